"""The page of a person's promotions: who is at the desk, what they can have, and the question before cashing in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.desk.feedback import Feedback, Outcome
from counter_app.desk.look_up import Found, Person
from counter_app.desk.tap import Tap
from counter_app.gui import words
from counter_app.gui.announce import announce
from counter_app.gui.check_in.result_panel import ResultPanel
from counter_app.gui.check_in.states import CardRead, LookUpInvitation, NoReader, Result, SignInWanted, State
from counter_app.gui.look import Look
from counter_app.gui.promotions.body import PromotionsBody
from counter_app.gui.promotions.news import News, Saying
from counter_app.gui.promotions.person_head import PersonHead
from counter_app.gui.promotions.picture_store import PictureStore
from counter_app.gui.promotions.toast import Toast
from counter_app.gui.promotions_flow import PromotionsFlow, same_person
from counter_app.gui.reader_link import ReaderLink
from counter_app.gui.sounds import SoundName
from counter_app.gui.tones import style
from counter_app.gui.words.promotions import question_apart
from counter_app.gui.workplace import Workplace
from counter_app.uitpas.model import Promotion

_LOW = 480
"""Units of height below which search and filters wait behind a button."""


class PromotionsPage(QWidget):
    """Shows what the person at the desk can have, and why not the rest. `wall` gives aware local time."""

    sound_wanted = Signal(object)
    """SoundName: what is heard of it; never the only sign."""
    leave_wanted = Signal()
    """The person at the desk has left: nothing of theirs is to stay, here or elsewhere."""
    number_wanted = Signal()
    """A number is to be typed, since nobody can tap."""
    reader_test_wanted = Signal()
    choice_wanted = Signal()
    sign_in_wanted = Signal()
    """Another activity is to be chosen."""

    def __init__(
        self,
        flow: PromotionsFlow,
        workplace: Workplace,
        readers: ReaderLink,
        look: Look,
        pictures: PictureStore,
        *,
        wall: Callable[[], datetime],
        clock: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._flow, self._look = flow, look
        self._workplace, self._readers = workplace, readers
        self._asked: Promotion | None = None
        self._result: Feedback | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # by Tab it would send the keyboard back to the list, for ever
        self.head = PersonHead(look, self)
        self.panel = News(look, self, name="promotions_news", is_large=False)
        self.panel.lift()
        self.empty = ResultPanel(self, look)
        self.body = PromotionsBody(flow, workplace, look, pictures, wall=wall, clock=clock, parent=self)
        self.card, self.list, self.detail = self.body.card, self.body.list, self.body.detail
        self.question, self.filters = self.body.question, self.body.filters
        self.toast = Toast(look, clock, self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.invite()

    def invite(self) -> None:
        """Nobody is here: say what to do."""
        self._clear()
        self.panel.clear()
        self._show_empty(self._idle_state())

    def forget(self) -> None:
        """The person has left: nothing of theirs stays, and no notice about anybody."""
        self.toast.clear()
        if self._flow.tap is not None or self._flow.is_browsing:
            self._flow.leave()
        else:
            self.invite()

    def make_place(self) -> None:
        """A card was tapped for another page: whoever is shown here has left. A notice about somebody stays."""
        if self._flow.tap is not None:
            self._flow.leave()

    def show_without_tap(self, feedback: Feedback) -> None:
        """Show what concerns a card that gave no number; whoever was here before has left."""
        self._flow.leave()
        self._show_stop(feedback)

    def set_compact(self, is_compact: bool) -> None:
        """There is little room: less of it goes to the edges."""
        edge = 8 if is_compact else 16
        self._column.setContentsMargins(edge, edge, edge, edge)

    def take_focus(self) -> None:
        """The keyboard is this page's: the list's, where there is one."""
        (self.list if self.list.isVisible() else self).setFocus()

    def focus_search(self) -> None:
        """What is typed from now on is searched."""
        self.body.focus_search()

    def digit_typed(self) -> None:
        """Somebody types or scans a number: a question that is open is dropped, visibly."""
        self.question.drop()
        self.body.unlocking.question.drop()

    def ask(self, promotion: Promotion) -> None:
        """Open the question about `promotion` for the person at the desk."""
        person = self._flow.person
        if person is None or self.question.is_open or not self._flow.can_ask(promotion):
            return
        self._asked = promotion
        self.body.unlocking.close()
        self._flow.prepare(promotion)
        self.list.select(promotion.id)
        self.panel.clear()
        self.filters.close()
        self.question.ask(lambda: question_apart(promotion, self._flow.person or person))
        self.body.place_question()
        announce(self.question, self.question.accessibleName(), at_once=True)

    def retranslate(self) -> None:
        """Say it in the language of now; the parts do so themselves."""
        self.setAccessibleName(self.tr("Promotions"))
        self.body.follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+F: search. Esc is the window's: this person has left, and is named on no other page either."""
        if event.matches(QKeySequence.StandardKey.Find):
            self.focus_search()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Where there is a list, the keyboard is the list's."""
        super().focusInEvent(event)
        if self.list.isVisible():
            self.list.setFocus(event.reason())

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More height, or less."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page: a question that is open is closed, and says so to whoever comes back."""
        super().hideEvent(event)
        self.body.unlocking.close()
        if self.question.is_open:
            self._asked = None
            self.question.close_question()
            self._say_dropped(lambda: self.tr("Nothing was cashed in."))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        self.set_compact(False)
        for widget in (self.head, self.body, self.empty, self.panel):
            self._column.addWidget(widget, stretch=1 if widget in (self.body, self.empty) else 0)

    def _connect(self) -> None:
        flow = self._flow
        flow.card_read.connect(self._card_read)
        flow.left.connect(self.invite)
        flow.found.connect(self._found)
        flow.promotions_changed.connect(self._promotions_changed)
        flow.list_failed.connect(self.card.show_failure)
        flow.cash_in_ended.connect(self._cash_in_ended)
        flow.before_known.connect(self._before_known)
        self.head.leave_wanted.connect(self.leave_wanted)
        self.head.search_wanted.connect(self.body.toggle_search)
        self.empty.browse_wanted.connect(self._browse)
        self.empty.number_wanted.connect(self.number_wanted)
        self.empty.reader_test_wanted.connect(self.reader_test_wanted)
        self.empty.choice_wanted.connect(self.choice_wanted)
        self.empty.sign_in_wanted.connect(self.sign_in_wanted)
        self._workplace.changed.connect(self._refresh_idle)
        self._readers.status_changed.connect(self._refresh_idle)
        self.body.asked.connect(self.ask)
        self.list.digit_typed.connect(self.digit_typed)
        self.panel.changed.connect(self.body.place_news)
        self.panel.closed.connect(self.take_focus)
        self.question.confirmed.connect(self._confirmed)
        self.question.cancelled.connect(self._cancelled)
        self.question.dropped.connect(self._dropped)
        self._look.changed.connect(self._arrange)

    def _arrange(self) -> None:
        """With little height the person's head is smaller, and the search waits behind a button."""
        is_low = self.height() < self._look.px(_LOW) and self._flow.person is not None
        self.head.set_low(is_low)
        self.body.set_low(is_low)

    def _clear(self) -> None:
        self._asked = self._result = None
        self.head.show_person(None)
        self.body.clear()

    @property
    def asks_to_sign_in(self) -> bool:
        """Whether a card could not be looked up because nobody is signed in any more."""
        return isinstance(self.empty.state, Result) and self.empty.state.asks_to_sign_in

    def _idle_state(self) -> State:
        if self._workplace.wants_sign_in:
            return SignInWanted(is_again=self._workplace.is_refused)
        if self._workplace.is_connected and self._readers.is_missed:
            return NoReader(self._readers.service, can_browse=True)
        return LookUpInvitation(self._readers.has_practice_cards)

    def _refresh_idle(self) -> None:
        if isinstance(self.empty.state, LookUpInvitation | NoReader | SignInWanted):
            self.empty.show_state(self._idle_state())

    def _show_empty(self, state: State) -> None:
        self.empty.show_state(state)
        self._turn_to(self.empty)

    def _show_stop(self, feedback: Feedback) -> None:
        """A card that is nobody's to cash in with: what it is and what to do, nothing else."""
        self._clear()
        self._show_empty(Result(feedback, is_look_up=True))
        self.sound_wanted.emit(style(feedback.tone).sound)

    def _turn_to(self, shown: QWidget) -> None:
        """What is said floats over the list, so that no row moves; where there is no list it has its own place."""
        for widget in (self.body, self.empty):
            widget.setVisible(widget is shown)
        if shown is self.body:
            self.body.take_in(self.panel)
        elif self.panel.parentWidget() is not self:
            self._column.addWidget(self.panel)
            self.panel.setVisible(not self.panel.is_empty)

    def _card_read(self, tap: Tap) -> None:
        was_asking = self.question.is_open
        self.sound_wanted.emit(SoundName.TICK)
        self._clear()
        self.panel.clear()
        if was_asking:
            self._say_dropped(lambda: self.tr("Another card came: nothing was cashed in."))
        self._show_empty(CardRead(tap.card))

    def _found(self, _tap: Tap, found: Found) -> None:
        if found.person is None:
            self._show_stop(found.feedback)
            return
        is_new = self.body.isHidden()
        self.head.show_person(found.person)
        if self._result is not None:
            self._result = replace(self._result, values=replace(self._result.values, points=found.person.points))
            self.panel.show_feedback(self._result, aloud=False)
        if is_new:
            self._turn_to(self.body)
            announce(self.head, self.head.accessibleName(), at_once=True)
            self.card.refresh(from_top=True)
            self._arrange()
            if self.isVisible() and not self.question.is_open:
                self.take_focus()

    def _browse(self) -> None:
        self._clear()
        self.panel.clear()
        self._turn_to(self.body)
        self._flow.browse()
        self._arrange()
        self.take_focus()

    def _promotions_changed(self) -> None:
        if self.body.isHidden():
            return
        had_rows = self.list.isVisible()
        self.card.refresh()
        self._drop_if_outdated()
        if not had_rows and self.list.isVisible() and self.hasFocus():
            self.list.setFocus()

    def _drop_if_outdated(self) -> None:
        """What is asked about has changed at the server: what the question says is no longer so."""
        asked = self._asked
        if asked is None or not self.question.is_open:
            return
        known = self._flow.entries.get(asked.id)
        is_same = known is not None and (known.promotion.points, known.promotion.title) == (asked.points, asked.title)
        if known is None or not is_same or not self._flow.can_ask(known.promotion):
            self._asked = None
            self.question.close_question()
            self._say_dropped(lambda: self.tr("Something has changed: nothing was cashed in."))
            self._question_gone()

    def _confirmed(self) -> None:
        promotion, self._asked = self._asked, None
        if promotion is not None:
            self.panel.say(Saying(lambda: self.tr("Cashing in…"), lambda: words.title(promotion.title), "waiting"))
            self._flow.cash_in(promotion)
        self._question_gone()

    def _before_known(self, promotion: Promotion) -> None:
        """The balance of this moment: it is what the question and the head show."""
        if self._flow.person is None or self._asked is None or self._asked.id != promotion.id:
            return
        self.head.show_person(self._flow.person)
        self.question.ask_anew()

    def _cancelled(self) -> None:
        self._asked = None
        self._question_gone()

    def _dropped(self) -> None:
        self._asked = None
        self._say_dropped(lambda: self.tr("Digits were typed. Nothing was cashed in."))
        self._question_gone()

    def _say_dropped(self, why: Callable[[], str]) -> None:
        self.panel.say(Saying(lambda: self.tr("The question was closed"), why, "info"))
        announce(self.panel, why(), at_once=True)

    def _question_gone(self) -> None:
        self.take_focus()
        self.card.settle()

    def _cash_in_ended(self, person: Person, promotion: Promotion, feedback: Feedback) -> None:
        """On the page of its own person; somewhere else as a notice that names person and promotion."""
        self.sound_wanted.emit(style(feedback.tone).sound)
        here = self._flow.person
        if here is not None and same_person(here, person) and self.isVisible():
            self._result = feedback if feedback.outcome is Outcome.DONE else None
            self.panel.show_feedback(feedback)
        else:
            self.toast.show_result(person, promotion, feedback)
