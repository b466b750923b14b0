package perennial.local.template;

import com.fasterxml.jackson.databind.JsonNode;

/** What names mean in a part of the template. */
interface Scope {
    JsonNode reference(String place, String name);

    String attribute(String place, String name, String attribute);

    boolean holds(String place, String condition);
}
