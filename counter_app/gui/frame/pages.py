"""The pages of the window: which one is open, and which one of the two that work gets the next tap."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from counter_app.desk.feedback import Feedback
from counter_app.desk.tap import Tap
from counter_app.gui.check_in_flow import CheckInFlow
from counter_app.gui.check_in_page import CheckInPage
from counter_app.gui.day_log import DayLog
from counter_app.gui.diagnosis.examined import examined
from counter_app.gui.diagnosis.page import DiagnosisPage
from counter_app.gui.equipment import Equipment
from counter_app.gui.frame.side_menu import CHECK_IN, PROMOTIONS, SETTINGS, TODAY, Place
from counter_app.gui.help_page import HelpPage
from counter_app.gui.promotions.picture_store import PictureStore
from counter_app.gui.promotions_flow import PromotionsFlow
from counter_app.gui.promotions_page import PromotionsPage
from counter_app.gui.settings_page import SettingsPage
from counter_app.gui.sounds import SoundName
from counter_app.gui.today.item_actions import ItemActions
from counter_app.gui.today_page import TodayPage


class Pages(QStackedWidget):
    """Makes the pages and turns them. `wall` gives aware local time, `clock` monotonic seconds."""

    turned = Signal()
    """Another page is open."""
    resized = Signal()

    def __init__(
        self,
        equipment: Equipment,
        check_ins: CheckInFlow,
        promotions: PromotionsFlow,
        day: DayLog,
        items: ItemActions,
        *,
        wall: Callable[[], datetime],
        clock: Callable[[], float],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._check_ins, self._promotions, self._workplace = check_ins, promotions, equipment.workplace
        look, workplace, preferences = equipment.look, equipment.workplace, equipment.preferences
        self.pictures = PictureStore(equipment.worker, preferences.data_dir / "pictures", self, proxy=equipment.proxy)
        self.check_in = CheckInPage(
            check_ins,
            workplace,
            equipment.readers,
            look,
            wall=wall,
            clock=clock,
            stay=lambda: preferences.value.stay_seconds,
            parent=self,
        )
        self.promotions = PromotionsPage(
            promotions, workplace, equipment.readers, look, self.pictures, wall=wall, clock=clock, parent=self
        )
        self.today = TodayPage(day, items, equipment, clock=clock, parent=self)
        self.settings = SettingsPage(preferences, equipment.readers, equipment.worker, look, self)
        self.help = HelpPage(preferences.data_dir, look, self)
        self.diagnosis = DiagnosisPage(partial(examined, equipment), equipment.worker, look, wall=wall, parent=self)
        for page in (self.check_in, self.promotions, self.today, self.settings, self.help, self.diagnosis):
            self.addWidget(page)
        self._places: dict[QWidget, Place] = {
            self.check_in: CHECK_IN,
            self.promotions: PROMOTIONS,
            self.today: TODAY,
            self.settings: SETTINGS,
        }
        self._working: QWidget = self.check_in
        self.check_in.promotions_wanted.connect(self._open_promotions)
        for wants_help in (self.settings.help_wanted, self.diagnosis.back_wanted):
            wants_help.connect(lambda: self.turn_to(self.help))
        self.help.diagnosis_wanted.connect(lambda: self.turn_to(self.diagnosis))
        self.diagnosis.reader_test_wanted.connect(self.test_reader)

    @property
    def place(self) -> Place | None:
        """The entry of the menu that is open; the help has none."""
        page = self.currentWidget()
        return self._places.get(page) if page is not None else None

    @property
    def is_testing_reader(self) -> bool:
        """Whether a tap is only to be shown."""
        return self.currentWidget() is self.settings and self.settings.reader.is_testing

    def turn_to(self, page: QWidget) -> None:
        """Open `page`, with the keyboard."""
        if page in (self.check_in, self.promotions):
            self._working = page
        self.setCurrentWidget(page)
        self.turned.emit()
        self.take_focus()

    def open_place(self, place: Place) -> None:
        """Open the page of this entry of the menu."""
        self.turn_to(next(page for page, one in self._places.items() if one == place))

    def open_search(self) -> None:
        """Put the keyboard in the search field of the page; where it has none, in that of the promotions."""
        if self.currentWidget() is not self.today:
            self.turn_to(self.promotions)
            self.promotions.focus_search()
        else:
            self.today.focus_search()

    def take_focus(self) -> None:
        """The keyboard is the open page's."""
        page = self.currentWidget()
        if page is self.promotions:
            self.promotions.take_focus()
        elif page is self.today:
            self.today.take_focus()
        elif page is not None:
            page.setFocus()

    def test_reader(self) -> None:
        """Open the settings, and begin the live test of the reader."""
        self.turn_to(self.settings)
        self.settings.test_reader()

    def tap(self, tap: Tap) -> None:
        """Go back to the last page that works, and let it have the card: the promotions never check in."""
        self._back_to_work()
        if not self._workplace.is_connected:  # the page says what has to be done first
            self.check_in.sound_wanted.emit(SoundName.FAULT)
        elif self._working is self.promotions:
            self.check_in.make_place(tap)
            self._promotions.look_up(tap)
        else:
            self.promotions.make_place()
            self._check_ins.tap(tap)

    def show_without_tap(self, feedback: Feedback) -> None:
        """Tell of a card that gave no number, where its tap would have been told."""
        self._back_to_work()
        self.promotions.make_place()
        (self.promotions if self._working is self.promotions else self.check_in).show_without_tap(feedback)

    def set_compact(self, is_compact: bool) -> None:
        """Little room: what stands beside each other moves below."""
        for page in (self.check_in, self.promotions, self.today, self.settings, self.diagnosis):
            page.set_compact(is_compact)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self.resized.emit()

    def _back_to_work(self) -> None:
        if self.currentWidget() is not self._working:
            self.turn_to(self._working)

    def _open_promotions(self, tap: Tap) -> None:
        self.turn_to(self.promotions)
        self._promotions.look_up(tap)
