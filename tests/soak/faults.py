"""What goes wrong with the requests of a desk in the random run, drawn at random; times are twenty times shorter."""

from __future__ import annotations

from random import Random

from tests.soak.things import Json

LATEST = 3.0
"""Seconds after which nothing is carried out any more that has not been: a gateway's minute, twenty times shorter."""

_GATEWAY = (500, 502, 503, 504)


def of_a_write(random: Random) -> Json:
    """A fault of the next POST."""
    seconds = random.uniform(0.2, LATEST - 0.2)
    stage = random.choice(("before", "after"))
    status = random.choice(_GATEWAY)
    drawn = random.choice(
        (
            {"effect": "reset", "stage": stage},
            {"effect": "close", "stage": stage},
            {"effect": "answer", "stage": stage, "status": status},
            {"effect": "answer", "stage": stage, "status": status, "code": "ACTION_FAILED"},
            {"effect": "answer", "stage": stage, "status": random.choice((302, 307))},
            {"effect": "answer", "stage": stage, "status": 200, "body": random.choice(("html", "empty", "text"))},
            {"effect": "answer", "stage": "before", "status": random.choice((401, 403, 404, 405, 407, 429))},
            {"effect": "late", "status": status, "seconds": seconds},
            {"effect": "late", "status": status, "seconds": seconds},
            {"effect": "delay", "stage": stage, "seconds": seconds},
            {"effect": "delay", "stage": stage, "seconds": seconds},
            {"effect": "truncate"},
            {"effect": "drip"},
            {"effect": "hang_up"},
            {"effect": "silence"},
        )
    )
    return {"method": "POST", **drawn}


def of_reads(random: Random) -> Json:
    """A fault of some of the next GETs."""
    drawn = random.choice(
        (
            {"effect": "reset"},
            {"effect": "answer", "status": random.choice((404, 429, *_GATEWAY))},
            {"effect": "delay", "seconds": random.uniform(0.2, 1.0)},
            {"effect": "truncate"},
            {"effect": "hang_up"},
            {"effect": "silence"},
        )
    )
    return {"method": "GET", "times": random.randint(1, 6), **drawn}
