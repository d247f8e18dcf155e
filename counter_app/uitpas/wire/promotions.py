"""Promotions: lists of them, one by its id, one that was cashed in, and the list of those that were."""

from __future__ import annotations

from typing import Any, Final

from counter_app.uitpas.model import (
    Balie,
    CardSystem,
    CashedPage,
    CashedPromotion,
    PeriodConstraint,
    Promotion,
    PromotionPage,
)
from counter_app.uitpas.wire import values
from counter_app.uitpas.wire.answers import RESPONSE, page_of, root_of
from counter_app.uitpas.wire.reading import (
    Reader,
    child_field,
    demand,
    list_field,
    shared,
    text_field,
    text_list_field,
)

CARD_SYSTEM: Final = Reader(
    CardSystem,
    {"id": text_field("id", values.number), "name": text_field("name", values.text)},
)
CARD_SYSTEM_TAGS: Final = ("cardSystem", "cardsystem")

BALIE: Final = Reader(
    Balie,
    {
        "id": text_field("id", values.number_or_key),
        "name": text_field("name", values.text),
        "visible": text_field("visible", values.flag),
    },
)

PERIOD_CONSTRAINT: Final = Reader(
    PeriodConstraint,
    {
        "periodType": text_field("period_type", values.period_type),
        "periodVolume": text_field("period_volume", values.number),
    },
)


class _PromotionReader(Reader[Promotion]):
    """Builds promotions without their constructor, which takes as long as the conversion of all their texts."""

    def build(self, values: dict[str, Any]) -> Promotion:
        """The promotion of what an element told; what is missing stays what the class says."""
        promotion = Promotion.__new__(Promotion)
        object.__setattr__(promotion, "__dict__", values)
        return promotion


PROMOTION: Final = _PromotionReader(
    Promotion,
    {
        "id": text_field("id", values.number),
        "title": text_field("title", values.text),
        "points": text_field("points", values.points),
        "cashInState": text_field("cash_in_state", values.cash_in_state),
        "cashedIn": text_field("cashed_in", values.flag),
        "inSpotlight": text_field("in_spotlight", values.flag),
        "maxAvailableUnits": text_field("max_available_units", values.count),
        "unitsTaken": text_field("units_taken", values.count),
        "periodConstraint": shared(child_field("period_constraint", PERIOD_CONSTRAINT)),
        "creationDate": text_field("creation_date", values.time),
        "cashingPeriodBegin": text_field("cashing_period_begin", values.time),
        "cashingPeriodEnd": text_field("cashing_period_end", values.time),
        "publicationPeriodBegin": text_field("publication_period_begin", values.time),
        "publicationPeriodEnd": text_field("publication_period_end", values.time),
        "balies": shared(list_field("balies", "balie", read=BALIE)),
        "validForCities": shared(text_list_field("valid_for_cities", "city", values.text)),
        "owningCardSystem": shared(child_field("owning_card_system", CARD_SYSTEM)),
        "applicableCardSystems": shared(list_field("applicable_card_systems", *CARD_SYSTEM_TAGS, read=CARD_SYSTEM)),
        "pictures": text_list_field("pictures", "picture", values.address),
        "description1": text_field("description1", values.text),
        "description2": text_field("description2", values.text),
    },
    "id",
)

_PROMOTIONS: Final = {"promotions": list_field("promotions", "promotion", read=PROMOTION)}

_CASHED_PROMOTION: Final = Reader(
    CashedPromotion,
    {
        "id": text_field("id", values.number),
        "promotion": child_field("promotion", PROMOTION),
        "cashingDate": text_field("cashing_date", values.time),
        "balie": child_field("balie", BALIE),
    },
    "id",
    "promotion",
)

_CASHED_PROMOTIONS: Final = {
    "cashedPromotions": list_field("cashed_promotions", "cashedPromotion", read=demand(_CASHED_PROMOTION))
}


def parse_promotions(data: bytes) -> PromotionPage:
    """The answer of `pointsPromotions` (seed 002).

    A promotion without an id that can be read is left out, for it could neither be fetched nor cashed in; so a page
    may hold fewer than were asked for: go on by `start` and `max`, not by how many came. Raises `BadResponse`,
    `ApiError`.
    """
    return PromotionPage(*page_of(root_of(data, RESPONSE), _PROMOTIONS))


def parse_promotion(data: bytes) -> Promotion:
    """The answer of `pointsPromotion/{id}` (seed 004) and of `cashInPointsPromotion` (seeds 000 and 001).

    Raises `BadResponse`, also for a promotion without an id, and `ApiError`.
    """
    return demand(PROMOTION)(root_of(data, "pointsPromotionTO", "promotionTO", "promotion"))


def parse_cashed_promotions(data: bytes) -> CashedPage:
    """The answer of `cashedPointsPromotions`.

    Raises `ApiError`, and `BadResponse` also for a single entry that does not name its cash-in and its promotion: this
    answer tells whether a cash-in was done, and with a row left out it could say no for yes.
    """
    return CashedPage(*page_of(root_of(data, RESPONSE), _CASHED_PROMOTIONS))
