"""Signing in at the window: what the employee sees on the way, what is kept, and what nothing can change."""

from __future__ import annotations

import gc
import socket
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from counter_app.config.preferences import Preferences
from counter_app.config.secrets import SecretName, Secrets
from counter_app.desk.feedback import Message
from counter_app.gui.language import install
from counter_app.gui.sounds import SoundName
from counter_app.sandbox.process import SandboxProcess
from counter_app.uitpas import AccessToken
from counter_app.uitpas.numbers import ChipNumber
from tests.fakes.relay import Relay
from tests.fakes.sandbox import Levers, running_sandbox
from tests.gui.conftest import ENGLISH, NORA
from tests.gui.sign_in_desk import Browser, SignInDesk

CHECK_IN = "*/checkin"
Open = Callable[..., SignInDesk]


@pytest.fixture(scope="module")
def running() -> Iterator[tuple[SandboxProcess, Levers]]:
    with running_sandbox() as running:
        yield running


@pytest.fixture
def levers(running: tuple[SandboxProcess, Levers]) -> Levers:
    running[1].restart()
    return running[1]


@pytest.fixture
def open_desk(qtbot: QtBot, running: tuple[SandboxProcess, Levers], levers: Levers) -> Iterator[Open]:
    """Opens the window of a PC that knows its consumer, with these secrets."""
    desks: list[SignInDesk] = []

    def open_desk(
        secrets: Secrets | None = None,
        *,
        prefix: str | None = None,
        chosen: Preferences = ENGLISH,
        **options: object,
    ) -> SignInDesk:
        sandbox = running[0]
        consumer = (sandbox.consumer_key, sandbox.consumer_secret)
        lasting = secrets or Secrets(None, None)
        install(chosen.language)
        desk = SignInDesk(qtbot, prefix or sandbox.prefix, consumer, lasting, chosen=chosen, **options)  # type: ignore[arg-type]
        desks.append(desk)
        desk.start()
        return desk

    levers.settings(terms_accepted=["u1", "sofie", "karim"])
    yield open_desk
    for desk in desks:
        desk.desk.stop()
    install("en")


def signed_in(open_desk: Open, user_id: str = "u1", **options: object) -> SignInDesk:
    """At work at CC De Werf."""
    desk = open_desk(**options)
    desk.click("Sign in")
    desk.sign_in(user_id)
    desk.desk.wait_for("Tap a UiTPAS")
    return desk


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def kept(secrets: Secrets) -> set[SecretName]:
    return {name for name in SecretName if secrets.read(name) is not None}


def test_a_pc_that_nobody_has_signed_in_at_offers_it_and_the_first_card_is_checked_in(
    open_desk: Open, levers: Levers
) -> None:
    desk = open_desk(chosen=Preferences(language="nl", mode=ENGLISH.mode))
    desk.desk.wait_for("Meld je aan", "met je UiTiD")
    desk.click("Aanmelden")
    desk.desk.wait_for("Meld je aan in de browser die geopend is", "Annuleren")
    page = desk.sign_in()
    assert "Ga terug naar de balie" in page
    desk.desk.wait_for("Tik een UiTPAS", "An J.")
    desk.desk.readers.lay_out_practice_cards()
    desk.desk.tap(NORA)
    desk.desk.wait_for("Nora heeft 12 punten")
    assert len(levers.requests(CHECK_IN)) == 1


def test_a_card_that_comes_before_anybody_has_signed_in_is_heard_and_the_page_says_what_to_do(open_desk: Open) -> None:
    desk = open_desk()
    heard: list[SoundName] = []
    desk.desk.window.check_in_page.sound_wanted.connect(heard.append)
    desk.desk.window.show_today()
    desk.desk.tap(NORA)
    assert heard == [SoundName.FAULT]
    assert desk.desk.shows("Sign in to begin")


def test_the_server_is_asked_for_a_login_in_the_language_of_the_desk(open_desk: Open) -> None:
    desk = open_desk(chosen=Preferences(language="fr", mode=ENGLISH.mode))
    desk.session.sign_in()
    desk.wait_for_browser()
    assert "type=forcelogin" in desk.browser.opened[0]
    assert "lang=fr" in desk.browser.opened[0]


def test_the_next_start_needs_no_browser(open_desk: Open) -> None:
    secrets = Secrets(None, None)
    signed_in(open_desk, secrets=secrets).desk.window.hide()
    assert kept(secrets) == {SecretName.TOKEN, SecretName.TOKEN_SECRET, SecretName.USER_ID}
    again = open_desk(secrets)
    again.desk.wait_for("Tap a UiTPAS", "An J.")
    assert again.browser.opened == []


def test_signing_out_leaves_no_token_behind(open_desk: Open) -> None:
    desk = signed_in(open_desk)
    token = desk.secrets.read(SecretName.TOKEN)
    desk.click("An J.")
    desk.click("Sign out")
    desk.desk.wait_for("Sign in to begin")
    desk.desk.wait_until_quiet()
    assert kept(desk.secrets) == set()
    gc.collect()
    assert not [one for one in gc.get_objects() if isinstance(one, AccessToken) and one.token == token]


def test_without_a_keyring_it_is_said_and_works(open_desk: Open) -> None:
    desk = signed_in(open_desk, secrets=Secrets(None, "there is no keyring"))
    desk.click("An J.")
    desk.desk.wait_for("This PC cannot keep the sign-in")


def test_a_change_of_employee_takes_two_clicks_and_shows_nothing_of_the_one_before(open_desk: Open) -> None:
    desk = signed_in(open_desk)
    desk.desk.tap(NORA)
    desk.desk.wait_for("Nora has")
    desk.click("An J.")
    desk.click("Change employee")
    desk.wait_for_browser(2)
    assert desk.desk.shows("Nora has"), "until somebody else is there, it stays as it is"
    desk.browser.allow("sofie")
    desk.desk.wait_for("Sofie D.", "Tap a UiTPAS", "Muziekmarathon")
    desk.desk.wait_until_quiet()
    for show in (desk.desk.window.show_check_in, desk.desk.window.show_promotions, desk.desk.window.show_today):
        show()
        assert not desk.desk.shows("Nora")
        assert not desk.desk.shows("An J.")


def test_a_change_that_is_cancelled_changes_nothing(open_desk: Open) -> None:
    desk = signed_in(open_desk)
    desk.click("An J.")
    desk.click("Change employee")
    desk.wait_for_browser(2)
    desk.click("Cancel")
    desk.desk.wait_for("An J.", "Tap a UiTPAS")
    desk.desk.tap(NORA)
    desk.desk.wait_for("Nora has")


def test_access_that_was_denied_is_said_and_the_second_try_works(open_desk: Open) -> None:
    desk = open_desk()
    desk.click("Sign in")
    desk.wait_for_browser()
    assert "No access given" in desk.browser.deny()
    desk.desk.wait_for("You gave no access")
    desk.click("Try again")
    desk.wait_for_browser(2)
    desk.browser.allow()
    desk.desk.wait_for("An J.")


def test_a_forged_callback_changes_nothing(open_desk: Open) -> None:
    port = free_port()
    desk = open_desk(port=port)
    desk.click("Sign in")
    desk.wait_for_browser()
    page = desk.browser.go_to(f"http://127.0.0.1:{port}/?oauth_token=forged&oauth_verifier=v")
    assert "It does not belong to the sign-in" in page
    desk.desk.wait_for("Sign in in the browser that has opened")
    desk.browser.allow()
    desk.desk.wait_for("An J.")


def test_a_cancelled_sign_in_is_over_and_its_browser_comes_too_late(open_desk: Open) -> None:
    desk = open_desk()
    desk.click("Sign in")
    desk.wait_for_browser()
    desk.click("Cancel")
    desk.desk.wait_for("Sign in to begin")
    with pytest.raises(OSError):  # noqa: PT011 - whatever a browser says where nobody listens
        desk.browser.allow()
    desk.desk.wait_until_quiet()
    assert desk.desk.shows("Sign in to begin")
    assert kept(desk.secrets) == set()


def test_a_port_that_is_taken_is_named_and_the_second_try_works(open_desk: Open) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        desk = open_desk(port=port)
        desk.click("Sign in")
        desk.desk.wait_for(f"uses port {port}")
    desk.click("Try again")
    desk.sign_in()
    desk.desk.wait_for("An J.")


def test_a_network_that_is_lost_between_the_legs_costs_no_second_login(open_desk: Open, levers: Levers) -> None:
    desk = open_desk()
    desk.click("Sign in")
    desk.wait_for_browser()
    levers.fault("reset", path="*/accessToken")
    desk.browser.allow()
    desk.desk.wait_for("does not answer")
    levers.clear_faults()
    desk.click("Try again")
    desk.wait_for_browser(2)
    desk.browser.allow()
    desk.desk.wait_for("An J.")


def test_a_network_that_is_not_there_for_the_last_leg_is_waited_for(
    open_desk: Open, running: tuple[SandboxProcess, Levers]
) -> None:
    with Relay(running[0].prefix) as relay:
        desk = open_desk(prefix=relay.prefix)
        desk.click("Sign in")
        desk.wait_for_browser()
        page = desk.browser.opened[-1].replace(relay.prefix, running[0].prefix)
        desk.browser.opened.append(page)
        relay.refuse()
        desk.browser.allow()
        desk.desk.wait_for("No connection with UiTPAS")
        relay.listen()
        desk.click("Try again")
        desk.desk.wait_for("An J.")
        assert len(desk.browser.opened) == 2


def test_without_a_browser_the_address_can_be_copied_and_the_code_pasted(open_desk: Open) -> None:
    desk = open_desk(browser=Browser(opens=False))
    desk.click("Sign in")
    desk.desk.wait_for("No browser could be opened", "Open this address")
    address = desk.desk.window.findChild(QLabel, "sign_in_address")
    assert isinstance(address, QLabel)
    desk.desk.qtbot.waitUntil(lambda: address.height() >= address.heightForWidth(address.width()))
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    code = dialog.findChild(QLineEdit, "sign_in_code")
    assert isinstance(code, QLineEdit)
    desk.click("Copy")
    assert QApplication.clipboard().text() == desk.browser.opened[0]
    code.setText("two words")
    desk.click("Use")
    desk.desk.wait_for("This is no code of this sign-in")
    code.setText("0123456789abcdef")
    desk.click("Use")
    desk.desk.wait_for("the code was not right")


def test_the_terms_of_use_are_accepted_by_the_employee_before_the_first_card(open_desk: Open, levers: Levers) -> None:
    desk = open_desk()
    levers.restart()
    desk.click("Sign in")
    desk.sign_in()
    desk.desk.wait_for("UiTPAS asks everyone who works at a counter")
    assert levers.requests("*/balie/terms", method="POST") == []
    desk.click("I accept them")
    desk.desk.wait_for("Tap a UiTPAS")
    assert [one["status"] for one in levers.requests("*/balie/terms", method="POST")] == [200]


def test_who_does_not_accept_the_terms_is_signed_out(open_desk: Open, levers: Levers) -> None:
    desk = open_desk()
    levers.restart()
    desk.click("Sign in")
    desk.sign_in()
    desk.desk.wait_for("Terms of use")
    desk.click("Sign out")
    desk.desk.wait_for("Sign in to begin")
    desk.desk.wait_until_quiet()
    assert kept(desk.secrets) == set()


def test_a_token_revoked_in_the_middle_of_twenty_taps_loses_none(open_desk: Open, levers: Levers) -> None:
    desk = signed_in(open_desk)
    crowd = levers.crowd(people=20, seed=7)
    chips = [person["chip_number"] for person in crowd["people"]]
    for number, chip in enumerate(chips):
        if number == 10:
            levers.settings(revoked_users=["u1"])
        desk.desk.tap(ChipNumber(chip))
        desk.desk.wait_until_quiet()
    desk.desk.wait_for("Sign in again", "This card waits")
    assert desk.desk.window.check_in_page.panel.feedback is not None
    assert desk.desk.window.check_in_page.panel.feedback.message is Message.SIGN_IN_AGAIN
    desk.press("sign_in_button")
    desk.wait_for_browser(2)
    desk.browser.allow()
    desk.desk.qtbot.waitUntil(lambda: not desk.desk.window.day.open_items, timeout=60_000)
    desk.desk.wait_until_quiet()
    desk.desk.wait_for("20 cards checked in")
    done = [dict(one["form"])["chipNumber"] for one in levers.requests(CHECK_IN, changed="true")]
    assert sorted(done) == sorted(chips)
    assert done[:10] == chips[:10]
    assert desk.desk.workplace.activity is not None, "it goes on where it was"


def test_a_token_that_was_revoked_before_the_start_is_said_at_once(open_desk: Open) -> None:
    secrets = Secrets(None, None)
    for name, value in (
        (SecretName.TOKEN, "revoked"),
        (SecretName.TOKEN_SECRET, "S"),
        (SecretName.USER_ID, "u1"),
    ):
        secrets.write(name, value)
    desk = open_desk(secrets)
    desk.desk.wait_for("Sign in again", "Your sign-in has expired")
    desk.press("sign_in_button")
    desk.sign_in()
    desk.desk.wait_for("Tap a UiTPAS", "An J.")


def test_a_result_that_comes_after_the_change_of_employee_names_nobody(open_desk: Open, levers: Levers) -> None:
    desk = signed_in(open_desk)
    levers.fault("delay", path=CHECK_IN)
    desk.desk.tap(NORA)
    levers.wait_until_waiting()
    desk.session.sign_in()
    desk.wait_for_browser(2)
    desk.browser.allow("sofie")
    desk.desk.wait_for("Sofie D.")
    levers.release()
    desk.desk.wait_until_quiet()
    desk.desk.wait_for("…2080")
    for show in (desk.desk.window.show_check_in, desk.desk.window.show_today):
        show()
        assert not desk.desk.shows("Nora")
        assert not desk.desk.shows("12 points")


def test_a_card_that_could_not_be_looked_up_is_looked_up_once_somebody_is_back(open_desk: Open, levers: Levers) -> None:
    desk = signed_in(open_desk)
    levers.settings(revoked_users=["u1"])
    desk.desk.window.show_promotions()
    desk.desk.tap(NORA)
    desk.desk.wait_for("Sign in again", "Nothing was sent")
    [button] = [one for one in desk.desk.window.findChildren(QPushButton, "sign_in_button") if one.isVisible()]
    button.click()
    desk.wait_for_browser(2)
    desk.browser.allow()
    desk.desk.wait_for("Nora Peeters")
    assert levers.requests(CHECK_IN) == []
