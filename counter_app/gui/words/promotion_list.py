"""Words of the list of promotions: its rows, its filters, its orders, and the facts beside it."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

from counter_app.desk.brussels import BRUSSELS
from counter_app.desk.look_up import Person
from counter_app.desk.promotion_filters import FilterName, Filters
from counter_app.desk.promotion_order import Sort
from counter_app.gui.words.amounts import is_known, limit_words, number, period, short_day
from counter_app.gui.words.people import full_name
from counter_app.gui.words.promotions import units
from counter_app.gui.words.say import NAME_LIMIT, TITLE_LIMIT, fill, plain, translate
from counter_app.uitpas.model import CardSystem, Promotion
from counter_app.uitpas.numbers import UitpasNumber

_MOST_NAMES = 12
UITPAS_DIGITS = 13
_NO_BREAK = "\u00a0"


def availability(promotion: Promotion, now: datetime) -> tuple[str, ...]:
    """What is left of it, and until when, for a row; `now` is aware."""
    end = promotion.cashing_period_end
    until = fill(translate("words", "until %1"), short_day(end, now)) if end is not None and end >= now else ""
    return tuple(part for part in (units(promotion), until) if part)


def read_aloud(*parts: str) -> str:
    """The parts of a row as a screen reader says them."""
    return ", ".join(part for part in parts if part)


def only_with_more_points(extra: int) -> str:
    """That it takes the points that somebody asked about."""
    return fill(translate("words", "With %1 more point(s)", None, 0).of(extra), number(extra))


def offer() -> str:
    """The button that asks."""
    return translate("words", "Cash in")


def cashing_in() -> str:
    """That it is on its way."""
    return translate("words", "Cashing in…")


def not_certain() -> str:
    """That nobody knows whether it was cashed in."""
    return translate("words", "Not certain yet")


def counter_first() -> str:
    """A cash-in is made at a counter, and none is chosen."""
    return translate("words", "Choose a counter first")


def one_moment() -> str:
    """That the server is being asked."""
    return translate("words", "One moment…")


def not_known() -> str:
    """That the server has not told."""
    return translate("words", "Not known")


def sort_name(sort: Sort) -> str:
    """What the list is in order of."""
    return {
        Sort.POINTS: translate("words", "points"),
        Sort.TITLE: translate("words", "title"),
        Sort.END: translate("words", "end"),
        Sort.NEWEST: translate("words", "newest"),
    }[sort]


def filter_chip(name: FilterName, filters: Filters, counter: str, now: datetime) -> str:
    """A filter that is on, in a few words; `counter` is the name of this counter."""
    said = {
        FilterName.UNEXPIRED: translate("words", "Not expired"),
        FilterName.COUNTER: _at_counter(filters, counter),
        FilterName.PUBLISHED: translate("words", "Published"),
        FilterName.CITIES: ", ".join(plain(city, NAME_LIMIT) for city in filters.cities),
        FilterName.POINTS: _points_between(filters.min_points, filters.max_points),
        FilterName.PERIOD: period(_start(filters.begins), _start(filters.ends), now),
        FilterName.OWNER: fill(translate("words", "Of %1"), _system(filters.owner)),
        FilterName.APPLICABLE: fill(translate("words", "For %1"), _system(filters.applicable)),
        FilterName.EXTRA_POINTS: only_with_more_points(filters.extra_points or 0),
    }
    return said[name]


def _at_counter(filters: Filters, counter: str) -> str:
    name = plain(filters.counter.name if filters.counter else counter, NAME_LIMIT)
    return fill(translate("words", "At %1"), name) if name else translate("words", "At this counter")


def _system(system: CardSystem | None) -> str:
    return plain(system.name if system else "", NAME_LIMIT)


def _points_between(low: int | None, high: int | None) -> str:
    if low is None:
        return fill(translate("words", "Up to %1 point(s)", None, 0).of(high or 0), number(high or 0))
    if high is None:
        return fill(translate("words", "From %1 point(s)", None, 0).of(low), number(low))
    return fill(translate("words", "%1 to %2 point(s)", None, 0).of(high), number(low), number(high))


def _start(of: date | None) -> datetime | None:
    return None if of is None else datetime.combine(of, time(12), BRUSSELS)


def count_shown(shown: int, loaded: int) -> str:
    """How many rows there are, and of how many where the search leaves some out."""
    if shown == loaded:
        return fill(translate("words", "%1 promotion(s)", None, 0).of(shown), number(shown))
    return fill(translate("words", "%1 of %2 promotion(s)", None, 0).of(loaded), number(shown), number(loaded))


def loading(loaded: int, total: int) -> str:
    """How far the list has come."""
    if total <= loaded:
        return translate("words", "Loading…")
    return fill(translate("words", "Loading: %1 of %2"), number(loaded), number(total))


def warning_with_more(line: str) -> str:
    """A warning on a button that tells more."""
    return fill(translate("words", "%1: why?"), line)


def for_whom(person: Person, title: str) -> str:
    """Whose cash-in, and of what: for a notice that comes when somebody else is at the desk."""
    name = full_name(person.first_name, person.name) or translate("words", "this person")
    return f"{name} · {plain(title, TITLE_LIMIT)}" if title else name


def person_name(person: Person) -> str:
    """What the person is called, as far as that is known."""
    return full_name(person.first_name, person.name) or translate("words", "Without a name")


def person_about(person: Person) -> str:
    """Card systems and number of the person."""
    number_of = plain(person.uitpas_number, NAME_LIMIT)
    is_whole = len(number_of) == UITPAS_DIGITS and number_of.isascii() and number_of.isdigit()
    shown = UitpasNumber(number_of).show().replace(" ", _NO_BREAK) if is_whole else number_of
    systems = [plain(name, NAME_LIMIT) for name in person.card_systems[:3]]
    return " · ".join(part for part in (*systems, shown) if part)


def points_apart(value: Decimal | None) -> tuple[str, str]:
    """A number of points and its unit, each for a place of its own; nothing where it is not known."""
    if not is_known(value):
        return "", ""
    return number(value), translate("words", "point(s)", None, 0).of(value)


def where(promotion: Promotion) -> str:
    """The counters at which it can be cashed in."""
    names = [plain(balie.name, NAME_LIMIT) for balie in promotion.balies if balie.visible is not False or balie.name]
    return _listed([name for name in names if name]) or translate("words", "At every counter")


def whose_residents(promotion: Promotion) -> str:
    """Who can have it: residents of some cities, or of all."""
    cities = _listed([plain(city, NAME_LIMIT) for city in promotion.valid_for_cities])
    return (
        fill(translate("words", "Residents of %1"), cities) if cities else translate("words", "Residents of every city")
    )


def card_systems(promotion: Promotion) -> str:
    """The card systems that it is for; nothing where that is not told."""
    systems = promotion.applicable_card_systems or (
        (promotion.owning_card_system,) if promotion.owning_card_system else ()
    )
    return _listed([plain(system.name, NAME_LIMIT) for system in systems if system.name])


def units_in_words(promotion: Promotion) -> str:
    """How many there are left of how many; nothing where there is no end to them."""
    left, most = promotion.units_left, promotion.max_available_units
    if left is None or most is None:
        return translate("words", "No end to them")
    return fill(translate("words", "%1 left of %2"), number(left), number(most))


def limit_in_words(promotion: Promotion) -> str:
    """How often one person can have it."""
    return limit_words(promotion.period_constraint) or translate("words", "As often as one likes")


def _listed(names: list[str]) -> str:
    names = [name for name in names if name]
    if len(names) <= _MOST_NAMES:
        return ", ".join(names)
    return fill(translate("words", "%1 and %2 more"), ", ".join(names[:_MOST_NAMES]), number(len(names) - _MOST_NAMES))
