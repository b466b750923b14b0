package perennial.local.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HtmlTest {
    @Test
    void what_is_filled_in_is_escaped() {
        assertEquals(
                "<b title=\"&quot;&#39;\">&lt;script&gt; &amp; $1</b>",
                Html.of("<b title=\"{}\">{}</b>", "\"'", "<script> & $1").markup());
    }

    @Test
    void markup_stays_markup_and_lists_of_it_are_joined() {
        var items = List.of(Html.of("<li>{}</li>", "<"), Html.of("<li>2</li>"));
        assertEquals(
                "<ol><li>&lt;</li>\n<li>2</li></ol>",
                Html.of("<ol>{}</ol>", items).markup());
    }

    @Test
    void a_place_in_a_value_is_no_place() {
        assertEquals("<p>{}</p><p>2</p>", Html.of("<p>{}</p><p>{}</p>", "{}", 2).markup());
    }
}
