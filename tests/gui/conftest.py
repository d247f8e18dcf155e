"""A desk in a window without a screen: the real window over the real client, and a server that answers as told."""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QListView, QTableView, QWidget
from pytestqt.qtbot import QtBot

from counter_app.config.preferences import Preferences
from counter_app.desk.tap import Tap
from counter_app.gui.app import CounterApp
from counter_app.gui.equipment import Equipment
from counter_app.gui.look import Look
from counter_app.gui.main_window import MainWindow
from counter_app.gui.preferences_holder import PreferencesHolder
from counter_app.gui.reader_link import ReaderLink
from counter_app.gui.sounds import Sounds
from counter_app.gui.system_look import SystemLook
from counter_app.gui.theme import Mode
from counter_app.gui.worker import Worker
from counter_app.gui.workplace import Connection, Workplace
from counter_app.sandbox.process import SandboxProcess
from counter_app.uitpas import AccessToken, Consumer
from counter_app.uitpas.model import Activity, Counter
from counter_app.uitpas.numbers import ChipNumber
from tests.fakes.http_server import Behaviour, HttpServer, answer, by_path

SAMPLES = Path(__file__).parent.parent / "samples"
NORA, SAM = ChipNumber("044C539AFF2080"), ChipNumber("04A1B2C3D4E5F6")
PATIENCE_MS = 60_000
DE_WERF = Counter(consumer_key="31413BDF-DFC7-7A9F-10403618C2816E44", name="CC De Werf")
ENGLISH = Preferences(language="en", mode=Mode.LIGHT)
"""What the tests' employee chose, unless told otherwise."""
CODE = re.compile(r"[A-Z]{2,}_[A-Z_]*[A-Z]")
"""What a word of the server's vocabulary looks like."""

RETRIEVE, PROMOTIONS, CHECK_IN, CASH_IN = (
    "/uitpas/retrieve",
    "/pointsPromotions",
    "/passholder/checkin",
    "/cashInPointsPromotion",
)
CASHED, PASSHOLDER = "/cashedPointsPromotions", "/passholder/0000000000000"
NOTHING_CASHED = "<response><cashedPromotions/><total>0</total></response>"


def sample(name: str) -> bytes:
    """One of the documented answers."""
    return (SAMPLES / name).read_bytes()


def refusal(code: str, more: str = "", status: int = 400) -> Behaviour:
    """An error as the server answers it."""
    return answer(f"<response><code>{code}</code><message>M</message>{more}</response>", status)


class Clock:
    """Monotonic seconds that only a test moves."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class Still(SystemLook):
    """A system that asks for less motion: what is shown is there at once."""

    @property
    def wants_less_motion(self) -> bool:
        return True


class Desk:
    """The window of a counter, ready to check in at "Muziekmarathon" of CC De Werf; without a connection not yet."""

    def __init__(
        self,
        qtbot: QtBot,
        connection: Connection | None,
        activity: Activity | None,
        chosen: Preferences = ENGLISH,
    ) -> None:
        forget_earlier_windows()
        self.qtbot = qtbot
        self.ends: list[Callable[[], None]] = []
        """What a test has begun beside the desk, and ends with it."""
        self.clock = Clock()
        self.workplace, self.worker = Workplace(), Worker()
        if connection is not None:
            self.workplace.connect_to(connection)
            self.workplace.choose_counter(DE_WERF)
            self.workplace.choose_activity(activity)
        self._folder = tempfile.TemporaryDirectory()
        self.preferences = PreferencesHolder(self.worker, Path(self._folder.name), chosen)
        self.look = Look(application(), mode=chosen.mode, percent=chosen.text_percent, system=Still())
        self.sounds = Sounds(is_on=False)
        self.readers = ReaderLink()
        self.equipment = Equipment(self.workplace, self.worker, self.readers, self.look, self.sounds, self.preferences)
        self.window = MainWindow(self.equipment, wall=lambda: datetime.now(UTC), clock=self.clock)
        goes_with(self.window, self.look)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitActive(self.window)

    def tap(self, card: ChipNumber = NORA) -> Tap:
        return self.window.tap(card, time.perf_counter())

    def tap_chip(self, chip_number: str) -> Tap:
        return self.tap(ChipNumber(chip_number))

    def texts_of_panel(self) -> list[str]:
        """What the check-in panel says."""
        panel = self.window.check_in_page.panel
        return [panel.headline.text(), panel.detail.text()]

    def texts(self) -> list[str]:
        """All that can be read in the window, with the names that a screen reader would say."""
        return visible_texts(self.window)

    def shows(self, *parts: str) -> bool:
        texts = self.texts()
        return all(any(part in text for text in texts) for part in parts)

    def wait_for(self, *parts: str) -> None:
        def seen() -> None:
            assert self.shows(*parts), f"{parts} not in {self.texts()}"

        self.qtbot.waitUntil(seen, timeout=PATIENCE_MS)

    def wait_until_quiet(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(lambda: not self.worker.is_busy, timeout=PATIENCE_MS)
        QApplication.processEvents()

    def codes(self) -> list[str]:
        """The codes of the wire that can be read; there should be none."""
        return [text for text in self.texts() if CODE.search(text)]

    def stop(self) -> None:
        self.window.pages.diagnosis.running.cancel()
        for end in self.ends:
            end()
        self.workplace.close()
        self.window.pages.pictures.close()
        self.worker.stop(seconds=10)
        self.sounds.stop()
        self._folder.cleanup()


_looks: list[tuple[QWidget, Look]] = []


def takes_away(qtbot: QtBot, app: CounterApp) -> None:
    """The window of `app` goes with the test, and its look with it."""
    goes_with(app.window, app.look)
    qtbot.addWidget(app.window)


def goes_with(window: QWidget, look: Look) -> None:
    """`look` is of no use without `window`."""
    _looks.append((window, look))


def forget_earlier_windows() -> None:
    """The windows of earlier tests go now, and their looks: each would dress all windows, and put its ring in them."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for pair in [one for one in _looks if not shiboken6.isValid(one[0])]:
        _looks.remove(pair)
        if shiboken6.isValid(pair[1]):
            shiboken6.delete(pair[1])


def application() -> QApplication:
    """The one of pytest-qt."""
    running = QApplication.instance()
    assert isinstance(running, QApplication)
    return running


def visible_texts(window: QWidget) -> list[str]:
    """All that can be read in a window, with the names that a screen reader would say."""
    return [text for widget in window.findChildren(QWidget) for text in _texts(widget) if text]


def _texts(widget: QWidget) -> list[str]:
    if not widget.isVisible():
        return []
    accessible = QAccessible.queryAccessibleInterface(widget)
    said = [accessible.text(QAccessible.Text.Name)] if accessible is not None else []
    match widget:
        case QLabel() | QAbstractButton():
            return [widget.text(), *said]
        case QListView():
            return rows(widget)
        case QTableView():
            return rows(widget)
    return said


def rows(view: QListView | QTableView) -> list[str]:
    """What a screen reader says of each row of a list or a table."""
    model = view.model()
    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    return [text or other for text, other in zip(said, shown, strict=True)]


@pytest.fixture
def server() -> Iterator[HttpServer]:
    """Knows Nora, has two promotions for her, and accepts what she asks."""
    with HttpServer() as server:
        server.otherwise = by_path(usual())
        yield server


def usual(**other: Behaviour) -> dict[str, Behaviour]:
    """What the server answers, by the end of the path; `check_in=`, `cash_in=`, … put something else in its place."""
    paths = {
        "retrieve": RETRIEVE,
        "promotions": PROMOTIONS,
        "check_in": CHECK_IN,
        "cash_in": CASH_IN,
        "cashed": CASHED,
        "passholder": PASSHOLDER,
    }
    answers = {
        "retrieve": answer(sample("retrieve-passholder.xml")),
        "promotions": answer(sample("points-promotions.xml")),
        "check_in": answer("<response><points>12</points></response>"),
        "cash_in": answer(sample("cash-in.xml")),
        "cashed": answer(NOTHING_CASHED),
        "passholder": answer(sample("passholder.xml").replace(b"<points>10.000<", b"<points>12.000<")),
    }
    return {paths[name]: behaviour for name, behaviour in (answers | other).items()}


def at_server(qtbot: QtBot, prefix: str, chosen: Preferences = ENGLISH) -> Desk:
    """A desk that asks this server."""
    connection = Connection(prefix, Consumer("key", "secret"), AccessToken("token", "secret", "u1"))
    return Desk(qtbot, connection, Activity("a89a2707", title="Muziekmarathon"), chosen)


def at_sandbox(qtbot: QtBot, sandbox: SandboxProcess, activity: Activity) -> Desk:
    """A desk that asks a sandbox."""
    consumer = Consumer(sandbox.consumer_key, sandbox.consumer_secret)
    token = AccessToken(sandbox.token, sandbox.token_secret, sandbox.user_id)
    return Desk(qtbot, Connection(sandbox.prefix, consumer, token), activity)


@pytest.fixture
def desk(qtbot: QtBot, server: HttpServer) -> Iterator[Desk]:
    """A desk at that server."""
    desk = at_server(qtbot, server.prefix)
    yield desk
    desk.stop()
