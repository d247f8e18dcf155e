"""Tells the world as JSON, for the control endpoints. Times are in ISO 8601, those of the ledgers to the microsecond:
the answers of the API tell seconds or minutes."""

from typing import Any

from counter_app.sandbox.records import Activity, Card, CashIn, CheckIn, Crowd, Limit, Person, Promotion
from counter_app.sandbox.world import World

Json = dict[str, Any]


def cards_dump(world: World) -> list[Json]:
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


def world_dump(world: World) -> Json:
    """Everything that can change, and what it hangs on."""
    return {
        "now": world.clock.now().isoformat(),
        "counters": [{"id": each.id, "consumer_key": each.consumer_key, "name": each.name} for each in world.counters],
        "activities": [_activity(each) for each in world.activities.values()],
        "promotions": [_promotion(world, each) for each in world.promotions.values()],
        "people": [person_dump(world, each) for each in world.people.values()],
        **ledgers_dump(world),
        "given": dict(world.given),
    }


def ledgers_dump(world: World, check_ins: int = 0, cash_ins: int = 0) -> Json:
    """The lines of the two ledgers in the order of writing, without the first `check_ins` and `cash_ins` of them."""
    return {
        "check_ins": [_check_in(line) for line in world.check_ins.lines()[check_ins:]],
        "cash_ins": [_cash_in(line) for line in world.cash_ins.lines()[cash_ins:]],
    }


def crowd_dump(world: World, crowd: Crowd) -> Json:
    """What came with a crowd."""
    return {
        "people": [person_dump(world, each) for each in crowd.people],
        "promotions": [_promotion(world, each) for each in crowd.promotions],
        "activities": [_activity(each) for each in crowd.activities],
    }


def _activity(activity: Activity) -> Json:
    moments = activity.moments
    return {
        "cdbid": activity.cdbid,
        "title": activity.title,
        "points": activity.points,
        "counter": activity.counter.consumer_key,
        "permanent": activity.permanent,
        "opens": moments[0].opens().isoformat() if moments else None,
        "closes": moments[-1].closes().isoformat() if moments else None,
        "limit": _limit(activity.limit),
    }


def _promotion(world: World, promotion: Promotion) -> Json:
    return {
        "id": promotion.id,
        "title": promotion.title,
        "points": promotion.points,
        "stock": promotion.stock,
        "units_taken": world.units_taken(promotion),
        "limit": _limit(promotion.limit) if promotion.limit else None,
    }


def _limit(limit: Limit) -> Json:
    return {"period": limit.period, "volume": limit.volume}


def person_dump(world: World, person: Person) -> Json:
    """A passholder, with the balance of now."""
    card = world.card_of(person)
    return {
        "id": person.id,
        "uid": person.uid,
        "name": f"{person.first_name} {person.name}",
        "insz": person.insz,
        "city": person.city,
        "uitpas_number": card.uitpas_number,
        "chip_number": card.chip_number,
        "points": str(world.points(person)),
    }


def _check_in(line: CheckIn) -> Json:
    return {"id": line.id, "cdbid": line.cdbid, "via": line.via.consumer_key, **_what_every_line_tells(line)}


def _cash_in(line: CashIn) -> Json:
    return {
        "id": line.id,
        "promotion": line.promotion_id,
        "at": line.at.consumer_key,
        **_what_every_line_tells(line),
    }


def _what_every_line_tells(line: CheckIn | CashIn) -> Json:
    origin = line.origin
    return {
        "person": line.person_id,
        "when": line.when.isoformat(timespec="microseconds"),
        "points": line.points,
        "request": origin.request if origin else None,
        "desk": origin.desk if origin else None,
        "employee": origin.employee if origin else None,
    }
