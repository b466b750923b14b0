package perennial.local.page;

/** What every page has around its content. */
final class Layout {
    private static final String STYLE = """
            :root { color-scheme: light dark; --line: #8884; --accent: light-dark(#0b5e76, #6fc3dd); }
            * { box-sizing: border-box; }
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 0 1rem 3rem; }
            header { border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: .75rem 0; }
            header strong { margin-right: auto; }
            a { color: var(--accent); }
            a:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
            h3 { font-size: 1rem; margin-bottom: .2rem; } ol { padding-left: 1.75rem; } li, summary { padding: .15rem 0; }
            h1 { font-size: 1.5rem; overflow-wrap: anywhere; } h2 { font-size: 1.15rem; margin-top: 2rem; }
            .clock { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; }
            form { display: inline; }
            button { font: inherit; min-height: 2.75rem; padding: .25rem .9rem; border: 1px solid var(--accent); border-radius: .4rem;
                     background: transparent; color: inherit; cursor: pointer; }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem .4rem 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
            td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
            pre { background: #8881; border-radius: .4rem; overflow-x: auto; padding: .6rem; white-space: pre-wrap; overflow-wrap: anywhere; }
            iframe { border: 1px solid var(--line); border-radius: .4rem; background: #fff; height: 75vh; width: 100%; }
            .skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
            """;

    private Layout() {}

    static Html page(String title, Html content) {
        return page(title, Html.NOTHING, content);
    }

    /** A page that loads itself again each second, while time is moving. */
    static Html restless(String title, Html content) {
        return page(title, new Html("<meta http-equiv=\"refresh\" content=\"1\">"), content);
    }

    private static Html page(String title, Html refresh, Html content) {
        return Html.of("""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">{}
                <title>{} – Perennial</title><style>{}</style></head>
                <body><a class="skip" href="#content">To the content</a>
                <header><strong>Perennial</strong><a href="/">Overview</a><a href="/executions">Workflows</a>
                <a href="/mail">Mail</a><a href="/texts">Texts</a><a href="/files">Files</a></header>
                <main id="content"><h1>{}</h1>
                {}
                </main></body></html>
                """, refresh, title, new Html(STYLE), title, content);
    }
}
