"""Counters, terms of use and the employee on the wire."""

from collections.abc import Iterable

from counter_app.sandbox.data.counters import AALST
from counter_app.sandbox.data.employees import Employee
from counter_app.sandbox.forms.xml import DECLARATION, FOAF, RDF, group, leaf
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


def employee_form(employee: Employee) -> str:
    """The answer of `user/{id}`, which the documents do not show: as the official PHP client reads it."""
    return DECLARATION + group(
        "foaf:person",
        leaf("rdf:id", employee.user_id),
        leaf("foaf:nick", employee.first_name),
        leaf("foaf:givenName", employee.first_name),
        leaf("foaf:familyName", employee.name),
        attributes=f' xmlns:foaf="{FOAF}" xmlns:rdf="{RDF}"',
    )
