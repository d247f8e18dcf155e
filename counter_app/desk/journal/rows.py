"""An attempt as JSON and back: what stands in a slot while it is open, and in the history once it is closed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from counter_app.desk.journal.feedback_json import feedback_from_json, feedback_to_json
from counter_app.desk.journal.people import Marks
from counter_app.desk.journal.records import (
    Action,
    Asking,
    Attempt,
    Baseline,
    Doubt,
    Place,
    Sent,
    State,
    What,
    Who,
)
from counter_app.desk.tap import CardNumber
from counter_app.uitpas.numbers import ChipNumber, Insz, UitpasNumber

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_FIRST = (datetime.min.replace(tzinfo=UTC) - _EPOCH) // _MICROSECOND
_LAST = (datetime.max.replace(tzinfo=UTC) - _EPOCH) // _MICROSECOND

_CARDS: dict[str, type[ChipNumber] | type[UitpasNumber] | type[Insz]] = {
    "chip": ChipNumber,
    "uitpas": UitpasNumber,
    "insz": Insz,
}


@dataclass(frozen=True, slots=True, repr=False)
class Row:
    """An attempt and by what its person can be recognised, which outlives `who`."""

    attempt: Attempt
    marks: Marks


def microseconds(moment: datetime) -> int:
    """`moment` (aware) as microseconds since 1970, UTC."""
    return (moment - _EPOCH) // _MICROSECOND


def moment(microseconds: int) -> datetime:
    """The moment (UTC) that `microseconds` since 1970 are; what lies beyond the calendar becomes its end."""
    return _EPOCH + timedelta(microseconds=min(max(microseconds, _FIRST), _LAST))


def row_to_json(row: Row) -> str:
    """The whole row. What is not known is left out."""
    return json.dumps(
        {"attempt": _attempt_to(row.attempt), "marks": sorted(mark.hex() for mark in row.marks)},
        ensure_ascii=False,
        separators=(",", ":"),
    )


def row_from_json(text: str | bytes) -> Row:
    """The row that `row_to_json` wrote. `ValueError` for anything else."""
    try:
        read = json.loads(text)
        return Row(_attempt_from(read["attempt"]), frozenset(bytes.fromhex(mark) for mark in read["marks"]))
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        # The error itself may quote what it could not read, and that may be a name.
        raise ValueError(f"not a row of the journal: {type(error).__name__}") from None


def _attempt_to(attempt: Attempt) -> dict[str, Any]:
    return _known(
        id=attempt.id,
        action=attempt.action,
        state=attempt.state,
        at=microseconds(attempt.at),
        changed_at=microseconds(attempt.changed_at),
        place=_place_to(attempt.place),
        what=_what_to(attempt.what),
        masked=attempt.masked,
        who=None if attempt.who is None else _who_to(attempt.who),
        baseline=None if attempt.baseline is None else _baseline_to(attempt.baseline),
        sent=_sent_to(attempt.sent) or None,
        asking=_asking_to(attempt.asking) or None,
        feedback=None if attempt.feedback is None else feedback_to_json(attempt.feedback),
        claimed=attempt.claimed,
        was_kept=attempt.was_kept or None,
        is_unlocked=attempt.is_unlocked or None,
        is_unseen=not attempt.is_seen or None,
    )


def _attempt_from(read: dict[str, Any]) -> Attempt:
    return Attempt(
        id=read["id"],
        action=Action(read["action"]),
        state=State(read["state"]),
        at=moment(read["at"]),
        changed_at=moment(read["changed_at"]),
        place=Place(**read["place"]),
        what=_what_from(read["what"]),
        masked=read["masked"],
        who=_who_from(read["who"]) if "who" in read else None,
        baseline=_baseline_from(read["baseline"]) if "baseline" in read else None,
        sent=_sent_from(read["sent"]) if "sent" in read else Sent(),
        asking=_asking_from(read["asking"]) if "asking" in read else Asking(),
        feedback=feedback_from_json(read["feedback"]) if "feedback" in read else None,
        claimed=read.get("claimed"),
        was_kept="was_kept" in read,
        is_unlocked="is_unlocked" in read,
        is_seen="is_unseen" not in read,
    )


def _known(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _time_to(moment: datetime | None) -> int | None:
    return None if moment is None else microseconds(moment)


def _time_from(read: int | None) -> datetime | None:
    return None if read is None else moment(read)


def _points_to(points: Decimal | None) -> str | None:
    return None if points is None else str(points)


def _points_from(read: str | None) -> Decimal | None:
    return None if read is None else Decimal(read)


def _place_to(place: Place) -> dict[str, Any]:
    return _known(
        server=place.server,
        counter_key=place.counter_key,
        counter_name=place.counter_name,
        employee=place.employee,
    )


def _what_to(what: What) -> dict[str, Any]:
    return _known(
        id=what.id,
        title=what.title,
        points=_points_to(what.points),
        until=_time_to(what.until),
        is_once=what.is_once or None,
    )


def _what_from(read: dict[str, Any]) -> What:
    points, until = _points_from(read.get("points")), _time_from(read.get("until"))
    return What(read["id"], read.get("title"), points, until, is_once="is_once" in read)


def _who_to(who: Who) -> dict[str, Any]:
    kind = next((kind for kind, number in _CARDS.items() if isinstance(who.card, number)), None)
    if kind is None:
        raise TypeError("a card is a chip number, a UiTPAS number or an INSZ")
    return _known(
        kind=kind,
        card=str(who.card),
        uitpas_number=None if who.uitpas_number is None else str(who.uitpas_number),
        uid=who.uid,
        first_name=who.first_name,
        name=who.name,
    )


def _who_from(read: dict[str, Any]) -> Who:
    card: CardNumber = _CARDS[read["kind"]](read["card"])
    return Who(card, read.get("uitpas_number"), read.get("uid"), read.get("first_name"), read.get("name"))


def _baseline_to(baseline: Baseline) -> dict[str, Any]:
    cash_ins = None if baseline.cash_ins is None else sorted(baseline.cash_ins)
    return _known(cash_ins=cash_ins, points=_points_to(baseline.points))


def _baseline_from(read: dict[str, Any]) -> Baseline:
    cash_ins = read.get("cash_ins")
    return Baseline(None if cash_ins is None else frozenset(cash_ins), _points_from(read.get("points")))


def _sent_to(sent: Sent) -> dict[str, Any]:
    return _known(left=_time_to(sent.left), ended=_time_to(sent.ended))


def _sent_from(read: dict[str, Any]) -> Sent:
    return Sent(_time_from(read.get("left")), _time_from(read.get("ended")))


def _asking_to(asking: Asking) -> dict[str, Any]:
    return _known(
        times=asking.times or None,
        absent=asking.absent or None,
        absent_since=_time_to(asking.absent_since),
        next_at=_time_to(asking.next_at),
        doubt=asking.doubt,
        found=[microseconds(found) for found in asking.found] or None,
    )


def _asking_from(read: dict[str, Any]) -> Asking:
    doubt = read.get("doubt")
    return Asking(
        times=read.get("times", 0),
        absent=read.get("absent", 0),
        absent_since=_time_from(read.get("absent_since")),
        next_at=_time_from(read.get("next_at")),
        doubt=None if doubt is None else Doubt(doubt),
        found=tuple(moment(found) for found in read.get("found", ())),
    )
