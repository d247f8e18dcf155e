"""The real thing from end to end: a card on a real pcscd, the real window on a screen, a sandbox over HTTP."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from counter_app.sandbox.process import SandboxProcess
from tests.e2e.desk_pc import DeskPc, screen
from tests.fakes.fixtures import pcsc_room
from tests.fakes.sandbox import MUZIEKMARATHON, Levers, running_sandbox

__all__ = ["pcsc_room"]

Start = Callable[..., DeskPc]


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """An X display of its own."""
    with screen() as display:
        yield display


@pytest.fixture
def running() -> Iterator[tuple[SandboxProcess, Levers]]:
    """A sandbox as the program starts it."""
    with running_sandbox() as running:
        yield running


@pytest.fixture
def sandbox(running: tuple[SandboxProcess, Levers]) -> SandboxProcess:
    """The sandbox's process."""
    return running[0]


@pytest.fixture
def levers(running: tuple[SandboxProcess, Levers]) -> Levers:
    """What a test moves in the sandbox."""
    return running[1]


def ready(sandbox: SandboxProcess) -> dict[str, str]:
    """The environment with which the program starts ready on checking in."""
    return {
        "COUNTER_APP_API_PREFIX": sandbox.prefix,
        "COUNTER_APP_CONSUMER_KEY": sandbox.consumer_key,
        "COUNTER_APP_CONSUMER_SECRET": sandbox.consumer_secret,
        "COUNTER_APP_TOKEN": sandbox.token,
        "COUNTER_APP_TOKEN_SECRET": sandbox.token_secret,
        "COUNTER_APP_USER_ID": sandbox.user_id,
        "COUNTER_APP_BALIE_KEY": sandbox.balie_consumer_key,
        "COUNTER_APP_CDBID": MUZIEKMARATHON,
    }


def answer_the_question(desk: DeskPc) -> None:
    """Press Enter until the question is answered: an Enter before it has settled counts for nothing."""

    def gone(texts: list[str]) -> bool:
        if not any("This cannot be undone" in text for text in texts):
            return True
        desk.key("Return")
        return False

    desk.wait_for(gone, "the end of the question")


@pytest.fixture
def start(display: str, tmp_path: Path) -> Iterator[Start]:
    """Starts the program on the screen; whatever a test leaves running is ended."""
    with ExitStack() as started:

        def start(environment: dict[str, str], **others: object) -> DeskPc:
            own = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "COUNTER_APP_DATA_DIR": str(tmp_path)}
            own["COUNTER_APP_LANGUAGE"] = "en"
            desk = DeskPc({**own, **environment}, errors=tmp_path / "errors.txt", **others)  # type: ignore[arg-type]
            return started.enter_context(desk)

        yield start
