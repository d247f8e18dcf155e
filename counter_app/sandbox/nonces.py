"""Which nonces were used of late: a signed request is accepted once."""

import threading
from collections.abc import Callable

FEW = 10_000
"""So many are kept without a look at how old they are."""


class Nonces:
    """The nonces of the last `lifetime` seconds, by the clock `seconds`; for any number of threads.

    Older ones are refused for their timestamp, and need not be remembered.
    """

    def __init__(self, seconds: Callable[[], float], lifetime: float) -> None:
        self._seconds = seconds
        self._lifetime = lifetime
        self._lock = threading.Lock()
        self._used: dict[tuple[str, ...], int] = {}
        self._most = FEW

    def __len__(self) -> int:
        """How many are remembered."""
        return len(self._used)

    def use(self, nonce: tuple[str, ...], timestamp: int) -> bool:
        """Use a nonce with everything that makes it unique; whether it is used for the first time."""
        with self._lock:
            if len(self._used) >= self._most:
                self._forget_old_ones()
            is_new = nonce not in self._used
            self._used[nonce] = timestamp
            return is_new

    def _forget_old_ones(self) -> None:
        oldest = self._seconds() - self._lifetime
        self._used = {nonce: moment for nonce, moment in self._used.items() if moment >= oldest}
        # As much room again: where all are young, each request would otherwise look through all of them in vain.
        self._most = max(FEW, 2 * len(self._used))
