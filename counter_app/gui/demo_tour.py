"""What the demonstration shows, step by step, and what must be on the screen at each."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt

from counter_app.config.preferences import Mode
from counter_app.desk.feedback import Feedback, Message
from counter_app.gui import words
from counter_app.gui.app import CounterApp
from counter_app.gui.choose_dialog import ChooseDialog
from counter_app.gui.demo_guide import Guide, StepFailedError, texts_of
from counter_app.gui.question import SETTLE_SECONDS
from counter_app.gui.worker import Kind, Task
from counter_app.sandbox.process import PracticeCard, SandboxProcess
from counter_app.uitpas.model import Promotion
from counter_app.uitpas.numbers import ChipNumber

STRANGE_CARD = "04A1B2C3D4E5F6"
CASH_IN, CASHED = "*/cashInPointsPromotion", "*/cashedPointsPromotions"


class Tour:
    """Walks through the whole job as an employee would."""

    def __init__(self, app: CounterApp, guide: Guide) -> None:
        self._app, self._guide, self._window = app, guide, app.window
        self._cards: tuple[PracticeCard, ...] = ()

    def run(self) -> None:
        """All steps in order; `StepFailedError` at the first that shows anything else than it should."""
        self._choose()
        self._check_in()
        self._other_cards()
        self._look_around()
        self._cash_in()
        self._not_certain()
        self._type_a_number()
        self._look_back()
        self._change_looks()

    def _choose(self) -> None:
        guide = self._guide
        sandbox = guide.wait_for(lambda: self._app.sandbox, "the practice server")
        self._cards = sandbox.cards()
        dialog = guide.wait_for(lambda: self._window.findChild(ChooseDialog), "the lists to choose from")
        guide.wait_until(lambda: dialog.activity_list.count() > 0, "a list of activities")
        guide.step("choose", "Once a day: at which counter, and for which activity?", shown=dialog)
        dialog.accept()
        activity = self._app.workplace.activity
        if activity is None:
            raise StepFailedError("that an activity was chosen")
        cards = self._window.menu.cards_button
        cards.setChecked(True)
        guide.step("practice", "Without a reader, practice cards are tapped with the mouse.", "Nora Peeters")
        cards.setChecked(False)
        guide.step("idle", "The desk is ready and waits for a card.", words.title(activity.title))

    def _check_in(self) -> None:
        self._tap("Nora")
        self._wait_for_check_in(Message.CHECKED_IN)
        self._guide.wait_until(self._window.check_in_page.promotions_button.isVisible, "that promotions are possible")
        self._step_with_result("check-in", "Nora taps her card: what she earned, what she has, what she can have.")
        visitor = self._window.visitor
        visitor.resize(1280, 720)
        self._guide.step("visitor", "Her own screen tells her the same, without her name.", shown=visitor)
        if any("Nora" in text for text in texts_of(visitor)):
            raise StepFailedError("a screen for the visitor without a name")

    def _other_cards(self) -> None:
        self._tap("Sam")
        self._wait_for_check_in(Message.ALREADY_CHECKED_IN)
        self._step_with_result("already", "Sam was here before.")
        self._window.tap(ChipNumber(STRANGE_CARD), time.perf_counter())
        self._wait_for_check_in(Message.UNKNOWN_CARD)
        self._step_with_result("unknown-card", "A card that is no UiTPAS.")
        self._tap("Chantal")
        self._wait_for_check_in(Message.PLEASE_CHECK)
        self._step_with_result("please-check", "What the queue need not know stays behind a click.")

    def _look_around(self) -> None:
        guide, flow = self._guide, self._window.promotions_flow
        self._window.show_promotions()
        self._tap("Nora")
        guide.wait_until(lambda: flow.person is not None and not flow.is_loading, "the list of promotions")
        guide.step("promotions", "What Nora can have, and why not the rest.", "Nora Peeters", "Gratis koffie")
        page = self._window.promotions_page
        page.focus_search()
        page.card.bar.search.setText("drank")
        guide.step("search", "The list follows what is typed.", "Gratis drankje")
        page.list.opened.emit(self._possible("Gratis drankje"))
        guide.step("detail", "All about one of them.", "Gratis drankje")
        page.detail.closed.emit()
        page.card.bar.search.clear()

    def _cash_in(self) -> None:
        guide, page = self._guide, self._window.promotions_page
        flow = self._window.promotions_flow
        before = flow.person.points if flow.person else None
        self._ask("Gratis drankje")
        guide.step("question", "Cashing in cannot be undone, so it asks.", "Gratis drankje", "→")
        guide.press(Qt.Key.Key_Return)
        guide.wait_until(lambda: _has(page.panel.feedback, Message.CASHED_IN), "that the promotion was cashed in")
        guide.wait_until(
            lambda: flow.person is not None and flow.person.points != before and not flow.is_loading, "the new balance"
        )
        guide.step("cashed-in", "Done: what is left comes from the server.", "Gratis drankje")

    def _not_certain(self) -> None:
        guide, page = self._guide, self._window.promotions_page
        self._ask("Soep van de dag")
        guide.wait_until(lambda: not self._app.worker.is_busy, "what was so before")
        self._control("faults", {"effect": "reset", "stage": "after", "path": CASH_IN})
        self._control("faults", {"effect": "delay", "path": CASHED, "times": None})
        guide.press(Qt.Key.Key_Return)
        guide.wait_until(
            lambda: _has(page.panel.feedback, Message.CASH_IN_NOT_CERTAIN), "that nobody knows whether it was cashed in"
        )
        guide.wait_until(lambda: not self._window.promotions_flow.is_loading, "the balance")
        guide.step("not-certain", "The answer was lost: nothing is sent twice, and the row is locked.")
        self._control("faults", method="DELETE")
        guide.wait_until(lambda: _has(page.panel.feedback, Message.CASHED_IN), "what became of it")
        guide.wait_until(lambda: not self._app.worker.is_busy, "the balance")
        guide.step("found-out", "The server was asked what became of it: it was cashed in.", "Soep van de dag")

    def _type_a_number(self) -> None:
        guide, field = self._guide, self._window.number_field
        self._window.show_check_in()
        guide.type("0930000237912")
        guide.wait_until(field.isVisible, "the field for typed numbers")
        guide.step("wrong-number", "Without a card: a typed number is checked before it is sent.", "0930")
        guide.press(Qt.Key.Key_Escape)

    def _look_back(self) -> None:
        self._window.show_today()
        self._guide.step("today", "What this desk did today, and what is still open.", "Nora")
        self._window.show_settings()
        self._guide.step("settings", "Everything is applied at once.")

    def _change_looks(self) -> None:
        guide, preferences = self._guide, self._app.preferences
        self._window.show_promotions()
        self._tap("Jef")
        guide.wait_until(lambda: not self._app.worker.is_busy, "the promotions of Jef")
        preferences.set(mode=Mode.DARK)
        guide.step("dark", "The same, dark.", "Jef")
        before = preferences.value.language
        preferences.set(mode=Mode.LIGHT, language="fr" if before != "fr" else "nl")
        guide.step("french", "The same in another language.", "Jef")
        preferences.set(language=before, text_percent=200)
        self._window.show_check_in()
        self._tap("Wout")
        self._wait_for_check_in(Message.CHECKED_IN)
        self._step_with_result("large", "The same for who needs large type.")

    def _tap(self, first_name: str) -> None:
        chip = next((card.chip_number for card in self._cards if card.name.startswith(first_name)), None)
        if chip is None:
            raise StepFailedError(f"a practice card of {first_name}")
        self._window.tap(ChipNumber(chip), time.perf_counter())

    def _wait_for_check_in(self, message: Message) -> None:
        panel = self._window.check_in_page.panel
        self._guide.wait_until(lambda: _has(panel.feedback, message), f"{message}")
        self._guide.wait_until(lambda: not self._app.worker.is_busy, "all that follows a result")

    def _step_with_result(self, name: str, sentence: str) -> None:
        feedback = self._window.check_in_page.panel.feedback
        if feedback is None:
            raise StepFailedError(name)
        said = [words.headline(feedback), words.detail(feedback)]
        self._guide.step(name, sentence, *(text for text in said if text))

    def _ask(self, title: str) -> None:
        page = self._window.promotions_page
        page.ask(self._possible(title))
        self._guide.wait_until(lambda: page.question.is_open, "the question")
        self._guide.pause(SETTLE_SECONDS + 0.05)  # a press counts only some time after the question opened

    def _possible(self, title: str) -> Promotion:
        flow = self._window.promotions_flow
        for promotion in flow.promotions:
            if promotion.title == title and flow.can_ask(promotion):
                return promotion
        raise StepFailedError(f"that {title!r} is possible")

    def _control(self, path: str, body: Mapping[str, Any] | None = None, *, method: str = "POST") -> None:
        """Tell the practice server what to do next."""
        sandbox = self._app.sandbox
        if sandbox is None:
            raise StepFailedError("the practice server")
        told: list[SandboxProcess] = []
        task = Task(Kind.READ, lambda: sandbox.control(method, path, body), lambda _answer: told.append(sandbox))
        self._app.worker.submit(task)
        self._guide.wait_until(lambda: bool(told), "that the practice server listens")


def _has(feedback: Feedback | None, message: Message) -> bool:
    return feedback is not None and feedback.message is message
