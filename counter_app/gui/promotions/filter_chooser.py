"""Opens the panel of filters with what there is to choose from, and hands on what was chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from counter_app.desk.promotion_filters import Filters
from counter_app.gui.look import Look
from counter_app.gui.promotions.filter_bar import FilterBar
from counter_app.gui.promotions.filter_panel import FilterPanel, Offered
from counter_app.gui.promotions_flow import PromotionsFlow
from counter_app.gui.workplace import Workplace
from counter_app.uitpas.model import CardSystem, Counter


class FilterChooser(QObject):
    """The button "Filters" and its panel, which floats over `room`."""

    def __init__(self, flow: PromotionsFlow, workplace: Workplace, look: Look, bar: FilterBar, room: QWidget) -> None:
        super().__init__(room)
        self._flow, self._workplace, self._bar, self._room = flow, workplace, bar, room
        self._counters: tuple[Counter, ...] = ()
        self.panel = FilterPanel(look, room)
        self.panel.applied.connect(self._apply)
        self.panel.closed.connect(self._give_keyboard_back)
        bar.panel_wanted.connect(self._toggle)
        flow.counters_known.connect(self._counters_known)

    def close(self) -> None:
        """Take the panel away."""
        self.panel.close_panel()

    def place(self) -> None:
        """Below the button, within the page."""
        button = self._bar.filters_button
        corner = button.mapTo(self._room, button.rect().bottomRight())
        self.panel.fit(corner.x() + 8, corner.y() + 8, self._room)

    def _toggle(self) -> None:
        if not self.panel.isHidden():
            self.close()
            return
        self._flow.ask_counters()
        self._open(self._flow.filters)

    def _open(self, filters: Filters) -> None:
        self.panel.open_with(
            filters,
            Offered(self._workplace.counter, self._counters, self._systems(), has_person=self._flow.person is not None),
        )
        self.place()

    def _counters_known(self, counters: tuple[Counter, ...]) -> None:
        """They may come when somebody has begun to choose: that is kept."""
        self._counters = counters
        if not self.panel.isHidden():
            self._open(self.panel.chosen())

    def _systems(self) -> list[CardSystem]:
        """The card systems of this counter and of the promotions, by name."""
        counter = self._workplace.counter
        found = {system.id: CardSystem(system.id, system.name) for system in (counter.card_systems if counter else ())}
        for promotion in self._flow.promotions:
            for system in (promotion.owning_card_system, *promotion.applicable_card_systems):
                if system is not None and system.id is not None:
                    found.setdefault(system.id, system)
        return sorted(found.values(), key=lambda system: (system.name or "").casefold())

    def _apply(self, filters: Filters) -> None:
        self._flow.filter(filters)

    def _give_keyboard_back(self) -> None:
        button = self._bar.filters_button
        if button.isVisible():
            button.setFocus()
