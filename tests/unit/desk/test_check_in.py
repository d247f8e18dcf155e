"""A check-in: what is sent, and what the employee reads of each way it can end."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import NamedTuple

import pytest

from counter_app.desk import check_in as checking_in
from counter_app.desk.check_in import before_sending
from counter_app.desk.desk import Desk
from counter_app.desk.feedback import Feedback, Outcome, Tone
from counter_app.desk.journal.records import State
from counter_app.desk.tap import CardNumber
from counter_app.gui import words
from counter_app.uitpas import UitpasClient
from counter_app.uitpas.model import Activity, PeriodConstraint
from counter_app.uitpas.numbers import ChipNumber
from counter_app.uitpas.vocabulary import PeriodType
from tests.fakes.http_server import Behaviour, answer, by_path, close, raw_then_close, reset, response
from tests.unit.desk.counter import (
    BALIE_KEY,
    CHIP,
    CONCERT,
    INSZ,
    NOW,
    NUMBER,
    Counter,
    a_desk,
    card,
    ok,
    passholder,
    refused,
    sample,
)


def check_in(desk: Desk, card: CardNumber, activity: Activity) -> Feedback:
    """What the employee is told."""
    return checking_in.check_in(desk, card, activity).feedback


def test_a_chip_is_checked_in_with_one_signed_post(counter: Counter) -> None:
    counter.will(ok("<points>2</points>"))
    check_in(counter.desk, CHIP, CONCERT)
    (request,) = counter.requests
    assert (request.method, request.path) == ("POST", "/uitid/rest/uitpas/passholder/checkin")
    assert sorted(request.form) == [
        ("balieConsumerKey", BALIE_KEY),
        ("cdbid", CONCERT.cdbid),
        ("chipNumber", "044C539AFF2080"),
    ]
    assert 'oauth_token="token"' in request.headers["authorization"]


def test_a_typed_number_goes_as_a_uitpas_number(counter: Counter) -> None:
    counter.will(ok("<points>2</points>"))
    check_in(counter.desk, NUMBER, CONCERT)
    assert ("uitpasNumber", str(NUMBER)) in counter.requests[0].form


def read(feedback: Feedback) -> tuple[Tone, str, str]:
    """What the employee reads."""
    return feedback.tone, words.headline(feedback), words.detail(feedback)


EARNED = [
    (Decimal(1), "2", "1 point earned", "2 points in all"),
    (Decimal(2), "3", "2 points earned", "3 points in all"),
    (Decimal("1.500"), "23.550", "1.5 points earned", "23.55 points in all"),
    (Decimal(1), "1.000", "1 point earned", "1 point in all"),
    (None, "12", "Checked in", "12 points in all"),
    (Decimal(1), "", "1 point earned", ""),
]


@pytest.mark.parametrize(("earned", "total", "headline", "detail"), EARNED)
def test_what_was_earned_and_the_new_total_are_told(
    counter: Counter, earned: Decimal | None, total: str, headline: str, detail: str
) -> None:
    counter.will(ok(f"<points>{total}</points>"))
    feedback = check_in(counter.desk, CHIP, replace(CONCERT, number_of_points=earned))
    assert read(feedback) == (Tone.DONE, headline, detail)
    assert feedback.outcome is Outcome.DONE


class Row(NamedTuple):
    """One row of the table of what can happen to a check-in."""

    answer: Behaviour
    tone: Tone
    headline: str
    detail: str = ""


SURELY_NOT_DONE = {
    "maximum reached": Row(
        refused("MAXIMUM_REACHED", "<message>Punt al gespaard (max. 1 / Week)</message><points>12</points>"),
        Tone.NOTICE,
        "Already checked in",
        "12 points in all · once a week",
    ),
    "not at this time": Row(
        refused("CHECKIN_CURRENTLY_NOT_ALLOWED"),
        Tone.REFUSED,
        "Not possible now",
        "Checking in is possible from Wed\xa014\xa0Jan\xa015:13 until Thu\xa015\xa0Jan\xa001:13.",
    ),
    "unknown chip, as the wire spells it": Row(
        refused("UNKOWN_CHIPNUMBER"),
        Tone.REFUSED,
        "Unknown card",
        "This card is not a UiTPAS, or is not registered yet.",
    ),
    "unknown chip": Row(
        refused("UNKNOWN_CHIPNUMBER"),
        Tone.REFUSED,
        "Unknown card",
        "This card is not a UiTPAS, or is not registered yet.",
    ),
    "unknown number, as the wire spells it": Row(
        refused("UNKOWN_UITPASNUMBER"), Tone.REFUSED, "Unknown number", "Check the number."
    ),
    "unknown number": Row(refused("UNKNOWN_UITPASNUMBER"), Tone.REFUSED, "Unknown number", "Check the number."),
    "invalid number": Row(
        refused("PARSE_INVALID_UITPASNUMBER"), Tone.REFUSED, "This number is not right", "Check the number."
    ),
    "invalid card": Row(refused("INVALID_CARD"), Tone.REFUSED, "Card not valid", "Ask for the new card."),
    "invalid card status": Row(refused("INVALID_CARD_STATUS"), Tone.REFUSED, "Card not valid", "Ask for the new card."),
    "blocked card": Row(refused("INVALID_CARD_STATUS_BLOCKED"), Tone.REFUSED, "Card blocked", "Ask for the new card."),
    "no membership": Row(
        refused("PASSHOLDER_NO_ACTIVE_CARDSYSTEMS"),
        Tone.REFUSED,
        "No active membership",
        "Renew the membership first.",
    ),
    "kansenstatuut": Row(refused("KANSENSTATUUT_EXPIRED"), Tone.REFUSED, "Please check"),
    "unknown activity": Row(
        refused("UNKNOWN_EVENT_CDBID"), Tone.REFUSED, "Activity unknown", "Choose the activity again."
    ),
    "no permission": Row(
        refused("ACCESS_DENIED", "<requiredPermission>PERMISSION_CHECKIN</requiredPermission>"),
        Tone.REFUSED,
        "No permission",
        "You may not check people in at this counter.",
    ),
    "no permission, not said which": Row(
        answer(status=403), Tone.REFUSED, "No permission", "You may not do this at this counter."
    ),
    "signed out": Row(answer(status=401), Tone.FAULT, "Sign in again", "Your sign-in has expired. Nothing was sent."),
    "action failed": Row(refused("ACTION_FAILED"), Tone.REFUSED, "That did not work", "Ask for help."),
    "action not allowed": Row(refused("ACTION_NOT_ALLOWED"), Tone.REFUSED, "That did not work", "Ask for help."),
    "missing fields": Row(refused("MISSING_REQUIRED_FIELDS"), Tone.REFUSED, "That did not work", "Ask for help."),
    "a code of tomorrow": Row(refused("MOON_IS_FULL"), Tone.REFUSED, "That did not work", "Ask for help."),
    "not found, in HTML": Row(answer("<html>Not here</html>", 404), Tone.REFUSED, "That did not work", "Ask for help."),
}


@pytest.mark.parametrize("row", SURELY_NOT_DONE.values(), ids=SURELY_NOT_DONE)
def test_a_refusal_is_told_in_words(counter: Counter, row: Row) -> None:
    counter.will(row.answer)
    feedback = check_in(counter.desk, CHIP, CONCERT)
    assert read(feedback) == (row.tone, row.headline, row.detail)
    assert feedback.outcome is Outcome.REFUSED
    assert len(counter.requests) == 1


def test_the_servers_sentence_stands_behind_more_and_the_code_where_nothing_says_the_same(counter: Counter) -> None:
    counter.will(refused("MAXIMUM_REACHED", "<message>Punt al gespaard (max. 1 / Week)</message>"))
    assert words.more(check_in(counter.desk, CHIP, CONCERT)) == "Punt al gespaard (max. 1 / Week)"
    counter.will(refused("ACTION_FAILED", "<message>Er ging iets mis.</message>"))
    assert words.more(check_in(counter.desk, CHIP, CONCERT)) == "Er ging iets mis.\nCode: ACTION_FAILED"


def test_the_reason_for_please_check_stands_behind_more_alone(counter: Counter) -> None:
    counter.will(refused("KANSENSTATUUT_EXPIRED", "<message>Kansenstatuut vervallen</message>"))
    feedback = check_in(counter.desk, CHIP, CONCERT)
    assert "kansenstatuut has expired" in words.more(feedback)
    assert "kansen" not in (words.headline(feedback) + words.detail(feedback) + words.short(feedback)).lower()


UNKNOWN = {
    "reset": reset,
    "closed without an answer": close,
    "truncated": raw_then_close(response("<response><points>2</poi", length=900)),
    "empty 200": answer(),
    "200 in HTML": answer("<html><body>Welcome to the Wi-Fi</body></html>"),
    "redirect": answer(status=307, headers=[("Location", "/elsewhere")]),
    "server error": answer("<html>Oops</html>", 500),
    "server error with a code": refused("ACTION_FAILED", status=503),
    "bad request without a code": answer("<html>Bad</html>", 400),
    "request time-out": answer(status=408),
}


@pytest.mark.parametrize("behaviour", UNKNOWN.values(), ids=UNKNOWN)
def test_where_nobody_can_know_it_says_so_and_sends_nothing_more(counter: Counter, behaviour: Behaviour) -> None:
    counter.will(behaviour)
    feedback = check_in(counter.desk, CHIP, CONCERT)
    assert read(feedback) == (Tone.UNKNOWN, "Not certain yet", "We are checking whether the point was added.")
    assert feedback.outcome is Outcome.UNKNOWN
    assert len(counter.requests) == 1


@pytest.mark.parametrize("number", [CHIP, NUMBER, INSZ], ids=["chip", "number", "INSZ"])
def test_without_a_connection_nothing_was_sent(offline: UitpasClient, number: CardNumber) -> None:
    feedback = check_in(a_desk(offline), number, CONCERT)
    assert read(feedback) == (Tone.FAULT, "Not sent", "No connection. Tap again.")
    assert feedback.outcome is Outcome.NOT_SENT


def test_an_insz_is_looked_up_and_its_cards_number_checked_in(counter: Counter) -> None:
    counter.will(ok(passholder()), ok("<points>13</points>"))
    feedback = check_in(counter.desk, INSZ, CONCERT)
    assert counter.calls == ["retrieve", "checkin"]
    assert ("identification", str(INSZ)) in counter.requests[0].query
    assert ("uitpasNumber", str(NUMBER)) in counter.requests[1].form
    assert read(feedback) == (Tone.DONE, "1 point earned", "Nora has 13 points")


@pytest.mark.parametrize("number", [CHIP, INSZ], ids=["chip", "INSZ"])
def test_a_card_that_came_after_the_sign_in_expired_waits_and_is_sent_in_the_name_of_who_comes_back(
    counter: Counter, number: CardNumber
) -> None:
    counter.server.otherwise = answer(status=401)
    desk = a_desk(counter.client, keeps=True)
    told = checking_in.check_in(desk, number, CONCERT)
    assert read(told.feedback) == (
        Tone.FAULT,
        "Sign in again",
        "Your sign-in has expired. This card waits, and is used once you are back.",
    )
    assert told.attempt is not None
    assert (told.feedback.outcome, told.attempt.state) == (Outcome.KEPT, State.KEPT)
    counter.server.otherwise = by_path({"retrieve": ok(passholder()), "checkin": ok("<points>13</points>")})
    sent = checking_in.send_kept(desk, told.attempt)
    assert (sent.feedback.outcome, sent.attempt and sent.attempt.state) == (Outcome.DONE, State.DONE)


NOBODY = {
    "unknown": (refused("UNKNOWN_IDENTIFICATION"), "Unknown number", Outcome.REFUSED),
    "group pass": (sample("retrieve-group-pass"), "Group pass", Outcome.REFUSED),
    "unsold card": (sample("retrieve-local-stock"), "Card not sold yet", Outcome.REFUSED),
    "deleted card": (ok(card("DELETED")), "Card no longer in use", Outcome.REFUSED),
    "signed out": (answer(status=401), "Sign in again", Outcome.REFUSED),
    "server error": (answer(status=500), "Not sent", Outcome.NOT_SENT),
    "unreadable": (answer("<html/>"), "Not sent", Outcome.NOT_SENT),
}


@pytest.mark.parametrize(("behaviour", "headline", "outcome"), NOBODY.values(), ids=NOBODY)
def test_an_insz_that_names_nobody_is_not_checked_in(
    counter: Counter, behaviour: Behaviour, headline: str, outcome: Outcome
) -> None:
    counter.server.otherwise = behaviour
    feedback = check_in(counter.desk, INSZ, CONCERT)
    assert (words.headline(feedback), feedback.outcome) == (headline, outcome)
    assert counter.writes == []


NOT_TO_BE_SENT = {
    "a phone": (ChipNumber("08123456"), CONCERT, "Not a UiTPAS"),
    "a bank card": (ChipNumber("80123456"), CONCERT, "Not a UiTPAS"),
    "a phone without an activity": (ChipNumber("08123456"), None, "Not a UiTPAS"),
    "no activity": (CHIP, None, "Choose an activity"),
    "over": (CHIP, replace(CONCERT, checkin_end_date=NOW - timedelta(minutes=1)), "Not possible now"),
    "not open yet": (CHIP, replace(CONCERT, checkin_start_date=NOW + timedelta(minutes=1)), "Not possible now"),
}


@pytest.mark.parametrize(("number", "activity", "headline"), NOT_TO_BE_SENT.values(), ids=NOT_TO_BE_SENT)
def test_what_would_surely_be_refused_is_not_to_be_sent(
    number: CardNumber, activity: Activity | None, headline: str
) -> None:
    feedback = before_sending(number, activity, NOW)
    assert feedback is not None
    assert words.headline(feedback) == headline
    assert feedback.outcome is None


@pytest.mark.parametrize("number", [CHIP, NUMBER, INSZ], ids=["chip", "number", "INSZ"])
def test_a_card_at_an_open_activity_is_to_be_sent(number: CardNumber) -> None:
    assert before_sending(number, CONCERT, NOW) is None


def test_a_limit_that_the_activity_does_not_tell_is_not_made_up(counter: Counter) -> None:
    counter.will(refused("MAXIMUM_REACHED", "<points>1</points>"))
    constraint = PeriodConstraint(PeriodType.DAY, None)
    feedback = check_in(counter.desk, CHIP, replace(CONCERT, checkin_constraint=constraint))
    assert words.detail(feedback) == "1 point in all"
