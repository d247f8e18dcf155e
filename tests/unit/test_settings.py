"""Settings from the environment, for unattended use."""

from pathlib import Path

import pytest

from counter_app.config.settings import Settings, load_settings

WHOLE = {
    "COUNTER_APP_API_PREFIX": "https://test.uitid.be/uitid/rest",
    "COUNTER_APP_CONSUMER_KEY": "key",
    "COUNTER_APP_CONSUMER_SECRET": "very secret",
    "COUNTER_APP_TOKEN": "the token",
    "COUNTER_APP_TOKEN_SECRET": "token secret",
    "COUNTER_APP_USER_ID": "u1",
    "COUNTER_APP_BALIE_KEY": "balie",
    "COUNTER_APP_CDBID": "a89a2707",
    "COUNTER_APP_LANGUAGE": "nl",
    "COUNTER_APP_READER": "ACS",
}
SECRETS = ["COUNTER_APP_CONSUMER_SECRET", "COUNTER_APP_TOKEN", "COUNTER_APP_TOKEN_SECRET"]


@pytest.fixture(autouse=True)
def folder_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "the user's")
    return tmp_path / "the user's"


def from_environment(environ: dict[str, str]) -> Settings:
    return load_settings(environ, machine=Path("nowhere"))


def test_each_setting_is_read(tmp_path: Path) -> None:
    settings = from_environment({**WHOLE, "COUNTER_APP_DATA_DIR": str(tmp_path / "data")})
    assert (settings.api_prefix, settings.consumer_key, settings.user_id) == (
        "https://test.uitid.be/uitid/rest",
        "key",
        "u1",
    )
    assert (settings.consumer_secret, settings.token, settings.token_secret) == (
        "very secret",
        "the token",
        "token secret",
    )
    preferences = settings.preferences
    assert (settings.balie_key, settings.cdbid, preferences.language, preferences.reader) == (
        "balie",
        "a89a2707",
        "nl",
        "ACS",
    )
    assert settings.data_dir == tmp_path / "data"
    assert settings.names_a_server


def test_secrets_leave_the_environment_and_the_rest_stays() -> None:
    environ = dict(WHOLE)
    from_environment(environ)
    assert sorted(set(WHOLE) - set(environ)) == sorted(SECRETS)


def test_secrets_are_not_printed() -> None:
    printed = repr(from_environment(dict(WHOLE)))
    assert not any(secret in printed for secret in ("very secret", "the token", "token secret"))


@pytest.mark.parametrize(
    "missing", ["API_PREFIX", "CONSUMER_KEY", "CONSUMER_SECRET", "TOKEN", "TOKEN_SECRET", "USER_ID"]
)
def test_without_any_of_these_there_is_no_server_to_ask(missing: str) -> None:
    environ = {name: value for name, value in WHOLE.items() if name != f"COUNTER_APP_{missing}"}
    assert not from_environment(environ).names_a_server


def test_blank_is_missing_and_white_space_is_dropped() -> None:
    settings = from_environment({"COUNTER_APP_USER_ID": " u1\n", "COUNTER_APP_BALIE_KEY": "  "})
    assert (settings.user_id, settings.balie_key) == ("u1", None)


def test_an_empty_environment_gives_a_folder_of_the_user(folder_of_the_user: Path) -> None:
    assert from_environment({}).data_dir == folder_of_the_user


@pytest.mark.parametrize(("text", "seconds"), [("1.5", 1.5), ("30", 30.0), ("", None)])
def test_the_schedule_of_reading_back_is_a_number_of_seconds(text: str, seconds: float | None) -> None:
    assert from_environment({"COUNTER_APP_READBACK_SECONDS": text}).readback_seconds == seconds


@pytest.mark.parametrize("text", ["soon", "0", "-1", "nan", "inf"])
def test_a_schedule_that_is_none_is_said_and_left_aside(text: str, caplog: pytest.LogCaptureFixture) -> None:
    assert from_environment({"COUNTER_APP_READBACK_SECONDS": text}).readback_seconds is None
    assert "READBACK_SECONDS" in caplog.text
