"""The diagnosis, and what an earlier run left in the crash file."""

from __future__ import annotations

from counter_app.diagnosis.crash_file import CrashFile
from counter_app.diagnosis.examination import Look, Step
from counter_app.diagnosis.findings import Finding, Message, Probe, State
from counter_app.diagnosis.subject import Subject
from tests.gui.scenes.stage import Play, Scene, Stage, opens

_WELL = (
    Finding(Probe.CARD_SERVICE, State.WELL, Message.SERVICE_RUNS),
    Finding(Probe.READERS, State.WELL, Message.READERS_THERE, ("ACS ACR122U PICC Interface 00 00",)),
    Finding(Probe.KEYRING, State.WELL, Message.KEYRING_WORKS),
    Finding(Probe.FOLDERS, State.WELL, Message.FOLDER_WRITABLE, ("82 GB",)),
    Finding(Probe.SETTINGS, State.WELL, Message.SETTINGS_READ, ("production",)),
    Finding(Probe.PROXY, State.WELL, Message.NO_PROXY),
    Finding(Probe.NAME, State.WELL, Message.NAME_FOUND, ("www.uitid.be",)),
    Finding(Probe.TLS, State.WELL, Message.TLS_WORKS, ("TLSv1.3", "Let's Encrypt")),
    Finding(Probe.ANSWERED_BY, State.WELL, Message.API_ANSWERS),
    Finding(Probe.CLOCK, State.WELL, Message.CLOCK_RIGHT),
    Finding(Probe.CONSUMER, State.WELL, Message.CONSUMER_ACCEPTED),
    Finding(Probe.SIGN_IN, State.WELL, Message.SIGNED_IN, ("3",)),
    Finding(Probe.ACTIVITIES, State.WELL, Message.MAY_READ),
    Finding(Probe.PROMOTIONS, State.WELL, Message.MAY_READ),
    Finding(Probe.CHECK_INS, State.WELL, Message.MAY_READ),
    Finding(Probe.CARDS, State.NOT_CHECKED, Message.CARDS_NOT_ASKED),
    Finding(Probe.VERSIONS, State.WELL, Message.VERSIONS_ARE, ("counter-app 0.1.0, Python 3.11.7, OpenSSL 3.0.19",)),
)
_TROUBLE = (
    Finding(Probe.READERS, State.WRONG, Message.READER_HELD_BY_KERNEL, ("pn533_usb, pn533, nfc",)),
    Finding(Probe.KEYRING, State.NOTE, Message.KEYRING_MISSING, ("there is no keyring that can be reached",)),
    Finding(Probe.CLOCK, State.WRONG, Message.CLOCK_BEHIND, ("120",)),
    Finding(Probe.CONSUMER, State.WRONG, Message.CONSUMER_REFUSED),
    Finding(Probe.SIGN_IN, State.NOT_CHECKED, Message.CONSUMER_FIRST),
)
_CRASH = """2026-11-25 12:00:00+00:00 counter-app 0.1.0: an exception that nobody caught
Traceback (most recent call last):
  File "counter_app/gui/worker.py", line 179, in _deliver
    raise end.error
builtins.AttributeError: 'NoneType' object has no attribute 'show'
"""


def diagnosis_scenes() -> tuple[Scene, ...]:
    """All of them."""
    return (
        Scene("diagnosis-before", _opened, ("Diagnose", "Nakijken", "Terug naar Help")),
        Scene("diagnosis-running", _running, ("Stoppen", "Nakijken…")),
        Scene("diagnosis-well", _ended(), ("Alles is in orde.", "Verslag kopiëren", "Opnieuw nakijken")),
        Scene("diagnosis-trouble", diagnosis_in_trouble, ("3 punten om na te kijken", "pn533_usb")),
        Scene("crash-notice", _crashed, ("liep er iets mis", "Tonen", "Verwijderen")),
        Scene("crash-shown", _crash_shown, ("Wat er gebeurde", "Kopiëren", "Sluiten")),
    )


def diagnosis_in_trouble(stage: Stage) -> None:
    """It has ended, and several things are wrong."""
    _ended(*_TROUBLE)(stage)


def _opened(stage: Stage) -> None:
    stage.desk.window.show_help()
    opens("open_diagnosis")(stage)


def _running(stage: Stage) -> None:
    """All but the first wait: none of them ends before the scene does."""
    page = stage.desk.window.pages.diagnosis
    page._steps_of = lambda: tuple(
        Step(found.probe, _finds(found) if place < 5 else _waits(stage), 30) for place, found in enumerate(_WELL)
    )
    _opened(stage)
    opens("diagnosis_start")(stage)
    stage.desk.qtbot.waitUntil(lambda: len(page.findings) == 5)


def _ended(*instead: Finding) -> Play:
    other = {finding.probe: finding for finding in instead}

    def play(stage: Stage) -> None:
        page = stage.desk.window.pages.diagnosis
        page._steps_of = lambda: tuple(Step(found.probe, _finds(other.get(found.probe, found)), 30) for found in _WELL)
        _opened(stage)
        opens("diagnosis_start")(stage)
        stage.desk.qtbot.waitUntil(lambda: not page.running.is_running)

    return play


def _finds(finding: Finding) -> Look:
    return lambda _subject: finding


def _waits(stage: Stage) -> Look:
    """Until the window is gone."""

    def look(_subject: Subject) -> Finding:
        stage.desk.worker._threads[-1].join()
        return _WELL[0]

    return look


def _crashed(stage: Stage) -> None:
    crashes = CrashFile(stage.desk.preferences.data_dir)
    crashes.path.parent.mkdir()
    crashes.path.write_text(_CRASH, encoding="utf-8")
    stage.desk.window.crash_band.look_for(crashes)
    stage.desk.wait_until_quiet()


def _crash_shown(stage: Stage) -> None:
    _crashed(stage)
    opens("crash_band_more")(stage)
