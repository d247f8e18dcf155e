"""What the employee chose: kept, read back, and a file that is wrong never in the way."""

from __future__ import annotations

import logging
import tempfile
import tomllib
from dataclasses import asdict, fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.config.preferences import (
    FILE_NAME,
    LANGUAGES,
    STAY_SECONDS,
    TEXT_PERCENTS,
    VOLUMES,
    Mode,
    Preferences,
    SecondScreen,
    save,
)
from counter_app.config.user_file import ASIDE_NAME, load_user_file

CHOSEN = Preferences(
    language="fr",
    text_percent=150,
    mode=Mode.DARK,
    sounds_on=False,
    volume=35,
    reader="ACS ACR1252 1S CL Reader",
    second_screen=SecondScreen.POINTS,
    stay_seconds=120,
    keep_days=7,
    keep_check_ins=False,
)


def load(folder: Path) -> Preferences:
    return load_user_file(folder).preferences


def kept(tmp_path: Path, text: str) -> Path:
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")
    return tmp_path


def test_what_was_chosen_is_read_back(tmp_path: Path) -> None:
    assert all(getattr(CHOSEN, field.name) != field.default for field in fields(CHOSEN))

    save(tmp_path / "new folder", asdict(CHOSEN))

    assert load(tmp_path / "new folder") == CHOSEN


@given(
    st.builds(
        Preferences,
        language=st.sampled_from(LANGUAGES),
        text_percent=st.sampled_from(TEXT_PERCENTS),
        mode=st.sampled_from(Mode),
        sounds_on=st.booleans(),
        volume=st.sampled_from(VOLUMES),
        reader=st.none() | st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip),
        second_screen=st.sampled_from(SecondScreen),
        stay_seconds=st.sampled_from(STAY_SECONDS),
    )
)
def test_whatever_is_chosen_is_read_back(chosen: Preferences) -> None:
    with tempfile.TemporaryDirectory() as folder:
        save(Path(folder), asdict(chosen))
        assert load(Path(folder)) == chosen


def test_nothing_chosen_yet_is_the_defaults_without_a_word(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert load(tmp_path) == Preferences()
    assert (Preferences().language, Preferences().stay_seconds) == ("nl", 90)
    assert caplog.records == []


@pytest.mark.parametrize("text", ["language = ", "language = 'nl'\nlanguage = 'fr'", "\x00\x01", "[[["])
def test_a_broken_file_is_set_aside_and_says_so(tmp_path: Path, caplog: pytest.LogCaptureFixture, text: str) -> None:
    kept(tmp_path, text)

    with caplog.at_level(logging.WARNING):
        assert load(tmp_path) == Preferences()

    assert (tmp_path / ASIDE_NAME).read_text(encoding="utf-8") == text
    assert not (tmp_path / FILE_NAME).exists()
    assert str(tmp_path / ASIDE_NAME) in caplog.text


def test_a_file_that_is_no_text_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"\xff\xfe\x00language")

    assert load(tmp_path) == Preferences()

    assert (tmp_path / ASIDE_NAME).exists()


@pytest.mark.parametrize(
    "line",
    [
        "language = 'de'",
        "language = 3",
        "text_percent = 110",
        "text_percent = true",
        "text_percent = 100.0",
        "mode = 'pink'",
        "sounds_on = 1",
        "volume = -1",
        "volume = 101",
        "reader = ''",
        "reader = ['a']",
        "second_screen = false",
        "stay_seconds = 0",
        "stay_seconds = 1e9",
    ],
)
def test_a_value_that_makes_no_sense_gives_way_to_its_default_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, line: str
) -> None:
    name = line.partition(" ")[0]
    save(tmp_path, asdict(CHOSEN))
    others = [old for old in (tmp_path / FILE_NAME).read_text().splitlines() if not old.startswith(f"{name} =")]
    kept(tmp_path, "\n".join([*others, line]))

    with caplog.at_level(logging.WARNING):
        loaded = load(tmp_path)

    for field in fields(Preferences):
        expected = field.default if field.name == name else getattr(CHOSEN, field.name)
        assert getattr(loaded, field.name) == expected
    assert f"for {name}:" in caplog.text


def test_what_a_later_version_wrote_does_no_harm(tmp_path: Path) -> None:
    kept(tmp_path, "volume = 20\nshiny = [1, 2]\n[more]\nthings = true\n")

    assert load(tmp_path) == Preferences(volume=20)


@pytest.mark.parametrize("wrong", [{"volume": 101}, {"volume": True}, {"language": "de"}, {"reader": " "}])
def test_what_makes_no_sense_cannot_be_chosen(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Preferences(**wrong)  # type: ignore[arg-type]  # what is wrong is the point


def test_keeping_replaces_the_file_in_one_go_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    save(tmp_path, asdict(Preferences()))
    save(tmp_path, asdict(CHOSEN))

    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_where_keeping_fails_the_old_file_stays_and_it_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()  # a folder in its place cannot be replaced by a file

    with pytest.raises(OSError, match=FILE_NAME):
        save(tmp_path, asdict(CHOSEN))

    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]
    assert load(tmp_path) == Preferences()


def test_the_file_is_plain_toml(tmp_path: Path) -> None:
    save(tmp_path, asdict(replace(CHOSEN, reader='Reader "Ω"\\ \x7f\n')))

    table = tomllib.loads((tmp_path / FILE_NAME).read_text(encoding="utf-8"))

    assert table["reader"] == 'Reader "Ω"\\ \x7f\n'
    assert table["mode"] == "dark"
