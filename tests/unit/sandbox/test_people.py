"""Who is it, where may an employee work, what is on: the calls that only read."""

import pytest

from tests.fakes.sandbox import DE_WERF, MUSEUM, MUZIEKMARATHON, NORA, NORA_CHIP, Levers
from tests.unit.sandbox.talk import Parameters, Talk

NUMBER_OF_CARD = "card/uitpasNumber/uitpasNumber"


def card(levers: Levers, hint: str) -> dict[str, str]:
    found: dict[str, str] = next(each for each in levers.ask("GET", "cards") if each["hint"] == hint)
    return found


@pytest.mark.parametrize("form", ["number", "chip", "lower case chip", "INSZ", "INSZ barcode"])
def test_a_person_is_found_by_whatever_names_them(talk: Talk, levers: Levers, form: str) -> None:
    insz = levers.person("Nora")["insz"]
    identifications = {
        "number": NORA,
        "chip": NORA_CHIP,
        "lower case chip": NORA_CHIP.lower(),
        "INSZ": insz,
        "INSZ barcode": f"00{insz}7",
    }
    reply = talk.get("retrieve", identification=identifications[form], balieConsumerKey=DE_WERF)
    assert (reply.value("passHolder/firstName"), reply.value(NUMBER_OF_CARD)) == ("Nora", NORA)
    assert reply.value("uitpasNumberOriginalRequest") == NORA
    assert reply.value("passHolder/points") == "11.000"
    assert reply.value("code") is None


IDENTITIES = [
    ("blocked card", ("INVALID_CARD_STATUS_BLOCKED", "BLOCKED", True)),
    ("kansenstatuut expired", ("KANSENSTATUUT_EXPIRED", "ACTIVE", True)),
    ("kansenstatuut in its grace period", (None, "ACTIVE", True)),
    ("deleted card", (None, "DELETED", True)),
    ("group pass", (None, "ACTIVE", False)),
    ("unsold card", (None, "LOCAL_STOCK", False)),
]


@pytest.mark.parametrize(("hint", "expected"), IDENTITIES)
def test_what_is_special_about_a_card_is_told_in_a_200(
    talk: Talk, levers: Levers, hint: str, expected: tuple[str | None, str, bool]
) -> None:
    reply = talk.get("retrieve", identification=card(levers, hint)["chip_number"])
    has_passholder = reply.xml.find("passHolder") is not None
    assert reply.status == 200
    assert (reply.code, reply.value("card/status"), has_passholder) == expected
    assert (reply.xml.find("groupPass") is not None) == (hint == "group pass")


KANSENSTATUUT = [
    ("11 points, lives in Aalst", ["false", "false", "false"]),
    ("kansenstatuut valid", ["true", "false", "false"]),
    ("kansenstatuut in its grace period", ["true", "true", "true"]),
    ("kansenstatuut expired", ["true", "true", "false"]),
]


@pytest.mark.parametrize(("hint", "flags"), KANSENSTATUUT)
def test_kansenstatuut_is_told_in_each_phase(talk: Talk, levers: Levers, hint: str, flags: list[str]) -> None:
    """Whether there is one, whether it has ended, and whether it is in its grace period."""
    reply = talk.get(f"passholder/{card(levers, hint)['uitpas_number']}")
    fields = ("kansenStatuut", "kansenStatuutExpired", "kansenStatuutInGracePeriod")
    assert [reply.value(f"cardSystemSpecific/{field}") for field in fields] == flags


def test_people_with_odd_names_cities_and_points_are_there(talk: Talk, levers: Levers) -> None:
    def passholder(hint: str, field: str) -> str | None:
        return talk.get(f"passholder/{card(levers, hint)['uitpas_number']}").value(field)

    assert passholder("23.55 points", "points") == "23.550"
    assert passholder("lives in 's-Gravenvoeren", "city") == "'s-Gravenvoeren"
    assert len(f"{passholder('a very long name', 'firstName')} {passholder('a very long name', 'name')}") > 70
    assert passholder("no UiTiD", "uitIdUser") is None


def test_a_card_alone_is_found_by_either_number(talk: Talk) -> None:
    by_chip, by_number = talk.get("card", chipNumber=NORA_CHIP), talk.get("card", uitpasNumber=NORA)
    assert by_chip == by_number
    assert by_chip.value("uitpasNumber") == NORA


REFUSED = [
    ("retrieve", {}, "MISSING_REQUIRED_FIELDS"),
    ("retrieve", {"identification": "0930000125607"}, "UNKNOWN_IDENTIFICATION"),
    ("retrieve", {"identification": "93051822361"}, "UNKNOWN_IDENTIFICATION"),
    ("retrieve", {"identification": NORA, "balieConsumerKey": "nobody"}, "UNKNOWN_BALIE_CONSUMERKEY"),
    ("card", {}, "MISSING_REQUIRED_FIELDS"),
    ("card", {"chipNumber": NORA_CHIP, "uitpasNumber": NORA}, "MISSING_REQUIRED_FIELDS"),
    ("card", {"chipNumber": "04AABBCCDDEE00"}, "UNKNOWN_CHIPNUMBER"),
    ("passholder/0930000125607", {}, "UNKNOWN_UITPASNUMBER"),
    ("passholder/12", {}, "PARSE_INVALID_UITPASNUMBER"),
    ("balie/list", {"uid": "someone else"}, "ACCESS_DENIED"),
    ("balie/list", {}, "MISSING_REQUIRED_FIELDS"),
    ("passholder/eventActions", {"cdbid": "nowhere", "uitpasNumber": NORA}, "UNKNOWN_EVENT_CDBID"),
]


@pytest.mark.parametrize(("path", "parameters", "code"), REFUSED)
def test_what_is_not_known_is_refused(talk: Talk, path: str, parameters: dict[str, str], code: str) -> None:
    reply = talk.get(path, parameters)
    assert (reply.status, reply.code) == (400, code)


def test_an_employee_works_at_three_counters(talk: Talk) -> None:
    reply = talk.get("balie/list", uid="u1")
    assert reply.values("balies/balie/consumerKey")[:2] == [MUSEUM, DE_WERF]
    assert len(reply.values("balies/balie/id")) == 3


def test_terms_are_accepted_once_and_stay_so(talk: Talk) -> None:
    before = talk.get("balie/terms", uid="u1").value("termsAccepted")
    talk.post("balie/terms", uid="u1")
    assert (before, talk.get("balie/terms", uid="u1").value("termsAccepted")) == ("false", "true")


SEARCHES: list[tuple[Parameters, int]] = [
    ({}, 10),
    ({"balieConsumerKey": DE_WERF.lower()}, 7),
    ([("balieConsumerKey", DE_WERF), ("balieConsumerKey", MUSEUM)], 9),
    ({"city": "Lede"}, 1),
    ({"cdbid": MUZIEKMARATHON}, 1),
    ({"locatieId": MUSEUM}, 2),
    ({"inrichterId": MUSEUM}, 2),
    ({"q": "muziek"}, 1),
    ({"q": "*:*"}, 10),
    ({"fq": "permanent:true"}, 1),
    ([("fq", "city:Aalst"), ("fq", "permanent:false"), ("fq", "type:event")], 8),
    ({"private": "true"}, 10),
    ({"datetype": "today"}, 9),
    ({"datetype": "tomorrow"}, 3),
    ({"datetype": "thisweekend"}, 2),
    ({"datetype": "next7days"}, 10),
    ({"startDate": "2026-03-12T10:00:00+01:00"}, 3),
    ({"startDate": "2026-03-12", "endDate": "2026-03-12T10:00:00+01:00"}, 2),
    ({"endDate": "2026-03-11T06:00:00+01:00"}, 4),
]


@pytest.mark.parametrize(("parameters", "total"), SEARCHES)
def test_activities_are_filtered(talk: Talk, parameters: Parameters, total: int) -> None:
    reply = talk.consumer_get("cultureevent/search", parameters)
    assert (reply.value("total"), len(reply.values("event/cdbid"))) == (str(total), total)


def test_activities_come_sorted_and_in_pages(talk: Talk) -> None:
    permanent_first = talk.consumer_get("cultureevent/search", sort="permanent desc,availableto asc").values(
        "event/title"
    )
    assert permanent_first[:2] == ["Vaste collectie: Aalst in de tijd", "Voorleesuurtje: Kikker en vriendjes"]
    page = talk.consumer_get("cultureevent/search", sort="permanent desc,availableto asc", start=1, max=3)
    assert page.values("event/title") == permanent_first[1:4]
    assert page.value("total") == "10"


def test_permission_and_tariff_are_told_for_a_passholder_alone(talk: Talk, levers: Levers) -> None:
    fatima = card(levers, "kansenstatuut valid")["uitpas_number"]
    wanted = {"cdbid": MUZIEKMARATHON}
    anyone, nora, other = (
        talk.consumer_get("cultureevent/search", wanted | person)
        for person in ({}, {"uitpasNumber": NORA}, {"uitpasNumber": fatima})
    )
    assert (anyone.value("event/checkinAllowed"), anyone.value("event/tariff")) == (None, None)
    assert (nora.value("event/checkinAllowed"), nora.value("event/tariff")) == ("true", "12.0")
    assert (other.value("event/checkinAllowed"), other.value("event/tariff")) == ("true", "2.4")


REASONS = [
    ("blocked card", "INVALID_CARD_STATUS"),
    ("deleted card", "INVALID_CARD"),
    ("kansenstatuut expired", "KANSENSTATUUT_EXPIRED"),
    ("no active membership", "ACTION_FAILED"),
    ("has checked in today already", "MAXIMUM_REACHED"),
]


@pytest.mark.parametrize(("hint", "reason"), REASONS)
def test_why_one_cannot_check_in_is_told(talk: Talk, levers: Levers, hint: str, reason: str) -> None:
    number = card(levers, hint)["uitpas_number"]
    reply = talk.consumer_get("cultureevent/search", cdbid=MUZIEKMARATHON, uitpasNumber=number)
    assert reply.value("event/checkinAllowed") == "false"
    assert reply.value("event/checkinConstraintReason") == reason


def test_an_activity_to_come_tells_from_when(talk: Talk) -> None:
    reply = talk.consumer_get("cultureevent/search", q="Theater", uitpasNumber=NORA)
    assert reply.value("event/checkinConstraintReason") == "INVALID_DATE_TIME"
    assert reply.value("event/checkinStartDate") == "2026-03-11T16:00:00+01:00"
    assert reply.value("event/checkinEndDate") == "2026-03-12T04:00:00+01:00"


def test_event_actions_tell_all_of_one_person_at_one_activity(talk: Talk) -> None:
    reply = talk.get("passholder/eventActions", cdbid=MUZIEKMARATHON, chipNumber=NORA_CHIP)
    possible = talk.all_promotions(uitpasNumber=NORA)
    assert reply.value("passHolder/firstName") == "Nora"
    assert reply.value("eventCheckin/checkinAllowed") == "true"
    assert {int(number or 0) for number in reply.values("pointsPromotions/pointsPromotion/id")} == {
        number for number, promotion in possible.items() if promotion.findtext("cashInState") == "POSSIBLE"
    }
    assert reply.value("welcomeAdvantages/total") == "2"
