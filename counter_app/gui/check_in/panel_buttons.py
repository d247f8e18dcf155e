"""The buttons of the panel: what can be done about its state, in rows below its words."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from counter_app.gui import words
from counter_app.gui.check_in.states import (
    Invitation,
    LookUpInvitation,
    NoReader,
    Result,
    SignInWanted,
    State,
)
from counter_app.gui.check_in.toned_button import TonedButton
from counter_app.gui.look import Look
from counter_app.gui.theme import SPACE


class PanelButtons(QObject):
    """Shows those that help; the one to press first is filled."""

    def __init__(self, card: QWidget, look: Look) -> None:
        super().__init__(card)
        self._card, self._look = card, look
        self.promotions = TonedButton(card, "promotions_button", look, filled=True, key="Enter")
        self.choose = TonedButton(card, "choose_button", look, filled=True)
        self.sign_in = TonedButton(card, "sign_in_button", look, filled=True, key="Enter")
        self.number = TonedButton(card, "panel_number", look, filled=True)
        self.test = TonedButton(card, "panel_reader_test", look, filled=False)
        self.browse = TonedButton(card, "browse_button", look, filled=False)
        self.more = TonedButton(card, "more_button", look, filled=False)
        self.more.setCheckable(True)
        self._all = (self.promotions, self.choose, self.sign_in, self.number, self.test, self.browse, self.more)

    def say(self, state: State, *, has_more: bool) -> None:
        """Offer what helps in `state`; `has_more` is whether there is more to tell of it."""
        possible = state.possible if isinstance(state, Result) else 0
        self.promotions.setText(words.promotions_possible(possible))
        self.promotions.setVisible(possible > 0)
        self.choose.setText(self.tr("Choose an activity"))
        self.choose.setVisible(_asks_to_choose(state))
        self.sign_in.setText(self.tr("Sign in"))
        self.sign_in.setVisible(_asks_to_sign_in(state))
        self.number.setText(self.tr("Type number"))
        self.test.setText(self.tr("Test the reader"))
        for button in (self.number, self.test):
            button.setVisible(isinstance(state, NoReader))
        self.browse.setText(self.tr("Look without a card"))
        self.browse.setVisible(_can_browse(state))
        self.more.setText(self.tr("Less") if self.more.isChecked() else self.tr("More"))
        self.more.setVisible(has_more)

    def dress(self, ground: str, ink: str) -> None:
        """They stand on `ground`, and are drawn with `ink`."""
        for button in self._all:
            button.dress(ground, ink)

    def rows(self, width: int) -> list[list[TonedButton]]:
        """Those that are offered, as many beside each other as there is room for."""
        rows: list[list[TonedButton]] = []
        left = 0
        for button in self._all:
            if not button.isVisibleTo(self._card):
                continue
            button.fit(width)
            wide = button.sizeHint().width()
            if not rows or wide > left:
                rows.append([])
                left = width
            rows[-1].append(button)
            left -= wide + self._look.px(SPACE)
        return rows

    def height(self, rows: list[list[TonedButton]], state: State) -> int:
        """Of these rows; where a button may yet come, of that one."""
        if rows:
            return sum(max(button.sizeHint().height() for button in row) for row in rows)
        is_awaited = isinstance(state, Result) and state.may_have_promotions
        return self.promotions.sizeHint().height() if is_awaited else 0

    def place(self, rows: list[list[TonedButton]], inner: QRect, y: int) -> None:
        """Put the rows in the middle of `inner`, from `y` down."""
        space = self._look.px(SPACE)
        for row in rows:
            sizes = [button.sizeHint() for button in row]
            x = inner.center().x() - (sum(size.width() for size in sizes) + space * (len(row) - 1)) // 2
            for button, size in zip(row, sizes, strict=True):
                button.setGeometry(QRect(x, y, size.width(), size.height()))
                x += size.width() + space
            y += max(size.height() for size in sizes)


def _asks_to_choose(state: State) -> bool:
    if isinstance(state, Result):
        return state.asks_to_choose
    return isinstance(state, Invitation) and state.activity is None


def _asks_to_sign_in(state: State) -> bool:
    return isinstance(state, SignInWanted) or (isinstance(state, Result) and state.asks_to_sign_in)


def _can_browse(state: State) -> bool:
    return isinstance(state, LookUpInvitation) or (isinstance(state, NoReader) and state.can_browse)
