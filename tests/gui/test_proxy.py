"""The proxy of the desk: the one that is set, and what the system says of one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from counter_app.config.settings import Settings
from counter_app.gui.proxy import DeskProxy, system_proxy

SERVER = "https://uitpas.example:443"
VARIABLES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def no_proxy_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="platform: elsewhere there is always a keyring")
def test_the_one_that_is_set_is_named_and_no_keyring_is_asked_without_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")
    proxy = DeskProxy(Settings(tmp_path, proxy="http://proxy.example:8080"))
    assert proxy(SERVER) == "http://proxy.example:8080"
    assert caplog.records == []
    assert DeskProxy(Settings(tmp_path, proxy="http://proxy.example:8080", proxy_user="a b"))(SERVER) == (
        "http://a%20b@proxy.example:8080"
    )
    assert "there is no keyring" in caplog.text


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="platform: elsewhere the system itself is asked")
def test_on_linux_the_environment_says_it(tmp_path: Path) -> None:
    assert DeskProxy(Settings(tmp_path))(SERVER) is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="platform: elsewhere a test cannot set the system's")
def test_what_the_system_says_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    assert system_proxy(SERVER) == ""
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("http_proxy", "http://proxy.example:3128")
    assert system_proxy(SERVER) == "http://proxy.example:3128"
    monkeypatch.setenv("http_proxy", "socks5://proxy.example:1080")
    monkeypatch.setenv("https_proxy", "socks5://proxy.example:1080")
    assert system_proxy(SERVER) == ""
