"""What the list of a person's cash-ins and their balance tell of a cash-in whose answer never came."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from counter_app.desk.journal.records import Attempt, Doubt, State
from counter_app.desk.read_back.cash_ins import judge
from counter_app.desk.read_back.evidence import Evidence, Known
from counter_app.uitpas.model import CashedPromotion
from tests.unit.desk.read_back.rows import ELSEWHERE, HERE, STICKERS, at, attempt, cashed

DEADLINE, SETTLE = timedelta(seconds=15), timedelta(seconds=120)


def of(
    ours: Attempt,
    found: Sequence[CashedPromotion] = (),
    points: int | None = 12,
    *,
    siblings: Sequence[Attempt] = (),
    claimed: Collection[str] = (),
    is_shared: bool = False,
) -> Evidence:
    balance = None if points is None else Decimal(points)
    return judge(
        ours, found, balance, siblings=siblings, claimed=claimed, is_shared=is_shared, deadline=DEADLINE, settle=SETTLE
    )


OURS = {
    "while it was on its way": cashed(19, 0.5),
    "in the second in which it left": cashed(19, 0),
    "by a clock a second behind": cashed(19, -1),
    "by a clock a second ahead": cashed(19, 2),
    "a minute later: a gateway held it": cashed(19, 60),
    "with the counter's key in small letters": cashed(19, 0.5, counter=HERE.lower()),
    "with the key as the test server writes it": cashed(19, 0.5, counter=f"testkey{HERE}"),
    "without a counter": cashed(19, 0.5, counter=None),
    "without a time": cashed(19, None),
}


@pytest.mark.parametrize("found", OURS.values(), ids=OURS)
def test_a_new_cash_in_of_this_promotion_at_this_counter_is_ours(found: CashedPromotion) -> None:
    evidence = of(attempt(had=frozenset({18})), [cashed(18, -300), found], 7)
    assert (evidence.known, evidence.claimed, evidence.points) == (Known.DONE, "19", Decimal(7))
    assert not evidence.is_shared


def test_one_that_was_there_before_is_not_ours() -> None:
    assert of(attempt(had=frozenset({18})), [cashed(18, 0.5)]).known is Known.ABSENT


NOT_OURS = {
    "another promotion": cashed(19, 0.5, promotion=STICKERS),
    "another counter": cashed(19, 0.5, counter=ELSEWHERE),
}


@pytest.mark.parametrize("found", NOT_OURS.values(), ids=NOT_OURS)
def test_what_was_cashed_in_elsewhere_or_else_is_not_ours_and_explains_the_balance(found: CashedPromotion) -> None:
    assert of(attempt(), [found], 7).known is Known.ABSENT


def test_one_that_belongs_to_another_attempt_is_not_ours() -> None:
    assert of(attempt(), [cashed(19, 0.5)], 7, claimed={"19"}).known is Known.ABSENT


@pytest.mark.parametrize("points", [12, 13])
def test_nothing_in_the_list_and_a_balance_that_has_not_fallen_is_absent(points: int) -> None:
    assert of(attempt(), [], points).known is Known.ABSENT


@pytest.mark.parametrize(("before", "now"), [(12, 7), (12, 11), (None, 12), (12, None)])
def test_a_balance_that_has_fallen_or_is_not_known_leaves_it_unclear(before: int | None, now: int | None) -> None:
    assert of(attempt(points=before), [], now).known is Known.UNCLEAR


def test_a_balance_that_fell_further_than_the_list_explains_leaves_it_unclear() -> None:
    assert of(attempt(), [cashed(19, 0.5, promotion=STICKERS, points=1)], 6).known is Known.UNCLEAR


def test_one_made_before_ours_left_is_never_not_done_the_clocks_of_a_server_may_differ() -> None:
    evidence = of(attempt(left=100, ended=101), [cashed(19, 90)], 7)
    assert (evidence.known, evidence.doubt, evidence.found) == (Known.UNCLEAR, Doubt.TWO_EXPLANATIONS, (at(90),))


def test_one_made_later_is_put_to_the_employee_where_another_desk_works_at_this_counter() -> None:
    evidence = of(attempt(), [cashed(19, 40)], 7, is_shared=True)
    assert (evidence.known, evidence.doubt, evidence.found) == (Known.ASK, Doubt.TWO_EXPLANATIONS, (at(40),))


def test_one_made_while_ours_was_on_its_way_is_ours_also_where_another_desk_works() -> None:
    evidence = of(attempt(), [cashed(19, 0.5), cashed(20, 40)], 2, is_shared=True)
    assert (evidence.known, evidence.claimed) == (Known.DONE, "19")


@pytest.mark.parametrize("seconds", [138, 600, 6 * 3600])
def test_one_made_when_ours_could_not_come_any_more_is_never_not_done(seconds: float) -> None:
    evidence = of(attempt(), [cashed(19, seconds)], 7)
    assert (evidence.known, evidence.doubt, evidence.found) == (Known.UNCLEAR, Doubt.TWO_EXPLANATIONS, (at(seconds),))


def test_of_two_made_while_ours_was_on_its_way_nobody_knows_which_is_ours() -> None:
    evidence = of(attempt(), [cashed(20, 1), cashed(19, 0)], 2)
    assert (evidence.known, evidence.found, evidence.is_shared) == (Known.ASK, (at(0), at(1)), True)


def test_of_two_made_later_nobody_knows_which_is_ours() -> None:
    assert of(attempt(), [cashed(19, 40), cashed(20, 90)], 2).known is Known.ASK


def test_of_a_request_whose_end_nobody_saw_the_deadline_is_the_end() -> None:
    killed = attempt(ended=None)
    assert of(killed, [cashed(19, 14)], 7, is_shared=True).known is Known.DONE
    assert of(killed, [cashed(19, 30)], 7, is_shared=True).known is Known.ASK


def test_where_the_servers_clock_was_not_known_the_list_alone_tells() -> None:
    assert of(attempt(left=None, ended=None), [cashed(19, 4000)], 7).known is Known.DONE


def test_without_the_list_of_before_only_the_employee_can_tell() -> None:
    evidence = of(attempt(had=None), [cashed(19, 0.5)], 7)
    assert (evidence.known, evidence.doubt) == (Known.ASK, Doubt.NO_LIST)


# The same promotion twice for the same person at this desk.


def test_a_cash_in_that_counted_before_is_in_the_list_of_before() -> None:
    first = attempt(0, 1, id="first", state=State.DONE)
    ours = attempt(10, 11, had=frozenset({19}))
    assert of(ours, [cashed(19, 0.5), cashed(20, 10.5)], 2, siblings=[first]).claimed == "20"
    assert of(ours, [cashed(19, 0.5)], 12, siblings=[first]).known is Known.ABSENT


def test_one_that_counted_just_before_has_its_own_and_is_not_given_ours() -> None:
    first = attempt(0, 0.5, id="first", state=State.DONE)
    ours = attempt(1, 1.5, had=frozenset({19}))
    assert of(ours, [cashed(19, 0), cashed(20, 1)], 2, siblings=[first]).claimed == "20"


def test_a_clock_of_the_pc_that_is_set_back_between_two_attempts_does_not_make_the_later_one_the_earlier() -> None:
    early, late = attempt(0, 1, id="early"), replace(attempt(4, 5, id="late"), at=at(-900))
    assert of(early, [cashed(19, 4)], 7, siblings=[late]).known is Known.ABSENT
    assert of(late, [cashed(19, 4)], 7, siblings=[early]).claimed == "19"


def test_what_a_later_attempt_did_that_counted_is_not_ours() -> None:
    later = attempt(2, 3, id="later", state=State.DONE)
    assert of(attempt(), [cashed(19, 2)], 7, siblings=[later]).known is Known.ABSENT


def test_what_was_there_before_a_later_attempt_left_is_ours() -> None:
    later = attempt(2, 3, id="later", state=State.DONE, had=frozenset({19}))
    assert of(attempt(), [cashed(19, 1), cashed(20, 3)], 2, siblings=[later]).claimed == "19"


def test_of_two_that_are_both_unknown_each_gets_its_own() -> None:
    early = attempt(0, 1, id="early")
    late = attempt(2, 3, id="late", had=frozenset({19}))
    both = [cashed(19, 1), cashed(20, 2)]
    assert of(early, both, 2, siblings=[late]).claimed == "19"
    assert of(late, both, 2, siblings=[early]).claimed == "20"


def test_of_two_that_are_both_unknown_the_one_in_the_list_is_the_later_ones_if_it_came_after_its_baseline() -> None:
    early, late = attempt(0, 1, id="early"), attempt(2, 3, id="late")
    assert of(early, [cashed(19, 2)], 7, siblings=[late]).known is Known.ABSENT
    assert of(late, [cashed(19, 2)], 7, siblings=[early]).claimed == "19"


def test_an_attempt_that_has_its_own_takes_nothing_from_ours() -> None:
    other = attempt(0, 1, id="other", state=State.DONE, claimed="19")
    assert of(attempt(1, 2), [cashed(19, 0.5), cashed(20, 1)], 2, siblings=[other], claimed={"19"}).claimed == "20"


@pytest.mark.parametrize("state", [State.REFUSED, State.NOT_SENT, State.NOT_DONE])
def test_an_attempt_that_surely_did_nothing_takes_nothing_from_ours(state: State) -> None:
    other = attempt(0.5, 1, id="other", state=state)
    assert of(attempt(), [cashed(19, 1)], 7, siblings=[other]).claimed == "19"
