"""Runs the sandbox: in this process for as long as it lasts, or beside other work in a thread."""

import json
import logging
import os
import threading
from dataclasses import asdict
from types import TracebackType

from counter_app.sandbox.api import PREFIX
from counter_app.sandbox.clock import SandboxClock
from counter_app.sandbox.data.counters import DE_WERF
from counter_app.sandbox.http import SandboxHTTPServer
from counter_app.sandbox.service import Service
from counter_app.sandbox.signatures import Credentials

_log = logging.getLogger(__name__)

_STDIN, _STDOUT = 0, 1


def serve(port: int, *, until_stdin_closes: bool = False, credentials: Credentials | None = None) -> int:
    """Serve on `port` (0: any free one) until interrupted; returns the exit status.

    One line of JSON on standard output says that it listens, and with which keys to sign. With
    `until_stdin_closes` it ends as soon as its standard input does: the pipe of a program that is gone, however it
    went, is closed by the system, so that the sandbox dies with the program that started it.
    """
    credentials = credentials or Credentials()
    with SandboxServer(port, credentials=credentials) as server:
        words = {"prefix": server.prefix, **asdict(credentials), "balie_consumer_key": DE_WERF.consumer_key}
        try:
            # Not print(): a windowed program on Windows has no sys.stdout, though the pipe is there.
            os.write(_STDOUT, json.dumps(words).encode() + b"\n")
            if until_stdin_closes:
                _wait_for_the_end_of_stdin()
            else:
                threading.Event().wait()
        except BrokenPipeError:
            _log.info("Who started the sandbox is gone already")
        except KeyboardInterrupt:
            _log.info("Interrupted")
    return 0


def _wait_for_the_end_of_stdin() -> None:
    while os.read(_STDIN, 4096):
        pass


class SandboxServer:
    """A sandbox in a thread of this process. `prefix` is what a client wants; a context manager."""

    def __init__(
        self, port: int = 0, *, credentials: Credentials | None = None, clock: SandboxClock | None = None
    ) -> None:
        self.credentials = credentials or Credentials()
        self.service = Service(clock or SandboxClock(), self.credentials)
        self._server = SandboxHTTPServer(port, self.service)
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.1}, name="sandbox", daemon=True
        )
        self._thread.start()

    @property
    def base_url(self) -> str:
        """The start of every address here, without a slash at its end."""
        return self._server.base_url

    @property
    def prefix(self) -> str:
        """The `{prefix}` of the API documentation."""
        return f"{self.base_url}{PREFIX}"

    def close(self) -> None:
        """Stop listening, and end every connection."""
        self.service.state.faults.close()
        self._server.shutdown()
        self._thread.join()
        self._server.hang_up()

    def __enter__(self) -> "SandboxServer":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
