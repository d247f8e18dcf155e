"""What became of a cash-in: judged by the list of what the person cashed in, and by the balance.

After a lost answer four things may have happened: the request never arrived; it arrived and was refused; it was
carried out; it will be carried out later, since a gateway still holds it. The list tells the third, the absence from
the list for long enough the other three. It is matched by ids that were not in the list before (the baseline) and
that belong to no other attempt of this desk, never by the clock of the PC.

What it cannot tell by itself is a cash-in of the same promotion for the same person at the same counter by another
desk, whose answer never came here: it looks the same. The time of the server tells most apart: one that was made while
ours was on its way is ours. One of after is ours too, unless another desk is known to work at this counter: then it is
put to the employee, with both times. So is one of before, or of when ours could come no more.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

from counter_app.desk.cashed import is_at_counter
from counter_app.desk.journal.records import Attempt, Baseline, Doubt, Sent, State
from counter_app.desk.read_back.evidence import SLACK, Evidence, Known
from counter_app.uitpas.model import CashedPromotion

_UNDER_WAY = frozenset({State.SENDING, State.UNKNOWN})


def judge(
    attempt: Attempt,
    cashed: Sequence[CashedPromotion],
    points: Decimal | None,
    *,
    siblings: Sequence[Attempt],
    claimed: Collection[str],
    is_shared: bool,
    deadline: timedelta,
    settle: timedelta,
) -> Evidence:
    """What the list `cashed` and the balance `points` tell of `attempt`.

    `siblings` are this desk's other attempts at the same for the same person, `claimed` the ids that belong to other
    attempts, `is_shared` whether another desk is known to work at this counter; `deadline` is when a request ends
    whose end nobody saw.
    """
    baseline = attempt.baseline or Baseline(None, None)
    if baseline.cash_ins is None:
        return Evidence(Known.ASK, points=points, doubt=Doubt.NO_LIST)
    alike = sorted((one for one in cashed if _is_the_same(one, attempt) and str(one.id) not in claimed), key=_when)
    new = [one for one in cashed if one.id not in baseline.cash_ins]
    here = [one for one in alike if one.id not in baseline.cash_ins]
    latest = deadline + settle
    foreign = [one for one in here if _is_before(one, attempt.sent) or _is_too_late(one, attempt.sent, latest)]
    given = _given(alike, attempt, siblings, deadline)
    later = [one for one in here if one not in foreign and one not in given]
    in_time = [one for one in later if _is_within(one, attempt.sent, deadline)]
    evidence = _judge(in_time, is_shared=False) or _judge(later, is_shared=is_shared)
    if evidence is None:
        evidence = _of_none([one for one in foreign if one not in given], _has_fallen(baseline, points, new))
    return replace(evidence, points=points)


def _of_none(out_of_time: Sequence[CashedPromotion], has_fallen: bool | None) -> Evidence:
    """What it means that none is ours by its time.

    One that only its time speaks against may be ours all the same: two machines of the server may differ. It is never
    said not to be done; the employee is asked, once ours can come no more.
    """
    if out_of_time:
        return Evidence(Known.UNCLEAR, doubt=Doubt.TWO_EXPLANATIONS, found=_times(out_of_time))
    return Evidence(Known.ABSENT if has_fallen is False else Known.UNCLEAR)


def _judge(left: Sequence[CashedPromotion], *, is_shared: bool) -> Evidence | None:
    """What those mean that no other attempt of this desk accounts for; None where there is none.

    Where there are two another desk did the same, perhaps twice: nobody can tell whether one of them is ours.
    """
    if not left:
        return None
    if len(left) == 1 and not is_shared:
        return Evidence(Known.DONE, claimed=str(left[0].id))
    found = _times(left)
    return Evidence(Known.ASK, doubt=Doubt.TWO_EXPLANATIONS, found=found, is_shared=is_shared or len(left) > 1)


def _given(
    alike: Sequence[CashedPromotion], attempt: Attempt, siblings: Sequence[Attempt], deadline: timedelta
) -> list[CashedPromotion]:
    """Those that other attempts of this desk account for: each has the first of its time that its own baseline lacks.

    All that is alike is given out, what was there before ours too: a sibling of just before ours has its own there,
    and would else be given ours.
    """
    given: list[CashedPromotion] = []
    for sibling in siblings:
        if _takes_first(sibling, attempt):
            before = (sibling.baseline or Baseline(None, None)).cash_ins or frozenset()
            its = (one for one in alike if one.id not in before and _is_within(one, sibling.sent, deadline))
            given += [one for one in its if one not in given][:1]
    return given


def _takes_first(sibling: Attempt, attempt: Attempt) -> bool:
    """Whether what may be of either is the sibling's: it counted for sure, or it left later.

    What the list did not hold yet when the later one left was made after the earlier one had ended.
    """
    if sibling.claimed is not None:
        return False
    return sibling.state is State.DONE or (sibling.state in _UNDER_WAY and _is_later(sibling, attempt))


def _is_later(one: Attempt, other: Attempt) -> bool:
    """By the server's clock; by that of the PC, which may have been set between them, only where that cannot tell."""
    first, second = other.sent.left, one.sent.left
    if first is not None and second is not None and abs(second - first) > SLACK:
        return second > first
    return one.at > other.at


def _is_the_same(one: CashedPromotion, attempt: Attempt) -> bool:
    """Whether it is of this promotion, at this counter."""
    return str(one.promotion.id) == attempt.what.id and is_at_counter(one, attempt.place.counter_key)


def _times(some: Sequence[CashedPromotion]) -> tuple[datetime, ...]:
    return tuple(one.cashing_date for one in some if one.cashing_date is not None)


def _is_before(one: CashedPromotion, sent: Sent) -> bool:
    return one.cashing_date is not None and sent.left is not None and one.cashing_date < sent.left - SLACK


def _is_too_late(one: CashedPromotion, sent: Sent, latest: timedelta) -> bool:
    """Whether it was made when ours could not come any more."""
    return one.cashing_date is not None and sent.left is not None and one.cashing_date > sent.left + latest + SLACK


def _is_within(one: CashedPromotion, sent: Sent, deadline: timedelta) -> bool:
    """Whether it was made while that attempt was on its way; where a time is not known, it may have been."""
    if one.cashing_date is None or sent.left is None:
        return True
    ended = sent.ended or sent.left + deadline
    return sent.left - SLACK <= one.cashing_date <= ended + SLACK


def _when(one: CashedPromotion) -> tuple[bool, float, int]:
    return (one.cashing_date is None, one.cashing_date.timestamp() if one.cashing_date else 0.0, one.id)


def _has_fallen(baseline: Baseline, points: Decimal | None, new: Sequence[CashedPromotion]) -> bool | None:
    """Whether the balance has fallen by more than what is in the list explains; None where that is not known."""
    costs = [one.promotion.points for one in new]
    if baseline.points is None or points is None:
        return None
    explained = sum((cost for cost in costs if cost is not None), Decimal(0))
    return points < baseline.points - explained
