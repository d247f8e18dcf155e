"""The window: what is always visible, the pages, and which page gets a tap."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from counter_app.desk.tap import CardNumber, Tap
from counter_app.desk.unreadable import unreadable
from counter_app.gui.check_in_flow import CheckInFlow
from counter_app.gui.check_in_page import CheckInPage
from counter_app.gui.day_log import DayLog
from counter_app.gui.frame.applied import AppliedPreferences
from counter_app.gui.frame.choosing import Choosing
from counter_app.gui.frame.connection_state import ConnectionState
from counter_app.gui.frame.practice_band import PracticeBand
from counter_app.gui.frame.side_menu import CHECK_IN, PROMOTIONS, SETTINGS, TODAY, Place, SideMenu
from counter_app.gui.frame.top_bar import TopBar
from counter_app.gui.frame.touches import Touches
from counter_app.gui.frame.typed_keys import TypedKeys
from counter_app.gui.frame.window_memory import FIRST_SIZE, SMALLEST_SIZE
from counter_app.gui.help_page import HelpPage
from counter_app.gui.look import Look
from counter_app.gui.number_field import NumberField
from counter_app.gui.practice_tray import PracticeTray
from counter_app.gui.preferences_holder import PreferencesHolder
from counter_app.gui.privacy import Privacy
from counter_app.gui.promotions.picture_store import PictureStore
from counter_app.gui.promotions_flow import PromotionsFlow
from counter_app.gui.promotions_page import PromotionsPage
from counter_app.gui.reader_link import ReaderLink
from counter_app.gui.second_screen import VisitorWindow
from counter_app.gui.settings_page import SettingsPage
from counter_app.gui.sounds import Sounds
from counter_app.gui.today_page import TodayPage
from counter_app.gui.worker import Worker
from counter_app.gui.workplace import Workplace
from counter_app.reader.events import CardPresented, CardUnreadable
from counter_app.uitpas.numbers import ChipNumber

COMPACT_PERCENT = 200
COMPACT_UNITS = 760
"""Below so many units of width, as from that text size on, the menu becomes icons and the log moves below."""


@dataclass(frozen=True, slots=True)
class Equipment:
    """What a window works with. It is made, started and ended by who makes the window."""

    workplace: Workplace
    worker: Worker
    readers: ReaderLink
    look: Look
    sounds: Sounds
    preferences: PreferencesHolder
    reader: str | None = None
    """The beginning of the name of the reader to use where the employee leaves it to the program."""


class MainWindow(QMainWindow):
    """One window for the whole desk. `wall` gives aware local time, `clock` monotonic seconds."""

    closed = Signal()

    def __init__(self, equipment: Equipment, *, wall: Callable[[], datetime], clock: Callable[[], float]) -> None:
        super().__init__()
        self._equipment = equipment
        self._workplace, self._look = equipment.workplace, equipment.look
        self._tap_ids = count(1)
        self._waiting: Tap | None = None
        self._make_flows(wall, clock)
        self._make_pages(wall, clock)
        self._make_frame(wall)
        self._make_helpers(clock)
        self._connect()
        self.setMinimumSize(SMALLEST_SIZE)
        self.resize(FIRST_SIZE)
        self._turn_to(self.check_in_page)
        self.retranslate()

    def tap(self, card: CardNumber, at: float) -> Tap:
        """Offer a card to the page that is open. `at` is `time.perf_counter()` when its number was in hand."""
        tap = Tap(next(self._tap_ids), card, at)
        self.privacy.touched()
        if self._is_testing:
            self.settings_page.reader.show_tap(tap)
            return tap
        self._make_room()
        self._waiting = None
        if not self._workplace.is_connected:
            return tap
        if self._working_page is self.promotions_page:
            self.check_in_page.make_place(tap)
            self.promotions_flow.look_up(tap)
        else:
            self.check_in_flow.tap(tap)
        return tap

    def choose(self, preferred: str | None = None) -> None:
        """Choose counter and activity; a card that waits for it is used then.

        `preferred` is the consumer key of the counter to propose where none was chosen before.
        """
        self.choosing.choose_both(preferred)

    def show_check_in(self) -> None:
        """Turn to checking in."""
        self._turn_to(self.check_in_page)

    def show_promotions(self) -> None:
        """Turn to the promotions."""
        self._turn_to(self.promotions_page)

    def show_today(self) -> None:
        """Turn to what was done in this run."""
        self._turn_to(self.today_page)

    def show_settings(self) -> None:
        """Turn to the settings."""
        self._turn_to(self.settings_page)

    def show_help(self) -> None:
        """Turn to the help."""
        self._turn_to(self.help_page)

    def show_search(self) -> None:
        """Put the keyboard in the search field of the page; where it has none, in that of the promotions."""
        page = self.pages.currentWidget()
        if page is self.today_page:
            self.today_page.focus_search()
        else:
            self.show_promotions()
            self.promotions_page.focus_search()

    def show_practice(self, tray: PracticeTray) -> None:
        """Say that nothing here is real, and offer the practice cards."""
        tray.tapped.connect(lambda chip: self.tap(ChipNumber(chip), time.perf_counter()))
        self._body.addWidget(tray)
        tray.hide()
        self.menu.show_practice()
        self.menu.cards_wanted.connect(tray.setVisible)
        self.menu.cards_button.setChecked(not self._is_compact)
        self.top_bar.show_practice()
        self.practice_band.show()
        self._arrange()

    def come_forward(self) -> None:
        """The program was started once more: here it is."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        self.setWindowTitle(self.tr("UiTPAS counter"))

    def event(self, event: QEvent) -> bool:
        """A digit goes to the number field before the widget with the keyboard gets it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.typed_keys.offer(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no widget wanted: a digit; Esc takes personal data off the screen."""
        if self.typed_keys.type(event):
            return
        if event.key() == Qt.Key.Key_Escape:
            self.privacy.leave()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """From now on the system's window tells of touches."""
        super().showEvent(event)
        self._touches.watch(self.windowHandle())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Little room: icons instead of words."""
        super().resizeEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The employee closes the window: the program ends."""
        super().closeEvent(event)
        self.visitor.hide()
        self.closed.emit()

    @property
    def _is_testing(self) -> bool:
        return self.pages.currentWidget() is self.settings_page and self.settings_page.reader.is_testing

    def _make_flows(self, wall: Callable[[], datetime], clock: Callable[[], float]) -> None:
        workplace, worker = self._equipment.workplace, self._equipment.worker
        self.check_in_flow = CheckInFlow(workplace, worker, wall=wall, clock=clock, parent=self)
        self.promotions_flow = PromotionsFlow(workplace, worker, parent=self)
        self.connection = ConnectionState(workplace, worker, wall=wall, parent=self)
        self.day = DayLog(self.check_in_flow, self.promotions_flow, workplace, wall=wall, parent=self)

    def _make_pages(self, wall: Callable[[], datetime], clock: Callable[[], float]) -> None:
        equipment, look = self._equipment, self._look
        self.check_in_page = CheckInPage(
            self.check_in_flow, equipment.workplace, look, wall=wall, clock=clock, stay=self._stay, parent=self
        )
        self.pictures = PictureStore(equipment.worker, equipment.preferences.data_dir / "pictures", self)
        self.promotions_page = PromotionsPage(
            self.promotions_flow, equipment.workplace, look, self.pictures, wall=wall, clock=clock, parent=self
        )
        self.today_page = TodayPage(self.day, look, self)
        self.settings_page = SettingsPage(equipment.preferences, equipment.readers, equipment.worker, look, self)
        self.help_page = HelpPage(equipment.preferences.data_dir, look, self)
        self.pages = QStackedWidget(self)
        for page in (self.check_in_page, self.promotions_page, self.today_page, self.settings_page, self.help_page):
            self.pages.addWidget(page)
        self._working_page: QWidget = self.check_in_page
        self._places: dict[QWidget, Place] = {
            self.check_in_page: CHECK_IN,
            self.promotions_page: PROMOTIONS,
            self.today_page: TODAY,
            self.settings_page: SETTINGS,
        }

    def _make_frame(self, wall: Callable[[], datetime]) -> None:
        look, frame = self._look, QWidget(self)
        self._frame = frame
        self.top_bar = TopBar(
            self._workplace, self._equipment.readers, self.connection, self.day, look, wall=wall, parent=frame
        )
        self.practice_band = PracticeBand(look, frame)
        self.menu = SideMenu(look, frame)
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(self.menu)
        self._body.addWidget(self.pages, stretch=1)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        layout.addWidget(self.practice_band)
        layout.addLayout(self._body, stretch=1)
        self.setCentralWidget(frame)
        self.number_field = NumberField(look, frame)
        self.choosing = Choosing(
            self._equipment.workplace, self._equipment.worker, look, self.top_bar, wall=wall, window=self
        )

    def _make_helpers(self, clock: Callable[[], float]) -> None:
        equipment = self._equipment
        self.visitor = VisitorWindow(self.check_in_flow, self._look, clock=clock, parent=self)
        self.privacy = Privacy(clock, self._stay, self)
        self.typed_keys = TypedKeys(
            self.number_field, before=self.promotions_page.digit_typed, scanned=self._number_entered
        )
        self._touches = Touches(self)
        self._applied = AppliedPreferences(
            equipment.preferences,
            self._look,
            equipment.sounds,
            equipment.readers,
            self.visitor,
            reader=equipment.reader,
            parent=self,
        )
        self.visitor.set_mode(equipment.preferences.value.second_screen)

    def _connect(self) -> None:
        readers, play = self._equipment.readers, self._equipment.sounds.play
        readers.card_presented.connect(self._card_presented)
        readers.card_unreadable.connect(self._card_unreadable)
        self.check_in_flow.activity_wanted.connect(self._keep_waiting)
        self.check_in_flow.sign_in_wanted.connect(self._keep_waiting)
        self.check_in_page.promotions_wanted.connect(self._open_promotions)
        self.check_in_page.choice_wanted.connect(self.choosing.choose_activity)
        self.check_in_page.sound_wanted.connect(play)
        self.settings_page.sound_wanted.connect(play)
        self.settings_page.help_wanted.connect(self.show_help)
        self.top_bar.counter_wanted.connect(self.choosing.choose_counter)
        self.top_bar.activity_wanted.connect(self.choosing.choose_activity)
        self.top_bar.open_items_wanted.connect(self.show_today)
        self.top_bar.reader_test_wanted.connect(self._test_reader)
        self.choosing.chosen.connect(self._use_waiting)
        self.choosing.given_up.connect(self._forget_waiting)
        self.menu.wanted.connect(self._open_place)
        self.menu.number_wanted.connect(self.number_field.open_with_pad)
        self.number_field.entered.connect(self._number_entered)
        self.number_field.closed.connect(self._give_keyboard_back)
        self.number_field.resized.connect(self._place_number_field)
        self._touches.touched.connect(self.privacy.touched)
        self._look.changed.connect(self._arrange)
        for clear in (
            self.check_in_page.forget,
            self.promotions_page.forget,
            self.today_page.cover,
            self.number_field.close_field,
            self.visitor.clear,
            self._forget_waiting,
        ):
            self.privacy.watch(clear)
        for keys, action in (
            (CHECK_IN.keys, self.show_check_in),
            (PROMOTIONS.keys, self.show_promotions),
            (TODAY.keys, self.show_today),
            (SETTINGS.keys, self.show_settings),
            ("F1", self.show_help),
            ("Ctrl+F", self.show_search),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(action)

    def _stay(self) -> float:
        return self._equipment.preferences.value.stay_seconds

    def _card_presented(self, event: CardPresented) -> None:
        self.tap(ChipNumber(event.chip_number), event.at)

    def _card_unreadable(self, event: CardUnreadable) -> None:
        feedback = unreadable(event.reason)
        self.privacy.touched()
        if self._is_testing:
            self.settings_page.reader.show_unreadable(feedback)
            return
        self._make_room()
        page = self.promotions_page if self._working_page is self.promotions_page else self.check_in_page
        page.show_without_tap(feedback)

    def _number_entered(self, card: CardNumber) -> None:
        self.tap(card, time.perf_counter())

    def _make_room(self) -> None:
        """A card was tapped: back to the page that works, with nothing open in front of it."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self.number_field.close_field()
        if self.pages.currentWidget() is not self._working_page:
            self._turn_to(self._working_page)

    def _open_promotions(self, tap: Tap) -> None:
        self.show_promotions()
        self.promotions_flow.look_up(tap)

    def _open_place(self, place: Place) -> None:
        page = next(page for page, one in self._places.items() if one == place)
        self._turn_to(page)

    def _turn_to(self, page: QWidget) -> None:
        if page in (self.check_in_page, self.promotions_page):
            self._working_page = page
        self.pages.setCurrentWidget(page)
        self.menu.mark(self._places.get(page))
        self._give_keyboard_back()

    def _give_keyboard_back(self) -> None:
        """The keyboard is the page's."""
        page = self.pages.currentWidget()
        if page is self.promotions_page:
            self.promotions_page.take_focus()
        elif page is not None:
            page.setFocus()

    def _test_reader(self) -> None:
        self.show_settings()
        self.settings_page.test_reader()

    def _keep_waiting(self, tap: Tap) -> None:
        self._waiting = tap

    def _use_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None and self._workplace.activity is not None:
            self.check_in_flow.tap(waiting)

    def _forget_waiting(self) -> None:
        self._waiting = None

    @property
    def _is_compact(self) -> bool:
        units = self.width() * 100 / self._look.percent
        return self._look.percent >= COMPACT_PERCENT or units < COMPACT_UNITS

    def _arrange(self) -> None:
        is_compact = self._is_compact
        self.menu.set_compact(is_compact)
        for page in (self.check_in_page, self.promotions_page, self.today_page, self.settings_page):
            page.set_compact(is_compact)
        self._place_number_field()

    def _place_number_field(self) -> None:
        """In the middle at the bottom, over the page."""
        field, room = self.number_field, self._frame.rect()
        hint = field.sizeHint()
        size = QSize(min(hint.width(), room.width() - 32), min(hint.height(), room.height() - 32))
        left, top = room.center().x() - size.width() // 2, room.bottom() - size.height() - 16
        field.setGeometry(left, top, size.width(), size.height())
