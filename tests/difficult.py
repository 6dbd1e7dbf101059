"""Little articles that are hard to read: odd bytes, odd characters, odd layouts, impossible numbers and days. Name, file name, content."""

from __future__ import annotations

import json

BODY = "The ferry Aurelia sank off Hestby on 6 May 2031 with 41 people aboard, said Odd Brekke, 52, of the coastguard."
QUOTED = "“She was gone in nine minutes,” said Odd Brekke, 52. “Nine.”"
HEAP = "\u0301\u0308" * 400
NINES = "9" * 400


def _jsonl(*records: dict[str, object]) -> str:
    return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records)


def _decomposed(text: str) -> str:
    return text.replace("é", "e\u0301").replace("Å", "A\u030a").replace("å", "a\u030a")


#: Texts by what is odd in them.
TEXTS = {
    "empty": "",
    "white space only": " \n\t\n\u00a0\n",
    "one line without an end": BODY,
    "one word": "Hestby",
    "byte order mark": f"\ufeff{BODY}",
    "NULs": f"{BODY * 3}\x00\n\nOdd \x00Brekke left on 7 May 2031.\n",
    "CRLF": f"Ferry sinks\r\n\r\nBy Lise Ravn\r\n7 May 2031\r\n\r\n{BODY}\r\n\r\n{QUOTED}\r\n",
    "CR alone": f"Ferry sinks\r\r{BODY}\r\r{QUOTED}\r",
    "U+2028 and U+0085": f"Ferry sinks\u2028\u2028{BODY}\u0085\u0085{QUOTED}",
    "form feeds": f"Ferry sinks\f\f{BODY}\v{QUOTED}\x1c{BODY}",
    "decomposed letters": _decomposed(f"Café sinks at Ålo\n\n{BODY} André Håkon, 41, left the café in Åse.\n"),
    "astral characters": f"🚢 Ferry sinks 🚢\n\n😀😀 {BODY} 𝐎𝐝𝐝 𝐁𝐫𝐞𝐤𝐤𝐞 paid 𝟒𝟎 crowns.\n",
    "zero width in names": "Odd\u200b Brek\u00adke, 52, said so. Brek\u200dke\ufeff left Hest\u2060by on 6\u00a0May\u00a02031.",
    "right to left marks": f"\u202eFerry sinks\u202c\n\n\u2067{BODY}\u2069 He owed \u202e14\u202c crowns.",
    "letters that grow in lower case": f"İİİ ŉŉ ßß ﬁ {BODY} İnci Şen, 30, paid £5 million.",
    "boilerplate only": "Home\nNews\n\nShare\nTweet\n\nMost read\n1. Ferry sinks\n2. Mill burns\n\nSubscribe to our letter\n\n© 2031\n",
    "quotes only": f"{QUOTED}\n\n“I swam,” she said. “I swam and swam.”\n\n‘Nobody came,’ he added.\n\n“",
    "marks that never close": "“She " + "‘is " * 40 + '"gone« ' * 40 + BODY,
    "numbers that overflow": f"It cost ${NINES} and 1e999 crowns, 10^400 or {'1,' * 90}000 of them, {NINES} metres, {NINES}%.",
    "numbers of other scripts": "It cost ٤٠ crowns, ４０ dollars, ৪০ people died, ²³ ① ½ ⅔ Ⅻ of 4½ million, 3 ¾ feet.",
    "days that cannot be": "It sank on 31 February 2031, on 29 February 2030, 2031-13-40, 0 May 0000, 32/13/2031 at 25:61, 12 May 100000.",
    "years before ours": "The wall of 5 BC, of 44 BC, AD 9 and 300 BC was built 10,000 years ago, or 10^15 years ago. It fell in 0 AD.",
    "dates of the last year": "It will open next century, on 31 December 9999 or on 1 January 10000, and closed on 1 January 0001.",
    "numbers that are codes": "Call 0800 123 456, 555-0199. Route 66, 1.2.3.4, ISBN 978-3-16, 3-2 at half time, --5, 5%-7%, 1/0, Q3 2031 %",
    "a line of one letter": "a" * 20_000,
    "many empty lines": "Ferry sinks" + "\n" * 3_000 + BODY,
    "combining marks in heaps": f"O{HEAP}dd Brekke{HEAP}, 52, said so on 6 May 2031.",
    "format strings": f"%s {{0}} {{{{7*7}}}} [bold]Ferry[/] sinks :smile:\n\n::error::{BODY}\n\n\x1b[31mOdd Brekke\x1b[0m, 52, left.",
}
#: Files whose bytes or format are odd.
FILES: dict[str, tuple[str, bytes]] = {
    "UTF-16 with a mark": ("a.txt", f"Ferry sinks\n\n{BODY}\n\n{QUOTED}\n".encode("utf-16")),
    "UTF-16 without a mark": ("a.txt", f"Ferry sinks\n\n{BODY}\n".encode("utf-16-le")),
    "cp1252": ("a.txt", f"Ferry sinks\n\n{QUOTED}\n\nIt cost €40 – or €4 million – at Ålo.".encode("cp1252")),
    "invalid UTF-8 inside": ("a.txt", BODY.encode() + b"\n\nOdd Brekke \xff\xfe said \xc3 nothing.\n"),
    "noise": ("a.txt", bytes(range(256)) * 20),
    "a page": ("a.html", f"<h1>Ferry sinks</h1><p>{BODY}<p>&#0;&#xD800;&#x110000;&nbsp;&quot;Gone,&quot; said Odd Brekke.<!-- ".encode()),
    "a page without words": ("a.html", b"<html><head><script>var x = 'Odd Brekke';</script></head><body><img alt=''></body></html>"),
    "odd records": (
        "a.jsonl",
        _jsonl(
            {"id": "same", "text": BODY, "published": "6 May 2031"},
            {"id": "same", "text": QUOTED, "published": "2031-02-31", "title": 7},
            {"id": "../../x", "articleBody": f"{BODY}\n\n{QUOTED}", "headline": "Ferry \u202esinks", "author": [{"name": ""}, "Lise Ravn"]},
            {"html": f"<p>{BODY}</p>", "authors": ["Lise Ravn", None], "published": "2031-05-07T08:00:00+02:00"},
        ).encode(),
    ),
}
ARTICLES = {name: ("a.txt", text.encode()) for name, text in TEXTS.items()} | FILES

#: What Hypothesis puts together: lines of news, of furniture, and of malice.
NEWS = [
    BODY,
    QUOTED,
    "HESTBY (TNA) - ",
    "Odd Brekke, 52, and Anna Sol, 41, said 12 people were hurt, not 11.",
    "The toll has risen to 14, police said on Friday.",
    "She did not say that it opens in June 2032 or July 2032.",
    "Brekke denied that he was 53.",
    "It is 40 metres (130 feet) high, or 41 m.",
    "The Aurelia, a ship of 1,200 tonnes, is due to sail in March 2031, then May 2031.",
    "Hestby beat Varnes 3-2.",
]
FURNITURE = [
    "Ferry sinks off Hestby",
    "By Lise Ravn",
    "7 May 2031",
    "Updated 05/06/2031 8.15pm",
    "Photo: Tor Vik",
    "Share",
    "Topics: Ferries",
]
MALICE = [
    *("\r\n", "\u2028", "\x85", " ", "\t", "\x00", "\ufeff", "\u200b", "\u00ad", "\u202e", "\u0301", "😀", "İ", "“", "”", "‘", '"', "’s"),
    *("$", "£5bn", "1e999", "9" * 320, "31 February", "5 BC", "'98", "Q3 2031", "٤٠", "½", "-", "–", "...", "?!", "(", ")", "%", "<p>"),
]
PIECES = NEWS + FURNITURE + MALICE
