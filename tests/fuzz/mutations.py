"""Documents that are almost right: those of the documentation, with a few things changed in them at random."""

import re
from collections.abc import Callable, Sequence
from random import Random

Mutation = Callable[[Random, bytes, Sequence[bytes]], bytes]

_TOKEN = re.compile(rb"<[^>]*>|[^<]+")
_NAME = re.compile(rb"(?<=[</])[A-Za-z][\w:.]*")

WORDS: tuple[bytes, ...] = tuple(
    word.encode()
    for word in (
        *(
            "",
            " ",
            "0",
            "-1",
            "007",
            "1.000",
            "23.550",
            "9" * 20,
            "9" * 400,
            "1e999999999",
            "-0",
            ".",
            "0x10",
            "²",
            "١",
        ),
        *(
            "NaN",
            "sNaN",
            "Infinity",
            "-Infinity",
            "true",
            "FALSE",
            "yes",
            "null",
            "None",
            "abc",
            "\u202e",
            "\ufeff",
            "☠",
        ),
        *("2015-06-29T11:44Z", "2015-02-30T00:00:00Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59-14:00"),
        *("0001-01-01T00:00:00+14:00", "2015-06-29T24:00:00+01:00", "2015-06-29T11:44:61Z", "2015-06-29", "31/12/2009"),
        *("2015-W01-1", "2015-06-29T11:44:00." + "9" * 50 + "Z", "2015-06-29T11:44:00+99:99", "-0001-01-01T00:00:00Z"),
        *("POSSIBLE", "ACTIVE", "ACTION_SUCCEEDED", "ACCESS_DENIED", "UNKOWN_CHIPNUMBER", "two words", "A" * 200),
        *(
            "//media.example.org/a.jpg",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "//",
            "http://",
            "&amp;&lt;",
            "&#0;",
        ),
        *(
            "&a;",
            "&#xD800;",
            "&#65;",
            "&",
            "<",
            ">",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "<?",
            "?>",
            "<!DOCTYPE a>",
            "\0",
        ),
        *("<!DOCTYPE a [<!ENTITY a 'b'>]>", "<?xml version='1.0'?>", "<?xml version='1.1' encoding='utf-16'?>"),
        *("<code>ACTION_FAILED</code>", "<code>MAXIMUM_REACHED</code>", "<response>", "</response>", "<response/>"),
        *("<id>7</id>", "<id/>", "<id><id>7</id></id>", "<total>-1</total>", "<total>99999999999999999999</total>"),
        *(
            "<uitpasNumber>1</uitpasNumber>",
            "<cardSystemId>1</cardSystemId>",
            "<balies/>",
            "<promotion><id>1</id></promotion>",
        ),
        *("<a:b/>", "<a xmlns='urn:x'>", "<b xmlns:a='urn:x' a:c=''>", "<html><body>", "<br>", " a='1' a='1'"),
    )
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252", "cp037", "utf-7")


def mutate(random: Random, documents: Sequence[bytes]) -> bytes:
    """One of `documents` after a few changes; mostly small ones, for most of what is far off is refused alike."""
    document = random.choice(documents)
    for _ in range(random.choice((1, 1, 1, 2, 2, 3, 5, 8))):
        document = random.choice(_MUTATIONS)(random, document, documents)
    return document


def _span(random: Random, document: bytes) -> tuple[int, int]:
    start = random.randint(0, len(document))
    return start, min(len(document), start + random.choice((1, 1, 2, 4, 8, 16, 64, 256, 1024)))


def _flip_a_bit(random: Random, document: bytes, _: Sequence[bytes]) -> bytes:
    if not document:
        return document
    place = random.randrange(len(document))
    return document[:place] + bytes([document[place] ^ (1 << random.randrange(8))]) + document[place + 1 :]


def _replace_a_byte(random: Random, document: bytes, _: Sequence[bytes]) -> bytes:
    place = random.randint(0, len(document))
    return document[:place] + random.randbytes(1) + document[place + 1 :]


def _insert_bytes(random: Random, document: bytes, _: Sequence[bytes]) -> bytes:
    place = random.randint(0, len(document))
    return document[:place] + random.randbytes(random.randint(1, 6)) + document[place:]


def _insert_a_word(random: Random, document: bytes, _: Sequence[bytes]) -> bytes:
    place = random.randint(0, len(document))
    return document[:place] + random.choice(WORDS) + document[place:]


def _cut_the_end(random: Random, document: bytes, _: Sequence[bytes]) -> bytes:
    return document[: random.randint(0, len(document))]


def _cut_a_span(random: Random, document: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _span(random, document)
    return document[:start] + document[end:]


def _repeat_a_span(random: Random, document: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _span(random, document)
    return document[:end] + document[start:end] * random.choice((1, 1, 2, 20)) + document[end:]


def _splice(random: Random, document: bytes, documents: Sequence[bytes]) -> bytes:
    other = random.choice(documents)
    return document[: random.randint(0, len(document))] + other[random.randint(0, len(other)) :]


def _insert_a_part_of_another(random: Random, document: bytes, documents: Sequence[bytes]) -> bytes:
    place = random.randint(0, len(document))
    other = random.choice(documents)
    start, end = _span(random, other)
    return document[:place] + other[start:end] + document[place:]


def _change_the_encoding(random: Random, document: bytes, _: Sequence[bytes]) -> bytes:
    return document.decode("utf-8", "replace").encode(random.choice(ENCODINGS), "replace")


def _declare_another_encoding(random: Random, document: bytes, _: Sequence[bytes]) -> bytes:
    declared = f'<?xml version="1.0" encoding="{random.choice(ENCODINGS)}"?>'.encode()
    return declared + re.sub(rb"^<\?xml[^>]*\?>", b"", document)


def _change_a_text(random: Random, document: bytes, _: Sequence[bytes]) -> bytes:
    """Another text in an element, so that the document stays well-formed."""
    tokens = _TOKEN.findall(document)
    texts = [place for place, token in enumerate(tokens) if token.strip() and not token.startswith(b"<")]
    if texts:
        tokens[random.choice(texts)] = random.choice(WORDS)
    return b"".join(tokens)


def _move_an_element(random: Random, document: bytes, _: Sequence[bytes]) -> bytes:
    """A whole element out of its place, into another, or into both."""
    elements = re.findall(rb"<([A-Za-z][\w:]*)>(?:[^<]|<(?!/?\1>))*</\1>", document)
    if not elements:
        return document
    name = random.choice(elements)
    found = re.search(rb"<" + name + rb">(?:[^<]|<(?!/?" + name + rb">))*</" + name + rb">", document)
    if found is None:
        return document
    rest = document if random.random() < 0.3 else document[: found.start()] + document[found.end() :]
    gaps = [match.end() for match in re.finditer(rb">", rest)] or [0]
    place = random.choice(gaps)
    return rest[:place] + (found[0] if random.random() < 0.7 else b"") + rest[place:]


def _rename(random: Random, document: bytes, documents: Sequence[bytes]) -> bytes:
    """Another name for all elements of one name."""
    names = _NAME.findall(document)
    others = _NAME.findall(random.choice(documents))
    if not names or not others:
        return document
    old, new = random.choice(names), random.choice(others)
    return re.sub(rb"(?<=[</])" + re.escape(old) + rb"(?=[\s/>])", new.replace(b"\\", b""), document)


def _swap_tags(random: Random, document: bytes, _: Sequence[bytes]) -> bytes:
    tokens = _TOKEN.findall(document)
    if len(tokens) > 1:
        first, second = random.randrange(len(tokens)), random.randrange(len(tokens))
        tokens[first], tokens[second] = tokens[second], tokens[first]
    return b"".join(tokens)


def _nest(random: Random, document: bytes, _: Sequence[bytes]) -> bytes:
    depth = random.choice((2, 50, 255, 300, 3000))
    place = random.randint(0, len(document))
    return document[:place] + b"<x>" * depth + b"</x>" * depth + document[place:]


_MUTATIONS: tuple[Mutation, ...] = (
    _flip_a_bit,
    _replace_a_byte,
    _insert_bytes,
    _insert_a_word,
    _cut_the_end,
    _cut_a_span,
    _repeat_a_span,
    _splice,
    _insert_a_part_of_another,
    _change_the_encoding,
    _declare_another_encoding,
    _nest,
    _swap_tags,
    # What keeps the document well-formed gets further in, and so comes more often.
    *(_change_a_text,) * 5,
    *(_move_an_element,) * 4,
    *(_rename,) * 3,
)
