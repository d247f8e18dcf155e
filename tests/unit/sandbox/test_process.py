"""The sandbox as a process: it says when it listens, and ends with whoever started it."""

import json
import os
import signal
import subprocess
import sys
import threading

import pytest

from counter_app.sandbox.process import SandboxFailed, SandboxProcess, default_command
from counter_app.sandbox.server import SandboxServer
from counter_app.sandbox.signatures import Credentials
from tests.fakes.sandbox import DE_WERF, NORA, NORA_CHIP, PATIENCE, Levers, running_sandbox
from tests.unit.sandbox.talk import Talk


def credentials(process: SandboxProcess) -> Credentials:
    return Credentials(
        process.consumer_key, process.consumer_secret, process.token, process.token_secret, process.user_id
    )


def wait_for_the_end(pipe: int) -> bytes:
    """All that comes out of a pipe until its last writer is gone."""
    received = b""
    while data := os.read(pipe, 4096):
        received += data
    return received


def test_it_starts_answers_and_stops() -> None:
    with running_sandbox() as (process, levers):
        assert process.balie_consumer_key == DE_WERF
        with Talk(process.prefix, credentials(process)) as talk:
            assert talk.get("card", chipNumber=NORA_CHIP).value("uitpasNumber") == NORA
        first = process.cards()[0]
        assert (first.chip_number, first.uitpas_number, first.name) == (NORA_CHIP, NORA, "Nora Peeters")
        process.give("04AABBCCDDEE80", to=NORA)
        assert levers.world()["given"] == {"04AABBCCDDEE80": NORA}
        assert process.is_running()
    assert not process.is_running()
    process.stop()
    with pytest.raises(SandboxFailed, match="does not answer"):
        process.cards()


def test_it_stops_while_requests_wait() -> None:
    with running_sandbox() as (process, levers), Talk(process.prefix, credentials(process)) as talk:
        levers.fault("delay", path="*/card")
        ended: list[OSError] = []

        def hang() -> None:
            try:
                talk.get("card", chipNumber=NORA_CHIP)
            except OSError as error:
                ended.append(error)

        hanging = threading.Thread(target=hang)
        hanging.start()
        levers.wait_until_waiting()
        process.stop()
        hanging.join(PATIENCE)
        assert not process.is_running()
        assert len(ended) == 1


def test_secrets_are_not_in_its_words() -> None:
    with running_sandbox() as (process, _):
        words = f"{process!r} {process.__dict__} {credentials(process)!r}"
        assert not any(secret in words for secret in (process.consumer_secret, process.token, process.token_secret))


def test_it_ends_when_its_standard_input_closes() -> None:
    with subprocess.Popen(default_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        said = json.loads(process.stdout.readline())
        process.stdin.close()
        assert process.wait(PATIENCE) == 0
    assert set(said) == {
        "prefix", "consumer_key", "consumer_secret", "token", "token_secret", "user_id", "balie_consumer_key",
    }  # fmt: skip


PARENT = """
import os, signal
from counter_app.sandbox.process import SandboxProcess
sandbox = SandboxProcess.start()
os.write(1, b"up")
os.kill(os.getpid(), signal.{signal})
"""


@pytest.mark.parametrize("how", ["SIGKILL", "SIGTERM"] if sys.platform != "win32" else ["SIGTERM"])
def test_it_ends_when_its_parent_is_killed(how: str) -> None:
    # The sandbox inherits the write end of this pipe as its standard error: it closes when both are gone.
    read, write = os.pipe()
    command = [sys.executable, "-c", PARENT.format(signal=how)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=write) as parent:
        os.close(write)
        assert parent.wait(PATIENCE) != 0
        assert wait_for_the_end(read) == b""
        assert parent.stdout is not None
        assert parent.stdout.read() == b"up"
    os.close(read)


@pytest.mark.skipif(sys.platform == "win32", reason="platform: Windows has no signal to interrupt one process with")
def test_it_ends_quietly_when_interrupted() -> None:
    command = [sys.executable, "-m", "counter_app", "sandbox", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
        assert process.stderr.read() == b""


@pytest.mark.parametrize(
    "command", [["/nowhere/counter-app"], [sys.executable, "-c", "print('no JSON')"], [sys.executable, "-c", ""]]
)
def test_what_does_not_start_is_said(command: list[str]) -> None:
    with pytest.raises(SandboxFailed, match="did not start"):
        SandboxProcess.start(command)


def test_its_settings_and_secrets_are_not_handed_on() -> None:
    count = "import os; raise SystemExit(sum(name.startswith('COUNTER_APP_') for name in os.environ))"
    os.environ["COUNTER_APP_TOKEN_SECRET"] = "ours"
    try:
        with pytest.raises(SandboxFailed, match="exit status 0"):
            SandboxProcess.start([sys.executable, "-c", count])
    finally:
        del os.environ["COUNTER_APP_TOKEN_SECRET"]


def test_the_program_can_name_it_without_loading_the_server() -> None:
    check = "import sys, counter_app.sandbox.process; print({'werkzeug', 'oauthlib'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_server_that_stopped_leaves_its_port() -> None:
    with SandboxServer() as first:
        port = int(first.base_url.rpartition(":")[2])
        Levers(first.prefix).world()
    with SandboxServer(port) as second:
        assert second.base_url == first.base_url
        assert Levers(second.prefix).points() == 11
