"""The page that checks in: the panel with the result, and the log beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from counter_app.desk.feedback import Feedback
from counter_app.desk.follow_up import followed_up
from counter_app.desk.tap import Tap
from counter_app.gui.check_in.late_note import LateNote, is_worth_a_note
from counter_app.gui.check_in.log_model import LogModel
from counter_app.gui.check_in.log_view import LogView
from counter_app.gui.check_in.result_panel import ResultPanel
from counter_app.gui.check_in.states import (
    CardRead,
    Invitation,
    NoReader,
    NotSetUp,
    NotWorking,
    OneMoment,
    Result,
    SignInWanted,
    State,
)
from counter_app.gui.check_in_flow import CheckInFlow, Named
from counter_app.gui.deadline import Deadline
from counter_app.gui.look import Look
from counter_app.gui.reader_link import ReaderLink
from counter_app.gui.sounds import SoundName
from counter_app.gui.theme import SPACE
from counter_app.gui.tones import style
from counter_app.gui.workplace import Workplace

STAY_SECONDS = 90.0
"""How long a name and a balance stay in the log, unless told otherwise."""
_LOG_SHARE = 0.36
_MOST = 16_777_215
"""No limit, as Qt writes it."""


class CheckInPage(QWidget):
    """Shows what became of each tap. What it shows belongs to the tap it shows, never to another.

    `wall` gives aware local time, `clock` monotonic seconds, `stay` how many of them a name may stay in the log.
    """

    promotions_wanted = Signal(object)
    """Tap: open this person's promotions."""
    choice_wanted = Signal()
    """Another activity is to be chosen."""
    sign_in_wanted = Signal()
    number_wanted = Signal()
    """A number is to be typed, since nobody can tap."""
    reader_test_wanted = Signal()
    sound_wanted = Signal(object)
    """SoundName: what is to be heard with what is shown."""

    def __init__(
        self,
        flow: CheckInFlow,
        workplace: Workplace,
        readers: ReaderLink,
        look: Look,
        *,
        wall: Callable[[], datetime],
        clock: Callable[[], float],
        stay: Callable[[], float] = lambda: STAY_SECONDS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._readers, self._look = workplace, readers, look
        self._wall, self._clock, self._stay = wall, clock, stay
        self._shown: Tap | None = None
        self._tapped_at: dict[int, str | None] = {}
        self.panel = ResultPanel(self, look)
        self.promotions_button = self.panel.promotions_button
        self.panel.promotions_wanted.connect(self._open_promotions)
        self.panel.choice_wanted.connect(self.choice_wanted)
        self.panel.sign_in_wanted.connect(self.sign_in_wanted)
        self.panel.number_wanted.connect(self.number_wanted)
        self.panel.reader_test_wanted.connect(self.reader_test_wanted)
        self.log = LogModel(self)
        self.log_view = LogView(self, self.log, look)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.late = LateNote(self, look)
        self.late.changed.connect(self._share)
        self._beside = QVBoxLayout()
        self._beside.addWidget(self.late)
        self._beside.addWidget(self.log_view, stretch=1)
        self._layout.addWidget(self.panel, stretch=1)
        self._layout.addLayout(self._beside)
        self._result_ends = Deadline(clock, self)
        self._result_ends.passed.connect(self.leave)
        self._late_ends = Deadline(clock, self)
        self._late_ends.passed.connect(self.late.clear)
        self._names_end = Deadline(clock, self)
        self._names_end.passed.connect(self._mask_old_names)
        look.changed.connect(self._dress)
        flow.card_read.connect(self._card_read)
        flow.ended.connect(self._ended)
        flow.kept.connect(self._kept)
        flow.named.connect(self._named)
        workplace.changed.connect(self._refresh_idle)
        readers.status_changed.connect(self._refresh_idle)
        self._dress()
        self.leave()

    def set_compact(self, compact: bool) -> None:
        """With little room beside each other, the log moves below the panel."""
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.TopToBottom if compact else directions.LeftToRight)
        self.log_view.set_compact(compact)
        self._share()

    def say_not_set_up(self) -> None:
        """There is no server to ask."""
        self._show(None, NotSetUp())

    def say_not_working(self, reason: str) -> None:
        """The server cannot even be asked; `reason` is for whoever set the counter up."""
        self._show(None, NotWorking(reason))

    def leave(self) -> None:
        """Nobody is here: say what to do."""
        self._result_ends.stop()
        self._show(None, self._idle_state())

    @property
    def is_idle(self) -> bool:
        """Whether nobody is here, and nothing is said but how to begin."""
        return isinstance(self.panel.state, Invitation | NoReader | SignInWanted)

    def make_place(self, tap: Tap) -> None:
        """Another page looks `tap` up: whoever is shown here has left, unless it is the same card."""
        if isinstance(self.panel.state, Result) and not self._shows(tap):
            self.leave()

    def forget(self) -> None:
        """Whoever was here has left: no name and no balance stays, in the log neither. What is awaited still comes."""
        self.log.mask_all()
        self.late.clear()
        if not isinstance(self.panel.state, CardRead | NotSetUp | NotWorking):
            self.leave()

    def change_employee(self) -> None:
        """Somebody else is at work: nothing that the one before saw stays."""
        self.log.clear()
        self.late.clear()
        self._tapped_at.clear()
        self.leave()

    def show_without_tap(self, feedback: Feedback) -> None:
        """Show what concerns a card that gave no number."""
        self._show_result(None, Result(feedback, at=self._wall()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the promotions of the person whose result is shown, or the list of activities."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        if is_enter and self.promotions_button.isVisible():
            self._open_promotions()
        elif is_enter and self.panel.choose_button.isVisible():
            self.choice_wanted.emit()
        elif is_enter and self.panel.sign_in_button.isVisible():
            self.sign_in_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel is what matters: the log takes no more than its share."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        is_below = self._layout.direction() is QBoxLayout.Direction.TopToBottom
        wanted = self.log_view.sizeHint()
        if is_below:
            share = round(self.height() * _LOG_SHARE) - self._late_height()
            size = (_MOST, max(0, min(wanted.height(), share)))
        else:
            size = (min(wanted.width(), round(self.width() * _LOG_SHARE)), _MOST)
        self.log_view.setMaximumSize(*size)
        self.log_view.setMinimumSize(*(0 if side == _MOST else side for side in size))
        self.late.setMaximumWidth(size[0])

    def _late_height(self) -> int:
        """What the note above the log takes of its share."""
        width = self.width() - 2 * self._layout.spacing()
        return 0 if self.late.isHidden() else self.late.heightForWidth(width) + self._beside.spacing()

    def _idle_state(self) -> State:
        """Without an activity that comes first: then a number that is typed would not help either."""
        activity, readers = self._workplace.activity, self._readers
        if self._workplace.wants_sign_in:
            return SignInWanted(is_again=self._workplace.is_refused)
        if not self._workplace.is_connected:
            return OneMoment()
        if activity is not None and readers.is_missed:
            return NoReader(readers.service)
        return Invitation(activity, has_practice_cards=readers.has_practice_cards)

    def _refresh_idle(self) -> None:
        if self.is_idle or isinstance(self.panel.state, OneMoment):
            self.leave()

    def _card_read(self, tap: Tap) -> None:
        activity = self._workplace.activity
        self._tapped_at[tap.id] = activity.cdbid if activity else None
        self._result_ends.stop()
        self.late.settle(tap.card)
        self._show(tap, CardRead(tap.card))
        self.sound_wanted.emit(SoundName.TICK)

    def _ended(self, tap: Tap, feedback: Feedback) -> None:
        self.log.tell(tap, self._tapped_at.get(tap.id), feedback, self._wall(), self._clock())
        self._mask_old_names()
        self.late.settle(tap.card)
        if self._shows(tap):
            self._show_result(tap, Result(feedback, at=self._wall()))
        elif is_worth_a_note(feedback):
            self.late.tell(tap.card, feedback)
            self._late_ends.start(style(feedback.tone).seconds)
            self.sound_wanted.emit(style(feedback.tone).sound)

    def _kept(self, tap: Tap, feedback: Feedback | None) -> None:
        """The card before, seen twice: what it got stays, or comes back if somebody else was here since."""
        state = self.panel.state
        if feedback is None:
            self._show(tap, CardRead(tap.card, is_same_card=True))
        elif self._shows(tap) and isinstance(state, Result):
            self._show_result(tap, replace(state, is_same_card=True))
        else:
            self._show_result(tap, Result(feedback, is_same_card=True, at=self._wall()))

    def _named(self, tap: Tap, named: Named) -> None:
        self.log.tell_more(tap, named.found)
        state = self.panel.state
        if not isinstance(state, Result) or not self._shows(tap):
            return
        feedback = followed_up(state.feedback, named.found)
        self._show(tap, replace(state, feedback=feedback, possible=named.possible or 0))
        if self.promotions_button.isVisible() and self._has_the_keyboard():
            self.promotions_button.setFocus()

    def _show(self, tap: Tap | None, state: State) -> None:
        self._shown = tap
        self.panel.show_state(state)

    def _show_result(self, tap: Tap | None, result: Result) -> None:
        """Something has happened: show it for its time, and let it be heard."""
        tone = style(result.feedback.tone)
        self._show(tap, result)
        self._result_ends.start(tone.seconds)
        if not result.is_same_card:
            self.sound_wanted.emit(tone.sound)

    def _has_the_keyboard(self) -> bool:
        """Whether nobody types anywhere else."""
        focus = QApplication.focusWidget()
        return focus is None or focus is self or self.isAncestorOf(focus)

    def _mask_old_names(self) -> None:
        """A name leaves the log some time after its result, also while others come and go."""
        stay, now = self._stay(), self._clock()
        self.log.mask_until(now - stay)
        named = [entry.since for entry in self.log.entries if not entry.is_masked]
        if named:
            self._names_end.start(min(named) + stay - now)

    def _open_promotions(self) -> None:
        if self._shown is not None:
            self.promotions_wanted.emit(self._shown)

    def _shows(self, tap: Tap) -> bool:
        return self._shown is not None and self._shown.card == tap.card

    def _dress(self) -> None:
        space = SPACE * 2
        self._layout.setContentsMargins(space, space, space, space)
        self._layout.setSpacing(space)
        self._beside.setSpacing(SPACE)
        self._share()
