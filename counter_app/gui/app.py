"""Starts the window, and ends everything that was started. The order of both is written here and reads like a list."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from counter_app.config.environments import Environment
from counter_app.config.memory import recall, remember
from counter_app.config.secrets import open_secrets
from counter_app.config.settings import Settings
from counter_app.desk.brussels import in_brussels
from counter_app.desk.journal import JournalProblem, MemoryJournal, Opened, Problem, open_journal
from counter_app.desk.read_back.schedule import Schedule
from counter_app.diagnosis.crash_file import CrashFile
from counter_app.gui.beginning import Beginning
from counter_app.gui.equipment import Equipment
from counter_app.gui.frame.single_instance import SingleInstance
from counter_app.gui.frame.window_memory import place_of, put_back
from counter_app.gui.interrupt import Interrupt
from counter_app.gui.language import install
from counter_app.gui.look import Look
from counter_app.gui.main_window import MainWindow
from counter_app.gui.practice_tray import PracticeTray
from counter_app.gui.preferences_holder import PreferencesHolder
from counter_app.gui.proxy import DeskProxy
from counter_app.gui.reader_link import ReaderLink
from counter_app.gui.sign_in.flow import OpenUrl, open_in_browser
from counter_app.gui.sign_in.session import Session
from counter_app.gui.sounds import Sounds
from counter_app.gui.watched import watched
from counter_app.gui.worker import Kind, Task, Worker
from counter_app.gui.workplace import Connection, Workplace
from counter_app.sandbox.process import PracticeCard, SandboxFailed, SandboxProcess
from counter_app.uitpas import AccessToken, Consumer
from counter_app.uitpas.numbers import ChipNumber

_FINISH_SECONDS = 2.0
"""So long a check-in or cash-in that is on its way may take after the window was closed; the journal has the rest."""


def brussels_now() -> datetime:
    """The time of the desk: today and this week are those of Europe/Brussels."""
    return in_brussels(datetime.now(UTC))


class CounterApp(QObject):
    """Everything that runs while the window is open."""

    def __init__(
        self,
        settings: Settings,
        *,
        practice: bool,
        crashes: CrashFile | None = None,
        open_url: OpenUrl = open_in_browser,
    ) -> None:
        super().__init__()
        if practice:
            settings = replace(settings, environment=Environment.SANDBOX)
        self._settings, self._practice, self._crashes = settings, practice, crashes
        self.sandbox: SandboxProcess | None = None
        self._proxy = DeskProxy(settings)
        chosen = settings.preferences
        install(chosen.language)
        seconds = settings.readback_seconds
        schedule = None if seconds is None else Schedule.settling(seconds)
        self.workplace = Workplace(self, wall=brussels_now, schedule=schedule)
        self.workplace.api_prefix = None if practice else settings.api_prefix
        self.worker = Worker(self)
        self.readers = ReaderLink(chosen.reader, self)
        self.look = Look(_application(), mode=chosen.mode, percent=chosen.text_percent, parent=self)
        self.sounds = Sounds(is_on=chosen.sounds_on, volume=chosen.volume)
        self.preferences = PreferencesHolder(
            self.worker,
            settings.data_dir,
            chosen,
            self,
            chosen=settings.chosen,
            locked=settings.locked,
            problems=settings.problems,
        )
        equipment = Equipment(
            self.workplace, self.worker, self.readers, self.look, self.sounds, self.preferences, self._proxy
        )
        self.window = MainWindow(equipment, wall=brussels_now, clock=time.monotonic)
        self.window.environment_band.show_environment(settings.environment, urlsplit(settings.api_prefix or "").netloc)
        self.session = Session(settings, equipment, self.window, partial(open_secrets, settings.environment), open_url)
        self.session.connected.connect(self._connect)
        self.beginning = Beginning(settings, recall(settings.environment_dir), self.workplace, self.worker, self.window)
        self.session.ready.connect(self.beginning.begin)
        self.session.not_working.connect(self.window.check_in_page.say_not_working)
        self.session.not_set_up.connect(self.window.check_in_page.say_not_set_up)

    def start(self) -> None:
        """Show the window; what takes long comes after the first paint."""
        place = self.beginning.memory.window
        put_back(self.window, place)
        if place is not None and place.is_maximized:
            self.window.showMaximized()
        else:
            self.window.show()
        QTimer.singleShot(0, self._start_rest)

    def stop(self) -> None:
        """Finish what takes under two seconds, end what hangs from outside, then the threads; write down the rest."""
        place = place_of(self.window)
        self.window.hide()
        self.session.flow.cancel()
        self.worker.finish_writes(_FINISH_SECONDS)
        self.window.pages.diagnosis.running.cancel()
        self.workplace.close()
        self.window.pages.pictures.close()
        self.readers.stop()
        self.worker.stop(seconds=0.5)
        self.workplace.journal.close()
        self.sounds.stop()
        if self.sandbox is not None:
            self.sandbox.stop()
        remember(self._settings.environment_dir, replace(self.beginning.memory, window=place))
        self.preferences.save_what_is_left()

    def _start_rest(self) -> None:
        """Practice needs no journal on the disk: its server forgets everything too."""
        self.readers.start()
        if self._crashes is not None:
            self.window.crash_band.look_for(self._crashes)
        if self._practice:
            self.worker.submit(Task(Kind.READ, _start_sandbox, self._sandbox_started))
        else:
            work = partial(_open_journal, self._settings.environment_dir / "journal")
            self.worker.submit(Task(Kind.READ, work, self._journal_opened))

    def _journal_opened(self, opened: Opened | JournalProblem) -> None:
        """Nothing is done before it is known what is open from the last time."""
        if isinstance(opened, JournalProblem):
            self.workplace.journal = MemoryJournal(brussels_now, opened)
        else:
            self.workplace.journal = opened.journal
        self.window.day.tell_of_journal(opened)
        self.window.forgetting.look()
        self.window.resolving.load(self._journal_loaded)

    def _journal_loaded(self) -> None:
        self.session.start()

    def _sandbox_started(self, started: tuple[SandboxProcess, tuple[PracticeCard, ...]] | SandboxFailed) -> None:
        if isinstance(started, SandboxFailed):
            self.window.check_in_page.say_not_working(str(started))
            return
        sandbox, cards = started
        self.sandbox = sandbox
        self._lay_out(PracticeTray(cards, self.look, self.window), sandbox)
        self._connect(
            Connection(
                sandbox.prefix,
                Consumer(sandbox.consumer_key, sandbox.consumer_secret),
                AccessToken(sandbox.token, sandbox.token_secret, sandbox.user_id),
            )
        )
        if self.workplace.is_connected:
            self.beginning.begin(sandbox.balie_consumer_key)

    def _lay_out(self, tray: PracticeTray, sandbox: SandboxProcess) -> None:
        """Show the practice cards. One of their people can be given a real card that the sandbox does not know."""

        def give(chip_number: str, uitpas_number: str) -> None:
            work = partial(_give, sandbox, chip_number, uitpas_number)

            def done(failure: SandboxFailed | None) -> None:
                self.window.check_in_flow.forget(ChipNumber(chip_number))
                tray.say_given(failure)

            self.worker.submit(Task(Kind.READ, work, done, owner=tray))

        tray.given.connect(give)
        self.window.check_in_flow.ended.connect(tray.notice_unknown)
        self.window.show_practice(tray)

    def _connect(self, connection: Connection) -> None:
        try:
            self.workplace.connect_to(connection)
        except ValueError as error:
            self.window.check_in_page.say_not_working(str(error))
            return


def _open_journal(folder: Path) -> Opened | JournalProblem:
    try:
        return open_journal(folder, wall=brussels_now)
    except JournalProblem as problem:
        return problem
    except (OSError, subprocess.SubprocessError) as error:
        return JournalProblem(Problem.BROKEN, type(error).__name__)


def _start_sandbox() -> tuple[SandboxProcess, tuple[PracticeCard, ...]] | SandboxFailed:
    try:
        sandbox = SandboxProcess.start()
        return sandbox, sandbox.cards()
    except SandboxFailed as error:
        return error


def _give(sandbox: SandboxProcess, chip_number: str, uitpas_number: str) -> SandboxFailed | None:
    try:
        sandbox.give(chip_number, to=uitpas_number)
    except SandboxFailed as error:
        return error
    return None


def _application() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("the program was started before Qt was")  # noqa: TRY004 - no argument is of a wrong type
    return application


def make_application() -> QApplication:
    """The one `QApplication` of the process."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("counter-app")
    return application


def run(
    settings: Settings,
    *,
    practice: bool,
    started: Callable[[CounterApp], None] | None = None,
    open_url: OpenUrl = open_in_browser,
) -> int:
    """Open the window and stay until it is closed. Returns the exit status; `started` is told of the running app.

    `open_url` shows an address in a browser.

    Where a window with the same folder runs already, that one comes to the front, and this one never opens.
    """
    application = make_application()
    interrupt = Interrupt(application)
    instance = SingleInstance(settings.data_dir)
    if not instance.take():
        return 0 if instance.ask_to_raise() else 1
    with watched(settings.data_dir, settings.log_level) as crashes:
        app = CounterApp(settings, practice=practice, crashes=crashes, open_url=open_url)
        status = _run(application, instance, app, started)
    instance.release()
    interrupt.close()
    return status


def _run(
    application: QApplication,
    instance: SingleInstance,
    app: CounterApp,
    started: Callable[[CounterApp], None] | None,
) -> int:
    app.window.closed.connect(application.quit)
    instance.raise_wanted.connect(app.window.come_forward)
    app.start()
    if started is not None:
        started(app)
    status = application.exec()
    app.stop()
    return status
