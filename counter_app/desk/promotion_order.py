"""The order of a list of promotions, and which of them it shows: possible first, and the visible ones stay put.

What is looked at for ten thousand promotions at each key press is worked out once for each (`entry`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto
from math import inf
from operator import attrgetter
from typing import Any

from counter_app.uitpas.model import Promotion

_BETWEEN = re.compile(r"[\W_]+")
_WHOLE = 3
"""A word of the search from so many letters on is found inside other words."""


class Sort(StrEnum):
    """What the list is in order of, after what is possible."""

    POINTS = auto()
    TITLE = auto()
    END = auto()
    NEWEST = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """A promotion with what its order and its search need."""

    promotion: Promotion
    id: int
    folded: str
    """The title without accents and capitals."""
    words: str
    """Its words, each after a space."""
    is_blocked: bool
    points: float
    ends: float
    age: float
    by_points: tuple[bool, float, str, int]
    """Its place in the usual order, made once: it is compared ten thousand times for each page that comes."""


def entry(promotion: Promotion) -> Entry:
    """What the list keeps of `promotion`."""
    end, created = promotion.cashing_period_end, promotion.creation_date
    title = folded(promotion.title or "")
    is_blocked = not promotion.is_possible
    points = inf if promotion.points is None or not promotion.points.is_finite() else float(promotion.points)
    return Entry(
        promotion,
        promotion.id,
        title,
        f" {_BETWEEN.sub(' ', title)}",
        is_blocked,
        points,
        inf if end is None else end.timestamp(),
        inf if created is None else -created.timestamp(),
        (is_blocked, points, title, promotion.id),
    )


def folded(text: str) -> str:
    """`text` as it is searched: "Étagère" is found by "etag"."""
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


@dataclass(frozen=True, slots=True)
class View:
    """What the employee wants to see of what is loaded, and in which order."""

    search: str = ""
    possible: bool = False
    in_spotlight: bool = False
    sort: Sort = Sort.POINTS

    def pick(self, entries: Iterable[Entry]) -> list[Entry]:
        """Those that are shown: every word of the search occurs in the title, a very short one as a beginning.

        Dutch puts words together, so that "ticket" has to find "Filmticket"; "de" would find half of the language.
        """
        picked = list(entries)
        if self.possible:
            picked = [one for one in picked if not one.is_blocked]
        if self.in_spotlight:
            picked = [one for one in picked if one.promotion.in_spotlight]
        for word in _BETWEEN.sub(" ", folded(self.search)).split():
            part = word if len(word) >= _WHOLE else f" {word}"
            picked = [one for one in picked if part in one.words]
        return picked


_KEYS: dict[Sort, Callable[[Entry], Any]] = {
    Sort.POINTS: attrgetter("by_points"),
    Sort.TITLE: attrgetter("is_blocked", "folded", "points", "id"),
    Sort.END: attrgetter("is_blocked", "ends", "points", "folded", "id"),
    Sort.NEWEST: attrgetter("is_blocked", "age", "points", "folded", "id"),
}


def arranged(entries: Iterable[Entry], view: View) -> list[Entry]:
    """Those of the `entries` that `view` shows, in its order."""
    return sorted(view.pick(entries), key=_KEYS[view.sort])


def merged(shown: Sequence[Entry], entries: Mapping[int, Entry], view: View, seen: range) -> list[Entry]:
    """The list anew while somebody looks at the rows `seen` of `shown`: those stay together and in their order.

    They show what is known of them by now; one that is gone stays too. What stood above or below them stays there;
    what is new comes above where it belongs before all of them, else below.
    """
    visible = shown[seen.start : seen.stop]
    if not visible:
        return arranged(entries.values(), view)
    kept = [entries.get(one.id, one) for one in visible]
    side = {one.id: place < seen.start for place, one in enumerate(shown)}
    key = _KEYS[view.sort]
    edge = min(map(key, kept))
    ids = {one.id for one in kept}
    above: list[Entry] = []
    below: list[Entry] = []
    for one in arranged(entries.values(), view):
        if one.id not in ids:
            (above if side.get(one.id, key(one) < edge) else below).append(one)
    return [*above, *kept, *below]
