"""Cards, group passes and the people who hold them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

from counter_app.uitpas.model import (
    Association,
    Card,
    CardSystem,
    CardSystemSpecific,
    GroupPass,
    Identity,
    Membership,
    OptInPreferences,
    Passholder,
    UitIdUser,
)
from counter_app.uitpas.wire import values
from counter_app.uitpas.wire.answers import RESPONSE, root_of
from counter_app.uitpas.wire.document import Element
from counter_app.uitpas.wire.promotions import BALIE, CARD_SYSTEM, CARD_SYSTEM_TAGS
from counter_app.uitpas.wire.reading import (
    Field,
    Reader,
    child_field,
    demand,
    list_field,
    listed_field,
    local_name,
    text_field,
)
from counter_app.uitpas.wire.refusals import error_code

Model = TypeVar("Model")


def uitpas_number(element: Element) -> str | None:
    """The card number in `element`: flat in the answer of `card`, in an element of the same name everywhere else."""
    flat = values.text(element.text or "")
    if flat:
        return flat
    nested = [values.text(child.text or "") for child in element if local_name(child) == "uitpasNumber"]
    return next((found for found in nested if found), None)


def _of_card_system(make: Callable[..., Model]) -> Callable[..., Model]:
    """`make`, for elements in which `cardSystemId` may stand in for `cardSystem`."""

    def made(card_system_id: int | None = None, **found: Any) -> Model:
        if card_system_id is not None:
            found.setdefault("card_system", CardSystem(id=card_system_id))
        return make(**found)

    return made


_OF_CARD_SYSTEM: Final[dict[str, Field]] = {
    **dict.fromkeys(CARD_SYSTEM_TAGS, child_field("card_system", CARD_SYSTEM)),
    "cardSystemId": text_field("card_system_id", values.number),
}

CARD: Final = Reader(
    _of_card_system(Card),
    {
        "uitpasNumber": child_field("uitpas_number", uitpas_number),
        "status": text_field("status", values.card_status),
        "kansenpas": text_field("kansenpas", values.flag),
        "cardType": text_field("card_type", values.card_type),
        "balie": child_field("balie", BALIE),
        **_OF_CARD_SYSTEM,
    },
)

_CARD_SYSTEM_SPECIFIC: Final = Reader(
    _of_card_system(CardSystemSpecific),
    {
        "currentCard": child_field("current_card", CARD),
        "status": text_field("status", values.text),
        "kansenStatuut": text_field("kansen_statuut", values.flag),
        "kansenStatuutEndDate": text_field("kansen_statuut_end_date", values.time),
        "kansenStatuutExpired": text_field("kansen_statuut_expired", values.flag),
        "kansenStatuutInGracePeriod": text_field("kansen_statuut_in_grace_period", values.flag),
        "emailPreference": text_field("email_preference", values.text),
        "smsPreference": text_field("sms_preference", values.text),
        "lastActivationMailNumber": text_field("last_activation_mail_number", values.number),
        **_OF_CARD_SYSTEM,
    },
)

_ASSOCIATION: Final = Reader(
    Association,
    {
        "id": text_field("id", values.number),
        "name": text_field("name", values.text),
        "cardSystems": list_field("card_systems", *CARD_SYSTEM_TAGS, read=CARD_SYSTEM),
        **dict.fromkeys(CARD_SYSTEM_TAGS, listed_field("card_systems", CARD_SYSTEM)),
        "enddateCalculation": text_field("enddate_calculation", values.text),
        "enddateCalculationValidityTime": text_field("enddate_calculation_validity_time", values.number),
    },
)

_MEMBERSHIP: Final = Reader(
    Membership,
    {
        "id": text_field("id", values.number),
        "association": child_field("association", _ASSOCIATION),
        "endDate": text_field("end_date", values.time),
        "expired": text_field("expired", values.flag),
        "renewable": text_field("renewable", values.flag),
        "renewDate": text_field("renew_date", values.time),
        "newEndDate": text_field("new_end_date", values.time),
    },
)

_OPT_IN_PREFERENCES: Final = Reader(
    OptInPreferences,
    {
        "optInServiceMails": text_field("opt_in_service_mails", values.flag),
        "optInMilestoneMails": text_field("opt_in_milestone_mails", values.flag),
        "optInInfoMails": text_field("opt_in_info_mails", values.flag),
        "optInSms": text_field("opt_in_sms", values.flag),
        "optInPost": text_field("opt_in_post", values.flag),
    },
)

_UITID_USER: Final = Reader(
    UitIdUser,
    {
        "id": text_field("id", values.text),
        "nick": text_field("nick", values.text),
        "depiction": text_field("depiction", values.address),
        "optInPreferences": child_field("opt_in_preferences", _OPT_IN_PREFERENCES),
    },
)

PASSHOLDER: Final = Reader(
    Passholder,
    {
        "firstName": text_field("first_name", values.text),
        "secondName": text_field("second_name", values.text),
        "name": text_field("name", values.text),
        "points": text_field("points", values.points),
        "dateOfBirth": text_field("date_of_birth", values.day),
        "placeOfBirth": text_field("place_of_birth", values.text),
        "gender": text_field("gender", values.text),
        "nationality": text_field("nationality", values.text),
        "inszNumber": text_field("insz_number", values.text),
        "street": text_field("street", values.text),
        "number": text_field("number", values.text),
        "box": text_field("box", values.text),
        "postalCode": text_field("postal_code", values.text),
        "city": text_field("city", values.text),
        "email": text_field("email", values.text),
        "telephone": text_field("telephone", values.text),
        "gsm": text_field("gsm", values.text),
        "moreInfo": text_field("more_info", values.text),
        "picture": text_field("picture", values.address),
        "numberOfCheckins": text_field("number_of_checkins", values.number),
        "verified": text_field("verified", values.flag),
        "registrationBalieConsumerKey": text_field("registration_balie_consumer_key", values.text),
        "lastActivationMailNumber": text_field("last_activation_mail_number", values.number),
        "uitIdUser": child_field("uit_id_user", _UITID_USER),
        "cardSystemSpecific": listed_field("card_system_specific", _CARD_SYSTEM_SPECIFIC),
        "memberships": list_field("memberships", "membership", read=_MEMBERSHIP),
    },
)

_GROUP_PASS: Final = Reader(
    GroupPass,
    {
        "name": text_field("name", values.text),
        "uuid": text_field("uuid", values.text),
        "endDate": text_field("end_date", values.time),
        "ticketsPerYear": text_field("tickets_per_year", values.number),
        "availableTickets": text_field("available_tickets", values.number),
        "card": child_field("card", CARD),
    },
)


def _identity(card: Card | None = None, uitpas_number: str | None = None, **found: Any) -> Identity:
    number = uitpas_number or (card.uitpas_number if card else None)
    return Identity(card=card, uitpas_number=number, **found)


_IDENTITY: Final = Reader(
    _identity,
    {
        "code": text_field("code", error_code),
        "passHolder": child_field("passholder", PASSHOLDER),
        "card": child_field("card", CARD),
        "groupPass": child_field("group_pass", _GROUP_PASS),
        "uitpasNumberOriginalRequest": child_field("uitpas_number", uitpas_number),
    },
)


def parse_identity(data: bytes) -> Identity:
    """The answer of `retrieve`, in which a `code` is data to show: it is never raised.

    Raises `BadResponse`, also for an answer that tells nothing.
    """
    return demand(_IDENTITY)(root_of(data, RESPONSE, code_is_data=True))


def parse_card(data: bytes) -> Card:
    """The answer of `card`. Raises `ApiError`, and `BadResponse` also for an answer that tells nothing of a card."""
    return demand(CARD)(root_of(data, RESPONSE))


def parse_passholder(data: bytes) -> Passholder:
    """The answer of `passholder/{uitpasNumber}`.

    Raises `ApiError`, and `BadResponse` also for an answer that tells nothing of a person.
    """
    return demand(PASSHOLDER)(root_of(data, "passHolder"))
