"""What a diagnosis finds: plain data, without a language. `english` has the words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum, auto


class Probe(StrEnum):
    """What is looked at, in the order of the report."""

    CARD_SERVICE = auto()
    READERS = auto()
    TAP = auto()
    KEYRING = auto()
    FOLDERS = auto()
    SETTINGS = auto()
    PROXY = auto()
    NAME = auto()
    TLS = auto()
    ANSWERED_BY = auto()
    CLOCK = auto()
    CONSUMER = auto()
    SIGN_IN = auto()
    ACTIVITIES = auto()
    PROMOTIONS = auto()
    CHECK_INS = auto()
    CARDS = auto()
    VERSIONS = auto()


class State(StrEnum):
    """How it is."""

    WELL = auto()
    NOTE = auto()
    """It works, and somebody should know."""
    WRONG = auto()
    NOT_CHECKED = auto()
    """It could not be looked at, since something else is missing; or nobody asked for it."""


class Message(StrEnum):
    """What was found."""

    TOO_SLOW = auto()
    DEFECT = auto()
    CANCELLED = auto()

    SERVICE_RUNS = auto()
    SERVICE_ABSENT = auto()
    SERVICE_ABSENT_WINDOWS = auto()
    SERVICE_FORBIDDEN = auto()
    NO_PCSC = auto()
    READERS_THERE = auto()
    READERS_ASK_SERVICE = auto()
    NO_READER = auto()
    READER_HELD_BY_KERNEL = auto()
    READER_REMOTE_DESKTOP = auto()
    READER_OTHER_CHOSEN = auto()
    TAPPED = auto()
    TAP_WITHOUT_NUMBER = auto()
    NO_TAP = auto()
    TAP_NOT_ASKED = auto()
    TAP_NOT_POSSIBLE = auto()

    KEYRING_WORKS = auto()
    KEYRING_MISSING = auto()
    KEYRING_NOT_NEEDED = auto()
    FOLDER_WRITABLE = auto()
    FOLDER_NOT_WRITABLE = auto()
    DISK_NEARLY_FULL = auto()

    SETTINGS_READ = auto()
    SETTINGS_WRONG = auto()

    NO_SERVER = auto()
    BAD_PREFIX = auto()
    NO_PROXY = auto()
    PROXY_USED = auto()
    PROXY_REFUSES = auto()
    NAME_FOUND = auto()
    NAME_NOT_FOUND = auto()
    TLS_WORKS = auto()
    TLS_NOT_NEEDED = auto()
    TLS_NOT_TRUSTED = auto()
    TLS_FAILS = auto()
    NO_CONNECTION = auto()
    API_ANSWERS = auto()
    PORTAL = auto()
    SOMETHING_ELSE_ANSWERS = auto()
    SERVER_TROUBLE = auto()
    CLOCK_RIGHT = auto()
    CLOCK_BEHIND = auto()
    CLOCK_AHEAD = auto()
    CLOCK_NOT_TOLD = auto()

    CONSUMER_ACCEPTED = auto()
    CONSUMER_REFUSED = auto()
    NO_CONSUMER = auto()
    SIGNED_IN = auto()
    TOKEN_REFUSED = auto()
    NOT_SIGNED_IN = auto()
    CONSUMER_FIRST = auto()
    CLOCK_FIRST = auto()
    SIGN_IN_FIRST = auto()
    NO_COUNTERS = auto()
    MAY_READ = auto()
    MAY_NOT_READ = auto()
    REFUSED = auto()
    NO_COUNTER_CHOSEN = auto()
    CARDS_NOT_ASKED = auto()

    VERSIONS_ARE = auto()


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the diagnosis. `values` are for the places in its words; none of them is secret or personal."""

    probe: Probe
    state: State
    message: Message
    values: tuple[str, ...] = ()


def is_well(findings: Iterable[Finding]) -> bool:
    """Whether nothing was found to be wrong."""
    return all(finding.state is not State.WRONG for finding in findings)
