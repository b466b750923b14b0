package perennial.platform;

import java.util.Collections;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One stored item: its key and its other attributes, each a text, a whole number or a truth value. Decimals and
 * documents are texts.
 */
public record Item(Key key, SortedMap<String, Object> attributes) {
    public Item {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    public static Item at(Key key) {
        return new Item(key, new TreeMap<>());
    }

    public Item with(String name, String value) {
        return withAttribute(name, value);
    }

    public Item with(String name, long value) {
        return withAttribute(name, value);
    }

    public Item with(String name, boolean value) {
        return withAttribute(name, value);
    }

    /** Sets the attribute when there is a value; an absent attribute keeps the item out of a sparse index. */
    public Item withOptional(String name, Optional<String> value) {
        return value.map(present -> with(name, present)).orElse(this);
    }

    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    public Optional<String> optionalText(String name) {
        return Optional.ofNullable((String) attributes.get(name));
    }

    public long number(String name) {
        if (attributes.get(name) instanceof Long number) {
            return number;
        }
        throw missing(name);
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(attributes.get(name));
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    /** The item's version; 0 when it carries none. */
    public long version() {
        return has("version") ? number("version") : 0;
    }

    /** The text of an attribute or of a part of the key. */
    Optional<String> keyOrText(String name) {
        if (name.equals(key.table().partitionKey())) {
            return Optional.of(key.partition());
        }
        return name.equals(key.table().sortKey()) ? Optional.of(key.sort()) : optionalText(name);
    }

    private Item withAttribute(String name, Object value) {
        var copy = new TreeMap<>(attributes);
        copy.put(name, value);
        return new Item(key, copy);
    }

    private NoSuchElementException missing(String name) {
        return new NoSuchElementException("attribute " + name + " of " + key);
    }
}
