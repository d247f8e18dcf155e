"""Promotions: the list, one by its number, cashing in, and what was cashed in."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from counter_app.sandbox.calls.call import Call, Parameters
from counter_app.sandbox.forms.promotions import cashed_in_form, history_form, promotion_fields, promotions_form
from counter_app.sandbox.forms.xml import DECLARATION, group
from counter_app.sandbox.records import CashIn, Person, Promotion
from counter_app.sandbox.refusal import Refusal
from counter_app.sandbox.rules import cash_in_state, has_expired_kansenstatuut
from counter_app.sandbox.world import World
from counter_app.uitpas.vocabulary import CashedSort, CashInState, ErrorCode, Order, PromotionSort

_NEVER = datetime.max.replace(tzinfo=UTC)
_LONG = 2**63


def list_promotions(call: Call) -> str:
    """The promotions that fit the twenty parameters of `pointsPromotions`; with states when a passholder is named."""
    parameters, world = call.parameters, call.world
    person = _named_passholder(call)
    extra = parameters.number("simulatedExtraPoints") or 0
    fits = _filter(call, person, extra)
    found = _in_order(parameters, [each for each in world.promotions.values() if fits(each)])
    rows = (
        promotion_fields(
            world,
            promotion,
            call.base_url,
            state=cash_in_state(world, person, promotion, extra) if person else None,
            balie_id_is_number=True,
        )
        for promotion in parameters.page(found)
    )
    return promotions_form(rows, len(found))


def _named_passholder(call: Call) -> Person | None:
    uid, number = call.parameters.text("uid"), call.parameters.text("uitpasNumber")
    if uid is not None and number is not None:
        raise Refusal(ErrorCode.INVALID_PARAMETERS, "uid and uitpasNumber exclude each other")
    if number is not None:
        return call.present_holder(call.card(number))
    if uid is None:
        return None
    person = call.world.person_by_uid(uid)
    if person is None:
        raise Refusal(ErrorCode.UNKNOWN_PASSHOLDER_UID, "Unknown passholder uid")
    return call.present_holder(call.world.card_of(person))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The filters of `pointsPromotions`, read and checked."""

    cities: tuple[str, ...]
    points: tuple[int | None, int | None]
    counter_ids: tuple[int, ...]
    cashing: tuple[datetime | None, datetime | None]
    affordable: Decimal | None
    unexpired: bool
    published: bool
    owners: tuple[int, ...]
    systems: tuple[int, ...]
    in_spotlight: bool | None


def _filter(call: Call, person: Person | None, extra: int) -> Callable[[Promotion], bool]:
    parameters = call.parameters
    wanted = _Wanted(
        cities=tuple(map(_city, parameters.many("city"))),
        points=_points_interval(parameters),
        counter_ids=tuple(call.known_counter(key).id for key in parameters.many("balieConsumerKey")),
        cashing=parameters.interval("cashingPeriodBegin", "cashingPeriodEnd"),
        affordable=_affordable(call, person, extra),
        unexpired=parameters.flag("unexpired") or False,
        published=parameters.flag("published") or False,
        owners=_card_systems(call, "owningCardSystemId"),
        systems=_card_systems(call, "applicableCardSystemId"),
        in_spotlight=parameters.flag("inSpotlight"),
    )
    now = call.world.clock.now()
    return lambda promotion: _fits(promotion, wanted, now)


def _fits(promotion: Promotion, wanted: _Wanted, now: datetime) -> bool:
    low, high = wanted.points
    begin, end = wanted.cashing
    return all(
        (
            not wanted.cities
            or not promotion.cities
            or any(city.lower() in wanted.cities for city in promotion.cities),
            low is None or promotion.points >= low,
            high is None or promotion.points <= high,
            not wanted.counter_ids
            or not promotion.counters
            or any(counter.id in wanted.counter_ids for counter in promotion.counters),
            begin is None or promotion.end is None or promotion.end >= begin,
            end is None or promotion.begin <= end,
            wanted.affordable is None or promotion.points <= wanted.affordable,
            not wanted.unexpired or promotion.end is None or promotion.end >= now,
            not wanted.published
            or promotion.published is None
            or promotion.published[0] <= now <= promotion.published[1],
            not wanted.owners or promotion.owner.id in wanted.owners,
            not wanted.systems or any(system.id in wanted.systems for system in promotion.applies_to),
            wanted.in_spotlight is None or promotion.in_spotlight == wanted.in_spotlight,
        )
    )


def _city(name: str) -> str:
    if not re.fullmatch(r"(?:[^\W\d_]|['’. -])+", name):
        raise Refusal(ErrorCode.PARSE_INVALID_CITY_NAME, "Not a valid name of a city")
    return name.lower()


def _points_interval(parameters: Parameters) -> tuple[int | None, int | None]:
    low, high = parameters.number("minPoints"), parameters.number("maxPoints")
    if low is not None and high is not None and low > high:
        raise Refusal(ErrorCode.INVALID_INTERVAL_MIN_HIGHER_THAN_MAX, "minPoints is higher than maxPoints")
    return low, high


def _affordable(call: Call, person: Person | None, extra: int) -> Decimal | None:
    if not call.parameters.flag("filterOnUserPoints"):
        return None
    if person is None:
        raise Refusal(ErrorCode.INVALID_PARAMETERS, "filterOnUserPoints needs uid or uitpasNumber")
    return call.world.points(person) + extra


def _card_systems(call: Call, name: str) -> tuple[int, ...]:
    systems = tuple(_long(value, name) for value in call.parameters.many(name))
    if any(system not in call.world.card_systems for system in systems):
        raise Refusal(ErrorCode.UNKNOWN_CARD_SYSTEM, "Unknown card system")
    return systems


def _in_order(parameters: Parameters, promotions: list[Promotion]) -> list[Promotion]:
    """Sorted as asked, then by number; those of the card system to put on top first."""
    keys: dict[PromotionSort, Callable[[Promotion], tuple[str | int | datetime, int]]] = {
        PromotionSort.CREATION_DATE: lambda each: (each.created, each.id),
        PromotionSort.TITLE: lambda each: (each.title.lower(), each.id),
        PromotionSort.CASHING_PERIOD_END: lambda each: (each.end or _NEVER, each.id),
        PromotionSort.POINTS: lambda each: (each.points, each.id),
    }
    sort = parameters.choice("sort", PromotionSort, PromotionSort.CREATION_DATE)
    descending = parameters.choice("order", Order, Order.DESC) is Order.DESC
    in_order = sorted(promotions, key=keys[sort], reverse=descending)
    on_top = parameters.text("orderByOwningCardSystemId")
    if on_top is None:
        return in_order
    owner = _long(on_top, "orderByOwningCardSystemId")
    return sorted(in_order, key=lambda each: each.owner.id != owner)


def _long(value: str, name: str) -> int:
    if not re.fullmatch(r"-?[0-9]{1,19}", value) or not -_LONG <= int(value) < _LONG:
        raise Refusal(ErrorCode.PARSE_INVALID_LONG, f"{name} is not a Long")
    return int(value)


def _promotion(world: World, value: str, name: str) -> Promotion:
    promotion = world.promotions.get(_long(value, name))
    if promotion is None:
        raise Refusal(ErrorCode.UNKNOWN_POINTS_PROMOTION_ID, "Unknown points promotion")
    return promotion


def promotion_by_id(call: Call) -> str:
    """One promotion; with its state when a passholder is named."""
    promotion = _promotion(call.world, call.path["promotion_id"], "pointsPromotionId")
    person = _named_passholder(call)
    fields = promotion_fields(
        call.world,
        promotion,
        call.base_url,
        state=cash_in_state(call.world, person, promotion) if person else None,
        balie_id_is_number=False,
    )
    return DECLARATION + group("pointsPromotionTO", fields)


def cash_in(call: Call) -> str:
    """Exchange points for a promotion: its points and one unit are taken together, or nothing is.

    What a counter gets that the promotion is not for is not documented: here ACTION_NOT_ALLOWED without a state.
    """
    world = call.world
    person = call.present_holder(call.card(call.path["uitpas_number"]))
    counter = call.counter()
    wanted = call.parameters.text("pointsPromotionId")
    if wanted is None:
        raise Refusal(ErrorCode.INVALID_PARAMETERS, "pointsPromotionId is required")
    promotion = _promotion(world, wanted, "pointsPromotionId")
    if not person.active_member or has_expired_kansenstatuut(world, person):
        raise Refusal(ErrorCode.PASSHOLDER_NO_ACTIVE_CARDSYSTEMS, "Passholder has no active cardsystems")
    state = cash_in_state(world, person, promotion)
    refused = f"PointsPromotion {promotion.id} could not be cashed in by user {person.id}"
    if state != CashInState.POSSIBLE:
        raise Refusal(ErrorCode.ACTION_NOT_ALLOWED, f"{refused} - {state}", cash_in_state=state)
    if promotion.counters and counter not in promotion.counters:
        raise Refusal(ErrorCode.ACTION_NOT_ALLOWED, f"{refused} at balie {counter.id}")
    world.add_cash_in(person, promotion, counter, call.origin)
    return cashed_in_form(promotion)


def cashed_promotions(call: Call) -> str:
    """What a passholder cashed in, in the order in which it happened unless another is asked for."""
    parameters, world = call.parameters, call.world
    person = call.holder(call.card(call.path["uitpas_number"]))
    counter_ids = tuple(call.known_counter(key).id for key in parameters.many("balieConsumerKey"))
    begin, end = parameters.interval("cashingPeriodBegin", "cashingPeriodEnd")
    found = [
        entry
        for entry in world.cash_ins.of_person(person.id)
        if (not counter_ids or entry.at.id in counter_ids)
        and (begin is None or entry.when >= begin)
        and (end is None or entry.when <= end)
    ]
    if parameters.text("sort") is not None:
        found = _history_in_order(parameters, world, found)
    return history_form(world, parameters.page(found), len(found))


def _history_in_order(parameters: Parameters, world: World, found: list[CashIn]) -> list[CashIn]:
    keys: dict[CashedSort, Callable[[CashIn], tuple[str | datetime, int]]] = {
        CashedSort.TITLE: lambda entry: (world.promotions[entry.promotion_id].title.lower(), entry.id),
        CashedSort.BALIE: lambda entry: (entry.at.name.lower(), entry.id),
        CashedSort.CITY: lambda entry: (entry.at.city.lower(), entry.id),
        CashedSort.CASHINGDATE: lambda entry: (entry.when, entry.id),
    }
    sort = parameters.choice("sort", CashedSort, CashedSort.CASHINGDATE)
    descending = parameters.choice("order", Order, Order.ASC) is Order.DESC
    return sorted(found, key=keys[sort], reverse=descending)
