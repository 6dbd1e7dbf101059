"""The encoding of a page, as browsers find it: mark, declaration, then what `decode` can tell."""

from __future__ import annotations

import re

import msgspec

from mi7facts.data import load_toml
from mi7facts.read.decode import decode, decode_as

#: The declaration, with bounded gaps: what stands between may be hostile.
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
#: A browser looks for the declaration in the first kilobyte; pages that put scripts first are read too.
_PRESCAN = 8192

_CHARSETS = msgspec.convert(load_toml("lexicons/pages.toml")["charsets"], dict[str, str])


def decode_page(data: bytes) -> tuple[str, str]:
    """Return the text of a page's bytes and its encoding, as browsers find it; a declaration that cannot be right is passed over.

    Raises:
        NotText: binary data, or no encoding fits.
    """
    declared = _CHARSET.search(data, 0, _PRESCAN)
    charset = _CHARSETS.get(re.sub(r"[-_:.]", "", declared[1].decode("ascii").lower())) if declared else None
    if charset is None or charset == "utf-8" or b"\0" in data[:_PRESCAN]:
        return decode(data)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return decode_as(data, charset) or decode(data)
