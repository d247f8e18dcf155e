"""What somebody who cannot see the screen is told: each control's name and role, and each result as it comes.

All of it is read and heard from outside the program, over AT-SPI.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from counter_app.sandbox.process import SandboxProcess
from tests.e2e.conftest import Start, ready
from tests.e2e.desk_pc import DeskPc
from tests.e2e.screen_reader import ScreenReader, Thing
from tests.fakes.fixtures import NEEDS_PCSCD
from tests.fakes.pcsc_room import PcscRoom
from tests.fakes.sandbox import Levers

pytestmark = NEEDS_PCSCD

NORAS_UID = "04 4C 53 9A FF 20 80"
STRANGE_UID = "04 A1 B2 C3 D4 E5 F6"
USABLE = frozenset(
    {
        "push button",
        "toggle button",
        "check box",
        "radio button",
        "combo box",
        "text",
        "slider",
        "spin button",
        "list",
        "list item",
        "list box",
        "table",
        "tree table",
        "link",
        "menu item",
    }
)
"""The roles of what one can use. Whatever takes the keyboard has one of them, or is a part with a name."""
PARTS = frozenset({"panel", "grouping", "dialog", "frame", "scroll pane", "filler", "layered pane", "label"})
"""What may take the keyboard to be scrolled or copied from, if it has a name."""


@pytest.fixture
def listener() -> Iterator[ScreenReader]:
    with ScreenReader() as listener:
        yield listener


@pytest.fixture
def desk(pcsc_room: PcscRoom, start: Start, sandbox: SandboxProcess, listener: ScreenReader) -> DeskPc:
    del pcsc_room  # its readers are there before the program looks for them
    desk = start({**ready(sandbox), **listener.environment})
    desk.wait_for_text("CC De Werf", "readers ready")
    listener.wait_for_program()
    desk.take_focus()
    return desk


def shown(listener: ScreenReader) -> list[Thing]:
    return [thing for thing in listener.controls() if "showing" in thing.states]


def without_a_name(things: list[Thing]) -> list[Thing]:
    return [thing for thing in things if thing.role in USABLE and not thing.name.strip()]


def of_no_use(things: list[Thing]) -> list[Thing]:
    """What takes the keyboard although a screen reader cannot say what it is."""
    focusable = [thing for thing in things if "focusable" in thing.states]
    return [thing for thing in focusable if thing.role not in USABLE and not (thing.role in PARTS and thing.name)]


@pytest.mark.parametrize("keys", ["ctrl+1", "ctrl+2", "ctrl+3", "ctrl+comma", "F1"])
def test_every_control_of_every_page_has_a_name_and_a_role(desk: DeskPc, listener: ScreenReader, keys: str) -> None:
    before = desk.ask("page")
    desk.key(keys)
    if keys != "ctrl+1":
        desk.wait_for(lambda _texts: desk.ask("page") != before, f"another page after {keys}")
    things = shown(listener)
    assert len([thing for thing in things if thing.role in USABLE]) >= 5
    assert without_a_name(things) == []
    assert of_no_use(things) == []


@pytest.mark.usefixtures("desk")
def test_each_result_is_announced_as_it_comes(listener: ScreenReader, pcsc_room: PcscRoom, levers: Levers) -> None:
    pcsc_room.insert(NORAS_UID)
    listener.wait_to_hear("1 point earned", "12 points")
    pcsc_room.swap(levers.person("Sam")["chip_number"])
    listener.wait_to_hear("Already checked in")
    pcsc_room.swap(STRANGE_UID)
    listener.wait_to_hear("Unknown card")
    pcsc_room.swap(levers.person("Chantal")["chip_number"])
    listener.wait_to_hear("Please check")
    assert not [said for said in listener.heard if "ansenstatuut" in said]
    levers.fault("reset", path="*/checkin")
    levers.fault("answer", path="*/searchCheckins", status=500, times=None)
    pcsc_room.swap(levers.person("Lotte")["chip_number"])
    listener.wait_to_hear("Not certain yet")


def test_the_question_and_what_became_of_it_are_announced(
    desk: DeskPc, listener: ScreenReader, pcsc_room: PcscRoom
) -> None:
    desk.key("ctrl+2")
    pcsc_room.insert(NORAS_UID)
    listener.wait_to_hear("Nora")
    desk.wait_for_text("Gratis koffie")
    rows = [thing.name for thing in shown(listener) if "list item" in thing.role or "cell" in thing.role]
    assert any("Gratis koffie" in name for name in rows)
    desk.key("Return")
    listener.wait_to_hear("Gratis koffie", "11 → 10 points")
