"""The bar at the top: where one works, whether reader and connection are well, what is open, and who is at work."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from counter_app.desk.connection import Reach
from counter_app.desk.feedback import Tone
from counter_app.gui import words
from counter_app.gui.day_log import DayLog
from counter_app.gui.frame.bar_button import BarButton
from counter_app.gui.frame.connection_state import ConnectionState
from counter_app.gui.frame.popup import Popup
from counter_app.gui.look import Look
from counter_app.gui.reader_link import ReaderLink
from counter_app.gui.workplace import Workplace

_MINUTE_MS = 60_000
_SIDE = 8
_GRAVITY = (Tone.UNKNOWN, Tone.FAULT, Tone.REFUSED, Tone.NOTICE, Tone.DONE)
"""The tone of several items is the first of these that one of them has."""


class TopBar(QFrame):
    """Always visible. A click on each part says more, and offers the obvious thing to do. `wall` gives aware time."""

    counter_wanted = Signal()
    activity_wanted = Signal()
    open_items_wanted = Signal()
    reader_test_wanted = Signal()
    help_wanted = Signal()
    sign_in_wanted = Signal()
    employee_change_wanted = Signal()
    sign_out_wanted = Signal()

    def __init__(
        self,
        workplace: Workplace,
        readers: ReaderLink,
        connection: ConnectionState,
        day: DayLog,
        look: Look,
        *,
        wall: Callable[[], datetime],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._readers, self._connection, self._day = workplace, readers, connection, day
        self._look, self._wall = look, wall
        self._is_practice = False
        self.setObjectName("top_bar")
        self.setProperty("kind", "bar")
        self.counter_button = BarButton(look, "counter", self, is_strong=True, shrinks=True)
        self.activity_button = BarButton(look, "activity", self, shrinks=True)
        self.reader_button = BarButton(look, "reader", self)
        self.connection_button = BarButton(look, "connection", self)
        self.open_items_button = BarButton(look, "open_items", self)
        self.employee_button = BarButton(look, "employee", self)
        self._place, self._lights = QHBoxLayout(), QHBoxLayout()
        for button in (self.counter_button, self.activity_button):
            self._place.addWidget(button)
        self._place.addStretch()
        self._lights.addStretch()
        for button in (self.reader_button, self.connection_button, self.open_items_button, self.employee_button):
            self._lights.addWidget(button)
        self._lights.addStretch()
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.addLayout(self._place, stretch=1)
        self._rows.addLayout(self._lights)
        self._connect()
        self._restyle()

    def show_practice(self) -> None:
        """The employee is the practice employee from now on."""
        self._is_practice = True
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._show_place()
        self._show_reader()
        self._show_connection()
        self._show_open_items()
        self._show_employee()
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two rows where one is too narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _connect(self) -> None:
        self._workplace.changed.connect(self.retranslate)
        self._readers.status_changed.connect(self._show_reader)
        self._connection.changed.connect(self._show_connection)
        self._day.changed.connect(self._show_open_items)
        self._look.changed.connect(self._restyle)
        self.counter_button.clicked.connect(self.counter_wanted)
        self.activity_button.clicked.connect(self.activity_wanted)
        self.reader_button.clicked.connect(self._tell_of_reader)
        self.connection_button.clicked.connect(self._tell_of_connection)
        self.open_items_button.clicked.connect(self.open_items_wanted)
        self.employee_button.clicked.connect(self._tell_of_employee)
        midnight = QTimer(self)  # "today 20:00" is "yesterday 20:00" from then on
        midnight.timeout.connect(self._show_place)
        midnight.start(_MINUTE_MS)

    def _restyle(self) -> None:
        self._rows.setContentsMargins(_SIDE, 6, _SIDE, 6)
        self._rows.setSpacing(4)
        for row in (self._place, self._lights):
            row.setSpacing(4)
        self.retranslate()

    def _arrange(self) -> None:
        """One row where all of it fits, else the lights on a row of their own."""
        wanted = sum(self._wanted_width(row) for row in (self._place, self._lights)) + self._look.px(32)
        is_one_row, directions = wanted <= self.width(), QBoxLayout.Direction
        self._rows.setDirection(directions.LeftToRight if is_one_row else directions.TopToBottom)
        self._lights.setStretch(0, int(is_one_row))
        self._lights.setStretch(self._lights.count() - 1, int(not is_one_row))
        self._shorten(self.width() - 2 * _SIDE)

    def _shorten(self, room: int) -> None:
        """Where even a row of their own is too narrow for the lights, the words of some give way to their icons."""
        giving_way = self._giving_way()
        for button in giving_way:
            button.set_brief(False)
        for button in giving_way:
            if self._wanted_width(self._lights) <= room:
                break
            button.set_brief(True)

    def _giving_way(self) -> tuple[BarButton, ...]:
        """Who is at work first, then what is well. What is open always says so."""
        is_online, has_reader = not self._connection.link.is_down, self._has_reader
        lights = ((self.connection_button, is_online), (self.reader_button, has_reader))
        well = [button for button, is_well in lights if is_well]
        return (self.employee_button, *well, *(button for button, is_well in lights if not is_well))

    @property
    def _has_reader(self) -> bool:
        return self._readers.is_ready

    def _wanted_width(self, row: QHBoxLayout) -> int:
        buttons = [item.widget() for place in range(row.count()) if (item := row.itemAt(place)) is not None]
        shown = [button for button in buttons if button is not None and not button.isHidden()]
        return sum(button.sizeHint().width() + self._look.px(4) for button in shown)

    def _show_place(self) -> None:
        counter, activity = self._workplace.counter, self._workplace.activity
        name = self.tr("Choose a counter") if counter is None else words.counter_name(counter) or self.tr("Counter")
        self.counter_button.say(name, self.tr("Counter: choose another"), "counter")
        what = self.tr("Choose an activity")
        if activity is not None:
            what = words.activity_place(activity, self._wall()) or self.tr("Activity")
        self.activity_button.say(what, self.tr("Activity: choose another"), "activity")

    def _show_reader(self) -> None:
        service, count = self._readers.service, len(self._readers.readers)
        colours = self._look.theme.colours
        is_ready = self._has_reader
        self.reader_button.say(
            words.reader_status(service, count),
            words.reader_help(service, count) or self.tr("Which reader, and a test"),
            "reader-ok" if is_ready else "reader-missing",
            colours.tone(Tone.DONE).ink if is_ready else colours.warning,
        )
        self._arrange()

    def _show_connection(self) -> None:
        colours, link = self._look.theme.colours, self._connection.link
        icon, colour = {
            Reach.NOT_TRIED: ("online", colours.soft_text),
            Reach.ONLINE: ("online", colours.tone(Tone.DONE).ink),
            Reach.SLOW: ("clock", colours.warning),
            Reach.SERVER_TROUBLE: ("warning", colours.warning),
            Reach.OFFLINE: ("offline", colours.tone(Tone.REFUSED).ink),
        }[link.reach]
        reason = words.connection_reason(link.reach, link.cause, self._connection.portal)
        about = reason or self.tr("The connection with UiTPAS")
        self.connection_button.say(self._connection_words(), about, icon, colour)
        self._arrange()

    def _connection_words(self) -> str:
        return words.connection_status(self._connection.link.reach, has_server=self._workplace.is_connected)

    def _show_open_items(self) -> None:
        """What waits for a connection is counted apart: it needs nobody."""
        items = self._day.open_items
        kept = self._kept
        others = [one for one in items if not one.is_kept]
        self.open_items_button.setVisible(bool(items))
        text = " · ".join(
            part
            for part in (words.open_items(len(others)) if others else "", words.kept_items(kept) if kept else "")
            if part
        )
        icon, tone = (
            ("open-items", _graver(words.item_tone(one) for one in others)) if others else ("waiting", Tone.NOTICE)
        )
        about = self.tr("What is not certain yet") if others else words.kept_in_words(kept)
        self.open_items_button.say(text, about, icon, self._look.theme.colours.tone(tone).ink)
        self._arrange()

    @property
    def _kept(self) -> int:
        return sum(one.is_kept for one in self._day.open_items)

    def _show_employee(self) -> None:
        workplace, colours = self._workplace, self._look.theme.colours
        if workplace.wants_sign_in:
            text = self.tr("Sign in again") if workplace.is_refused else self.tr("Sign in")
            colour = colours.warning if workplace.is_refused else None
            self.employee_button.say(text, self.tr("Nobody is signed in"), "person", colour)
        else:
            name = words.employee_short(workplace.employee) or self.tr("Employee")
            text = self.tr("Practice") if self._is_practice else name
            self.employee_button.say(text, self.tr("Who is at work"), "person")
        self.employee_button.setVisible(workplace.is_connected or workplace.offers_sign_in)

    def _tell_of_reader(self) -> None:
        service, readers = self._readers.service, self._readers.readers
        popup = Popup(self._look, self)
        popup.add_title(words.reader_status(service, len(readers)))
        for reader in readers:
            popup.add_line(words.plain(reader, 80))
        popup.add_line(words.reader_help(service, len(readers)), is_soft=True)
        popup.add_button("test_reader", self.tr("Test the reader"), self.reader_test_wanted.emit)
        popup.open_under(self.reader_button)

    def _tell_of_connection(self) -> None:
        popup, link = Popup(self._look, self), self._connection.link
        popup.add_title(self._connection_words())
        popup.add_line(words.connection_reason(link.reach, link.cause, self._connection.portal))
        popup.add_line(words.connection_help(link.reach, link.cause, self._connection.portal))
        popup.add_line(words.last_answer(self._connection.last_answer, self._wall()), is_soft=True)
        popup.add_line(words.kept_in_words(self._kept))
        popup.add_line(words.queued(self._connection.queued), is_soft=True)
        if link.clock_off is not None:
            popup.add_line(words.clock_off(link.clock_off), is_soft=True)
        popup.add_button("try_connection", self.tr("Try now"), self._connection.try_now)
        popup.open_under(self.connection_button)

    def _tell_of_employee(self) -> None:
        if self._workplace.wants_sign_in and not self._workplace.is_connected:
            self.sign_in_wanted.emit()
            return
        popup = Popup(self._look, self)
        if self._is_practice:
            popup.add_title(self.tr("Practice employee"))
            popup.add_line(self.tr("Nothing that you do here goes to UiTPAS."), is_soft=True)
        else:
            self._tell_who(popup)
        popup.add_button("open_help", self.tr("Help (F1)"), self.help_wanted.emit)
        popup.open_under(self.employee_button)

    def _tell_who(self, popup: Popup) -> None:
        workplace = self._workplace
        popup.add_title(words.employee_name(workplace.employee) or self.tr("Signed in"))
        if workplace.is_refused:
            popup.add_line(self.tr("The sign-in has expired."))
            popup.add_button("sign_in_again", self.tr("Sign in again"), self.sign_in_wanted.emit, "primary")
        elif workplace.employee is not None:
            popup.add_line(self.tr("Signed in"), is_soft=True)
        if workplace.offers_sign_in:
            if workplace.is_for_this_run:
                popup.add_line(
                    self.tr("This PC cannot keep the sign-in: it lasts until the program ends."), is_soft=True
                )
            popup.add_button("change_employee", self.tr("Change employee"), self.employee_change_wanted.emit)
            popup.add_button("sign_out", self.tr("Sign out"), self.sign_out_wanted.emit)


def _graver(tones: Iterable[Tone]) -> Tone:
    return min(tones, key=_GRAVITY.index)
