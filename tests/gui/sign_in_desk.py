"""A counter at which an employee signs in: the real window, a sandbox, and a browser that is a few requests."""

from __future__ import annotations

from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import ProxyHandler, build_opener

from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from counter_app.config.preferences import Preferences
from counter_app.config.secrets import Secrets
from counter_app.config.settings import Settings
from counter_app.gui.sign_in.session import Session
from counter_app.uitpas.model import Activity
from tests.fakes.sandbox import MUZIEKMARATHON, PATIENCE
from tests.gui.conftest import DE_WERF, ENGLISH, PATIENCE_MS, Desk
from tests.gui.hands import click, click_at

MARATHON = Activity(MUZIEKMARATHON, title="Muziekmarathon")


class Browser:
    """What the employee does in the browser that the program opens. Without one, `opens` is False."""

    def __init__(self, *, opens: bool = True) -> None:
        self.opens = opens
        self.opened: list[str] = []
        self._web = build_opener(ProxyHandler({}))

    def show(self, address: str) -> bool:
        """The program opens an address."""
        self.opened.append(address)
        return self.opens

    @property
    def token(self) -> str:
        """The request token of the page that is open."""
        return parse_qs(urlsplit(self.opened[-1]).query)["oauth_token"][0]

    def allow(self, user_id: str = "u1") -> str:
        """Sign in as this employee, and allow it: the page that the browser ends on."""
        return self._press("allow", user_id)

    def deny(self, user_id: str = "u1") -> str:
        """Sign in, and do not allow it."""
        return self._press("deny", user_id)

    def go_to(self, address: str) -> str:
        """The text of a page, errors too."""
        try:
            with self._web.open(address, timeout=PATIENCE) as page:
                return str(page.read().decode())
        except HTTPError as error:
            with error:
                return error.read().decode()

    def _press(self, answer: str, user_id: str) -> str:
        address = urlsplit(self.opened[-1])
        language = parse_qs(address.query)["lang"][0]
        form = {"oauth_token": self.token, "lang": language, "employee": user_id, "answer": answer}
        with self._web.open(address._replace(query="").geturl(), urlencode(form).encode(), PATIENCE) as page:
            return str(page.read().decode())


class SignInDesk:
    """The window with its session."""

    def __init__(
        self,
        qtbot: QtBot,
        prefix: str,
        consumer: tuple[str, str],
        secrets: Secrets,
        *,
        chosen: Preferences = ENGLISH,
        port: int | None = None,
        browser: Browser | None = None,
    ) -> None:
        self.desk, self.secrets, self.browser = Desk(qtbot, None, None, chosen), secrets, browser or Browser()
        settings = Settings(
            Path(), api_prefix=prefix, consumer_key=consumer[0], consumer_secret=consumer[1], callback_port=port
        )
        window = self.desk.window
        self.session = Session(settings, self.desk.equipment, window, lambda: secrets, self.browser.show)
        self.desk.ends.append(self.session.flow.cancel)
        self.session.connected.connect(self.desk.workplace.connect_to)
        self.session.ready.connect(self._choose)
        self.session.not_set_up.connect(window.check_in_page.say_not_set_up)

    def start(self) -> None:
        """As the program does once its window is there."""
        self.session.start()
        self.desk.wait_until_quiet()

    def click(self, words: str) -> None:
        """Click on these words in what is in front."""
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        click(front or self.desk.window, words)

    def press(self, name: str) -> None:
        """Press the button with this object name: its words may stand elsewhere too."""
        [button] = [one for one in self.desk.window.findChildren(QPushButton, name) if one.isVisible()]
        click_at(self.desk.window, button.mapTo(self.desk.window, button.rect().center()))

    def sign_in(self, user_id: str = "u1") -> str:
        """From the button to the end, in the browser too: the page on which that ends."""
        self.wait_for_browser()
        page = self.browser.allow(user_id)
        self.desk.wait_until_quiet()
        return page

    def wait_for_browser(self, times: int = 1) -> None:
        """Until the program has opened the browser so often."""
        self.desk.qtbot.waitUntil(lambda: len(self.browser.opened) >= times, timeout=PATIENCE_MS)

    def _choose(self) -> None:
        """What an employee chooses in the lists, which are tested by themselves."""
        self.desk.workplace.choose_counter(DE_WERF)
        self.desk.workplace.choose_activity(MARATHON)
