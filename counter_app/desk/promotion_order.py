"""The order of a list of promotions, and which of them it shows: possible first, and the visible ones stay put.

What is looked at for ten thousand promotions at each key press is worked out once for each (`entry`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum, auto
from math import inf
from operator import attrgetter
from typing import Any

from counter_app.uitpas.model import Promotion


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
    is_blocked: bool
    points: Decimal | float
    ends: float
    age: float


def entry(promotion: Promotion) -> Entry:
    """What the list keeps of `promotion`."""
    end, created = promotion.cashing_period_end, promotion.creation_date
    return Entry(
        promotion,
        promotion.id,
        folded(promotion.title or ""),
        not promotion.is_possible,
        inf if promotion.points is None or not promotion.points.is_finite() else promotion.points,
        inf if end is None else end.timestamp(),
        inf if created is None else -created.timestamp(),
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

    def picks(self) -> Callable[[Entry], bool]:
        """Whether an entry is shown: every word of the search occurs in its title."""
        searched = folded(self.search).split()

        def shows(one: Entry) -> bool:
            if self.possible and one.is_blocked:
                return False
            if self.in_spotlight and not one.promotion.in_spotlight:
                return False
            return all(word in one.folded for word in searched)

        return shows


_KEYS: dict[Sort, Callable[[Entry], Any]] = {
    Sort.POINTS: attrgetter("is_blocked", "points", "folded", "id"),
    Sort.TITLE: attrgetter("is_blocked", "folded", "points", "id"),
    Sort.END: attrgetter("is_blocked", "ends", "points", "folded", "id"),
    Sort.NEWEST: attrgetter("is_blocked", "age", "points", "folded", "id"),
}


def arranged(entries: Iterable[Entry], view: View) -> list[Entry]:
    """Those of the `entries` that `view` shows, in its order."""
    return sorted(filter(view.picks(), entries), key=_KEYS[view.sort])


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
