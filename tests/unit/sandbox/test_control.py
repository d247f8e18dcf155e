"""The control endpoints: what they tell is so, and what they cannot do they say in JSON."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from counter_app.sandbox.process import SandboxFailed
from counter_app.sandbox.server import SandboxServer
from tests.fakes.sandbox import DE_WERF, MUZIEKMARATHON, NORA, NORA_CHIP, PATIENCE, Levers
from tests.unit.sandbox.talk import Talk


def raw(
    server: SandboxServer, method: str, path: str, body: str | None = None, kind: str = ""
) -> tuple[int, bytes, str]:
    connection = HTTPConnection(urlsplit(server.base_url).netloc, timeout=PATIENCE)
    connection.request(method, path, body, {"Content-Type": kind} if kind else {})
    response = connection.getresponse()
    content = response.read()
    connection.close()
    return response.status, content, response.headers["Content-Type"]


def test_every_request_is_recorded_without_secrets(server: SandboxServer, talk: Talk, levers: Levers) -> None:
    talk.check_in(cdbid=MUZIEKMARATHON, chipNumber=NORA_CHIP, balieConsumerKey=DE_WERF)
    talk.promotions([("city", "Aalst"), ("city", "Lede")])
    talk.get("retrieve", identification="nobody")
    check_in, promotions, retrieve = levers.requests()
    assert check_in["path"] == "/uitid/rest/uitpas/passholder/checkin"
    assert check_in["form"] == [["cdbid", MUZIEKMARATHON], ["chipNumber", NORA_CHIP], ["balieConsumerKey", DE_WERF]]
    assert promotions["query"] == [["city", "Aalst"], ["city", "Lede"]]
    summary = [(seen["signed_by"], seen["status"], seen["changed"]) for seen in (check_in, promotions, retrieve)]
    assert summary == [("user", 200, True), ("consumer", 200, False), ("user", 400, False)]
    secrets = (server.credentials.consumer_secret, server.credentials.token, server.credentials.token_secret)
    assert not any(secret in str(levers.requests()) for secret in secrets)


def test_the_desk_that_asks_may_name_itself(talk: Talk, levers: Levers) -> None:
    talk.name_desk("desk 2")
    talk.get("card", chipNumber=NORA_CHIP)
    assert [seen["desk"] for seen in levers.requests()] == ["desk 2"]


def test_requests_are_found_by_method_path_and_status(talk: Talk, levers: Levers) -> None:
    talk.get("card", chipNumber=NORA_CHIP)
    talk.get("card", chipNumber="00")
    talk.check_in(cdbid=MUZIEKMARATHON, chipNumber=NORA_CHIP)
    found = [levers.requests("*/card"), levers.requests(method="POST"), levers.requests(status=400)]
    assert [len(each) for each in found] == [2, 1, 1]


def test_the_tray_has_a_card_for_everyone(levers: Levers) -> None:
    cards = levers.ask("GET", "cards")
    assert cards[0]["name"] == "Nora Peeters"
    assert [card["kind"] for card in cards].count("passholder") == 30
    assert {card["kind"] for card in cards} == {"passholder", "group pass", "unsold card"}


def test_a_real_card_can_stand_for_a_practice_person(talk: Talk, levers: Levers) -> None:
    assert talk.get("retrieve", identification="04AABBCCDDEE80").code == "UNKNOWN_IDENTIFICATION"
    levers.ask("POST", "give", {"chip_number": "04aabbccddee80", "to": NORA})
    assert talk.get("retrieve", identification="04AABBCCDDEE80").value("passHolder/firstName") == "Nora"
    assert talk.check_in(cdbid=MUZIEKMARATHON, chipNumber="04AABBCCDDEE80").status == 200


def test_the_clock_can_be_read_moved_and_let_go(levers: Levers) -> None:
    moved = levers.ask("POST", "clock", {"advance_seconds": 3600})
    stopped = levers.ask("POST", "clock", {"now": "2030-01-01T00:00:00+01:00"})
    let_go = levers.ask("POST", "clock", {"real": True})
    assert [datetime.fromisoformat(answer["now"]).isoformat() for answer in (moved, stopped, let_go)] == [
        "2026-03-11T15:20:00+01:00",
        "2030-01-01T00:00:00+01:00",
        "2026-03-11T14:20:00+01:00",
    ]


def test_a_restart_gives_the_world_of_the_start(talk: Talk, levers: Levers) -> None:
    at_start = levers.world()
    talk.check_in(cdbid=MUZIEKMARATHON, chipNumber=NORA_CHIP)
    levers.fault("answer", times=None)
    assert levers.world() != at_start
    levers.restart()
    assert (levers.world(), levers.requests(), levers.ask("GET", "faults")["on"]) == (at_start, [], [])


WRONG = [
    ("POST", "give", {"chip_number": "xyz", "to": NORA}),
    ("POST", "give", {"chip_number": "04AABBCCDDEE80", "to": "0930000125607"}),
    ("POST", "give", {}),
    ("POST", "clock", {}),
    ("POST", "clock", {"now": "2030-01-01T00:00:00"}),
    ("POST", "clock", {"now": "tomorrow"}),
    ("POST", "clock", {"advance_seconds": 1e300}),
    ("POST", "settings", {"speed": 3}),
    ("POST", "settings", {"forced_states": ["POSSIBLE"]}),
    ("POST", "settings", {"promotions_auth": "nobody"}),
    ("POST", "settings", {"latency_seconds": "much"}),
    ("GET", "requests?at_least=many", None),
    ("GET", "requests?since=many", None),
    ("GET", "ledgers?check_ins=many", None),
    ("GET", "person?uitpas_number=0930000125607", None),
    ("GET", "person", None),
    ("GET", "nothing", None),
    ("DELETE", "cards", None),
]


@pytest.mark.parametrize(("method", "path", "body"), WRONG)
def test_what_cannot_be_done_is_said_in_words(
    levers: Levers, method: str, path: str, body: dict[str, object] | None
) -> None:
    with pytest.raises(SandboxFailed, match=r"\w+ \w+|\w+Error"):
        levers.ask(method, path, body)


@pytest.mark.parametrize(
    ("body", "kind"), [('{"to": "x"}', "text/plain"), ('{"to":', "application/json"), ("[]", "application/json")]
)
def test_a_body_must_be_a_json_object_and_say_so(server: SandboxServer, body: str, kind: str) -> None:
    status, content, answered = raw(server, "POST", "/sandbox/give", body, kind)
    assert (status // 100, answered) == (4, "application/json")
    assert content.startswith(b'{"error": ')


def test_pictures_are_served(server: SandboxServer) -> None:
    status, content, kind = raw(server, "GET", "/sandbox/pictures/480.png")
    assert (status, content[:4], kind) == (200, b"\x89PNG", "image/png")
    assert raw(server, "GET", "/sandbox/pictures/1.png")[0] == 404


def test_promotions_point_to_their_pictures(server: SandboxServer, talk: Talk) -> None:
    pictures = talk.promotions(max=60).values("promotions/promotion/pictures/picture")
    assert len(pictures) > 50
    assert all(str(picture).startswith(f"{server.base_url}/sandbox/pictures/") for picture in pictures)


def test_an_unknown_path_is_a_404_with_html(talk: Talk) -> None:
    reply = talk.get("nothing/here")
    assert (reply.status, reply.text[:15]) == (404, "<!DOCTYPE html>")


def test_requests_are_found_by_desk(talk: Talk, levers: Levers) -> None:
    for desk in ("desk 1", "desk 2", "desk 1"):
        talk.name_desk(desk)
        talk.get("card", chipNumber=NORA_CHIP)
    assert [seen["number"] for seen in levers.requests(desk="desk 1")] == [0, 2]
    assert levers.requests(desk="desk 3") == []


def test_requests_are_found_from_a_number_on(talk: Talk, levers: Levers) -> None:
    for _ in range(3):
        talk.get("card", chipNumber=NORA_CHIP)
    assert [seen["number"] for seen in levers.requests(since=1)] == [1, 2]
    assert levers.requests(since=3) == []
    assert [seen["number"] for seen in levers.requests(since=-5)] == [0, 1, 2]


def test_a_wait_from_a_number_on_is_not_ended_by_those_before_it(talk: Talk, levers: Levers) -> None:
    talk.get("card", chipNumber=NORA_CHIP)
    with ThreadPoolExecutor(1) as pool:
        waits = pool.submit(levers.wait_for_requests, 1, since=1)
        talk.get("card", chipNumber=NORA_CHIP)
        assert [seen["number"] for seen in waits.result()] == [1]
