"""The window: what is always visible, the pages, and which page gets a tap."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from itertools import count

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counter_app.desk.tap import CardNumber, Tap
from counter_app.desk.unreadable import unreadable
from counter_app.gui import words
from counter_app.gui.check_in_flow import CheckInFlow
from counter_app.gui.check_in_page import CheckInPage
from counter_app.gui.choose_dialog import ChooseDialog
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.practice_tray import PracticeTray
from counter_app.gui.promotions_flow import PromotionsFlow
from counter_app.gui.promotions_page import PromotionsPage
from counter_app.gui.reader_link import ReaderLink
from counter_app.gui.worker import Worker
from counter_app.gui.workplace import Workplace
from counter_app.reader.events import CardPresented, CardUnreadable
from counter_app.uitpas.numbers import ChipNumber


def _look() -> Look:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("a window needs a QApplication")
    return Look(application)


class MainWindow(QMainWindow):
    """One window for the whole desk. `wall` gives aware local time, `clock` monotonic seconds."""

    closed = Signal()

    def __init__(
        self,
        workplace: Workplace,
        worker: Worker,
        readers: ReaderLink,
        *,
        wall: Callable[[], datetime],
        clock: Callable[[], float],
        look: Look | None = None,
    ) -> None:
        super().__init__()
        self._workplace, self._worker, self._readers, self._wall = workplace, worker, readers, wall
        self._tap_ids = count(1)
        self._waiting: Tap | None = None
        self.setWindowTitle(self.tr("UiTPAS counter"))
        self.resize(1180, 760)
        self.check_in_flow = CheckInFlow(workplace, worker, wall=wall, clock=clock, parent=self)
        self.promotions_flow = PromotionsFlow(workplace, worker, parent=self)
        self.check_in_page = CheckInPage(
            self.check_in_flow, workplace, look or _look(), wall=wall, clock=clock, parent=self
        )
        self.promotions_page = PromotionsPage(self.promotions_flow, wall=wall, clock=clock, parent=self)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.check_in_page)
        self.pages.addWidget(self.promotions_page)
        self.place_button = QPushButton(self)
        self.place_button.setObjectName("place")
        self.place_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.place_button.clicked.connect(lambda _checked: self.choose())
        self.reader_label = plain_label(self, "reader", wraps=False)
        self.practice_label = plain_label(self, "practice", wraps=False)
        self.practice_label.hide()
        self.setCentralWidget(self._frame())
        self._connect()
        self._show_place()
        self._show_reader()

    def tap(self, card: CardNumber, at: float) -> Tap:
        """Offer a card to the page that is open. `at` is `time.perf_counter()` when its number was in hand."""
        tap = Tap(next(self._tap_ids), card, at)
        self._waiting = None
        if not self._workplace.is_connected:
            return tap
        if self.pages.currentWidget() is self.promotions_page:
            self.promotions_flow.look_up(tap)
        else:
            self.check_in_flow.tap(tap)
        return tap

    def choose(self, preferred: str | None = None) -> None:
        """Choose counter and activity; a card that waits for it is used then.

        `preferred` is the consumer key of the counter to propose where none was chosen before.
        """
        if not self._workplace.is_connected:
            return
        proposed = self._workplace.balie_consumer_key or preferred
        dialog = ChooseDialog(self._workplace, self._worker, wall=self._wall, proposed=proposed, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._use_waiting)
        dialog.rejected.connect(self._forget_waiting)
        dialog.open()

    def show_check_in(self) -> None:
        """Turn to checking in."""
        self.pages.setCurrentWidget(self.check_in_page)
        self.check_in_page.setFocus()

    def show_promotions(self) -> None:
        """Turn to the promotions."""
        self.pages.setCurrentWidget(self.promotions_page)
        self.promotions_page.table.setFocus()

    def show_practice(self, tray: PracticeTray) -> None:
        """Say that nothing here is real, and offer the practice cards."""
        tray.tapped.connect(lambda chip: self.tap(ChipNumber(chip), time.perf_counter()))
        dock = QDockWidget(self.tr("Practice"), self)
        dock.setObjectName("practice_dock")
        dock.setWidget(tray)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self.practice_label.setText(self.tr("Practice mode – nothing goes to UiTPAS"))
        self.practice_label.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The employee closes the window: the program ends."""
        super().closeEvent(event)
        self.closed.emit()

    def _frame(self) -> QWidget:
        top = QHBoxLayout()
        top.addWidget(self.place_button)
        top.addStretch()
        top.addWidget(self.practice_label)
        top.addStretch()
        top.addWidget(self.reader_label)
        menu = QVBoxLayout()
        for text, action, key in (
            (self.tr("Check in"), self.show_check_in, "Ctrl+1"),
            (self.tr("Promotions"), self.show_promotions, "Ctrl+2"),
        ):
            button = QPushButton(text, self)
            button.setToolTip(key)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(action)
            QShortcut(QKeySequence(key), self).activated.connect(action)
            menu.addWidget(button)
        menu.addStretch()
        body = QHBoxLayout()
        body.addLayout(menu)
        body.addWidget(self.pages, stretch=1)
        frame = QWidget(self)
        layout = QVBoxLayout(frame)
        layout.addLayout(top)
        layout.addLayout(body, stretch=1)
        return frame

    def _connect(self) -> None:
        self._workplace.changed.connect(self._show_place)
        self._readers.status_changed.connect(self._show_reader)
        self._readers.card_presented.connect(self._card_presented)
        self._readers.card_unreadable.connect(self._card_unreadable)
        self.check_in_flow.activity_wanted.connect(self._activity_wanted)
        self.check_in_page.promotions_wanted.connect(self._open_promotions)
        self.check_in_page.choice_wanted.connect(self.choose)

    def _card_presented(self, event: CardPresented) -> None:
        self.tap(ChipNumber(event.chip_number), event.at)

    def _card_unreadable(self, event: CardUnreadable) -> None:
        page = self.promotions_page if self.pages.currentWidget() is self.promotions_page else self.check_in_page
        page.show_without_tap(unreadable(event.reason))

    def _open_promotions(self, tap: Tap) -> None:
        self.show_promotions()
        self.promotions_flow.look_up(tap)

    def _activity_wanted(self, tap: Tap) -> None:
        self._waiting = tap

    def _use_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None and self._workplace.activity is not None:
            self.check_in_flow.tap(waiting)

    def _forget_waiting(self) -> None:
        self._waiting = None

    def _show_place(self) -> None:
        counter, activity = self._workplace.counter, self._workplace.activity
        where = words.title(counter.name) if counter is not None else self.tr("Choose a counter")
        what = words.title(activity.title) if activity is not None else self.tr("Choose an activity")
        self.place_button.setText(" · ".join(text for text in (where, what) if text))

    def _show_reader(self) -> None:
        self.reader_label.setText(words.reader_status(self._readers.service, len(self._readers.readers)))
