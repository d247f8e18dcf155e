"""A line of a ledger tells who wrote it and exactly when; what is found and summed up fast is what the lines say."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from counter_app.sandbox.clock import SandboxClock
from counter_app.sandbox.data.build import build_world
from counter_app.sandbox.data.crowd import CrowdSize, build_crowd
from counter_app.sandbox.records import Origin
from counter_app.sandbox.server import SandboxServer
from counter_app.sandbox.world import World
from tests.fakes.sandbox import DE_WERF, MUSEUM, MUZIEKMARATHON, NORA, NORA_CHIP, Levers
from tests.unit.sandbox.conftest import WEDNESDAY
from tests.unit.sandbox.talk import Talk

UNLIMITED = 506
"""A promotion without a limit."""
TO_THE_MICROSECOND = datetime(2026, 3, 11, 13, 20, 59, 987654, tzinfo=UTC)
ORIGIN = Origin(7, "desk 1", "u1")


def last(levers: Levers, ledger: str) -> dict[str, Any]:
    line: dict[str, Any] = levers.world()[ledger][-1]
    return line


def test_a_line_tells_its_request_its_desk_and_its_employee(server: SandboxServer, levers: Levers) -> None:
    (other,) = levers.employees(1)
    keys = replace(server.credentials, **other)
    with Talk(server.prefix, server.credentials) as one, Talk(server.prefix, keys) as two:
        one.name_desk("desk 1")
        two.name_desk("desk 2")
        one.get("card", chipNumber=NORA_CHIP)
        one.check_in(cdbid=MUZIEKMARATHON, chipNumber=NORA_CHIP)
        two.cash_in(NORA, UNLIMITED)
    check_in, cash_in = last(levers, "check_ins"), last(levers, "cash_ins")
    assert (check_in["request"], check_in["desk"], check_in["employee"]) == (1, "desk 1", "u1")
    assert (cash_in["request"], cash_in["desk"], cash_in["employee"]) == (2, "desk 2", other["user_id"])
    requests = {seen["number"]: seen for seen in levers.requests(changed="true")}
    assert [requests[line["request"]]["desk"] for line in (check_in, cash_in)] == ["desk 1", "desk 2"]


def test_a_desk_that_does_not_name_itself_is_none(talk: Talk, levers: Levers) -> None:
    talk.check_in(cdbid=MUZIEKMARATHON, chipNumber=NORA_CHIP)
    line = last(levers, "check_ins")
    assert (line["request"], line["desk"], line["employee"]) == (0, None, "u1")


def test_what_was_before_the_sandbox_was_written_by_no_request(levers: Levers) -> None:
    world = levers.world()
    assert {(line["request"], line["desk"]) for line in world["check_ins"] + world["cash_ins"]} == {(None, None)}


def test_a_late_line_is_of_its_own_request_and_of_when_it_was_written(talk: Talk, levers: Levers) -> None:
    levers.fault("late", status=504, method="POST")
    levers.stop_clock(TO_THE_MICROSECOND)
    talk.name_desk("desk 1")
    assert talk.check_in(cdbid=MUZIEKMARATHON, chipNumber=NORA_CHIP).status == 504
    talk.get("card", chipNumber=NORA_CHIP)
    levers.stop_clock(TO_THE_MICROSECOND + timedelta(seconds=20))
    levers.release()
    (seen,) = levers.wait_for_requests(1, changed="true")
    line = last(levers, "check_ins")
    assert (line["request"], line["desk"]) == (seen["number"], "desk 1") == (0, "desk 1")
    assert datetime.fromisoformat(seen["came"]) == TO_THE_MICROSECOND
    assert datetime.fromisoformat(line["when"]) == TO_THE_MICROSECOND + timedelta(seconds=20)


def test_times_are_exact_in_the_dump_and_coarse_in_the_answers(talk: Talk, levers: Levers) -> None:
    levers.stop_clock(TO_THE_MICROSECOND)
    talk.check_in(cdbid=MUZIEKMARATHON, chipNumber=NORA_CHIP)
    talk.cash_in(NORA, UNLIMITED)
    exact = "2026-03-11T14:20:59.987654+01:00"
    assert [seen["came"] for seen in levers.requests()] == [exact, exact]
    assert [last(levers, ledger)["when"] for ledger in ("check_ins", "cash_ins")] == [exact, exact]
    found = talk.get("cultureevent/searchCheckins", cdbid=MUZIEKMARATHON, uid=levers.person("Nora")["uid"])
    assert found.value("checkinActivities/checkinActivity/creationDate") == "2026-03-11T13:20Z"
    cashed = talk.get(f"passholder/{NORA}/cashedPointsPromotions", sort="CASHINGDATE", order="DESC")
    assert cashed.value("cashedPromotions/cashedPromotion/cashingDate") == "2026-03-11T14:20:59+01:00"


def test_a_whole_second_has_its_microseconds_too(talk: Talk, levers: Levers) -> None:
    talk.check_in(cdbid=MUZIEKMARATHON, chipNumber=NORA_CHIP)
    assert last(levers, "check_ins")["when"] == "2026-03-11T14:20:00.000000+01:00"
    assert levers.requests()[0]["came"] == "2026-03-11T14:20:00.000000+01:00"


def test_lines_are_told_in_the_order_in_which_they_were_written(talk: Talk, levers: Levers) -> None:
    others = [card["uitpas_number"] for card in levers.ask("GET", "cards") if card["hint"] in ("", "23.55 points")]
    for number in (NORA, *others, NORA):
        assert talk.cash_in(number, UNLIMITED).status == 200
    lines = levers.world()["cash_ins"][3:]
    assert [line["request"] for line in lines] == list(range(len(others) + 2))
    assert [line["id"] for line in lines] == list(range(21, 23 + len(others)))


def test_what_came_since_the_last_look_is_told_alone(talk: Talk, levers: Levers) -> None:
    before = levers.ledgers()
    known = {ledger: len(lines) for ledger, lines in before.items()}
    assert levers.ledgers(**known) == {"check_ins": [], "cash_ins": []}
    talk.check_in(cdbid=MUZIEKMARATHON, chipNumber=NORA_CHIP)
    talk.cash_in(NORA, UNLIMITED)
    new, world = levers.ledgers(**known), levers.world()
    assert {ledger: len(lines) for ledger, lines in new.items()} == {"check_ins": 1, "cash_ins": 1}
    assert {ledger: before[ledger] + new[ledger] for ledger in new} == {ledger: world[ledger] for ledger in new}


def test_one_person_is_told_as_in_the_world(levers: Levers) -> None:
    assert levers.ask("GET", f"person?uitpas_number={NORA}") == levers.person("Nora")


def busy_world() -> World:
    """A world in which much was done, in no order."""
    world = build_world(SandboxClock(lambda: WEDNESDAY))
    world.enlarge(build_crowd(CrowdSize(people=20, promotions=6, activities=4, seed=3), WEDNESDAY))
    random = Random(5)  # noqa: S311 - the same each time
    people, counters = list(world.people.values()), world.counters
    activities, promotions = list(world.activities.values()), list(world.promotions.values())
    for _ in range(600):
        world.add_check_in(random.choice(people), random.choice(activities), random.choice(counters), ORIGIN)
        world.add_cash_in(random.choice(people), random.choice(promotions), random.choice(counters), ORIGIN)
    return world


def test_balances_and_units_are_what_the_lines_add_up_to() -> None:
    world = busy_world()
    earned: Counter[int] = Counter()
    for check_in in world.check_ins.lines():
        earned[check_in.person_id] += check_in.points
    for cash_in in world.cash_ins.lines():
        earned[cash_in.person_id] -= cash_in.points
    assert {person.id: world.points(person) for person in world.people.values()} == {
        person.id: person.opening_points + Decimal(earned[person.id]) for person in world.people.values()
    }
    taken = Counter(line.promotion_id for line in world.cash_ins.lines())
    assert {each.id: world.units_taken(each) for each in world.promotions.values()} == {
        each: taken[each] for each in world.promotions
    }


def test_lines_are_found_by_person_and_by_what_they_are_for() -> None:
    world = busy_world()
    check_ins, cash_ins = world.check_ins, world.cash_ins
    for person in world.people:
        assert check_ins.of_person(person) == [each for each in check_ins.lines() if each.person_id == person] != []
        for cdbid in world.activities:
            expected = [each for each in check_ins.of_person(person) if each.cdbid == cdbid]
            assert list(check_ins.of_both(person, cdbid)) == expected
        for promotion in world.promotions:
            lines = [each for each in cash_ins.of_person(person) if each.promotion_id == promotion]
            assert list(cash_ins.of_both(person, promotion)) == lines
    for cdbid in world.activities:
        assert check_ins.of_thing(cdbid) == [each for each in check_ins.lines() if each.cdbid == cdbid] != []


def test_numbers_of_lines_are_all_different() -> None:
    world = busy_world()
    for lines in (world.check_ins.lines(), world.cash_ins.lines()):
        assert len({line.id for line in lines}) == len(lines) > 600


def test_people_and_cards_are_found_by_each_of_their_numbers() -> None:
    world = busy_world()
    for card in world.cards.values():
        assert world.card_by_chip(card.chip_number or "") == card
        if card.person_id is not None:
            person = world.people[card.person_id]
            assert world.card_of(person) == card
            assert world.person_by_insz(person.insz) == person
            assert world.person_by_insz(f"00{person.insz}9") == person
            assert person.uid is None or world.person_by_uid(person.uid) == person
    assert world.person_by_uid("nobody") is None
    assert world.person_by_insz("00000000000") is None


def test_check_ins_are_searched_by_passholder_by_activity_and_by_counter(talk: Talk, levers: Levers) -> None:
    others = [card["uitpas_number"] for card in levers.ask("GET", "cards") if card["hint"] == ""]
    for place, number in enumerate((NORA, *others)):
        counter = DE_WERF if place % 2 else MUSEUM
        assert talk.check_in(cdbid=MUZIEKMARATHON, uitpasNumber=number, balieConsumerKey=counter).status == 200
    nora = levers.person("Nora")["uid"]
    at_museum = (len(others) + 2) // 2

    def total(**asked: Any) -> str | None:
        return talk.get("cultureevent/searchCheckins", **asked).value("total")

    assert total(cdbid=MUZIEKMARATHON) == str(len(others) + 2)  # Sam's of the start too
    assert total(cdbid=MUZIEKMARATHON.upper()) == str(len(others) + 2)
    assert total(cdbid=MUZIEKMARATHON, checkinViaBalieConsumerKey=MUSEUM) == str(at_museum)
    assert total(uid=nora) == "4"
    assert total(uid=nora, cdbid=MUZIEKMARATHON) == "1"
    assert total(cdbid="unknown") == "0"
