"""The read-back of a check-in whose answer never came: done, or still not certain; it never writes."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from counter_app.desk.feedback import Feedback, Outcome, Tone
from counter_app.desk.read_back import SentCheckIn, read_back_check_in
from counter_app.gui import words
from counter_app.uitpas import UitpasClient
from tests.fakes.http_server import Behaviour, answer
from tests.unit.desk.counter import BALIE_KEY, CHIP, CONCERT, NORA, NOW, Counter, card, ok, passholder, refused, sample


def read_back(
    client: UitpasClient, sent: datetime = NOW, key: str | None = BALIE_KEY, done: tuple[datetime, ...] = ()
) -> Feedback:
    """Ask what became of the check-in of Nora's card at the concert; `done` are earlier ones that counted."""
    return read_back_check_in(client, CHIP, CONCERT, SentCheckIn(sent, key, done))


def rows(*inside: str) -> Behaviour:
    """Answer with check-ins that hold these elements."""
    found = "".join(f"<checkinActivity>{one}</checkinActivity>" for one in inside)
    return ok(f"<checkinActivities>{found}</checkinActivities><total>{len(inside)}</total>")


def row(when: str = "2026-01-14T19:13Z", uid: str | None = NORA.uid, cdbid: str | None = CONCERT.cdbid) -> str:
    """A check-in, by default the one that was sent."""
    node = "" if cdbid is None else f"<nodeID>{cdbid}</nodeID>"
    return f"<creationDate>{when}</creationDate><userId>{uid}</userId>{node}"


OURS = {
    "in its own minute": row(),
    "in the minute before, by the server's clock": row("2026-01-14T19:12Z"),
    "later": row("2026-01-14T19:20Z"),
    "in another offset": row("2026-01-14T20:13+01:00"),
    "with the key of the activity in capitals": row(cdbid=CONCERT.cdbid.upper()),
    "without the key of an activity": row(cdbid=None),
}


@pytest.mark.parametrize("found", OURS.values(), ids=OURS)
def test_a_check_in_that_is_found_counted(counter: Counter, found: str) -> None:
    counter.will(ok(passholder("11")), rows(found), ok(passholder("12.000")))
    feedback = read_back(counter.client)
    assert (feedback.tone, feedback.outcome) == (Tone.DONE, Outcome.DONE)
    assert (words.headline(feedback), words.detail(feedback)) == ("1 point earned", "Nora has 12 points")
    assert counter.writes == []


NOT_OURS = {
    "none": rows(),
    "somebody else's": rows(row(uid="somebody-else")),
    "nobody's": rows("<creationDate>2026-01-14T19:13Z</creationDate>"),
    "from before": rows(row("2026-01-14T19:11Z")),
    "from last week": rows(row("2026-01-07T19:13Z")),
    "at another activity": rows(row(cdbid="another")),
    "without a time": rows(row("")),
    "those of another year": sample("search-checkins"),
    "server error": answer(status=500),
    "refused": refused("ACCESS_DENIED"),
    "unreadable": answer("<html/>"),
}


@pytest.mark.parametrize("behaviour", NOT_OURS.values(), ids=NOT_OURS)
def test_what_is_not_found_stays_not_certain(counter: Counter, behaviour: Behaviour) -> None:
    counter.will(ok(passholder()))
    counter.server.otherwise = behaviour
    feedback = read_back(counter.client)
    assert (feedback.tone, feedback.outcome) == (Tone.UNKNOWN, Outcome.UNKNOWN)
    assert words.headline(feedback) == "Not certain yet"
    assert counter.writes == []


NOBODY = {
    "without a uid": ok(passholder().replace(str(NORA.uid), "")),
    "without a passholder": ok(card("ACTIVE")),
    "refused": refused("UNKNOWN_IDENTIFICATION"),
    "server error": answer(status=500),
    "unreadable": answer("<html/>"),
}


@pytest.mark.parametrize("behaviour", NOBODY.values(), ids=NOBODY)
def test_without_the_persons_uid_it_stays_not_certain(counter: Counter, behaviour: Behaviour) -> None:
    counter.server.otherwise = behaviour
    assert read_back(counter.client).outcome is Outcome.UNKNOWN
    assert "searchCheckins" not in counter.calls, "without a uid the check-ins of everybody would be searched"


def test_without_a_connection_it_stays_not_certain(offline: UitpasClient) -> None:
    assert read_back(offline).outcome is Outcome.UNKNOWN


def test_it_asks_for_this_person_activity_and_counter_from_a_minute_before_to_a_day_ahead(counter: Counter) -> None:
    counter.will(ok(passholder()), rows())
    read_back(counter.client)
    assert dict(counter.requests[1].query) == {
        "uid": str(NORA.uid),
        "cdbid": CONCERT.cdbid,
        "startDate": "2026-01-14T20:12:00+01:00",
        "endDate": "2026-01-15T20:13:30+01:00",
        "checkinViaBalieConsumerKey": BALIE_KEY,
    }


def test_without_a_counter_it_asks_at_every_counter(counter: Counter) -> None:
    counter.will(ok(passholder()), rows())
    read_back(counter.client, key=None)
    assert "checkinViaBalieConsumerKey" not in dict(counter.requests[1].query)


def test_the_clock_of_the_pc_may_be_in_another_zone(counter: Counter) -> None:
    counter.will(ok(passholder()), rows(row()), ok(passholder()))
    assert read_back(counter.client, NOW.astimezone(timezone(-timedelta(hours=5)))).outcome is Outcome.DONE


def test_a_balance_that_cannot_be_asked_again_is_not_claimed(counter: Counter) -> None:
    counter.will(ok(passholder("11")), rows(row()))
    counter.server.otherwise = answer(status=500)
    feedback = read_back(counter.client)
    assert (feedback.outcome, words.detail(feedback)) == (Outcome.DONE, "")
    assert feedback.values == replace(feedback.values, first_name="Nora", points=None)


EARLIER = NOW - timedelta(seconds=20)


def test_the_row_of_an_earlier_check_in_that_counted_is_not_this_one(counter: Counter) -> None:
    counter.will(ok(passholder("11")), rows(row()))
    assert read_back(counter.client, done=(EARLIER,)).outcome is Outcome.UNKNOWN


def test_a_row_more_than_the_earlier_check_ins_that_counted_is_this_one(counter: Counter) -> None:
    counter.will(ok(passholder("11")), rows(row(), row()), ok(passholder("12.000")))
    assert read_back(counter.client, done=(EARLIER,)).outcome is Outcome.DONE


def test_a_check_in_of_long_before_does_not_hide_this_one(counter: Counter) -> None:
    counter.will(ok(passholder("11")), rows(row()), ok(passholder("12.000")))
    assert read_back(counter.client, done=(NOW - timedelta(minutes=4),)).outcome is Outcome.DONE
