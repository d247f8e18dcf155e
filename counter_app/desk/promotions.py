"""The promotions of a person or of the counter, page by page, and why one is not possible."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from counter_app.desk.feedback import Feedback, Values
from counter_app.desk.look_up import Person
from counter_app.desk.promotion_filters import USUAL, Filters
from counter_app.desk.refusals import read_failed
from counter_app.uitpas import PromotionQuery, UitpasClient
from counter_app.uitpas.errors import UitpasError
from counter_app.uitpas.model import Promotion, PromotionPage
from counter_app.uitpas.vocabulary import CashInState, Order, PromotionSort

PAGE = 100
"""Promotions asked for at a time after the first page, which is small to be on the screen at once."""
FIRST_PAGE = 20


@dataclass(frozen=True, slots=True)
class Loaded:
    """One page of promotions, or why there is none; `following` asks for the next page, None at the end."""

    promotions: tuple[Promotion, ...] = ()
    total: int = 0
    following: PromotionQuery | None = None
    failure: Feedback | None = None


def first_query(person: Person | None, balie_consumer_key: str | None, filters: Filters = USUAL) -> PromotionQuery:
    """What to ask first: with a person, what they have the points for, cheapest first; not what is long over.

    `balie_consumer_key` is that of this counter; `filters` tell whether only what can be had here is asked for.
    """
    first = PromotionQuery(
        uitpas_number=person.uitpas_number if person else None,
        filter_on_user_points=True if person else None,
        sort=PromotionSort.POINTS,
        order=Order.ASC,
        max=FIRST_PAGE,
        start=0,
    )
    return filters.narrow(first, person, balie_consumer_key)


def load_page(client: UitpasClient, query: PromotionQuery) -> Loaded:
    """Load one page (seed 002). After what the person has points for come all the others, page by page."""
    try:
        page = client.points_promotions(query)
    except UitpasError as error:
        return Loaded(failure=read_failed(error))
    return Loaded(page.promotions, page.total, _following(query, page))


def load_promotion(client: UitpasClient, promotion_id: int, person: Person | None) -> Promotion | Feedback:
    """One promotion by its id (seed 004), with its state for `person`."""
    try:
        return client.points_promotion(promotion_id, uitpas_number=person.uitpas_number if person else None)
    except UitpasError as error:
        return read_failed(error)


def _following(query: PromotionQuery, page: PromotionPage) -> PromotionQuery | None:
    """Counted by what was asked for, since an entry that cannot be read is left out of its page; an empty one ends."""
    begin = (query.start or 0) + (query.max or FIRST_PAGE)
    if page.promotions and begin < page.total:
        return replace(query, start=begin, max=PAGE)
    if query.filter_on_user_points:
        return replace(query, filter_on_user_points=None, start=0, max=PAGE)
    return None


def in_order(promotions: Iterable[Promotion]) -> list[Promotion]:
    """Each promotion once (the last one told wins): possible first, then by points, then by title."""
    latest = {promotion.id: promotion for promotion in promotions}
    return sorted(latest.values(), key=_rank)


def _rank(promotion: Promotion) -> tuple[bool, Decimal, str, int]:
    points = Decimal("Infinity") if promotion.points is None else promotion.points
    return (not promotion.is_possible, points, (promotion.title or "").casefold(), promotion.id)


def values_of(promotion: Promotion, person: Person | None) -> Values:
    """What the words about a promotion's state are made with; how many points short is computed here."""
    points = person.points if person else None
    missing = promotion.points - points if promotion.points is not None and points is not None else None
    return Values(
        points=points,
        cost=promotion.points,
        missing=missing if missing is not None and missing > 0 else None,
        first_name=person.first_name if person else None,
        name=person.name if person else None,
        title=promotion.title,
        limit=promotion.period_constraint,
        begins=promotion.cashing_period_begin,
        ends=promotion.cashing_period_end,
        state=promotion.cash_in_state,
    )


def possible(promotions: Iterable[Promotion]) -> int:
    """How many can be cashed in now."""
    return sum(promotion.cash_in_state == CashInState.POSSIBLE for promotion in promotions)
