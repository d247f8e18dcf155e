"""The sounds: what they are, and how they are played by a player on the PATH that only writes down what it was told."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
import time
import wave
from array import array
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from counter_app.gui.resources import resource
from counter_app.gui.sounds import SoundName, Sounds, at_volume
from tests.conftest import PLATFORM_REASON

REPOSITORY = Path(__file__).parents[2]
PATIENCE = 20.0

players_are_programs = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason=f"{PLATFORM_REASON}its sounds are played by the system itself"
)


def samples(path: Path) -> array[int]:
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return array("h", file.readframes(file.getnframes()))


def sound(name: SoundName) -> Path:
    return resource(f"sounds/{name}.wav")


def seconds(name: SoundName) -> float:
    with wave.open(str(sound(name))) as file:
        return float(file.getnframes() / file.getframerate())


@pytest.mark.parametrize("name", SoundName)
def test_a_sound_is_short_begins_and_ends_in_silence_and_is_neither_faint_nor_shrill(name: SoundName) -> None:
    made = samples(sound(name))
    peak = max(map(abs, made)) / 32_768

    assert seconds(name) < 1.0
    assert abs(made[0]) < 200
    assert abs(made[-1]) < 200
    assert 0.1 < peak < 0.6
    steps = max(abs(one - other) for one, other in pairwise(made)) / 32_768
    assert steps < peak  # a click jumps


def test_the_tick_is_the_shortest_and_the_softest_and_a_fault_the_loudest() -> None:
    peaks = {name: max(map(abs, samples(sound(name)))) for name in SoundName}

    assert seconds(SoundName.TICK) < 0.1
    assert min(peaks, key=peaks.__getitem__) is SoundName.TICK
    assert max(peaks, key=peaks.__getitem__) is SoundName.FAULT


def test_the_sounds_are_those_that_the_script_makes(tmp_path: Path) -> None:
    script = REPOSITORY / "packaging" / "make_sounds.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True, timeout=60)

    made = {path.name for path in tmp_path.iterdir()}
    assert made == {sound(name).name for name in SoundName}
    for name in SoundName:
        old, new = samples(sound(name)), samples(tmp_path / f"{name}.wav")
        assert len(old) == len(new)
        assert max(abs(one - other) for one, other in zip(old, new, strict=True)) <= 1  # the last bit of a sine differs


def test_half_the_volume_is_half_as_high(tmp_path: Path) -> None:
    quiet = tmp_path / "quiet.wav"
    quiet.write_bytes(at_volume(sound(SoundName.DONE), 50))

    loud = samples(sound(SoundName.DONE))
    assert [sample * 50 // 100 for sample in loud] == list(samples(quiet))


class Player:
    """A player on the PATH. It tells through a pipe how it was called, then plays until it is let go.

    A shell script of built-ins alone: nothing else is on the PATH.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._told, self._let_go = folder / "told", folder / "let_go"
        for pipe in (self._told, self._let_go):
            if sys.platform != "win32":
                os.mkfifo(pipe)
        # Open for reading and writing: no side waits for the other to come.
        self._reading = os.open(self._told, os.O_RDWR)
        self._writing = os.open(self._let_go, os.O_RDWR)

    def install(self, name: str, *, plays: str = 'read _ < "{let_go}"') -> None:
        script = self.folder / name
        body = plays.format(let_go=self._let_go)
        script.write_text(f'#!/bin/sh\necho "{name} $* $$" > "{self._told}"\n{body}\n', encoding="utf-8")
        script.chmod(0o755)

    def heard(self) -> list[str]:
        """How it was called the next time: the name of the player, its arguments, its process."""
        called: list[bytes] = []
        reader = threading.Thread(target=lambda: called.append(os.read(self._reading, 4096)), daemon=True)
        reader.start()
        reader.join(PATIENCE)
        assert called, "nothing was played"
        return called[0].decode().split()

    def let_go(self) -> None:
        os.write(self._writing, b"\n")

    def close(self) -> None:
        os.close(self._reading)
        os.close(self._writing)


@pytest.fixture
def player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Player]:
    player = Player(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    yield player
    player.close()


@pytest.fixture
def sounds() -> Iterator[Sounds]:
    sounds = Sounds(volume=50)
    yield sounds
    sounds.stop()


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@players_are_programs
def test_a_sound_is_played_at_the_volume_that_was_set(player: Player, sounds: Sounds) -> None:
    player.install("paplay")

    sounds.play(SoundName.DONE)

    name, volume, path, _process = player.heard()
    assert (name, volume, path) == ("paplay", "--volume=32768", str(sound(SoundName.DONE)))


@players_are_programs
def test_a_player_that_knows_no_volume_gets_a_softer_sound(player: Player, sounds: Sounds, tmp_path: Path) -> None:
    copied = tmp_path / "copied.wav"
    copy = f"{sys.executable} -c 'import sys; open(sys.argv[1], \"wb\").write(sys.stdin.buffer.read())' {copied}"
    player.install("aplay", plays=f'{copy}\nread _ < "{{let_go}}"')

    sounds.play(SoundName.FAULT)
    name, *arguments, _process = player.heard()
    player.let_go()
    sounds.play(SoundName.DONE)  # is played when the first has ended
    player.heard()

    assert (name, arguments) == ("aplay", ["--quiet", "-"])
    assert max(samples(copied)) == pytest.approx(max(samples(sound(SoundName.FAULT))) / 2, abs=1)


@players_are_programs
def test_one_is_played_at_a_time_and_of_what_waits_the_newest(player: Player, sounds: Sounds) -> None:
    player.install("paplay")
    sounds.play(SoundName.DONE)
    first = player.heard()

    for name in (SoundName.NOTICE, SoundName.REFUSED, SoundName.UNKNOWN):
        sounds.play(name)
    assert is_running(int(first[-1]))
    player.let_go()

    second = player.heard()
    assert Path(second[2]).stem == SoundName.UNKNOWN
    assert not is_running(int(first[-1]))


@players_are_programs
def test_a_tick_never_takes_the_place_of_a_result_that_waits(player: Player, sounds: Sounds) -> None:
    player.install("paplay")
    sounds.play(SoundName.TICK)
    player.heard()

    sounds.play(SoundName.FAULT)
    sounds.play(SoundName.TICK)
    player.let_go()

    assert Path(player.heard()[2]).stem == SoundName.FAULT


@players_are_programs
@pytest.mark.parametrize(("is_on", "volume"), [(False, 50), (True, 0)])
def test_what_is_off_is_silent(player: Player, sounds: Sounds, is_on: bool, volume: int) -> None:
    player.install("paplay")
    sounds.is_on, sounds.volume = is_on, volume
    sounds.play(SoundName.FAULT)
    sounds.is_on, sounds.volume = True, 50

    sounds.play(SoundName.DONE)

    assert Path(player.heard()[2]).stem == SoundName.DONE


@players_are_programs
def test_a_player_that_hangs_is_ended_and_the_next_sound_is_played(player: Player) -> None:
    player.install("paplay")
    sounds = Sounds(patience=0.1)
    sounds.play(SoundName.DONE)
    hanging = int(player.heard()[-1])

    sounds.play(SoundName.NOTICE)

    assert Path(player.heard()[2]).stem == SoundName.NOTICE
    assert not is_running(hanging)
    sounds.stop()


@players_are_programs
def test_the_end_of_the_program_cuts_off_what_plays(player: Player, sounds: Sounds) -> None:
    player.install("paplay")
    sounds.play(SoundName.DONE)
    playing = int(player.heard()[-1])

    sounds.stop()

    assert not is_running(playing)
    sounds.play(SoundName.DONE)
    assert "sounds" not in {thread.name for thread in threading.enumerate()}


@players_are_programs
@pytest.mark.parametrize("plays", [None, "exit 1"])
def test_without_player_or_device_there_is_silence_and_no_error(
    player: Player, sounds: Sounds, caplog: pytest.LogCaptureFixture, plays: str | None
) -> None:
    if plays is not None:
        player.install("paplay", plays=plays)
    with caplog.at_level(logging.INFO):
        for name in SoundName:
            sounds.play(name)
        sounds.stop()

    assert caplog.records == []


@players_are_programs
def test_playing_keeps_nobody_waiting(player: Player, sounds: Sounds) -> None:
    player.install("paplay")
    begin = time.perf_counter()

    for name in SoundName:
        sounds.play(name)

    assert time.perf_counter() - begin < 0.1
    player.heard()
