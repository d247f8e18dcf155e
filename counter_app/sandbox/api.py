"""The API itself: which call is behind which path, how it must be signed, and what its answer is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from werkzeug import Request
from werkzeug.exceptions import HTTPException
from werkzeug.routing import Map, Rule

from counter_app.sandbox.calls import activities, advantages, check_in, counters, passholders, promotions
from counter_app.sandbox.calls.call import Call, Parameters
from counter_app.sandbox.forms.xml import refusal_form
from counter_app.sandbox.records import Origin
from counter_app.sandbox.refusal import Refusal
from counter_app.sandbox.sign_in import SignInAnswer, SignIns
from counter_app.sandbox.signatures import Auth, Problem, SignatureRefused, Signatures
from counter_app.sandbox.world import World

PREFIX = "/uitid/rest"
XML = "application/xml; charset=UTF-8"
DESK_HEADER = "X-Desk"
"""In which a test may name the desk that sends a request."""


class Endpoint(NamedTuple):
    """A call and how it must be signed."""

    call: Callable[[Call], str]
    auth: Auth


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back for a request. `changed` tells whether the world is another one now."""

    status: int
    content_type: str
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()
    signed_by: Auth | None = None
    changed: bool = False


_ROUTES = (
    ("GET", "uitpas/balie/list", counters.list_counters, Auth.USER),
    ("GET", "uitpas/balie/terms", counters.terms, Auth.USER),
    ("POST", "uitpas/balie/terms", counters.accept_terms, Auth.USER),
    ("GET", "user/<user_id>", counters.user, Auth.USER),
    ("GET", "uitpas/cultureevent/search", activities.search_activities, Auth.CONSUMER),
    ("GET", "uitpas/cultureevent/searchCheckins", check_in.search_check_ins, Auth.USER),
    ("GET", "uitpas/retrieve", passholders.retrieve, Auth.USER),
    ("GET", "uitpas/card", passholders.card, Auth.USER),
    ("GET", "uitpas/passholder/<uitpas_number>", passholders.passholder, Auth.USER),
    ("POST", "uitpas/passholder/checkin", check_in.check_in, Auth.USER),
    ("GET", "uitpas/passholder/pointsPromotions", promotions.list_promotions, Auth.CONSUMER),
    ("GET", "uitpas/promotion/pointsPromotion/<promotion_id>", promotions.promotion_by_id, Auth.CONSUMER),
    ("POST", "uitpas/passholder/<uitpas_number>/cashInPointsPromotion", promotions.cash_in, Auth.USER),
    ("GET", "uitpas/passholder/eventActions", advantages.event_actions, Auth.USER),
    ("GET", "uitpas/passholder/<uitpas_number>/welcomeadvantages", advantages.list_advantages, Auth.USER),
    ("POST", "uitpas/passholder/<uitpas_number>/cashInWelcomeAdvantage", advantages.cash_in_advantage, Auth.USER),
    ("GET", "uitpas/passholder/<uitpas_number>/cashedPointsPromotions", promotions.cashed_promotions, Auth.USER),
)


class Api:
    """Answers the calls of the API documentation over a world.

    `promotions_auth` is how promotions must be asked for: the documents disagree, so both can be had.
    """

    def __init__(
        self, world: World, signatures: Signatures, sign_ins: SignIns, promotions_auth: Auth = Auth.CONSUMER
    ) -> None:
        self.world = world
        self.promotions_auth = promotions_auth
        self._signatures, self._sign_ins = signatures, sign_ins
        self._map = Map(
            Rule(f"{PREFIX}/{path}", endpoint=Endpoint(call, auth), methods=[method])
            for method, path, call, auth in _ROUTES
        )
        for method, path, answer in (
            ("POST", "requestToken", self._request_token),
            ("GET", "auth/authorize", self._sign_in_page),
            ("POST", "auth/authorize", self._signed_in),
            ("POST", "accessToken", self._access_token),
        ):
            self._map.add(Rule(f"{PREFIX}/{path}", endpoint=answer, methods=[method]))

    def answer(self, request: Request, number: int) -> Answer:
        """Carry out the call of a request, or say why not. Nothing changes unless the answer is a 200.

        `number` is that of the request in the record.
        """
        try:
            endpoint, path = self._map.bind_to_environ(request.environ).match()
        except HTTPException as error:
            return Answer(error.code or 404, "text/html; charset=UTF-8", _html(error.name).encode())
        if not isinstance(endpoint, Endpoint):
            return _of_sign_in(endpoint(request))
        auth = self._auth(endpoint)
        try:
            user_id = self._signatures.require(
                auth, request.method, _signed_url(request), request.get_data(as_text=True), dict(request.headers)
            )
        except SignatureRefused as refused:
            return _unauthorized(refused.problem)
        pairs = tuple((request.form if request.method == "POST" else request.args).items(multi=True))
        origin = Origin(number, request.headers.get(DESK_HEADER), user_id)
        call = Call(self.world, Parameters(pairs), path, request.host_url.rstrip("/"), user_id, origin)
        try:
            with self.world.lock:
                body = endpoint.call(call)
        except Refusal as refusal:
            return Answer(refusal.http_status, XML, refusal_form(refusal).encode(), signed_by=auth)
        return Answer(200, XML, body.encode(), signed_by=auth, changed=request.method == "POST")

    def _request_token(self, request: Request) -> SignInAnswer:
        return self._sign_ins.request_token(request, _signed_url(request))

    def _access_token(self, request: Request) -> SignInAnswer:
        return self._sign_ins.access_token(request, _signed_url(request))

    def _sign_in_page(self, request: Request) -> SignInAnswer:
        return self._sign_ins.page(request)

    def _signed_in(self, request: Request) -> SignInAnswer:
        return self._sign_ins.answered(request)

    def _auth(self, endpoint: Endpoint) -> Auth:
        if endpoint.call in (promotions.list_promotions, promotions.promotion_by_id):
            return self.promotions_auth
        return endpoint.auth


def _signed_url(request: Request) -> str:
    """The URL as the client signed it: host and path as they were sent, with nothing decoded."""
    return f"{request.scheme}://{request.host}{request.environ['RAW_URI']}"


def _unauthorized(problem: Problem) -> Answer:
    header = f'OAuth realm="uitid", oauth_problem="{problem}"'
    return Answer(
        401, "text/plain; charset=UTF-8", f"oauth_problem={problem}".encode(), (("WWW-Authenticate", header),)
    )


def _of_sign_in(answer: SignInAnswer) -> Answer:
    return Answer(answer.status, answer.content_type, answer.body.encode(), answer.headers)


def _html(title: str) -> str:
    return f"<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>"
