"""This PC: keyring, folder and disk, versions."""

from __future__ import annotations

import platform
import shutil
import ssl
import tempfile
from importlib import metadata
from pathlib import Path

from counter_app import __version__
from counter_app.config.secrets import open_secrets
from counter_app.diagnosis.findings import Finding, Message, Probe, State
from counter_app.diagnosis.safe_text import safe
from counter_app.diagnosis.subject import Subject

ENOUGH_BYTES = 200_000_000
_PACKAGES = ("PySide6-Essentials", "pyscard", "requests", "urllib3", "lxml", "keyring")


def keyring(subject: Subject) -> Finding:
    """Whether the sign-in can be kept until the next start."""
    if not subject.uses_keyring:
        return Finding(Probe.KEYRING, State.NOT_CHECKED, Message.KEYRING_NOT_NEEDED)
    secrets = open_secrets(subject.environment)
    if secrets.is_lasting:
        return Finding(Probe.KEYRING, State.WELL, Message.KEYRING_WORKS)
    return Finding(Probe.KEYRING, State.NOTE, Message.KEYRING_MISSING, (secrets.problem or "?",))


def folders(subject: Subject) -> Finding:
    """Whether something can be written into the folder of data, and for how long."""
    folder = subject.data_dir
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(bytes(1024))
            file.flush()
        free = shutil.disk_usage(folder).free
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return Finding(Probe.FOLDERS, State.WRONG, Message.FOLDER_NOT_WRITABLE, (_shown(folder), reason))
    if free < ENOUGH_BYTES:
        return Finding(Probe.FOLDERS, State.NOTE, Message.DISK_NEARLY_FULL, (_size(free),))
    return Finding(Probe.FOLDERS, State.WELL, Message.FOLDER_WRITABLE, (_size(free), _shown(folder)))


def settings(subject: Subject) -> Finding:
    """Which server is set, and what of the settings could not be used: file, line and what was expected."""
    if subject.problems:
        told = "; ".join(safe(str(problem)) for problem in subject.problems)
        return Finding(Probe.SETTINGS, State.WRONG, Message.SETTINGS_WRONG, (told,))
    return Finding(Probe.SETTINGS, State.WELL, Message.SETTINGS_READ, (subject.environment,))


def versions(_subject: Subject) -> Finding:
    """What the program is made of, and what it runs on."""
    parts = [
        f"counter-app {__version__}",
        f"Python {platform.python_version()}",
        ssl.OPENSSL_VERSION,
        *(f"{name} {version}" for name in _PACKAGES if (version := _version_of(name)) is not None),
        platform.platform(),
    ]
    return Finding(Probe.VERSIONS, State.WELL, Message.VERSIONS_ARE, (", ".join(parts),))


def _version_of(package: str) -> str | None:
    """None where it is not installed as a package: in a program that is one file, say."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _shown(folder: Path) -> str:
    return safe(str(folder))


def _size(count: int) -> str:
    return f"{count / 1e9:.0f} GB" if count >= 10e9 else f"{count / 1e6:.0f} MB"
