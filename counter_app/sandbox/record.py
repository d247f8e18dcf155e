"""Every request that the API got, for those who want to know what was really sent."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """One request. It holds no secrets: the Authorization header is not kept.

    `came` is when it was there with its body, by the sandbox's clock. `desk` is the header X-Desk.
    `signed_by` is "consumer" or "user", None when the signature was refused.
    `status` is None while there is no answer, and for good when the connection was cut instead; then `cut` tells how.
    `changed` tells whether the call changed the world, whatever the answer was.
    """

    number: int
    came: datetime
    method: str
    path: str
    query: Pairs
    form: Pairs
    desk: str | None
    signed_by: str | None = None
    status: int | None = None
    cut: str | None = None
    changed: bool = False
    connection: int = 0

    def as_json(self) -> dict[str, Any]:
        """The fields, as JSON knows them: the time in ISO 8601 to the microsecond."""
        # Not asdict(): it copies each pair, which takes half a second for some thousand requests.
        return {name: getattr(self, name) for name in _NAMES} | {"came": self.came.isoformat(timespec="microseconds")}


_NAMES = tuple(field.name for field in fields(Seen))


class Record:
    """The requests in the order in which they came."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._seen: list[Seen] = []

    def begin(self, **first: Any) -> int:
        """Write down a request that came in, as far as it is known: fields of `Seen`; returns its number."""
        with self._changed:
            number = len(self._seen)
            self._seen.append(Seen(number=number, **first))
            self._changed.notify_all()
            return number

    def note(self, number: int, **changes: Any) -> None:
        """Write down what became of a request: fields of `Seen`."""
        with self._changed:
            self._seen[number] = replace(self._seen[number], **changes)
            self._changed.notify_all()

    def requests(
        self, fits: Callable[[Seen], bool], at_least: int = 0, seconds: float = 0, *, since: int = 0
    ) -> list[Seen]:
        """The requests that fit, as soon as there are `at_least` of them or `seconds` have passed.

        Those with a number below `since` are not looked at: in a long run, that is what keeps a wait cheap.
        """
        with self._changed:
            self._changed.wait_for(lambda: sum(map(fits, self._seen[since:])) >= at_least, timeout=seconds)
            return list(filter(fits, self._seen[since:]))
