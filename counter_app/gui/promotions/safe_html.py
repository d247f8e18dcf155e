"""Descriptions of promotions as safe rich text: free HTML of somebody unknown becomes a few tags of our own.

Nothing is let through: each tag that is known is written anew without its attributes, all text is escaped, and the
rest is dropped. A link keeps its address where that is one for a browser or for mail. Nothing can be loaded, run,
hidden or coloured by what comes out.
"""

from __future__ import annotations

import html
import re
import unicodedata
from html.parser import HTMLParser
from urllib.parse import urlsplit

MOST_CHARACTERS = 20_000
_DEEPEST = 20
_BLOCKS = frozenset({"p", "ul", "ol", "li", "h3", "h4"})
_INLINE = frozenset({"b", "strong", "i", "em", "u", "a"})
_AS = {"div": "p", "h1": "h3", "h2": "h3", "h5": "h4", "h6": "h4"}
"""Tags that say something we know by another name."""
_SILENT = frozenset({"script", "style", "head", "title", "template", "iframe", "object", "noscript", "svg", "math"})
"""What stands in these is no text for people."""
_MARKUP = re.compile(r"<\s*[a-zA-Z/!]|&\w+;|&#")
_RUN = re.compile(r"\S{30}(?=\S)")
_BREAK = "\u200b"


def safe_html(source: str | None) -> str:
    """`source` as rich text that is safe to show; text without markup keeps its lines."""
    text = (source or "")[:MOST_CHARACTERS].strip()
    if not _MARKUP.search(text):
        return _text(text).replace("\n", "<br>")
    cleaner = _Cleaner()
    cleaner.feed(text)
    cleaner.close()
    return cleaner.result()


def safe_link(address: str | None) -> str | None:
    """`address` where it leads to a page or to a mailbox, else None."""
    url = "".join(character for character in (address or "").strip() if not _is_strange(character))
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc:
        return url
    return url if parts.scheme == "mailto" and "@" in parts.path else None


class _Cleaner(HTMLParser):
    """Writes what it knows anew. `_open` are the tags that wait for their end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._open: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins."""
        if tag in _SILENT:
            self._silent.append(tag)
        if self._silent:
            return
        tag = _AS.get(tag, tag)
        if tag == "br":
            self._parts.append("<br>")
        elif len(self._open) < _DEEPEST and (tag in _BLOCKS or tag in _INLINE):
            self._begin(tag, dict(attrs).get("href"))

    def handle_startendtag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        """A tag without anything in it: only a line break says something."""
        if tag == "br" and not self._silent:
            self._parts.append("<br>")

    def handle_endtag(self, tag: str) -> None:
        """A tag ends, and with it those inside it that were left open."""
        if tag in _SILENT:
            if tag in self._silent:
                del self._silent[self._silent.index(tag) :]
            return
        tag = _AS.get(tag, tag)
        if self._silent or tag not in self._open:
            return
        while self._open:
            last = self._open.pop()
            self._parts.append(f"</{last}>")
            if last == tag:
                return

    def handle_data(self, data: str) -> None:
        """Text."""
        if not self._silent:
            self._parts.append(_text(data))

    def result(self) -> str:
        """All of it, with every tag closed."""
        return "".join([*self._parts, *(f"</{tag}>" for tag in reversed(self._open))])

    def _begin(self, tag: str, address: str | None) -> None:
        if tag == "a":
            link = safe_link(address)
            if link is None or "a" in self._open:
                return
            self._parts.append(f'<a href="{html.escape(link)}">')
        else:
            self._parts.append(f"<{tag}>")
        self._open.append(tag)


def _text(text: str) -> str:
    """Escaped, without what turns or hides the words around it; a run without spaces may be broken."""
    plain = "".join(character for character in text if not _is_strange(character))
    return html.escape(_RUN.sub(lambda run: run[0] + _BREAK, plain))


def _is_strange(character: str) -> bool:
    return character not in "\n\t" and unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn")
