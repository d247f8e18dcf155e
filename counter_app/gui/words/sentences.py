"""The fixed words of each message: the line, what stands under it, and what the log says.

Nothing here depends on a person or an activity; where a value has its place in a sentence, `news` puts it there.
The reasons that concern the kansenstatuut are not here but behind "more": the queue can read the screen.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP

from counter_app.desk.feedback import Message


class Sentences(NamedTuple):
    """English sources for one message; an empty one says nothing."""

    headline: object
    detail: object
    short: object


_NEW_CARD = QT_TRANSLATE_NOOP("words", "Ask for the new card.")
_IN_A_MOMENT = QT_TRANSLATE_NOOP("words", "Try again in a moment.")
_CHECK_NUMBER = QT_TRANSLATE_NOOP("words", "Check the number.")
_PLEASE_CHECK = QT_TRANSLATE_NOOP("words", "Please check")
_NOT_CERTAIN = QT_TRANSLATE_NOOP("words", "Not certain yet")
_NOT_CERTAIN_SHORT = QT_TRANSLATE_NOOP("words", "not certain yet")
_NOT_SENT = QT_TRANSLATE_NOOP("words", "Not sent")
_NOT_SENT_SHORT = QT_TRANSLATE_NOOP("words", "not sent")
_NO_UITPAS = QT_TRANSLATE_NOOP("words", "Not a UiTPAS")
_NO_UITPAS_SHORT = QT_TRANSLATE_NOOP("words", "not a UiTPAS")

SENTENCES: dict[Message, Sentences] = {
    Message.CHECKED_IN: Sentences(
        QT_TRANSLATE_NOOP("words", "Checked in"), "", QT_TRANSLATE_NOOP("words", "checked in")
    ),
    Message.ALREADY_CHECKED_IN: Sentences(
        QT_TRANSLATE_NOOP("words", "Already checked in"), "", QT_TRANSLATE_NOOP("words", "already")
    ),
    Message.NOT_NOW: Sentences(
        QT_TRANSLATE_NOOP("words", "Not possible now"),
        QT_TRANSLATE_NOOP("words", "This activity is not open for checking in."),
        QT_TRANSLATE_NOOP("words", "not now"),
    ),
    Message.CHOOSE_ACTIVITY: Sentences(
        QT_TRANSLATE_NOOP("words", "Choose an activity"),
        QT_TRANSLATE_NOOP("words", "This card is checked in at what you choose."),
        QT_TRANSLATE_NOOP("words", "no activity chosen"),
    ),
    Message.ACTIVITY_UNKNOWN: Sentences(
        QT_TRANSLATE_NOOP("words", "Activity unknown"),
        QT_TRANSLATE_NOOP("words", "Choose the activity again."),
        QT_TRANSLATE_NOOP("words", "activity unknown"),
    ),
    Message.UNKNOWN_CARD: Sentences(
        QT_TRANSLATE_NOOP("words", "Unknown card"),
        QT_TRANSLATE_NOOP("words", "This card is not a UiTPAS, or is not registered yet."),
        QT_TRANSLATE_NOOP("words", "unknown"),
    ),
    Message.UNKNOWN_NUMBER: Sentences(
        QT_TRANSLATE_NOOP("words", "Unknown number"), _CHECK_NUMBER, QT_TRANSLATE_NOOP("words", "unknown number")
    ),
    Message.NUMBER_NOT_VALID: Sentences(
        QT_TRANSLATE_NOOP("words", "This number is not right"),
        _CHECK_NUMBER,
        QT_TRANSLATE_NOOP("words", "number not right"),
    ),
    Message.CARD_NOT_VALID: Sentences(
        QT_TRANSLATE_NOOP("words", "Card not valid"), _NEW_CARD, QT_TRANSLATE_NOOP("words", "card not valid")
    ),
    Message.CARD_BLOCKED: Sentences(
        QT_TRANSLATE_NOOP("words", "Card blocked"), _NEW_CARD, QT_TRANSLATE_NOOP("words", "card blocked")
    ),
    Message.CARD_DELETED: Sentences(
        QT_TRANSLATE_NOOP("words", "Card no longer in use"), _NEW_CARD, QT_TRANSLATE_NOOP("words", "card not in use")
    ),
    Message.CARD_NOT_SOLD: Sentences(
        QT_TRANSLATE_NOOP("words", "Card not sold yet"),
        QT_TRANSLATE_NOOP("words", "Register it for somebody first."),
        QT_TRANSLATE_NOOP("words", "card not sold yet"),
    ),
    Message.GROUP_PASS: Sentences(
        QT_TRANSLATE_NOOP("words", "Group pass"),
        QT_TRANSLATE_NOOP("words", "A group pass earns no points."),
        QT_TRANSLATE_NOOP("words", "group pass"),
    ),
    Message.NO_ACTIVE_MEMBERSHIP: Sentences(
        QT_TRANSLATE_NOOP("words", "No active membership"),
        QT_TRANSLATE_NOOP("words", "Renew the membership first."),
        QT_TRANSLATE_NOOP("words", "no active membership"),
    ),
    Message.PLEASE_CHECK: Sentences(_PLEASE_CHECK, "", QT_TRANSLATE_NOOP("words", "please check")),
    Message.RANDOM_NUMBER: Sentences(
        _NO_UITPAS,
        QT_TRANSLATE_NOOP(
            "words",
            "This phone or bank card has no fixed number. Type the card's number, or scan the barcode in the app.",
        ),
        _NO_UITPAS_SHORT,
    ),
    Message.HOLD_LONGER: Sentences(
        QT_TRANSLATE_NOOP("words", "Hold the card a little longer"),
        "",
        QT_TRANSLATE_NOOP("words", "taken away too soon"),
    ),
    Message.CARD_MUTE: Sentences(
        QT_TRANSLATE_NOOP("words", "Card not read"),
        QT_TRANSLATE_NOOP("words", "Lay the card down again, or type its number."),
        QT_TRANSLATE_NOOP("words", "not read"),
    ),
    Message.CARD_WITHOUT_NUMBER: Sentences(
        _NO_UITPAS,
        QT_TRANSLATE_NOOP("words", "This card has no number that can be read. Type the number of the UiTPAS."),
        _NO_UITPAS_SHORT,
    ),
    Message.CARD_IN_USE: Sentences(
        QT_TRANSLATE_NOOP("words", "Card not read"),
        QT_TRANSLATE_NOOP("words", "Another program is using the reader. Close it, or type the number."),
        QT_TRANSLATE_NOOP("words", "reader in use"),
    ),
    Message.FOUND: Sentences(QT_TRANSLATE_NOOP("words", "Card found"), "", QT_TRANSLATE_NOOP("words", "looked up")),
    Message.CASHED_IN: Sentences(QT_TRANSLATE_NOOP("words", "Cashed in"), "", QT_TRANSLATE_NOOP("words", "cashed in")),
    Message.CASH_IN_REFUSED: Sentences(
        QT_TRANSLATE_NOOP("words", "Not cashed in"), "", QT_TRANSLATE_NOOP("words", "not cashed in")
    ),
    Message.CASH_IN_NOT_SENT: Sentences(
        _NOT_SENT,
        QT_TRANSLATE_NOOP("words", "Nothing was cashed in. Try again when there is a connection."),
        _NOT_SENT_SHORT,
    ),
    Message.PROMOTION_UNKNOWN: Sentences(
        QT_TRANSLATE_NOOP("words", "Promotion not found"),
        QT_TRANSLATE_NOOP("words", "It may have ended. Look the card up again."),
        QT_TRANSLATE_NOOP("words", "promotion not found"),
    ),
    Message.NO_PERMISSION: Sentences(
        QT_TRANSLATE_NOOP("words", "No permission"),
        QT_TRANSLATE_NOOP("words", "You may not do this at this counter."),
        QT_TRANSLATE_NOOP("words", "no permission"),
    ),
    Message.COUNTER_UNKNOWN: Sentences(
        QT_TRANSLATE_NOOP("words", "Counter unknown"),
        QT_TRANSLATE_NOOP("words", "Choose the counter again."),
        QT_TRANSLATE_NOOP("words", "counter unknown"),
    ),
    Message.SIGN_IN_AGAIN: Sentences(
        QT_TRANSLATE_NOOP("words", "Sign in again"),
        QT_TRANSLATE_NOOP("words", "Your sign-in has expired. Nothing was sent."),
        QT_TRANSLATE_NOOP("words", "sign in again"),
    ),
    Message.CLOCK_WRONG: Sentences(
        QT_TRANSLATE_NOOP("words", "This PC's clock is wrong"),
        QT_TRANSLATE_NOOP("words", "Tap again, and have this PC's clock set right."),
        QT_TRANSLATE_NOOP("words", "PC's clock wrong"),
    ),
    Message.NOT_SENT: Sentences(_NOT_SENT, QT_TRANSLATE_NOOP("words", "No connection. Tap again."), _NOT_SENT_SHORT),
    Message.NO_CONNECTION: Sentences(
        QT_TRANSLATE_NOOP("words", "No connection"), _IN_A_MOMENT, QT_TRANSLATE_NOOP("words", "no connection")
    ),
    Message.NO_ANSWER: Sentences(
        QT_TRANSLATE_NOOP("words", "No answer"), _IN_A_MOMENT, QT_TRANSLATE_NOOP("words", "no answer")
    ),
    Message.CHECK_IN_NOT_CERTAIN: Sentences(
        _NOT_CERTAIN, QT_TRANSLATE_NOOP("words", "We are checking whether the point was added."), _NOT_CERTAIN_SHORT
    ),
    Message.CHECK_IN_NOT_FOUND_OUT: Sentences(
        _NOT_CERTAIN,
        QT_TRANSLATE_NOOP("words", "We could not find out yet. Tap the card again, and we look once more."),
        _NOT_CERTAIN_SHORT,
    ),
    Message.CASH_IN_NOT_CERTAIN: Sentences(
        _NOT_CERTAIN,
        QT_TRANSLATE_NOOP("words", "We are finding out. Until then this promotion stays locked for this person."),
        _NOT_CERTAIN_SHORT,
    ),
    Message.CHECK_IN_NOT_DONE: Sentences(
        QT_TRANSLATE_NOOP("words", "Not checked in"),
        QT_TRANSLATE_NOOP("words", "We looked: the point was not added. Tap the card again."),
        QT_TRANSLATE_NOOP("words", "not checked in"),
    ),
    Message.CHECK_IN_KEPT: Sentences(
        QT_TRANSLATE_NOOP("words", "Kept"),
        QT_TRANSLATE_NOOP("words", "It is sent as soon as there is a connection."),
        QT_TRANSLATE_NOOP("words", "kept"),
    ),
    Message.CHECK_IN_EXPIRED: Sentences(
        _NOT_SENT,
        QT_TRANSLATE_NOOP("words", "There was no connection in time: this check-in does not count."),
        _NOT_SENT_SHORT,
    ),
    Message.CASH_IN_NOT_DONE: Sentences(
        QT_TRANSLATE_NOOP("words", "Not cashed in"),
        QT_TRANSLATE_NOOP("words", "We looked: nothing was cashed in, and no points were taken. You can do it again."),
        QT_TRANSLATE_NOOP("words", "not cashed in"),
    ),
    Message.NOT_WRITTEN_DOWN: Sentences(
        QT_TRANSLATE_NOOP("words", "Not cashed in"),
        QT_TRANSLATE_NOOP(
            "words", "This PC cannot write down what is done: its disk is full, or locked. Nothing was sent."
        ),
        QT_TRANSLATE_NOOP("words", "not cashed in"),
    ),
    Message.SETTLED_AS_DONE: Sentences(
        QT_TRANSLATE_NOOP("words", "Settled: it counted"),
        QT_TRANSLATE_NOOP("words", "You said so."),
        QT_TRANSLATE_NOOP("words", "settled: it counted"),
    ),
    Message.SETTLED_AS_NOT_DONE: Sentences(
        QT_TRANSLATE_NOOP("words", "Settled: it did not count"),
        QT_TRANSLATE_NOOP("words", "You said so."),
        QT_TRANSLATE_NOOP("words", "settled: it did not count"),
    ),
    Message.ANSWER_NOT_READABLE: Sentences(
        QT_TRANSLATE_NOOP("words", "No clear answer"), _IN_A_MOMENT, QT_TRANSLATE_NOOP("words", "no clear answer")
    ),
    Message.FAILED: Sentences(
        QT_TRANSLATE_NOOP("words", "That did not work"),
        QT_TRANSLATE_NOOP("words", "Ask for help."),
        QT_TRANSLATE_NOOP("words", "did not work"),
    ),
}
PLEASE_CHECK = SENTENCES[Message.PLEASE_CHECK]
