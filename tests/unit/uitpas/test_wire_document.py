"""Documents that are hostile or broken: always `BadResponse`, soon, and never a look at a file or the network."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest

from counter_app.uitpas import wire
from counter_app.uitpas.errors import BadResponse
from counter_app.uitpas.wire.document import MAX_BYTES, parse
from tests.samples import answer
from tests.unit.uitpas.parsers import ALL_PARSERS, PARSE, Parse

LIMIT_SECONDS = 5
SECRET = "geheim-7f3a"


@contextmanager
def soon() -> Iterator[None]:
    started = time.perf_counter()
    yield
    assert time.perf_counter() - started < LIMIT_SECONDS


def assert_refused(body: bytes) -> None:
    large = len(body) > 1_000_000  # all functions begin with the same reading: one is enough for what takes long
    for parse_answer in ALL_PARSERS[:1] if large else ALL_PARSERS:
        with soon(), pytest.raises(BadResponse) as caught:
            parse_answer(body)
        assert SECRET not in str(caught.value)
    with soon():
        assert wire.parse_error(body, 400).code is None


def promotion_with(prolog: str, title: str = "x") -> bytes:
    return f"<?xml version='1.0'?>{prolog}<promotion><id>1</id><title>{title}</title></promotion>".encode()


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
BILLION_LAUGHS = promotion_with(f'<!DOCTYPE promotion [<!ENTITY l0 "ha">{LAUGHS}]>', "&l11;")
QUADRATIC = promotion_with(f'<!DOCTYPE promotion [<!ENTITY a "{"a" * 100_000}">]>', "&a;" * 100_000)
PARAMETER = "".join(f"<!ENTITY % p{n} '{f'&#37;p{n - 1};' * 10}'>" for n in range(1, 12))

HOSTILE: dict[str, bytes] = {
    "billion laughs": BILLION_LAUGHS,
    "quadratic blow-up": QUADRATIC,
    "laughing parameters": promotion_with(f"<!DOCTYPE promotion [<!ENTITY % p0 ''>{PARAMETER}%p11;]>"),
    "entity that names itself": promotion_with('<!DOCTYPE promotion [<!ENTITY a "&b;"><!ENTITY b "&a;">]>', "&a;"),
    "unused entity": promotion_with('<!DOCTYPE promotion [<!ENTITY a "a">]>'),
    "document type alone": promotion_with("<!DOCTYPE promotion>"),
    "document type after comments": promotion_with("<!-- <a> --><?php die ?>\n<!-- -->\t<!DOCTYPE promotion>"),
    "document type with default attributes": promotion_with(
        '<!DOCTYPE promotion [<!ATTLIST promotion xmlns CDATA "urn:x">]>'
    ),
    "entity without declaration": promotion_with("", "&gratis;"),
    "half-open comments": b"<!--" * 1_000_000 + b"<promotion/>",
    "half-open instructions": b"<?a " * 1_000_000 + b"<promotion/>",
    "many comments": b"<!---->" * 1_000_000,
    "16 MiB of elements": b"<response><promotions>" + b"<a/>" * (MAX_BYTES // 4 - 100),
    "as many elements as are let through, unclosed": b"<response>" + b"<a/>" * 999_000,
    "16 MiB of attributes": b"<response " + b" ".join(b'a%d=""' % n for n in range(1_200_000)) + b"/",
    "16 MiB of namespaces": b"<response " + b" ".join(b'xmlns:a%d="u"' % n for n in range(800_000)) + b"/",
    "16 MiB of one text": promotion_with("", "a" * (MAX_BYTES - 200)),
    "16 MiB of one name": b"<" + b"a" * (MAX_BYTES - 10) + b"/>",
    "16 MiB of white space": b" " * MAX_BYTES,
    "16 MiB of references": promotion_with("", "&#65;" * (MAX_BYTES // 5 - 100) + "<"),
    "elements in elements": b"<response>" + b"<promotions>" * 300_000,
    "50 MB": b"<response>" + b" " * 50_000_000 + b"</response>",
    "empty": b"",
    "white space": b" \n",
    "byte order mark alone": b"\xef\xbb\xbf",
    "half a byte order mark": b"\xff\xfe",
    "NUL": b"\x00",
    "NULs": b"\x00" * 1000,
    "NUL in a text": promotion_with("", "a\x00b"),
    "NUL reference": promotion_with("", "&#0;"),
    "control character": promotion_with("", "a\x01b"),
    "not a character": promotion_with("", "&#xFFFF;"),
    "HTML": b"<!DOCTYPE html><html><body><p>502 Bad Gateway<br></body></html>",
    "HTML that is XML": b"<html><body>Welkom</body></html>",
    "JSON": b'{"promotions": []}',
    "plain text": b"Bad Gateway",
    "gzip": b"\x1f\x8b\x08\x00" + b"x" * 100,
    "two roots": b"<response/><response/>",
    "text after the root": b"<promotion><id>1</id></promotion>1",
    "white space before the declaration": b" <?xml version='1.0'?><promotion><id>1</id></promotion>",
    "unbound prefix": b"<a:promotion><a:id>1</a:id></a:promotion>",
    "unquoted attribute": b"<promotion a=1><id>1</id></promotion>",
    "twice the same attribute": b"<promotion a='1' a='2'><id>1</id></promotion>",
}


def declared(encoding: str, body: str = "<promotion><id>1</id></promotion>") -> str:
    return f'<?xml version="1.0" encoding="{encoding}"?>{body}'


DOCTYPE = '<!DOCTYPE promotion [<!ENTITY a "a">]><promotion><id>1</id><title>&a;</title></promotion>'

MISLEADING: dict[str, bytes] = {
    "an encoding that does not exist": declared("klingon").encode(),
    "an encoding with a long name": declared("x" * 100_000).encode(),
    "UTF-7": declared("utf-7", "+ADw-promotion/+AD4-").encode(),
    "EBCDIC": declared("cp037").encode("cp037"),
    "EBCDIC by name": declared("cp037").encode(),
    "UTF-32": declared("utf-32").encode("utf-32"),
    "UTF-16 by name, UTF-8 in fact": declared("utf-16").encode(),
    "UTF-16 without byte order mark": declared("utf-16").encode("utf-16-le"),
    "UTF-16 that says UTF-8": declared("utf-8").encode("utf-16"),
    "UTF-8 mark that says Latin-1": b"\xef\xbb\xbf" + declared("iso-8859-1").encode(),
    "half a UTF-16 character": declared("utf-16").encode("utf-16") + b"<",
    "lonely surrogate": "\ufeff<promotion><id>1</id><title>".encode("utf-16-le") + b"\x00\xd8" + b"<\x00",
    "Latin-1 that says UTF-8": declared("utf-8", "<promotion><id>1</id><title>é</title></promotion>").encode("latin-1"),
    "Latin-1 that says nothing": "<promotion><id>1</id><title>é</title></promotion>".encode("latin-1"),
    "overlong UTF-8": b"<promotion><id>1</id><title>\xc0\xbc</title></promotion>",
    "surrogates in UTF-8": b"<promotion><id>1</id><title>\xed\xa0\x80</title></promotion>",
    "accents that say ASCII": declared("us-ascii", "<promotion><title>é</title></promotion>").encode(),
    "a document type in UTF-16": declared("utf-16", DOCTYPE).encode("utf-16"),
    "a document type in big-endian UTF-16": b"\xfe\xff" + declared("utf-16", DOCTYPE).encode("utf-16-be"),
    "a document type in UTF-16 without mark": declared("utf-16le", DOCTYPE).encode("utf-16-le"),
    "a document type after a mark": b"\xef\xbb\xbf" + DOCTYPE.encode(),
    "a document type in Latin-1": declared("iso-8859-1", DOCTYPE).encode("latin-1"),
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=list(HOSTILE))
def test_a_hostile_document_is_refused_soon(body: bytes) -> None:
    assert_refused(body)


@pytest.mark.parametrize("body", MISLEADING.values(), ids=list(MISLEADING))
def test_a_document_that_lies_about_its_encoding_is_refused(body: bytes) -> None:
    assert_refused(body)


@pytest.mark.parametrize("name", PARSE)
def test_a_document_that_is_cut_at_any_byte_is_refused(name: str) -> None:
    body = answer(name).rstrip()
    for length in range(len(body)):
        with pytest.raises(BadResponse):
            PARSE[name](body[:length])


@pytest.mark.parametrize("parse_answer", ALL_PARSERS)
def test_the_largest_document_that_is_let_through_is_read_soon(parse_answer: Parse) -> None:
    entries = b"<promotion><id>1</id></promotion>" * 200_000 + b"<event><cdbid>x</cdbid></event>" * 40_000
    body = b"<response><promotions>" + entries + b"</promotions></response>"
    with soon():
        if parse_answer is wire.parse_promotions:
            assert parse_answer(body).total == 200_000
        elif parse_answer in {wire.parse_check_in, wire.parse_counters}:
            parse_answer(body)
        else:
            with pytest.raises(BadResponse):
                parse_answer(body)


def external(url: str) -> dict[str, bytes]:
    """Every way in which a document can ask for another one."""
    return {
        "entity": promotion_with(f'<!DOCTYPE promotion [<!ENTITY a SYSTEM "{url}">]>', "&a;"),
        "public entity": promotion_with(f'<!DOCTYPE promotion [<!ENTITY a PUBLIC "x" "{url}">]>', "&a;"),
        "parameter entity": promotion_with(f'<!DOCTYPE promotion [<!ENTITY % a SYSTEM "{url}">%a;]>'),
        "document type": promotion_with(f'<!DOCTYPE promotion SYSTEM "{url}">'),
        "public document type": promotion_with(f'<!DOCTYPE promotion PUBLIC "-//x" "{url}">'),
        "inclusion": promotion_with(
            "", f'</title><i:include xmlns:i="http://www.w3.org/2001/XInclude" href="{url}" parse="text"/><title>'
        ),
        "style sheet": promotion_with(f'<?xml-stylesheet type="text/xsl" href="{url}"?>'),
        "model": promotion_with(f'<?xml-model href="{url}"?>'),
        "schema": promotion_with(
            "",
            f'<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="{url}" '
            f'xsi:schemaLocation="urn:x {url}"/>',
        ),
        "base": promotion_with("", f'<a xml:base="{url}"/>'),
    }


def tell(parse_answer: Callable[[bytes], object], body: bytes) -> str:
    """All that came of reading `body`, as text."""
    try:
        return repr(parse_answer(body))
    except BadResponse as error:
        return repr(error)


WAYS = tuple(external("x"))


@pytest.mark.parametrize("way", WAYS)
def test_no_document_makes_us_read_a_file(way: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET)
    for url in (secret.as_uri(), str(secret), f"file://localhost{quote(str(secret))}"):
        body = external(url)[way]
        assert SECRET not in tell(wire.parse_promotion, body)
        assert SECRET not in repr(vars(wire.parse_error(body, 400)))


@pytest.mark.parametrize("way", WAYS)
def test_no_document_makes_us_connect(way: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        port = listener.getsockname()[1]
        for scheme in ("http", "ftp"):
            body = external(f"{scheme}://127.0.0.1:{port}/x")[way]
            tell(wire.parse_promotion, body)
            wire.parse_error(body, 400)
        with pytest.raises(BlockingIOError):
            listener.accept()


def test_a_listener_would_have_seen_a_connection() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        with socket.create_connection(listener.getsockname()):
            connection, _ = listener.accept()
            connection.close()


def test_a_document_type_inside_a_text_is_a_text() -> None:
    body = "<promotion><id>1</id><description1><![CDATA[<!DOCTYPE html><p>Koffie</p>]]></description1></promotion>"
    assert wire.parse_promotion(body.encode()).description1 == "<!DOCTYPE html><p>Koffie</p>"


def test_the_error_of_a_broken_document_quotes_nothing_of_it() -> None:
    body = f"<promotion><{SECRET}>0930000420206".encode()
    with pytest.raises(BadResponse) as caught:
        parse(body)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    assert str(caught.value) == "the answer is not well-formed XML"
