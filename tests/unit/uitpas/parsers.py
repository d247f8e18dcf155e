"""Which function of the wire reads which sample."""

from collections.abc import Callable
from typing import Any

from counter_app.uitpas import wire
from tests.samples import answer

Parse = Callable[[bytes], Any]

PARSE: dict[str, Parse] = {
    "seed-000-cash-in": wire.parse_promotion,
    "seed-001-cash-in": wire.parse_promotion,
    "seed-002-points-promotions": wire.parse_promotions,
    "seed-003-check-in": wire.parse_check_in,
    "seed-004-points-promotion": wire.parse_promotion,
    "balie-list": wire.parse_counters,
    "card": wire.parse_card,
    "cash-in": wire.parse_promotion,
    "cashed-points-promotions": wire.parse_cashed_promotions,
    "event-search": wire.parse_activities,
    "passholder": wire.parse_passholder,
    "points-promotion": wire.parse_promotion,
    "points-promotions": wire.parse_promotions,
    "retrieve-group-pass": wire.parse_identity,
    "retrieve-local-stock": wire.parse_identity,
    "retrieve-passholder": wire.parse_identity,
    "search-checkins": wire.parse_check_ins,
}
"""By the name of each sample that is an answer with status 200."""

ALL_PARSERS = tuple(dict.fromkeys(PARSE.values()))


def read(name: str) -> Any:
    """What the sample `name` tells."""
    return PARSE[name](answer(name))
