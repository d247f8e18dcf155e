"""A file for the Excel of Belgium: what stands in it, nothing in it is a formula, and it is whole or not there."""

from __future__ import annotations

import csv
import errno
import io
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.desk.spreadsheet import Cancelled, Cell, NotWritten, Trouble, lines, trouble_of, write


def line(*cells: Cell) -> str:
    """One line, without its end and what only the first line has."""
    [said] = lines([cells])
    assert said.endswith("\r\n")
    return said.removeprefix("\ufeff").removesuffix("\r\n")


def test_the_file_begins_with_a_byte_order_mark_and_has_windows_line_ends(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", lines([("Wie", "Punten"), ("Zoë", Decimal(1))]))
    assert (tmp_path / "a.csv").read_bytes() == b"\xef\xbb\xbfWie;Punten\r\nZo\xc3\xab;1\r\n"


def test_numbers_days_and_hours_are_what_excel_reads_in_belgium() -> None:
    row = (Decimal("23.55"), Decimal(5), date(2026, 11, 5), time(9, 3, 59), None)
    assert line(*row) == "23,55;5;05/11/2026;09:03;"


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+32 2", "-5", "@SUM(A1)", "  =1", "\t=1", "\r=1", "\n\n@x", "\u00a0=1", "\u200b=1", "\uff1d1", '="a;b"'],
)
def test_text_that_a_spreadsheet_would_take_for_a_formula_is_text(text: str) -> None:
    [[cell]] = csv.reader(io.StringIO(line(text)), delimiter=";")
    assert cell.startswith("'")


def test_other_text_stays_as_it_is() -> None:
    assert line("Café de Werf - 2de zaal", "a=b", "Jean-Luc") == "Café de Werf - 2de zaal;a=b;Jean-Luc"


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_every_text_stays_one_cell_of_one_line(cells: list[str]) -> None:
    said = line(*cells)
    assert "\n" not in said
    assert "\r" not in said
    [found] = csv.reader(io.StringIO(said + "\r\n"), delimiter=";") if said else [[""]]
    assert len(found) == len(cells)
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in found)


def test_what_is_cancelled_leaves_nothing_and_the_file_before_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("before", encoding="utf-8")
    with pytest.raises(Cancelled):
        write(path, ["one", "two"], is_cancelled=lambda: True)
    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_an_error_on_the_way_leaves_the_file_before(tmp_path: Path) -> None:
    def full() -> Iterator[str]:
        yield "one"
        raise OSError(errno.ENOSPC, "no space")

    path = tmp_path / "a.csv"
    path.write_text("before", encoding="utf-8")
    with pytest.raises(NotWritten) as caught:
        write(path, full())
    assert caught.value.trouble is Trouble.DISK_FULL
    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotWritten) as caught:
        write(tmp_path / "gone" / "a.csv", ["one"])
    assert caught.value.trouble is Trouble.NO_FOLDER


def test_where_a_folder_has_that_name_nothing_is_left_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(NotWritten):
        write(tmp_path / "a.csv", ["one"])
    assert [one.name for one in tmp_path.iterdir()] == ["a.csv"]


def _of_windows(code: int) -> OSError:
    error = PermissionError(errno.EACCES, "held")
    setattr(error, "winerror", code)  # noqa: B010 - only Windows knows it, and mypy there
    return error


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (_of_windows(32), Trouble.IN_USE),
        (OSError(errno.EBUSY, ""), Trouble.IN_USE),
        (OSError(errno.ENOSPC, ""), Trouble.DISK_FULL),
        (OSError(errno.EROFS, ""), Trouble.READ_ONLY),
        (OSError(errno.EACCES, ""), Trouble.READ_ONLY),
        (OSError(errno.ENOENT, ""), Trouble.NO_FOLDER),
        (OSError(errno.EIO, ""), Trouble.OTHER),
    ],
)
def test_what_the_system_says_is_told_by_what_one_can_do(error: OSError, trouble: Trouble) -> None:
    assert trouble_of(error) is trouble
