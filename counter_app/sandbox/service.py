"""The WSGI application: the API with its faults and its record, the pictures, and the control endpoints."""

import contextlib
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from http import HTTPStatus
from typing import TYPE_CHECKING

from werkzeug import Request

from counter_app.sandbox.api import DESK_HEADER, PREFIX, XML, Answer, Api
from counter_app.sandbox.clock import SandboxClock
from counter_app.sandbox.control import Control
from counter_app.sandbox.data.build import build_world
from counter_app.sandbox.faults import Body, Cut, Effect, Fault, FaultBook, Stage
from counter_app.sandbox.forms.xml import refusal_form
from counter_app.sandbox.record import Record
from counter_app.sandbox.refusal import Refusal
from counter_app.sandbox.sign_in import SignIns
from counter_app.sandbox.signatures import Credentials, Signatures, TokenStore
from counter_app.sandbox.state import State

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

HTML = "text/html; charset=UTF-8"

LATE = "carries out a call late"
"""The name of the thread that does so: tests in the same process wait for its end."""


class Service:
    """Everything that the sandbox answers."""

    def __init__(self, clock: SandboxClock, credentials: Credentials) -> None:
        tokens = TokenStore(credentials)

        def seconds() -> float:
            return time.time() + clock.moved_on.total_seconds()

        signatures, sign_ins = Signatures(credentials, tokens, seconds), SignIns(credentials, tokens, seconds)
        self.state = State(
            clock=clock,
            api=Api(build_world(clock), signatures, sign_ins),
            faults=FaultBook(),
            record=Record(),
            tokens=tokens,
        )
        self._control = Control(self.state)

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer one request. Raises `Cut` where a fault wants the connection to end without an answer."""
        request = Request(environ)
        if request.path.startswith(f"{PREFIX}/"):
            return _Exchange(self.state, request).run(start_response)
        return self._control.answer(request)(environ, start_response)


class _Exchange:
    """One request of the API on its way through the faults that strike it."""

    def __init__(self, state: State, request: Request) -> None:
        self._state = state
        self._request = request
        self._record = state.record
        request.get_data()  # reading the form first would leave no body to check the signature of
        self._desk = request.headers.get(DESK_HEADER)
        self._number = self._record.begin(
            came=state.clock.now(),
            method=request.method,
            path=request.path,
            query=tuple(request.args.items(multi=True)),
            form=tuple(request.form.items(multi=True)),
            desk=self._desk,
            connection=int(request.environ["REMOTE_PORT"]),
        )

    def run(self, start_response: "StartResponse") -> Iterable[bytes]:
        """The body of the answer, piece by piece; wsgi's `start_response` has been called when the first is asked."""
        self._state.faults.pause(self._state.latency_seconds)
        struck = self._state.faults.take(self._request.method, self._request.path, self._desk)
        answer = self._before(fault for fault in struck if fault.stage is Stage.BEFORE)
        if answer is None:
            after = [fault for fault in struck if fault.stage is Stage.AFTER]
            answer = self._after(after, self._carry_out())
        else:
            after = []
        self._record.note(self._number, status=answer.status)
        start_response(
            f"{answer.status} {_phrase(answer.status)}",
            [
                ("Content-Type", answer.content_type),
                ("Content-Length", str(len(answer.body))),
                *answer.headers,
            ],
        )
        return self._send(answer.body, after)

    def _carry_out(self) -> Answer:
        answer = self._state.api.answer(self._request, self._number)
        self._record.note(self._number, signed_by=answer.signed_by, changed=answer.changed)
        return answer

    def _before(self, faults: Iterable[Fault]) -> Answer | None:
        """Let the faults strike; an answer when the call is not to be carried out, or not yet."""
        for fault in faults:
            if fault.effect is Effect.DELAY:
                self._state.faults.wait(fault.seconds, self._desk)
            elif fault.effect is Effect.LATE:
                threading.Thread(target=self._late, args=(fault.seconds,), name=LATE, daemon=True).start()
                return _answer_of(fault, self._request)
            else:
                return self._cut_or_answer(fault)
        return None

    def _late(self, seconds: float | None) -> None:
        with contextlib.suppress(Cut):  # the server stops: it is never carried out
            self._state.faults.wait(seconds, self._desk)
            self._carry_out()

    def _after(self, faults: Sequence[Fault], answer: Answer) -> Answer:
        for fault in faults:
            if fault.effect is Effect.DELAY:
                self._state.faults.wait(fault.seconds, self._desk)
            elif fault.effect in (Effect.RESET, Effect.CLOSE, Effect.ANSWER):
                return self._cut_or_answer(fault)
        return answer

    def _cut_or_answer(self, fault: Fault) -> Answer:
        if fault.effect in (Effect.RESET, Effect.CLOSE):
            self._record.note(self._number, cut=fault.effect.value)
            raise Cut(reset=fault.effect is Effect.RESET)
        return _answer_of(fault, self._request)

    def _send(self, body: bytes, faults: Sequence[Fault]) -> Iterator[bytes]:
        """The body in the pieces and at the speed that the faults want, and what happens to the connection then."""
        effects = {fault.effect: fault for fault in faults}
        if Effect.TRUNCATE in effects:
            yield body[: len(body) // 2]
            raise Cut(reset=False)
        if Effect.DRIP in effects:
            for place in range(len(body)):
                yield body[place : place + 1]
                self._state.faults.pause(1 / effects[Effect.DRIP].bytes_per_second)
        else:
            yield body
        if Effect.SILENCE in effects:
            self._state.faults.wait(None, self._desk)
        if Effect.SILENCE in effects or Effect.HANG_UP in effects:
            raise Cut(reset=False)


def _answer_of(fault: Fault, request: Request) -> Answer:
    """The answer that an ANSWER or LATE fault gives instead of the call's own."""
    refusal = Refusal(
        fault.code or "ACTION_FAILED",
        fault.message or "Switched on in the sandbox",
        points=None if fault.points is None else Decimal(fault.points),
        cash_in_state=fault.cash_in_state,
        required_permission=fault.required_permission,
    )
    page = f"<!DOCTYPE html><html><body><h1>{fault.status} {_phrase(fault.status)}</h1></body></html>"
    kinds = {
        Body.HTML: (HTML, page),
        Body.XML: (XML, refusal_form(refusal)),
        Body.TEXT: ("text/plain; charset=UTF-8", _phrase(fault.status)),
        Body.EMPTY: (XML, ""),
    }
    content_type, body = kinds[Body.XML if fault.code else fault.body]
    elsewhere = fault.location or f"{request.host_url}{PREFIX.lstrip('/')}/elsewhere"
    headers = (("Location", elsewhere),) if 300 <= fault.status < 400 else ()
    return Answer(fault.status, content_type, body.encode(), headers)


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"
