"""Look up whose card it is, and what the desk should know before it goes on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum, auto

from counter_app.desk.feedback import Feedback, Message, Tone, Values
from counter_app.desk.refusals import message_of, read_failed
from counter_app.desk.tap import CardNumber
from counter_app.uitpas import UitpasClient
from counter_app.uitpas.errors import UitpasError
from counter_app.uitpas.model import Identity, Passholder
from counter_app.uitpas.numbers import ChipNumber
from counter_app.uitpas.vocabulary import CardStatus, ErrorCode


class CardWarning(StrEnum):
    """What the employee should look at. The server decides what is possible, not the warning."""

    CARD_BLOCKED = auto()
    KANSENSTATUUT_EXPIRED = auto()
    KANSENSTATUUT_GRACE_PERIOD = auto()


KANSENSTATUUT = frozenset({CardWarning.KANSENSTATUUT_EXPIRED, CardWarning.KANSENSTATUUT_GRACE_PERIOD})
"""Warnings about poverty: shown as "please check", the reason one click away."""


@dataclass(frozen=True, slots=True, repr=False)
class Person:
    """A passholder at the desk. `uitpas_number` is the number for every later call."""

    uitpas_number: str
    first_name: str
    name: str
    points: Decimal | None
    uid: str | None = None
    city: str | None = None
    card_systems: tuple[str, ...] = ()
    warnings: tuple[CardWarning, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What a look-up found: the person, or why there is none."""

    feedback: Feedback
    person: Person | None = None


def look_up(client: UitpasClient, card: CardNumber) -> Found:
    """Ask the server whose card or number this is (`uitpas/retrieve`). It changes nothing."""
    if isinstance(card, ChipNumber) and card.is_random:
        return Found(Feedback(Tone.REFUSED, Message.RANDOM_NUMBER))
    try:
        identity = client.identify(card)
    except UitpasError as error:
        return Found(_of_chip(read_failed(error), card))
    return found(identity)


def found(identity: Identity) -> Found:
    """What an answer of `retrieve` means at a desk."""
    stopped = _without_points(identity)
    if stopped is not None:
        return Found(stopped)
    if identity.passholder is None or identity.uitpas_number is None:
        return Found(_nobody(identity))
    person = _person(identity.uitpas_number, identity, identity.passholder)
    values = Values(first_name=person.first_name, name=person.name, points=person.points)
    return Found(Feedback(Tone.DONE, Message.FOUND, values), person)


def _of_chip(feedback: Feedback, card: CardNumber) -> Feedback:
    """`retrieve` knows one code for whatever it does not know; the employee laid a card or typed a number."""
    if feedback.message is Message.UNKNOWN_NUMBER and isinstance(card, ChipNumber):
        return replace(feedback, message=Message.UNKNOWN_CARD)
    return feedback


def _without_points(identity: Identity) -> Feedback | None:
    """A card that is nobody's to collect with, whoever comes with it."""
    if identity.group_pass is not None:
        return Feedback(Tone.REFUSED, Message.GROUP_PASS, Values(name=identity.group_pass.name))
    if identity.card is not None and identity.card.status == CardStatus.DELETED:
        return Feedback(Tone.REFUSED, Message.CARD_DELETED)
    return None


def _nobody(identity: Identity) -> Feedback:
    """Why there is no person: with a blocked card even the card may be missing, so that the code tells first."""
    if _is_blocked(identity):
        return Feedback(Tone.REFUSED, Message.CARD_BLOCKED)
    if identity.code is None and identity.passholder is None and identity.card is not None:
        return Feedback(Tone.REFUSED, Message.CARD_NOT_SOLD)
    return Feedback(Tone.REFUSED, message_of(identity.code), Values(code=identity.code))


def _is_blocked(identity: Identity) -> bool:
    status = identity.card.status if identity.card else None
    return identity.code == ErrorCode.INVALID_CARD_STATUS_BLOCKED or status == CardStatus.BLOCKED


def _person(uitpas_number: str, identity: Identity, passholder: Passholder) -> Person:
    systems = [specific.card_system for specific in passholder.card_system_specific]
    return Person(
        uitpas_number=uitpas_number,
        first_name=passholder.first_name or "",
        name=passholder.name or "",
        points=passholder.points,
        uid=passholder.uid,
        city=passholder.city,
        card_systems=tuple(system.name for system in systems if system and system.name),
        warnings=tuple(_warnings(identity, passholder)),
    )


def _warnings(identity: Identity, passholder: Passholder) -> list[CardWarning]:
    specifics = passholder.card_system_specific
    warnings = [CardWarning.CARD_BLOCKED] if _is_blocked(identity) else []
    if any(specific.kansen_statuut_in_grace_period for specific in specifics):
        warnings.append(CardWarning.KANSENSTATUUT_GRACE_PERIOD)
    elif identity.code == ErrorCode.KANSENSTATUUT_EXPIRED or any(s.kansen_statuut_expired for s in specifics):
        warnings.append(CardWarning.KANSENSTATUUT_EXPIRED)
    return warnings
