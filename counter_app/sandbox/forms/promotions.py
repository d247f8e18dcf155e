"""Promotions on the wire: lists, one by its number, a cash-in, and what was cashed in."""

from collections.abc import Iterable

from counter_app.sandbox.forms.xml import DECLARATION, group, leaf
from counter_app.sandbox.records import CardSystem, CashIn, Counter, Promotion
from counter_app.sandbox.world import World
from counter_app.uitpas.vocabulary import CashInState


def card_system(name: str, system: CardSystem) -> str:
    """`cardSystem` and its like: number and name."""
    return group(name, leaf("id", system.id), leaf("name", system.name))


def promotion_fields(
    world: World,
    promotion: Promotion,
    base_url: str,
    *,
    state: CashInState | str | None,
    balie_id_is_number: bool,
) -> str:
    """The fields of a promotion. `balie/id` is a number in lists and the consumer key elsewhere.

    The place of the last ones in the order (descriptions, publication) is not documented.
    """
    picture = leaf("picture", f"{base_url}/sandbox/pictures/{promotion.id}.png") if promotion.has_picture else ""
    limit = promotion.limit
    begin, end = promotion.published or (None, None)
    return "".join(
        (
            group("applicableCardSystems", *(card_system("cardsystem", system) for system in promotion.applies_to)),
            group("balies", *(_balie(counter, balie_id_is_number) for counter in promotion.counters)),
            leaf("cashedIn", False),
            leaf("id", promotion.id),
            leaf("inSpotlight", promotion.in_spotlight),
            card_system("owningCardSystem", promotion.owner),
            group("pictures", picture),
            leaf("points", promotion.points),
            leaf("title", promotion.title),
            group("periodConstraint", leaf("periodType", limit.period), leaf("periodVolume", limit.volume))
            if limit
            else "",
            leaf("creationDate", promotion.created),
            leaf("cashingPeriodBegin", promotion.begin),
            leaf("cashingPeriodEnd", promotion.end),
            group("validForCities", *(leaf("city", city) for city in promotion.cities)) if promotion.cities else "",
            leaf("maxAvailableUnits", promotion.stock),
            leaf("unitsTaken", world.units_taken(promotion)),
            leaf("cashInState", state),
            leaf("description1", promotion.description1),
            leaf("description2", promotion.description2),
            leaf("publicationPeriodBegin", begin),
            leaf("publicationPeriodEnd", end),
        )
    )


def _balie(counter: Counter, balie_id_is_number: bool) -> str:
    balie_id = counter.id if balie_id_is_number else counter.consumer_key
    return group("balie", leaf("name", counter.name), leaf("id", balie_id))


def promotions_form(promotions: Iterable[str], total: int) -> str:
    """The answer of `pointsPromotions`: `promotions` are the fields of those on this page."""
    page = group("promotions", *(group("promotion", fields) for fields in promotions))
    return DECLARATION + group("response", page, leaf("total", total))


def cashed_in_form(promotion: Promotion) -> str:
    """The answer of `cashInPointsPromotion`. It tells no new balance, no state and no units, as in the documents."""
    balies = (
        group(
            "balie",
            leaf("name", counter.name_on_the_wire),
            leaf("id", counter.consumer_key),
            leaf("visible", False),
        )
        for counter in promotion.counters
    )
    return DECLARATION + group(
        "promotionTO",
        group("applicableCardSystems"),
        group("balies", *balies),
        leaf("cashedIn", True),
        leaf("id", promotion.id),
        leaf("inSpotlight", promotion.in_spotlight),
        leaf("points", promotion.points),
        leaf("title", promotion.title),
    )


def history_form(world: World, page: Iterable[CashIn], total: int) -> str:
    """The answer of `cashedPointsPromotions`. Counters are named by their key in lower case, as some rows of the
    real server are: the same counter occurs in both cases."""
    rows = (
        group(
            "cashedPromotion",
            leaf("id", cash_in.id),
            _short(world.promotions[cash_in.promotion_id]),
            leaf("cashingDate", cash_in.when),
            group("balie", leaf("name", cash_in.at.name), leaf("id", cash_in.at.consumer_key.lower())),
        )
        for cash_in in page
    )
    return DECLARATION + group("response", group("cashedPromotions", *rows), leaf("total", total))


def _short(promotion: Promotion) -> str:
    return group(
        "promotion",
        group("balies"),
        leaf("cashedIn", True),
        leaf("id", promotion.id),
        leaf("points", promotion.points),
        leaf("title", promotion.title),
    )
