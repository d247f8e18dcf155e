"""The description of a promotion as safe rich text. A link shows where it leads before the browser opens."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from counter_app.gui.labels import plain_label
from counter_app.gui.look import Look
from counter_app.gui.promotions.breakable import breakable
from counter_app.gui.promotions.safe_html import safe_link
from counter_app.gui.theme import TYPE_ROW


class Description(QTextBrowser):
    """Rich text as high as it needs to be. It loads nothing, wherever it is said to be."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("description")
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        look.changed.connect(self._dress)
        self._dress()

    def show_html(self, safe: str) -> None:
        """Show what `safe_html` made; nothing hides it."""
        self.setHtml(safe)
        self.setVisible(bool(safe))
        # Without a link there is nothing to do with the keyboard.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if "<a " in safe else Qt.FocusPolicy.NoFocus)
        self._fit()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """To the next link, or the one before; from the last or the first one, out of the text.

        WORKAROUND: on the way back Qt 6.11 finds a link with which the text begins over and over again, and never
        leaves (no report of it was found).
        """
        cursor = self.textCursor()
        if not is_next and cursor.hasSelection() and cursor.selectionStart() == 0:
            cursor.clearSelection()
            self.setTextCursor(cursor)
            return QTextEdit.focusNextPrevChild(self, is_next)
        return super().focusNextPrevChild(is_next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab comes to a link, not to the text around it: that would not show that it has the keyboard."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            super().focusNextPrevChild(event.reason() is Qt.FocusReason.TabFocusReason)

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:
        """Nothing is loaded."""
        return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """As high as its text."""
        return QSize(super().sizeHint().width(), self.height())

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = round(self.document().size().height()) + 2
        if height != self.height():
            self.setFixedHeight(height)

    def _dress(self) -> None:
        colours = self._look.theme.colours
        self.document().setDefaultFont(self._look.font(TYPE_ROW))
        self.setFont(self._look.font(TYPE_ROW))
        self.setStyleSheet("background: transparent")
        self.document().setDefaultStyleSheet(f"a {{ color: {colours.accent}; }}")
        self._fit()


class LinkQuestion(QFrame):
    """Shows where a link leads, and opens the browser when that is wanted."""

    opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._address = ""
        self.setObjectName("link_question")
        self.setProperty("kind", "card")
        self.text = plain_label(self, "link_text")
        self.address = plain_label(self, "link_address")
        self.open_button = QPushButton(self)
        self.open_button.setObjectName("open_link")
        self.open_button.setAutoDefault(False)
        self.open_button.clicked.connect(self._open)
        self.cancel_button = QPushButton(self)
        self.cancel_button.setObjectName("leave_link")
        self.cancel_button.setProperty("kind", "quiet")
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.hide)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        for widget in (self.text, self.address):
            column.addWidget(widget)
        column.addLayout(buttons)
        look.changed.connect(self.retranslate)
        self.retranslate()
        self.hide()

    def ask(self, url: QUrl) -> None:
        """Show where `url` leads, if it is an address for a browser or for mail."""
        address = safe_link(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        if address is None:
            return
        self._address = address
        self.address.setText(breakable(address))
        self.show()
        self.open_button.setFocus()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self.text.setFont(self._look.font(TYPE_ROW, bold=True))
        self.text.setText(self.tr("Open this in the browser?"))
        self.open_button.setText(self.tr("Open"))
        self.cancel_button.setText(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _open(self) -> None:
        self.hide()
        self.opened.emit(self._address)
        QDesktopServices.openUrl(QUrl(self._address))
