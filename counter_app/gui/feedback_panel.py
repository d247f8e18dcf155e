"""Shows one piece of feedback: a line, details, and what stands behind "more"."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from counter_app.desk.feedback import Feedback, Tone
from counter_app.gui import words
from counter_app.gui.labels import plain_label

_COLOURS = {
    Tone.DONE: "#1b7a3d",
    Tone.NOTICE: "#9a5b00",
    Tone.REFUSED: "#b3261e",
    Tone.UNKNOWN: "#6a3fb5",
    Tone.FAULT: "#4a4f57",
}


class FeedbackPanel(QFrame):
    """The words of one piece of feedback, drawn anew when the language changes."""

    def __init__(self, parent: QWidget, *, points: int) -> None:
        super().__init__(parent)
        self._feedback: Feedback | None = None
        self.headline = plain_label(self, "headline", points=points)
        self.detail = plain_label(self, "detail", points=max(12, points // 2))
        self.note = plain_label(self, "note")
        self.more = plain_label(self, "more")
        self.more_button = QPushButton(self)
        self.more_button.setObjectName("more_button")
        self.more_button.clicked.connect(self._toggle_more)
        layout = QVBoxLayout(self)
        for widget in (self.headline, self.detail, self.note, self.more_button, self.more):
            layout.addWidget(widget)
        layout.setAlignment(self.more_button, Qt.AlignmentFlag.AlignLeft)
        self.clear()

    @property
    def feedback(self) -> Feedback | None:
        """What is shown now."""
        return self._feedback

    def clear(self) -> None:
        """Show nothing."""
        self.say("")

    def say(self, headline: str, detail: str = "") -> None:
        """Show words that are no result: an invitation, or what is going on."""
        self._feedback = None
        self._paint(headline, detail, "", "palette(text)")

    def show_feedback(self, feedback: Feedback) -> None:
        """Show `feedback`; what stands behind "more" stays hidden until it is asked for."""
        self._feedback = feedback
        self._paint(words.headline(feedback), words.detail(feedback), words.more(feedback), _COLOURS[feedback.tone])

    def add_note(self, text: str) -> None:
        """Say something beside what is shown; it goes with it."""
        self.note.setText(text)

    def _paint(self, headline: str, detail: str, more: str, colour: str) -> None:
        self.headline.setStyleSheet(f"color: {colour}")
        self.headline.setText(headline)
        self.detail.setText(detail)
        self.note.clear()
        self.more.setText(more)
        self.more.hide()
        self.more_button.setText(self.tr("More"))
        self.more_button.setVisible(bool(more))

    def _toggle_more(self) -> None:
        self.more.setVisible(self.more.isHidden())
