"""How a sentence is made: the translation of its English source, its plural, and the values in their places.

Sources are literals inside `translate("words", …)` or `QT_TRANSLATE_NOOP("words", …)`, where lupdate finds them.
The plural of an English source stands in brackets, "%1 point(s)"; a translation has its own forms.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Literal

from PySide6.QtCore import QCoreApplication

Context = Literal["words"]

_PLACE = re.compile(r"%([1-9])")
_PLURAL = re.compile(r"\((\w+)\)")
_MOST_FORMS = 2**31 - 1

TITLE_LIMIT = 120
NAME_LIMIT = 60
SENTENCE_LIMIT = 300


def translate(
    context: Context, source: str, disambiguation: str | None = None, count: Decimal | int | None = None
) -> str:
    """`source` in the language of the program; with `count`, in the form that goes with so many.

    The arguments are those of `QCoreApplication.translate`, in its order, so that lupdate reads them; but `count`
    may be a decimal, and the number itself is put in by `fill`.
    """
    if count is None:
        return QCoreApplication.translate(context, source, disambiguation)
    text = QCoreApplication.translate(context, source, disambiguation, _form(count))
    is_english = text == source
    return _PLURAL.sub("" if count == 1 else r"\1", source) if is_english else text


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
