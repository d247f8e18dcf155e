"""Feed documents that are almost right to everything that reads answers: `python -m tests.fuzz.answers --count 100000`.

Only `BadResponse`, `ApiError` or a valid model may come of one, and soon. A finding ends the run with exit status 1
and tells how to see it again. Documents depend on the seed and their number alone, so a run can be repeated.
"""

import argparse
import sys
import time
import typing
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any

from counter_app.uitpas import wire
from counter_app.uitpas.errors import ApiError, BadResponse
from tests.fuzz.mutations import mutate
from tests.fuzz.validity import Invalid, check, check_error

LIMIT_SECONDS = 1.0
"""Of the processor, for one function and one document of some kilobytes."""

_SAMPLES = Path(__file__).parents[1] / "samples"
_PARSERS: tuple[Callable[[bytes], Any], ...] = tuple(
    getattr(wire, name) for name in wire.__all__ if name != "parse_error"
)


class Finding(Exception):  # noqa: N818  # a finding, not an error of ours
    """A document that made something else happen than may happen."""


def documents() -> tuple[bytes, ...]:
    """What is mutated: every answer of the documentation."""
    return tuple(path.read_bytes() for path in sorted(_SAMPLES.glob("*.xml")))


def document(seed: int, number: int, originals: Sequence[bytes]) -> bytes:
    """The document `number` of the run with `seed`."""
    return mutate(Random(f"{seed}:{number}"), originals)  # noqa: S311  # it has to repeat


def outcome(parse: Callable[[bytes], Any], body: bytes) -> str:
    """The name of what came of reading `body`; raises `Finding` for what may not."""
    started = time.thread_time()
    try:
        found = _read(parse, body)
    except Invalid as error:
        raise Finding(f"{parse.__name__}: {error}") from error
    except Exception as error:
        raise Finding(f"{parse.__name__} raised {error!r}") from error
    if time.thread_time() - started > LIMIT_SECONDS:
        raise Finding(f"{parse.__name__} took over {LIMIT_SECONDS} s")
    return found


def _read(parse: Callable[[bytes], Any], body: bytes) -> str:
    try:
        model = parse(body)
    except BadResponse:
        return "BadResponse"
    except ApiError as error:
        check_error(error)
        return "ApiError"
    check(model, typing.get_type_hints(parse)["return"])
    return "model"


def try_document(body: bytes) -> Counter[str]:
    """What came of reading `body` with each function; raises `Finding`."""
    outcomes = Counter(outcome(parse, body) for parse in _PARSERS)
    for status in (200, 400):
        error = wire.parse_error(body, status)
        try:
            check_error(error)
        except Invalid as invalid:
            raise Finding(f"parse_error: {invalid}") from invalid
    return outcomes


def run(count: int, seed: int, first: int = 0) -> Counter[str]:
    """Try `count` documents from number `first` on; raises `Finding` with what is needed to see it again."""
    originals = documents()
    outcomes: Counter[str] = Counter()
    for number in range(first, first + count):
        body = document(seed, number, originals)
        try:
            outcomes += try_document(body)
        except Finding as finding:
            again = f"python -m tests.fuzz.answers --seed {seed} --first {number} --count 1"
            raise Finding(f"{finding}\n{again}\n{body!r}") from finding
    return outcomes


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.answers", description=__doc__)
    parser.add_argument("--count", type=int, default=100_000, help="how many documents")
    parser.add_argument("--seed", type=int, default=1, help="which run")
    parser.add_argument("--first", type=int, default=0, help="the number of the first document")
    options = parser.parse_args(arguments)
    started = time.perf_counter()
    try:
        outcomes = run(options.count, options.seed, options.first)
    except Finding as finding:
        print(finding, file=sys.stderr)
        return 1
    told = ", ".join(f"{outcomes[name]} {name}" for name in ("BadResponse", "ApiError", "model"))
    print(f"{options.count} documents, seed {options.seed}, {time.perf_counter() - started:.0f} s: {told}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
