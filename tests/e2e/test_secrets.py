"""Secrets with a real Secret Service, in processes of their own: as between one start of the program and the next."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.secret_service import SessionBus, session_bus

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="platform: the Secret Service is Linux alone")

_RUN = """
import json, sys
from counter_app.config.environments import Environment
from counter_app.config.secrets import Patience, SecretName, SecretsUnavailable, open_secrets

secrets = open_secrets(Environment(sys.argv[1]), Patience(to_unlock=float(sys.argv[2])))
said = []
for line in sys.stdin:
    what, name, *value = json.loads(line)
    try:
        said.append(getattr(secrets, what)(SecretName(name), *value))
    except SecretsUnavailable as error:
        said.append(f"unavailable: {error}")
print(json.dumps({"said": said, "is_lasting": secrets.is_lasting, "problem": secrets.problem}))
"""


def run(bus: SessionBus, *wishes: tuple[str, ...], environment: str = "test", seconds: float = 30) -> dict[str, Any]:
    """One run of a program that asks this of its secrets, told over standard input as no secret is in arguments."""
    done = subprocess.run(
        [sys.executable, "-c", _RUN, environment, str(seconds)],
        input="".join(json.dumps(wish) + "\n" for wish in wishes),
        env={**os.environ, **bus.environment},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[SessionBus]:
    with session_bus(tmp_path / "bus") as bus:
        yield bus


def test_a_secret_is_found_again_by_the_next_run_and_after_it_was_forgotten_by_none(bus: SessionBus) -> None:
    with bus.keyring():
        stored = run(bus, ("write", "token", "a sécret"), ("write", "token secret", "another"))
        assert stored == {"said": [None, None], "is_lasting": True, "problem": None}
        assert run(bus, ("read", "token"), environment="production")["said"] == [None]
    with bus.keyring():
        assert run(bus, ("read", "token"), ("read", "token secret"))["said"] == ["a sécret", "another"]
        assert run(bus, ("write", "token", "a newer one"), ("forget", "token secret"))["said"] == [None, None]
        assert run(bus, ("read", "token"), ("read", "token secret"))["said"] == ["a newer one", None]
        assert run(bus, ("forget", "token"), ("forget", "token"))["said"] == [None, None]
        assert run(bus, ("read", "token"))["said"] == [None]


def test_a_keyring_that_stays_locked_is_said_and_the_run_goes_on(bus: SessionBus) -> None:
    with bus.keyring():
        run(bus, ("write", "token", "of before"))
    with bus.keyring(is_unlocked=False):
        told = run(bus, ("read", "token"), ("write", "token", "for now"), ("read", "token"), ("forget", "token"))
    assert told["said"] == [None, None, "for now", "unavailable: the keyring stayed locked"]
    assert (told["is_lasting"], told["problem"]) == (False, "the keyring stayed locked")


def test_without_a_secret_service_it_is_said_and_the_run_goes_on(bus: SessionBus) -> None:
    told = run(bus, ("write", "token", "for now"), ("read", "token"))
    assert told["said"] == [None, "for now"]
    assert (told["is_lasting"], told["problem"]) == (False, "there is no keyring that can be reached")


_PROXY = """
import os
from pathlib import Path
from counter_app.config.settings import load_settings
from counter_app.gui.proxy import DeskProxy

print(DeskProxy(load_settings(os.environ, machine=Path("none")))("https://uitpas.example"))
"""


@pytest.mark.parametrize("has_keyring", [True, False])
def test_the_password_of_the_proxy_is_asked_once_and_kept_in_the_keyring(
    bus: SessionBus, tmp_path: Path, has_keyring: bool
) -> None:
    data = tmp_path / "data"
    environment = {
        **os.environ,
        **bus.environment,
        "COUNTER_APP_DATA_DIR": str(data),
        "COUNTER_APP_PROXY": "http://proxy.example:8080",
        "COUNTER_APP_PROXY_USER": "desk@city",
    }

    def program(*arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        # In a session of its own there is no terminal: the password is read from standard input.
        return subprocess.run(
            [sys.executable, *arguments],
            input=typed,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
            start_new_session=True,
        )

    with bus.keyring() if has_keyring else nullcontext():
        asked = program("-m", "counter_app", "proxy-password", typed="hush: p@ss\n")
        told = program("-c", _PROXY).stdout.strip()
    if has_keyring:
        assert (asked.returncode, told) == (0, "http://desk%40city:hush%3A%20p%40ss@proxy.example:8080")
    else:
        assert (asked.returncode, told) == (1, "http://desk%40city@proxy.example:8080")
        assert "there is no keyring that can be reached" in asked.stderr
    assert "hush" not in asked.stdout + asked.stderr
    assert not any("hush" in file.read_text(errors="replace") for file in data.rglob("*") if file.is_file())
