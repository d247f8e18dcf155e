"""Words about promotions: what they cost, what is left, why one is not possible, and the question before cashing in."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from counter_app.desk.feedback import Values
from counter_app.desk.look_up import Person
from counter_app.desk.promotions import values_of
from counter_app.gui.words.amounts import day, is_known, limit_reached, number, period, points
from counter_app.gui.words.people import first_name
from counter_app.gui.words.say import TITLE_LIMIT, fill, plain, sentences, translate, with_stop
from counter_app.uitpas.model import Promotion
from counter_app.uitpas.vocabulary import CashInState


def title(text: str | None) -> str:
    """The name of a promotion or an activity."""
    return plain(text, TITLE_LIMIT) or translate("words", "Without a name")


def cost(promotion: Promotion) -> str:
    """The points that it takes."""
    return points(promotion.points)


def units(promotion: Promotion) -> str:
    """How many are left; nothing where there is no end to them."""
    left = promotion.units_left
    if left is None:
        return ""
    return fill(translate("words", "%1 left"), number(left)) if left else translate("words", "none left")


def cashing_period(promotion: Promotion, now: datetime) -> str:
    """From which day until which day it can be cashed in; `now` is aware."""
    return period(promotion.cashing_period_begin, promotion.cashing_period_end, now)


def state_words(promotion: Promotion, person: Person | None, now: datetime) -> str:
    """Why `person` can have it now or cannot, in a few words for a row. Without a person there is no state."""
    return state(values_of(promotion, person), now) if person else ""


def state(values: Values, now: datetime | None) -> str:
    """The state in `values` in a few words; without `now` (aware) the whole period is told."""
    match values.state:
        case CashInState.NOT_POSSIBLE_POINTS_CONSTRAINT:
            return short_of(values.missing)
        case CashInState.NOT_POSSIBLE_USER_VOLUME_CONSTRAINT:
            return limit_reached(values.limit)
        case CashInState.NOT_POSSIBLE_DATE_CONSTRAINT:
            return _outside(values, now)
        case None:
            return translate("words", "Not known")
        case _:
            return _plain_states().get(str(values.state), translate("words", "Not possible"))


def short_of(missing: Decimal | None) -> str:
    """How many points there are too few."""
    if not is_known(missing):
        return translate("words", "Not enough points")
    return fill(translate("words", "%1 point(s) short", None, 0).of(missing), number(missing))


def promotions_possible(count: int) -> str:
    """How many promotions a person can cash in now."""
    return fill(translate("words", "%1 promotion(s) possible", None, 0).of(count), number(count))


def question(promotion: Promotion, person: Person) -> str:
    """The question before cashing in: what, for whom, and what becomes of the balance."""
    return sentences(*question_apart(promotion, person))


def question_apart(promotion: Promotion, person: Person) -> tuple[str, str]:
    """The same in two: what is asked, and the warning that stands under it."""
    asked = fill(translate("words", "%1 for %2"), title(promotion.title), _for_whom(person))
    price = _price(promotion.points, person.points)
    return with_stop(f"{asked}: {price}" if price else asked), translate("words", "This cannot be undone.")


def _for_whom(person: Person) -> str:
    return first_name(person.first_name) or first_name(person.name) or translate("words", "this person")


def _price(takes: Decimal | None, has: Decimal | None) -> str:
    if is_known(takes) and is_known(has) and has >= takes:
        left = has - takes
        return fill(translate("words", "%1 → %2 point(s)", None, 0).of(left), number(has), number(left))
    return points(takes)


def _outside(values: Values, now: datetime | None) -> str:
    begins, ends = values.begins, values.ends
    if now is not None and begins is not None and now < begins:
        return fill(translate("words", "From %1"), day(begins, now))
    if now is not None and ends is not None and now > ends:
        return fill(translate("words", "Ended on %1"), day(ends, now))
    return period(begins, ends, now) or translate("words", "Not at this time")


def _plain_states() -> dict[str, str]:
    return {
        CashInState.POSSIBLE: translate("words", "Possible"),
        CashInState.NOT_POSSIBLE_VOLUME_CONSTRAINT: translate("words", "All gone"),
        CashInState.NOT_POSSIBLE_INVALID_CARD: translate("words", "Ask for the new card"),
        CashInState.NOT_POSSIBLE_USER_CONSTRAINT: translate("words", "Not for this person"),
        CashInState.NOT_POSSIBLE_DISABLED_BY_CARD_SYSTEM: translate("words", "Switched off by the card system"),
        CashInState.NOT_APPLICABLE_TO_PASSHOLDER: translate("words", "Not for this card or city"),
        CashInState.NOT_POSSIBLE_NO_ACTIVE_CARD_SYSTEM: translate("words", "Renew the membership first"),
        CashInState.NOT_POSSIBLE_KANSENSTATUUT_EXPIRED: translate("words", "Please check"),
    }
