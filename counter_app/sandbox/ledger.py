"""A ledger: lines that are written once, in order, and found without a look at all of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from counter_app.sandbox.records import CashIn, CheckIn

Line = TypeVar("Line", CheckIn, CashIn)
Thing = TypeVar("Thing", str, int)


class Ledger(Generic[Line, Thing]):
    """The lines in the order in which they were written, by person and by `thing`: what they are for.

    A person's points are a running sum, the one thing here that is not the lines themselves: a list of promotions
    asks for the balance at each promotion, and adding up a person's lines each time would make a long run slower
    with every line. `write` is the only way in, and lines never change, so that the sum cannot drift.
    """

    def __init__(self, thing: Callable[[Line], Thing], lines: Iterable[Line]) -> None:
        self._thing: Callable[[Line], Thing] = thing
        self._lines: list[Line] = []
        self._of_person: defaultdict[int, list[Line]] = defaultdict(list)
        self._of_thing: defaultdict[Thing, list[Line]] = defaultdict(list)
        self._of_both: defaultdict[tuple[int, Thing], list[Line]] = defaultdict(list)
        self._points: defaultdict[int, int] = defaultdict(int)
        for line in lines:
            self.write(line)

    def write(self, line: Line) -> None:
        """Add a line."""
        thing = self._thing(line)
        self._lines.append(line)
        self._of_person[line.person_id].append(line)
        self._of_thing[thing].append(line)
        self._of_both[line.person_id, thing].append(line)
        self._points[line.person_id] += line.points

    def lines(self) -> Sequence[Line]:
        """All lines."""
        return self._lines

    def of_person(self, person_id: int) -> Sequence[Line]:
        """A person's lines."""
        return self._of_person.get(person_id, ())

    def of_thing(self, thing: Thing) -> Sequence[Line]:
        """The lines for one activity or promotion."""
        return self._of_thing.get(thing, ())

    def of_both(self, person_id: int, thing: Thing) -> Sequence[Line]:
        """A person's lines for one activity or promotion."""
        return self._of_both.get((person_id, thing), ())

    def points(self, person_id: int) -> int:
        """The sum of the points of a person's lines."""
        return self._points.get(person_id, 0)
