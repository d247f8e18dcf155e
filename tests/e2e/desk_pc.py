"""A desk for the tests: a screen (Xvfb), the program in a window on it, and hands on the keyboard and the mouse."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any, Self

PATIENCE = 30.0
"""Seconds that a loaded machine may take for what should come at once."""


@contextmanager
def screen() -> Iterator[str]:
    """An X display of its own, 1280 × 800."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as number:
            yield f":{number.readline().strip()}"
    finally:
        server.kill()
        server.wait()


class DeskPc:
    """The program on a desk PC. Use it as a context manager; at its end the program must have no one left."""

    def __init__(
        self, environment: Mapping[str, str], *, practice: bool = False, prefix: Sequence[str] = (), errors: Path
    ) -> None:
        self._environment = {**os.environ, "PYTHONUNBUFFERED": "1", **environment}
        self._errors = errors
        command = [*prefix, sys.executable, "-m", "tests.e2e.observed", *(["--sandbox"] if practice else [])]
        with errors.open("wb") as said:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                text=True,
                env=self._environment,
                start_new_session=True,
            )
        self._answers: SimpleQueue[str] = SimpleQueue()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self._listener.join()
        for stream in (self.process.stdin, self.process.stdout):
            assert stream is not None
            stream.close()

    def ask(self, what: str, **arguments: object) -> Any:
        """Ask the observer in the program."""
        assert self.process.stdin is not None
        print(json.dumps({"ask": what, **arguments}), file=self.process.stdin, flush=True)
        try:
            return json.loads(self._answers.get(timeout=PATIENCE))
        except Empty:
            raise AssertionError(f"the program does not answer; it said:\n{self.errors()}") from None

    def texts(self) -> list[str]:
        """All that can be read in the windows."""
        texts: list[str] = self.ask("texts")
        return texts

    def wait_for(self, holds: Callable[[list[str]], bool], what: str) -> list[str]:
        """Look until the texts are as they should; the looking itself is the only wait."""
        until = time.monotonic() + PATIENCE
        while not holds(texts := self.texts()):
            if time.monotonic() > until:
                raise AssertionError(f"the window never showed {what}; it shows {texts}\n{self.errors()}")
        return texts

    def wait_for_text(self, *parts: str) -> list[str]:
        """Look until every one of `parts` can be read."""
        return self.wait_for(lambda texts: all(any(part in text for text in texts) for part in parts), repr(parts))

    def key(self, *keys: str) -> None:
        """Press and release keys (X names) on the keyboard."""
        self._xdotool("key", *keys)

    def click(self, name: str) -> None:
        """Click with the mouse on the widget with this object name."""
        x, y = self.ask("where", name=name)
        self._xdotool("mousemove", str(x), str(y), "click", "1")

    def take_focus(self, title: str = "UiTPAS") -> None:
        """Without a window manager nobody gives the window, or the dialog, with this title the keyboard."""
        found = self._xdotool("search", "--sync", "--onlyvisible", "--name", title)
        self._xdotool("windowfocus", "--sync", found.split()[-1])

    def errors(self) -> str:
        """What the program wrote to standard error."""
        return self._errors.read_text()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._answers.put(line)

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], check=True, env=self._environment, capture_output=True, text=True
        )
        return done.stdout
