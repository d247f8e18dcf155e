"""The result of a cash-in that comes when somebody else is at the desk: floats, and names person and promotion."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from counter_app.desk.feedback import Feedback, Outcome
from counter_app.desk.look_up import Person
from counter_app.gui import words
from counter_app.gui.deadline import Deadline
from counter_app.gui.look import Look
from counter_app.gui.promotions.news import News
from counter_app.gui.tones import style
from counter_app.gui.words.promotion_list import person_name
from counter_app.uitpas.model import Promotion

_MARGIN = 24
_WIDTH = 560


class Toast(News):
    """Floats over the whole window. What is done goes by itself; the rest waits until it is closed."""

    def __init__(self, look: Look, clock: Callable[[], float], page: QWidget) -> None:
        super().__init__(look, page, name="toast", is_large=False)
        self._page = page
        self.setProperty("overlay", True)
        self._deadline = Deadline(clock, self)
        self._deadline.passed.connect(self.clear)

    def show_result(self, person: Person, promotion: Promotion, feedback: Feedback) -> None:
        """Tell how the cash-in of `promotion` for `person` ended."""
        window = self._page.window()
        if self.parent() is not window:
            self.setParent(window)
            window.installEventFilter(self)
        title = "" if promotion.title and promotion.title in words.headline(feedback) else words.title(promotion.title)
        told = words.detail(feedback)
        parts = (person_name(person), "" if title and title in told else title)
        self.show_feedback(feedback, about=" · ".join(part for part in parts if part))
        if feedback.outcome is Outcome.DONE:
            self._deadline.start(style(feedback.tone).seconds)
        else:
            self._deadline.stop()
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The window has another size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        """Over the place of the pages, at the bottom."""
        page = QRect(self._page.mapTo(self._page.window(), QPoint()), self._page.size())
        width = min(self._look.px(_WIDTH), page.width() - 2 * _MARGIN)
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        self.setGeometry(page.center().x() - width // 2, page.bottom() - height - _MARGIN, width, height)
