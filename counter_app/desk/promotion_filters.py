"""What the server is asked to leave out of the list of promotions: the filters of seed 002, each can be taken off."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum, auto
from typing import Any

from counter_app.desk.brussels import BRUSSELS
from counter_app.desk.look_up import Person
from counter_app.uitpas import PromotionQuery
from counter_app.uitpas.model import CardSystem, Counter


class FilterName(StrEnum):
    """One filter, as it is shown and taken off."""

    UNEXPIRED = auto()
    COUNTER = auto()
    PUBLISHED = auto()
    CITIES = auto()
    POINTS = auto()
    PERIOD = auto()
    OWNER = auto()
    APPLICABLE = auto()
    EXTRA_POINTS = auto()


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for; as made, what is not over yet and can be had at this counter."""

    unexpired: bool = True
    at_this_counter: bool = True
    counter: Counter | None = None
    """Another counter than this one; then `at_this_counter` does not count."""
    published: bool = False
    cities: tuple[str, ...] = ()
    min_points: int | None = None
    max_points: int | None = None
    begins: date | None = None
    ends: date | None = None
    """The last day of the period in which something can be cashed in, that day included."""
    owner: CardSystem | None = None
    applicable: CardSystem | None = None
    extra_points: int | None = None
    """What would be possible with so many points more; only with a person."""

    @property
    def names(self) -> tuple[FilterName, ...]:
        """The filters that are on."""
        on = {
            FilterName.UNEXPIRED: self.unexpired,
            FilterName.COUNTER: self.counter is not None or self.at_this_counter,
            FilterName.PUBLISHED: self.published,
            FilterName.CITIES: bool(self.cities),
            FilterName.POINTS: self.min_points is not None or self.max_points is not None,
            FilterName.PERIOD: self.begins is not None or self.ends is not None,
            FilterName.OWNER: self.owner is not None,
            FilterName.APPLICABLE: self.applicable is not None,
            FilterName.EXTRA_POINTS: bool(self.extra_points),
        }
        return tuple(name for name, is_on in on.items() if is_on)

    def without(self, name: FilterName) -> Filters:
        """The same without this one."""
        return replace(self, **_OFF[name])

    def problem(self) -> FilterName | None:
        """Which filter contradicts itself, so that the server would refuse it."""
        if self.min_points is not None and self.max_points is not None and self.min_points > self.max_points:
            return FilterName.POINTS
        if self.begins is not None and self.ends is not None and self.begins > self.ends:
            return FilterName.PERIOD
        return None

    def narrow(self, query: PromotionQuery, person: Person | None, balie_consumer_key: str | None) -> PromotionQuery:
        """`query` with these filters; `balie_consumer_key` is that of this counter."""
        return replace(
            query,
            city=self.cities,
            min_points=self.min_points,
            max_points=self.max_points,
            balie_consumer_key=self._counters(balie_consumer_key),
            cashing_period_begin=self.begins,
            cashing_period_end=datetime.combine(self.ends, time(23, 59, 59), BRUSSELS) if self.ends else None,
            simulated_extra_points=(self.extra_points or None) if person else None,
            unexpired=self.unexpired or None,
            published=self.published or None,
            owning_card_system_id=_ids(self.owner),
            applicable_card_system_id=_ids(self.applicable),
        )

    def _counters(self, balie_consumer_key: str | None) -> str | tuple[str, ...]:
        if self.counter is not None:
            return self.counter.consumer_key or ()
        return (balie_consumer_key or ()) if self.at_this_counter else ()


_OFF: dict[FilterName, dict[str, Any]] = {
    FilterName.UNEXPIRED: {"unexpired": False},
    FilterName.COUNTER: {"at_this_counter": False, "counter": None},
    FilterName.PUBLISHED: {"published": False},
    FilterName.CITIES: {"cities": ()},
    FilterName.POINTS: {"min_points": None, "max_points": None},
    FilterName.PERIOD: {"begins": None, "ends": None},
    FilterName.OWNER: {"owner": None},
    FilterName.APPLICABLE: {"applicable": None},
    FilterName.EXTRA_POINTS: {"extra_points": None},
}


USUAL = Filters()
"""Those that are on unless the employee takes them off."""


def _ids(system: CardSystem | None) -> tuple[int, ...]:
    return () if system is None or system.id is None else (system.id,)
