"""Asks an employee who has just signed in to accept the terms of use, where that was not done before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.desk.feedback import Feedback
from counter_app.desk.sign_in import accept_terms
from counter_app.gui import words
from counter_app.gui.buttons import push_button
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.worker import Kind, Task, Worker
from counter_app.uitpas import UitpasClient

_WIDTH = 560


class TermsDialog(QDialog):
    """Accepting is the employee's own press of a button, and told to the server. Anything else signs out."""

    refused = Signal()
    """The employee does not accept them."""

    def __init__(self, client: Callable[[], UitpasClient], worker: Worker, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._client, self._worker = client, worker
        self._failure: Feedback | None = None
        self._is_asking = False
        self.setObjectName("terms")
        self.title = plain_label(self, "terms_title")
        self.title.setProperty("role", "title")
        self.about = plain_label(self, "terms_about")
        self.about.setProperty("role", "row")
        self.news = plain_label(self, "terms_news")
        self.news.setProperty("ink", "refused")
        self.accept_button = push_button(self, "terms_accept", "primary")
        self.accept_button.clicked.connect(self._accept)
        self.refuse_button = push_button(self, "terms_refuse", "secondary")
        self.refuse_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.accept_button)
        buttons.addWidget(self.refuse_button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        for widget in (self.title, self.about, self.news):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.setFixedWidth(min(look.px(_WIDTH), parent.window().width() - 32))
        self.rejected.connect(self.refused)
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as the words need at this width."""
        super().showEvent(event)
        self._fit()

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        self.setWindowTitle(self.tr("Terms of use"))
        self.title.setText(self.tr("Terms of use"))
        self.about.setText(
            self.tr("UiTPAS asks everyone who works at a counter to accept its terms of use. You did not do that yet.")
        )
        self.accept_button.setText(self.tr("I accept them"))
        self.refuse_button.setText(self.tr("Sign out"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _accept(self) -> None:
        client = self._client()
        self._is_asking, self._failure = True, None
        self._say()
        task = Task(Kind.WRITE, lambda: accept_terms(client), self._accepted, person=TermsDialog, owner=self)
        self._worker.submit(task)

    def _accepted(self, failure: Feedback | None) -> None:
        self._is_asking, self._failure = False, failure
        if failure is None:
            self.accept()
        else:
            self._say()

    def _say(self) -> None:
        self.accept_button.setEnabled(not self._is_asking)
        failure = self._failure
        self.news.setText("" if failure is None else f"{words.headline(failure)}. {words.detail(failure)}")
        self.news.setVisible(failure is not None)
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))
