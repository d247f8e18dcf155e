"""Secrets where there is no keyring, or one that does not answer: the real backend, on a bus that is not there."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from counter_app.config.environments import Environment
from counter_app.config.secrets import Patience, SecretName, Secrets, open_secrets

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="platform: Windows and macOS always have a keyring"
)


@pytest.fixture
def without_a_bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Secrets:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")
    return open_secrets(Environment.TEST)


@pytest.fixture
def silent_bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A bus that takes connections and never says a word."""
    if sys.platform != "win32":
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(f"{tmp_path}/bus")
            listener.listen()
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/bus")
            yield
    else:
        raise AssertionError("there is no such bus on Windows")


def test_without_a_keyring_it_is_said(without_a_bus: Secrets) -> None:
    assert not without_a_bus.is_lasting
    assert without_a_bus.problem == "there is no keyring that can be reached"


def test_without_a_keyring_secrets_are_kept_for_this_run(without_a_bus: Secrets) -> None:
    assert without_a_bus.read(SecretName.TOKEN) is None
    without_a_bus.write(SecretName.TOKEN, "the token")
    without_a_bus.write(SecretName.TOKEN_SECRET, "its secret")
    without_a_bus.forget(SecretName.TOKEN_SECRET)
    without_a_bus.forget(SecretName.PROXY_PASSWORD)
    assert without_a_bus.read(SecretName.TOKEN) == "the token"
    assert without_a_bus.read(SecretName.TOKEN_SECRET) is None


def test_another_run_knows_nothing_of_them(without_a_bus: Secrets) -> None:
    without_a_bus.write(SecretName.TOKEN, "the token")
    assert open_secrets(Environment.TEST).read(SecretName.TOKEN) is None


def test_secrets_are_not_printed(without_a_bus: Secrets) -> None:
    without_a_bus.write(SecretName.TOKEN, "the token")
    assert "the token" not in repr(without_a_bus) + str(without_a_bus)


@pytest.mark.usefixtures("without_a_bus")
def test_it_is_logged_that_they_do_not_last(caplog: pytest.LogCaptureFixture) -> None:
    open_secrets(Environment.TEST)
    assert "kept for this run only: there is no keyring" in caplog.text


@pytest.mark.usefixtures("silent_bus")
@pytest.mark.timeout(30)
def test_a_keyring_that_does_not_answer_is_not_waited_for() -> None:
    secrets = open_secrets(Environment.TEST, Patience(to_answer=0.2))
    assert secrets.problem == "the keyring did not answer within 0.2 seconds"
    secrets.write(SecretName.TOKEN, "the token")
    assert secrets.read(SecretName.TOKEN) == "the token"


def test_what_an_employee_configured_for_other_programs_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    assert not open_secrets(Environment.TEST).is_lasting
