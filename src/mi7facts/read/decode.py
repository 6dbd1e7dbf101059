"""Bytes to text and the name of the encoding: byte-order mark, UTF-8, Windows-1252, then statistics; binary data is refused.

Decides nothing about what the text says. Line breaks stay as they are, a byte-order mark is no part of the text, and no lone surrogate
ever comes out, so every text can be written again as UTF-8.
"""

from __future__ import annotations

import codecs
import re

from mi7facts.errors import NotText

#: Longest first: the mark of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: First bytes of what is often saved under a wrong name; such a file may look like legacy text.
_BINARY = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b\x08", "a gzip stream"),
    (b"\x7fELF", "a program"),
)
#: Text has no NUL; a few may stand in a damaged article.
_MAX_NUL = 0.01
#: C0 controls that no text has, counted where the bytes are not UTF-8.
_CONTROLS = bytes(b for b in range(32) if b not in b"\0\t\n\v\f\r\x1b")
_MAX_CONTROLS = 0.01
#: How much a guessed encoding may lose before the guess counts as wrong.
_MAX_LOSS = 0.01
#: Statistics need no more bytes than this, and cost much time on more.
_SAMPLE = 65536
#: UTF-16 of Western text: one byte in two is NUL, nearly always the same one.
_WIDE_ENOUGH, _NARROW_ENOUGH = 0.4, 0.05

_ESCAPED = re.compile("[\udc80-\udcff]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f\udc80-\udcff]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CUT_SEQUENCE = re.compile("[\udcc2-\udcf4][\udc80-\udcbf]{0,2}\\Z")
_CP1252 = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}


def decode(data: bytes) -> tuple[str, str]:
    """Return the text and what it was encoded in, with the damage where there was some ("utf-8 (2 replaced)").

    Raises:
        NotText: binary data, or no encoding fits.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lossy(data[len(mark) :], encoding)
    _refuse_binary(data)
    if (wide := _wide(data)) is not None:
        return _lossy(data, wide)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _legacy(data)


def decode_as(data: bytes, charset: str) -> tuple[str, str] | None:
    """Return the text under a charset that the data declares, or None where the declaration cannot be right."""
    text = data.decode(charset, "replace")
    lost = text.count("\ufffd")
    return (text, _label(charset, lost)) if lost <= _MAX_LOSS * len(text) else None


def without_surrogates(text: str) -> str:
    """Return the text with each lone surrogate replaced, so that it can be encoded; offsets stay."""
    return _SURROGATE.sub("\ufffd", text)


def _lossy(data: bytes, encoding: str) -> tuple[str, str]:
    text = data.decode(encoding, "replace")
    lost = 0
    if "\ufffd" in text:
        lost = text.count("\ufffd") - data.decode(encoding, "ignore").count("\ufffd")
    if text.count("\0") > _MAX_NUL * len(text) or lost > max(1, len(text) // 2):
        raise NotText(f"binary data, though it looks like {encoding}")
    return text, _label(encoding, lost)


def _label(encoding: str, lost: int) -> str:
    return f"{encoding} ({lost} replaced)" if lost else encoding


def _refuse_binary(data: bytes) -> None:
    for magic, what in _BINARY:
        if data.startswith(magic) and not data.isascii():
            raise NotText(f"the file is {what}, not text")
    if data.count(0) > _MAX_NUL * len(data) and not _wide(data):
        raise NotText("binary data: more than 1 % of its bytes are NUL")


def _wide(data: bytes) -> str | None:
    half = max(1, len(data) // 2)
    even, odd = data[::2].count(0) / half, data[1::2].count(0) / half
    if odd > _WIDE_ENOUGH and even < _NARROW_ENOUGH:
        return "utf-16-le"
    if even > _WIDE_ENOUGH and odd < _NARROW_ENOUGH:
        return "utf-16-be"
    return None


def _damaged_utf8(data: bytes) -> tuple[str, str] | None:
    """UTF-8 with some foreign bytes, read as Windows-1252: pages are pasted together. None where most of it is no UTF-8."""
    text = data.decode("utf-8", "surrogateescape")
    foreign = len(_ESCAPED.findall(text))
    if foreign > sum(len(run.encode()) for run in _BEYOND_ASCII.findall(text)):
        return None
    text = _CUT_SEQUENCE.sub("\ufffd", text).translate(_CP1252)
    return text, _label("utf-8", foreign)


def _legacy(data: bytes) -> tuple[str, str]:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > _MAX_CONTROLS * len(data):
        raise NotText("binary data: it is not UTF-8 and has control characters")
    try:
        return data.decode("cp1252"), "cp1252"
    except UnicodeDecodeError:
        return _guessed(data)


def _guessed(data: bytes) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    found = decode_as(data, best.encoding) if best else None
    if found is None:
        raise NotText("the file is in no encoding that can be told")
    return without_surrogates(found[0]), found[1]
