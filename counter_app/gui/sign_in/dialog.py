"""What the employee sees while signing in: the browser is waited for, and there is a way out at any time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from counter_app.desk.sign_in import NotSignedIn
from counter_app.gui import words
from counter_app.gui.announce import announce
from counter_app.gui.buttons import push_button
from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.promotions.breakable import breakable
from counter_app.gui.sign_in.flow import Finishing, Opening, Resting, SignInFlow, Waiting

_WIDTH = 560


class SignInDialog(QDialog):
    """Shows the state of a sign-in. Closing it cancels; it closes by itself when somebody has signed in."""

    def __init__(self, flow: SignInFlow, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._flow, self._look = flow, look
        self.setObjectName("sign_in")
        self.title = plain_label(self, "sign_in_title")
        self.title.setProperty("role", "title")
        self.about = plain_label(self, "sign_in_about")
        self.about.setProperty("role", "row")
        self.progress = QProgressBar(self)
        self.progress.setObjectName("sign_in_progress")
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.help_button = self._button("sign_in_help", "quiet", checkable=True)
        self.help_button.toggled.connect(self._say)
        self._help = self._make_help()
        self.again_button = self._button("sign_in_again", "primary")
        self.again_button.clicked.connect(self._again)
        self.cancel_button = self._button("sign_in_cancel", "secondary")
        self.cancel_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button in (self.again_button, self.cancel_button):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.help_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        for widget in (self.title, self.about, self.progress):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        layout.addWidget(self._help)
        self.setFixedWidth(min(look.px(_WIDTH), parent.window().width() - 32))
        flow.changed.connect(self._changed)
        self.retranslate()

    def done(self, result: int) -> None:
        """Closed, by whatever way: who has not signed in by now does not."""
        super().done(result)
        if not isinstance(self._flow.state, Resting):
            self._flow.cancel()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as the words need at this width."""
        super().showEvent(event)
        self._fit()

    def retranslate(self) -> None:
        """Say the texts in the language of now."""
        self.setWindowTitle(self.tr("Sign in"))
        self.title.setText(self.tr("Sign in"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.help_button.setText(self.tr("It does not work"))
        self._address_caption.setText(self.tr("Open this address in a browser on this PC:"))
        self.copy_button.setText(self.tr("Copy"))
        self._code_caption.setText(
            self.tr("Does the browser end on a page that does not load? Paste its whole address here, or the code:")
        )
        self.code.setAccessibleName(self.tr("Address or code"))
        self.code_button.setText(self.tr("Use"))
        self._code_wrong.setText(self.tr("This is no code of this sign-in."))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _make_help(self) -> QWidget:
        """The address to copy, and the field for what the browser ended on."""
        box = QWidget(self)
        self._address_caption, self._code_caption = (
            plain_label(box, f"sign_in_{name}_caption") for name in ("address", "code")
        )
        self.address = plain_label(box, "sign_in_address")
        self.address.setProperty("role", "soft")
        self.code = QLineEdit(box)
        self.code.setObjectName("sign_in_code")
        self.copy_button = self._button("sign_in_copy", "secondary", box)
        self.copy_button.clicked.connect(self._copy)
        self.code_button = self._button("sign_in_use_code", "secondary", box)
        self.code_button.clicked.connect(self._use_code)
        self.code.returnPressed.connect(self._use_code)
        self._code_wrong = plain_label(box, "sign_in_code_wrong")
        self._code_wrong.setProperty("ink", "refused")
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        for caption, field, button in (
            (self._address_caption, self.address, self.copy_button),
            (self._code_caption, self.code, self.code_button),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(field, stretch=1)
            row.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
            layout.addSpacing(8)
            layout.addWidget(caption)
            layout.addLayout(row)
        layout.addWidget(self._code_wrong)
        return box

    def _button(self, name: str, kind: str, parent: QWidget | None = None, *, checkable: bool = False) -> QPushButton:
        button = push_button(parent or self, name, kind)
        button.setCheckable(checkable)
        return button

    def _again(self) -> None:
        if isinstance(self._flow.state, NotSignedIn):
            self._flow.try_again()
        else:
            self._flow.open_again()

    def _copy(self) -> None:
        if isinstance(self._flow.state, Waiting):
            QGuiApplication.clipboard().setText(self._flow.state.address)

    def _use_code(self) -> None:
        self._flow.paste(self.code.text())

    def _changed(self) -> None:
        if isinstance(self._flow.state, Resting):
            self.accept()
            return
        self._say()
        if self.again_button.isDefault():
            self.again_button.setFocus()
        announce(self, self.about.text(), at_once=False)

    def _say(self) -> None:
        state = self._flow.state
        waiting = state if isinstance(state, Waiting) else None
        failed = isinstance(state, NotSignedIn)
        self.about.setText(self._about())
        self.about.setProperty("ink", "refused" if failed else "")
        self._look.redress(self.about)
        self.progress.setVisible(isinstance(state, Opening | Waiting | Finishing))
        self.again_button.setText(self.tr("Try again") if failed else self.tr("Open the browser again"))
        self.again_button.setVisible(failed or waiting is not None)
        self.again_button.setDefault(failed)
        self.again_button.setProperty("kind", "primary" if failed else "secondary")
        self._look.redress(self.again_button)
        self.help_button.setVisible(waiting is not None)
        needs_help = waiting is not None and (self.help_button.isChecked() or not waiting.has_browser)
        self._help.setVisible(needs_help)
        if waiting is not None:
            self.address.setText(breakable(waiting.address))
        is_wrong = waiting is not None and waiting.is_code_wrong
        self.code.setProperty("wrong", is_wrong)
        self._look.redress(self.code)
        self._code_wrong.setVisible(is_wrong)
        self._fit()

    def _about(self) -> str:
        match self._flow.state:
            case NotSignedIn() as failed:
                return words.sign_in_trouble(failed)
            case Waiting(has_browser=False):
                return self.tr("No browser could be opened. Open the address yourself: here it goes on by itself.")
            case Waiting():
                return self.tr("Sign in in the browser that has opened. After that it goes on here by itself.")
            case Finishing():
                return self.tr("You are being signed in…")
            case _:
                return self.tr("One moment…")

    def event(self, event: QEvent) -> bool:
        """What is in it has its height only after it was shown: fit it then."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return handled

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))
