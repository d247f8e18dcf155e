"""What became of a check-in: judged by the list of the person's check-ins at the activity.

The list is exact to the minute only, so that the time tells little. A second check-in at the same activity is normally
refused, and then it does not matter to anybody which desk's request it was that counted. Where one can check in more
than once and another desk works at this counter, the employee is asked.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from counter_app.desk.journal.records import Attempt, Doubt, State
from counter_app.desk.read_back.evidence import SLACK, Evidence, Known
from counter_app.uitpas.model import CheckInActivity

MINUTE = timedelta(minutes=1)

SIGNED_WITHIN = timedelta(minutes=10)
"""A request that is signed with a time further off is refused: the clock of the PC was not more wrong than that."""


@dataclass(frozen=True, slots=True)
class Search:
    """What the server tells of a person and an activity.

    `rows` are the check-ins at this counter since just before ours. `is_at_its_maximum`: it would refuse another one;
    `had_before`: the person has an older one there, or one at another counter, which explains that.
    """

    rows: Sequence[CheckInActivity]
    is_at_its_maximum: bool = False
    had_before: bool = False


def judge(
    attempt: Attempt,
    search: Search,
    *,
    uid: str,
    siblings: Sequence[Attempt],
    claimed: Collection[str],
    is_shared: bool,
) -> Evidence:
    """What the server's answers tell of `attempt` by the person `uid`; see `cash_ins.judge` for the others."""
    ours = [row for row in search.rows if may_be_ours(row, uid, attempt)]
    left = sorted((row for row in ours if row.id is None or row.id not in claimed), key=_when)
    for sibling in siblings:
        if sibling.state is State.DONE and sibling.claimed is None:
            _give(left, sibling)
    if not left:
        # What other attempts account for explains a maximum that is reached, too.
        is_clear = not search.is_at_its_maximum or search.had_before or bool(ours)
        return Evidence(Known.ABSENT if is_clear else Known.UNCLEAR)
    if any(sibling.state is State.SENDING for sibling in siblings):
        # What was found may be of the one that is on its way (the number typed after the card), which is known soon.
        return Evidence(Known.UNCLEAR)
    if is_shared and not attempt.what.is_once:
        return Evidence(Known.ASK, doubt=Doubt.TWO_EXPLANATIONS, found=tuple(map(_when, left)))
    return Evidence(Known.DONE, claimed=left[0].id)


def since(attempt: Attempt) -> datetime:
    """From when on a check-in may be ours: two clocks may lie on either side of a full minute.

    Where it left before the server had told its time, it was signed with the time of the PC.
    """
    return minute(attempt.sent.left or attempt.at - SIGNED_WITHIN) - MINUTE


def minute(moment: datetime) -> datetime:
    """Without its seconds."""
    return moment.replace(second=0, microsecond=0)


def may_be_ours(row: CheckInActivity, uid: str, attempt: Attempt) -> bool:
    """The server filters too; a row of somebody else, of before or of another activity must never count."""
    is_there = row.node_id is None or row.node_id.casefold() == attempt.what.id.casefold()
    return is_there and row.user_id == uid and row.creation_date is not None and row.creation_date >= since(attempt)


def _give(left: list[CheckInActivity], sibling: Attempt) -> None:
    """Take out the row that `sibling`, which surely counted, accounts for. It counted before its answer came."""
    sent = sibling.sent
    first = since(sibling) if sent.left is None else minute(sent.left - SLACK)
    last = minute((sent.ended or sibling.changed_at) + SLACK)
    row = next((row for row in left if first <= _when(row) <= last), None)
    if row is not None:
        left.remove(row)


def _when(row: CheckInActivity) -> datetime:
    if row.creation_date is None:
        raise ValueError("a check-in without a time is nobody's")
    return row.creation_date
