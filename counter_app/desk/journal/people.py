"""By what a closed attempt still tells whose it was: a keyed hash of each number that named the person.

The key is made once for each data folder and never leaves it, so the hashes of two desks cannot be compared.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path

from counter_app.desk.journal.records import Who
from counter_app.uitpas.numbers import ChipNumber, Insz

KEY_FILE = "journal.key"

_KEY_BYTES = 32

MARK_BYTES = 16
"""The length of one hash."""

Marks = frozenset[bytes]
"""The hashes of all numbers that are known of one person."""


def load_key(folder: Path) -> bytes:
    """The key of this folder, made where there is none yet or it is damaged. Raises `OSError`.

    With a new key the attempts of before are no longer seen to be of the same person; nothing else depends on it.
    """
    path = folder / KEY_FILE
    try:
        key = path.read_bytes()
    except FileNotFoundError:
        key = b""
    return key if len(key) == _KEY_BYTES else _make_key(path)


def _make_key(path: Path) -> bytes:
    key = secrets.token_bytes(_KEY_BYTES)
    new = path.with_suffix(".key.new")
    new.unlink(missing_ok=True)
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with open(descriptor, "wb") as file:
        file.write(key)
        file.flush()
        os.fsync(file.fileno())
    os.replace(new, path)
    return key


def marks_of(who: Who, key: bytes) -> Marks:
    """One hash for each number that `who` has: of what was tapped or typed, the UiTPAS number, the uid."""
    card_kind = "chip" if isinstance(who.card, ChipNumber) else "insz" if isinstance(who.card, Insz) else "uitpas"
    known = ((card_kind, who.card), ("uitpas", who.uitpas_number), ("uid", who.uid))
    return frozenset(_mark(kind, number, key) for kind, number in known if number)


def _mark(kind: str, number: str, key: bytes) -> bytes:
    """The same for every way in which the same number is written. Numbers of two kinds never meet."""
    text = number.strip() if kind == "uid" else "".join(letter for letter in number if letter.isalnum())
    return hashlib.blake2b(f"{kind}:{text.casefold()}".encode(), key=key, digest_size=MARK_BYTES).digest()
