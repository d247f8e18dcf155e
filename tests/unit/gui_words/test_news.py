"""The words of each message: said in full, in words, fit for everybody's eyes."""

from dataclasses import fields, replace
from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.desk.refusals import message_of
from counter_app.desk.unreadable import unreadable
from counter_app.gui import words
from counter_app.reader.events import Unreadable
from counter_app.uitpas.model import PeriodConstraint
from counter_app.uitpas.vocabulary import CashInState, ErrorCode, PeriodType
from tests.unit.gui_words.reading import faults, is_harmless

WHEN = datetime.fromisoformat("2026-01-14T20:00:00+01:00")
NEW_STATE = "NOT_POSSIBLE_MOON_IS_FULL"
NEW_CODE = "MOON_IS_FULL"

FULL = Values(
    points=Decimal("12.000"),
    earned=Decimal(2),
    cost=Decimal(15),
    missing=Decimal(3),
    first_name="Nora",
    name="Peeters",
    title="Gratis drankje",
    limit=PeriodConstraint(PeriodType.WEEK, 1),
    begins=WHEN,
    ends=WHEN,
    state=CashInState.NOT_POSSIBLE_POINTS_CONSTRAINT,
    permission="PERMISSION_POINTSPROMOTION - ACTION_READ",
)
SOME = {
    "nothing": Values(),
    "everything": FULL,
    "one point": replace(FULL, points=Decimal(1), earned=Decimal(1), missing=Decimal(1), cost=Decimal(1)),
    "decimals": replace(FULL, points=Decimal("23.550"), earned=Decimal("0.5"), missing=Decimal("1.5")),
    "no points": replace(FULL, points=Decimal(0), earned=Decimal(0), missing=Decimal(0)),
    "absurd points": replace(FULL, points=Decimal("1e99"), earned=Decimal("NaN"), missing=Decimal("-Infinity")),
    "an unknown person": replace(FULL, first_name="", name=None),
    "a title that asks": replace(FULL, title="Wat nu?"),
    "only a begin": replace(FULL, ends=None),
    "only an end": replace(FULL, begins=None),
    "a limit of tomorrow": replace(FULL, limit=PeriodConstraint("DECADE", 2)),
    "the kansenstatuut": replace(
        FULL,
        code=ErrorCode.KANSENSTATUUT_EXPIRED,
        state=CashInState.NOT_POSSIBLE_KANSENSTATUUT_EXPIRED,
        permission="PERMISSION_KANSENSTATUUT - ACTION_READ",
        server_message="Het kansenstatuut is vervallen",
    ),
    "words of tomorrow": replace(FULL, code=NEW_CODE, state=NEW_STATE, permission="PERMISSION_MOON"),
    **{state.value: replace(FULL, state=state, code=ErrorCode.ACTION_NOT_ALLOWED) for state in CashInState},
}
CASES = [pytest.param(message, values, id=f"{message}, {name}") for message in Message for name, values in SOME.items()]


def said(message: Message, values: Values, tone: Tone = Tone.REFUSED) -> list[str]:
    """What everybody can read of a feedback: the line, what stands under it, and the log line."""
    feedback = Feedback(tone, message, values, Outcome.REFUSED)
    return [words.headline(feedback), words.detail(feedback), words.short(feedback)]


@pytest.mark.parametrize(("message", "values"), CASES)
def test_every_message_is_said_in_words(message: Message, values: Values) -> None:
    headline, detail, short = said(message, values)
    assert [faults(text) for text in (headline, detail, short)] == [[], [], []]
    assert headline
    assert short
    assert len(headline) < 140


@pytest.mark.parametrize(("message", "values"), CASES)
def test_the_kansenstatuut_is_in_nothing_that_everybody_can_read(message: Message, values: Values) -> None:
    assert not any("kansen" in text.lower() for text in said(message, values))


@pytest.mark.parametrize("message", Message)
def test_the_reason_is_told_to_who_asks_for_it(message: Message) -> None:
    more = words.more(Feedback(Tone.REFUSED, message, SOME["the kansenstatuut"]))
    assert more.splitlines()[:4] == [
        "The kansenstatuut has expired. It has to be renewed.",
        "Het kansenstatuut is vervallen",
        "Permission: PERMISSION_KANSENSTATUUT - ACTION_READ",
        "Code: KANSENSTATUUT_EXPIRED",
    ]


@pytest.mark.parametrize("code", [*ErrorCode, NEW_CODE])
def test_every_code_ends_in_words_and_stands_behind_more(code: str) -> None:
    values = replace(FULL, code=code)
    assert [text for text in said(message_of(code), values) if code in text or faults(text)] == []
    assert f"Code: {code}" in words.more(Feedback(Tone.REFUSED, message_of(code), values))


@pytest.mark.parametrize("state", [*CashInState, NEW_STATE])
def test_every_state_of_a_refused_cash_in_stands_behind_more(state: str) -> None:
    values = replace(FULL, state=state)
    assert f"State: {state}" in words.more(Feedback(Tone.REFUSED, Message.CASH_IN_REFUSED, values))


def test_nothing_stands_behind_more_where_there_is_nothing_more_to_say() -> None:
    assert words.more(Feedback(Tone.DONE, Message.CHECKED_IN, replace(FULL, permission=None))) == ""


@pytest.mark.parametrize("message", Message)
def test_the_words_of_a_message_do_not_depend_on_its_tone(message: Message) -> None:
    assert len({tuple(said(message, FULL, tone)) for tone in Tone}) == 1


def test_every_tone_has_a_word_of_its_own() -> None:
    told = [words.tone_words(tone) for tone in Tone]
    assert len(set(told)) == len(Tone)
    assert [faults(text) for text in told] == [[]] * len(Tone)


LINES = [
    (Message.CHECKED_IN, FULL, "2 points earned", "Nora has 12 points", "+2 · 12 points"),
    (Message.CHECKED_IN, SOME["one point"], "1 point earned", "Nora has 1 point", "+1 · 1 point"),
    (Message.CHECKED_IN, SOME["decimals"], "0.5 points earned", "Nora has 23.55 points", "+0.5 · 23.55 points"),
    (Message.CHECKED_IN, SOME["no points"], "Checked in", "Nora has 0 points", "checked in · 0 points"),
    (Message.CHECKED_IN, SOME["an unknown person"], "2 points earned", "12 points in all", "+2 · 12 points"),
    (Message.CHECKED_IN, SOME["absurd points"], "Checked in", "", "checked in"),
    (Message.ALREADY_CHECKED_IN, FULL, "Already checked in", "Nora has 12 points · once a week", "already · 12 points"),
    (Message.FOUND, FULL, "Nora Peeters", "12 points", "looked up · 12 points"),
    (Message.FOUND, SOME["nothing"], "Card found", "", "looked up"),
    (Message.CASHED_IN, FULL, "Cashed in: Gratis drankje", "Nora has 12 points left", "cashed in · Gratis drankje"),
    (Message.CASHED_IN, SOME["nothing"], "Cashed in", "", "cashed in"),
    (
        Message.CASH_IN_REFUSED,
        FULL,
        "Not cashed in",
        "Gratis drankje · 3 points short",
        "not cashed in · Gratis drankje",
    ),
    (
        Message.CASH_IN_NOT_CERTAIN,
        SOME["a title that asks"],
        "Not certain yet",
        "Wat nu? We are finding out. Until then this promotion stays locked for this person.",
        "not certain yet · Wat nu?",
    ),
    (
        Message.NOT_NOW,
        SOME["only a begin"],
        "Not possible now",
        "Checking in is possible from Wed 14 Jan 20:00.",
        "not now",
    ),
    (
        Message.NOT_NOW,
        FULL,
        "Not possible now",
        "Checking in is possible from Wed 14 Jan 20:00 until 20:00.",
        "not now",
    ),
]


@pytest.mark.parametrize(("message", "values", "headline", "detail", "short"), LINES)
def test_values_stand_in_their_places(message: Message, values: Values, headline: str, detail: str, short: str) -> None:
    assert said(message, values) == [headline, detail, short]


PERMISSIONS = [
    ("PERMISSION_CHECKIN", "You may not check people in at this counter."),
    ("PERMISSION_POINTSPROMOTION - ACTION_READ", "You may not look at promotions at this counter."),
    ("PERMISSION_POINTSPROMOTION - ACTION_WRITE", "You may not cash in promotions at this counter."),
    ("PERMISSION_KANSENSTATUUT - ACTION_READ", "You may not do this at this counter."),
    ("PERMISSION_OF_TOMORROW", "You may not do this at this counter."),
    (None, "You may not do this at this counter."),
]


@pytest.mark.parametrize(("permission", "detail"), PERMISSIONS)
def test_what_the_employee_lacks_is_told_in_words(permission: str | None, detail: str) -> None:
    assert said(Message.NO_PERMISSION, Values(permission=permission))[1] == detail


UNREADABLE = [
    (Unreadable.TAKEN_AWAY, Tone.NOTICE, "Hold the card a little longer"),
    (Unreadable.MUTE, Tone.NOTICE, "Card not read"),
    (Unreadable.NO_UID, Tone.REFUSED, "Not a UiTPAS"),
    (Unreadable.RANDOM_NUMBER, Tone.REFUSED, "Not a UiTPAS"),
    (Unreadable.IN_USE, Tone.FAULT, "Card not read"),
]


@pytest.mark.parametrize(("reason", "tone", "headline"), UNREADABLE)
def test_a_card_that_gave_no_number_is_told_in_words(reason: Unreadable, tone: Tone, headline: str) -> None:
    feedback = unreadable(reason)
    assert (feedback.tone, words.headline(feedback), feedback.outcome) == (tone, headline, None)


def test_every_reason_of_the_reader_is_told() -> None:
    assert {reason for reason, _, _ in UNREADABLE} == set(Unreadable)


TEXTS = st.none() | st.text(max_size=40) | st.sampled_from(["%1 %2 %n", "\u202e<b>x</b>\n", "x" * 10_000, "\ud800"])
NUMBERS = st.none() | st.decimals(allow_nan=True, allow_infinity=True)
TIMES = st.none() | st.datetimes(timezones=st.timezones())
VALUES = st.builds(
    Values,
    points=NUMBERS,
    earned=NUMBERS,
    cost=NUMBERS,
    missing=NUMBERS,
    first_name=TEXTS,
    name=TEXTS,
    title=TEXTS,
    limit=st.none() | st.builds(PeriodConstraint, TEXTS | st.sampled_from(PeriodType), st.none() | st.integers()),
    begins=TIMES,
    ends=TIMES,
    state=TEXTS | st.sampled_from(CashInState),
    code=TEXTS | st.sampled_from(ErrorCode),
    server_message=TEXTS,
    permission=TEXTS,
    clock_off=st.none() | st.timedeltas(),
)


def test_the_generated_values_are_all_that_there_are() -> None:
    assert {field.name for field in fields(Values)} == {
        *("points", "earned", "cost", "missing", "first_name", "name", "title", "limit", "begins", "ends"),
        *("state", "code", "server_message", "permission", "clock_off"),
    }


@given(message=st.sampled_from(Message), values=VALUES)
def test_whatever_the_server_sends_becomes_harmless_lines(message: Message, values: Values) -> None:
    lines = said(message, values)
    more = words.more(Feedback(Tone.REFUSED, message, values)).split("\n")
    assert all(is_harmless(text) and len(text) < 600 for text in [*lines, *more])
    assert lines[0]
    assert lines[2]
