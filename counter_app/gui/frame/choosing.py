"""Choosing where one works: both at the start of the day, and each again from the bar at the top."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from counter_app.desk.choices import same_counter
from counter_app.gui.choose_dialog import ChooseDialog
from counter_app.gui.choosers import ActivityChooser, CounterChooser
from counter_app.gui.frame.popup import Popup
from counter_app.gui.frame.top_bar import TopBar
from counter_app.gui.look import Look
from counter_app.gui.worker import Worker
from counter_app.gui.workplace import Workplace
from counter_app.uitpas.model import Activity, Counter

_WIDTH, _HEIGHT = 440, 400


class Choosing(QObject):
    """Opens the lists, and tells the workplace what was chosen."""

    chosen = Signal()
    """Counter and activity are as they should be."""
    given_up = Signal()
    """Nothing was chosen."""

    def __init__(
        self,
        workplace: Workplace,
        worker: Worker,
        look: Look,
        bar: TopBar,
        *,
        wall: Callable[[], datetime],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workplace, self._worker, self._look, self._bar = workplace, worker, look, bar
        self._wall, self._window = wall, window
        self.recent: Sequence[str] = ()
        """The consumer keys of the counters last worked at, the last one first."""

    def choose_both(self, preferred: str | None = None) -> None:
        """Choose counter and activity, in front of the window; `preferred` is the counter to mark at first."""
        if not self._workplace.is_connected:
            return
        last = self.recent[0] if self.recent else None
        dialog = ChooseDialog(
            self._workplace,
            self._worker,
            self._look,
            wall=self._wall,
            recent=self.recent,
            proposed=self._workplace.balie_consumer_key or last or preferred,
            parent=self._window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self.chosen)
        dialog.rejected.connect(self.given_up)
        dialog.open()

    def choose_counter(self) -> None:
        """Choose another counter, under its button; its activity follows."""
        if not self._workplace.is_connected:
            return
        popup = self._popup(self.tr("Where do you work?"))
        chooser = CounterChooser(
            self._workplace,
            self._worker,
            self._look,
            recent=self.recent,
            proposed=self._workplace.balie_consumer_key,
            parent=popup,
        )
        popup.column.addWidget(chooser)
        chooser.chosen.connect(lambda _row: self._take_counter(popup, chooser.current))
        popup.open_under(self._bar.counter_button)
        chooser.setFocus()

    def choose_activity(self) -> None:
        """Choose another activity of this counter, under its button; without a counter, that comes first."""
        key = self._workplace.balie_consumer_key
        if key is None:
            self.choose_counter()
            return
        popup = self._popup(self.tr("For which activity?"))
        chooser = ActivityChooser(self._workplace, self._worker, self._look, wall=self._wall, parent=popup)
        popup.column.addWidget(chooser)
        chooser.chosen.connect(lambda activity: self._take_activity(popup, activity))
        popup.gone.connect(self.given_up)
        chooser.load(key)
        popup.open_under(self._bar.activity_button)
        chooser.setFocus()

    def _popup(self, title: str) -> Popup:
        popup = Popup(self._look, self._window, width=_WIDTH)
        popup.add_title(title)
        popup.set_height(min(self._look.px(_HEIGHT), self._window.height() - 2 * self._bar.height()))
        return popup

    def _take_counter(self, popup: Popup, counter: Counter | None) -> None:
        popup.close()
        if counter is None:
            return
        if not same_counter(counter.consumer_key, self._workplace.balie_consumer_key):
            self._workplace.choose_counter(counter)
        # Once the first list has gone: while its window goes, some systems close whatever else has popped up.
        QTimer.singleShot(0, self, self.choose_activity)

    def _take_activity(self, popup: Popup, activity: Activity) -> None:
        self._workplace.choose_activity(activity)
        self.chosen.emit()
        popup.close()
