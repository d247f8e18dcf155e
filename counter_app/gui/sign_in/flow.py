"""One sign-in from the button to the token: what is under way, as data, and what the employee can do about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from counter_app.desk.sign_in import NotSignedIn, SignInAttempt
from counter_app.gui import words
from counter_app.gui.worker import Kind, Task, Worker
from counter_app.uitpas import AccessToken, Begun, CameBack, Consumer

OpenUrl = Callable[[str], bool]
"""Shows an address in the employee's browser; whether there is one."""


def open_in_browser(address: str) -> bool:
    """In the browser of the system."""
    return QDesktopServices.openUrl(QUrl(address))


@dataclass(frozen=True, slots=True)
class SignInPlace:
    """Where an employee can sign in, and how."""

    api_prefix: str
    consumer: Consumer
    port: int | None = None
    force_login: bool = True
    proxy: Callable[[str], str | None] | None = None
    """As in `Connection`."""


@dataclass(frozen=True, slots=True)
class Resting:
    """Nobody signs in."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The server is asked for the address."""


@dataclass(frozen=True, slots=True, repr=False)
class Waiting:
    """The employee is in the browser, or is to open `address` in one."""

    address: str
    has_browser: bool = True
    is_code_wrong: bool = False
    """What was pasted is no code."""


@dataclass(frozen=True, slots=True)
class Finishing:
    """The browser has come back; the server is asked for the token."""


SignInState = Resting | Opening | Waiting | Finishing | NotSignedIn


class SignInFlow(QObject):
    """Signs in. GUI thread; the network is waited for on the worker, and the browser by nobody."""

    changed = Signal()
    """Another state."""
    came_back = Signal()
    """The browser is done: look here again."""
    signed_in = Signal(object)
    """AccessToken."""
    _came = Signal(object, object)
    """The attempt, and what its browser came back with. It comes from another thread."""

    def __init__(self, worker: Worker, open_url: OpenUrl = open_in_browser, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker, self._open_url = worker, open_url
        self._place: SignInPlace | None = None
        self._language = ""
        self._attempt: SignInAttempt | None = None
        self._key = object()
        self._end: CameBack | None = None
        self.state: SignInState = Resting()
        self._came.connect(self._browser_came, Qt.ConnectionType.QueuedConnection)

    def start(self, place: SignInPlace, language: str) -> None:
        """Sign in at `place`; what was under way before ends. `language` is that of the pages in the browser."""
        self._close()
        self._place, self._language = place, language
        # An attempt is told apart from those before it by the object itself: a late answer changes nothing.
        key = object()
        attempt = SignInAttempt(
            place.api_prefix,
            place.consumer,
            partial(self._came.emit, key),
            words.browser_pages(language),
            port=place.port,
            language=language,
            force_login=place.force_login,
            proxy=place.proxy,
        )
        self._attempt, self._key = attempt, key
        self._set(Opening())
        self._worker.submit(Task(Kind.READ, attempt.begin, partial(self._begun, attempt)))

    def try_again(self) -> None:
        """After a failure: where it left off if that can help, else from the start."""
        state, attempt = self.state, self._attempt
        if isinstance(state, NotSignedIn) and state.can_go_on and attempt is not None and self._end is not None:
            self._finish(attempt, self._end)
        elif self._place is not None:
            self.start(self._place, self._language)

    def open_again(self) -> None:
        """Show the address in the browser once more."""
        if isinstance(self.state, Waiting):
            self._set(replace(self.state, has_browser=self._open_url(self.state.address)))

    def paste(self, text: str) -> None:
        """Use the code, or the address, that the browser ended on."""
        if not isinstance(self.state, Waiting) or self._attempt is None:
            return
        end = self._attempt.read_pasted(text)
        if end is None:
            self._set(replace(self.state, is_code_wrong=True))
        else:
            self._browser_came(self._key, end)

    def cancel(self) -> None:
        """Leave it: nobody signs in."""
        self._close()
        self._set(Resting())

    def _begun(self, attempt: SignInAttempt, begun: Begun | NotSignedIn) -> None:
        if attempt is not self._attempt:
            return
        if isinstance(begun, NotSignedIn):
            self._fail(begun)
        else:
            self._set(Waiting(begun.address, has_browser=self._open_url(begun.address)))

    def _browser_came(self, key: object, end: CameBack) -> None:
        if self._attempt is None or key is not self._key or not isinstance(self.state, Waiting):
            return
        self._end = end
        self.came_back.emit()
        self._finish(self._attempt, end)

    def _finish(self, attempt: SignInAttempt, end: CameBack) -> None:
        self._set(Finishing())
        self._worker.submit(Task(Kind.READ, partial(attempt.finish, end), partial(self._finished, attempt)))

    def _finished(self, attempt: SignInAttempt, end: AccessToken | NotSignedIn) -> None:
        if attempt is not self._attempt:
            return
        if isinstance(end, NotSignedIn):
            self._fail(end)
        else:
            self._close()
            self._set(Resting())
            self.signed_in.emit(end)

    def _fail(self, failed: NotSignedIn) -> None:
        if not (failed.can_go_on and self._end is not None):
            self._close()
        self._set(failed)

    def _close(self) -> None:
        attempt, self._attempt, self._end = self._attempt, None, None
        if attempt is not None:
            attempt.close()

    def _set(self, state: SignInState) -> None:
        self.state = state
        self.changed.emit()
