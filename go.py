#!/usr/bin/env python3
"""Sets up what the program needs on this PC, then runs it, or all its tests.

    python3 go.py run                   the program, in practice mode, on its built-in sandbox
    python3 go.py test [ARGUMENTS]      every check and all tests; ARGUMENTS go to pytest

(Windows: `py go.py run`, `py go.py test`.) It needs nothing but Python 3.11 or newer. On Debian and its kin it
installs the missing system packages, with sudo where it is not root; everything else goes into the folder `.venv`.
The second time it finds all in place and starts at once.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
BIN = VENV / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = BIN / ("python.exe" if sys.platform == "win32" else "python")
DEBIAN_PYTHON = f"python{sys.version_info.major}.{sys.version_info.minor}"
THIS_PYTHON = f"{sys.base_prefix} {DEBIAN_PYTHON}"


class SetUpError(Exception):
    """What stops the set-up, in words for the person at the PC."""


@dataclass(frozen=True)
class Need:
    """Something outside `.venv`: how to tell that it is there, and the Debian package that brings it.

    `sign` is an absolute path, the name of a shared library, or the name of a program.
    """

    package: str
    sign: str
    why: str

    def is_met(self, libraries: str) -> bool:
        """Whether it is on this PC. `libraries` is what `ldconfig -p` prints."""
        if self.sign.startswith("/"):
            return Path(self.sign).exists()
        if ".so." in self.sign:
            return f"\t{self.sign} " in libraries
        return shutil.which(self.sign) is not None


WINDOW = "Qt draws its window with it"
READER = "card readers"
PYSCARD = "pyscard has no ready-made package for Linux: it is compiled here"
TESTS = "the tests use it"
HEARD = "the tests hear through it what a screen reader is told"

RUN_NEEDS = (
    Need("gcc", "gcc", PYSCARD),
    Need("libc6-dev", "/usr/include/stdio.h", PYSCARD),
    Need(f"{DEBIAN_PYTHON}-dev", str(Path(sysconfig.get_path("include"), "Python.h")), PYSCARD),
    Need("libpcsclite-dev", "/usr/include/PCSC/winscard.h", PYSCARD),
    Need("libpcsclite1", "libpcsclite.so.1", READER),
    Need("pcscd", "pcscd", READER),
    Need("libccid", "/usr/lib/pcsc/drivers/ifd-ccid.bundle", READER),
    Need("libegl1", "libEGL.so.1", WINDOW),
    Need("libgl1", "libGL.so.1", WINDOW),
    Need("libglib2.0-0", "libglib-2.0.so.0", WINDOW),
    Need("libdbus-1-3", "libdbus-1.so.3", WINDOW),
    Need("libfontconfig1", "libfontconfig.so.1", WINDOW),
    Need("fonts-dejavu-core", "/usr/share/fonts", "without a font no words can be drawn"),
    Need("libx11-xcb1", "libX11-xcb.so.1", WINDOW),
    Need("libxcb-cursor0", "libxcb-cursor.so.0", WINDOW),
    Need("libxcb-icccm4", "libxcb-icccm.so.4", WINDOW),
    Need("libxcb-keysyms1", "libxcb-keysyms.so.1", WINDOW),
    Need("libxcb-randr0", "libxcb-randr.so.0", WINDOW),
    Need("libxcb-shape0", "libxcb-shape.so.0", WINDOW),
    Need("libxcb-sync1", "libxcb-sync.so.1", WINDOW),
    Need("libxcb-xfixes0", "libxcb-xfixes.so.0", WINDOW),
    Need("libxkbcommon-x11-0", "libxkbcommon-x11.so.0", WINDOW),
)
TEST_NEEDS = (
    *RUN_NEEDS,
    Need("vsmartcard-vpcd", "/usr/lib/pcsc/drivers/serial/libifdvpcd.so", TESTS),
    Need("xvfb", "Xvfb", TESTS),
    Need("xdotool", "xdotool", TESTS),
    Need("util-linux", "unshare", TESTS),
    Need("mount", "mount", TESTS),
    Need("dbus-daemon", "dbus-daemon", HEARD),
    Need("chromium", "chromium", TESTS),
    Need("gnome-keyring", "gnome-keyring-daemon", TESTS),
    Need("at-spi2-core", "/usr/libexec/at-spi-bus-launcher", HEARD),
)

MYPY = ("-m", "mypy", "--no-error-summary")
CHECKS = {
    "ruff: faults and style": ("-m", "ruff", "check"),
    "ruff: format": ("-m", "ruff", "format", "--check"),
    "mypy: Linux": (*MYPY, "--platform", "linux", "--cache-dir", ".mypy_cache/linux"),
    "mypy: Windows": (*MYPY, "--platform", "win32", "--cache-dir", ".mypy_cache/win32"),
    "mypy: macOS": (*MYPY, "--platform", "darwin", "--cache-dir", ".mypy_cache/darwin"),
    "import-linter: who may know whom": ("-c", "import importlinter.cli as c; c.lint_imports_command()"),
}


def say(text: str) -> None:
    """Prints at once, so that the words stand before the output of what they announce."""
    print(text, flush=True)


def install_needs(needs: tuple[Need, ...]) -> None:
    """Installs the Debian packages of what is missing. On another Linux it says what that is and goes on."""
    if not sys.platform.startswith("linux"):
        return
    os.environ["PATH"] = (
        os.environ.get("PATH", os.defpath) + ":/usr/sbin:/sbin"
    )  # a plain user's Debian leaves them out
    libraries = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=False).stdout
    missing = [need for need in needs if not need.is_met(libraries)]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append(Need(f"{DEBIAN_PYTHON}-venv", "", "the program's Python packages go into a folder of their own"))
    if not missing:
        return
    packages = [need.package for need in missing]
    if shutil.which("apt-get") is None:
        say("This is no Debian, so install by hand what is missing (these are Debian's names):")
    else:
        say("Installing the Debian packages that are missing:")
    for why in dict.fromkeys(need.why for need in missing):
        say(f"  {', '.join(need.package for need in missing if need.why == why)}: {why}")
    if shutil.which("apt-get") is not None:
        apt(packages)


def apt(packages: list[str]) -> None:
    """One update, one install, without questions."""
    as_root = [] if sys.platform != "win32" and os.geteuid() == 0 else ["sudo"]
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    by_hand = f"apt-get update && {' '.join(install)}"
    if as_root and shutil.which("sudo") is None:
        raise SetUpError(f"Only root can install packages, and there is no sudo. As root: {by_hand}")
    start = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive"]
    quietly = ["-q", "-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0"]
    subprocess.call([*start, "apt-get", "update", *quietly])
    if subprocess.call([*start, *install, *quietly]) != 0:
        raise SetUpError(f"The packages were not installed. Is this PC on the network? By hand: {by_hand}")


def install_packages(extra: str) -> None:
    """Makes `.venv` with the program's Python packages, unless the last time was with the same list and Python."""
    state = hashlib.sha256((HERE / "pyproject.toml").read_bytes() + THIS_PYTHON.encode()).hexdigest()
    stamps = [VENV / f"ready{name}" for name in dict.fromkeys(["", extra])]
    if all(stamp.is_file() and stamp.read_text() == state for stamp in stamps):
        return
    say(f"Installing the Python packages into {VENV} (some minutes the first time).")
    venv.create(VENV, clear=not _is_of_this_python(), symlinks=os.name == "posix", with_pip=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.call([*pip, "--editable", f".{extra}"], cwd=HERE) != 0:
        raise SetUpError("The Python packages were not installed; pip says why above. Is this PC on the network?")
    for stamp in stamps:
        stamp.write_text(state)


def compile_translations() -> None:
    """Makes the files with the translations that the program loads, where what they are made of is newer."""
    translations = HERE / "resources" / "translations"
    if all(_is_newer(text.with_suffix(".qm"), text) for text in translations.glob("*.ts")):
        return
    if subprocess.call([str(PYTHON), "packaging/translations.py", "compile"], cwd=HERE) != 0:
        raise SetUpError("The translations were not made; the lines above say why.")


def _is_newer(made: Path, source: Path) -> bool:
    return made.is_file() and made.stat().st_mtime >= source.stat().st_mtime


def _is_of_this_python() -> bool:
    """Whether `.venv` still works and belongs to the Python that runs this script."""
    question = "import sys; print(f'{sys.base_prefix} python{sys.version_info.major}.{sys.version_info.minor}')"
    try:
        answer = subprocess.run([str(PYTHON), "-c", question], capture_output=True, text=True, check=False).stdout
    except OSError:
        return False
    return answer.strip() == THIS_PYTHON


def run(arguments: list[str]) -> int:
    """Starts the program in practice mode; where there is no screen, its demonstration, which leaves pictures."""
    install_needs(RUN_NEEDS)
    install_packages("")
    compile_translations()
    command = [str(PYTHON), "-m", "counter_app"]
    if has_screen():
        return _become([*command, "--sandbox", *arguments])
    say("There is no screen here: the program shows itself off screen, and leaves pictures of it in pictures/.")
    return _become([*command, "demo", "--headless", "--screenshots", "pictures", *arguments])


def _become(command: list[str]) -> int:
    """Turns this process into the program, so that who ends it ends the program; Windows has no such thing."""
    if sys.platform != "win32":
        os.chdir(HERE)
        os.execv(command[0], command)
    return subprocess.call(command, cwd=HERE)


def has_screen() -> bool:
    """Whether a window can be opened: always on Windows and macOS, elsewhere where X or Wayland says so."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def test(arguments: list[str]) -> int:
    """Runs every check, then all tests, whose summary comes last. The status is that of the first that failed."""
    install_needs(TEST_NEEDS)
    install_packages("[dev]")
    compile_translations()
    statuses = {name: _check(name, command) for name, command in CHECKS.items()}
    for name in (name for name, status in statuses.items() if status != 0):
        say(f"FAILED: {name}")
    tests = _check("pytest", ("-m", "pytest", *arguments))
    return next((status for status in (*statuses.values(), tests) if status != 0), 0)


def _check(name: str, arguments: tuple[str, ...]) -> int:
    say(f"\n== {name}")
    return subprocess.call([str(PYTHON), *arguments], cwd=HERE)


def main(arguments: list[str]) -> int:
    """Carries out the command and returns its exit status."""
    commands = {"run": run, "test": test}
    if not arguments or arguments[0] not in commands:
        say(__doc__ or "")
        return 2
    try:
        return commands[arguments[0]](arguments[1:])
    except SetUpError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever has an older one must be told in words
        sys.exit(f"This program needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    sys.exit(main(sys.argv[1:]))
