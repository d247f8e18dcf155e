"""A crowd comes when it is asked for: valid, usable at two counters, the same for the same seed; so do employees."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from counter_app.sandbox.process import SandboxFailed
from counter_app.sandbox.server import SandboxServer
from counter_app.uitpas.numbers import ChipNumber, Insz, UitpasNumber
from tests.fakes.sandbox import DE_WERF, MUSEUM, NORA_CHIP, Levers
from tests.unit.sandbox.talk import Talk

SIZE = {"people": 40, "promotions": 6, "activities": 4}


def test_a_crowd_is_as_large_as_asked_and_part_of_the_world(levers: Levers) -> None:
    before = levers.world()
    crowd = levers.crowd(**SIZE, seed=7)
    after = levers.world()
    assert {kind: len(crowd[kind]) for kind in crowd} == {"people": 40, "promotions": 6, "activities": 2 * 4}
    for kind in crowd:
        assert after[kind] == before[kind] + crowd[kind]
    assert len(levers.ask("GET", "cards")) == 32 + 40


def test_the_numbers_of_a_crowd_are_valid_and_different(levers: Levers) -> None:
    people = [*levers.crowd(**SIZE, seed=7)["people"], *levers.crowd(**SIZE, seed=8)["people"]]
    numbers = {UitpasNumber.parse(person["uitpas_number"]) for person in people}
    chips = {ChipNumber.parse(person["chip_number"]) for person in people}
    assert {len(chip) for chip in chips} == {14}  # seven bytes
    assert not any(chip.is_random for chip in chips)
    assert len({Insz.parse(person["insz"]) for person in people}) == len(numbers) == len(chips) == 80
    assert len({person["name"] for person in people}) == 80


def test_a_few_of_a_crowd_have_no_uitid_and_all_have_plenty_of_points(levers: Levers) -> None:
    people = levers.crowd(people=40)["people"]
    uids = [person["uid"] for person in people]
    assert uids.count(None) == 4
    assert len(set(uids)) == 36 + 1
    assert min(float(person["points"]) for person in people) >= 10_000


@pytest.mark.parametrize("counter", [DE_WERF, MUSEUM])
def test_everyone_of_a_crowd_can_check_in_and_cash_in_everything_at_both_counters(
    talk: Talk, levers: Levers, counter: str
) -> None:
    crowd = levers.crowd(people=3, promotions=4, activities=3, seed=1)
    activities = [each for each in crowd["activities"] if each["counter"] == counter]
    assert len(activities) == 3
    for person in crowd["people"]:
        for activity in activities:
            reply = talk.check_in(
                cdbid=activity["cdbid"], chipNumber=person["chip_number"], balieConsumerKey=activity["counter"]
            )
            assert reply.status == 200, reply.text
        for promotion in crowd["promotions"]:
            reply = talk.cash_in(person["uitpas_number"], promotion["id"], balieConsumerKey=counter)
            assert reply.status == 200, reply.text
    assert len(levers.requests(changed="true")) == 3 * (3 + 4)


def test_half_of_the_activities_are_for_once_a_day_and_half_for_fifty_times(talk: Talk, levers: Levers) -> None:
    crowd = levers.crowd(people=1, activities=4)
    chip = crowd["people"][0]["chip_number"]
    assert Counter(each["limit"]["volume"] for each in crowd["activities"]) == {1: 4, 50: 4}
    once, often = crowd["activities"][:2]
    assert [talk.check_in(cdbid=once["cdbid"], chipNumber=chip).status for _ in range(2)] == [200, 400]
    assert [talk.check_in(cdbid=often["cdbid"], chipNumber=chip).status for _ in range(51)] == [200] * 50 + [400]


def test_promotions_of_a_crowd_are_cheap_and_have_no_stock_and_no_limit_that_one_reaches(levers: Levers) -> None:
    promotions = levers.crowd(promotions=20)["promotions"]
    assert {promotion["points"] for promotion in promotions} == {1, 2, 3}
    assert {promotion["stock"] for promotion in promotions} == {None}
    limits = [promotion["limit"] and promotion["limit"]["volume"] for promotion in promotions]
    assert (limits.count(None), limits.count(1_000_000)) == (10, 10)


def test_promotions_of_a_crowd_are_in_the_list_as_possible(talk: Talk, levers: Levers) -> None:
    crowd = levers.crowd(**SIZE)
    found = talk.all_promotions(uitpasNumber=crowd["people"][0]["uitpas_number"], unexpired="true", published="true")
    assert {found[each["id"]].findtext("cashInState") for each in crowd["promotions"]} == {"POSSIBLE"}


def test_the_same_seed_gives_the_same_crowd_and_another_one_another(levers: Levers) -> None:
    first = levers.crowd(**SIZE, seed=7)
    levers.restart()
    assert levers.crowd(**SIZE, seed=7) == first
    other = levers.crowd(**SIZE, seed=8)
    for kind, key in (("people", "uitpas_number"), ("promotions", "id"), ("activities", "cdbid")):
        assert {each[key] for each in first[kind]}.isdisjoint(each[key] for each in other[kind])


def test_a_crowd_comes_once(levers: Levers) -> None:
    levers.crowd(people=3, seed=7)
    before = levers.world()
    with pytest.raises(SandboxFailed, match="there already"):
        levers.crowd(people=3, promotions=2, seed=7)
    assert levers.world() == before


def test_the_world_as_it_starts_has_no_crowd(levers: Levers) -> None:
    levers.crowd(**SIZE)
    levers.restart()
    assert len(levers.world()["people"]) == 30


WRONG: list[tuple[str, dict[str, Any]]] = [
    ("crowd", {"people": -1}),
    ("crowd", {"people": 10_000}),
    ("crowd", {"people": "many"}),
    ("crowd", {"people": 1.5}),
    ("crowd", {"seed": 10_000}),
    ("crowd", {"dogs": 3}),
    ("employees", {}),
    ("employees", {"number": 0}),
    ("employees", {"number": 1001}),
    ("employees", {"number": "two"}),
]


@pytest.mark.parametrize(("path", "body"), WRONG)
def test_a_crowd_or_employees_that_make_no_sense_are_refused(levers: Levers, path: str, body: dict[str, Any]) -> None:
    before = levers.world()
    with pytest.raises(SandboxFailed, match=r"Error: .*\w"):
        levers.ask("POST", path, body)
    assert levers.world() == before


def test_each_employee_signs_with_a_token_and_has_a_user_id_of_their_own(server: SandboxServer, levers: Levers) -> None:
    employees = [*levers.employees(2), *levers.employees(1)]
    assert len({each["token"] for each in employees} | {each["token_secret"] for each in employees}) == 6
    assert len({each["user_id"] for each in employees} - {server.credentials.user_id}) == 3
    for employee in employees:
        with Talk(server.prefix, replace(server.credentials, **employee)) as talk:
            assert talk.get("card", chipNumber=NORA_CHIP).status == 200
            assert talk.get("balie/list", uid=employee["user_id"]).status == 200
            assert talk.get("balie/list", uid=server.credentials.user_id).code == "ACCESS_DENIED"


def test_a_token_does_not_go_with_the_secret_of_another_employee(server: SandboxServer, levers: Levers) -> None:
    one, two = levers.employees(2)
    mixed = replace(server.credentials, token=one["token"], token_secret=two["token_secret"])
    with Talk(server.prefix, mixed) as talk:
        assert talk.get("card", chipNumber=NORA_CHIP).status == 401
