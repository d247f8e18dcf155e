"""What the employee reads in Dutch and French: the words of the check-in table, plurals, days and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
import translations
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from counter_app.desk.feedback import Feedback, Message, Outcome, Tone, Values
from counter_app.desk.look_up import KANSENSTATUUT, CardWarning, Person
from counter_app.gui import language, words
from counter_app.gui.words.amounts import hours
from counter_app.gui.words.practice import HINTS
from counter_app.sandbox.data.people import build_people
from counter_app.uitpas.model import Activity, PeriodConstraint, Promotion
from counter_app.uitpas.vocabulary import CashInState, PeriodType
from tests.fakes.language import speaking

NOW = datetime.fromisoformat("2026-11-22T20:00:00+01:00")
NEW_YEAR = datetime.fromisoformat("2027-01-01T00:00:00+01:00")
NORA = Person("0930000420206", "Nora", "Peeters", Decimal(12))
DRINK = Promotion(1, "Gratis drankje", Decimal(5), CashInState.POSSIBLE)


@pytest.fixture
def dutch(qapp: QApplication) -> Iterator[None]:
    assert qapp is not None
    with speaking("nl"):
        yield


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    assert qapp is not None
    with speaking("fr"):
        yield


def said(message: Message, values: Values) -> tuple[str, str]:
    """The line, and what stands under it."""
    feedback = Feedback(Tone.REFUSED, message, values, Outcome.REFUSED)
    return words.headline(feedback), words.detail(feedback)


ONCE_A_WEEK = PeriodConstraint(PeriodType.WEEK, 1)
SEEN = Values(points=Decimal(12), first_name="Nora", limit=ONCE_A_WEEK)
NO_UITPAS = (
    "Dit toestel of deze bankkaart heeft geen vast nummer. Typ het nummer van de kaart, of scan de barcode in de app."
)
TABLE = [
    (Message.CHECKED_IN, replace(SEEN, earned=Decimal(1)), "1 punt gespaard", "Nora heeft 12 punten"),
    (Message.CHECKED_IN, replace(SEEN, earned=Decimal(2)), "2 punten gespaard", "Nora heeft 12 punten"),
    (Message.CHECKED_IN, SEEN, "Ingecheckt", "Nora heeft 12 punten"),
    (
        Message.ALREADY_CHECKED_IN,
        replace(SEEN, first_name=None),
        "Al ingecheckt",
        "12 punten in totaal · 1 keer per week",
    ),
    (Message.UNKNOWN_CARD, SEEN, "Onbekende kaart", "Deze kaart is geen UiTPAS, of nog niet geregistreerd."),
    (Message.UNKNOWN_NUMBER, SEEN, "Onbekend nummer", "Kijk het nummer na."),
    (Message.NUMBER_NOT_VALID, SEEN, "Dit nummer klopt niet", "Kijk het nummer na."),
    (Message.CARD_NOT_VALID, SEEN, "Kaart niet geldig", "Vraag naar de nieuwe kaart."),
    (Message.CARD_BLOCKED, SEEN, "Kaart geblokkeerd", "Vraag naar de nieuwe kaart."),
    (Message.GROUP_PASS, SEEN, "Groepspas", "Een groepspas spaart geen punten."),
    (Message.PLEASE_CHECK, SEEN, "Even nakijken", ""),
    (Message.ACTIVITY_UNKNOWN, SEEN, "Activiteit onbekend", "Kies de activiteit opnieuw."),
    (Message.NOT_SENT, SEEN, "Niet verstuurd", "Geen verbinding. Tik opnieuw."),
    (
        Message.CLOCK_WRONG,
        Values(clock_off=timedelta(minutes=12)),
        "De klok van deze pc loopt 12 minuten achter",
        "Tik opnieuw, en laat de klok van deze pc gelijkzetten.",
    ),
    (Message.CHECK_IN_NOT_CERTAIN, SEEN, "Nog niet zeker", "We kijken na of het punt is toegekend."),
    (Message.RANDOM_NUMBER, SEEN, "Geen UiTPAS", NO_UITPAS),
    (Message.HOLD_LONGER, SEEN, "Hou de kaart iets langer", ""),
    (Message.CASHED_IN, replace(SEEN, title="Gratis drankje"), "Ingeruild: Gratis drankje", "Nora heeft nog 12 punten"),
]


@pytest.mark.parametrize(("message", "values", "headline", "detail"), TABLE)
@pytest.mark.usefixtures("dutch")
def test_the_check_in_table_in_dutch(message: Message, values: Values, headline: str, detail: str) -> None:
    assert said(message, values) == (headline, detail)


HEADLINES = {
    Message.NOT_NOW: "Nu niet mogelijk",
    Message.NO_ACTIVE_MEMBERSHIP: "Geen actief lidmaatschap",
    Message.NO_PERMISSION: "Geen toestemming",
    Message.SIGN_IN_AGAIN: "Opnieuw aanmelden",
    Message.FAILED: "Niet gelukt",
}


@pytest.mark.parametrize(("message", "headline"), HEADLINES.items())
@pytest.mark.usefixtures("dutch")
def test_the_other_headlines_of_the_table_in_dutch(message: Message, headline: str) -> None:
    assert said(message, SEEN)[0] == headline


STATES = [
    ({"cash_in_state": CashInState.NOT_POSSIBLE_POINTS_CONSTRAINT, "points": Decimal(15)}, "Nog 3 punten"),
    ({"cash_in_state": CashInState.NOT_POSSIBLE_POINTS_CONSTRAINT, "points": Decimal(13)}, "Nog 1 punt"),
    ({"cash_in_state": CashInState.NOT_POSSIBLE_POINTS_CONSTRAINT, "points": Decimal("13.5")}, "Nog 1,5 punten"),
    (
        {"cash_in_state": CashInState.NOT_POSSIBLE_USER_VOLUME_CONSTRAINT, "period_constraint": ONCE_A_WEEK},
        "Deze week al gehad",
    ),
    (
        {"cash_in_state": CashInState.NOT_POSSIBLE_DATE_CONSTRAINT, "cashing_period_begin": NEW_YEAR},
        "Vanaf 1 januari 2027",
    ),
    ({"cash_in_state": CashInState.NOT_POSSIBLE_VOLUME_CONSTRAINT}, "Uitgeput"),
    ({"cash_in_state": CashInState.NOT_POSSIBLE_KANSENSTATUUT_EXPIRED}, "Even nakijken"),
]


@pytest.mark.parametrize(("fields", "told"), STATES)
@pytest.mark.usefixtures("dutch")
def test_why_not_is_told_in_dutch(fields: dict[str, object], told: str) -> None:
    assert words.state_words(replace(DRINK, **fields), NORA, NOW) == told  # type: ignore[arg-type]


@pytest.mark.usefixtures("dutch")
def test_the_question_in_dutch() -> None:
    asked = "Gratis drankje voor Nora: 12 → 7 punten. Dit kan niet ongedaan gemaakt worden."
    assert words.question(DRINK, NORA) == asked


POINTS = [
    (Decimal(0), "0 punten", "0 point"),
    (Decimal(1), "1 punt", "1 point"),
    (Decimal("1.5"), "1,5 punten", "1,5 point"),
    (Decimal(2), "2 punten", "2 points"),
    (Decimal("23.550"), "23,55 punten", "23,55 points"),
    (Decimal(1_000_000), "1000000 punten", "1000000 points"),
]


@pytest.mark.parametrize(("points", "dutch_text", "_french"), POINTS)
@pytest.mark.usefixtures("dutch")
def test_plurals_in_dutch(points: Decimal, dutch_text: str, _french: str) -> None:
    assert words.points(points) == dutch_text


@pytest.mark.parametrize(("points", "_dutch", "french_text"), POINTS)
@pytest.mark.usefixtures("french")
def test_plurals_in_french(points: Decimal, _dutch: str, french_text: str) -> None:
    assert words.points(points) == french_text


@pytest.mark.usefixtures("dutch")
def test_days_hours_and_limits_in_dutch() -> None:
    assert words.day(NEW_YEAR, NOW) == "1 januari 2027"
    assert words.cashing_period(replace(DRINK, cashing_period_end=NOW), NOW) == "T/m 22 november"
    assert hours(NOW, NOW.replace(hour=23)) == "Inchecken kan van zo\xa022\xa0nov\xa020:00 tot 23:00."
    concert = Activity("a", "Muziekmarathon", number_of_points=Decimal(1), checkin_constraint=ONCE_A_WEEK)
    assert words.activity_line(concert) == "Muziekmarathon · geeft 1 punt · 1 keer per week"


@pytest.mark.usefixtures("french")
def test_days_hours_and_limits_in_french() -> None:
    assert words.day(NEW_YEAR, NOW) == "1er janvier 2027"
    assert words.cashing_period(replace(DRINK, cashing_period_end=NOW), NOW) == "Jusqu'au 22 novembre"
    assert words.limit_words(PeriodConstraint(PeriodType.MONTH, 2)) == "au plus 2 fois par mois"


@pytest.mark.parametrize("code", [one.code for one in language.languages()])
@pytest.mark.parametrize("message", Message)
def test_in_no_language_a_message_tells_of_the_kansenstatuut(qapp: QApplication, code: str, message: Message) -> None:
    assert qapp is not None
    values = replace(SEEN, state=CashInState.NOT_POSSIBLE_KANSENSTATUUT_EXPIRED, title="Gratis drankje")
    feedback = Feedback(Tone.REFUSED, message, values, Outcome.REFUSED)
    with speaking(code):
        public = [words.headline(feedback), words.detail(feedback), words.short(feedback)]
        public += [words.warning(warning) for warning in KANSENSTATUUT]
        private = words.more(feedback), words.warning_reason(CardWarning.KANSENSTATUUT_EXPIRED)
    assert [text for text in public if "kansen" in text.lower() or "réduit" in text] == []
    assert all("kansenstatuut" in text for text in private)


@pytest.mark.parametrize(
    ("code", "chosen"),
    [
        ("nl", "nl"),
        ("fr", "fr"),
        ("en", "en"),
        ("fr_BE", "fr"),
        ("EN-gb", "en"),
        (None, "nl"),
        ("", "nl"),
        ("de", "nl"),
    ],
)
def test_dutch_is_spoken_where_no_language_of_ours_is_asked_for(code: str | None, chosen: str) -> None:
    assert language.language(code).code == chosen


def test_each_language_is_offered_by_its_own_name() -> None:
    assert [one.name for one in language.languages()] == ["Nederlands", "Français", "English"]


@pytest.mark.parametrize(("code", "cancel", "locale"), [("nl", "Annuleren", "nl_BE"), ("fr", "Annuler", "fr_BE")])
def test_qts_own_buttons_speak_the_language_at_once(qtbot: QtBot, code: str, cancel: str, locale: str) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    box.show()
    button = box.button(QDialogButtonBox.StandardButton.Cancel)
    assert button.text() == "Cancel"
    with speaking(code):
        assert button.text().replace("&", "") == cancel
        assert box.locale().name() == QLocale().name() == locale
    assert button.text() == "Cancel"


@pytest.mark.usefixtures("dutch")
def test_a_language_that_was_left_says_nothing_more(qapp: QApplication) -> None:
    for code in ("fr", "en", "fr", "nl", "en"):
        language.install(code)
    qapp.processEvents()
    assert words.points(Decimal(2)) == "2 points"


def test_one_digit_is_one_in_every_language() -> None:
    assert [words.digits_so_far(count, 13) for count in (1, 9)] == ["1 of 13 digits", "9 of 13 digits"]
    with speaking("nl"):
        assert words.digits_so_far(1, 13) == "1 van 13 cijfers"
    with speaking("fr"):
        assert [words.digits_so_far(count, 13) for count in (1, 9)] == ["1 chiffre sur 13", "9 chiffres sur 13"]


def test_each_practice_card_says_in_dutch_what_is_special_about_it() -> None:
    _people, cards = build_people(NOW)
    told = {said.source for said in translations.read(translations.TRANSLATIONS / "nl.ts")}
    assert {card.hint for card in cards if card.hint} - told == set()
    assert {str(hint) for hint in HINTS} - {card.hint for card in cards} == set()
