"""The states of the window that come from the journal: open items, days of before, export, and its own trouble."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from counter_app.desk.journal import JournalProblem, MemoryJournal, Opened, Problem
from counter_app.desk.journal.records import Doubt
from counter_app.desk.open_items import Choice
from counter_app.gui.today.export_dialog import ExportDialog
from counter_app.gui.workplace import utc_now
from tests.fakes.http_server import answer, hang
from tests.gui.answers import person, promotion, promotion_page
from tests.gui.hands import click, press
from tests.gui.journal_rows import DRINK, MARATHON, Past, somebody
from tests.gui.scenes import Play, Scene, Stage, click_one, confirm

ELSEWHERE = replace(MARATHON, id="b1", title="Jazz in het park")
_DAY = 24 * 60


def journal_scenes() -> tuple[Scene, ...]:
    """All of them."""
    return (
        Scene("open-unknown", _today(_unknown), ("Nog niet zeker", "We kijken het na. Volgende keer om", "Kijk nu na")),
        Scene("open-looking", _looking, ("We kijken het nu na…",)),
        Scene("open-looked", _looked, ("Nog niet zeker", "Laatst nagekeken om")),
        Scene("open-two-desks", _today(_two_desks), ("UiTPAS heeft er een van", "Het is gebeurd")),
        Scene("open-too-long", _today(_doubt(Doubt.TOO_LONG)), ("een dag lang niet nakijken",)),
        Scene("open-no-uid", _today(_doubt(Doubt.NO_UID, is_check_in=True)), ("kunnen we niet opzoeken",)),
        Scene("open-no-list", _today(_doubt(Doubt.NO_LIST)), ("Vergelijk het saldo",)),
        Scene("open-kept", _today(_kept), ("Bewaard", "zodra er verbinding is", "Verstuur nu", "2 bewaard")),
        Scene("open-kept-elsewhere", _today(_kept_elsewhere), ("weer bij Bib De Werf werkt",)),
        Scene("open-not-done", _today(_not_done), ("Niet ingecheckt", "Niet ingeruild", "Opnieuw inchecken", "Gezien")),
        Scene("open-other-activity", _today(_other_activity), ("Kies eerst “Jazz in het park”",)),
        Scene("open-expired", _today(_expired), ("Niet verstuurd", "Kaart niet geldig", "Gezien")),
        Scene("open-many", _today(_many), ("Nog 5", "8 nog open")),
        Scene("open-all", _all, ("Minder tonen",)),
        Scene("confirm-happened", _asks(Choice.HAPPENED), ("Dit is gebeurd", "Ja, het is gebeurd", "Annuleren")),
        Scene("confirm-not-happened", _asks(Choice.DID_NOT_HAPPEN), ("Klopt, niet gebeurd", "twee keer")),
        Scene("confirm-give-up", _gives_up, ("Deze check-in wordt niet verstuurd", "Niet versturen")),
        Scene("day-yesterday", _yesterday, ("Gisteren", "3 ingecheckt")),
        Scene("day-only-totals", _only_totals, ("Alleen de totalen zijn bewaard", "2 ingecheckt")),
        Scene("day-nothing", _nothing, ("Op deze dag is niets gedaan",)),
        Scene("export", _export, ("Exporteren voor Excel", "Met volledige namen en nummers", "Opslaan als…")),
        Scene("export-saved", _saves(lambda folder: folder / "uitpas.csv"), ("Opgeslagen: uitpas.csv",)),
        Scene("export-failed", _saves(lambda folder: folder / "gone" / "uitpas.csv"), ("die map is er niet meer",)),
        *(Scene(f"journal-{kind}", _problem(kind), ("Inruilen kan nu niet op deze pc",)) for kind in Problem),
        *(Scene(f"today-journal-{kind}", _problem_today(kind), ("Inchecken gaat gewoon door",)) for kind in Problem),
        Scene("journal-damaged", _damaged, ("Het dagboek van deze pc was beschadigd",)),
        Scene("today-journal-damaged", _damaged_today, ("2 openstaande zaken zijn gered", "Gezien")),
        Scene("promotions-not-written-down", _not_written_down, ("Niet ingeruild",)),
        Scene("promotions-locked", _locked, ("Nog niet zeker", "Om ")),
        Scene("promotions-locked-why", _locked_why, ("er kwam geen duidelijk antwoord", "Toch opnieuw aanbieden…")),
        Scene("promotions-unlock", _unlock, ("opnieuw aanbieden aan Nora", "twee keer", "Toch aanbieden")),
        Scene("popup-kept", _popup_kept, ("2 check-ins zijn bewaard",)),
        Scene(
            "settings-journal",
            _settings,
            ("Hoe lang acties bewaard blijven", "30 dagen", "Check-ins zonder verbinding"),
        ),
    )


def show_today(stage: Stage) -> None:
    """Ctrl+3."""
    press(stage.desk.window, Qt.Key.Key_3, ctrl=True)


def press_button(stage: Stage, choice: Choice) -> None:
    """The button of the first open item that offers this."""
    buttons = [card.buttons[choice] for card in stage.desk.window.today_page.open_items.cards if choice in card.buttons]
    buttons[0].click()
    stage.settle()


def _today(write: Callable[[Past], None]) -> Play:
    def play(stage: Stage) -> None:
        past = Past(stage.desk)
        past.done(ago=8)
        write(past)
        past.load()
        show_today(stage)

    return play


def _unknown(past: Past) -> None:
    past.unknown(DRINK, ago=3, next_in=2)
    past.unknown(MARATHON, ago=5, next_in=1, who=somebody(7, "Fatima", "El Amrani"))


def _looking(stage: Stage) -> None:
    _today(_unknown)(stage)
    stage.answer(cashed=hang)
    press_button(stage, Choice.ASK_NOW)


def _looked(stage: Stage) -> None:
    _today(_unknown)(stage)
    press_button(stage, Choice.ASK_NOW)
    stage.desk.wait_until_quiet()


def _two_desks(past: Past) -> None:
    past.doubted(DRINK, Doubt.TWO_EXPLANATIONS, 28, ago=30)


def _doubt(doubt: Doubt, *, is_check_in: bool = False) -> Callable[[Past], None]:
    def write(past: Past) -> None:
        past.doubted(MARATHON if is_check_in else DRINK, doubt)

    return write


def _kept(past: Past) -> None:
    past.kept(ago=5)
    past.kept(somebody(7, "Fatima", "El Amrani"), ago=4)


def _kept_elsewhere(past: Past) -> None:
    past.kept(place=replace(past.place, counter_key="other", counter_name="Bib De Werf"))


def _not_done(past: Past) -> None:
    past.not_done(MARATHON)
    past.not_done(DRINK)


def _other_activity(past: Past) -> None:
    past.not_done(ELSEWHERE)


def _expired(past: Past) -> None:
    past.expired()
    past.refused_late()


def _many(past: Past) -> None:
    for number, name in enumerate(("Sam", "Fatima", "Jef", "Wout", "Amélie")):
        past.unknown(MARATHON, ago=number + 2, who=somebody(number, name))
    past.doubted(DRINK, Doubt.TWO_EXPLANATIONS, 28)
    past.not_done(DRINK)
    past.expired()


def _all(stage: Stage) -> None:
    _today(_many)(stage)
    stage.desk.window.today_page.open_items.all_button.click()


def _asks(choice: Choice) -> Play:
    def play(stage: Stage) -> None:
        _today(_two_desks)(stage)
        stage.settle()
        press_button(stage, choice)

    return play


def _gives_up(stage: Stage) -> None:
    _today(_kept)(stage)
    stage.settle()
    press_button(stage, Choice.GIVE_UP)


def _yesterday(stage: Stage) -> None:
    past = Past(stage.desk)
    for number in range(3):
        past.done(who=somebody(number), ago=_DAY)
    past.load()
    show_today(stage)
    _a_day_back(stage)


def _only_totals(stage: Stage) -> None:
    past = Past(stage.desk)
    for number in range(2):
        past.done(who=somebody(number), ago=9 * _DAY)
    past.load()
    past.journal.forget_old(7)
    show_today(stage)
    for _ in range(9):
        _a_day_back(stage)


def _nothing(stage: Stage) -> None:
    show_today(stage)
    _a_day_back(stage)


def _a_day_back(stage: Stage) -> None:
    stage.desk.window.today_page.picker.back_button.click()
    stage.desk.wait_until_quiet()


def _export(stage: Stage) -> None:
    _today(_kept)(stage)
    stage.desk.window.today_page.export_button.click()


def _saves(where: Callable[[Path], Path]) -> Play:
    def play(stage: Stage) -> None:
        _export(stage)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        dialog.save_to(where(stage.desk.preferences.data_dir))
        stage.desk.wait_until_quiet()

    return play


def _problem(kind: Problem) -> Play:
    def play(stage: Stage) -> None:
        problem = JournalProblem(kind, "detail")
        stage.desk.workplace.journal = MemoryJournal(utc_now, problem)
        stage.desk.window.day.tell_of_journal(problem)

    return play


def _problem_today(kind: Problem) -> Play:
    def play(stage: Stage) -> None:
        _problem(kind)(stage)
        show_today(stage)

    return play


def _damaged(stage: Stage) -> None:
    journal = stage.desk.workplace.journal
    told = Opened(journal, salvaged=2, set_aside=Path("C:/ProgramData/counter-app/journal.damaged-20261125.sqlite"))
    stage.desk.window.day.tell_of_journal(told)


def _damaged_today(stage: Stage) -> None:
    _damaged(stage)
    show_today(stage)


def _not_written_down(stage: Stage) -> None:
    _problem(Problem.DISK_FULL)(stage)
    stage.answer(promotions=answer(promotion_page([promotion(6)])))
    stage.desk.window.show_promotions()
    stage.tap()
    click_one(stage, "Inruilen", "Échanger", "Cash in")
    confirm(stage)
    stage.desk.wait_until_quiet()


def _locked(stage: Stage) -> None:
    past = Past(stage.desk)
    past.unknown(DRINK, ago=3)
    past.load()
    rows = [promotion(6), promotion(9, "Gratis koffie", "1", "POSSIBLE")]
    stage.answer(retrieve=answer(person()), promotions=answer(promotion_page(rows)))
    stage.desk.window.show_promotions()
    stage.tap()


def _locked_why(stage: Stage) -> None:
    _locked(stage)
    stage.settle()
    click(stage.desk.window, "Gratis drankje")
    stage.settle()


def _unlock(stage: Stage) -> None:
    _locked_why(stage)
    stage.desk.window.promotions_page.detail.unlock_button.click()


def _popup_kept(stage: Stage) -> None:
    past = Past(stage.desk)
    _kept(past)
    past.load()
    button = stage.desk.window.findChild(QAbstractButton, "connection")
    assert isinstance(button, QAbstractButton)
    button.click()


def _settings(stage: Stage) -> None:
    stage.desk.window.show_settings()
    stage.settle()
    bar = stage.desk.window.settings_page._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
