"""Who is it: `retrieve`, `card` and `passholder`."""

import re

from counter_app.sandbox.calls.call import Call
from counter_app.sandbox.forms.passholders import (
    card_form,
    group_pass_form,
    identity_form,
    passholder_form,
    unsold_form,
)
from counter_app.sandbox.records import Card
from counter_app.sandbox.refusal import Refusal
from counter_app.sandbox.rules import has_expired_kansenstatuut
from counter_app.sandbox.world import World
from counter_app.uitpas.vocabulary import CardStatus, ErrorCode


def retrieve(call: Call) -> str:
    """A card or passholder by UiTPAS number, chip number, INSZ or INSZ barcode: the server detects which."""
    world = call.world
    card = find_card(world, call.parameters.required("identification"))
    call.counter()
    if card.group is not None:
        return group_pass_form(world, card)
    if card.person_id is None:
        return unsold_form(card)
    person = world.people[card.person_id]
    code = None
    if card.status is CardStatus.BLOCKED:
        code = ErrorCode.INVALID_CARD_STATUS_BLOCKED
    elif has_expired_kansenstatuut(world, person):
        code = ErrorCode.KANSENSTATUUT_EXPIRED
    return identity_form(world, person, card, code)


def find_card(world: World, identification: str) -> Card:
    """The card that `identification` names: else UNKNOWN_IDENTIFICATION.

    The form of the INSZ barcode is not documented: a longer row of digits that holds an INSZ is taken for one.
    """
    card = world.cards.get(identification) or world.card_by_chip(identification)
    if card is None and re.fullmatch(r"[0-9]{11,20}", identification):
        person = world.person_by_insz(identification)
        card = world.card_of(person) if person else None
    if card is None:
        raise Refusal(ErrorCode.UNKNOWN_IDENTIFICATION, "Unknown identification")
    return card


def card(call: Call) -> str:
    """A card alone, by chip number or by UiTPAS number."""
    call.counter()
    return card_form(call.card_by_either_number())


def passholder(call: Call) -> str:
    """A passholder by UiTPAS number."""
    found = call.card(call.path["uitpas_number"])
    call.counter()
    return passholder_form(call.world, call.holder(found), found)
