"""What may happen to an attempt, and how it looks after. Pure functions: the store writes what they return."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from counter_app.desk.feedback import Feedback
from counter_app.desk.journal.feedback_json import without_people
from counter_app.desk.journal.records import NEXT, OPEN, Asking, Attempt, NewAttempt, Sent, State

AGAIN_FOR = timedelta(hours=24)
"""How long it stays known whose attempt it was that was surely not carried out: the employee may do it again."""


def begun(new: NewAttempt, now: datetime) -> Attempt:
    """An attempt as it begins at `now`. `ValueError` where it is neither about to be sent nor kept."""
    if new.state not in (State.SENDING, State.KEPT):
        raise ValueError(f"an attempt does not begin as {new.state}")
    return Attempt(
        id=new.id,
        action=new.action,
        state=new.state,
        at=now,
        changed_at=now,
        place=new.place,
        what=new.what,
        masked=new.who.card.mask(),
        who=new.who,
        baseline=new.baseline,
        sent=new.sent,
        was_kept=new.state is State.KEPT,
    )


def sending(attempt: Attempt, sent: Sent, now: datetime) -> Attempt:
    """A kept attempt that is about to be sent at last."""
    return replace(attempt, state=State.SENDING, sent=sent, asking=Asking(), changed_at=now)


def ended(
    attempt: Attempt,
    state: State,
    feedback: Feedback | None,
    now: datetime,
    *,
    sent: Sent | None,
    claimed: str | None,
    next_at: datetime | None,
) -> Attempt:
    """The attempt in its next state; `ValueError` where that may not follow. A closed one no longer tells whose it is.

    Nothing becomes *sending* here: that has to be on the disk first, see `Journal.send_kept`.
    """
    if state is State.SENDING or state not in NEXT.get(attempt.state, ()):
        raise ValueError(f"{state} does not follow {attempt.state}")
    after = replace(
        attempt,
        state=state,
        feedback=None if feedback is None else without_people(feedback),
        changed_at=now,
        sent=attempt.sent if sent is None else sent,
        claimed=attempt.claimed if claimed is None else claimed,
        asking=replace(attempt.asking, next_at=next_at),
        was_kept=attempt.was_kept or state is State.KEPT,
    )
    if state in OPEN:
        return after
    is_seen = not (state in (State.EXPIRED, State.NOT_DONE) or (state is State.REFUSED and attempt.was_kept))
    return replace(after, is_seen=is_seen, who=attempt.who if state is State.NOT_DONE else None)


def found_sending(attempt: Attempt, now: datetime) -> Attempt:
    """An attempt that a run of before left on its way: nobody knows, and it is asked for at once."""
    return replace(attempt, state=State.UNKNOWN, changed_at=now, asking=replace(attempt.asking, next_at=now))


def seen(attempt: Attempt) -> Attempt:
    """The employee has seen how it ended. An open one stays as it is: it has not ended."""
    return attempt if attempt.is_open else replace(attempt, is_seen=True, who=None)


def is_too_old_to_do_again(attempt: Attempt, now: datetime) -> bool:
    """Whether a closed attempt still tells whose it is, and has done so for long enough."""
    return not attempt.is_open and attempt.who is not None and now - attempt.changed_at >= AGAIN_FOR
