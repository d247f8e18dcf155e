"""The commands, as somebody types them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.fixtures import NEEDS_PCSCD
from tests.fakes.pcsc_room import PcscRoom

NEEDS_CTRL_C = pytest.mark.skipif(sys.platform == "win32", reason="platform: no Ctrl+C for a child alone on Windows")
PROGRAM = [sys.executable, "-m", "counter_app"]


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_demo_runs_the_whole_job_says_each_step_and_saves_its_picture(tmp_path: Path, language: str) -> None:
    done = subprocess.run(
        [*PROGRAM, "demo", "--headless", "--language", language, "--screenshots", str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    steps = [line for line in done.stdout.splitlines() if line[:3].strip(" .").isdigit()]
    assert len(steps) >= 14
    assert done.stdout.splitlines()[-1] == "Done: every step showed what it should."
    pictures = sorted(tmp_path.glob("*.png"))
    assert len(pictures) == len(steps)
    assert len({picture.read_bytes() for picture in pictures}) == len(steps)
    assert all(picture.read_bytes().startswith(b"\x89PNG") for picture in pictures)


@NEEDS_CTRL_C
def test_the_sandbox_alone_says_where_it_is_and_ends_on_ctrl_c() -> None:
    with subprocess.Popen([*PROGRAM, "sandbox", "--port", "0"], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        announced = json.loads(process.stdout.readline())
        assert announced["prefix"].startswith("http://127.0.0.1:")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 0


@NEEDS_PCSCD
def test_readers_are_listed_and_taps_printed_as_they_come(pcsc_room: PcscRoom) -> None:
    with subprocess.Popen([*PROGRAM, "readers"], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        seen = ""
        while "Virtual PCD 00 01: here" not in seen:
            seen += process.stdout.readline()
        assert "Virtual PCD 00 00: here" in seen
        pcsc_room.insert("044C539AFF2080")
        assert "chip number 04 4C 53 9A FF 20 80" in process.stdout.readline()
        pcsc_room.remove()
        assert "taken away" in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 0


def test_an_unknown_command_is_refused_with_the_list_of_commands() -> None:
    done = subprocess.run([*PROGRAM, "fly"], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "fly" in done.stderr


def test_the_other_commands_do_without_qt() -> None:
    code = "import sys; from counter_app.cli import _parser; _parser(); assert 'PySide6' not in sys.modules"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("command", [[], ["--sandbox"], ["demo"]])
@pytest.mark.skipif(sys.platform != "linux", reason="platform: elsewhere there is always a screen")
def test_without_a_screen_it_says_so(command: list[str]) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    done = subprocess.run(
        [*PROGRAM, *command], capture_output=True, text=True, timeout=60, check=False, env=environment
    )
    assert done.returncode == 2
    assert "There is no screen" in done.stderr


def test_pictures_that_cannot_be_saved_are_said_before_anything_starts(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    done = subprocess.run(
        [*PROGRAM, "demo", "--headless", "--screenshots", str(in_the_way / "pictures")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert "cannot be saved" in done.stdout


@pytest.mark.parametrize("port", ["99999", "-1", "abc"])
def test_a_port_that_cannot_be_is_refused(port: str) -> None:
    done = subprocess.run(
        [*PROGRAM, "sandbox", "--port", port], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert "--port" in done.stderr


def test_what_belongs_there_is_an_option_and_no_secret_is() -> None:
    told = subprocess.run([*PROGRAM, "--help"], capture_output=True, text=True, check=True, timeout=60).stdout
    assert [option for option in ("--environment", "--data-dir", "--language", "--reader") if option not in told] == []
    assert [word for word in ("secret", "token", "password ") if f"--{word}" in told] == []


def test_an_environment_that_there_is_not_is_refused() -> None:
    done = subprocess.run([*PROGRAM, "--environment", "moon"], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert "production" in done.stderr
