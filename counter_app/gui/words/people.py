"""Words about a person and a card: who is at the desk, and what the employee should look at."""

from __future__ import annotations

from counter_app.desk.look_up import CardWarning, Person
from counter_app.gui.words.amounts import points
from counter_app.gui.words.say import NAME_LIMIT, TITLE_LIMIT, plain, translate
from counter_app.uitpas.numbers import UitpasNumber


def first_name(name: str | None) -> str:
    """What to call somebody in a sentence; nothing where it is not known."""
    return plain(name, NAME_LIMIT)


def full_name(first: str | None, last: str | None) -> str:
    """Both names, as far as they are known."""
    return plain(f"{first or ''} {last or ''}", 2 * NAME_LIMIT)


def person_line(person: Person) -> str:
    """Name, balance, card systems and number of the person at the desk."""
    number = plain(person.uitpas_number, NAME_LIMIT)
    parts = [
        full_name(person.first_name, person.name),
        points(person.points),
        *(plain(name, TITLE_LIMIT) for name in person.card_systems[:3]),
        UitpasNumber(number).show() if len(number) == 13 else number,
    ]
    return " · ".join(part for part in parts if part)


def warning(card_warning: CardWarning) -> str:
    """The line that everybody may read: what concerns the kansenstatuut is only "Please check"."""
    if card_warning is CardWarning.CARD_BLOCKED:
        return translate("words", "Card blocked")
    return translate("words", "Please check")


def warning_reason(card_warning: CardWarning) -> str:
    """What stands behind a click on the warning."""
    match card_warning:
        case CardWarning.CARD_BLOCKED:
            return translate("words", "This card is blocked. Ask for the new card.")
        case CardWarning.KANSENSTATUUT_EXPIRED:
            return translate("words", "The kansenstatuut has expired. It has to be renewed.")
        case CardWarning.KANSENSTATUUT_GRACE_PERIOD:
            return translate("words", "The kansenstatuut is in its grace period. It has to be renewed soon.")
