"""The employees who can sign in on the sandbox's page. All of them are invented."""

from dataclasses import dataclass

from counter_app.sandbox.data.counters import COUNTERS, DE_WERF, MUSEUM
from counter_app.sandbox.records import Counter


@dataclass(frozen=True, slots=True)
class Employee:
    """Somebody who works at counters, and has a UiTiD for that."""

    user_id: str
    first_name: str
    name: str
    counters: tuple[Counter, ...]
    """Where."""


EMPLOYEES = (
    Employee("u1", "An", "Janssens", COUNTERS),
    Employee("sofie", "Sofie", "De Backer", (MUSEUM, DE_WERF)),
    Employee("karim", "Karim", "El Amrani", (DE_WERF,)),
)


def employee(user_id: str | None) -> Employee | None:
    """The one with this id; the employees that a test lets come have no name."""
    return next((one for one in EMPLOYEES if one.user_id == user_id), None)


def counters_of(user_id: str | None) -> tuple[Counter, ...]:
    """Where an employee may work; whoever has no name, everywhere."""
    found = employee(user_id)
    return COUNTERS if found is None else found.counters
