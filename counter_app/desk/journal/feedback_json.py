"""Feedback as JSON and back, without what names a person: the journal outlives the moment at the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.uitpas.model import PeriodConstraint
from counter_app.uitpas.vocabulary import CashInState, ErrorCode, PeriodType, known

NOT_KEPT = ("first_name", "name", "server_message")
"""What names a person, or may have it in it."""


def without_people(feedback: Feedback) -> Feedback:
    """The same news without first name, name and the server's own sentence, which may have them in it."""
    return replace(feedback, values=replace(feedback.values, **dict.fromkeys(NOT_KEPT)))


def feedback_to_json(feedback: Feedback) -> dict[str, Any]:
    """What there is, for `json.dumps`, without what names a person."""
    told = {
        name: _WRITE.get(name, str)(value) for name in KEPT if (value := getattr(feedback.values, name)) is not None
    }
    read: dict[str, Any] = {"tone": feedback.tone, "message": feedback.message}
    if feedback.outcome is not None:
        read["outcome"] = feedback.outcome
    return read | ({"values": told} if told else {})


def feedback_from_json(read: dict[str, Any]) -> Feedback:
    """The feedback that `feedback_to_json` told. `ValueError` or a like error for anything else."""
    values = Values(**{name: KEPT[name](value) for name, value in read.get("values", {}).items()})
    outcome = read.get("outcome")
    return Feedback(Tone(read["tone"]), Message(read["message"]), values, Outcome(outcome) if outcome else None)


def _limit_to(limit: PeriodConstraint) -> list[Any]:
    return [limit.period_type, limit.period_volume]


def _limit_from(told: list[Any]) -> PeriodConstraint:
    period_type, volume = told
    return PeriodConstraint(None if period_type is None else known(PeriodType, period_type), volume)


_WRITE: dict[str, Callable[[Any], Any]] = {
    "limit": _limit_to,
    "begins": datetime.isoformat,
    "ends": datetime.isoformat,
    "clock_off": timedelta.total_seconds,
}
"""How a value is written that is not just its text."""

KEPT: dict[str, Callable[[Any], Any]] = {
    "points": Decimal,
    "clock_off": lambda seconds: timedelta(seconds=seconds),
    "earned": Decimal,
    "cost": Decimal,
    "missing": Decimal,
    "title": str,
    "limit": _limit_from,
    "begins": datetime.fromisoformat,
    "ends": datetime.fromisoformat,
    "state": partial(known, CashInState),
    "code": partial(known, ErrorCode),
    "permission": str,
}
"""What is kept, and how it is read."""
