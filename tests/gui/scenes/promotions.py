"""The promotions: the list, the person's head, special cards, the question and every outcome."""

from __future__ import annotations

from PySide6.QtCore import Qt

from counter_app.gui.question import SETTLE_SECONDS
from tests.fakes.http_server import Behaviour, answer, hang, reset
from tests.gui.answers import card_of_nobody, moment, person, promotion, promotion_page
from tests.gui.conftest import SAM, refusal, sample
from tests.gui.hands import press, type_in
from tests.gui.scenes.check_in import PHONE
from tests.gui.scenes.stage import LONG_NAME, LONG_TITLE, Held, Play, Scene, Stage, click_one, opens

NEW_STATE = "NOT_POSSIBLE_ON_A_FULL_MOON"
MANY = promotion_page(
    [
        promotion(6, "Gratis drankje", "5", "POSSIBLE", units=20, taken=8, spotlight=True),
        promotion(9, "Gratis koffie", "1", "POSSIBLE"),
        promotion(7, "Gratis stickers", "5", "NOT_POSSIBLE_VOLUME_CONSTRAINT", units=2, taken=2),
        promotion(15, "Filmticket", "15", "NOT_POSSIBLE_POINTS_CONSTRAINT", end=moment(40)),
        promotion(16, "Gezinsticket museum", "10", "NOT_POSSIBLE_USER_VOLUME_CONSTRAINT"),
        promotion(17, "Vroegboekkorting zomerkamp", "6", "NOT_POSSIBLE_DATE_CONSTRAINT", begin=moment(30)),
        promotion(18, "Ritje met de stadstrein", "4", NEW_STATE),
    ]
)
CASH_IN = ("Inruilen", "Échanger", "Cash in")
"""What the button says, in each language."""


def promotion_scenes() -> tuple[Scene, ...]:
    """All of them."""
    return (*_lists(), *_people(), *_special_cards(), *_cash_ins())


def _lists() -> tuple[Scene, ...]:
    return (
        Scene("promotions-idle", lambda stage: stage.desk.window.show_promotions(), ("Tik een UiTPAS om voordelen",)),
        Scene("promotions-browsing", _browsing, ("Gratis drankje", "5 punten"), ("Inruilen", "Uitgeput")),
        Scene("promotions-list", list_of(), ("Nora Peeters", "12", "Gratis drankje", "Inruilen", "Uitgeput")),
        Scene("promotions-none", list_of(promotion_page([])), ("Nora Peeters", "Geen voordelen gevonden")),
        Scene("promotions-long-texts", _long_texts, ("Een boom met je naam",)),
        Scene("promotions-loading", _loading, ("Kaart gelezen",)),
        Scene("promotions-failed", promotions(promotions=answer(status=500)), ("Nora Peeters", "Opnieuw proberen")),
        Scene("promotions-filters", _filters, ("Nora Peeters", "Punten vanaf")),
        Scene("promotions-search", _searches("koff"), ("Gratis koffie",), ("Filmticket",)),
        Scene("promotions-search-nothing", _searches("zeppelin"), ("Geen voordelen gevonden",), ("Filmticket",)),
    )


def _people() -> tuple[Scene, ...]:
    never = ("ansenstatuut",)
    return (
        Scene("promotions-please-check", _person(person(expired=True)), ("Even nakijken",), never),
        Scene("promotions-please-check-why", _please_check_why, ("Even nakijken", "kansenstatuut is vervallen")),
        Scene("promotions-grace-period", _person(person(grace=True)), ("Even nakijken",), never),
        Scene("promotions-blocked", _person(person(status="BLOCKED")), ("Kaart geblokkeerd",)),
        Scene(
            "promotions-blocked-and-more",
            _person(person(status="BLOCKED", expired=True)),
            ("Kaart geblokkeerd", "Even nakijken"),
            never,
        ),
    )


def _special_cards() -> tuple[Scene, ...]:
    return (
        Scene("promotions-group-pass", _person(sample("retrieve-group-pass.xml")), ("Groepspas",), ("Inruilen",)),
        Scene("promotions-unsold", _person(sample("retrieve-local-stock.xml")), ("nog niet verkocht",), ("Inruilen",)),
        Scene("promotions-deleted", _person(card_of_nobody("DELETED")), ("niet meer in gebruik",), ("Inruilen",)),
        Scene("promotions-unknown-card", promotions(retrieve=refusal("UNKNOWN_CHIPNUMBER")), ("Onbekende kaart",)),
        Scene("promotions-phone", _phone, ("Geen UiTPAS",)),
    )


def _cash_ins() -> tuple[Scene, ...]:
    return (
        Scene("promotions-question", question, ("12 → 7 punten", "niet ongedaan", "Annuleren", "Enter", "Esc")),
        Scene("promotions-question-dropped", _question_dropped, ("Er is niets ingeruild",), ("Annuleren",)),
        Scene("promotions-question-for-another", _question_for_another, ("Sam Dhondt",), ("12 → 7", "Nora Peeters")),
        Scene("promotions-running", _running, ("Nora Peeters", "Inruilen…")),
        Scene("promotions-done", _done, ("Ingeruild: Gratis drankje", "Nora heeft nog 7 punten", "7")),
        Scene("promotions-done-for-another", _done_for_another, ("Sam Dhondt", "Nora Peeters", "Gratis drankje")),
        Scene("promotions-not-sent", _not_sent, ("Niet verstuurd", "Er is niets ingeruild")),
        Scene("promotions-unknown", cashes_in(reset), ("Nog niet zeker", "Gratis drankje", "1 nog open")),
        Scene("promotions-code", cashes_in(refusal("MOON_IS_FULL")), ("Niet gelukt",), ("MOON_IS_FULL",)),
    )


def promotions(**answers: Behaviour) -> Play:
    """Tap Nora's card at the promotions; the server has seven for her, unless it answers something else."""

    def play(stage: Stage) -> None:
        stage.answer(**{"retrieve": answer(person()), "promotions": answer(MANY), **answers})
        stage.desk.window.show_promotions()
        stage.tap()

    return play


def list_of(page: bytes = MANY) -> Play:
    """Nora has these."""
    return promotions(promotions=answer(page))


def question(stage: Stage) -> None:
    """Nora has but one promotion, and is asked whether she wants it."""
    list_of(promotion_page([promotion(6)]))(stage)
    click_one(stage, *CASH_IN)
    assert stage.desk.window.promotions_page.question.is_open


def confirm(stage: Stage) -> None:
    """Say yes, a moment after the question opened."""
    stage.desk.clock.seconds += SETTLE_SECONDS + 0.1
    press(stage.desk.window, Qt.Key.Key_Return)


def cashes_in(behaviour: Behaviour, then: str | None = None, points: str = "12") -> Play:
    """Say yes to the question; afterwards the server has the promotion so (as it was), and Nora these points."""

    def play(stage: Stage) -> None:
        question(stage)
        page = promotion_page([then or promotion(6)])
        stage.answer(retrieve=answer(person(points=points)), promotions=answer(page), cash_in=behaviour)
        confirm(stage)
        stage.desk.wait_until_quiet()

    return play


def _done(stage: Stage) -> None:
    cashes_in(answer(sample("cash-in.xml")), points="7")(stage)


def _person(retrieved: bytes) -> Play:
    return promotions(retrieve=answer(retrieved))


def _browsing(stage: Stage) -> None:
    stage.answer(promotions=answer(MANY))
    stage.desk.window.show_promotions()
    click_one(stage, "Kijken zonder kaart", "Parcourir sans carte", "Browse without a card")
    stage.desk.wait_until_quiet()


def _please_check_why(stage: Stage) -> None:
    _person(person(expired=True))(stage)
    click_one(stage, "Even nakijken", "À vérifier", "Please check")


def _phone(stage: Stage) -> None:
    stage.desk.window.show_promotions()
    stage.tap(PHONE)


def _loading(stage: Stage) -> None:
    stage.answer(retrieve=hang)
    stage.desk.window.show_promotions()
    stage.desk.tap()


def _long_texts(stage: Stage) -> None:
    rows = [
        promotion(
            1, LONG_TITLE, "40000", "NOT_POSSIBLE_POINTS_CONSTRAINT", counters=[LONG_TITLE] * 9, cities=[LONG_TITLE] * 9
        ),
        promotion(2, LONG_TITLE, "5", "POSSIBLE", units=123456, taken=3),
    ]
    name = person(*LONG_NAME, "123456.75")
    promotions(retrieve=answer(name), promotions=answer(promotion_page(rows)))(stage)


def _filters(stage: Stage) -> None:
    promotions()(stage)
    opens("filters_button")(stage)


def _searches(text: str) -> Play:
    def play(stage: Stage) -> None:
        promotions()(stage)
        press(stage.desk.window, Qt.Key.Key_F, ctrl=True)
        type_in(stage.desk.window, text)

    return play


def _question_dropped(stage: Stage) -> None:
    question(stage)
    type_in(stage.desk.window, "0")


def _question_for_another(stage: Stage) -> None:
    question(stage)
    _sam_comes(stage)


def _sam_comes(stage: Stage) -> None:
    sam = person("Sam", "Dhondt", "3", uitpas_number="0930000166411", uid="5c2e71a4")
    stage.answer(retrieve=answer(sam), promotions=answer(MANY))
    stage.desk.tap(SAM)
    stage.see("Sam Dhondt")


def _running(stage: Stage) -> None:
    promotions(cash_in=hang)(stage)
    click_one(stage, *CASH_IN)
    confirm(stage)


def _done_for_another(stage: Stage) -> None:
    """Nora's cash-in ends when Sam is at the desk."""
    nora = Held(answer(sample("cash-in.xml")))
    promotions(promotions=answer(promotion_page([promotion(6)])), cash_in=nora)(stage)
    click_one(stage, *CASH_IN)
    confirm(stage)
    nora.wait_until_asked()
    _sam_comes(stage)
    nora.let_go()
    stage.desk.wait_until_quiet()


def _not_sent(stage: Stage) -> None:
    question(stage)
    stage.server.go_away()
    confirm(stage)
    stage.desk.wait_until_quiet()
