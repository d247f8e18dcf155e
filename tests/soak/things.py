"""People, promotions and activities of a sandbox's crowd, as the desks of the long runs know them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from counter_app.uitpas.model import Activity, PeriodConstraint, Promotion
from counter_app.uitpas.numbers import ChipNumber, UitpasNumber
from counter_app.uitpas.vocabulary import CashInState, PeriodType

Json = dict[str, Any]
"""As the sandbox tells it, and as it goes to a process that is a desk."""


@dataclass(frozen=True, slots=True)
class Someone:
    """A person with a card. `id` is the sandbox's own number of them, as its ledgers have it."""

    id: int
    chip: ChipNumber
    number: UitpasNumber
    uid: str | None

    @classmethod
    def from_json(cls, read: Json) -> Someone:
        """One of the people of a crowd."""
        return cls(read["id"], ChipNumber.parse(read["chip_number"]), UitpasNumber(read["uitpas_number"]), read["uid"])


def activity_from(read: Json) -> Activity:
    """An activity at which one can check in now."""
    return Activity(
        read["cdbid"],
        title=read["title"],
        number_of_points=Decimal(read["points"]),
        checkin_constraint=PeriodConstraint(PeriodType(read["limit"]["period"]), read["limit"]["volume"]),
        checkin_start_date=datetime.fromisoformat(read["opens"]),
        checkin_end_date=datetime.fromisoformat(read["closes"]),
    )


def is_once(read: Json) -> bool:
    """Whether one can check in there only once in a period."""
    return bool(read["limit"]["volume"] == 1)


def promotion_from(read: Json) -> Promotion:
    """A promotion that everybody of the crowd can have."""
    return Promotion(read["id"], read["title"], Decimal(read["points"]), cash_in_state=CashInState.POSSIBLE)
