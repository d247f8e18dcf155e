"""Downloading pictures: which addresses are asked, where a redirect may lead, and what counts as a picture."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from counter_app.uitpas import BadResponse, NotSent, OutcomeUnknown, UitpasError
from counter_app.uitpas.pictures import MAX_BYTES, Pictures
from tests.fakes.http_server import (
    GENEROUS,
    Behaviour,
    HttpServer,
    answer,
    drip,
    hang,
    response,
    server_tls,
    trusting_tls,
)
from tests.unit.uitpas.network import addresses

PNG = b"\x89PNG\r\n\x1a\n and so on"


def picture(data: bytes = PNG, kind: str = "image/png") -> Behaviour:
    return answer(data, headers=[("Content-Type", kind)])


def moved(to: str, status: int = 302) -> Behaviour:
    return answer(status=status, headers=[("Location", to)])


@pytest.fixture
def server() -> Iterator[HttpServer]:
    with HttpServer() as server:
        yield server


@pytest.fixture
def secure() -> Iterator[HttpServer]:
    with HttpServer(tls=server_tls()) as server:
        yield server


def at(server: HttpServer, path: str = "/a.png") -> str:
    return f"http://127.0.0.1:{server.port}{path}"


def trusting(*servers: HttpServer) -> Pictures:
    """Finds every name at these servers of this PC, and trusts them."""
    return Pictures(tls=trusting_tls, resolve=addresses(*(server.port for server in servers)))


@pytest.mark.parametrize("kind", ["image/png", "image/jpeg", "image/webp", "image/gif", "IMAGE/PNG; charset=binary"])
def test_a_picture_comes_as_it_is(server: HttpServer, kind: str) -> None:
    server.script.append(picture(kind=kind))
    assert Pictures().download(at(server)) == PNG


def test_nothing_of_the_desk_goes_with_the_request(server: HttpServer) -> None:
    server.script.append(answer(PNG, headers=[("Content-Type", "image/png"), ("Set-Cookie", "a=b")]))
    server.script.append(picture())
    pictures = Pictures()
    pictures.download(at(server))
    pictures.download(at(server))
    for request in server.requests:
        assert request.method == "GET"
        assert not {"authorization", "cookie", "referer"} & set(request.headers)


def test_a_picture_over_https_comes_with_its_certificate_checked(secure: HttpServer) -> None:
    secure.otherwise = picture()
    assert trusting(secure).download("https://uitpas.example/a.png") == PNG
    with pytest.raises(NotSent):
        Pictures(resolve=addresses(secure.port)).download("https://uitpas.example/a.png")


def test_an_address_in_plain_http_is_asked_over_https(secure: HttpServer) -> None:
    secure.otherwise = picture()
    assert trusting(secure).download("http://uitpas.example/a.png?b=c") == PNG
    assert secure.requests[0].target == "/a.png?b=c"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "a.png",
        "file:///etc/passwd",
        "ftp://127.0.0.1/a.png",
        "http://uitpas.example:8080/a.png",
        "http://10.0.0.1:80/a.png",
        "https://somebody:secret@uitpas.example/a.png",
        "https:///a.png",
        "https://uitpas.example:0/a.png",
        "https://uitpas.example:99999/a.png",
        "https://[::1/a.png",
        "data:image/png;base64,AAAA",
    ],
)
def test_other_addresses_are_not_asked(url: str) -> None:
    with pytest.raises(ValueError, match=r".") as raised:
        Pictures(resolve=addresses()).download(url)
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_picture_that_was_moved_is_found(server: HttpServer, status: int) -> None:
    server.script.extend([moved("/b/c.png", status), moved("d.png", status), moved(at(server, "/e.png")), picture()])
    assert Pictures().download(at(server)) == PNG
    assert [request.path for request in server.requests] == ["/a.png", "/b/c.png", "/b/d.png", "/e.png"]


def test_a_picture_that_is_moved_again_and_again_is_given_up(server: HttpServer) -> None:
    server.otherwise = moved("/a.png")
    with pytest.raises(BadResponse):
        Pictures().download(at(server))
    assert len(server.requests) == 4


@pytest.mark.parametrize(
    "to", ["http://192.0.2.1:81/a.png", "file:///etc/passwd", "ftp://127.0.0.1/", "//@/", "data:,"]
)
def test_a_redirect_never_leads_to_another_scheme(server: HttpServer, to: str) -> None:
    server.script.append(moved(to))
    with pytest.raises((BadResponse, ValueError)):
        Pictures().download(at(server))
    assert len(server.requests) == 1


def test_a_redirect_never_leads_from_https_to_http(secure: HttpServer, server: HttpServer) -> None:
    secure.script.append(moved(at(server)))
    with pytest.raises(BadResponse):
        trusting(secure).download("https://uitpas.example/a.png")
    assert server.requests == []


@pytest.mark.parametrize(
    "behaviour",
    [
        picture(kind="text/html"),
        picture(kind="image/svg+xml"),
        answer(PNG),
        picture(b""),
        answer(PNG, 404, headers=[("Content-Type", "image/png")]),
        picture(b"\x89" * (MAX_BYTES + 1)),
        answer(PNG, headers=[("Content-Type", "image/png"), ("Content-Encoding", "gzip")]),
        answer(status=302),
    ],
    ids=["html", "svg", "no type", "empty", "404", "too large", "broken gzip", "moved to nowhere"],
)
def test_what_is_no_picture_is_refused(server: HttpServer, behaviour: Behaviour) -> None:
    server.otherwise = behaviour
    with pytest.raises((BadResponse, ValueError)):
        Pictures().download(at(server))


def test_a_picture_of_the_largest_size_comes_whole(server: HttpServer) -> None:
    server.script.append(picture(b"\x89" * MAX_BYTES))
    assert len(Pictures().download(at(server))) == MAX_BYTES


@pytest.mark.parametrize("behaviour", [hang, drip(response(PNG, headers=[("Content-Type", "image/png")]) * 99)])
def test_a_picture_that_takes_too_long_is_given_up(server: HttpServer, behaviour: Behaviour) -> None:
    server.otherwise = behaviour
    started = time.monotonic()
    with pytest.raises(OutcomeUnknown):
        Pictures(seconds=0.4).download(at(server))
    assert time.monotonic() - started < GENEROUS / 2


def test_closing_ends_a_download_that_hangs(server: HttpServer) -> None:
    server.otherwise = hang
    pictures = Pictures()
    failures: list[Exception] = []

    def download() -> None:
        try:
            pictures.download(at(server))
        except UitpasError as error:
            failures.append(error)

    thread = threading.Thread(target=download)
    thread.start()
    server.wait_for_requests(1)
    pictures.close()
    thread.join(GENEROUS)
    assert [type(failure) for failure in failures] == [OutcomeUnknown]
    with pytest.raises(NotSent):
        pictures.download(at(server))
