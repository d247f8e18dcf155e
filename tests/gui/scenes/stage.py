"""A desk and its server for a scene to be played on, and what every scene is made of."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from counter_app.reader.events import ReaderPresent, ServiceChanged, ServiceState
from counter_app.uitpas.numbers import ChipNumber
from tests.fakes.http_server import GENEROUS, Behaviour, HttpServer, Peer, by_path
from tests.gui.conftest import NORA, Desk, usual
from tests.gui.hands import click, press, readable, reads, type_in

LONG_TITLE = "Een boom met je naam in het stadspark, met een houten plaatje dat de leerlingen van de academie maken"
LONG_NAME = ("Marie-Antoinette Josephine", "Vandenbroucke-Vanderstraeten de la Faille d'Huysse")
READER = "ACS ACR122U 00 00"
STRANGERS = (LONG_TITLE, " ".join(LONG_NAME), "CC De Werf", "Muziekmarathon")
"""What people of the counters wrote: it may be too long for its place."""
_DEEPEST = 6
"""Layouts in each other: what one of them wants is heard by the next a round of events later."""


@dataclass(frozen=True)
class Stage:
    """A desk, and the server that it asks."""

    desk: Desk
    server: HttpServer

    def answer(self, **answers: Behaviour) -> None:
        """From now on the server answers so."""
        self.server.otherwise = by_path(usual(**answers))

    def tap(self, card: ChipNumber = NORA) -> None:
        """Tap a card, and wait for all that follows."""
        self.desk.tap(card)
        self.desk.wait_until_quiet()

    def plug_in_reader(self) -> None:
        """A card reader is there, and well."""
        self.desk.readers._take(ServiceChanged(ServiceState.RUNNING, None, 0.0))
        self.desk.readers._take(ReaderPresent(READER, 0.0))

    def settle(self) -> None:
        """Let everything that was asked for be laid out and painted."""
        for _ in range(_DEEPEST):
            QApplication.processEvents()

    def shown(self) -> QWidget:
        """What is in front: a dialog, a small panel, or the window."""
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.desk.window

    def see(self, *words: str) -> None:
        """Wait until these words are painted."""

        def seen() -> None:
            assert reads(self.shown(), *words), f"{words} not in {readable(self.shown())}"

        self.desk.qtbot.waitUntil(seen, timeout=10_000)


Play = Callable[[Stage], None]


@dataclass(frozen=True)
class Scene:
    """One state of the window: how it comes about, and what it says in Dutch.

    `words` can be read in what is in front, `never` cannot.
    """

    name: str
    play: Play
    words: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


class Held:
    """Answers as told, but not before it is let go."""

    def __init__(self, behaviour: Behaviour) -> None:
        self._behaviour = behaviour
        self._asked, self._free = threading.Event(), threading.Event()

    def __call__(self, peer: Peer) -> None:
        self._asked.set()
        assert self._free.wait(GENEROUS), "it was never let go"
        self._behaviour(peer)

    def wait_until_asked(self) -> None:
        """Wait until the request is there."""
        assert self._asked.wait(GENEROUS), "nobody asked"

    def let_go(self) -> None:
        """Answer."""
        self._free.set()


def click_one(stage: Stage, *words: str) -> None:
    """Click on the one of these words that can be read: each is of another language."""
    [found] = [word for word in words if word in readable(stage.desk.window)]
    click(stage.desk.window, found)


def keys(*pressed: Qt.Key, ctrl: bool = False) -> Play:
    """Press these."""
    return lambda stage: press(stage.desk.window, *pressed, ctrl=ctrl)


def types(text: str) -> Play:
    """Type this."""
    return lambda stage: type_in(stage.desk.window, text)


def opens(name: str) -> Play:
    """Click on the button with this object name."""

    def play(stage: Stage) -> None:
        button = stage.desk.window.findChild(QAbstractButton, name)
        assert isinstance(button, QAbstractButton)
        button.click()

    return play
