"""Names in the caption of a work's own video, and nothing else, are linked."""

from __future__ import annotations

import pytest

from builders import make_quote
from mi7facts.model import Quote
from mi7facts.relate.links import find_links
from mi7facts.relate.scene import Scene

WORKS = (("work", "Salt: Harbour 7"), ("work", "Salt: Long Tide Part One"))


def caption(text: str, speaker: str | None = None) -> Quote:
    start = text.index("“") + 1
    end = text.index("”")
    return make_quote(start, end, speaker, cue="read")


CAPTION = "The caption of the video read, “Salt: Long Tide Part One is in cinemas July 2023.” "


@pytest.mark.parametrize(
    ("text", "speaker", "links"),
    [
        (CAPTION + "Watch the video from Salt: Harbour 7 here.", None, 1),
        (CAPTION + "Watch the trailer for Salt: Harbour 7 here.", None, 1),
        (CAPTION + "He liked Salt: Harbour 7 a lot.", None, 0),
        (CAPTION + "Watch the video from Salt: Harbour 7 here.", "Runa Aas", 0),
        ("The mayor said, “Salt: Long Tide Part One is good.” Watch the video from Salt: Harbour 7 here.", None, 0),
    ],
)
def test_own_caption(read, text: str, speaker: str | None, links: int) -> None:
    found = find_links(Scene(read(text, WORKS, quotes=(caption(text, speaker),))))
    assert [(k.alias, k.anchor) for k in found] == [("Salt: Long Tide Part One", "Salt: Harbour 7")] * links
    for link in found:
        assert text[link.evidence.start : link.evidence.end] == link.evidence.text == "Salt: Harbour 7"
