"""A journal on a disk of its own that is small, or cannot be written.

Started as `python -m tests.unit.journal.small_disk STORY FOLDER` in a mount namespace of its own. Tells on standard
output, as JSON, what an employee would notice.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from counter_app.desk.journal import Journal, JournalProblem, open_journal
from counter_app.desk.journal.records import Sent, State
from tests.unit.journal.writing import NOON, Clock, cash_in, check_in, found_in, opened, told

Told = dict[str, object]


def mount(*arguments: str) -> None:
    """Mount, in this namespace alone."""
    subprocess.run(["mount", *arguments], check=True)


def fill(ballast: Path) -> None:
    """Leave no byte free on the disk."""
    with ballast.open("wb", buffering=0) as file:
        for size in (4096, 1):
            try:
                while file.write(bytes(size)):
                    pass
            except OSError:
                continue


def problem_of(work: Callable[[], object]) -> str | None:
    """Which problem this meets."""
    try:
        work()
    except JournalProblem as problem:
        return str(problem.kind)
    return None


def states(journal: Journal) -> dict[str, str]:
    """The state of every attempt of the day by the promotion's or activity's id."""
    return {attempt.what.id: attempt.state for attempt in journal.attempts(NOON, NOON + timedelta(days=1))}


def filled(folder: Path, *, until_the_end: bool) -> Told:
    """The disk fills up while one cash-in is on its way, one is unknown and a check-in is kept."""
    mount("-t", "tmpfs", "-o", "size=400k", "tmpfs", str(folder))
    ballast = folder / "ballast"
    with opened(folder) as journal:
        on_its_way, unknown = journal.begin(cash_in(promotion="sent")), journal.begin(cash_in(promotion="unknown"))
        kept = journal.begin(check_in(state=State.KEPT, activity="kept"))
        journal.end(unknown.id, State.UNKNOWN, None)
        fill(ballast)
        told_of: Told = {
            "beginning": problem_of(lambda: journal.begin(cash_in(promotion="new"))),
            "sending what was kept": problem_of(lambda: journal.send_kept(kept.id, Sent())),
            "ending": problem_of(lambda: journal.end(on_its_way.id, State.DONE, told(State.DONE))),
            "settling": problem_of(lambda: journal.end(unknown.id, State.SETTLED, None)),
            "tidying": problem_of(journal.tidy),
            "meanwhile": states(journal),
            "open meanwhile": [attempt.what.id for attempt in journal.open_attempts()],
        }
        if not until_the_end:
            ballast.unlink()
            told_of["beginning again"] = problem_of(lambda: journal.begin(cash_in(promotion="new")))
    ballast.unlink(missing_ok=True)
    with opened(folder) as journal:
        told_of["after"] = states(journal)
        for attempt in journal.open_attempts():
            journal.end(attempt.id, State.SETTLED, None)
    return told_of | {"personal": sorted(text.decode() for text in found_in(folder))}


def full_from_the_beginning(folder: Path) -> Told:
    """There is no room for a journal at all."""
    mount("-t", "tmpfs", "-o", "size=16k", "tmpfs", str(folder))
    fill(folder / "ballast")
    return {"opening": problem_of(lambda: open_journal(folder, wall=Clock()))}


def damaged_and_full(folder: Path) -> Told:
    """A damaged journal cannot be replaced for want of room: it is still there afterwards."""
    mount("-t", "tmpfs", "-o", "size=400k", "tmpfs", str(folder))
    with opened(folder) as journal:
        journal.end(journal.begin(cash_in(promotion="sent")).id, State.UNKNOWN, None)
    with (folder / "journal.sqlite").open("r+b") as file:
        file.write(os.urandom(100))
    fill(folder / "ballast")
    opening = problem_of(lambda: open_journal(folder, wall=Clock()))
    (folder / "ballast").unlink()
    start = open_journal(folder, wall=Clock())
    after = states(start.journal)
    start.journal.close()
    return {"opening": opening, "salvaged": start.salvaged, "after": after}


def read_only(folder: Path) -> Told:
    """The folder, new or with a journal, can be read and not written."""
    mount("-t", "tmpfs", "tmpfs", str(folder))
    used, new = folder / "used", folder / "new"
    new.mkdir()
    with opened(used) as journal:
        journal.begin(cash_in(promotion="sent"))
    mount("-o", "remount,ro", str(folder))
    return {
        "used": problem_of(lambda: open_journal(used, wall=Clock())),
        "new": problem_of(lambda: open_journal(new, wall=Clock())),
        "missing": problem_of(lambda: open_journal(folder / "missing", wall=Clock())),
    }


def network_drive(folder: Path) -> Told:
    """The system says that the folder lies on another computer."""
    table = folder / "mounts"
    share = folder / "share"
    share.mkdir()
    table.write_text(f"/dev/sda / ext4 rw 0 0\nserver:/home {share} nfs4 rw 0 0\n")
    mount("--bind", str(table), f"/proc/{os.getpid()}/mounts")
    return {
        "share": problem_of(lambda: open_journal(share / "desk", wall=Clock())),
        "beside it": problem_of(lambda: opened(folder / "desk").__enter__().close()),
    }


STORIES: dict[str, Callable[[Path], Told]] = {
    "filled": lambda folder: filled(folder, until_the_end=False),
    "filled until the end": lambda folder: filled(folder, until_the_end=True),
    "full from the beginning": full_from_the_beginning,
    "damaged and full": damaged_and_full,
    "read only": read_only,
    "network drive": network_drive,
}

if __name__ == "__main__":
    print(json.dumps(STORIES[sys.argv[1]](Path(sys.argv[2]))))
