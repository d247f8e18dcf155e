"""Who may check in, when, and how often; and the search for check-ins of the past."""

from datetime import datetime, timedelta

import pytest

from tests.fakes.sandbox import DE_WERF, MUSEUM, MUZIEKMARATHON, NORA, NORA_CHIP, Levers
from tests.unit.sandbox.talk import Reply, Talk


def cdbid(levers: Levers, title: str) -> str:
    activities = levers.world()["activities"]
    return next(str(activity["cdbid"]) for activity in activities if activity["title"].startswith(title))


def chip(levers: Levers, hint: str) -> str:
    return next(str(card["chip_number"]) for card in levers.ask("GET", "cards") if card["hint"] == hint)


def refusal(reply: Reply) -> tuple[int, str | None, str | None]:
    return reply.status, reply.code, reply.value("points")


def test_a_check_in_answers_the_new_total(talk: Talk, levers: Levers) -> None:
    reply = talk.check_in(cdbid=MUZIEKMARATHON, chipNumber=NORA_CHIP, balieConsumerKey=DE_WERF)
    assert (reply.status, reply.value("points")) == (200, "12")
    assert levers.points() == 12


def test_an_activity_may_give_two_points(talk: Talk, levers: Levers) -> None:
    assert talk.check_in(cdbid=cdbid(levers, "Knutsel"), uitpasNumber=NORA).value("points") == "13"


def test_decimal_points_stay_exact(talk: Talk, levers: Levers) -> None:
    reply = talk.check_in(cdbid=MUZIEKMARATHON, chipNumber=chip(levers, "23.55 points"))
    assert reply.value("points") == "24.550"


def test_a_second_check_in_on_the_same_day_is_refused_with_the_balance(talk: Talk) -> None:
    talk.check_in(cdbid=MUZIEKMARATHON, chipNumber=NORA_CHIP)
    reply = talk.check_in(cdbid=MUZIEKMARATHON, chipNumber=NORA_CHIP)
    assert refusal(reply) == (400, "MAXIMUM_REACHED", "12")
    assert reply.value("message") == "Punt al gespaard (max. 1 / Dag)"


def test_a_limit_of_three_a_day_allows_three(talk: Talk, levers: Levers) -> None:
    at = cdbid(levers, "Open repetitie")
    replies = [talk.check_in(cdbid=at, uitpasNumber=NORA) for _ in range(4)]
    assert [reply.status for reply in replies] == [200, 200, 200, 400]
    assert replies[3].value("message") == "Punt al gespaard (max. 3 / Dag)"


def test_a_weekly_limit_ends_with_the_week_of_brussels(talk: Talk, levers: Levers) -> None:
    at = cdbid(levers, "Vaste collectie")
    statuses = []
    for moment in ("2026-03-12T10:00+01:00", "2026-03-15T23:59:59+01:00", "2026-03-16T00:00+01:00"):
        levers.stop_clock(datetime.fromisoformat(moment))
        statuses.append(talk.check_in(cdbid=at, uitpasNumber=NORA).status)
    assert statuses == [200, 400, 200]
    assert talk.check_in(cdbid=at, uitpasNumber=NORA).value("message") == "Punt al gespaard (max. 1 / Week)"


WINDOW = [
    ("2026-03-11T07:59:59", False),
    ("2026-03-11T08:00:00", True),
    ("2026-03-11T13:00:00", True),
    ("2026-03-12T00:00:00", True),
    ("2026-03-12T00:00:01", False),
]


@pytest.mark.parametrize(("moment", "allowed"), WINDOW)
def test_one_can_check_in_from_five_hours_before_until_five_hours_after(
    talk: Talk, levers: Levers, moment: str, allowed: bool
) -> None:
    """The activity is from 13:00 to 19:00."""
    levers.stop_clock(datetime.fromisoformat(f"{moment}+01:00"))
    reply = talk.check_in(cdbid=MUZIEKMARATHON, uitpasNumber=NORA)
    assert reply.code == (None if allowed else "CHECKIN_CURRENTLY_NOT_ALLOWED")


def test_without_hours_one_can_check_in_the_whole_day(talk: Talk, levers: Levers) -> None:
    at = cdbid(levers, "Open repetitie")
    moments = ("2026-03-10T23:59:59", "2026-03-11T00:00", "2026-03-11T23:59:59", "2026-03-12T00:00:01")
    codes = []
    for moment in moments:
        levers.stop_clock(datetime.fromisoformat(f"{moment}+01:00"))
        codes.append(talk.check_in(cdbid=at, uitpasNumber=NORA).code)
    assert codes == ["CHECKIN_CURRENTLY_NOT_ALLOWED", None, None, "CHECKIN_CURRENTLY_NOT_ALLOWED"]


CARDS = [
    ("blocked card", "INVALID_CARD_STATUS", "20"),
    ("deleted card", "INVALID_CARD", "6"),
    ("group pass", "ACTION_NOT_ALLOWED", None),
    ("unsold card", "INVALID_CARD_STATUS", None),
    ("no active membership", "PASSHOLDER_NO_ACTIVE_CARDSYSTEMS", "12"),
    ("kansenstatuut expired", "KANSENSTATUUT_EXPIRED", "17"),
    ("has checked in today already", "MAXIMUM_REACHED", "2"),
    ("kansenstatuut valid", None, "15"),
    ("kansenstatuut in its grace period", None, "10"),
    ("no UiTiD", None, "6"),
    ("no points", None, "1"),
]


@pytest.mark.parametrize(("hint", "code", "points"), CARDS)
def test_each_practice_card_does_what_its_hint_says(
    talk: Talk, levers: Levers, hint: str, code: str | None, points: str | None
) -> None:
    reply = talk.check_in(cdbid=MUZIEKMARATHON, chipNumber=chip(levers, hint))
    assert refusal(reply) == (400 if code else 200, code, points)


WRONG = [
    ({"uitpasNumber": NORA}, "MISSING_REQUIRED_FIELDS"),
    ({"cdbid": MUZIEKMARATHON}, "MISSING_REQUIRED_FIELDS"),
    ({"cdbid": MUZIEKMARATHON, "uitpasNumber": NORA, "chipNumber": NORA_CHIP}, "MISSING_REQUIRED_FIELDS"),
    ({"cdbid": "nowhere", "uitpasNumber": NORA}, "UNKNOWN_EVENT_CDBID"),
    ({"cdbid": MUZIEKMARATHON, "uitpasNumber": "0930000125607"}, "UNKOWN_UITPASNUMBER"),
    ({"cdbid": MUZIEKMARATHON, "uitpasNumber": "0930000237912"}, "PARSE_INVALID_UITPASNUMBER"),
    ({"cdbid": MUZIEKMARATHON, "uitpasNumber": "09A3B004202066"}, "PARSE_INVALID_UITPASNUMBER"),
    ({"cdbid": MUZIEKMARATHON, "chipNumber": "04AABBCCDDEE00"}, "UNKOWN_CHIPNUMBER"),
    ({"cdbid": MUZIEKMARATHON, "uitpasNumber": NORA, "balieConsumerKey": "nobody"}, "UNKNOWN_BALIE_CONSUMERKEY"),
]


@pytest.mark.parametrize(("parameters", "code"), WRONG)
def test_wrong_parameters_are_refused(talk: Talk, levers: Levers, parameters: dict[str, str], code: str) -> None:
    reply = talk.check_in(**parameters)
    assert (reply.status, reply.code) == (400, code)
    assert levers.points() == 11


def test_check_ins_are_found_newest_first(talk: Talk, levers: Levers) -> None:
    talk.check_in(cdbid=MUZIEKMARATHON, chipNumber=NORA_CHIP, balieConsumerKey=DE_WERF.lower())
    reply = talk.get("cultureevent/searchCheckins", uid=levers.person("Nora")["uid"])
    assert reply.value("total") == "4"
    assert reply.values("checkinActivities/checkinActivity/createdViaId") == [DE_WERF, MUSEUM, MUSEUM, MUSEUM]
    assert reply.value("checkinActivities/checkinActivity/creationDate") == "2026-03-11T13:20Z"
    assert reply.value("checkinActivities/checkinActivity/userPoints") == "12.000"


SEARCHES = [
    ({}, 4),
    ({"cdbid": MUZIEKMARATHON}, 1),
    ({"balieConsumerKey": MUSEUM}, 3),
    ({"checkinViaBalieConsumerKey": DE_WERF.lower()}, 1),
    ({"city": "aalst"}, 4),
    ({"organiser": MUSEUM}, 3),
    ({"location": DE_WERF}, 1),
    ({"organiserCardSystemId": "1"}, 4),
    ({"organiserCardSystemId": "5"}, 0),
    ({"startDate": "2026-02-20T00:00:00+01:00"}, 2),
    ({"endDate": "2026-02-20T00:00:00+01:00"}, 2),
    ({"endDate": "2026-03-11T23:00:00+01:00"}, 3),
    ({"endDate": "2026-03-12T00:00:00+01:00"}, 4),
]


@pytest.mark.parametrize(("parameters", "total"), SEARCHES)
def test_check_ins_are_filtered(talk: Talk, parameters: dict[str, str], total: int) -> None:
    assert talk.get("cultureevent/searchCheckins", parameters).value("total") == str(total)


def test_check_ins_come_in_pages(talk: Talk) -> None:
    whole = talk.get("cultureevent/searchCheckins").values("checkinActivities/checkinActivity/id")
    page = talk.get("cultureevent/searchCheckins", start=1, max=2)
    assert page.values("checkinActivities/checkinActivity/id") == whole[1:3]
    assert page.value("total") == "4"


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ({"uid": "nobody"}, "UNKNOWN_PASSHOLDER_UID"),
        ({"startDate": "11/03/2026"}, "PARSE_INVALID_DATE"),
        (
            {"startDate": "2026-03-11T00:00:00+01:00", "endDate": "2026-03-01T00:00:00+01:00"},
            "INVALID_INTERVAL_BEGIN_DATE_AFTER_END_DATE",
        ),
    ],
)
def test_a_wrong_search_for_check_ins_is_refused(talk: Talk, parameters: dict[str, str], code: str) -> None:
    assert talk.get("cultureevent/searchCheckins", parameters).code == code


def test_a_check_in_is_of_the_moment_of_the_clock(talk: Talk, levers: Levers) -> None:
    later = datetime.fromisoformat("2026-03-11T15:00+01:00") + timedelta(minutes=1)
    levers.stop_clock(later)
    talk.check_in(cdbid=MUZIEKMARATHON, uitpasNumber=NORA)
    assert datetime.fromisoformat(levers.world()["check_ins"][-1]["when"]) == later
