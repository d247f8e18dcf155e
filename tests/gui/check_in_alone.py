"""The check-in page without a window around it: what the flow tells it, a test tells it, and moves its clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.desk.look_up import Found, Person
from counter_app.desk.tap import CardNumber, Tap
from counter_app.gui.check_in_flow import CheckInFlow, Named
from counter_app.gui.check_in_page import CheckInPage
from counter_app.gui.day_log import DayLog
from counter_app.gui.deadline import Deadline
from counter_app.gui.look import Look
from counter_app.gui.reader_link import ReaderLink
from counter_app.gui.resolving import Resolving
from counter_app.gui.sounds import SoundName
from counter_app.gui.system_look import SystemLook
from counter_app.gui.theme import Mode
from counter_app.gui.worker import Worker
from counter_app.gui.workplace import Connection, Workplace
from counter_app.uitpas import AccessToken, Consumer
from counter_app.uitpas.model import Activity, Counter, PeriodConstraint
from counter_app.uitpas.numbers import ChipNumber
from tests.gui.conftest import forget_earlier_windows, goes_with

NORA, SAM = ChipNumber("044C539AFF2080"), ChipNumber("04A1B2C3D4E5F6")
AT = datetime(2026, 11, 22, 19, 14, tzinfo=UTC)
"""20:14 in Brussels."""
ACTIVITY = Activity("a", title="Muziekmarathon", number_of_points=Decimal(1))
STAY = 90.0

DONE = Feedback(Tone.DONE, Message.CHECKED_IN, Values(points=Decimal(12), earned=Decimal(1)), outcome=Outcome.DONE)
ALREADY = Feedback(
    Tone.NOTICE,
    Message.ALREADY_CHECKED_IN,
    Values(points=Decimal(12), limit=PeriodConstraint("DAY", 1), server_message="Punt al gespaard (max. 1 / Dag)"),
    outcome=Outcome.REFUSED,
)
NOT_SENT = Feedback(Tone.FAULT, Message.NOT_SENT, outcome=Outcome.NOT_SENT)
NOT_CERTAIN = Feedback(Tone.UNKNOWN, Message.CHECK_IN_NOT_CERTAIN, outcome=Outcome.UNKNOWN)


def refused(message: Message, **values: object) -> Feedback:
    """A refusal."""
    return Feedback(Tone.REFUSED, message, Values(**values), outcome=Outcome.REFUSED)  # type: ignore[arg-type]


PLEASE_CHECK = refused(Message.PLEASE_CHECK, code="KANSENSTATUUT_EXPIRED")
TABLE = {
    "done": DONE,
    "two points": replace(DONE, values=Values(points=Decimal("23.55"), earned=Decimal(2))),
    "done, points unknown": replace(DONE, values=Values()),
    "already": ALREADY,
    "not now": refused(Message.NOT_NOW, begins=AT, ends=AT + timedelta(hours=5)),
    "unknown card": refused(Message.UNKNOWN_CARD, code="UNKNOWN_CHIPNUMBER"),
    "unknown number": refused(Message.UNKNOWN_NUMBER),
    "not valid": refused(Message.CARD_NOT_VALID),
    "blocked": refused(Message.CARD_BLOCKED),
    "group pass": refused(Message.GROUP_PASS),
    "no membership": refused(Message.NO_ACTIVE_MEMBERSHIP),
    "please check": PLEASE_CHECK,
    "activity unknown": refused(Message.ACTIVITY_UNKNOWN),
    "no permission": refused(Message.NO_PERMISSION, permission="PASSHOLDER_CHECKIN", code="ACCESS_DENIED"),
    "sign in": Feedback(Tone.FAULT, Message.SIGN_IN_AGAIN, outcome=Outcome.REFUSED),
    "clock wrong": Feedback(
        Tone.FAULT, Message.CLOCK_WRONG, Values(clock_off=timedelta(hours=-2)), outcome=Outcome.REFUSED
    ),
    "not sent": NOT_SENT,
    "not certain": NOT_CERTAIN,
    "random number": refused(Message.RANDOM_NUMBER),
    "hold longer": Feedback(Tone.NOTICE, Message.HOLD_LONGER),
    "any other": refused(Message.FAILED, code="ACTION_FAILED", server_message="Er ging iets mis."),
    "choose": Feedback(Tone.NOTICE, Message.CHOOSE_ACTIVITY),
}
"""Every row of the check-in table."""


class Clock:
    """Monotonic seconds that only a test moves."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


class System(SystemLook):
    """A system that asks for less motion, or does not."""

    moves = False

    @property
    def wants_less_motion(self) -> bool:
        return not self.moves


class Alone:
    """The page, and the hands that stand in for the flow."""

    def __init__(self, qtbot: QtBot, application: QApplication, activity: Activity | None) -> None:
        forget_earlier_windows()
        self.qtbot, self.clock, self.system = qtbot, Clock(), System()
        self.look = Look(application, mode=Mode.LIGHT, system=self.system)
        self.workplace, self.worker, self.readers = Workplace(), Worker(), ReaderLink()
        self.workplace.connect_to(
            Connection("http://127.0.0.1:9/uitid/rest", Consumer("k", "s"), AccessToken("t", "s", "u"))
        )
        self.workplace.choose_counter(Counter(consumer_key="k"))
        self.workplace.choose_activity(activity)
        day = DayLog(wall=lambda: AT)
        resolving = Resolving(self.workplace, self.worker, day, wall=lambda: AT, is_reachable=lambda: True)
        self.flow = CheckInFlow(self.workplace, self.worker, day, resolving, wall=lambda: AT, clock=self.clock)
        self.page = CheckInPage(
            self.flow, self.workplace, self.readers, self.look, wall=lambda: AT, clock=self.clock, stay=lambda: STAY
        )
        self.heard: list[SoundName] = []
        self.page.sound_wanted.connect(self.heard.append)
        self._ids = count(1)
        goes_with(self.page, self.look)
        qtbot.addWidget(self.page)
        self.resize(980, 690)
        self.page.show()
        qtbot.waitActive(self.page)

    def resize(self, width: int, height: int, *, percent: int = 100) -> None:
        """The page in a window of another size, at another text size."""
        self.look.set_percent(percent)
        self.page.set_compact(percent == 200)
        self.page.resize(width, height)
        QApplication.processEvents()

    def tap(self, card: CardNumber = NORA) -> Tap:
        """A card is read."""
        tap = Tap(next(self._ids), card, 0.0)
        self.flow.card_read.emit(tap)
        return tap

    def result(self, feedback: Feedback, card: CardNumber = NORA) -> Tap:
        """A card is read, and this becomes of it."""
        tap = self.tap(card)
        self.flow.ended.emit(tap, feedback)
        return tap

    def name(self, tap: Tap, first_name: str = "Nora", name: str = "Peeters", possible: int | None = None) -> None:
        """It becomes known whose card it was."""
        person = Person("0930000420206", first_name, name, Decimal(12))
        self.flow.named.emit(tap, Named(Found(Feedback(Tone.DONE, Message.FOUND), person), possible))

    def log(self) -> list[str]:
        """The lines of the log, newest first."""
        return [self.page.log.index(row).data() for row in range(self.page.log.rowCount())]

    def wait(self, seconds: float) -> None:
        """Let the clock go on, and those who wait for it look at it."""
        self.clock.seconds += seconds
        for deadline in self.page.findChildren(Deadline):
            deadline.look()

    def stop(self) -> None:
        self.workplace.close()
        self.worker.stop(seconds=10)
        self.look.set_percent(100)


@pytest.fixture
def alone(qtbot: QtBot, qapp: QApplication) -> Iterator[Alone]:
    """The page at "Muziekmarathon"."""
    alone = Alone(qtbot, qapp, ACTIVITY)
    yield alone
    alone.stop()
