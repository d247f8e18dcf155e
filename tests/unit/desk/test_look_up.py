"""A look-up: who is at the desk, what to look at, and what is told of a card that is nobody's."""

import pytest

from counter_app.desk.check_in import check_in
from counter_app.desk.feedback import Feedback, Tone
from counter_app.desk.follow_up import followed_up
from counter_app.desk.look_up import KANSENSTATUUT, look_up
from counter_app.desk.tap import CardNumber
from counter_app.gui import words
from counter_app.uitpas import UitpasClient
from counter_app.uitpas.numbers import ChipNumber
from tests.fakes.http_server import Behaviour, answer, reset
from tests.unit.desk.counter import (
    BALIE_KEY,
    CHIP,
    CONCERT,
    INSZ,
    NORA,
    NUMBER,
    Counter,
    card,
    ok,
    passholder,
    refused,
    sample,
)


@pytest.mark.parametrize("number", [CHIP, NUMBER, INSZ], ids=["chip", "number", "INSZ"])
def test_one_question_tells_who_it_is(counter: Counter, number: CardNumber) -> None:
    counter.will(ok(passholder()))
    found = look_up(counter.client, number)
    (request,) = counter.requests
    assert (request.method, request.path) == ("GET", "/uitid/rest/uitpas/retrieve")
    assert sorted(request.query) == [("balieConsumerKey", BALIE_KEY), ("identification", str(number))]
    assert found.person == NORA
    assert (words.headline(found.feedback), words.detail(found.feedback)) == ("Nora Peeters", "12 points")


def test_the_sample_passholder_is_read_whole(counter: Counter) -> None:
    counter.will(sample("retrieve-passholder"))
    person = look_up(counter.client, CHIP).person
    assert person is not None
    assert words.person_line(person) == "Nora Peeters · 23.55 points · UiTPAS Regio Aalst · 0930 000 000 107"
    assert (person.city, person.uid) == ("Leuven", "22b69dc0-abf7-40f2-8ae7-c1e69811ed7c")
    assert person.warnings == ()


def test_the_number_of_the_original_request_is_the_one_for_later_calls(counter: Counter) -> None:
    other = "<uitpasNumberOriginalRequest>0900004518206</uitpasNumberOriginalRequest>"
    counter.will(ok(passholder() + other))
    person = look_up(counter.client, CHIP).person
    assert person is not None
    assert person.uitpas_number == "0900004518206"


WITHOUT_PERSON = {
    "group pass": (CHIP, sample("retrieve-group-pass"), "Group pass", "A group pass earns no points."),
    "unsold card": (
        CHIP,
        sample("retrieve-local-stock"),
        "Card not sold yet",
        "Register it for somebody first.",
    ),
    "card on its way": (CHIP, ok(card("SENT_TO_BALIE")), "Card not sold yet", "Register it for somebody first."),
    "deleted card": (CHIP, ok(card("DELETED")), "Card no longer in use", "Ask for the new card."),
    "deleted card of somebody": (
        CHIP,
        ok(passholder().replace("ACTIVE", "DELETED")),
        "Card no longer in use",
        "Ask for the new card.",
    ),
    "blocked, without a card": (
        CHIP,
        ok("<code>INVALID_CARD_STATUS_BLOCKED</code>"),
        "Card blocked",
        "Ask for the new card.",
    ),
    "blocked, without a person": (CHIP, ok(card("BLOCKED")), "Card blocked", "Ask for the new card."),
    "kansenstatuut, without a person": (CHIP, ok("<code>KANSENSTATUUT_EXPIRED</code>"), "Please check", ""),
    "a code of tomorrow": (CHIP, ok("<code>MOON_IS_FULL</code>"), "That did not work", "Ask for help."),
    "somebody without a number": (
        CHIP,
        ok("<passHolder><name>Peeters</name></passHolder>"),
        "That did not work",
        "Ask for help.",
    ),
    "nothing at all": (CHIP, ok(""), "No clear answer", "Try again in a moment."),
    "unknown chip": (
        CHIP,
        refused("UNKNOWN_IDENTIFICATION"),
        "Unknown card",
        "This card is not a UiTPAS, or is not registered yet.",
    ),
    "unknown number": (NUMBER, refused("UNKNOWN_IDENTIFICATION"), "Unknown number", "Check the number."),
    "unknown INSZ": (INSZ, refused("UNKNOWN_IDENTIFICATION"), "Unknown number", "Check the number."),
    "missing fields": (CHIP, refused("MISSING_REQUIRED_FIELDS"), "That did not work", "Ask for help."),
    "removed passholder": (CHIP, refused("INVALID_CARD"), "Card not valid", "Ask for the new card."),
    "no permission": (CHIP, refused("ACCESS_DENIED"), "No permission", "You may not do this at this counter."),
    "signed out": (
        CHIP,
        answer(status=401),
        "Sign in again",
        "Your sign-in has expired. Nothing was sent.",
    ),
    "server error": (CHIP, answer("<html/>", 500), "No clear answer", "Try again in a moment."),
    "Wi-Fi that wants a click": (CHIP, answer(status=302), "No clear answer", "Try again in a moment."),
    "too many questions": (CHIP, answer(status=429), "No answer", "Try again in a moment."),
    "unreadable": (CHIP, answer("<html/>"), "No clear answer", "Try again in a moment."),
    "broken connection": (CHIP, reset, "No answer", "Try again in a moment."),
}


@pytest.mark.parametrize(("number", "behaviour", "headline", "detail"), WITHOUT_PERSON.values(), ids=WITHOUT_PERSON)
def test_where_there_is_no_person_it_says_what_to_do(
    counter: Counter, number: CardNumber, behaviour: Behaviour, headline: str, detail: str
) -> None:
    counter.server.otherwise = behaviour
    found = look_up(counter.client, number)
    assert found.person is None
    assert (words.headline(found.feedback), words.detail(found.feedback)) == (headline, detail)
    assert found.feedback.tone in (Tone.REFUSED, Tone.FAULT)
    assert counter.writes == []


def test_without_a_connection_it_says_so(offline: UitpasClient) -> None:
    found = look_up(offline, CHIP)
    assert (found.person, words.headline(found.feedback)) == (None, "No connection")


def test_the_number_of_a_phone_is_not_asked_for(counter: Counter) -> None:
    found = look_up(counter.client, ChipNumber("08123456"))
    assert words.headline(found.feedback) == "Not a UiTPAS"
    assert counter.requests == []


def kansenstatuut(grace: bool, expired: bool) -> str:
    """What a passholder is in a card system."""
    return f"""<cardSystemSpecific>
        <kansenStatuutExpired>{str(expired).lower()}</kansenStatuutExpired>
        <kansenStatuutInGracePeriod>{str(grace).lower()}</kansenStatuutInGracePeriod>
        </cardSystemSpecific>"""


EXPIRED_CODE = "<code>KANSENSTATUUT_EXPIRED</code>"
BLOCKED_CODE = "<code>INVALID_CARD_STATUS_BLOCKED</code>"

WARNINGS = {
    "none": (ok(passholder(inside=kansenstatuut(grace=False, expired=False))), []),
    "expired, by its code": (ok(EXPIRED_CODE + passholder()), ["Please check"]),
    "expired, by its flag": (ok(passholder(inside=kansenstatuut(grace=False, expired=True))), ["Please check"]),
    "grace period": (ok(passholder(inside=kansenstatuut(grace=True, expired=False))), ["Please check"]),
    "grace before expired": (
        ok(EXPIRED_CODE + passholder(inside=kansenstatuut(grace=True, expired=True))),
        ["Please check"],
    ),
    "blocked, by its code": (ok(BLOCKED_CODE + passholder()), ["Card blocked"]),
    "blocked, by its status": (ok(passholder().replace("ACTIVE", "BLOCKED")), ["Card blocked"]),
    "blocked and expired": (
        ok(BLOCKED_CODE + passholder(inside=kansenstatuut(grace=False, expired=True))),
        ["Card blocked", "Please check"],
    ),
}


@pytest.mark.parametrize(("behaviour", "lines"), WARNINGS.values(), ids=WARNINGS)
def test_warnings_come_beside_the_person_a_line_each(counter: Counter, behaviour: Behaviour, lines: list[str]) -> None:
    counter.will(behaviour)
    person = look_up(counter.client, CHIP).person
    assert person is not None
    assert [words.warning(warning) for warning in person.warnings] == lines


def test_the_grace_period_goes_before_expired(counter: Counter) -> None:
    counter.will(ok(EXPIRED_CODE + passholder(inside=kansenstatuut(grace=True, expired=True))))
    person = look_up(counter.client, CHIP).person
    assert person is not None
    (warning,) = person.warnings
    assert warning in KANSENSTATUUT
    assert "grace period" in words.warning_reason(warning)


def checked(counter: Counter, behaviour: Behaviour) -> Feedback:
    """The result of a check-in that the server answers with `behaviour`."""
    counter.will(behaviour)
    return check_in(counter.desk, CHIP, CONCERT).feedback


FOLLOW_UPS = {
    "a name": (ok("<points>13</points>"), ok(passholder()), "1 point earned", "Nora has 13 points"),
    "a name, but a newer balance": (
        ok("<points>13</points>"),
        ok(passholder("14")),
        "1 point earned",
        "Nora has 13 points",
    ),
    "nobody after all": (ok("<points>13</points>"), answer(status=500), "1 point earned", "13 points in all"),
    "blocked card": (
        refused("INVALID_CARD_STATUS"),
        ok(BLOCKED_CODE + passholder()),
        "Card blocked",
        "Ask for the new card.",
    ),
    "blocked card of nobody": (refused("INVALID_CARD"), ok(BLOCKED_CODE), "Card blocked", "Ask for the new card."),
    "group pass": (
        refused("ACTION_FAILED"),
        sample("retrieve-group-pass"),
        "Group pass",
        "A group pass earns no points.",
    ),
    "unsold card": (
        refused("INVALID_CARD_STATUS"),
        sample("retrieve-local-stock"),
        "Card not sold yet",
        "Register it for somebody first.",
    ),
    "a refusal that says enough": (
        refused("CHECKIN_CURRENTLY_NOT_ALLOWED"),
        sample("retrieve-group-pass"),
        "Not possible now",
        "Checking in is possible from Wed\xa014\xa0Jan\xa015:13 until Thu\xa015\xa0Jan\xa001:13.",
    ),
    "a person, so nothing better is known": (
        refused("INVALID_CARD"),
        ok(passholder()),
        "Card not valid",
        "Ask for the new card.",
    ),
}


@pytest.mark.parametrize(("result", "retrieve", "headline", "detail"), FOLLOW_UPS.values(), ids=FOLLOW_UPS)
def test_a_result_is_told_better_once_it_is_known_whose_card_it_was(
    counter: Counter, result: Behaviour, retrieve: Behaviour, headline: str, detail: str
) -> None:
    before = checked(counter, result)
    counter.server.otherwise = retrieve
    after = followed_up(before, look_up(counter.client, CHIP))
    assert (words.headline(after), words.detail(after)) == (headline, detail)
    assert (after.tone, after.outcome) == (before.tone, before.outcome)
