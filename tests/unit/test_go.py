"""The set-up script: what it takes for missing, what it installs, and what it says when it cannot."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import go

LIBRARIES = "2 libs found in cache\n\tlibEGL.so.1 (libc6,x86-64) => /lib/libEGL.so.1\n"

linux_only = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="platform: system packages are installed on Linux alone"
)


@pytest.mark.parametrize(
    ("sign", "met"),
    [
        ("libEGL.so.1", True),
        ("libEGL.so", False),
        ("libGL.so.1", False),
        (os.path.abspath(__file__), True),
        ("/no/such/file", False),
        (Path(sys.executable).name, True),
        ("no-such-program", False),
    ],
)
def test_a_library_a_file_or_a_program_shows_that_a_need_is_met(
    sign: str, met: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent))
    assert go.Need("package", sign, "why").is_met(LIBRARIES) is met


@pytest.mark.parametrize("arguments", [[], ["dance"]])
def test_without_a_known_command_it_says_what_there_is(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert go.main(arguments) == 2
    assert "go.py run" in capsys.readouterr().out


def program(folder: Path, name: str, script: str) -> None:
    """A program called `name` in `folder`."""
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def bare_pc(folder: Path, apt_get: str) -> subprocess.CompletedProcess[str]:
    """What `go.py run` does on a PC that has no libraries, only an apt-get (and a sudo) that answer as told."""
    programs = folder / "programs"
    programs.mkdir()
    shutil.copy(go.__file__, folder / "go.py")
    program(programs, "ldconfig", "true")
    program(programs, "sudo", 'exec "$@"')
    program(programs, "env", 'shift; exec "$@"')
    program(programs, "apt-get", f'echo "apt-get $@" >> "{folder}/asked"; {apt_get}')
    return subprocess.run(
        [sys.executable, str(folder / "go.py"), "run"],
        env={"PATH": str(programs)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@linux_only
def test_what_is_missing_is_installed_at_once_and_without_questions(tmp_path: Path) -> None:
    bare_pc(tmp_path, apt_get="exit 100")
    update, install = (tmp_path / "asked").read_text().splitlines()
    assert update.startswith("apt-get update")
    assert install.startswith("apt-get install --yes --no-install-recommends ")
    assert {"libegl1", "libxcb-cursor0"} <= set(install.split())


@linux_only
def test_packages_that_cannot_be_had_end_in_words_and_not_in_a_traceback(tmp_path: Path) -> None:
    ended = bare_pc(tmp_path, apt_get="exit 100")
    assert ended.returncode == 1
    assert "Is this PC on the network?" in ended.stderr
    assert "Traceback" not in ended.stderr


@linux_only
def test_translations_are_compiled_where_what_they_are_made_of_is_newer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    translations = tmp_path / "resources" / "translations"
    translations.mkdir(parents=True)
    text, compiled = translations / "nl.ts", translations / "nl.qm"
    text.touch()
    program(tmp_path, "python", f'echo "$@" >> asked; touch "{compiled}"')
    monkeypatch.setattr(go, "HERE", tmp_path)
    monkeypatch.setattr(go, "PYTHON", tmp_path / "python")
    go.compile_translations()
    go.compile_translations()
    assert (tmp_path / "asked").read_text().splitlines() == ["packaging/translations.py compile"]
    os.utime(text, (2e9, 2e9))
    go.compile_translations()
    assert len((tmp_path / "asked").read_text().splitlines()) == 2


@linux_only
def test_translations_that_cannot_be_compiled_stop_the_set_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources" / "translations").mkdir(parents=True)
    (tmp_path / "resources" / "translations" / "nl.ts").touch()
    program(tmp_path, "python", "exit 1")
    monkeypatch.setattr(go, "HERE", tmp_path)
    monkeypatch.setattr(go, "PYTHON", tmp_path / "python")
    with pytest.raises(go.SetUpError):
        go.compile_translations()
