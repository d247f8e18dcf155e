"""Feedback as JSON and back, without what names a person: the journal outlives the moment at the desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.uitpas.model import PeriodConstraint
from counter_app.uitpas.vocabulary import CashInState, ErrorCode, PeriodType, known

_POINTS = ("points", "earned", "cost", "missing")
_TIMES = ("begins", "ends")
_TEXTS = ("title", "state", "code", "permission")


def without_people(feedback: Feedback) -> Feedback:
    """The same news without first name, name and the server's own sentence, which may have them in it."""
    values = replace(feedback.values, first_name=None, name=None, server_message=None)
    return replace(feedback, values=values)


def feedback_to_json(feedback: Feedback) -> dict[str, Any]:
    """What there is, for `json.dumps`. First name, name and the server's own sentence are left out."""
    values = feedback.values
    told: dict[str, Any] = {name: str(value) for name in _POINTS if (value := getattr(values, name)) is not None}
    told |= {name: value.isoformat() for name in _TIMES if (value := getattr(values, name)) is not None}
    told |= {name: str(value) for name in _TEXTS if (value := getattr(values, name)) is not None}
    if values.limit is not None:
        told["limit"] = [values.limit.period_type, values.limit.period_volume]
    read: dict[str, Any] = {"tone": feedback.tone, "message": feedback.message}
    if feedback.outcome is not None:
        read["outcome"] = feedback.outcome
    return read | ({"values": told} if told else {})


def feedback_from_json(read: dict[str, Any]) -> Feedback:
    """The feedback that `feedback_to_json` told. `ValueError` or a like error for anything else."""
    told: dict[str, Any] = read.get("values", {})
    known_values: dict[str, Any] = {name: Decimal(told[name]) for name in _POINTS if name in told}
    known_values |= {name: datetime.fromisoformat(told[name]) for name in _TIMES if name in told}
    values = Values(
        **known_values,
        title=told.get("title"),
        permission=told.get("permission"),
        state=known(CashInState, told["state"]) if "state" in told else None,
        code=known(ErrorCode, told["code"]) if "code" in told else None,
        limit=_limit(told.get("limit")),
    )
    outcome = read.get("outcome")
    return Feedback(Tone(read["tone"]), Message(read["message"]), values, Outcome(outcome) if outcome else None)


def _limit(told: list[Any] | None) -> PeriodConstraint | None:
    if told is None:
        return None
    period_type, volume = told
    return PeriodConstraint(None if period_type is None else known(PeriodType, period_type), volume)
