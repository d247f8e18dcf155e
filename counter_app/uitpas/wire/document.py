"""Reading bytes that may be hostile as XML: no DTD, no entities, no network, no files, and no more than a desk needs.

What the server sends is decoded here, strictly, and reaches the parser as UTF-8 alone: so no trick with encodings
can hide a DOCTYPE from the look at the prolog, and libxml2 never chooses a decoder by itself.
"""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from counter_app.uitpas.errors import BadResponse

Element = etree._Element

MAX_BYTES: Final = 16 * 1024 * 1024
"""Ten times a page of a thousand promotions."""

MAX_TAGS: Final = 1_000_000
"""A tree takes some 200 bytes for each tag, so that 16 MiB of `<a/>` would take a gigabyte and many seconds."""

_SHORTEST_TAG: Final = len("<a>")

_ENCODINGS: Final = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "ascii",
    "ascii": "ascii",
    "iso-8859-1": "iso-8859-1",
    "latin1": "iso-8859-1",
    "iso-8859-15": "iso-8859-15",
    "windows-1252": "windows-1252",
}
_UTF_16: Final = {"utf-16", "utf-16le", "utf-16be"}

_DECLARATION: Final = re.compile(r"<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._\-]{1,40})[\"']")
# Possessive, so that a prolog of half-open comments costs no more than one look at each character.
_DOCTYPE: Final = re.compile(rb"(?:\s++|<\?(?>.*?\?>)|<!--(?>.*?-->))*+<!D", re.DOTALL)


def parse(data: bytes) -> Element:
    """The root element of the document in `data`, without comments and processing instructions.

    Raises `BadResponse` for whatever is not a small, well-formed document without DOCTYPE; never anything else.
    """
    if len(data) > MAX_BYTES:
        raise BadResponse("the answer is too large")
    utf8 = _as_utf8(data)
    if len(utf8) > _SHORTEST_TAG * MAX_TAGS and utf8.count(b"<") > MAX_TAGS:
        raise BadResponse("the answer has too many elements")
    if _DOCTYPE.match(utf8):
        raise BadResponse("the answer has a document type")
    try:
        root = etree.fromstring(utf8, _parser())
    except (etree.LxmlError, ValueError):
        # Without the parser's own words: they quote the document, which holds personal data.
        raise BadResponse("the answer is not well-formed XML") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise BadResponse("the answer has a document type")
    return root


def _parser() -> etree.XMLParser:
    # A new one for each document: a shared one makes threads wait for each other.
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        no_network=True,
        huge_tree=False,
        recover=False,
        remove_blank_text=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )


def _as_utf8(data: bytes) -> bytes:
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return _utf_16(data).encode("utf-8")
        encoding = _declared_encoding(data)
        if encoding == "utf-8":
            data.decode("utf-8")
            return data
        return data.decode(encoding).encode("utf-8")
    except UnicodeError:
        # Its text quotes the bytes that cannot be read.
        raise BadResponse("the answer is not in the encoding that it declares") from None


def _utf_16(data: bytes) -> str:
    text = data.decode("utf-16")
    declaration = _DECLARATION.match(text[:300])
    if declaration and declaration[1].lower() not in _UTF_16:
        raise BadResponse("the answer contradicts itself about its encoding")
    return text


def _declared_encoding(data: bytes) -> str:
    """Python's name of the encoding that an XML declaration names; UTF-8 where there is none."""
    marked = data.startswith(b"\xef\xbb\xbf")
    declaration = _DECLARATION.match(data[3 if marked else 0 :][:300].decode("latin-1"))
    encoding = _ENCODINGS.get(declaration[1].lower()) if declaration else "utf-8"
    if encoding is None:
        raise BadResponse("the answer is in an encoding that is not supported")
    if marked and encoding != "utf-8":
        raise BadResponse("the answer contradicts itself about its encoding")
    return encoding
