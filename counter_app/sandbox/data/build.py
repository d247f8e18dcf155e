"""Puts the world together as it is when the sandbox starts."""

from dataclasses import replace
from decimal import Decimal

from counter_app.sandbox.clock import BRUSSELS, SandboxClock
from counter_app.sandbox.data.activities import build_activities
from counter_app.sandbox.data.advantages import build_advantages
from counter_app.sandbox.data.counters import CARD_SYSTEMS, COUNTERS
from counter_app.sandbox.data.history import build_cash_ins, build_check_ins
from counter_app.sandbox.data.people import build_people
from counter_app.sandbox.data.promotions import build_promotions
from counter_app.sandbox.records import CashIn, CheckIn, Person
from counter_app.sandbox.world import World


def build_world(clock: SandboxClock) -> World:
    """The world at the present moment of `clock`: the same moment gives the same world."""
    now = clock.now().astimezone(BRUSSELS)
    people, cards = build_people(now)
    by_first_name = {person.first_name: person for person in people}
    check_ins, cash_ins = build_check_ins(by_first_name, now), build_cash_ins(by_first_name, now)
    return World(
        clock=clock,
        card_systems=CARD_SYSTEMS,
        counters=COUNTERS,
        activities=build_activities(now),
        promotions=build_promotions(now),
        advantages=build_advantages(now),
        people=tuple(_before_history(person, check_ins, cash_ins) for person in people),
        cards=cards,
        check_ins=check_ins,
        cash_ins=cash_ins,
    )


def _before_history(person: Person, check_ins: tuple[CheckIn, ...], cash_ins: tuple[CashIn, ...]) -> Person:
    """The person with the balance that the history brings to the points in the table of people."""
    earned = sum(entry.points for entry in check_ins if entry.person_id == person.id)
    spent = sum(entry.points for entry in cash_ins if entry.person_id == person.id)
    return replace(person, opening_points=person.opening_points - Decimal(earned - spent))
