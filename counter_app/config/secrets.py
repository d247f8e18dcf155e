"""Secrets in the system's keyring, one entry for each; where there is none, in memory until the program ends.

The backend is named here for each system and never looked for: a search would find a keyring that somebody configured
to be a plain file, and in a frozen program it finds none at all. Everything here waits for another program, or for an
employee who is asked for a password: it belongs on a worker thread. Each wait has an end.

| The keyring …                        | then                                                                       |
| ------------------------------------ | -------------------------------------------------------------------------- |
| is not there, or does not answer     | `problem` says why, secrets are kept in memory for this run                |
| stays locked, or fails while reading | the same, and nothing is found                                             |
| fails while writing                  | the same, and the secret is kept in memory                                 |
| fails while forgetting               | `SecretsUnavailable`: the secret may still be there                        |
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

    from counter_app.config.environments import Environment

T = TypeVar("T")

_log = logging.getLogger(__name__)


class SecretName(StrEnum):
    """What is kept, by the name of its entry."""

    CONSUMER_SECRET = "consumer secret"
    TOKEN = "token"
    TOKEN_SECRET = "token secret"
    USER_ID = "user id"
    """Whose token it is: no secret, but it goes with it."""
    PROXY_PASSWORD = "proxy password"


class SecretsUnavailable(Exception):  # noqa: N818 - it says what is so
    """The keyring did not do what was asked; the text says why, in words for a log and without any secret."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How many seconds the keyring may take."""

    to_answer: float = 10.0
    """To show that it is there."""
    to_unlock: float = 60.0
    """To read or write: the system may ask the employee for a password first."""


class Secrets:
    """The secrets of one environment. Blocking, for worker threads; never printed."""

    def __init__(self, vault: _Vault | None, problem: str | None) -> None:
        self._vault = vault
        self._memory: dict[SecretName, str] = {}
        self._problem = problem

    @property
    def is_lasting(self) -> bool:
        """Whether what is written now will be found by the next start."""
        return self._problem is None

    @property
    def problem(self) -> str | None:
        """Why secrets are only kept for this run, in words for a log; None where they last."""
        return self._problem

    def read(self, name: SecretName) -> str | None:
        """The secret, or None where none is known."""
        if name in self._memory or self._vault is None or not self.is_lasting:
            return self._memory.get(name)
        try:
            return self._vault.read(name)
        except SecretsUnavailable as error:
            self._do_without(error)
            return None

    def write(self, name: SecretName, value: str) -> None:
        """Keep the secret: in the keyring, or for this run where that fails."""
        self._memory[name] = value
        if self._vault is None or not self.is_lasting:
            return
        try:
            self._vault.write(name, value)
        except SecretsUnavailable as error:
            self._do_without(error)
        else:
            del self._memory[name]

    def forget(self, name: SecretName) -> None:
        """Remove the secret, also from a keyring that failed before. `SecretsUnavailable`: it may still be there."""
        self._memory.pop(name, None)
        if self._vault is not None:
            self._vault.forget(name)

    def _do_without(self, error: SecretsUnavailable) -> None:
        _log.warning("Secrets are kept for this run only: %s", error)
        self._problem = str(error)


def open_secrets(environment: Environment, patience: Patience | None = None) -> Secrets:
    """The secrets of `environment`. Never raises: where there is no keyring, `problem` says why."""
    patience = patience or Patience()
    try:
        backend = _within(patience.to_answer, _backend)
    except SecretsUnavailable as error:
        _log.warning("Secrets are kept for this run only: %s", error)
        return Secrets(None, str(error))
    return Secrets(_Vault(backend, f"counter-app {environment.value}", patience.to_unlock), None)


@dataclass(frozen=True, slots=True)
class _Vault:
    """The entries of one service in the system's keyring. Everything raises `SecretsUnavailable`."""

    backend: KeyringBackend
    service: str
    seconds: float

    def read(self, name: SecretName) -> str | None:
        return _within(self.seconds, lambda: self.backend.get_password(self.service, name.value))

    def write(self, name: SecretName, value: str) -> None:
        _within(self.seconds, lambda: self.backend.set_password(self.service, name.value, value))

    def forget(self, name: SecretName) -> None:
        """Delete the entry, and look: the backends have one error for "it was not there" and "it is still there"."""
        if self.read(name) is None:
            return
        _within(self.seconds, lambda: self.backend.delete_password(self.service, name.value))
        if self.read(name) is not None:
            raise SecretsUnavailable("the keyring did not delete the entry")


def _backend() -> KeyringBackend:
    """This system's own keyring, once it is there. Slow: it is imported here, and asked."""
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring  # noqa: PLC0415 - slow, and not on every system

        backend = WinVaultKeyring()  # type: ignore[no-untyped-call]
        backend.persist = "local machine"  # a desk's access does not travel with an employee's profile
        return backend
    elif sys.platform == "darwin":  # noqa: RET505 - mypy leaves out what another system runs only in such a row
        from keyring.backends.macOS import Keyring as Keychain  # noqa: PLC0415 - the same

        return Keychain()  # type: ignore[no-untyped-call]
    else:
        from keyring.backends.SecretService import Keyring  # noqa: PLC0415 - the same

        _ = Keyring.priority  # raises where no Secret Service can be reached
        return Keyring()  # type: ignore[no-untyped-call]


def _within(seconds: float, work: Callable[[], T]) -> T:
    """What `work` returns, on a thread that can be left behind: the backends wait for a person without an end."""
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except Exception as error:  # noqa: BLE001 - raised below, in the thread that waits
            future.set_exception(error)

    threading.Thread(target=run, name="keyring", daemon=True).start()
    try:
        return future.result(seconds)
    except TimeoutError:
        raise SecretsUnavailable(f"the keyring did not answer within {seconds:g} seconds") from None
    except Exception as error:  # noqa: BLE001 - each system's backend raises its own; their texts are not for a log
        raise SecretsUnavailable(_reason(error)) from None


def _reason(error: Exception) -> str:
    """Why, in words: by the names of the errors, since their classes are only there where the backend is."""
    if isinstance(error, OSError):
        return "there is no keyring that can be reached"
    match type(error).__name__:
        case "RuntimeError" | "SecretServiceNotAvailableException" | "ImportError":
            return "there is no keyring that can be reached"
        case "InitError" | "KeyringLocked" | "LockedException" | "PromptDismissedException":
            return "the keyring stayed locked"
        case name:
            return f"the keyring failed ({name})"
