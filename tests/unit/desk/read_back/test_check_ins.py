"""What the list of a person's check-ins tells of a check-in whose answer never came."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pytest

from counter_app.desk.journal.records import Action, Attempt, Doubt, State
from counter_app.desk.read_back.check_ins import Search, judge
from counter_app.desk.read_back.evidence import Evidence, Known
from counter_app.uitpas.model import CheckInActivity
from tests.unit.desk.read_back.rows import CONCERT, UID, attempt, checked_in


def ours(left: float | None = 90, ended: float | None = 91, *, is_once: bool = True) -> Attempt:
    """Left in the second minute after ten."""
    return attempt(left, ended, action=Action.CHECK_IN, is_once=is_once)


def of(
    one: Attempt,
    rows: Sequence[CheckInActivity] = (),
    *,
    siblings: Sequence[Attempt] = (),
    claimed: Collection[str] = (),
    is_shared: bool = False,
    is_at_its_maximum: bool = False,
    had_before: bool = False,
) -> Evidence:
    search = Search(rows, is_at_its_maximum=is_at_its_maximum, had_before=had_before)
    return judge(one, search, uid=UID, siblings=siblings, claimed=claimed, is_shared=is_shared)


OURS = {
    "in its own minute": checked_in("a", 60),
    "in the minute before, by the server's clock": checked_in("a", 0),
    "later": checked_in("a", 600),
    "with the key of the activity in capitals": checked_in("a", 60, cdbid=CONCERT.upper()),
    "without the key of an activity": checked_in("a", 60, cdbid=None),
}


@pytest.mark.parametrize("row", OURS.values(), ids=OURS)
def test_a_check_in_that_is_found_is_ours(row: CheckInActivity) -> None:
    evidence = of(ours(), [row])
    assert (evidence.known, evidence.claimed) == (Known.DONE, "a")


NOT_OURS = {
    "somebody else's": checked_in("a", 60, uid="somebody-else"),
    "nobody's": checked_in("a", 60, uid=None),
    "from before": checked_in("a", -60),
    "at another activity": checked_in("a", 60, cdbid="another"),
    "without a time": checked_in("a", None),
}


@pytest.mark.parametrize("row", NOT_OURS.values(), ids=NOT_OURS)
def test_another_check_in_is_not_ours(row: CheckInActivity) -> None:
    assert of(ours(), [row]).known is Known.ABSENT


def test_one_that_belongs_to_another_attempt_is_not_ours() -> None:
    assert of(ours(), [checked_in("a", 60)], claimed={"a"}).known is Known.ABSENT


def test_the_maximum_without_a_row_that_explains_it_leaves_it_unclear() -> None:
    assert of(ours(), [], is_at_its_maximum=True).known is Known.UNCLEAR


def test_the_maximum_that_an_older_check_in_explains_says_nothing_against() -> None:
    assert of(ours(), [], is_at_its_maximum=True, had_before=True).known is Known.ABSENT


def test_the_maximum_that_another_attempt_reached_says_nothing_against() -> None:
    other = attempt(92, 93, id="other", state=State.DONE, action=Action.CHECK_IN)
    row = checked_in("a", 60)
    assert of(ours(), [row], siblings=[other], is_at_its_maximum=True).known is Known.ABSENT
    assert of(ours(), [row], claimed={"a"}, is_at_its_maximum=True).known is Known.ABSENT


def test_a_check_in_of_the_minute_before_does_not_hide_ours() -> None:
    earlier = attempt(61, 62, id="earlier", state=State.DONE, action=Action.CHECK_IN)
    ours = attempt(130, 131, action=Action.CHECK_IN)
    assert of(ours, [checked_in("a", 130)], siblings=[earlier]).known is Known.DONE


def test_the_row_of_an_earlier_check_in_that_counted_is_not_ours() -> None:
    earlier = attempt(70, 71, id="earlier", state=State.DONE, action=Action.CHECK_IN)
    assert of(ours(is_once=False), [checked_in("a", 60)], siblings=[earlier]).known is Known.ABSENT
    two = [checked_in("a", 60), checked_in("b", 60)]
    assert of(ours(is_once=False), two, siblings=[earlier]).known is Known.DONE


@pytest.mark.parametrize("is_once", [True, False])
@pytest.mark.parametrize("is_shared", [True, False])
def test_what_may_be_of_one_that_is_on_its_way_waits_for_its_end(is_once: bool, is_shared: bool) -> None:
    typed = attempt(95, None, id="typed", state=State.SENDING, action=Action.CHECK_IN)
    found = [checked_in("a", 60)]
    assert of(ours(is_once=is_once), found, siblings=[typed], is_shared=is_shared).known is Known.UNCLEAR
    assert of(ours(is_once=is_once), [], siblings=[typed], is_shared=is_shared).known is Known.ABSENT


def test_a_check_in_of_long_before_does_not_hide_ours() -> None:
    earlier = attempt(-300, -299, id="earlier", state=State.DONE, action=Action.CHECK_IN)
    assert of(ours(), [checked_in("a", 60)], siblings=[earlier]).known is Known.DONE


def test_an_earlier_check_in_that_was_answered_before_ours_counted_takes_nothing_from_ours() -> None:
    earlier = attempt(50, 65, id="earlier", state=State.DONE, action=Action.CHECK_IN)
    row_of_ours = checked_in("b", 120)
    assert of(ours(125, 126, is_once=False), [row_of_ours], siblings=[earlier]).known is Known.DONE


def test_where_one_can_check_in_once_it_does_not_matter_whose_request_counted() -> None:
    assert of(ours(), [checked_in("a", 60)], is_shared=True).known is Known.DONE


def test_where_one_can_check_in_more_often_and_another_desk_works_the_employee_is_asked() -> None:
    evidence = of(ours(is_once=False), [checked_in("a", 60)], is_shared=True)
    assert (evidence.known, evidence.doubt, len(evidence.found)) == (Known.ASK, Doubt.TWO_EXPLANATIONS, 1)


def test_without_the_servers_clock_it_is_searched_from_as_long_before_as_the_pcs_may_be_wrong() -> None:
    assert of(ours(None, None), [checked_in("a", -600)]).known is Known.DONE
    assert of(ours(None, None), [checked_in("a", -720)]).known is Known.ABSENT
