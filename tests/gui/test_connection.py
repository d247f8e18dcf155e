"""The connection in the bar at the top: what it shows of each state, and that it asks by itself only while down."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.config.preferences import Preferences
from counter_app.config.settings import Settings
from counter_app.desk.connection import Portal, Reach, find_portal
from counter_app.gui.app import CounterApp
from counter_app.gui.frame.connection_state import ConnectionState
from counter_app.gui.frame.popup import Popup
from counter_app.gui.worker import Worker
from counter_app.gui.workplace import Connection, Workplace
from counter_app.uitpas import AccessToken, Cause, Consumer, Experience
from counter_app.uitpas.model import Counter
from tests.fakes.http_server import Behaviour, HttpServer, answer, by_path, reset
from tests.fakes.language import speaking
from tests.gui.conftest import PATIENCE_MS, Clock, Desk, sample, takes_away, usual, visible_texts

COUNTERS = "/balie/list"
QUICK, SLOW = Experience(0.2, 200), Experience(3.0, 200)
PAGE = answer("<!DOCTYPE html><html><body>Sign in to the Wi-Fi</body></html>")


def failed(cause: Cause, status: int | None = None) -> Experience:
    return Experience(0.2, status, cause)


def popup_of(desk: Desk) -> list[str]:
    """What a click on the light says."""
    QTest.mouseClick(desk.window.top_bar.connection_button, Qt.MouseButton.LeftButton)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, Popup)
    texts = visible_texts(popup)
    popup.close()
    return texts


def hear(desk: Desk, *experiences: Experience) -> None:
    """As the threads of the worker tell it."""
    for experience in experiences:
        desk.workplace.experienced.emit(experience)
    QApplication.processEvents()


HELP = "Check the network of this PC. It goes on by itself once there is a connection."
STATES = [
    ([QUICK], "Online", [], "Online"),
    ([SLOW, SLOW], "Slow", ["UiTPAS answers slower than usual."], "Traag"),
    (
        [failed(Cause.STATUS, 503)],
        "Server trouble",
        ["UiTPAS itself has trouble: the server answers with an error.", "Nothing is wrong with this PC."],
        "Storing",
    ),
    (
        [failed(Cause.UNREADABLE, 200)],
        "Server trouble",
        ["Something else answers in the place of UiTPAS.", "Open a web page"],
        "Storing",
    ),
    ([failed(Cause.NAME)], "No connection", ["The server cannot be found", HELP], "Geen verbinding"),
    ([failed(Cause.CONNECT)], "No connection", ["The server does not answer.", HELP], "Geen verbinding"),
    ([failed(Cause.TIMEOUT)], "No connection", ["The server does not answer.", HELP], "Geen verbinding"),
    ([failed(Cause.RESET)], "No connection", ["The server does not answer.", HELP], "Geen verbinding"),
    (
        [failed(Cause.TLS)],
        "No connection",
        ["No secure connection with the server is possible.", "date and time of this PC"],
        "Geen verbinding",
    ),
    (
        [failed(Cause.PROXY)],
        "No connection",
        ["The proxy of this network refused the connection.", "Ask whoever looks after the network."],
        "Geen verbinding",
    ),
]


@pytest.mark.parametrize(("experiences", "word", "said", "dutch"), STATES)
def test_each_state_is_a_word_in_the_bar_and_a_reason_and_advice_in_the_popup(
    desk: Desk, experiences: list[Experience], word: str, said: list[str], dutch: str
) -> None:
    hear(desk, *experiences)
    button = desk.window.top_bar.connection_button
    assert button.text() == word
    assert button.accessibleName() == word
    assert (said[0] if said else "The connection with UiTPAS") in button.accessibleDescription()
    texts = popup_of(desk)
    assert [
        part for part in [word, *said, "Nothing is waiting to be sent."] if not any(part in one for one in texts)
    ] == []
    with speaking("nl"):
        assert button.text() == dutch


def test_at_first_it_waits_for_an_answer_and_nothing_sounds_like_a_fault(desk: Desk) -> None:
    assert desk.shows("Connecting…")
    assert "No answer yet since the start." in popup_of(desk)
    with speaking("nl"):
        assert desk.window.top_bar.connection_button.text() == "Verbinden…"
    with speaking("fr"):
        assert desk.window.top_bar.connection_button.text() == "Connexion…"


def test_without_a_server_it_is_not_in_use_yet(qtbot: QtBot, tmp_path: Path) -> None:
    app = CounterApp(Settings(data_dir=tmp_path, preferences=Preferences(language="en")), practice=False)
    takes_away(qtbot, app)
    assert app.window.top_bar.connection_button.text() == "Not in use yet"
    app.stop()


def test_a_server_that_is_named_is_asked_at_the_start(qtbot: QtBot, tmp_path: Path, server: HttpServer) -> None:
    server.otherwise = by_path({COUNTERS: answer(sample("balie-list.xml"))})
    settings = Settings(
        data_dir=tmp_path,
        preferences=Preferences(language="en"),
        api_prefix=server.prefix,
        consumer_key="key",
        consumer_secret="secret",
        token="token",
        token_secret="secret",
        user_id="u1",
        balie_key="k",
    )
    app = CounterApp(settings, practice=False)
    takes_away(qtbot, app)
    app.start()
    qtbot.waitUntil(lambda: app.window.top_bar.connection_button.text() == "Online", timeout=PATIENCE_MS)
    app.stop()


def test_no_two_states_look_the_same(desk: Desk) -> None:
    looks: dict[tuple[str, bytes], str] = {}
    for experiences in ([], [QUICK], [SLOW, SLOW], [failed(Cause.STATUS, 500)], [failed(Cause.NAME)]):
        hear(desk, *experiences)
        button = desk.window.top_bar.connection_button
        looks[button.text(), icon_of(desk)] = button.text()
    assert len(looks) == len({icon for _, icon in looks}) == len({word for word, _ in looks}) == 5


def icon_of(desk: Desk) -> bytes:
    """The icon of the light as it is painted, with its colour."""
    button = desk.window.top_bar.connection_button
    image = button.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    left = image.copy(0, 0, desk.look.px(34), image.height())
    return bytes(left.constBits())


def test_a_server_in_trouble_is_not_taken_for_a_network_that_is_down(desk: Desk, server: HttpServer) -> None:
    server.otherwise = answer("<html>Oops</html>", 503)
    desk.tap()
    desk.wait_until_quiet()
    assert desk.shows("Server trouble")


def test_a_page_in_the_place_of_the_server_is_not_taken_for_a_connection(desk: Desk, server: HttpServer) -> None:
    server.otherwise = PAGE
    desk.tap()
    desk.wait_until_quiet()
    assert desk.shows("Server trouble")


def test_the_last_answer_stays_known_while_there_is_no_connection(desk: Desk) -> None:
    hear(desk, QUICK, failed(Cause.NAME))
    assert any(text.startswith("Last answer: today") for text in popup_of(desk))


def header() -> tuple[str, str]:
    """The clock of a server that is twelve minutes ahead of this PC."""
    return ("Date", format_datetime(datetime.now(UTC) + timedelta(minutes=12), usegmt=True))


def test_a_read_that_worked_with_the_time_of_the_server_says_that_the_clock_is_wrong(
    desk: Desk, server: HttpServer
) -> None:
    server.script.append(answer(status=401, headers=[header()]))
    server.otherwise = by_path({COUNTERS: answer(sample("balie-list.xml"), headers=[header()])})
    desk.window.connection.try_now()
    desk.wait_until_quiet()
    assert desk.shows("Online")
    assert "This PC's clock is 12 minutes slow" in popup_of(desk)


def test_a_check_in_refused_for_the_clock_works_at_the_next_tap(desk: Desk, server: HttpServer) -> None:
    asked_to_sign_in: list[object] = []
    desk.window.check_in_flow.sign_in_wanted.connect(asked_to_sign_in.append)
    server.script.append(answer(status=401, headers=[header()]))
    desk.tap()
    desk.wait_until_quiet()
    assert desk.texts_of_panel() == [
        "This PC's clock is 12 minutes slow",
        "Tap again, and have this PC's clock set right.",
    ]
    assert asked_to_sign_in == []
    server.otherwise = by_path(usual())
    desk.tap()
    desk.wait_until_quiet()
    assert desk.shows("Checked in")


class Light:
    """The light alone, whose pauses are over at once."""

    def __init__(self, qtbot: QtBot, prefix: str) -> None:
        self.qtbot = qtbot
        self.workplace, self.worker = Workplace(), Worker()
        self.workplace.connect_to(Connection(prefix, Consumer("key", "secret"), AccessToken("token", "secret", "u1")))
        self.state = ConnectionState(
            self.workplace, self.worker, wall=lambda: datetime.now(UTC), clock=Clock(), chance=lambda: -0.5
        )

    def ask(self) -> None:
        self.state.try_now()

    def wait_for(self, reach: Reach) -> None:
        self.qtbot.waitUntil(lambda: self.state.link.reach is reach, timeout=PATIENCE_MS)

    def wait_until_quiet(self) -> None:
        self.qtbot.waitUntil(lambda: not self.worker.is_busy, timeout=PATIENCE_MS)
        QApplication.processEvents()

    def stop(self) -> None:
        self.workplace.close()
        self.worker.stop(seconds=10)


@pytest.fixture
def light(qtbot: QtBot, server: HttpServer) -> Iterator[Light]:
    server.otherwise = by_path({COUNTERS: answer(sample("balie-list.xml"))})
    light = Light(qtbot, server.prefix)
    yield light
    light.stop()


@pytest.mark.parametrize(
    ("trouble", "reach"),
    [(answer(status=500), Reach.SERVER_TROUBLE), (PAGE, Reach.SERVER_TROUBLE), (reset, Reach.OFFLINE)],
    ids=["error", "page", "broken"],
)
def test_while_it_is_down_it_asks_by_itself_until_it_is_back(
    light: Light, server: HttpServer, trouble: Behaviour, reach: Reach
) -> None:
    told: list[Reach] = []
    light.state.changed.connect(lambda: told.append(light.state.link.reach))
    server.script.extend([trouble] * 9)
    light.ask()
    light.wait_for(Reach.ONLINE)
    assert told == [reach, Reach.ONLINE]
    assert {request.method for request in server.requests} == {"GET"}
    assert all(request.path.endswith(COUNTERS) for request in server.requests)


def test_while_all_is_well_it_asks_nothing(light: Light, server: HttpServer) -> None:
    light.ask()
    light.wait_for(Reach.ONLINE)
    light.wait_until_quiet()
    assert len(server.requests) == 1
    assert light.state.link.probe_at is None
    assert not light.state._probe.isActive()


def test_the_counter_that_was_chosen_last_tells_of_the_same_connection(light: Light, server: HttpServer) -> None:
    """Each counter has a client of its own."""
    light.workplace.choose_counter(Counter(consumer_key="k"))
    light.ask()
    light.wait_for(Reach.ONLINE)
    assert len(server.requests) == 1


def test_a_network_that_wants_a_sign_in_first_is_found_out_once_https_fails(qtbot: QtBot, server: HttpServer) -> None:
    server.otherwise = answer(status=302, headers=[("Location", "http://login.wifi.example/?back")])
    workplace, worker = Workplace(), Worker()
    workplace.connect_to(
        Connection("https://uitpas.example/rest", Consumer("key", "secret"), AccessToken("token", "secret", "u1"))
    )
    asked: list[str] = []

    def find(host: str) -> Portal | None:
        asked.append(host)
        return find_portal("127.0.0.1", port=server.port)

    state = ConnectionState(workplace, worker, wall=lambda: datetime.now(UTC), clock=Clock(), find_portal=find)
    workplace.experienced.emit(failed(Cause.TLS))
    qtbot.waitUntil(lambda: state.portal == Portal("login.wifi.example"), timeout=PATIENCE_MS)
    assert asked == ["uitpas.example"]
    workplace.experienced.emit(QUICK)
    qtbot.waitUntil(lambda: state.link.reach is Reach.ONLINE, timeout=PATIENCE_MS)
    assert state.portal is None
    workplace.close()
    worker.stop(seconds=5)


@pytest.mark.parametrize(
    ("language", "host", "said"),
    [
        ("en", "login.wifi.example", ["This network wants you to sign in first.", "sign in at login.wifi.example."]),
        ("nl", "login.wifi.example", ["Dit netwerk vraagt dat je je eerst aanmeldt.", "bij login.wifi.example."]),
        ("fr", None, ["Ce réseau demande de vous connecter d’abord.", "Ouvrez une page web"]),
    ],
)
def test_the_popup_names_the_network_that_wants_a_sign_in(
    desk: Desk, language: str, host: str | None, said: list[str]
) -> None:
    hear(desk, failed(Cause.TLS))
    desk.window.connection.portal = Portal(host)
    with speaking(language):
        texts = popup_of(desk)
    assert [part for part in said if not any(part in text for text in texts)] == []
