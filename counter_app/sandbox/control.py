"""The control endpoints under /sandbox/…, in JSON, for tests and for the tray of practice cards.

    GET    cards                       the practice cards
    POST   give      {chip_number, to} a real card stands for the practice card `to` (a UiTPAS number)
    GET    world                       people, promotions, check-ins and cash-ins as they are now
    GET    person?uitpas_number=       one of the people
    GET    ledgers                     check-ins and cash-ins alone, in the order of writing; ?check_ins=n &cash_ins=n
                                       without the first n of them: what came since the last look
    POST   crowd     {people, promotions, activities, seed}
                                       so many more, and activities of each of two counters, all from the seed: see
                                       `data.crowd`; answers what they are, as `world` does
    POST   employees {number}          so many more employees: answers their tokens
    GET    requests                    what the API got; ?method= &path= (a pattern) &desk= &status= &answered=true
                                       &changed=true &since=number (cheap: those before it are not looked at)
                                       &at_least=n &seconds=s wait until there are that many
    GET    faults                      what is on, and how many requests wait; ?waiting=n &seconds=s wait for that;
                                       &desk= counts those of one desk
    POST   faults    {effect, …}       switches one on: see `faults.Fault`
    DELETE faults                      switches all off, and releases who waits; ?desk= those of one desk
    POST   release                     releases who waits; ?desk= those of one desk
    POST   clock     {now} | {advance_seconds} | {real: true}: who advances it signs with the later time from then on,
                                       which `Date` tells; where it stands still only the world does
    POST   settings  {latency_seconds, promotions_auth, forced_states: {promotion id: state}, revoked_tokens: […],
                     revoked_users: [user id], terms_accepted: [user id]}
    POST   restart                     the world as it starts, no faults, an empty record; who waits is cut
    GET    pictures/{id}.png           the picture of a promotion

A body must be application/json, which a web page of elsewhere cannot send here unasked.
"""

import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from fnmatch import fnmatchcase
from typing import Any

from werkzeug import Request, Response
from werkzeug.exceptions import BadRequest, HTTPException, NotFound
from werkzeug.routing import Map, Rule

from counter_app.sandbox.data.build import build_world
from counter_app.sandbox.data.crowd import CrowdSize, build_crowd
from counter_app.sandbox.faults import Fault
from counter_app.sandbox.pictures import picture
from counter_app.sandbox.record import Record, Seen
from counter_app.sandbox.signatures import Auth
from counter_app.sandbox.state import State
from counter_app.sandbox.world import World
from counter_app.sandbox.world_dump import cards_dump, crowd_dump, ledgers_dump, person_dump, world_dump
from counter_app.uitpas.numbers import ChipNumber

Handler = Callable[[Request, Mapping[str, Any]], Any]
LONGEST_WAIT_SECONDS = 60.0
_SETTINGS = ("latency_seconds", "promotions_auth", "forced_states", "revoked_tokens", "revoked_users", "terms_accepted")


class Control:
    """Answers the control endpoints."""

    def __init__(self, state: State) -> None:
        self._state = state
        handlers: tuple[tuple[str, str, Handler], ...] = (
            ("GET", "cards", self._cards),
            ("POST", "give", self._give),
            ("GET", "world", self._world),
            ("GET", "person", self._person),
            ("GET", "ledgers", self._ledgers),
            ("POST", "crowd", self._crowd),
            ("POST", "employees", self._employees),
            ("GET", "requests", self._requests),
            ("GET", "faults", self._faults),
            ("POST", "faults", self._switch_on),
            ("DELETE", "faults", self._clear_faults),
            ("POST", "release", self._release),
            ("POST", "clock", self._clock),
            ("POST", "settings", self._settings),
            ("POST", "restart", self._restart),
            ("GET", "pictures/<int:promotion_id>.png", self._picture),
        )
        self._map = Map(
            Rule(f"/sandbox/{path}", endpoint=handler, methods=[method]) for method, path, handler in handlers
        )

    def answer(self, request: Request) -> Response:
        """The response to a request: JSON, also when something is wrong with it."""
        try:
            handler, path = self._map.bind_to_environ(request.environ).match()
            result = handler(request, path)
        except HTTPException as error:
            return _json({"error": error.description or error.name}, error.code or 400)
        except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError) as error:
            return _json({"error": f"{type(error).__name__}: {error}"}, 400)
        return result if isinstance(result, Response) else _json(result, 200)

    def _cards(self, _request: Request, _path: Mapping[str, Any]) -> Any:
        with self._world_now().lock:
            return cards_dump(self._world_now())

    def _give(self, request: Request, _path: Mapping[str, Any]) -> Any:
        body = _object(request)
        world = self._world_now()
        with world.lock:
            world.give(ChipNumber.parse(body["chip_number"]), body["to"])
        return {}

    def _world(self, _request: Request, _path: Mapping[str, Any]) -> Any:
        world = self._world_now()
        with world.lock:
            return world_dump(world)

    def _person(self, request: Request, _path: Mapping[str, Any]) -> Any:
        world = self._world_now()
        with world.lock:
            card = world.cards.get(request.args["uitpas_number"])
            if card is None or card.person_id is None:
                raise NotFound("Nobody has this card")
            return person_dump(world, world.people[card.person_id])

    def _ledgers(self, request: Request, _path: Mapping[str, Any]) -> Any:
        known = (max(0, int(request.args.get(name, 0))) for name in ("check_ins", "cash_ins"))
        with self._world_now().lock:
            return ledgers_dump(self._world_now(), *known)

    def _crowd(self, request: Request, _path: Mapping[str, Any]) -> Any:
        size, world = CrowdSize(**_object(request)), self._world_now()
        crowd = build_crowd(size, world.clock.now())
        with world.lock:
            world.enlarge(crowd)
            return crowd_dump(world, crowd)

    def _employees(self, request: Request, _path: Mapping[str, Any]) -> Any:
        employees = self._state.tokens.employ(_object(request)["number"])
        return [
            {"token": token, "token_secret": issued.secret, "user_id": issued.user_id}
            for token, issued in employees.items()
        ]

    def _requests(self, request: Request, _path: Mapping[str, Any]) -> Any:
        wanted = request.args

        def fits(seen: Seen) -> bool:
            return (
                wanted.get("method") in (None, seen.method)
                and fnmatchcase(seen.path, wanted.get("path", "*"))
                and wanted.get("desk") in (None, seen.desk)
                and wanted.get("status") in (None, str(seen.status))
                and (wanted.get("answered") != "true" or seen.status is not None or seen.cut is not None)
                and (wanted.get("changed") != "true" or seen.changed)
            )

        since = max(0, int(wanted.get("since", 0)))
        found = self._state.record.requests(fits, int(wanted.get("at_least", 0)), _seconds(request), since=since)
        return [seen.as_json() for seen in found]

    def _faults(self, request: Request, _path: Mapping[str, Any]) -> Any:
        wanted, desk = int(request.args.get("waiting", 0)), request.args.get("desk")
        waiting = self._state.faults.waiting(wanted, _seconds(request), desk=desk)
        return {"on": [fault.effect for fault in self._state.faults.active()], "waiting": waiting}

    def _switch_on(self, request: Request, _path: Mapping[str, Any]) -> Any:
        self._state.faults.switch_on(Fault.from_json(_object(request)))
        return {}

    def _clear_faults(self, request: Request, _path: Mapping[str, Any]) -> Any:
        self._state.faults.clear(request.args.get("desk"))
        return {}

    def _release(self, request: Request, _path: Mapping[str, Any]) -> Any:
        self._state.faults.release(request.args.get("desk"))
        return {}

    def _clock(self, request: Request, _path: Mapping[str, Any]) -> Any:
        body, clock = _object(request), self._state.clock
        if "now" in body:
            moment = datetime.fromisoformat(body["now"])
            if moment.tzinfo is None:
                raise BadRequest("now needs an offset")
            clock.stop_at(moment)
        elif "advance_seconds" in body:
            clock.advance(timedelta(seconds=body["advance_seconds"]))
        elif body.get("real"):
            clock.follow_real_time()
        else:
            raise BadRequest("now, advance_seconds or real is needed")
        return {"now": clock.now().isoformat()}

    def _settings(self, request: Request, _path: Mapping[str, Any]) -> Any:
        body, world = _object(request), self._world_now()
        unknown = set(body) - set(_SETTINGS)
        if unknown:
            raise BadRequest(f"there is no setting {', '.join(sorted(unknown))}")
        if "latency_seconds" in body:
            self._state.latency_seconds = float(body["latency_seconds"])
        if "promotions_auth" in body:
            self._state.api.promotions_auth = Auth(body["promotions_auth"])
        for token in body.get("revoked_tokens", ()):
            self._state.tokens.revoke(token)
        for user_id in body.get("revoked_users", ()):
            self._state.tokens.revoke_all_of(user_id)
        with world.lock:
            world.terms_accepted.update(body.get("terms_accepted", ()))
            world.forced_states.update({int(number): word for number, word in body.get("forced_states", {}).items()})
        return {}

    def _restart(self, _request: Request, _path: Mapping[str, Any]) -> Any:
        self._state.clock.follow_real_time()
        self._state.faults.start_anew()
        self._state.latency_seconds = 0.0
        self._state.record = Record()
        self._state.api.promotions_auth = Auth.CONSUMER
        self._state.api.world = build_world(self._state.clock)
        return {}

    def _picture(self, _request: Request, path: Mapping[str, Any]) -> Any:
        if path["promotion_id"] not in self._world_now().promotions:
            raise NotFound
        return Response(picture(path["promotion_id"]), content_type="image/png")

    def _world_now(self) -> World:
        return self._state.api.world


def _object(request: Request) -> Mapping[str, Any]:
    body = request.get_json()
    if not isinstance(body, dict):
        raise BadRequest("the body must be a JSON object")
    return body


def _seconds(request: Request) -> float:
    return min(float(request.args.get("seconds", 0)), LONGEST_WAIT_SECONDS)


def _json(data: Any, status: int) -> Response:
    return Response(json.dumps(data), status, content_type="application/json")
