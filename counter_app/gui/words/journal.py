"""Words about the journal itself: why it cannot be used, or that a damaged one was set aside, and what to do."""

from __future__ import annotations

from counter_app.desk.journal import JournalProblem, Opened, Problem
from counter_app.gui.words.amounts import number
from counter_app.gui.words.say import fill, plain, sentences, translate

_PATH_LIMIT = 300


def journal_headline(told: JournalProblem | Opened) -> str:
    """What it means for the employee."""
    if isinstance(told, JournalProblem):
        return translate("words", "Cashing in is not possible on this PC now")
    return translate("words", "The journal of this PC was damaged")


def journal_reason(told: JournalProblem | Opened) -> str:
    """What is wrong, and what to do about it."""
    if isinstance(told, Opened):
        return sentences(translate("words", "A new one was begun, and everything works."), _salvaged(told.salvaged))
    return {
        Problem.BUSY: translate(
            "words",
            "This program is open already, perhaps for another user of this PC. Close it there, and start it again.",
        ),
        Problem.NETWORK_DRIVE: translate(
            "words", "The folder with its data is on a network drive. Ask IT to put it on a disk of this PC."
        ),
        Problem.READ_ONLY: translate(
            "words", "Nothing can be written in the folder with its data. Ask IT to allow that."
        ),
        Problem.DISK_FULL: translate("words", "The disk of this PC is full. Make room, and start the program again."),
        Problem.BROKEN: translate(
            "words", "The disk of this PC has trouble. Start the program again, and ask IT where that does not help."
        ),
        Problem.NEWER: translate(
            "words", "A newer version of this program was used here. Start that one, or ask IT for it."
        ),
    }[told.kind]


def journal_more(told: JournalProblem | Opened) -> str:
    """What goes on and what does not, or whom to tell."""
    if isinstance(told, JournalProblem):
        return translate("words", "Checking in goes on. What is done now is forgotten when the program is closed.")
    where = fill(translate("words", "What could be read of it is in %1."), plain(str(told.set_aside), _PATH_LIMIT))
    return sentences(translate("words", "Ask IT to look at the disk of this PC."), where)


def _salvaged(count: int) -> str:
    if count == 0:
        return translate("words", "Nothing was open. The actions of before are not shown any more.")
    saved = translate("words", "%1 open item(s) saved. The other actions of before are not shown any more.", None, 0)
    return fill(saved.of(count), number(count))
