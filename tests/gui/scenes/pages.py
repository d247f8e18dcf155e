"""The other pages, what opens over a page, and the bar at the top."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QSlider

from counter_app.config.environments import Environment
from counter_app.config.preferences import KINDS
from counter_app.config.problems import SettingsProblem, Trouble
from counter_app.gui.practice_tray import PracticeTray
from counter_app.gui.settings.section import Choices, Section
from counter_app.reader.events import ServiceChanged, ServiceState
from counter_app.sandbox.process import PracticeCard
from counter_app.uitpas.model import Activity, Counter
from counter_app.uitpas.numbers import ChipNumber
from tests.fakes.http_server import answer, by_path, reset
from tests.gui.answers import activities, counters, person
from tests.gui.conftest import SAM, usual
from tests.gui.hands import press
from tests.gui.scenes.check_in import log_of
from tests.gui.scenes.promotions import cashes_in
from tests.gui.scenes.stage import LONG_TITLE, Scene, Stage, keys, opens, types


def page_scenes() -> tuple[Scene, ...]:
    """All of them."""
    return (
        Scene("today", today, ("Nora P.", "1 punt gespaard", "Nog niet zeker", "5 ingecheckt")),
        Scene("today-empty", keys(Qt.Key.Key_3, ctrl=True), ("Hier is nog niets gebeurd",)),
        Scene("today-open-items", _open_items, ("5 nog open", "Muziekmarathon", "Nog 2")),
        Scene("settings", keys(Qt.Key.Key_Comma, ctrl=True), ("Taal", "Lezer klaar")),
        Scene("settings-of-it", _settings_of_it, ("Vastgelegd door de beheerder", "regel 12", "Eigen server")),
        Scene("bands", _bands, ("Eigen server", "Niet alle instellingen")),
        Scene("help", keys(Qt.Key.Key_F1), ("Ctrl+1",)),
        Scene("practice", _practice, ("Oefenmodus", "niets gaat naar UiTPAS", "Oefenkaarten", "23,55 punten")),
        Scene("number-field", types("093000042"), ("0930 000 42", "9 van 13 cijfers")),
        Scene("number-complete", types("0930000420206"), ("0930 000 420 206", "Gebruiken")),
        Scene("number-wrong", types("0930000237912"), ("Dit nummer klopt niet",)),
        Scene("number-pad", opens("menu_number"), ("7", "8", "9", "Gebruiken")),
        Scene("bar-all-is-wrong", _all_is_wrong, ("Geen verbinding", "2 nog open")),
        Scene("bar-long-names", _long_names, ("Lezer klaar", "Een boom")),
    )


def front_scenes() -> tuple[Scene, ...]:
    """What is a window of its own in front of a page."""
    return (
        Scene("choose", choose, ("CC De Werf", "Muziekmarathon", "Starten", "Annuleren")),
        Scene("popup-connection", opens("connection"), ("Nu proberen",)),
        Scene(
            "popup-no-connection",
            _popup_no_connection,
            ("Geen verbinding", "Kijk het netwerk van deze pc na", "Nu proberen"),
        ),
        Scene("popup-reader", opens("reader"), ("Lezer klaar", "ACS ACR122U", "De lezer testen")),
        Scene("popup-no-reader", _popup_no_reader, ("De lezer testen",)),
        Scene("popup-employee", opens("employee"), ("Aangemeld",)),
    )


def today(stage: Stage) -> None:
    """Five people were here, and what became of the last is not certain."""
    log_of(stage, 5)
    stage.answer(check_in=reset)
    stage.tap(ChipNumber("04A1B2C3D4E5FF"))
    press(stage.desk.window, Qt.Key.Key_3, ctrl=True)


def _open_items(stage: Stage) -> None:
    """More than fit on the card on top."""
    cashes_in(reset)(stage)
    stage.desk.window.show_check_in()
    for number in range(4):
        stage.answer(check_in=reset, retrieve=answer(person("Jef", "De Smet")))
        stage.tap(ChipNumber(f"04A1B2C3D4E5{number:02X}"))
    press(stage.desk.window, Qt.Key.Key_3, ctrl=True)


def _bands(stage: Stage) -> None:
    """IT made a mistake in its file, for a server of its own."""
    file = "/Library/Application Support/counter-app/counter.toml"
    window, preferences = stage.desk.window, stage.desk.preferences
    window.environment_band.show_environment(Environment.OWN, "uitpas-acceptatie.gemeente.example:8443")
    for trouble, key, kind in (
        (Trouble.WRONG, "keep_days", KINDS["keep_days"]),
        (Trouble.WRONG, "reader", KINDS["reader"]),
        (Trouble.UNKNOWN, "langauge", None),
    ):
        preferences.tell_of(SettingsProblem(trouble, file, 12, key, kind))
    preferences.tell_of(SettingsProblem(Trouble.MISSING, "environment", key="COUNTER_APP_API_PREFIX"))


def _settings_of_it(stage: Stage) -> None:
    """All of it is decided elsewhere."""
    _bands(stage)
    page = stage.desk.window.settings_page
    for section in page.findChildren(Section):
        section.lock(*section.findChildren(Choices), *section.findChildren(QCheckBox), *section.findChildren(QSlider))
    press(stage.desk.window, Qt.Key.Key_Comma, ctrl=True)


def _practice(stage: Stage) -> None:
    people = {"Nora Peeters": "23.55 points", "Sam Dhondt": "kansenstatuut in its grace period", "Groep": "group pass"}
    cards = [
        PracticeCard(str(number), str(number), name, hint, "passholder")
        for number, (name, hint) in enumerate(people.items())
    ]
    stage.desk.window.show_practice(PracticeTray(cards, stage.desk.look, stage.desk.window))


def choose(stage: Stage) -> None:
    """Open the two lists."""
    stage.server.otherwise = by_path(
        usual() | {"/balie/list": answer(counters()), "/cultureevent/search": answer(activities())}
    )
    stage.desk.window.choose()
    stage.desk.wait_until_quiet()


def _all_is_wrong(stage: Stage) -> None:
    """No reader, no connection, and something open."""
    stage.desk.readers._take(ServiceChanged(ServiceState.ABSENT, None, 0.0))
    for card in (SAM, ChipNumber("04A1B2C3D4E5FF")):
        stage.answer(check_in=reset)
        stage.tap(card)
    stage.server.go_away()
    stage.tap()


def _long_names(stage: Stage) -> None:
    stage.desk.workplace.choose_counter(Counter(consumer_key="key", name=LONG_TITLE))
    stage.desk.workplace.choose_activity(Activity("a", title=LONG_TITLE))


def _popup_no_connection(stage: Stage) -> None:
    stage.server.go_away()
    stage.tap()
    opens("connection")(stage)


def _popup_no_reader(stage: Stage) -> None:
    stage.desk.readers._take(ServiceChanged(ServiceState.ABSENT, None, 0.0))
    opens("reader")(stage)
