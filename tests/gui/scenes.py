"""The states of the window that matter, each brought about as it happens: by a tap, a key, a click, an answer.

Each names what can be read then in Dutch; on the page itself, in `words`, and nowhere, in `never`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from counter_app.desk.unreadable import unreadable
from counter_app.gui.question import SETTLE_SECONDS
from counter_app.gui.theme import Mode
from counter_app.reader.events import Unreadable
from counter_app.uitpas.model import Activity, PeriodConstraint
from counter_app.uitpas.numbers import ChipNumber
from counter_app.uitpas.vocabulary import CashInState, PeriodType
from tests.fakes.http_server import Behaviour, HttpServer, answer, by_path, hang, reset
from tests.gui.answers import activities, card_of_nobody, counters, moment, person, promotion, promotion_page
from tests.gui.conftest import NORA, Desk, refusal, sample, usual
from tests.gui.hands import click, press, readable, reads, type_in

PHONE = ChipNumber("08A1B2C3")
NEW_STATE = "NOT_POSSIBLE_ON_A_FULL_MOON"
STATES = (*(state.value for state in CashInState), NEW_STATE)
LONG_TITLE = "Een boom met je naam in het stadspark, met een houten plaatje dat de leerlingen van de academie maken"
LONG_NAME = ("Marie-Antoinette Josephine", "Vandenbroucke-Vanderstraeten de la Faille d'Huysse")
STRANGERS = (LONG_TITLE, " ".join(LONG_NAME), "CC De Werf", "Muziekmarathon", "'t Gasthuys - Stedelijk Museum Aalst")
"""What the server's people wrote: it may be too long for its place."""


@dataclass(frozen=True)
class Stage:
    """A desk, and the server that it asks."""

    desk: Desk
    server: HttpServer

    def answer(self, **answers: Behaviour) -> None:
        """From now on the server answers so."""
        self.server.otherwise = by_path(usual(**answers))

    def tap(self, card: ChipNumber = NORA) -> None:
        """Tap a card, and wait for all that follows."""
        self.desk.tap(card)
        self.desk.wait_until_quiet()

    def settle(self) -> None:
        """Let everything that was asked for be laid out and painted."""
        for _ in range(3):
            QApplication.processEvents()

    def shown(self) -> QWidget:
        """What is in front: a dialog, a small panel, or the window."""
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.desk.window

    def see(self, *words: str) -> None:
        """Wait until these words are painted."""

        def seen() -> None:
            assert reads(self.shown(), *words), f"{words} not in {readable(self.shown())}"

        self.desk.qtbot.waitUntil(seen, timeout=10_000)


Play = Callable[[Stage], None]


@dataclass(frozen=True)
class Scene:
    """One state of the window: how it comes about, and what it says in Dutch."""

    name: str
    play: Play
    words: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


def check_in_scenes() -> tuple[Scene, ...]:
    """The check-in page: the invitation, and every row of its table."""
    return (
        Scene("check-in-idle", lambda _stage: None, ("Tik een UiTPAS", "Muziekmarathon")),
        Scene("check-in-no-activity", _no_activity, ("Kies een activiteit",)),
        Scene("check-in-card-read", _card_read, ("Kaart gelezen",)),
        Scene("check-in-1-point", _earns(1), ("1 punt gespaard", "Nora heeft 12 punten")),
        Scene("check-in-2-points", _earns(2), ("2 punten gespaard",)),
        Scene("check-in-points-unknown", _earns(None), ("Ingecheckt",)),
        Scene("check-in-long-name", _long_name, ("1 punt gespaard",)),
        Scene("check-in-busy-log", _busy_log, ("1 punt gespaard", "al")),
        Scene("check-in-same-card", _same_card, ("Nog steeds dezelfde kaart",)),
        Scene("check-in-already", _refused("MAXIMUM_REACHED", points=12), ("Al ingecheckt", "12 punten")),
        Scene("check-in-already-more", _already_more, ("Al ingecheckt", "Punt al gespaard (max. 1 / Week)")),
        Scene("check-in-not-now", _refused("CHECKIN_CURRENTLY_NOT_ALLOWED"), ("Nu niet mogelijk",)),
        Scene("check-in-over", _over, ("Nu niet mogelijk",)),
        Scene("check-in-unknown-card", _refused("UNKOWN_CHIPNUMBER"), ("Onbekende kaart",)),
        Scene("check-in-unknown-number", _refused("UNKOWN_UITPASNUMBER"), ("Onbekend nummer",)),
        Scene("check-in-card-not-valid", _refused("INVALID_CARD"), ("Kaart niet geldig", "Vraag naar de nieuwe kaart")),
        Scene("check-in-card-blocked", _blocked, ("Kaart geblokkeerd", "Vraag naar de nieuwe kaart")),
        Scene("check-in-group-pass", _group_pass, ("Groepspas", "Een groepspas spaart geen punten")),
        Scene("check-in-no-membership", _refused("PASSHOLDER_NO_ACTIVE_CARDSYSTEMS"), ("Geen actief lidmaatschap",)),
        Scene("check-in-please-check", _refused("KANSENSTATUUT_EXPIRED"), ("Even nakijken",), ("ansenstatuut",)),
        Scene("check-in-activity-unknown", _refused("UNKNOWN_EVENT_CDBID"), ("Activiteit onbekend",)),
        Scene("check-in-no-permission", _no_permission, ("Geen toestemming",)),
        Scene("check-in-sign-in-again", _checks_in(answer(status=401)), ("Opnieuw aanmelden",)),
        Scene("check-in-not-sent", _not_sent, ("Niet verstuurd", "Tik opnieuw")),
        Scene("check-in-unknown", _checks_in(reset), ("Nog niet zeker", "We kijken na of het punt is toegekend")),
        Scene("check-in-random-number", lambda stage: stage.tap(PHONE), ("Geen UiTPAS",)),
        Scene("check-in-too-soon", _too_soon, ("Hou de kaart iets langer",)),
        Scene("check-in-other-code", _refused("MOON_IS_FULL"), ("Niet gelukt", "Vraag hulp"), ("MOON_IS_FULL",)),
    )


def promotion_scenes() -> tuple[Scene, ...]:
    """The promotions: the list, the person's head, special cards, the question and every outcome."""
    return (
        Scene("promotions-idle", lambda stage: stage.desk.window.show_promotions(), ("Tik een UiTPAS om voordelen",)),
        Scene("promotions-list", _list(), ("Nora Peeters", "12", "Gratis drankje", "Inruilen", "Uitgeput")),
        Scene("promotions-none", _list(promotion_page([])), ("Nora Peeters",)),
        Scene("promotions-long-texts", _long_texts, ("Een boom met je naam",)),
        Scene("promotions-please-check", _person(person(expired=True)), ("Even nakijken",), ("ansenstatuut",)),
        Scene("promotions-grace-period", _person(person(grace=True)), ("Even nakijken",), ("ansenstatuut",)),
        Scene("promotions-blocked", _person(person(status="BLOCKED")), ("Kaart geblokkeerd",)),
        Scene("promotions-group-pass", _person(sample("retrieve-group-pass.xml")), ("Groepspas",)),
        Scene("promotions-unsold", _person(sample("retrieve-local-stock.xml")), ("nog niet verkocht",)),
        Scene("promotions-deleted", _person(card_of_nobody("DELETED")), ("niet meer in gebruik",)),
        Scene("promotions-unknown-card", _promotions(retrieve=refusal("UNKNOWN_CHIPNUMBER")), ("Onbekende kaart",)),
        Scene("promotions-phone", _phone_at_promotions, ("Geen UiTPAS",)),
        Scene("promotions-loading", _loading, ("Kaart gelezen",)),
        Scene("promotions-failed", _promotions(promotions=answer(status=500)), ("Nora Peeters",)),
        Scene("promotions-question", _question, ("12 → 7 punten", "niet ongedaan", "Annuleren")),
        Scene("promotions-question-dropped", _question_dropped, ("Er is niets ingeruild",)),
        Scene("promotions-running", _running, ("Nora Peeters",)),
        Scene("promotions-done", _cashes_in(), ("Ingeruild", "Gratis drankje")),
        Scene("promotions-not-sent", _cash_in_not_sent, ("Niet verstuurd",)),
        Scene("promotions-unknown", _cashes_in(cash_in=reset), ("Nog niet zeker",)),
        Scene("promotions-code", _cashes_in(cash_in=refusal("MOON_IS_FULL")), ("Niet gelukt",), ("MOON_IS_FULL",)),
    )


def live_scenes() -> tuple[Scene, ...]:
    """What is on the screen when language, theme and text size change."""
    return (
        Scene("live-check-in", _live(_busy_log), ("1 punt gespaard",)),
        Scene("live-promotions", _live(_list()), ("Nora Peeters", "Gratis drankje"), ("Kaart gelezen",)),
        Scene("live-question", _live(_question), ("12 → 7 punten",)),
        Scene("live-today", _live(_today), ("Nora P.",)),
    )


def _live(play: Play) -> Play:
    """Play in English, light and small; then change all of it."""

    def change(stage: Stage) -> None:
        preferences = stage.desk.preferences
        wanted = preferences.value
        preferences.set(language="en", mode=Mode.DARK, text_percent=150)
        play(stage)
        stage.settle()
        preferences.set(language=wanted.language, mode=wanted.mode, text_percent=wanted.text_percent)
        stage.settle()

    return change


def page_scenes() -> tuple[Scene, ...]:
    """The other pages, and what opens over a page."""
    return (
        Scene("promotions-filters", _filters, ("Nora Peeters",)),
        Scene("promotions-search", _search, ("Gratis koffie",), ("Filmticket",)),
        Scene("promotions-search-nothing", _search_nothing, ("Nora Peeters",), ("Filmticket",)),
        Scene("today", _today, ("Nora P.", "1 punt gespaard", "Nog niet zeker")),
        Scene("today-empty", _keys(Qt.Key.Key_3, ctrl=True)),
        Scene("settings", _keys(Qt.Key.Key_Comma, ctrl=True), ("Taal",)),
        Scene("help", _keys(Qt.Key.Key_F1), ("Ctrl+1",)),
        Scene("number-field", _types("093000042"), ("0930 000 42",)),
        Scene("number-complete", _types("0930000420206"), ("0930 000 420 206",)),
        Scene("number-wrong", _types("0930000237912"), ("Dit nummer klopt niet",)),
        Scene("number-pad", _number_pad, ("7", "8", "9")),
        Scene("choose", _choose, ("CC De Werf", "Muziekmarathon")),
        Scene("popup-connection", _opens("connection")),
        Scene("popup-reader", _opens("reader")),
        Scene("popup-employee", _opens("employee")),
    )


def state_scenes() -> tuple[Scene, ...]:
    """Every state of a promotion on its row, on the detail panel, and after a refused cash-in."""
    scenes: list[Scene] = []
    for state in STATES:
        name = state.lower().replace("_", "-")
        never = () if state == CashInState.POSSIBLE else (state, "ansenstatuut")
        scenes += [
            Scene(f"row-{name}", _list(promotion_page([_in_state(state)])), ("Filmticket",), never),
            Scene(f"detail-{name}", _detail(state), ("Filmticket",), never),
            Scene(f"refused-{name}", _refused_cash_in(state), ("Gratis drankje",), never),
        ]
    return tuple(scenes)


def click_one(stage: Stage, *words: str) -> None:
    """Click on the one of these words that can be read: each is of another language."""
    [found] = [word for word in words if word in readable(stage.desk.window)]
    click(stage.desk.window, found)


def _keys(*keys: Qt.Key, ctrl: bool = False) -> Play:
    return lambda stage: press(stage.desk.window, *keys, ctrl=ctrl)


def _types(text: str) -> Play:
    return lambda stage: type_in(stage.desk.window, text)


def _opens(name: str) -> Play:
    """Click on what has this object name."""

    def play(stage: Stage) -> None:
        button = stage.desk.window.findChild(QAbstractButton, name)
        assert isinstance(button, QAbstractButton)
        button.click()

    return play


def _filters(stage: Stage) -> None:
    _promotions()(stage)
    _opens("filters_button")(stage)


def _search(stage: Stage) -> None:
    _promotions()(stage)
    press(stage.desk.window, Qt.Key.Key_F, ctrl=True)
    type_in(stage.desk.window, "koff")


def _search_nothing(stage: Stage) -> None:
    _promotions()(stage)
    press(stage.desk.window, Qt.Key.Key_F, ctrl=True)
    type_in(stage.desk.window, "zeppelin")


def _today(stage: Stage) -> None:
    _busy_log(stage)
    stage.answer(check_in=reset)
    stage.tap(ChipNumber("04A1B2C3D4E5FF"))
    press(stage.desk.window, Qt.Key.Key_3, ctrl=True)


def _number_pad(stage: Stage) -> None:
    _opens("menu_number")(stage)


def _choose(stage: Stage) -> None:
    stage.server.otherwise = by_path(
        usual() | {"/balie/list": answer(counters()), "/cultureevent/search": answer(activities())}
    )
    stage.desk.window.choose()
    stage.desk.wait_until_quiet()


def _earns(points: int | None) -> Play:
    def play(stage: Stage) -> None:
        earned = None if points is None else Decimal(points)
        _at(stage, number_of_points=earned)
        stage.tap()

    return play


def _at(stage: Stage, **changes: object) -> None:
    activity = stage.desk.workplace.activity or Activity("a89a2707")
    stage.desk.workplace.choose_activity(replace(activity, **changes))  # type: ignore[arg-type]


def _checks_in(behaviour: Behaviour, **others: Behaviour) -> Play:
    def play(stage: Stage) -> None:
        stage.answer(check_in=behaviour, **others)
        stage.tap()

    return play


def _refused(code: str, points: int | None = None) -> Play:
    return _checks_in(refusal(code, "" if points is None else f"<points>{points}</points>"))


def _no_activity(stage: Stage) -> None:
    stage.desk.workplace.choose_activity(None)


def _card_read(stage: Stage) -> None:
    stage.answer(check_in=hang)
    stage.desk.tap()


def _long_name(stage: Stage) -> None:
    _at(stage, number_of_points=Decimal(1))
    stage.answer(retrieve=answer(person(*LONG_NAME)))
    stage.tap()


def _busy_log(stage: Stage) -> None:
    _at(stage, number_of_points=Decimal(1))
    names = ("Sam", "Fatima", "Jef", "Wout", "Amélie", "Luc", "Céline", "Koen", "Ingrid", "Thijs", "Yasmine", "Bart")
    for number, name in enumerate(names):
        refused = refusal("MAXIMUM_REACHED", "<points>4</points>")
        counted = answer(f"<response><points>{number}</points></response>")
        stage.answer(check_in=refused if number % 4 == 3 else counted, retrieve=answer(person(name, "De Smet")))
        stage.tap(ChipNumber(f"04A1B2C3D4E5{number:02X}"))
    stage.answer()
    stage.tap()


def _same_card(stage: Stage) -> None:
    stage.tap()
    stage.tap()


def _already_more(stage: Stage) -> None:
    limit = PeriodConstraint(PeriodType.WEEK, 1)
    _at(stage, checkin_constraint=limit)
    told = "<message>Punt al gespaard (max. 1 / Week)</message><points>12</points>"
    stage.answer(check_in=answer(f"<response><code>MAXIMUM_REACHED</code>{told}</response>", 400))
    stage.tap()
    click_one(stage, "Meer", "Détails", "More")


def _over(stage: Stage) -> None:
    now = datetime.now(UTC)
    _at(stage, checkin_start_date=now - timedelta(hours=9), checkin_end_date=now - timedelta(hours=1))
    stage.tap()


def _blocked(stage: Stage) -> None:
    stage.answer(check_in=refusal("INVALID_CARD_STATUS"), retrieve=answer(person(status="BLOCKED")))
    stage.tap()


def _group_pass(stage: Stage) -> None:
    stage.answer(check_in=refusal("INVALID_CARD"), retrieve=answer(sample("retrieve-group-pass.xml")))
    stage.tap()


def _no_permission(stage: Stage) -> None:
    more = "<requiredPermission>CHECKIN_PERMISSION</requiredPermission>"
    stage.answer(check_in=refusal("ACCESS_DENIED", more, 403))
    stage.tap()


def _not_sent(stage: Stage) -> None:
    stage.server.go_away()
    stage.tap()


def _too_soon(stage: Stage) -> None:
    stage.desk.window.check_in_page.show_without_tap(unreadable(Unreadable.TAKEN_AWAY))


def _in_state(state: str) -> str:
    return promotion(15, "Filmticket", "15", state, units=60, taken=48, begin=moment(5), end=moment(40))


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


def _promotions(**answers: Behaviour) -> Play:
    def play(stage: Stage) -> None:
        stage.answer(**{"retrieve": answer(person()), "promotions": answer(MANY), **answers})
        stage.desk.window.show_promotions()
        stage.tap()

    return play


def _list(page: bytes = MANY) -> Play:
    return _promotions(promotions=answer(page))


def _person(retrieved: bytes) -> Play:
    return _promotions(retrieve=answer(retrieved))


def _phone_at_promotions(stage: Stage) -> None:
    stage.desk.window.show_promotions()
    stage.tap(PHONE)


def _loading(stage: Stage) -> None:
    stage.answer(retrieve=hang)
    stage.desk.window.show_promotions()
    stage.desk.tap()


def _long_texts(stage: Stage) -> None:
    title, name = LONG_TITLE, person(*LONG_NAME, "123456.75")
    rows = [
        promotion(1, title, "40000", "NOT_POSSIBLE_POINTS_CONSTRAINT", counters=[title] * 9, cities=[title] * 9),
        promotion(2, title, "5", "POSSIBLE", units=123456, taken=3),
    ]
    _promotions(retrieve=answer(name), promotions=answer(promotion_page(rows)))(stage)


def ask(stage: Stage) -> None:
    """Open the question about "Gratis drankje"."""
    _promotions()(stage)
    click_one(stage, "Inruilen", "Échanger", "Cash in")
    assert stage.desk.window.promotions_page.question.is_open


def _question(stage: Stage) -> None:
    only = promotion_page([promotion(6)])
    _promotions(promotions=answer(only))(stage)
    click_one(stage, "Inruilen", "Échanger", "Cash in")


def _question_dropped(stage: Stage) -> None:
    _question(stage)
    type_in(stage.desk.window, "0")


def confirm(stage: Stage) -> None:
    """Say yes, a moment after the question opened."""
    stage.desk.clock.seconds += SETTLE_SECONDS + 0.1
    press(stage.desk.window, Qt.Key.Key_Return)


def _cashes_in(**answers: Behaviour) -> Play:
    def play(stage: Stage) -> None:
        _promotions(**{"promotions": answer(promotion_page([promotion(6)])), **answers})(stage)
        click_one(stage, "Inruilen", "Échanger", "Cash in")
        confirm(stage)
        stage.desk.wait_until_quiet()

    return play


def _running(stage: Stage) -> None:
    _promotions(cash_in=hang)(stage)
    click_one(stage, "Inruilen", "Échanger", "Cash in")
    confirm(stage)


def _cash_in_not_sent(stage: Stage) -> None:
    _question(stage)
    stage.server.go_away()
    confirm(stage)
    stage.desk.wait_until_quiet()


def _refused_cash_in(state: str) -> Play:
    return _cashes_in(cash_in=refusal("ACTION_NOT_ALLOWED", f"<cashInState>{state}</cashInState>"))


def _detail(state: str) -> Play:
    def play(stage: Stage) -> None:
        _list(promotion_page([_in_state(state)]))(stage)
        click(stage.desk.window, "Filmticket")

    return play
