"""Attempts of a journal and what the server lists, for the tests of the judges: times are seconds after ten o'clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from counter_app.desk.journal.records import Action, Attempt, Baseline, Place, Sent, State, What, Who
from counter_app.uitpas.model import Balie, CashedPromotion, CheckInActivity, Promotion
from counter_app.uitpas.numbers import ChipNumber

TEN = datetime(2026, 1, 14, 10, 0, tzinfo=UTC)
UID = "22b69dc0-abf7-40f2-8ae7-c1e69811ed7c"
HERE, ELSEWHERE = "31413BDF-DFC7-7A9F-10403618C2816E44", "5C9C73D3-E82F-E7B3-44161E6E3802E64F"
DRINK, STICKERS = 6, 7
CONCERT = "a89a2707-a35e-48da-aeda-307f857b93c0"


def at(seconds: float) -> datetime:
    """So many seconds after ten, on the server's clock."""
    return TEN + timedelta(seconds=seconds)


def attempt(
    left: float | None = 0,
    ended: float | None = 1,
    *,
    id: str = "ours",
    had: frozenset[int] | None = frozenset(),
    points: int | None = 12,
    state: State = State.UNKNOWN,
    claimed: str | None = None,
    action: Action = Action.CASH_IN,
    is_once: bool = True,
) -> Attempt:
    """Ours: a cash-in of the drink for Nora that left at ten, unless told otherwise."""
    what = What(str(DRINK), "Gratis drankje", Decimal(5)) if action is Action.CASH_IN else What(CONCERT, "Concert")
    return Attempt(
        id=id,
        action=action,
        state=state,
        at=at(left or 0),
        changed_at=at(ended or 0),
        place=Place("https://test.example/uitid/rest", HERE, "CC De Werf", "u1"),
        what=What(what.id, what.title, what.points, is_once=is_once),
        masked="…0206",
        who=Who(ChipNumber("044C539AFF2080"), "0930000420206", UID) if state is State.UNKNOWN else None,
        baseline=Baseline(had, None if points is None else Decimal(points)),
        sent=Sent(None if left is None else at(left), None if ended is None else at(ended)),
        claimed=claimed,
    )


def cashed(
    id: int,
    seconds: float | None,
    promotion: int = DRINK,
    counter: str | int | None = HERE,
    points: int | None = 5,
) -> CashedPromotion:
    """A cash-in that the server lists."""
    return CashedPromotion(
        id,
        Promotion(promotion, points=None if points is None else Decimal(points)),
        None if seconds is None else at(seconds),
        None if counter is None else Balie(counter),
    )


def checked_in(
    id: str | None,
    seconds: float | None,
    uid: str | None = UID,
    cdbid: str | None = CONCERT,
) -> CheckInActivity:
    """A check-in that the server lists, exact to the minute."""
    when = None if seconds is None else at(seconds).replace(second=0, microsecond=0)
    return CheckInActivity(id=id, creation_date=when, user_id=uid, node_id=cdbid)
