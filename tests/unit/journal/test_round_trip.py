"""What is written is what is read: times, decimals and texts of every kind, without what names a person."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.desk.journal.feedback_json import KEPT, NOT_KEPT, feedback_from_json, feedback_to_json, without_people
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
from counter_app.desk.journal.rows import Row, microseconds, moment, row_from_json, row_to_json
from counter_app.desk.journal.slots import SLOT_BYTES, pack, unpack
from counter_app.uitpas.model import PeriodConstraint
from counter_app.uitpas.numbers import ChipNumber, Insz, UitpasNumber
from counter_app.uitpas.vocabulary import CashInState, ErrorCode, PeriodType

zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=zones)  # noqa: DTZ001 - the zone follows
points = st.decimals(allow_nan=False, allow_infinity=False)
texts = st.text(st.characters(exclude_categories=["Cs"]))


limits = st.builds(PeriodConstraint, st.sampled_from(PeriodType) | st.just("FORTNIGHT"), st.integers())
feedbacks = st.builds(
    Feedback,
    st.sampled_from(Tone),
    st.sampled_from(Message),
    st.builds(
        Values,
        points=st.none() | points,
        earned=st.none() | points,
        cost=st.none() | points,
        missing=st.none() | points,
        first_name=st.none() | texts,
        name=st.none() | texts,
        title=st.none() | texts,
        limit=st.none() | limits,
        begins=st.none() | moments,
        clock_off=st.none() | st.timedeltas(),
        ends=st.none() | moments,
        state=st.none() | st.sampled_from(CashInState) | st.just("A_NEW_STATE"),
        code=st.none() | st.sampled_from(ErrorCode) | st.just("A_NEW_CODE"),
        server_message=st.none() | texts,
        permission=st.none() | texts,
    ),
    st.none() | st.sampled_from(Outcome),
)
people = st.builds(
    Who,
    st.sampled_from([ChipNumber("044C539AFF2080"), UitpasNumber("0930000420206"), Insz("93051822361")]),
    st.none() | texts,
    st.none() | texts,
    st.none() | texts,
    st.none() | texts,
)
attempts = st.builds(
    Attempt,
    id=st.binary(min_size=6, max_size=6).map(bytes.hex),
    action=st.sampled_from(Action),
    state=st.sampled_from(State),
    at=moments,
    changed_at=moments,
    place=st.builds(Place, texts, st.none() | texts, st.none() | texts, st.none() | texts),
    what=st.builds(What, texts, st.none() | texts, st.none() | points, st.none() | moments),
    masked=texts,
    who=st.none() | people,
    baseline=st.none() | st.builds(Baseline, st.none() | st.frozensets(st.integers()), st.none() | points),
    sent=st.builds(Sent, st.none() | moments, st.none() | moments),
    asking=st.builds(
        Asking,
        st.integers(0, 99),
        st.integers(0, 99),
        st.none() | moments,
        st.none() | st.sampled_from(Doubt),
        st.lists(moments).map(tuple),
    ),
    feedback=st.none() | feedbacks.map(without_people),
    claimed=st.none() | texts,
    was_kept=st.booleans(),
    is_unlocked=st.booleans(),
    is_seen=st.booleans(),
)
rows = st.builds(Row, attempts, st.frozensets(st.binary(min_size=16, max_size=16), max_size=3))


@given(rows)
def test_a_row_is_read_as_it_was_written(row: Row) -> None:
    assert row_from_json(row_to_json(row)) == row
    record = pack(row)
    assert unpack(record) == row
    assert len(record) % SLOT_BYTES == 0


@given(feedbacks)
def test_feedback_is_read_as_it_was_written_but_for_the_person(feedback: Feedback) -> None:
    read = feedback_from_json(feedback_to_json(feedback))
    assert read == without_people(feedback)
    assert (read.values.first_name, read.values.name, read.values.server_message) == (None, None, None)


def test_of_every_value_it_is_decided_whether_it_is_kept() -> None:
    assert {field.name for field in fields(Values)} == {*KEPT, *NOT_KEPT}


@given(points)
def test_points_keep_every_digit(value: object) -> None:
    feedback = Feedback(Tone.DONE, Message.FOUND, Values(points=value))  # type: ignore[arg-type]
    assert str(feedback_from_json(feedback_to_json(feedback)).values.points) == str(value)


@given(moments)
def test_a_moment_is_the_same_to_the_microsecond(at: datetime) -> None:
    assert moment(microseconds(at)) == at


def test_what_lies_beyond_the_calendar_in_utc_becomes_its_end() -> None:
    for_ever = datetime(9999, 12, 31, 23, 59, tzinfo=timezone(timedelta(hours=-5)))
    assert moment(microseconds(for_ever)) == datetime.max.replace(tzinfo=UTC)
    always = datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=1)))
    assert moment(microseconds(always)) == datetime.min.replace(tzinfo=UTC)
