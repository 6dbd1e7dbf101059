"""Bytes to text: the right encoding, nothing lost silently, nothing raised but `NotText`."""

from __future__ import annotations

import codecs
import gzip

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mi7facts.errors import NotText
from mi7facts.read.charsets import decode_page
from mi7facts.read.decode import decode, decode_as, without_surrogates

STORY = "Mayor Ilse Brandt opened the “quay” in Tromsø.\r\nIt cost €3 million, she said – café and all.\n"


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"", "", "utf-8"),
        (b"plain\r\n", "plain\r\n", "utf-8"),
        (STORY.encode(), STORY, "utf-8"),
        (codecs.BOM_UTF8 + STORY.encode(), STORY, "utf-8"),
        (codecs.BOM_UTF16_LE + STORY.encode("utf-16-le"), STORY, "utf-16-le"),
        (codecs.BOM_UTF16_BE + STORY.encode("utf-16-be"), STORY, "utf-16-be"),
        (codecs.BOM_UTF32_LE + STORY.encode("utf-32-le"), STORY, "utf-32-le"),
        (codecs.BOM_UTF32_BE + STORY.encode("utf-32-be"), STORY, "utf-32-be"),
        (STORY.encode("utf-16-le"), STORY, "utf-16-le"),
        (STORY.encode("utf-16-be"), STORY, "utf-16-be"),
        (STORY.encode("cp1252"), STORY, "cp1252"),
        ("première édition".encode("latin-1"), "première édition", "cp1252"),
    ],
)
def test_encodings_that_can_be_told(data: bytes, text: str, encoding: str) -> None:
    assert decode(data) == (text, encoding)


def test_line_breaks_are_never_translated() -> None:
    text = "a\r\nb\rc\u0085d\u2028e\u2029f\x0bg\n"
    assert decode(text.encode())[0] == text


def test_a_page_pasted_together_keeps_both_halves() -> None:
    text, encoding = decode(STORY.encode() + STORY.encode("cp1252"))
    assert text == STORY + STORY
    assert encoding.startswith("utf-8 (") and encoding.endswith("replaced)")


def test_a_character_cut_at_the_end_is_one_replacement() -> None:
    text, encoding = decode(STORY.encode() + "€".encode()[:2])
    assert text == STORY + "\ufffd"
    assert encoding == "utf-8 (2 replaced)"


def test_a_byte_too_many_in_utf16_is_told() -> None:
    text, encoding = decode(codecs.BOM_UTF16_LE + STORY.encode("utf-16-le") + b"x")
    assert text == STORY + "\ufffd"
    assert encoding == "utf-16-le (1 replaced)"


def test_a_replacement_character_that_was_in_the_text_is_no_loss() -> None:
    assert decode(codecs.BOM_UTF8 + "a\ufffdb".encode()) == ("a\ufffdb", "utf-8")


def test_japanese_is_left_to_statistics() -> None:
    story = "市長は二〇二三年七月に新しい橋が開通すると発表した。工事費は三百万円だった。" * 10
    assert decode(story.encode("shift_jis"))[0] == story


@pytest.mark.parametrize(
    "data",
    [
        b"\0" * 4096,
        b"text\0" * 10,
        bytes(range(256)) * 8,
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n",
        b"PK\x03\x04\xff" * 20,
        gzip.compress(STORY.encode() * 20),
        codecs.BOM_UTF16_LE + b"\0" * 400,
    ],
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(NotText):
        decode(data)


def test_text_that_only_begins_like_a_pdf_is_text() -> None:
    assert decode(b"%PDF- is how such a file begins.") == ("%PDF- is how such a file begins.", "utf-8")


def test_some_nul_characters_are_kept() -> None:
    text = "a\0b" + "long enough text " * 20
    assert decode(text.encode()) == (text, "utf-8")


@given(st.binary(max_size=400))
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf\xed\xa0\x80")
@example(b"\xff\xfe\x00\xd8")
def test_any_bytes(data: bytes) -> None:
    for reader in (decode, decode_page):
        try:
            text, encoding = reader(data)
        except NotText:
            continue
        assert text.encode() is not None
        assert encoding


@given(st.text(max_size=200).filter(lambda t: "\0" not in t and "\ufeff" not in t[:1]))
def test_utf8_comes_back(text: str) -> None:
    data = text.encode()
    if not data.startswith((b"%PDF-", b"GIF8", b"PK\x03\x04")):
        assert decode(data) == (text, "utf-8")


def test_lone_surrogates_are_replaced_in_place() -> None:
    assert without_surrogates("a\ud83db\udfffc") == "a\ufffdb\ufffdc"


@pytest.mark.parametrize(
    ("declared", "written", "encoding"),
    [
        ("windows-1251", "cp1251", "cp1251"),
        ("ISO-8859-1", "cp1252", "cp1252"),
        ("iso-8859-2", "iso8859-2", "iso8859-2"),
        ("Shift_JIS", "cp932", "cp932"),
        ("gb2312", "gb18030", "gb18030"),
        ("euc-kr", "cp949", "cp949"),
        ("utf-8", "utf-8", "utf-8"),
    ],
)
def test_a_page_is_read_as_it_declares(declared: str, written: str, encoding: str) -> None:
    words = {"cp1251": "Мэр открыл мост", "iso8859-2": "Łódź żółw", "cp932": "市長は橋を", "gb18030": "市长开通", "cp949": "시장은"}.get(
        written, "“café”"
    )
    data = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={declared}"></head><p>{words}</p>'.encode(written)
    text, found = decode_page(data)
    assert words in text
    assert found == encoding


@pytest.mark.parametrize("declared", ["utf-16", "utf-7", "base64", "unicode_escape", "nonsense", "utf-8"])
def test_a_declaration_that_cannot_be_right_is_passed_over(declared: str) -> None:
    data = f"<meta charset={declared}><p>“café”</p>".encode("cp1252")
    assert decode_page(data) == (data.decode("cp1252"), "cp1252")


def test_a_page_that_is_utf8_is_utf8_whatever_it_declares() -> None:
    data = "<meta charset=iso-8859-1><p>“café”</p>".encode()
    assert decode_page(data) == (data.decode(), "utf-8")


def test_a_declared_charset_may_lose_little() -> None:
    assert decode_as(b"\xb0\xa1" * 200 + b"\xff", "cp949") == ("가" * 200 + "\ufffd", "cp949 (1 replaced)")
    assert decode_as(b"\xff\xfe\xfd" * 20, "cp949") is None
