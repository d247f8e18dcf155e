"""The window: what is always visible around the pages, and what becomes of a tap and of a key."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from itertools import count

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from counter_app.desk.connection import Reach
from counter_app.desk.journal.records import Action
from counter_app.desk.tap import CardNumber, Tap
from counter_app.desk.unreadable import unreadable
from counter_app.gui.check_in_flow import CheckInFlow
from counter_app.gui.day_log import DayLog
from counter_app.gui.diagnosis.crash_band import CrashBand
from counter_app.gui.equipment import Equipment
from counter_app.gui.forgetting import Forgetting
from counter_app.gui.frame.applied import AppliedPreferences
from counter_app.gui.frame.choosing import Choosing
from counter_app.gui.frame.connection_state import ConnectionState
from counter_app.gui.frame.environment_band import EnvironmentBand
from counter_app.gui.frame.journal_band import JournalBand
from counter_app.gui.frame.pages import Pages
from counter_app.gui.frame.practice_band import PracticeBand
from counter_app.gui.frame.settings_band import SettingsBand
from counter_app.gui.frame.side_menu import PLACES, SideMenu
from counter_app.gui.frame.top_bar import TopBar
from counter_app.gui.frame.touches import Touches
from counter_app.gui.frame.typed_keys import TypedKeys
from counter_app.gui.frame.window_memory import FIRST_SIZE, SMALLEST_SIZE
from counter_app.gui.number_field import NumberField
from counter_app.gui.practice_tray import PracticeTray
from counter_app.gui.privacy import Privacy
from counter_app.gui.promotions_flow import PromotionsFlow
from counter_app.gui.resolving import Resolving
from counter_app.gui.second_screen import VisitorWindow
from counter_app.gui.today.item_actions import ItemActions
from counter_app.reader.events import CardPresented, CardUnreadable
from counter_app.uitpas.numbers import ChipNumber

COMPACT_PERCENT = 200
"""From this text size on the menu becomes icons, and what stands beside each other on a page moves below."""
LEAST_UNITS, LEAST_PAGE_UNITS = 760, 560
"""In a narrower window, or page, it does so too."""
_TRAY_UNITS = 1100
"""In a narrower window the practice cards wait until they are asked for."""
_MARGIN = 16
WAITING_SECONDS = 60.0
"""For how long a card waits while its activity is being chosen."""


class MainWindow(QMainWindow):
    """One window for the whole desk. `wall` gives aware local time, `clock` monotonic seconds."""

    closed = Signal()

    def __init__(self, equipment: Equipment, *, wall: Callable[[], datetime], clock: Callable[[], float]) -> None:
        super().__init__()
        self._equipment, self._look, self._workplace = equipment, equipment.look, equipment.workplace
        self._tap_ids = count(1)
        self._clock = clock
        self._waiting: tuple[Tap, float] | None = None
        self._make_flows(wall, clock)
        self._make_frame(wall, clock)
        self._make_helpers(clock)
        self._connect()
        self.setMinimumSize(SMALLEST_SIZE)
        self.resize(FIRST_SIZE)
        self.show_check_in()
        self.retranslate()

    def tap(self, card: CardNumber, at: float) -> Tap:
        """Offer a card to the page that is open. `at` is `time.perf_counter()` when its number was in hand."""
        tap = Tap(next(self._tap_ids), card, at)
        self.privacy.touched()
        if self.pages.is_testing_reader:
            self.settings_page.reader.show_tap(tap)
            return tap
        self._clear_the_way()
        self._forget_waiting()
        self.pages.tap(tap)
        return tap

    def choose(self, preferred: str | None = None) -> None:
        """Choose counter and activity; a card that waits for it is used then.

        `preferred` is the consumer key of the counter to propose where none was chosen before.
        """
        self.choosing.choose_both(preferred)

    def show_check_in(self) -> None:
        """Turn to checking in."""
        self.pages.turn_to(self.check_in_page)

    def show_promotions(self) -> None:
        """Turn to the promotions."""
        self.pages.turn_to(self.promotions_page)

    def show_today(self) -> None:
        """Turn to what was done in this run."""
        self.pages.turn_to(self.today_page)

    def show_settings(self) -> None:
        """Turn to the settings."""
        self.pages.turn_to(self.settings_page)

    def show_help(self) -> None:
        """Turn to the help."""
        self.pages.turn_to(self.help_page)

    def show_practice(self, tray: PracticeTray) -> None:
        """Say that nothing here is real, and offer the practice cards."""
        tray.tapped.connect(lambda chip: self.tap(ChipNumber(chip), time.perf_counter()))
        tray.hide()
        self._body.addWidget(tray)
        self.menu.cards_wanted.connect(tray.setVisible)
        tray.offered.connect(lambda: self.menu.show_practice(with_cards=True))
        self.menu.show_practice(with_cards=self._units(self.width()) >= _TRAY_UNITS)
        self.top_bar.show_practice()
        self._equipment.readers.lay_out_practice_cards()
        self.practice_band.show()

    def come_forward(self) -> None:
        """The program was started once more, or the browser is done: here it is, with what is open in front of it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        for window in (self, QApplication.activeModalWidget()):
            if window is not None:
                window.raise_()
                window.activateWindow()

    def change_employee(self) -> None:
        """Somebody else is at work, or nobody: nothing stays that the one before saw of people."""
        self.privacy.leave()
        self.check_in_flow.change_employee()
        self.check_in_page.change_employee()
        self.promotions_flow.leave()
        self.day.change_employee()

    def go_on(self) -> None:
        """The employee has signed in again: what waited for that is used, the last card first."""
        if self._waiting is not None:
            self.check_in_flow.forget(self._waiting[0].card)
        self._use_waiting()
        looked_up = self.promotions_flow.tap
        if looked_up is not None and self.promotions_page.asks_to_sign_in:
            self.promotions_flow.look_up(looked_up)
        self.resolving.connected()

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        self.setWindowTitle(self.tr("UiTPAS counter"))

    def event(self, event: QEvent) -> bool:
        """A digit goes to the number field before the widget with the keyboard gets it."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self.typed_keys.offer(event):
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
        """Icons instead of words where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The employee closes the window: the program ends."""
        super().closeEvent(event)
        self.visitor.hide()
        self.closed.emit()

    def _make_flows(self, wall: Callable[[], datetime], clock: Callable[[], float]) -> None:
        workplace, worker = self._equipment.workplace, self._equipment.worker
        self.day = DayLog(wall=wall, parent=self)
        self.connection = ConnectionState(workplace, worker, wall=wall, clock=clock, parent=self)
        self.resolving = Resolving(workplace, worker, self.day, wall=wall, is_reachable=self._is_reachable, parent=self)
        self.check_in_flow = CheckInFlow(
            workplace, worker, self.day, self.resolving, wall=wall, clock=clock, parent=self
        )
        self.promotions_flow = PromotionsFlow(workplace, worker, self.day, self.resolving, parent=self)
        self.items = ItemActions(workplace, worker, self.day, self.resolving, wall=wall, parent=self)
        self.forgetting = Forgetting(workplace, worker, self._equipment.preferences, wall=wall, parent=self)
        self.connection.changed.connect(self._connection_changed)

    def _is_reachable(self) -> bool:
        return self.connection.link.reach in (Reach.ONLINE, Reach.SLOW)

    def _connection_changed(self) -> None:
        if self._is_reachable():
            self.resolving.connected()

    def _make_frame(self, wall: Callable[[], datetime], clock: Callable[[], float]) -> None:
        equipment, look = self._equipment, self._look
        self._frame = frame = QWidget(self)
        self.top_bar = TopBar(
            equipment.workplace, equipment.readers, self.connection, self.day, look, wall=wall, parent=frame
        )
        self.practice_band = PracticeBand(look, frame)
        self.environment_band = EnvironmentBand(frame)
        self.journal_band = JournalBand(self.day, look, frame)
        self.crash_band = CrashBand(equipment.worker, look, frame)
        self.settings_band = SettingsBand(equipment.preferences, look, frame)
        self.menu = SideMenu(look, frame)
        self.pages = pages = Pages(
            equipment,
            self.check_in_flow,
            self.promotions_flow,
            self.day,
            self.items,
            wall=wall,
            clock=clock,
            parent=frame,
        )
        self.check_in_page, self.promotions_page = pages.check_in, pages.promotions
        self.today_page, self.settings_page, self.help_page = pages.today, pages.settings, pages.help
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(self.menu)
        self._body.addWidget(pages, stretch=1)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        for band in (self.practice_band, self.environment_band, self.journal_band, self.settings_band, self.crash_band):
            layout.addWidget(band)
        layout.addLayout(self._body, stretch=1)
        self.setCentralWidget(frame)
        self.number_field = NumberField(look, frame)
        self.choosing = Choosing(equipment.workplace, equipment.worker, look, self.top_bar, wall=wall, window=self)

    def _make_helpers(self, clock: Callable[[], float]) -> None:
        equipment = self._equipment
        preferences = equipment.preferences
        self.visitor = VisitorWindow(self.check_in_flow, self._look, clock=clock, parent=self)
        self.visitor.set_mode(preferences.value.second_screen)
        self.privacy = Privacy(clock, lambda: preferences.value.stay_seconds, self)
        self.typed_keys = TypedKeys(self.number_field, before=self._digit_typed, scanned=self._number_entered)
        self._touches = Touches(self)
        self._applied = AppliedPreferences(equipment, self.visitor, self)

    def _connect(self) -> None:
        readers, sounds = self._equipment.readers, self._equipment.sounds
        readers.card_presented.connect(self._card_presented)
        readers.card_unreadable.connect(self._card_unreadable)
        self.check_in_flow.activity_wanted.connect(self._keep_waiting)
        self.check_in_flow.sign_in_wanted.connect(self._keep_waiting)
        for page in (self.check_in_page, self.promotions_page):
            page.choice_wanted.connect(self.choosing.choose_activity)
            page.number_wanted.connect(self.number_field.open_with_pad)
            page.reader_test_wanted.connect(self.pages.test_reader)
            page.sound_wanted.connect(sounds.play)
        self.settings_page.sound_wanted.connect(sounds.play)
        self.top_bar.counter_wanted.connect(self.choosing.choose_counter)
        self.top_bar.activity_wanted.connect(self.choosing.choose_activity)
        self.top_bar.open_items_wanted.connect(self.show_today)
        self.journal_band.more_wanted.connect(self.show_today)
        self.settings_band.more_wanted.connect(self.show_settings)
        self.items.tap_wanted.connect(self._tap_again)
        self.top_bar.reader_test_wanted.connect(self.pages.test_reader)
        self.top_bar.help_wanted.connect(self.show_help)
        self.choosing.chosen.connect(self._use_waiting)
        self.choosing.given_up.connect(self._forget_waiting)
        self.pages.turned.connect(self._page_turned)
        self.pages.resized.connect(self._arrange)
        self.menu.wanted.connect(self.pages.open_place)
        self.menu.number_wanted.connect(self.number_field.open_with_pad)
        self.number_field.entered.connect(self._number_entered)
        self.number_field.closed.connect(self.pages.take_focus)
        self.number_field.resized.connect(self._place_number_field)
        self._touches.touched.connect(self.privacy.touched)
        self._look.changed.connect(self._arrange)
        self._watch_privacy()
        for place in PLACES:
            self._shortcut(place.keys, lambda place=place: self.pages.open_place(place))  # type: ignore[misc]
        self._shortcut("F1", self.show_help)
        self._shortcut("Ctrl+F", self.pages.open_search)

    def _watch_privacy(self) -> None:
        self.promotions_page.leave_wanted.connect(self.privacy.leave)
        for clear in (
            self.check_in_page.forget,
            self.promotions_page.forget,
            self.today_page.cover,
            self.number_field.close_field,
            self.visitor.clear,
            self._forget_waiting,
        ):
            self.privacy.watch(clear)

    def _shortcut(self, keys: str, action: Callable[[], None]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(action)

    def _card_presented(self, event: CardPresented) -> None:
        self.tap(ChipNumber(event.chip_number), event.at)

    def _card_unreadable(self, event: CardUnreadable) -> None:
        feedback = unreadable(event.reason)
        self.privacy.touched()
        if self.pages.is_testing_reader:
            self.settings_page.reader.show_unreadable(feedback)
            return
        self._clear_the_way()
        self.pages.show_without_tap(feedback)

    def _digit_typed(self) -> None:
        """A question that is open is dropped, wherever it is."""
        self.promotions_page.digit_typed()
        self.today_page.digit_typed()

    def _number_entered(self, card: CardNumber) -> None:
        self.tap(card, time.perf_counter())

    def _tap_again(self, action: Action, card: CardNumber) -> None:
        """What was surely not done is begun anew on its page, as a tap would; a cash-in only shows the promotions."""
        is_check_in = action is Action.CHECK_IN
        if is_check_in:
            self.check_in_flow.forget(card)
        self.pages.turn_to(self.check_in_page if is_check_in else self.promotions_page)
        self.tap(card, time.perf_counter())

    def _clear_the_way(self) -> None:
        """A card was tapped: nothing small stays open in front of the page."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self.number_field.close_field()

    def _keep_waiting(self, tap: Tap) -> None:
        self._waiting = (tap, self._clock())

    def _use_waiting(self) -> None:
        """Check in the card that waited, unless its holder has had the time to leave."""
        waiting, self._waiting = self._waiting, None
        if waiting is None or self._workplace.activity is None:
            return
        tap, since = waiting
        if self._clock() - since <= WAITING_SECONDS:
            self.check_in_flow.tap(tap)
        else:
            self.check_in_page.leave()

    def _forget_waiting(self) -> None:
        """The card waits no more, and the page promises nothing any longer."""
        if self._waiting is not None:
            self._waiting = None
            self.check_in_page.leave()

    def _page_turned(self) -> None:
        self.menu.mark(self.pages.place)
        self.journal_band.set_told_elsewhere(self.pages.currentWidget() is self.today_page)
        self.settings_band.set_told_elsewhere(self.pages.currentWidget() is self.settings_page)
        if self.pages.currentWidget() is not self.check_in_page:
            self._forget_waiting()

    def _units(self, pixels: int) -> float:
        return pixels * 100 / self._look.percent

    def _arrange(self) -> None:
        is_compact = self._look.percent >= COMPACT_PERCENT or self._units(self.width()) < LEAST_UNITS
        self.menu.set_compact(is_compact)
        self.pages.set_compact(is_compact or self._units(self.pages.width()) < LEAST_PAGE_UNITS)
        self._place_number_field()

    def _place_number_field(self) -> None:
        """Over the page, at the bottom; where the page is too narrow for it, over what is beside it too."""
        field, room = self.number_field, self.pages.geometry()
        wanted = field.sizeHint()
        if wanted.width() > room.width() - 2 * _MARGIN:
            room = self._frame.rect()
        size = field.size_within(QSize(room.width(), self._frame.height()) - QSize(2 * _MARGIN, 2 * _MARGIN))
        left, bottom = room.center().x() - size.width() // 2, room.bottom() - _MARGIN
        field.setGeometry(left, bottom - size.height(), size.width(), size.height())
