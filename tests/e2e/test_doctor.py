"""`counter-app doctor` as IT runs it: each thing that can be wrong is named, with what to do about it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from counter_app.sandbox.process import SandboxProcess
from counter_app.uitpas import AccessToken
from tests.e2e.conftest import ready
from tests.e2e.test_commands import NEEDS_CTRL_C, PROGRAM
from tests.fakes.fixtures import NEEDS_PCSCD
from tests.fakes.http_server import HttpServer, answer, hang, server_tls
from tests.fakes.pcsc_room import PcscRoom
from tests.fakes.sandbox import NORA_CHIP, Levers, running_sandbox
from tests.fakes.secret_service import session_bus

_KEEP = """
import sys
from counter_app.config.environments import Environment
from counter_app.config.secrets import open_secrets
from counter_app.gui.sign_in.kept_token import keep
from counter_app.uitpas import AccessToken

sys.exit(not keep(open_secrets(Environment.OWN), AccessToken(*sys.argv[1:])))
"""
NOWHERE = {"PCSCLITE_CSOCK_NAME": "/nonexistent/pcscd.comm"}
"""Where no smart card service listens."""


@dataclass(frozen=True)
class Told:
    """What the command said, and its exit status."""

    status: int
    report: str
    progress: str

    def line(self, subject: str) -> str:
        """What it says of a subject, with the advice below it."""
        lines = self.report.splitlines()
        [place] = [number for number, line in enumerate(lines) if line[2:].startswith(f"{subject} (")]
        advice = [line for line in lines[place + 1 : place + 2] if line.startswith("    ")]
        return "\n".join([lines[place], *advice])


@dataclass(frozen=True)
class Clinic:
    """A PC that is set up for a sandbox, and the doctor on it."""

    sandbox: SandboxProcess
    levers: Levers
    folder: Path

    def environment(self, **instead: str) -> dict[str, str]:
        """How the PC is set up."""
        return {**os.environ, **ready(self.sandbox), "COUNTER_APP_DATA_DIR": str(self.folder), **instead}

    def examine(self, *options: str, **instead: str) -> Told:
        """Run the command, with other settings `instead` of the right ones."""
        done = subprocess.run(
            [*PROGRAM, "doctor", *options],
            env=self.environment(**instead),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return Told(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def running() -> Iterator[tuple[SandboxProcess, Levers]]:
    """One sandbox for all: each test puts back what it moved."""
    with running_sandbox() as running:
        yield running


@pytest.fixture
def clinic(running: tuple[SandboxProcess, Levers], tmp_path: Path) -> Iterator[Clinic]:
    yield Clinic(*running, tmp_path)
    running[1].restart()


@NEEDS_PCSCD
def test_a_pc_where_all_is_well_is_told_so_and_a_card_is_timed(clinic: Clinic, pcsc_room: PcscRoom) -> None:
    pcsc_room.insert(NORA_CHIP)
    told = clinic.examine("--tap")
    assert told.status == 0, told.report
    assert "(well): It runs." in told.line("Smart card service")
    assert "Virtual PCD 00 00" in told.line("Card readers")
    assert "Card …2080 was read in " in told.line("A card on the reader")
    assert "UiTPAS accepts this program." in told.line("Access of this program")
    assert "Counters of this employee: 3" in told.line("Sign-in of the employee")
    assert "Python" in told.line("Versions")
    assert "17 of 18" in told.progress
    assert NORA_CHIP not in told.report + told.progress


@NEEDS_PCSCD
def test_a_service_without_readers_says_to_plug_one_in(clinic: Clinic) -> None:
    with PcscRoom(has_readers=False):
        told = clinic.examine()
    assert told.status == 1
    assert "(well)" in told.line("Smart card service")
    assert "No reader was found" in told.line("Card readers")
    assert "Plug the reader in" in told.line("Card readers") or "pn533" in told.line("Card readers")


@pytest.mark.skipif(sys.platform != "linux", reason="platform: the service of Linux is told where to listen")
def test_without_a_smart_card_service_it_says_to_start_it(clinic: Clinic) -> None:
    told = clinic.examine(**NOWHERE)
    assert told.status == 1
    assert "(wrong): It does not run (SCARD_E_NO_SERVICE)." in told.line("Smart card service")
    assert "pcscd" in told.line("Smart card service")
    assert "(not checked)" in told.line("Card readers")


def test_a_wrong_clock_is_named_and_nothing_else_is_blamed(clinic: Clinic) -> None:
    clinic.levers.move_clock(2 * 3600)
    told = clinic.examine()
    assert "(wrong): It is 120 minutes behind." in told.line("Clock of this PC")
    assert "Let the system set date, time" in told.line("Clock of this PC")
    assert "(well)" in told.line("Access of this program")
    assert "(well)" in told.line("Sign-in of the employee")


def test_a_wrong_consumer_secret_is_named_and_the_employee_is_not_blamed(clinic: Clinic) -> None:
    told = clinic.examine(COUNTER_APP_CONSUMER_SECRET="not-this-one-at-all")
    assert told.status == 1
    assert "(wrong): UiTPAS refuses the consumer key or its secret." in told.line("Access of this program")
    assert "in the settings" in told.line("Access of this program")
    assert "(not checked)" in told.line("Sign-in of the employee")
    assert "not-this-one" not in told.report + told.progress


def test_a_token_that_is_not_accepted_any_more_is_named(clinic: Clinic) -> None:
    told = clinic.examine(COUNTER_APP_TOKEN="an-old-token-of-long-ago")
    assert "(wrong): UiTPAS does not accept the sign-in any more." in told.line("Sign-in of the employee")
    assert "sign in again" in told.line("Sign-in of the employee")
    assert "(well)" in told.line("Access of this program")
    assert "(not checked)" in told.line("Permission: check-ins of before")
    assert "an-old-token" not in told.report + told.progress


def test_a_missing_permission_is_named(clinic: Clinic) -> None:
    clinic.levers.fault(
        "answer", path="*searchCheckins*", status=403, code="ACCESS_DENIED", required_permission="CHECKINS", times=None
    )
    told = clinic.examine()
    assert told.status == 1
    assert "(wrong): Not allowed (CHECKINS)." in told.line("Permission: check-ins of before")
    assert "Ask whoever gave out the consumer key" in told.line("Permission: check-ins of before")
    assert "(well)" in told.line("Permission: promotions")


def test_without_a_network_it_says_so_once_and_asks_nothing_further(clinic: Clinic) -> None:
    told = clinic.examine(COUNTER_APP_API_PREFIX="https://uitpas.invalid/uitid/rest")
    assert told.status == 1
    assert "(wrong): uitpas.invalid was not found." in told.line("Name of the server")
    assert "has a network" in told.line("Name of the server")
    for subject in ("Secure connection", "Who answers", "Clock of this PC", "Sign-in of the employee"):
        assert "(not checked): The server cannot be reached." in told.line(subject)


def test_a_network_that_wants_a_sign_in_first_is_recognised(clinic: Clinic) -> None:
    with HttpServer() as portal:
        portal.otherwise = answer(b"", 302, [("Location", "http://hotspot.example/login")])
        told = clinic.examine(COUNTER_APP_API_PREFIX=portal.prefix)
    assert "(wrong): The network answers instead of UiTPAS" in told.line("Who answers")
    assert "sign in to the network there" in told.line("Who answers")


def test_a_certificate_that_this_pc_does_not_trust_is_named(clinic: Clinic) -> None:
    with HttpServer(tls=server_tls()) as interceptor:
        told = clinic.examine(COUNTER_APP_API_PREFIX=interceptor.prefix)
    assert "(wrong): The certificate is not trusted: self" in told.line("Secure connection")
    assert "IT has to install its certificate" in told.line("Secure connection")
    assert "(not checked)" in told.line("Who answers")


def test_a_proxy_that_refuses_is_named(clinic: Clinic) -> None:
    with HttpServer() as proxy:
        proxy.otherwise = answer(b"", 407, [("Proxy-Authenticate", "Basic")])
        address = urlsplit(proxy.prefix).netloc
        told = clinic.examine(
            COUNTER_APP_API_PREFIX="https://uitpas.invalid/uitid/rest", https_proxy=f"http://city:s3cr3t@{address}"
        )
    line = told.line("Proxy")
    assert f"(wrong): The proxy {address} does not let the connection through." in line
    assert "let uitpas.invalid through" in line
    assert "s3cr3t" not in told.report + told.progress


def test_a_folder_that_cannot_be_written_is_named(clinic: Clinic) -> None:
    in_the_way = clinic.folder / "file"
    in_the_way.write_text("")
    told = clinic.examine(COUNTER_APP_DATA_DIR=str(in_the_way))
    assert "(wrong): Nothing can be written in " in told.line("Folder and disk")


def test_a_pc_that_is_not_set_up_says_that(clinic: Clinic) -> None:
    told = clinic.examine(COUNTER_APP_API_PREFIX="", COUNTER_APP_CONSUMER_KEY="")
    assert told.status == 1
    assert "(wrong): No server is set yet." in told.line("Name of the server")


def test_a_setting_that_makes_no_sense_is_named_with_what_was_expected(clinic: Clinic) -> None:
    told = clinic.examine(COUNTER_APP_VOLUME="loud")
    assert told.status == 1
    assert "(wrong): Not all of them can be used: " in told.line("Settings")
    assert "environment: for COUNTER_APP_VOLUME: expected a whole number" in told.line("Settings")
    assert "Ask IT to look at the settings." in told.line("Settings")
    assert "loud" not in told.report


def test_for_its_own_tools_the_report_is_json(clinic: Clinic) -> None:
    told = clinic.examine("--json", **NOWHERE)
    report = json.loads(told.report)
    found: dict[str, Any] = {row["probe"]: row for row in report["findings"]}
    assert report["well"] is False
    assert found["consumer"]["state"] == "well"
    assert found["card_service"]["state"] == "wrong"
    assert found["card_service"]["advice"]
    assert next(iter(found)) == "card_service"


@NEEDS_CTRL_C
def test_ctrl_c_ends_it_at_once_whatever_hangs(clinic: Clinic) -> None:
    with HttpServer() as silent:
        silent.otherwise = hang
        environment = clinic.environment(COUNTER_APP_API_PREFIX=silent.prefix, PYTHONUNBUFFERED="1")
        with subprocess.Popen(
            [*PROGRAM, "doctor"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process:
            assert process.stderr is not None
            assert "1 of 18" in process.stderr.readline()
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=30) == -signal.SIGINT
            assert process.stdout is not None
            assert process.stdout.read() == ""


def test_what_is_kept_in_the_keyring_counts(clinic: Clinic, tmp_path: Path) -> None:
    """The secret of the consumer, typed once, and the employee's token, as signing in keeps it."""
    only_the_key = dict.fromkeys((f"COUNTER_APP_{name}" for name in ("CONSUMER_SECRET", "TOKEN", "TOKEN_SECRET")), "")
    sandbox = clinic.sandbox
    with session_bus(tmp_path / "bus") as bus, bus.keyring():
        instead = {**NOWHERE, **only_the_key, **bus.environment}
        assert "The key or the secret" in clinic.examine(**instead).line("Access of this program")
        typed = subprocess.run(
            [*PROGRAM, "consumer-secret"],
            input=f"{sandbox.consumer_secret}\n",
            env=clinic.environment(**instead),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            start_new_session=True,
        )
        assert typed.returncode == 0
        assert "+" in clinic.examine(**instead).line("Access of this program")[0]
        token = AccessToken(sandbox.token, sandbox.token_secret, sandbox.user_id)
        kept = subprocess.run(
            [sys.executable, "-c", _KEEP, token.token, token.secret, token.user_id or ""],
            env=clinic.environment(**instead),
            timeout=60,
            check=False,
        )
        assert kept.returncode == 0
        told = clinic.examine(**instead)
    assert told.line("Sign-in of the employee").startswith("+")
    assert [secret for secret in (sandbox.consumer_secret, token.token, token.secret) if secret in told.report] == []
