"""An employee: the counters to work at, whether the terms of that were accepted, and the name."""

from __future__ import annotations

from typing import Any, Final

from counter_app.uitpas.errors import BadResponse
from counter_app.uitpas.model import Counter, CounterCardSystem, Employee
from counter_app.uitpas.wire import values
from counter_app.uitpas.wire.answers import RESPONSE, root_of
from counter_app.uitpas.wire.promotions import CARD_SYSTEM_TAGS
from counter_app.uitpas.wire.reading import Reader, demand, list_field, text_field, text_list_field

_CARD_SYSTEM: Final = Reader(
    CounterCardSystem,
    {
        "id": text_field("id", values.number),
        "name": text_field("name", values.text),
        "permissions": text_list_field("permissions", "permission", values.text),
        "groups": text_list_field("groups", "group", values.text),
    },
)

_COUNTER: Final = Reader(
    Counter,
    {
        "id": text_field("id", values.number),
        "consumerKey": text_field("consumer_key", values.text),
        "name": text_field("name", values.text),
        "role": text_field("role", values.text),
        "actorId": text_field("actor_id", values.text),
        "cardSystems": list_field("card_systems", *CARD_SYSTEM_TAGS, read=_CARD_SYSTEM),
    },
)

_COUNTERS: Final[Reader[dict[str, Any]]] = Reader(dict, {"balies": list_field("counters", "balie", read=_COUNTER)})


def parse_counters(data: bytes) -> tuple[Counter, ...]:
    """The answer of `balie/list`; empty for who may work nowhere. Raises `BadResponse`, `ApiError`."""
    counters: tuple[Counter, ...] = _COUNTERS.values(root_of(data, RESPONSE)).get("counters", ())
    return counters


_TERMS: Final[Reader[dict[str, Any]]] = Reader(dict, {"termsAccepted": text_field("accepted", values.boolean)})


def parse_terms(data: bytes) -> bool:
    """The answer of `balie/terms`: whether the employee has accepted them. Raises `BadResponse`, `ApiError`."""
    accepted = _TERMS.values(root_of(data, RESPONSE)).get("accepted")
    if accepted is None:
        raise BadResponse("the answer does not tell whether the terms were accepted")
    return bool(accepted)


_EMPLOYEE: Final = Reader(
    Employee,
    {
        "id": text_field("id", values.text),
        "nick": text_field("nick", values.text),
        "givenName": text_field("first_name", values.text),
        "familyName": text_field("name", values.text),
    },
)


def parse_employee(data: bytes) -> Employee:
    """The answer of `user/{id}`, as far as the name goes. Raises `BadResponse`, `ApiError`."""
    return demand(_EMPLOYEE)(root_of(data, "person", "user"))
