"""The same card again: one request, however often it bounces; another card: always a request."""

import hypothesis.strategies as st
import pytest
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from counter_app.desk.feedback import Feedback, Message, Outcome, Tone
from counter_app.desk.same_card import AGAIN_SECONDS, Decision, SameCard
from counter_app.desk.tap import CardNumber
from counter_app.uitpas.numbers import ChipNumber
from tests.unit.desk.counter import CHIP, INSZ, NUMBER

SEND, KEEP, READ_BACK = Decision.SEND, Decision.KEEP, Decision.READ_BACK

DONE = Feedback(Tone.DONE, Message.CHECKED_IN, outcome=Outcome.DONE)
REFUSED = Feedback(Tone.NOTICE, Message.ALREADY_CHECKED_IN, outcome=Outcome.REFUSED)
NOT_SENT = Feedback(Tone.FAULT, Message.NOT_SENT, outcome=Outcome.NOT_SENT)
UNKNOWN = Feedback(Tone.UNKNOWN, Message.CHECK_IN_NOT_CERTAIN, outcome=Outcome.UNKNOWN)


class Taps:
    """Taps of Nora's card at the concert, with a clock that the test moves."""

    def __init__(self) -> None:
        self.same_card = SameCard()
        self.now = 1000.0

    def tap(self, card: CardNumber = CHIP, at: str = "concert") -> Decision:
        return self.same_card.decide(card, at, self.now)

    def end(self, result: Feedback, card: CardNumber = CHIP, at: str = "concert") -> None:
        self.same_card.finished(card, at, result, self.now)

    def after(self, seconds: float) -> "Taps":
        self.now += seconds
        return self


@pytest.fixture
def taps() -> Taps:
    return Taps()


def test_fifty_bounces_in_three_seconds_are_one_request(taps: Taps) -> None:
    decisions = [taps.tap()]
    for bounce in range(49):
        if bounce == 9:
            taps.end(DONE)
        decisions.append(taps.after(3.0 / 50).tap())
    assert decisions == [SEND] + [KEEP] * 49


def test_while_its_check_in_is_under_way_nothing_more_is_sent(taps: Taps) -> None:
    assert [taps.tap(), taps.after(60).tap()] == [SEND, KEEP]


@pytest.mark.parametrize("result", [DONE, REFUSED])
def test_after_three_seconds_it_is_a_new_attempt(taps: Taps, result: Feedback) -> None:
    taps.tap()
    taps.after(20).end(result)
    assert taps.after(AGAIN_SECONDS).tap() is KEEP
    assert taps.after(0.01).tap() is SEND


def test_after_not_sent_it_is_a_new_attempt_at_once(taps: Taps) -> None:
    taps.tap()
    taps.end(NOT_SENT)
    assert [taps.tap(), taps.tap()] == [SEND, KEEP]


def test_another_card_is_always_handled(taps: Taps) -> None:
    cards: list[CardNumber] = [CHIP, NUMBER, INSZ, ChipNumber("044C539AFF2081")]
    assert [taps.tap(card) for card in cards] == [SEND] * 4


def test_when_the_activity_changed_it_is_a_new_attempt(taps: Taps) -> None:
    taps.tap(at="concert")
    taps.end(DONE, at="concert")
    assert taps.tap(at="play") is SEND
    taps.end(DONE, at="play")
    assert taps.tap(at="concert") is SEND


def test_an_activity_that_changes_and_changes_back_sends_nothing_twice(taps: Taps) -> None:
    assert [taps.tap(at="concert"), taps.tap(at="play"), taps.tap(at="concert")] == [SEND, SEND, KEEP]
    taps.end(UNKNOWN, at="concert")
    assert taps.tap(at="concert") is READ_BACK


def test_while_it_is_not_certain_a_tap_reads_back_once_at_a_time(taps: Taps) -> None:
    taps.tap()
    taps.end(UNKNOWN)
    assert [taps.tap(), taps.tap(), taps.after(600).tap()] == [READ_BACK, KEEP, KEEP]
    taps.end(UNKNOWN)
    assert taps.after(600).tap() is READ_BACK
    taps.end(DONE)
    assert taps.tap() is KEEP
    assert taps.after(AGAIN_SECONDS + 0.01).tap() is SEND


def test_what_is_known_stays_known(taps: Taps) -> None:
    taps.tap()
    taps.end(UNKNOWN)
    taps.tap()
    taps.end(DONE)
    taps.end(UNKNOWN)
    assert (taps.tap(), taps.same_card.result_of(CHIP)) == (KEEP, DONE)


def test_the_result_that_is_kept_is_that_of_the_card(taps: Taps) -> None:
    taps.tap()
    assert taps.same_card.result_of(CHIP) is None
    taps.end(DONE)
    taps.tap(NUMBER)
    taps.end(REFUSED, NUMBER)
    assert (taps.same_card.result_of(CHIP), taps.same_card.result_of(NUMBER)) == (DONE, REFUSED)


def test_a_result_of_an_attempt_that_never_was_is_ignored(taps: Taps) -> None:
    taps.end(DONE)
    assert taps.tap() is SEND


CARDS = st.sampled_from([CHIP, NUMBER, INSZ])
ACTIVITIES = st.sampled_from(["concert", "play"])
RESULTS = st.sampled_from([DONE, REFUSED, NOT_SENT, UNKNOWN])
Attempt = tuple[CardNumber, str]


class Queue(RuleBasedStateMachine):
    """People with cards in any order, answers in any order, and time that passes."""

    def __init__(self) -> None:
        super().__init__()
        self.taps = Taps()
        self.sending: list[Attempt] = []
        self.asking: list[Attempt] = []
        self.results: dict[Attempt, tuple[Feedback, float]] = {}

    @rule(card=CARDS, at=ACTIVITIES)
    def tap(self, card: CardNumber, at: str) -> None:
        attempt = (card, at)
        last, ended = self.results.get(attempt, (NOT_SENT, 0.0))
        decision = self.taps.tap(card, at)
        if attempt in self.sending + self.asking:
            assert decision is KEEP
        elif last is UNKNOWN:
            assert decision is READ_BACK
            self.asking.append(attempt)
        elif last is NOT_SENT or self.taps.now - ended > AGAIN_SECONDS:
            assert decision is SEND
        if decision is SEND:
            self.sending.append(attempt)

    @rule(result=RESULTS, data=st.data())
    def answer(self, result: Feedback, data: st.DataObject) -> None:
        if self.sending:
            self._end(self.sending.pop(data.draw(st.integers(0, len(self.sending) - 1))), result)

    @rule(result=st.sampled_from([DONE, UNKNOWN]), data=st.data())
    def read_back(self, result: Feedback, data: st.DataObject) -> None:
        if self.asking:
            self._end(self.asking.pop(data.draw(st.integers(0, len(self.asking) - 1))), result)

    @rule(seconds=st.sampled_from([0.06, 1.0, 2.9, 3.1, 600.0]))
    def time_passes(self, seconds: float) -> None:
        self.taps.after(seconds)

    def _end(self, attempt: Attempt, result: Feedback) -> None:
        card, at = attempt
        self.taps.end(result, card, at)
        self.results[attempt] = (result, self.taps.now)

    @invariant()
    def no_card_is_sent_twice_at_a_time(self) -> None:
        assert len(self.sending) == len(set(self.sending))
        assert len(self.asking) == len(set(self.asking))


TestQueue = Queue.TestCase
