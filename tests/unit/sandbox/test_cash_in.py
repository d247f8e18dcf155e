"""Cashing in: every state can be met, points and units are taken together, and limits hold."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest

from counter_app.sandbox.data import promotions as data
from counter_app.sandbox.server import SandboxServer
from counter_app.uitpas.vocabulary import CashInState
from tests.fakes.sandbox import DE_WERF, MUSEUM, NORA, Levers
from tests.unit.sandbox.talk import Talk

STATES = [
    ("Nora", data.COFFEE, "POSSIBLE"),
    ("Lotte", data.COFFEE, "NOT_POSSIBLE_POINTS_CONSTRAINT"),
    ("Luc", data.COFFEE, "NOT_POSSIBLE_USER_VOLUME_CONSTRAINT"),
    ("Nora", data.SOLD_OUT, "NOT_POSSIBLE_VOLUME_CONSTRAINT"),
    ("Nora", data.NOT_YET, "NOT_POSSIBLE_DATE_CONSTRAINT"),
    ("Nora", data.OVER, "NOT_POSSIBLE_DATE_CONSTRAINT"),
    ("Bart", data.COFFEE, "NOT_POSSIBLE_INVALID_CARD"),
    ("Nora", data.FOR_CHILDREN, "NOT_POSSIBLE_USER_CONSTRAINT"),
    ("Wout", data.FOR_CHILDREN, "POSSIBLE"),
    ("Nora", data.DISABLED, "NOT_POSSIBLE_DISABLED_BY_CARD_SYSTEM"),
    ("Nora", data.OTHER_CARD_SYSTEM, "NOT_APPLICABLE_TO_PASSHOLDER"),
    ("Nora", data.OTHER_CITY, "NOT_APPLICABLE_TO_PASSHOLDER"),
    ("Emma", data.OTHER_CITY, "POSSIBLE"),
    ("Piet", data.STICKERS, "NOT_APPLICABLE_TO_PASSHOLDER"),
    ("Tom", data.COFFEE, "NOT_POSSIBLE_NO_ACTIVE_CARD_SYSTEM"),
    ("Chantal", data.COFFEE, "NOT_POSSIBLE_KANSENSTATUUT_EXPIRED"),
    ("Kevin", data.COFFEE, "POSSIBLE"),
    ("Fatima", data.COFFEE, "POSSIBLE"),
]


def test_the_states_below_are_all_that_there_are() -> None:
    assert {state for _, _, state in STATES} == set(CashInState)


@pytest.mark.parametrize(("name", "promotion", "state"), STATES)
def test_each_state_is_told_and_kept_to(talk: Talk, levers: Levers, name: str, promotion: int, state: str) -> None:
    person = levers.person(name)
    number = person["uitpas_number"]
    told = talk.consumer_get(f"promotion/pointsPromotion/{promotion}", uitpasNumber=number)
    in_list = talk.all_promotions(uitpasNumber=number)[promotion]
    at = {"balieConsumerKey": MUSEUM} if promotion == data.FOR_CHILDREN else {}
    at |= {"balieConsumerKey": "5d7fa9ac-9d17-406f-abbc-0eedb5866d7c"} if promotion == data.OTHER_CITY else {}
    answer = talk.cash_in(number, promotion, **at)
    assert told.value("cashInState") == in_list.findtext("cashInState") == state
    if state == "POSSIBLE":
        assert answer.value("cashedIn") == "true"
        return
    assert answer.status == 400
    assert levers.person(name)["points"] == person["points"]
    if state in ("NOT_POSSIBLE_NO_ACTIVE_CARD_SYSTEM", "NOT_POSSIBLE_KANSENSTATUUT_EXPIRED"):
        assert answer.code == "PASSHOLDER_NO_ACTIVE_CARDSYSTEMS"
    else:
        assert (answer.code, answer.value("cashInState")) == ("ACTION_NOT_ALLOWED", state)
        internal = person["id"]
        assert (
            answer.value("message")
            == f"PointsPromotion {promotion} could not be cashed in by user {internal} - {state}"
        )


def test_a_state_that_does_not_exist_yet_can_be_forced(talk: Talk, levers: Levers) -> None:
    levers.settings(forced_states={str(data.COFFEE): "NOT_POSSIBLE_ON_A_FULL_MOON"})
    told = talk.consumer_get(f"promotion/pointsPromotion/{data.COFFEE}", uitpasNumber=NORA)
    assert told.value("cashInState") == "NOT_POSSIBLE_ON_A_FULL_MOON"
    assert talk.cash_in(NORA, data.COFFEE).value("cashInState") == "NOT_POSSIBLE_ON_A_FULL_MOON"


def test_points_and_a_unit_are_taken_and_the_history_knows(talk: Talk, levers: Levers) -> None:
    before = talk.all_promotions()[data.LAST_TICKET].findtext("unitsTaken")
    answer = talk.cash_in(NORA, data.LAST_TICKET, balieConsumerKey=DE_WERF)
    assert (answer.status, answer.xml.tag) == (200, "promotionTO")
    assert levers.points() == 1
    assert (before, talk.all_promotions()[data.LAST_TICKET].findtext("unitsTaken")) == ("0", "1")
    history = talk.get(f"passholder/{NORA}/cashedPointsPromotions", sort="CASHINGDATE", order="DESC")
    assert history.value("cashedPromotions/cashedPromotion/promotion/id") == str(data.LAST_TICKET)
    assert history.value("cashedPromotions/cashedPromotion/cashingDate") == "2026-03-11T14:20:00+01:00"
    assert history.value("cashedPromotions/cashedPromotion/balie/id") == DE_WERF.lower()


def test_fifty_people_and_one_unit_make_one_winner(server: SandboxServer, levers: Levers) -> None:
    rich = [person for person in levers.world()["people"] if float(person["points"]) >= 10][:10]
    attempts = [person["uitpas_number"] for person in rich] * 5

    def attempt(number: str) -> int:
        with Talk(server.prefix, server.credentials) as own:
            return own.cash_in(number, data.LAST_TICKET).status

    with ThreadPoolExecutor(50) as pool:
        statuses = list(pool.map(attempt, attempts))
    assert sorted(statuses) == [200] + [400] * 49
    spent = sum(float(person["points"]) for person in rich)
    left = sum(levers.points(person["uitpas_number"]) for person in rich)
    assert float(left) == spent - 10


def test_a_weekly_limit_ends_with_the_week(talk: Talk, levers: Levers) -> None:
    statuses = []
    for moment in ("2026-03-15T23:59:59+01:00", "2026-03-16T00:00:00+01:00", "2026-03-17T00:00:00+01:00"):
        levers.stop_clock(datetime.fromisoformat(moment))
        statuses.append(talk.cash_in(NORA, data.COFFEE).status)
    assert statuses == [200, 200, 400]


def test_without_a_limit_a_second_cash_in_takes_the_points_again(talk: Talk, levers: Levers) -> None:
    assert [talk.cash_in(NORA, data.STICKERS).status for _ in range(3)] == [200, 200, 400]
    assert levers.points() == 1


WRONG = [
    ({"number": "0930000125607"}, "UNKNOWN_UITPASNUMBER"),
    ({"number": "12"}, "PARSE_INVALID_UITPASNUMBER"),
    ({"pointsPromotionId": ""}, "INVALID_PARAMETERS"),
    ({"pointsPromotionId": "x"}, "PARSE_INVALID_LONG"),
    ({"pointsPromotionId": "1"}, "UNKNOWN_POINTS_PROMOTION_ID"),
    ({"balieConsumerKey": "nobody"}, "UNKNOWN_BALIE_CONSUMERKEY"),
    ({"balieConsumerKey": MUSEUM}, "ACTION_NOT_ALLOWED"),
]


@pytest.mark.parametrize(("wrong", "code"), WRONG)
def test_a_wrong_cash_in_is_refused(talk: Talk, levers: Levers, wrong: dict[str, str], code: str) -> None:
    parameters = {"number": NORA, "pointsPromotionId": str(data.COFFEE)} | wrong
    answer = talk.post(f"passholder/{parameters.pop('number')}/cashInPointsPromotion", parameters)
    assert (answer.status, answer.code) == (400, code)
    assert levers.points() == 11


@pytest.mark.parametrize("hint", ["deleted card", "group pass", "unsold card"])
def test_cards_without_a_passholder_cash_in_nothing(talk: Talk, levers: Levers, hint: str) -> None:
    number = next(card["uitpas_number"] for card in levers.ask("GET", "cards") if card["hint"] == hint)
    assert talk.cash_in(number, data.COFFEE).code == "INVALID_CARD"


HISTORY = [
    ({}, ["18", "19"]),
    ({"sort": "CASHINGDATE", "order": "DESC"}, ["19", "18"]),
    ({"sort": "TITLE", "order": "DESC"}, ["19", "18"]),
    ({"sort": "BALIE"}, ["19", "18"]),
    ({"sort": "CITY"}, ["18", "19"]),
    ({"balieConsumerKey": DE_WERF.lower()}, ["18"]),
    ({"cashingPeriodBegin": "2026-01-20T00:00:00+01:00"}, ["19"]),
    ({"cashingPeriodEnd": "2026-01-20T00:00:00+01:00"}, ["18"]),
    ({"start": "1"}, ["19"]),
    ({"max": "1"}, ["18"]),
]


@pytest.mark.parametrize(("parameters", "ids"), HISTORY)
def test_the_history_is_filtered_sorted_and_paged(talk: Talk, parameters: dict[str, str], ids: list[str]) -> None:
    reply = talk.get(f"passholder/{NORA}/cashedPointsPromotions", parameters)
    assert reply.values("cashedPromotions/cashedPromotion/id") == ids


def test_a_welcome_advantage_is_given_once(talk: Talk) -> None:
    path = f"passholder/{NORA}/cashInWelcomeAdvantage"
    assert talk.get(f"passholder/{NORA}/welcomeadvantages", cashedIn="false").values("promotion/id") == ["10", "11"]
    assert talk.post(path, welcomeAdvantageId="10").value("cashedIn") == "true"
    assert talk.get(f"passholder/{NORA}/welcomeadvantages", cashedIn="false").values("promotion/id") == ["11"]
    assert talk.post(path, welcomeAdvantageId="10").code == "WELCOMEADVANTAGE_ALREADY_CASHED_IN"
    assert talk.post(path, welcomeAdvantageId="99").code == "UNKNOWN_WELCOME_ADVANTAGE_ID"
    assert talk.post(path, welcomeAdvantageId="x").code == "PARSE_INVALID_LONG"
