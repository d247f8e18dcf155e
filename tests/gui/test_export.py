"""The export of a day: what stands in the file, where it goes, and what is said where it cannot be written."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from counter_app.gui.today.export_dialog import ExportDialog
from tests.gui.conftest import NORA, Desk
from tests.gui.journal_rows import DRINK, MARATHON, NORA_HERSELF, Past, somebody


def dialog(desk: Desk) -> ExportDialog:
    """Open it from the page of today."""
    desk.window.show_today()
    QTest.mouseClick(desk.window.today_page.export_button, Qt.MouseButton.LeftButton)
    found = QApplication.activeModalWidget()
    assert isinstance(found, ExportDialog)
    return found


def exported(desk: Desk, path: Path, *, has_names: bool = False) -> list[list[str]]:
    opened = dialog(desk)
    opened.names.setChecked(has_names)
    opened.save_to(path)
    desk.wait_until_quiet()
    assert opened.news.text().startswith("Saved")
    opened.close()
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def test_the_file_has_a_row_for_each_action_of_the_day_the_oldest_first(desk: Desk, tmp_path: Path) -> None:
    past = Past(desk)
    past.done(MARATHON, ago=2)
    past.done(DRINK, ago=1)
    past.load()
    heads, first, second = exported(desk, tmp_path / "a.csv")
    assert heads == ["Date", "Time", "Who", "Action", "What", "Result", "Points earned", "Points cashed in", "Counter"]
    assert first[2:] == ["…2080", "Check-in", "Muziekmarathon", "1 point earned", "1", "", "CC De Werf"]
    assert second[2:] == ["…2080", "Cash-in", "Gratis drankje", "Cashed in", "", "5", "CC De Werf"]


def test_without_being_asked_for_nobody_is_named_in_full_and_no_number_is_told(desk: Desk, tmp_path: Path) -> None:
    desk.tap(NORA)
    desk.wait_until_quiet()
    rows = exported(desk, tmp_path / "a.csv")
    assert rows[1][2] == "Nora P."
    assert "Peeters" not in (tmp_path / "a.csv").read_text(encoding="utf-8")
    assert "2080" not in (tmp_path / "a.csv").read_text(encoding="utf-8")


def test_asked_for_the_names_that_this_run_knows_and_the_numbers_of_what_is_open_are_in_it(
    desk: Desk, tmp_path: Path
) -> None:
    past = Past(desk)
    past.done(MARATHON, somebody(1, "Sam", "De Smet"), ago=3)
    past.unknown(DRINK, ago=2, who=NORA_HERSELF)
    past.load()
    heads, closed, still_open = exported(desk, tmp_path / "a.csv", has_names=True)
    assert heads[-1] == "Number"
    assert (closed[2], closed[-1]) == ("…0001", "")
    assert still_open[2] == "Nora Peeters"
    assert still_open[-1].replace("\u00a0", "").replace(" ", "") == str(NORA)
    assert still_open[5] == "Not certain yet"


def test_a_title_that_would_be_a_formula_is_text_in_the_file(desk: Desk, tmp_path: Path) -> None:
    past = Past(desk)
    past.done(MARATHON.__class__("a89a2707", '=HYPERLINK("http://x";"y")'))
    past.load()
    assert exported(desk, tmp_path / "a.csv")[1][4].startswith("'=")


def test_where_the_file_cannot_be_written_the_dialog_says_what_to_do_and_stays(desk: Desk, tmp_path: Path) -> None:
    past = Past(desk)
    past.done()
    past.load()
    opened = dialog(desk)
    opened.save_to(tmp_path / "gone" / "a.csv")
    desk.wait_until_quiet()
    assert opened.isVisible()
    assert "that folder is gone" in opened.news.text()
    opened.save_to(tmp_path / "a.csv")
    desk.wait_until_quiet()
    assert opened.news.text() == "Saved: a.csv"
    opened.close()


def test_the_file_dialog_proposes_the_day_as_the_name(desk: Desk, tmp_path: Path) -> None:
    past = Past(desk)
    past.done()
    past.load()
    opened = dialog(desk)
    QTest.mouseClick(opened.save_button, Qt.MouseButton.LeftButton)
    chooser = opened.findChild(QFileDialog, "export_file")
    assert isinstance(chooser, QFileDialog)
    name = f"uitpas-{desk.window.day.today.isoformat()}.csv"
    assert [Path(one).name for one in chooser.selectedFiles()] == [name]
    chooser.setDirectory(str(tmp_path))
    chooser.selectFile(str(tmp_path / name))
    chooser.accept()
    desk.wait_until_quiet()
    assert (tmp_path / name).is_file()
    opened.close()


def test_who_closes_the_dialog_while_it_is_written_leaves_no_half_file(desk: Desk, tmp_path: Path) -> None:
    past = Past(desk)
    for number in range(200):
        past.done(who=somebody(number))
    past.load()
    opened = dialog(desk)
    path = tmp_path / "a.csv"
    opened.save_to(path)
    opened.reject()
    desk.wait_until_quiet()
    assert [one for one in tmp_path.iterdir() if one != path] == []
    assert not path.exists() or len(path.read_text(encoding="utf-8").splitlines()) == 201
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("days", [0, 1])
def test_only_a_day_with_actions_can_be_exported(desk: Desk, days: int) -> None:
    desk.window.show_today()
    for _ in range(days):
        desk.window.today_page.picker.back_button.click()
        desk.wait_until_quiet()
    assert not desk.window.today_page.export_button.isEnabled()
