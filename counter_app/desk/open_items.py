"""What the employee can do about an open item, and doing it where meanwhile it may have ended by itself."""

from __future__ import annotations

from enum import StrEnum, auto

from counter_app.desk.desk import Desk, Told
from counter_app.desk.journal.records import Action, Attempt, Doubt, Place, State
from counter_app.desk.kept import give_up
from counter_app.desk.places import is_at
from counter_app.desk.read_back.asking import not_certain, settle


class Choice(StrEnum):
    """What can be done about an open item."""

    ASK_NOW = auto()
    """Ask the server at once what became of it."""
    HAPPENED = auto()
    DID_NOT_HAPPEN = auto()
    SEND_NOW = auto()
    GIVE_UP = auto()
    """A kept check-in is not to be sent any more."""
    CHECK_IN_AGAIN = auto()
    LOOK_UP_AGAIN = auto()
    """Show the person's promotions: what was not cashed in can be there."""
    SEE = auto()
    """It has ended, and the employee knows how."""


def choices(attempt: Attempt, place: Place) -> tuple[Choice, ...]:
    """What whoever works at `place` can do about `attempt`, the likeliest first."""
    match attempt.state:
        case State.UNKNOWN if attempt.place.server != place.server:
            return ()
        case State.UNKNOWN if attempt.asking.doubt is not None:
            # Where there was no connection for a day, the server may well tell now.
            may_tell = attempt.asking.doubt is Doubt.TOO_LONG
            return (*((Choice.ASK_NOW,) if may_tell else ()), Choice.HAPPENED, Choice.DID_NOT_HAPPEN)
        case State.UNKNOWN:
            return (Choice.ASK_NOW,)
        case State.KEPT:
            is_here = attempt.place.server == place.server and is_at(attempt, place)
            return (Choice.SEND_NOW, Choice.GIVE_UP) if is_here else (Choice.GIVE_UP,)
        case State.NOT_DONE if attempt.who is not None:
            is_check_in = attempt.action is Action.CHECK_IN
            return (Choice.CHECK_IN_AGAIN if is_check_in else Choice.LOOK_UP_AGAIN, Choice.SEE)
        case _:
            return () if attempt.is_open else (Choice.SEE,)


def settle_if_unknown(desk: Desk, attempt: Attempt, *, was_done: bool) -> Told:
    """The employee says what became of it; where the server told meanwhile, that holds."""
    try:
        return settle(desk, attempt, was_done=was_done)
    except ValueError:
        return _as_it_is(desk, attempt)


def give_up_if_kept(desk: Desk, attempt: Attempt) -> Told:
    """It is not to be sent any more; where it is on its way by now, it stays so."""
    try:
        return give_up(desk, attempt)
    except ValueError:
        return _as_it_is(desk, attempt)


def see(desk: Desk, attempt: Attempt) -> Told:
    """The employee has seen how it ended."""
    seen = desk.journal.see(attempt.id)
    return Told(seen.feedback or not_certain(seen), seen)


def _as_it_is(desk: Desk, attempt: Attempt) -> Told:
    now = desk.journal.attempt(attempt.id) or attempt
    return Told(now.feedback or not_certain(now), now)
