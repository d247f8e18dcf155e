"""What to search for: the parameters of the calls that answer with a list, checked before anything is sent.

A field is a parameter of the wire in snake_case. None leaves it out, False is sent. A field that may be repeated
takes one value or a sequence. A time is an aware `datetime`, or a `date` for the start of that day in
Europe/Brussels. An empty text is a `ValueError`: the server would take it as a filter. What may name a person has a
`repr` without its fields.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from counter_app.uitpas.vocabulary import CashedSort, DateType, Order, PromotionSort

Parameters = list[tuple[str, str]]
"""Names and values as they go on the wire; a list is its name repeated."""

_ZONE = "Europe/Brussels"


@dataclass(frozen=True, slots=True, repr=False)
class _Query:
    """What all queries share: their checks, and how their fields are written."""

    def __post_init__(self) -> None:
        self.parameters()
        self._check()

    def parameters(self) -> Parameters:
        """The parameters that are set, under their names on the wire."""
        return parameters(**{field.name: getattr(self, field.name) for field in dataclasses.fields(self)})

    def _check(self) -> None:
        """Raise `ValueError` for fields that do not go together."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, repr=False)
class PromotionQuery(_Query):
    """The parameters of `pointsPromotions` (seed 002), all optional; `city` may be repeated.

    `balie_consumer_key` is a filter here: the promotions that can be cashed in at these counters. The server lists
    20 from `start` 0 where `max` is not set, expired and unpublished promotions among them unless told otherwise.
    """

    city: str | Sequence[str] = ()
    min_points: int | None = None
    max_points: int | None = None
    balie_consumer_key: str | Sequence[str] = ()
    cashing_period_begin: datetime | date | None = None
    cashing_period_end: datetime | date | None = None
    sort: PromotionSort | None = None
    order: Order | None = None
    max: int | None = None
    start: int | None = None
    uid: str | None = None
    uitpas_number: str | None = None
    filter_on_user_points: bool | None = None
    simulated_extra_points: int | None = None
    unexpired: bool | None = None
    published: bool | None = None
    owning_card_system_id: int | Sequence[int] = ()
    order_by_owning_card_system_id: int | None = None
    applicable_card_system_id: int | Sequence[int] = ()
    in_spotlight: bool | None = None

    def _check(self) -> None:
        _check_page(self.start, self.max)
        at_most_one(uid=self.uid, uitpas_number=self.uitpas_number)
        _check_order("points", self.min_points, self.max_points)
        _check_order("cashing period", _seconds(self.cashing_period_begin), _seconds(self.cashing_period_end))
        _check_word(PromotionSort, self.sort)
        _check_word(Order, self.order)


@dataclass(frozen=True, slots=True)
class CashedQuery(_Query):
    """The parameters of `cashedPointsPromotions`: the latest first, since no default order is documented.

    `balie_consumer_key` is a filter: what was cashed in at that counter.
    """

    balie_consumer_key: str | None = None
    cashing_period_begin: datetime | date | None = None
    cashing_period_end: datetime | date | None = None
    sort: CashedSort | None = CashedSort.CASHINGDATE
    order: Order | None = Order.DESC
    max: int | None = None
    start: int | None = None

    def _check(self) -> None:
        _check_page(self.start, self.max)
        _check_order("cashing period", _seconds(self.cashing_period_begin), _seconds(self.cashing_period_end))
        _check_word(CashedSort, self.sort)
        _check_word(Order, self.order)


@dataclass(frozen=True, slots=True, repr=False)
class ActivityQuery(_Query):
    """The parameters of `cultureevent/search`; `balie_consumer_key`, a filter, and `fq` may be repeated.

    `sort` is text (`permanent desc,availableto asc`). With `uitpas_number` each activity tells whether this
    passholder may check in, and the tariff.
    """

    start_date: datetime | date | None = None
    end_date: datetime | date | None = None
    balie_consumer_key: str | Sequence[str] = ()
    locatie_id: str | None = None
    inrichter_id: str | None = None
    city: str | None = None
    cdbid: str | None = None
    q: str | None = None
    fq: str | Sequence[str] = ()
    sort: str | None = None
    start: int | None = None
    max: int | None = None
    uitpas_number: str | None = None
    private: bool | None = None
    datetype: DateType | None = None

    def _check(self) -> None:
        _check_page(self.start, self.max)
        _check_order("dates", _seconds(self.start_date), _seconds(self.end_date))
        _check_word(DateType, self.datetype)


@dataclass(frozen=True, slots=True, repr=False)
class CheckInQuery(_Query):
    """The parameters of `searchCheckins`. `uid` is the passholder's.

    "At this counter" is `checkin_via_balie_consumer_key`. Let `end_date` lie a day ahead: with "now", the check-ins
    of today have gone missing.
    """

    uid: str | None = None
    start_date: datetime | date | None = None
    end_date: datetime | date | None = None
    cdbid: str | None = None
    balie_consumer_key: str | None = None
    checkin_via_balie_consumer_key: str | None = None
    location: str | None = None
    organiser: str | None = None
    city: str | None = None
    organiser_card_system_id: int | None = None
    basic_search: bool | None = None
    start: int | None = None
    max: int | None = None

    def _check(self) -> None:
        _check_page(self.start, self.max)
        _check_order("dates", _seconds(self.start_date), _seconds(self.end_date))


def parameters(**fields: object) -> Parameters:
    """The `fields` that are set, as they go on the wire: snake_case becomes camelCase, lists repeated names.

    Raises `ValueError` for an empty text and for a time without an offset.
    """
    return [(_wire_name(name), _text(name, value)) for name, values in fields.items() for value in _each(values)]


def at_most_one(**fields: str | None) -> None:
    """Raise `ValueError` where more than one of the `fields` is set: the server would refuse it."""
    if sum(value is not None for value in fields.values()) > 1:
        raise ValueError(f"at most one of {' and '.join(fields)}")


def exactly_one(**fields: str | None) -> None:
    """Raise `ValueError` unless one and no more of the `fields` is set."""
    at_most_one(**fields)
    if all(value is None for value in fields.values()):
        raise ValueError(f"one of {' and '.join(fields)} is needed")


def moment(when: datetime | date) -> datetime:
    """`when` as an aware time; a day is its start in Europe/Brussels. `ValueError` for a time without an offset."""
    if not isinstance(when, datetime):
        return datetime.combine(when, time(), tzinfo=ZoneInfo(_ZONE))
    if when.utcoffset() is None:
        raise ValueError("a time needs its offset")
    return when


def _each(values: object) -> list[object]:
    if values is None:
        return []
    if isinstance(values, Sequence) and not isinstance(values, str):
        return list(values)
    return [values]


def _wire_name(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)


def _text(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return moment(value).isoformat(timespec="seconds")
    text = str(value)
    if not text.strip():
        raise ValueError(f"{name} is empty")
    return text


def _seconds(when: datetime | date | None) -> float | None:
    return None if when is None else moment(when).timestamp()


def _check_page(start: int | None, most: int | None) -> None:
    if (start or 0) < 0 or (most or 0) < 0:
        raise ValueError("start and max are 0 or more")


def _check_order(what: str, low: float | None, high: float | None) -> None:
    if low is not None and high is not None and low > high:
        raise ValueError(f"{what}: the first is above the last")


def _check_word(vocabulary: type[PromotionSort | CashedSort | Order | DateType], word: str | None) -> None:
    if word is not None:
        vocabulary(word)
