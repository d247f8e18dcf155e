"""Counters and terms of use on the wire."""

from collections.abc import Iterable

from counter_app.sandbox.data.counters import AALST
from counter_app.sandbox.forms.xml import DECLARATION, group, leaf
from counter_app.sandbox.records import Counter


def counters_form(counters: Iterable[Counter]) -> str:
    """The answer of `balie/list`: the counters that the employee may work at; it has no `total`."""
    return group("response", group("balies", *map(_balie, counters)))


def _balie(counter: Counter) -> str:
    system = group(
        "cardSystem",
        leaf("id", AALST.id),
        leaf("name", AALST.name),
        group("permissions", *(leaf("permission", permission) for permission in counter.permissions)),
        group("groups", *(leaf("group", name) for name in counter.groups)),
    )
    return group(
        "balie",
        leaf("id", counter.id),
        leaf("consumerKey", counter.consumer_key),
        leaf("name", counter.name),
        leaf("role", "admin"),
        leaf("actorId", counter.consumer_key),
        group("cardSystems", system),
    )


def terms_form(accepted: bool) -> str:
    """The answer of `balie/terms`."""
    return DECLARATION + group("response", leaf("termsAccepted", accepted))
