"""The real program on a PC whose files and folders are not as they should be: it starts, and says what is wrong."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.e2e.conftest import Start

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="platform: the screen of the tests is Linux alone")


def test_with_a_broken_file_of_it_and_no_folder_to_write_in_it_starts_and_says_both(
    start: Start, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "counter.toml").write_text("language = 'nl'\nvolume = \n")
    with start(
        {"TEST_MACHINE_FILE": str(tmp_path / "counter.toml"), "COUNTER_APP_DATA_DIR": str(tmp_path / "file" / "data")}
    ) as desk:
        desk.wait_for_text("What you choose is forgotten when the program is closed")
        desk.take_focus()
        desk.key("ctrl+comma")
        desk.wait_for_text("line 2: this cannot be understood", "nothing can be written in this folder")
        assert desk.ask("close")
        assert desk.process.wait(30) == 0
        assert "Traceback" not in desk.errors()


def test_a_file_with_one_wrong_key_is_said_the_rest_holds_and_what_is_locked_is_shown_so(
    start: Start, tmp_path: Path
) -> None:
    (tmp_path / "counter.toml").write_text("locked = ['language']\nlanguage = 'fr'\nvolume = 'loud'\n")
    with start({"TEST_MACHINE_FILE": str(tmp_path / "counter.toml"), "COUNTER_APP_ENVIRONMENT": "test"}) as desk:
        desk.wait_for_text("Certains paramètres de ce PC", "Environnement de test")
        desk.take_focus()
        desk.key("ctrl+comma")
        desk.wait_for_text("Fixé par l’administrateur de ce PC", "ligne 3", "un nombre entier de 0 à 100")
