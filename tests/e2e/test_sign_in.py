"""A new PC and a real browser: from an empty folder to the first check-in, by mouse and keys."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest

from counter_app.sandbox.process import SandboxProcess
from tests.e2e.chromium import Chromium, chromium
from tests.e2e.conftest import Start
from tests.e2e.desk_pc import DeskPc
from tests.fakes.sandbox import NORA, Levers
from tests.fakes.secret_service import session_bus

CHECK_IN = "*/passholder/checkin"


@pytest.fixture
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    with chromium(tmp_path_factory.mktemp("chromium")) as browser:
        yield browser


def new_pc(sandbox: SandboxProcess, **more: str) -> dict[str, str]:
    """What the city's IT has handed over, and nothing else."""
    return {
        "COUNTER_APP_API_PREFIX": sandbox.prefix,
        "COUNTER_APP_CONSUMER_KEY": sandbox.consumer_key,
        "COUNTER_APP_CONSUMER_SECRET": sandbox.consumer_secret,
        **more,
    }


def opened_page(desk: DeskPc, times: int) -> str:
    """The address that the program has opened, once it has done so `times` times."""
    desk.wait_for(lambda _texts: len(desk.ask("browsed")) >= times, f"the browser {times} times")
    address: str = desk.ask("browsed")[times - 1]
    return address


def try_again(desk: DeskPc) -> None:
    """Press Enter: the button that does so has the keyboard."""
    desk.take_focus("Sign in")
    desk.wait_for(lambda _texts: desk.ask("focus") == "sign_in_again", "the button to try again with the keyboard")
    desk.key("Return")


def sign_in(browser: Chromium, address: str, employee: str) -> None:
    """What the employee does in the browser."""
    browser.go_to(address)
    browser.wait_for("Who are you?")
    browser.click(f"input[value={employee}]")
    browser.click("#allow")
    browser.wait_for("Go back to the counter")


def test_from_an_empty_folder_to_the_first_check_in_and_the_next_start_needs_no_browser(
    sandbox: SandboxProcess, levers: Levers, start: Start, browser: Chromium, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with session_bus(tmp_path_factory.mktemp("bus")) as bus, bus.keyring():
        desk = start({**new_pc(sandbox), **bus.environment})
        desk.wait_for_text("Sign in to begin")
        desk.take_focus()
        desk.click("sign_in_button")
        desk.wait_for_text("Sign in in the browser that has opened")
        sign_in(browser, opened_page(desk, 1), "karim")
        desk.wait_for_text("Terms of use")
        desk.click("terms_accept")
        desk.wait_for_text("For which activity?", "Muziekmarathon")
        desk.take_focus("Counter and activity")
        desk.key("Return")
        desk.wait_for_text("Karim E.", "CC De Werf")
        desk.take_focus()
        desk.key(*NORA, "Return")
        desk.wait_for_text("Nora has")
        [posted] = levers.requests(CHECK_IN)
        assert (posted["status"], dict(posted["form"])["uitpasNumber"]) == (200, NORA)
        desk.ask("close")
        assert desk.process.wait(timeout=30) == 0

        again = start({**new_pc(sandbox), **bus.environment})
        again.wait_for_text("Karim E.", "CC De Werf", "Muziekmarathon · today")
        assert again.ask("browsed") == []


def test_whatever_goes_wrong_on_the_way_is_said_and_the_next_try_works(
    sandbox: SandboxProcess, levers: Levers, start: Start, browser: Chromium
) -> None:
    levers.settings(terms_accepted=["karim"])
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        desk = start(new_pc(sandbox, COUNTER_APP_CALLBACK_PORT=str(port)))
        desk.wait_for_text("Sign in to begin")
        desk.take_focus()
        desk.click("sign_in_button")
        desk.wait_for_text(f"Another program on this PC uses port {port}")
    try_again(desk)

    # Access denied.
    browser.go_to(opened_page(desk, 1))
    browser.wait_for("Who are you?")
    browser.click("#deny")
    browser.wait_for("No access given")
    desk.wait_for_text("You gave no access")
    try_again(desk)

    # The browser is closed, and another site forges a callback.
    address = opened_page(desk, 2)
    browser.go_to(address)
    browser.wait_for("Who are you?")
    browser.close_page()
    browser.open_page()
    browser.go_to(f"http://127.0.0.1:{port}/?oauth_token=forged&oauth_verifier=forged")
    browser.wait_for("It does not belong to the sign-in")
    desk.wait_for_text("Sign in in the browser that has opened")
    desk.click("sign_in_again")
    assert opened_page(desk, 3) == address

    # The network is lost on the way to the last leg.
    levers.fault("reset", path="*/accessToken")
    sign_in(browser, address, "karim")
    desk.wait_for_text("UiTPAS does not answer")
    levers.clear_faults()
    try_again(desk)
    address = opened_page(desk, 4)
    assert parse_qs(urlsplit(address).query)["type"] == ["forcelogin"]
    sign_in(browser, address, "karim")
    desk.wait_for_text("For which activity?", "Muziekmarathon")
