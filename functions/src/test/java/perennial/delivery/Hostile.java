package perennial.delivery;

import java.util.List;

/** Texts that try to become something else: markup, script, style, address, header, reversed or broken text. */
public final class Hostile {
    public static final List<String> TEXTS = List.of(
            "<script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "\" autofocus onfocus=\"alert(1)",
            "<svg/onload=alert(1)>",
            "<iframe src=javascript:alert(1)></iframe>",
            "</style><style>*{display:none}",
            "</title><script>alert(1)</script>",
            "--><script>alert(1)</script><!--",
            "]]><script>alert(1)</script>",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&#x3c;script&#x3e;alert(1)",
            "<a href=\"javascript:alert(1)\">pay</a>",
            "<base href=//evil.example>",
            "<meta http-equiv=refresh content=0;url=//evil.example>",
            "{{7*7}} ${7*7} #{7*7} <%= 7*7 %> @for(x)",
            "Name\r\nBcc: victim@example.com",
            "Name\nContent-Type: text/html",
            "Name\u0000hidden",
            "Name\u2028Bcc: victim@example.com",
            "\u202e00.1$ ecno\u202c",
            "\u2066isolated\u2069",
            "zero\u200bwidth\ufeff",
            "\ud800 half a pair",
            "e\u0301 combining",
            "\ud83d\udc69\u200d\ud83d\udd27",
            "=HYPERLINK(\"http://evil.example\")",
            "'; DROP TABLE invoices; --",
            "%s%n %0d%0aBcc:x",
            "\\u003cscript\\u003e",
            "\u003c\u0000script>alert(1)</script>",
            "x".repeat(5000));

    private Hostile() {}
}
