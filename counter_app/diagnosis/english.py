"""The words for what was found, in English: for the command line as they are, for the window to be translated.

One table for both, so that employee and support read the same. lupdate finds the texts by the name of the marker.
"""

from __future__ import annotations

from collections.abc import Callable

from counter_app.diagnosis.findings import Finding, Message, Probe, State


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """`text`, marked for translation."""
    return text


PROBES = {
    Probe.CARD_SERVICE: QT_TRANSLATE_NOOP("words", "Smart card service"),
    Probe.READERS: QT_TRANSLATE_NOOP("words", "Card readers"),
    Probe.TAP: QT_TRANSLATE_NOOP("words", "A card on the reader"),
    Probe.KEYRING: QT_TRANSLATE_NOOP("words", "Keeping the sign-in"),
    Probe.FOLDERS: QT_TRANSLATE_NOOP("words", "Folder and disk"),
    Probe.SETTINGS: QT_TRANSLATE_NOOP("words", "Settings"),
    Probe.PROXY: QT_TRANSLATE_NOOP("words", "Proxy"),
    Probe.NAME: QT_TRANSLATE_NOOP("words", "Name of the server"),
    Probe.TLS: QT_TRANSLATE_NOOP("words", "Secure connection"),
    Probe.ANSWERED_BY: QT_TRANSLATE_NOOP("words", "Who answers"),
    Probe.CLOCK: QT_TRANSLATE_NOOP("words", "Clock of this PC"),
    Probe.CONSUMER: QT_TRANSLATE_NOOP("words", "Access of this program"),
    Probe.SIGN_IN: QT_TRANSLATE_NOOP("words", "Sign-in of the employee"),
    Probe.ACTIVITIES: QT_TRANSLATE_NOOP("words", "Permission: activities"),
    Probe.PROMOTIONS: QT_TRANSLATE_NOOP("words", "Permission: promotions"),
    Probe.CHECK_INS: QT_TRANSLATE_NOOP("words", "Permission: check-ins of before"),
    Probe.CARDS: QT_TRANSLATE_NOOP("words", "Permission: cards"),
    Probe.VERSIONS: QT_TRANSLATE_NOOP("words", "Versions"),
}

STATES = {
    State.WELL: QT_TRANSLATE_NOOP("words", "well"),
    State.NOTE: QT_TRANSLATE_NOOP("words", "note"),
    State.WRONG: QT_TRANSLATE_NOOP("words", "wrong"),
    State.NOT_CHECKED: QT_TRANSLATE_NOOP("words", "not checked"),
}

SAID = {
    Message.TOO_SLOW: QT_TRANSLATE_NOOP("words", "No answer within %1 seconds."),
    Message.DEFECT: QT_TRANSLATE_NOOP("words", "This could not be checked (%1)."),
    Message.CANCELLED: QT_TRANSLATE_NOOP("words", "Stopped before it was known."),
    Message.SERVICE_RUNS: QT_TRANSLATE_NOOP("words", "It runs."),
    Message.SERVICE_ABSENT: QT_TRANSLATE_NOOP("words", "It does not run (%1)."),
    Message.SERVICE_ABSENT_WINDOWS: QT_TRANSLATE_NOOP("words", "It does not run, or no reader is plugged in (%1)."),
    Message.SERVICE_FORBIDDEN: QT_TRANSLATE_NOOP("words", "It runs, but this user may not use it (%1)."),
    Message.NO_PCSC: QT_TRANSLATE_NOOP("words", "This PC has no software for card readers."),
    Message.READERS_THERE: QT_TRANSLATE_NOOP("words", "Found: %1"),
    Message.READERS_ASK_SERVICE: QT_TRANSLATE_NOOP(
        "words", "Only the smart card service knows, and it does not answer."
    ),
    Message.NO_READER: QT_TRANSLATE_NOOP("words", "No reader was found."),
    Message.READER_HELD_BY_KERNEL: QT_TRANSLATE_NOOP("words", "Linux itself keeps the reader to itself (%1)."),
    Message.READER_REMOTE_DESKTOP: QT_TRANSLATE_NOOP("words", "No reader was found in this remote desktop session."),
    Message.READER_OTHER_CHOSEN: QT_TRANSLATE_NOOP("words", "Found: %1. The reader that was chosen is not there: %2"),
    Message.TAPPED: QT_TRANSLATE_NOOP("words", "Card %1 was read in %2 ms on %3"),
    Message.TAP_WITHOUT_NUMBER: QT_TRANSLATE_NOOP("words", "A card was laid down, but it gave no number."),
    Message.NO_TAP: QT_TRANSLATE_NOOP("words", "No card was laid down within %1 seconds."),
    Message.TAP_NOT_ASKED: QT_TRANSLATE_NOOP("words", "Not tried."),
    Message.TAP_NOT_POSSIBLE: QT_TRANSLATE_NOOP("words", "There is no reader to lay a card on."),
    Message.KEYRING_WORKS: QT_TRANSLATE_NOOP("words", "The keyring of this PC works."),
    Message.KEYRING_MISSING: QT_TRANSLATE_NOOP("words", "The keyring of this PC cannot be used."),
    Message.KEYRING_NOT_NEEDED: QT_TRANSLATE_NOOP("words", "Not needed here."),
    Message.FOLDER_WRITABLE: QT_TRANSLATE_NOOP("words", "Can be written, %1 free."),
    Message.FOLDER_NOT_WRITABLE: QT_TRANSLATE_NOOP("words", "Nothing can be written in %1: %2"),
    Message.DISK_NEARLY_FULL: QT_TRANSLATE_NOOP("words", "The disk is nearly full: %1 free."),
    Message.SETTINGS_READ: QT_TRANSLATE_NOOP("words", "All of them can be used. Server: %1"),
    Message.SETTINGS_WRONG: QT_TRANSLATE_NOOP("words", "Not all of them can be used: %1"),
    Message.NO_SERVER: QT_TRANSLATE_NOOP("words", "No server is set yet."),
    Message.BAD_PREFIX: QT_TRANSLATE_NOOP("words", "The address of the server cannot be right."),
    Message.NO_PROXY: QT_TRANSLATE_NOOP("words", "None: straight to the server."),
    Message.PROXY_USED: QT_TRANSLATE_NOOP("words", "Through %1"),
    Message.PROXY_REFUSES: QT_TRANSLATE_NOOP("words", "The proxy %1 does not let the connection through."),
    Message.NAME_FOUND: QT_TRANSLATE_NOOP("words", "%1 was found."),
    Message.NAME_NOT_FOUND: QT_TRANSLATE_NOOP("words", "%1 was not found."),
    Message.TLS_WORKS: QT_TRANSLATE_NOOP("words", "It works (%1, certificate by %2)."),
    Message.TLS_NOT_NEEDED: QT_TRANSLATE_NOOP("words", "Not needed: the server is on this PC."),
    Message.TLS_NOT_TRUSTED: QT_TRANSLATE_NOOP("words", "The certificate is not trusted: %1"),
    Message.TLS_FAILS: QT_TRANSLATE_NOOP("words", "No secure connection is possible."),
    Message.NO_CONNECTION: QT_TRANSLATE_NOOP("words", "The server cannot be reached."),
    Message.API_ANSWERS: QT_TRANSLATE_NOOP("words", "UiTPAS answers."),
    Message.PORTAL: QT_TRANSLATE_NOOP("words", "The network answers instead of UiTPAS: it wants a sign-in first."),
    Message.SOMETHING_ELSE_ANSWERS: QT_TRANSLATE_NOOP("words", "Something else answers in the place of UiTPAS."),
    Message.SERVER_TROUBLE: QT_TRANSLATE_NOOP("words", "UiTPAS itself has trouble (HTTP %1)."),
    Message.CLOCK_RIGHT: QT_TRANSLATE_NOOP("words", "Right, to some seconds."),
    Message.CLOCK_BEHIND: QT_TRANSLATE_NOOP("words", "It is %1 minutes behind."),
    Message.CLOCK_AHEAD: QT_TRANSLATE_NOOP("words", "It is %1 minutes ahead."),
    Message.CLOCK_NOT_TOLD: QT_TRANSLATE_NOOP("words", "The server did not tell its time."),
    Message.CONSUMER_ACCEPTED: QT_TRANSLATE_NOOP("words", "UiTPAS accepts this program."),
    Message.CONSUMER_REFUSED: QT_TRANSLATE_NOOP("words", "UiTPAS refuses the consumer key or its secret."),
    Message.NO_CONSUMER: QT_TRANSLATE_NOOP("words", "The key or the secret of this program is not set yet."),
    Message.SIGNED_IN: QT_TRANSLATE_NOOP("words", "Accepted. Counters of this employee: %1"),
    Message.TOKEN_REFUSED: QT_TRANSLATE_NOOP("words", "UiTPAS does not accept the sign-in any more."),
    Message.NOT_SIGNED_IN: QT_TRANSLATE_NOOP("words", "Nobody is signed in."),
    Message.CONSUMER_FIRST: QT_TRANSLATE_NOOP("words", "Not known as long as UiTPAS refuses this program."),
    Message.CLOCK_FIRST: QT_TRANSLATE_NOOP("words", "Not known as long as the clock of this PC is wrong."),
    Message.SIGN_IN_FIRST: QT_TRANSLATE_NOOP("words", "Not known as long as the sign-in is not accepted."),
    Message.NO_COUNTERS: QT_TRANSLATE_NOOP("words", "Accepted, but this employee has no counter."),
    Message.MAY_READ: QT_TRANSLATE_NOOP("words", "Allowed."),
    Message.MAY_NOT_READ: QT_TRANSLATE_NOOP("words", "Not allowed (%1)."),
    Message.REFUSED: QT_TRANSLATE_NOOP("words", "UiTPAS refused it (%1)."),
    Message.NO_COUNTER_CHOSEN: QT_TRANSLATE_NOOP("words", "No counter is chosen yet."),
    Message.CARDS_NOT_ASKED: QT_TRANSLATE_NOOP("words", "Not asked: only a real card would tell."),
    Message.VERSIONS_ARE: QT_TRANSLATE_NOOP("words", "Installed: %1"),
}

_SET_THE_CLOCK = QT_TRANSLATE_NOOP(
    "words", "Let the system set date, time and time zone of this PC by itself, or ask IT to."
)

DO = {
    Message.TOO_SLOW: QT_TRANSLATE_NOOP("words", "Try again. Ask IT where it stays so."),
    Message.DEFECT: QT_TRANSLATE_NOOP("words", "Send this report to whoever looks after this program."),
    Message.SERVICE_ABSENT: QT_TRANSLATE_NOOP("words", "Ask IT to start it: pcscd, or the service “Smart Card”."),
    Message.SERVICE_ABSENT_WINDOWS: QT_TRANSLATE_NOOP(
        "words", "Plug the reader in. Where that does not help, ask IT to start the service “Smart Card”."
    ),
    Message.SERVICE_FORBIDDEN: QT_TRANSLATE_NOOP(
        "words", "Ask IT for a rule of polkit that allows org.debian.pcsc-lite.access_pcsc and access_card."
    ),
    Message.NO_PCSC: QT_TRANSLATE_NOOP("words", "Ask IT to install it: pcscd and libpcsclite on Linux."),
    Message.NO_READER: QT_TRANSLATE_NOOP(
        "words", "Plug the reader in, in another socket too. Ask IT for its driver where that does not help."
    ),
    Message.READER_HELD_BY_KERNEL: QT_TRANSLATE_NOOP(
        "words", "Ask IT to put the modules pn533_usb, pn533 and nfc on the blacklist, and start the PC again."
    ),
    Message.READER_REMOTE_DESKTOP: QT_TRANSLATE_NOOP(
        "words", "Ask IT to pass smart cards on to the remote desktop, or work at the PC itself."
    ),
    Message.READER_OTHER_CHOSEN: QT_TRANSLATE_NOOP("words", "Plug it in, or choose another one in the settings."),
    Message.TAP_WITHOUT_NUMBER: QT_TRANSLATE_NOOP("words", "Try a UiTPAS, and hold it still on the reader."),
    Message.NO_TAP: QT_TRANSLATE_NOOP(
        "words", "Try again. Where the light of the reader stays the same, try another one."
    ),
    Message.KEYRING_MISSING: QT_TRANSLATE_NOOP(
        "words", "Everything works, but you have to sign in again after each start. Ask IT for a keyring."
    ),
    Message.FOLDER_NOT_WRITABLE: QT_TRANSLATE_NOOP(
        "words", "Ask IT to allow that. Nothing can be cashed in until then."
    ),
    Message.DISK_NEARLY_FULL: QT_TRANSLATE_NOOP("words", "Make room on the disk of this PC."),
    Message.SETTINGS_WRONG: QT_TRANSLATE_NOOP("words", "Ask IT to look at the settings."),
    Message.NO_SERVER: QT_TRANSLATE_NOOP("words", "Set this program up first."),
    Message.BAD_PREFIX: QT_TRANSLATE_NOOP("words", "Ask IT to look at the settings."),
    Message.PROXY_REFUSES: QT_TRANSLATE_NOOP(
        "words", "Ask whoever looks after the network to let %2 through, or for the name and password of the proxy."
    ),
    Message.NAME_NOT_FOUND: QT_TRANSLATE_NOOP("words", "Look whether this PC has a network: a cable, or Wi-Fi."),
    Message.TLS_NOT_TRUSTED: QT_TRANSLATE_NOOP(
        "words",
        "Look whether date and time are right, and whether a web page asks you to sign in first. Where the network"
        " looks into secure connections, IT has to install its certificate on this PC.",
    ),
    Message.TLS_FAILS: QT_TRANSLATE_NOOP("words", "Open a web page: the network may ask you to sign in first."),
    Message.NO_CONNECTION: QT_TRANSLATE_NOOP(
        "words", "Check the network of this PC. Ask whoever looks after it whether %1 may be reached."
    ),
    Message.PORTAL: QT_TRANSLATE_NOOP("words", "Open a web page, and sign in to the network there."),
    Message.SOMETHING_ELSE_ANSWERS: QT_TRANSLATE_NOOP(
        "words", "Open a web page: the network may ask you to sign in first. Else ask IT to look at the address."
    ),
    Message.SERVER_TROUBLE: QT_TRANSLATE_NOOP("words", "Nothing is wrong with this PC. Try again later."),
    Message.CLOCK_BEHIND: _SET_THE_CLOCK,
    Message.CLOCK_AHEAD: _SET_THE_CLOCK,
    Message.CONSUMER_REFUSED: QT_TRANSLATE_NOOP(
        "words", "Ask IT to look at both in the settings. They belong together, and to this server alone."
    ),
    Message.NO_CONSUMER: QT_TRANSLATE_NOOP(
        "words", "IT puts both into the settings; the secret can also be typed: counter-app consumer-secret."
    ),
    Message.TOKEN_REFUSED: QT_TRANSLATE_NOOP("words", "Sign out, and sign in again."),
    Message.NOT_SIGNED_IN: QT_TRANSLATE_NOOP("words", "Sign in."),
    Message.NO_COUNTERS: QT_TRANSLATE_NOOP(
        "words", "Ask whoever looks after the counters in UiTPAS to add this employee."
    ),
    Message.MAY_NOT_READ: QT_TRANSLATE_NOOP("words", "Ask whoever gave out the consumer key for this permission."),
    Message.REFUSED: QT_TRANSLATE_NOOP("words", "Send this report to whoever looks after this program."),
}
"""What somebody can do about it; what is well needs nothing."""

Say = Callable[[str], str]


def in_english(text: str) -> str:
    """A text of the tables as it stands there."""
    return text


def subject(finding: Finding, say: Say = in_english) -> str:
    """What was looked at."""
    return say(PROBES[finding.probe])


def said(finding: Finding, say: Say = in_english) -> str:
    """What was found."""
    return _filled(say(SAID[finding.message]), finding.values)


def advice(finding: Finding, say: Say = in_english) -> str:
    """What to do about it; empty where nothing is to be done, and where it is said of what it waits for."""
    text = DO.get(finding.message) if finding.state in (State.NOTE, State.WRONG) else None
    return "" if text is None else _filled(say(text), finding.values)


def _filled(text: str, values: tuple[str, ...]) -> str:
    parts = text.split("%")
    filled = [parts[0]]
    for part in parts[1:]:
        place = int(part[0]) - 1 if part[:1].isdigit() else -1
        filled.append(f"{values[place]}{part[1:]}" if 0 <= place < len(values) else f"%{part}")
    return "".join(filled)
