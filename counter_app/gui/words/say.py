"""How a sentence is made: the translation of its English source, its plural, and the values in their places.

Sources are literals inside `translate("words", …)` or `QT_TRANSLATE_NOOP("words", …)`, where lupdate finds them.
The plural of an English source stands in brackets, "%1 point(s)"; a translation has its own forms.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, overload

from PySide6.QtCore import QCoreApplication

_PLACE = re.compile(r"%([1-9])")
_PLURAL = re.compile(r"\((\w+)\)")
_MOST_FORMS = 2**31 - 1

TITLE_LIMIT = 120
NAME_LIMIT = 60
SENTENCE_LIMIT = 300


@dataclass(frozen=True, slots=True)
class Counted:
    """A sentence that has a plural."""

    source: str

    def of(self, count: Decimal | int) -> str:
        """The sentence in the form for `count`, in the language of the program; `fill` puts the number in."""
        text = QCoreApplication.translate("words", self.source, None, _form(count))
        is_english = text == self.source
        return _PLURAL.sub("" if count == 1 else r"\1", text) if is_english else text


@overload
def translate(context: Literal["words"], source: str) -> str: ...
@overload
def translate(context: Literal["words"], source: str, disambiguation: None, count: Literal[0]) -> Counted: ...
def translate(
    context: Literal["words"], source: str, disambiguation: None = None, count: Literal[0] | None = None
) -> str | Counted:
    """`source` in the language of the program; with `None, 0` after it, it has a plural: `.of(count)` tells it.

    The arguments are those of `QCoreApplication.translate`, in its order, since lupdate reads them; and it knows a
    plural only by a number that is written down.
    """
    if count is not None:
        return Counted(source)
    return QCoreApplication.translate(context, source, disambiguation)


def fill(text: str, *values: str) -> str:
    """`text` with `values` for %1, %2, …: in one go, so that a % inside a value stays what it is."""
    return _PLACE.sub(lambda place: values[int(place[1]) - 1], text)


def plain(text: str | None, limit: int) -> str:
    """`text` of a stranger on one line: no control or direction characters, and no more than `limit` characters.

    A direction override could turn the words around it; what is cut ends in an ellipsis. Markup stays as it is: it
    is shown by widgets that show plain text alone.
    """
    some = (text or "")[: limit * 4 + 1]
    spaced = "".join(_harmless(character) for character in unicodedata.normalize("NFC", some))
    words = " ".join(spaced.split())
    if len(words) <= limit and len(some) == len(text or ""):
        return words
    return words[: limit - 1].rstrip() + "…"


def sentences(*parts: str) -> str:
    """The `parts` that say something, one after the other."""
    return " ".join(part for part in parts if part)


def with_stop(text: str) -> str:
    """`text` as a sentence of its own: a name may end in a stop already ("Wat nu?")."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _harmless(character: str) -> str:
    if character.isspace():
        return " "
    return "" if unicodedata.category(character).startswith("C") else character


def _form(count: Decimal | int) -> int:
    """The whole number with the same plural form.

    0 for a part of one or a bit more than one: as for those, English and Dutch take the plural, French the singular.
    """
    whole = min(int(abs(Decimal(count))), _MOST_FORMS)
    return whole if whole == count or whole >= 2 else 0
