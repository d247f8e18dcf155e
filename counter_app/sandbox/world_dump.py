"""Tells the world as JSON, for the control endpoints."""

from typing import Any

from counter_app.sandbox.records import Card
from counter_app.sandbox.world import World


def cards_dump(world: World) -> list[dict[str, Any]]:
    """The practice cards: what a tray needs to show them."""
    return [
        {
            "chip_number": card.chip_number,
            "uitpas_number": card.uitpas_number,
            "name": _name(world, card),
            "hint": card.hint,
            "kind": _kind(card),
        }
        for card in world.cards.values()
    ]


def _name(world: World, card: Card) -> str:
    if card.person_id is None:
        return card.group or card.uitpas_number
    person = world.people[card.person_id]
    return f"{person.first_name} {person.name}"


def _kind(card: Card) -> str:
    if card.group is not None:
        return "group pass"
    return "unsold card" if card.person_id is None else "passholder"


def world_dump(world: World) -> dict[str, Any]:
    """Everything that can change, and what it hangs on."""
    return {
        "now": world.clock.now().isoformat(),
        "counters": [{"id": each.id, "consumer_key": each.consumer_key, "name": each.name} for each in world.counters],
        "activities": [
            {
                "cdbid": each.cdbid,
                "title": each.title,
                "points": each.points,
                "counter": each.counter.consumer_key,
                "permanent": each.permanent,
                "opens": each.moments[0].opens().isoformat() if each.moments else None,
                "closes": each.moments[-1].closes().isoformat() if each.moments else None,
            }
            for each in world.activities.values()
        ],
        "promotions": [
            {
                "id": each.id,
                "title": each.title,
                "points": each.points,
                "stock": each.stock,
                "units_taken": world.units_taken(each),
            }
            for each in world.promotions.values()
        ],
        "people": [
            {
                "id": each.id,
                "uid": each.uid,
                "name": f"{each.first_name} {each.name}",
                "insz": each.insz,
                "city": each.city,
                "uitpas_number": world.card_of(each).uitpas_number,
                "chip_number": world.card_of(each).chip_number,
                "points": str(world.points(each)),
            }
            for each in world.people.values()
        ],
        "check_ins": [
            {
                "id": entry.id,
                "person": entry.person_id,
                "cdbid": entry.cdbid,
                "when": entry.when.isoformat(),
                "via": entry.via.consumer_key,
                "points": entry.points,
            }
            for entry in world.check_ins()
        ],
        "cash_ins": [
            {
                "id": entry.id,
                "person": entry.person_id,
                "promotion": entry.promotion_id,
                "when": entry.when.isoformat(),
                "at": entry.at.consumer_key,
                "points": entry.points,
            }
            for entry in world.cash_ins()
        ],
        "given": dict(world.given),
    }
