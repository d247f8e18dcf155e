"""A real browser for tests: Chromium without a screen, moved over the pipe of its DevTools protocol."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

PATIENCE = 30.0
"""Seconds that a loaded machine may take for what should come at once."""
_OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-proxy-server",
    "--remote-debugging-pipe",
)
# It speaks on the descriptors 3 and 4 and on no others.
_ON_3_AND_4 = (
    "import os, sys; took, gave = int(sys.argv[1]), int(sys.argv[2]); os.dup2(took, 13); os.dup2(gave, 14);"
    "os.dup2(13, 3); os.dup2(14, 4); os.execvp(sys.argv[3], sys.argv[3:])"
)


class Chromium:
    """One page of a browser."""

    def __init__(self, say: BinaryIO, hear: BinaryIO) -> None:
        self._say, self._hear = say, hear
        self._ids = count(1)
        self._session: str | None = None
        self._target = ""
        self.open_page()

    def open_page(self) -> None:
        """Another, empty page."""
        self._session = None
        self._target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=self._target, flatten=True)["sessionId"]

    def close_page(self) -> None:
        """Close the page, as its cross does."""
        self._session = None
        self._ask("Target.closeTarget", targetId=self._target)

    def go_to(self, address: str) -> None:
        """Type an address."""
        self._ask("Page.navigate", url=address)

    def text(self) -> str:
        """What can be read on the page."""
        return str(self._evaluate("document.body ? document.body.innerText : ''"))

    def wait_for(self, words: str) -> str:
        """Look until these words can be read; the looking itself is the only wait."""
        until = time.monotonic() + PATIENCE
        while words not in (text := self.text()):
            assert time.monotonic() < until, f"the page never said {words!r}; it says {text!r}"
        return text

    def click(self, selector: str) -> None:
        """Click with the mouse on the middle of what this selects."""
        box = f"document.querySelector({json.dumps(selector)}).getBoundingClientRect()"
        x, y = (self._evaluate(f"(() => {{ const r = {box}; return {middle}; }})()") for middle in _MIDDLE)
        for kind in ("mousePressed", "mouseReleased"):
            self._ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def _evaluate(self, expression: str) -> Any:
        return self._ask("Runtime.evaluate", expression=expression, returnByValue=True)["result"].get("value", "")

    def _ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        number = next(self._ids)
        message = {"id": number, "method": method, "params": parameters}
        if self._session is not None:
            message["sessionId"] = self._session
        self._say.write(json.dumps(message).encode() + b"\0")
        self._say.flush()
        while True:
            answer = json.loads(self._read())
            if answer.get("id") == number:
                assert "error" not in answer, f"{method}: {answer['error']}"
                result: dict[str, Any] = answer["result"]
                return result

    def _read(self) -> bytes:
        heard = bytearray()
        while (byte := self._hear.read(1)) != b"\0":
            assert byte, "the browser has gone"
            heard += byte
        return bytes(heard)


_MIDDLE = ("r.left + r.width / 2", "r.top + r.height / 2")


@contextmanager
def chromium(folder: Path) -> Iterator[Chromium]:
    """A browser with a new profile in `folder`."""
    its_in, our_out = os.pipe()
    our_in, its_out = os.pipe()
    command = ["chromium", *_OPTIONS, f"--user-data-dir={folder}", "about:blank"]
    process = subprocess.Popen(
        [sys.executable, "-c", _ON_3_AND_4, str(its_in), str(its_out), *command],
        pass_fds=[its_in, its_out],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    os.close(its_in)
    os.close(its_out)
    try:
        with os.fdopen(our_out, "wb") as say, os.fdopen(our_in, "rb") as hear:
            yield Chromium(say, hear)
    finally:
        process.kill()
        process.wait()
