"""What is allowed: who may check in and cash in what, and why not. Pure functions over the world as it is."""

from collections.abc import Callable

from counter_app.sandbox.records import Activity, Card, Person, Promotion
from counter_app.sandbox.refusal import Refusal
from counter_app.sandbox.world import World
from counter_app.uitpas.vocabulary import CardStatus, CashInState, CheckInConstraintReason, ErrorCode, PeriodType

_PERIOD_WORDS = {
    PeriodType.DAY: " / Dag",
    PeriodType.WEEK: " / Week",
    PeriodType.MONTH: " / Maand",
    PeriodType.QUARTER: " / Kwartaal",
    PeriodType.YEAR: " / Jaar",
    PeriodType.ABSOLUTE: "",
}


def check_in_window_open(world: World, activity: Activity) -> bool:
    """Whether one can check in at the activity now."""
    now = world.clock.now()
    return activity.permanent or any(moment.opens() <= now <= moment.closes() for moment in activity.moments)


def has_expired_kansenstatuut(world: World, person: Person) -> bool:
    """Whether the person's kansenstatuut has ended, its grace period too."""
    return person.kansenstatuut is not None and person.kansenstatuut.expired(world.clock.now())


def check_in_constraint(world: World, person: Person, card: Card, activity: Activity) -> CheckInConstraintReason | None:
    """Why the person cannot check in at the activity now, in the words of `cultureevent/search`."""
    reasons: dict[CheckInConstraintReason, Callable[[], bool]] = {
        CheckInConstraintReason.INVALID_CARD: lambda: card.status is CardStatus.DELETED,
        CheckInConstraintReason.INVALID_CARD_STATUS: lambda: card.status is not CardStatus.ACTIVE,
        CheckInConstraintReason.ACTION_FAILED: lambda: not person.active_member,
        CheckInConstraintReason.KANSENSTATUUT_EXPIRED: lambda: has_expired_kansenstatuut(world, person),
        CheckInConstraintReason.INVALID_DATE_TIME: lambda: not check_in_window_open(world, activity),
        CheckInConstraintReason.MAXIMUM_REACHED: lambda: world.check_in_limit_reached(person, activity),
    }
    return next((reason for reason, holds in reasons.items() if holds()), None)


def require_check_in(world: World, person: Person, card: Card, activity: Activity) -> None:
    """Pass when the person may check in; else the `Refusal` of the check-in call, with the balance in it."""
    limit = activity.limit
    refusals = {
        CheckInConstraintReason.INVALID_CARD: (ErrorCode.INVALID_CARD, "Deze UiTPAS is verwijderd"),
        CheckInConstraintReason.INVALID_CARD_STATUS: (ErrorCode.INVALID_CARD_STATUS, "Deze UiTPAS is geblokkeerd"),
        CheckInConstraintReason.ACTION_FAILED: (
            ErrorCode.PASSHOLDER_NO_ACTIVE_CARDSYSTEMS,
            "De pashouder heeft geen actief lidmaatschap",
        ),
        CheckInConstraintReason.KANSENSTATUUT_EXPIRED: (
            ErrorCode.KANSENSTATUUT_EXPIRED,
            "Het kansenstatuut is vervallen",
        ),
        CheckInConstraintReason.INVALID_DATE_TIME: (
            ErrorCode.CHECKIN_CURRENTLY_NOT_ALLOWED,
            "Punten sparen is nu niet mogelijk voor deze activiteit",
        ),
        CheckInConstraintReason.MAXIMUM_REACHED: (
            ErrorCode.MAXIMUM_REACHED,
            f"Punt al gespaard (max. {limit.volume}{_PERIOD_WORDS[limit.period]})",
        ),
    }
    reason = check_in_constraint(world, person, card, activity)
    if reason is not None:
        code, message = refusals[reason]
        raise Refusal(code, message, points=world.points(person))


def cash_in_state(world: World, person: Person, promotion: Promotion, extra_points: int = 0) -> CashInState | str:
    """Whether the person can cash in the promotion now, if they had `extra_points` more.

    Reasons that lie with the card come before those that lie with the promotion; too few points come last, so that
    nobody is sent away to save for what they cannot have.
    """
    if promotion.id in world.forced_states:
        return world.forced_states[promotion.id]
    now = world.clock.now()
    reasons: dict[CashInState, Callable[[], bool]] = {
        CashInState.NOT_POSSIBLE_INVALID_CARD: lambda: world.card_of(person).status is not CardStatus.ACTIVE,
        CashInState.NOT_POSSIBLE_NO_ACTIVE_CARD_SYSTEM: lambda: not person.active_member,
        CashInState.NOT_POSSIBLE_KANSENSTATUUT_EXPIRED: lambda: has_expired_kansenstatuut(world, person),
        CashInState.NOT_POSSIBLE_DISABLED_BY_CARD_SYSTEM: lambda: promotion.disabled,
        CashInState.NOT_APPLICABLE_TO_PASSHOLDER: lambda: not _is_for(world, person, promotion),
        CashInState.NOT_POSSIBLE_USER_CONSTRAINT: lambda: (
            promotion.oldest_age is not None and world.age(person) > promotion.oldest_age
        ),
        CashInState.NOT_POSSIBLE_DATE_CONSTRAINT: lambda: (
            now < promotion.begin or (promotion.end is not None and now > promotion.end)
        ),
        CashInState.NOT_POSSIBLE_VOLUME_CONSTRAINT: lambda: world.is_sold_out(promotion),
        CashInState.NOT_POSSIBLE_USER_VOLUME_CONSTRAINT: lambda: world.cash_in_limit_reached(person, promotion),
        CashInState.NOT_POSSIBLE_POINTS_CONSTRAINT: lambda: world.points(person) + extra_points < promotion.points,
    }
    return next((state for state, holds in reasons.items() if holds()), CashInState.POSSIBLE)


def _is_for(world: World, person: Person, promotion: Promotion) -> bool:
    own_system = next(iter(world.card_systems.values()))
    in_a_city = not promotion.cities or person.city in promotion.cities
    return own_system in promotion.applies_to and in_a_city
