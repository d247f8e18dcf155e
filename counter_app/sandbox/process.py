"""Starts and stops a sandbox as a process of its own, and talks to its control endpoints. No server code in here:
the program imports this at its start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

START_SECONDS = 20.0
STOP_SECONDS = 1.0

if sys.platform == "win32":
    _NO_WINDOW = subprocess.CREATE_NO_WINDOW
else:
    _NO_WINDOW = 0


class SandboxFailed(Exception):  # noqa: N818 - it says what happened
    """The sandbox did not start, is gone, or refused what it was asked."""


@dataclass(frozen=True, slots=True, repr=False)
class PracticeCard:
    """A card of the practice tray. `kind` is "passholder", "group pass" or "unsold card"; `hint` (English, may be
    empty) says what is special about it."""

    chip_number: str
    uitpas_number: str
    name: str
    hint: str
    kind: str


@dataclass(frozen=True, slots=True)
class _Announcement:
    """What the sandbox says when it listens. Secrets are not part of its `repr`."""

    prefix: str
    consumer_key: str
    consumer_secret: str = field(repr=False)
    token: str = field(repr=False)
    token_secret: str = field(repr=False)
    user_id: str
    balie_consumer_key: str


def default_command() -> tuple[str, ...]:
    """How this program starts its own sandbox; a frozen program is its own interpreter."""
    module = () if getattr(sys, "frozen", False) else ("-m", "counter_app")
    return (sys.executable, *module, "sandbox", "--port", "0", "--with-parent")


def ask_sandbox(
    prefix: str, method: str, path: str, body: Mapping[str, Any] | None = None, *, seconds: float = 5.0
) -> Any:
    """Ask a control endpoint of the sandbox with this `{prefix}`: see `SandboxProcess.control`."""
    connection = HTTPConnection(urlsplit(prefix).netloc, timeout=seconds)
    try:
        headers = {"Content-Type": "application/json"} if body is not None else {}
        connection.request(method, f"/sandbox/{path}", json.dumps(body) if body is not None else None, headers)
        response = connection.getresponse()
        answer = json.loads(response.read())
    except (OSError, HTTPException, ValueError) as error:
        raise SandboxFailed("the sandbox does not answer") from error
    finally:
        connection.close()
    if response.status != 200:
        raise SandboxFailed(str(answer.get("error", response.status)))
    return answer


class SandboxProcess:
    """A running sandbox. It ends with `stop`, at the end of the `with` block, and when this process dies."""

    def __init__(self, process: subprocess.Popen[bytes], announcement: _Announcement) -> None:
        self._process = process
        self._said = announcement

    @classmethod
    def start(cls, command: Sequence[str] | None = None) -> SandboxProcess:
        """Start one and wait until it listens (at most 20 s): else `SandboxFailed`."""
        try:
            process = subprocess.Popen(  # noqa: S603 - our own program
                list(command or default_command()),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=_environment(),
                creationflags=_NO_WINDOW,
            )
        except OSError as error:
            raise SandboxFailed(f"the sandbox did not start: {error.strerror}") from error
        return cls(process, _wait_for_announcement(process))

    @property
    def prefix(self) -> str:
        """The `{prefix}` of the API documentation."""
        return self._said.prefix

    @property
    def consumer_key(self) -> str:
        """The consumer that it knows."""
        return self._said.consumer_key

    @property
    def consumer_secret(self) -> str:
        """The secret of its consumer."""
        return self._said.consumer_secret

    @property
    def token(self) -> str:
        """The access token of its employee."""
        return self._said.token

    @property
    def token_secret(self) -> str:
        """The secret of its employee's token."""
        return self._said.token_secret

    @property
    def user_id(self) -> str:
        """Its employee."""
        return self._said.user_id

    @property
    def balie_consumer_key(self) -> str:
        """The counter to start with: CC De Werf."""
        return self._said.balie_consumer_key

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def is_running(self) -> bool:
        """Whether the process is there."""
        return self._process.poll() is None

    def cards(self) -> tuple[PracticeCard, ...]:
        """The practice cards. `SandboxFailed` when the sandbox is gone."""
        return tuple(PracticeCard(**card) for card in self.control("GET", "cards"))

    def give(self, chip_number: str, *, to: str) -> None:
        """Let a real card stand for the practice card with the UiTPAS number `to`. `SandboxFailed` when there is no
        such card, or when the sandbox is gone."""
        self.control("POST", "give", {"chip_number": chip_number, "to": to})

    def control(self, method: str, path: str, body: Mapping[str, Any] | None = None, *, seconds: float = 5.0) -> Any:
        """Ask a control endpoint (see `counter_app.sandbox.control`): the JSON that it answers. `SandboxFailed`
        when it refuses, or when no answer came in `seconds`."""
        return ask_sandbox(self.prefix, method, path, body, seconds=seconds)

    def stop(self) -> None:
        """End it, in 2 s at most; a second time does nothing."""
        assert self._process.stdin is not None  # noqa: S101 - for mypy: it was started with pipes
        assert self._process.stdout is not None  # noqa: S101 - for mypy: it was started with pipes
        self._process.stdin.close()
        _reap(self._process)
        self._process.stdout.close()

    def __enter__(self) -> SandboxProcess:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def _environment() -> dict[str, str]:
    """Our environment without our own settings: the sandbox needs none, and some are secrets."""
    return {name: value for name, value in os.environ.items() if not name.upper().startswith("COUNTER_APP_")}


def _wait_for_announcement(process: subprocess.Popen[bytes]) -> _Announcement:
    assert process.stdout is not None  # noqa: S101 - for mypy: it was started with pipes
    # A pipe cannot be waited for with a time limit on every system, but a process can be ended when time is up.
    too_late = threading.Timer(START_SECONDS, process.kill)
    too_late.daemon = True
    too_late.start()
    line = process.stdout.readline()
    too_late.cancel()
    try:
        return _Announcement(**json.loads(line))
    except (TypeError, ValueError) as error:
        if process.stdin is not None:
            process.stdin.close()
        _reap(process)
        process.stdout.close()
        raise SandboxFailed(f"the sandbox did not start (exit status {process.returncode})") from error


def _reap(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(STOP_SECONDS)
