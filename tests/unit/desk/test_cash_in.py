"""A cash-in: what is sent, and what the employee reads of each way it can end."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from counter_app.desk import cash_in as cashing_in
from counter_app.desk.desk import Desk
from counter_app.desk.feedback import Feedback, Outcome, Tone
from counter_app.desk.look_up import Person
from counter_app.gui import words
from counter_app.uitpas import UitpasClient
from counter_app.uitpas.model import PeriodConstraint, Promotion
from counter_app.uitpas.vocabulary import CashInState, PeriodType
from tests.fakes.http_server import Behaviour, answer, close, raw_then_close, reset, response
from tests.unit.desk.counter import BALIE_KEY, BEFORE, CHIP, DRINK, NORA, NOW, NUMBER, Counter, a_desk, refused, sample


def cash_in(desk: Desk, person: Person, promotion: Promotion) -> Feedback:
    """What the employee is told, where all was read before."""
    return cashing_in.cash_in(desk, CHIP, person, promotion, BEFORE).feedback


def read(feedback: Feedback) -> tuple[Tone, str, str]:
    """What the employee reads."""
    return feedback.tone, words.headline(feedback), words.detail(feedback)


def not_allowed(state: str) -> Behaviour:
    """The refusal of a cash-in, with the developer's sentence that comes with it."""
    message = f"PointsPromotion 473 could not be cashed in by user 22970 - {state}"
    return refused("ACTION_NOT_ALLOWED", f"<message>{message}</message><cashInState>{state}</cashInState>")


def test_it_is_one_signed_post_in_the_name_of_the_person(counter: Counter) -> None:
    counter.will(sample("cash-in"))
    cash_in(counter.desk, NORA, DRINK)
    (request,) = counter.requests
    assert (request.method, request.path) == (
        "POST",
        f"/uitid/rest/uitpas/passholder/{NUMBER}/cashInPointsPromotion",
    )
    assert sorted(request.form) == [("balieConsumerKey", BALIE_KEY), ("pointsPromotionId", "6")]


def test_done_tells_the_promotion_and_claims_no_balance(counter: Counter) -> None:
    counter.will(sample("cash-in"))
    feedback = cash_in(counter.desk, NORA, DRINK)
    assert read(feedback) == (Tone.DONE, "Cashed in: Gratis drankje", "")
    assert feedback.outcome is Outcome.DONE


def test_the_new_balance_is_told_once_the_server_has_said_it(counter: Counter) -> None:
    counter.will(sample("cash-in"))
    feedback = cash_in(counter.desk, NORA, DRINK)
    later = replace(feedback, values=replace(feedback.values, points=Decimal("7.000")))
    assert words.detail(later) == "Nora has 7 points left"


STATES = [
    ("NOT_POSSIBLE_POINTS_CONSTRAINT", DRINK, "Not enough points"),
    ("NOT_POSSIBLE_POINTS_CONSTRAINT", replace(DRINK, points=Decimal("13.5")), "1.5 points short"),
    ("NOT_POSSIBLE_POINTS_CONSTRAINT", replace(DRINK, points=Decimal(13)), "1 point short"),
    ("NOT_POSSIBLE_USER_VOLUME_CONSTRAINT", DRINK, "Had this week already"),
    (
        "NOT_POSSIBLE_USER_VOLUME_CONSTRAINT",
        replace(DRINK, period_constraint=PeriodConstraint(PeriodType.DAY, 3)),
        "Limit reached: at most 3 a day",
    ),
    ("NOT_POSSIBLE_VOLUME_CONSTRAINT", DRINK, "All gone"),
    ("NOT_POSSIBLE_DATE_CONSTRAINT", DRINK, "From 1 January 2026 until 31 December 2026"),
    ("NOT_POSSIBLE_INVALID_CARD", DRINK, "Ask for the new card"),
    ("NOT_POSSIBLE_USER_CONSTRAINT", DRINK, "Not for this person"),
    ("NOT_POSSIBLE_DISABLED_BY_CARD_SYSTEM", DRINK, "Switched off by the card system"),
    ("NOT_APPLICABLE_TO_PASSHOLDER", DRINK, "Not for this card or city"),
    ("NOT_POSSIBLE_NO_ACTIVE_CARD_SYSTEM", DRINK, "Renew the membership first"),
    ("NOT_POSSIBLE_MOON_IS_FULL", DRINK, "Not possible"),
    ("", DRINK, "Not possible"),
]


@pytest.mark.parametrize(("state", "promotion", "reason"), STATES)
def test_a_refusal_tells_the_reason(counter: Counter, state: str, promotion: Promotion, reason: str) -> None:
    counter.will(not_allowed(state))
    feedback = cash_in(counter.desk, NORA, promotion)
    assert read(feedback) == (Tone.REFUSED, "Not cashed in", f"Gratis drankje · {reason}")
    assert feedback.outcome is Outcome.REFUSED


def test_a_refusal_for_the_kansenstatuut_tells_it_behind_more_alone(counter: Counter) -> None:
    counter.will(not_allowed("NOT_POSSIBLE_KANSENSTATUUT_EXPIRED"))
    feedback = cash_in(counter.desk, NORA, DRINK)
    assert read(feedback) == (Tone.REFUSED, "Please check", "Not cashed in · Gratis drankje")
    assert "kansen" not in words.short(feedback).lower()
    assert "kansenstatuut has expired" in words.more(feedback)


@pytest.mark.parametrize("state", [*CashInState, "NOT_POSSIBLE_MOON_IS_FULL"])
def test_the_developers_sentence_with_its_user_id_is_never_told(counter: Counter, state: str) -> None:
    counter.will(not_allowed(state))
    feedback = cash_in(counter.desk, NORA, DRINK)
    told = [words.headline(feedback), words.detail(feedback), words.more(feedback), words.short(feedback)]
    assert not any("22970" in text or "cashed in by" in text for text in told)


CODES = [
    ("INVALID_CARD", "Card not valid"),
    ("PASSHOLDER_NO_ACTIVE_CARDSYSTEMS", "No active membership"),
    ("INVALID_PARAMETERS", "That did not work"),
    ("PARSE_INVALID_UITPASNUMBER", "This number is not right"),
    ("PARSE_INVALID_LONG", "That did not work"),
    ("UNKNOWN_UITPASNUMBER", "Unknown number"),
    ("UNKNOWN_BALIE_CONSUMERKEY", "Counter unknown"),
    ("UNKNOWN_BALIE_ID", "Counter unknown"),
    ("UNKNOWN_CARD", "Unknown card"),
    ("UNKNOWN_POINTS_PROMOTION_ID", "Promotion not found"),
    ("ACCESS_DENIED", "No permission"),
    ("KANSENSTATUUT_EXPIRED", "Please check"),
]


@pytest.mark.parametrize(("code", "headline"), CODES)
def test_every_code_of_a_cash_in_is_told_in_words(counter: Counter, code: str, headline: str) -> None:
    counter.will(refused(code, "<message>for user 22970</message>"))
    feedback = cash_in(counter.desk, NORA, DRINK)
    assert (feedback.tone, words.headline(feedback)) == (Tone.REFUSED, headline)
    assert feedback.outcome is Outcome.REFUSED
    assert "22970" not in words.more(feedback)


def test_signed_out_is_no_refusal_of_the_person(counter: Counter) -> None:
    counter.will(answer(status=401))
    feedback = cash_in(counter.desk, NORA, DRINK)
    assert (feedback.tone, words.headline(feedback)) == (Tone.FAULT, "Sign in again")
    assert feedback.outcome is Outcome.REFUSED


UNKNOWN = {
    "reset": reset,
    "closed without an answer": close,
    "truncated": raw_then_close(response("<promotionTO><id>6</id></promo", length=900)),
    "200 in HTML": answer("<html/>"),
    "redirect": answer(status=302, headers=[("Location", "/elsewhere")]),
    "server error": answer(status=502),
    "bad request without a code": answer(status=400),
}


@pytest.mark.parametrize("behaviour", UNKNOWN.values(), ids=UNKNOWN)
def test_where_nobody_can_know_it_says_so_and_sends_nothing_more(counter: Counter, behaviour: Behaviour) -> None:
    counter.will(behaviour)
    feedback = cash_in(counter.desk, NORA, DRINK)
    assert read(feedback) == (
        Tone.UNKNOWN,
        "Not certain yet",
        "Gratis drankje. We are finding out. Until then this promotion stays locked for this person.",
    )
    assert feedback.outcome is Outcome.UNKNOWN
    assert len(counter.requests) == 1


def test_without_a_connection_nothing_was_cashed_in(offline: UitpasClient) -> None:
    feedback = cash_in(a_desk(offline), NORA, DRINK)
    assert read(feedback) == (
        Tone.FAULT,
        "Not sent",
        "Gratis drankje. Nothing was cashed in. Try again when there is a connection.",
    )
    assert feedback.outcome is Outcome.NOT_SENT


QUESTIONS = [
    (Decimal(12), Decimal(5), "Gratis drankje for Nora: 12 → 7 points. This cannot be undone."),
    (Decimal(6), Decimal(5), "Gratis drankje for Nora: 6 → 1 point. This cannot be undone."),
    (Decimal(5), Decimal(5), "Gratis drankje for Nora: 5 → 0 points. This cannot be undone."),
    (Decimal("23.550"), Decimal("5.000"), "Gratis drankje for Nora: 23.55 → 18.55 points. This cannot be undone."),
    (None, Decimal(5), "Gratis drankje for Nora: 5 points. This cannot be undone."),
    (Decimal(3), Decimal(5), "Gratis drankje for Nora: 5 points. This cannot be undone."),
    (Decimal(12), None, "Gratis drankje for Nora. This cannot be undone."),
]


@pytest.mark.parametrize(("has", "takes", "question"), QUESTIONS)
def test_the_question_tells_what_becomes_of_the_balance(
    has: Decimal | None, takes: Decimal | None, question: str
) -> None:
    assert words.question(replace(DRINK, points=takes), replace(NORA, points=has)) == question


def test_the_question_names_somebody_without_a_first_name() -> None:
    assert words.question(DRINK, replace(NORA, first_name="")).startswith("Gratis drankje for Peeters:")
    assert words.question(DRINK, replace(NORA, first_name="", name="")).startswith("Gratis drankje for this person:")


WHEN = [
    (NOW + timedelta(days=3), None, "From 17 January"),
    (NOW + timedelta(days=365), None, "From 14 January 2027"),
    (None, NOW - timedelta(days=1), "Ended on 13 January"),
    (None, NOW - timedelta(days=365), "Ended on 14 January 2025"),
    (None, None, "Not at this time"),
]


@pytest.mark.parametrize(("begins", "ends", "told"), WHEN)
def test_a_row_tells_when_it_is_possible(begins: datetime | None, ends: datetime | None, told: str) -> None:
    outside = CashInState.NOT_POSSIBLE_DATE_CONSTRAINT
    promotion = replace(DRINK, cash_in_state=outside, cashing_period_begin=begins, cashing_period_end=ends)
    assert words.state_words(promotion, NORA, NOW) == told
