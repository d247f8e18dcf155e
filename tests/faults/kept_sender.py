"""A desk that is started, sends what its journal has kept, and waits to be ended: for a test that kills it.

python -m tests.faults.kept_sender FOLDER PREFIX CONSUMER_KEY CONSUMER_SECRET TOKEN TOKEN_SECRET USER_ID COUNTER_KEY
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from counter_app.desk.desk import Desk
from counter_app.desk.journal import open_journal
from counter_app.desk.journal.records import Place
from counter_app.uitpas import AccessToken, Consumer, UitpasClient
from tests.fakes.desk_at_work import DeskAtWork


def utc_now() -> datetime:
    """The time of this PC."""
    return datetime.now(UTC)


def main(folder: str, prefix: str, consumer: Consumer, token: AccessToken, counter_key: str) -> None:
    """Look once, then wait."""
    journal = open_journal(Path(folder), wall=utc_now).journal
    client = UitpasClient(prefix, consumer, token=token, balie_consumer_key=counter_key)
    DeskAtWork(Desk(client, journal, Place(prefix, counter_key, "CC De Werf", token.user_id), utc_now)).look()
    sys.stdin.read()


if __name__ == "__main__":
    folder, prefix, key, secret, token, token_secret, user_id, counter_key = sys.argv[1:]
    main(folder, prefix, Consumer(key, secret), AccessToken(token, token_secret, user_id), counter_key)
