"""What the panel of a page that works can show, as data: it is drawn anew when language, theme or text size change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.desk.feedback import Feedback, Message
from counter_app.desk.tap import CardNumber
from counter_app.reader.events import ServiceState
from counter_app.uitpas.model import Activity

_ASK_TO_CHOOSE = frozenset(
    {Message.CHOOSE_ACTIVITY, Message.NOT_NOW, Message.ACTIVITY_UNKNOWN, Message.COUNTER_UNKNOWN}
)
_MAY_HAVE_PROMOTIONS = frozenset({Message.CHECKED_IN, Message.ALREADY_CHECKED_IN})


@dataclass(frozen=True, slots=True)
class OneMoment:
    """The server is not known yet."""


@dataclass(frozen=True, slots=True)
class NotSetUp:
    """There is no server to ask."""


@dataclass(frozen=True, slots=True)
class NotWorking:
    """The server cannot even be asked; `reason` is for whoever set the counter up."""

    reason: str


@dataclass(frozen=True, slots=True)
class SignInWanted:
    """Nothing can be done until an employee signs in."""

    is_again: bool = False
    """Somebody had, and the server accepts that no more. What waits is used afterwards."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """Nobody is here. Without an activity nobody can be checked in yet."""

    activity: Activity | None
    has_practice_cards: bool = False
    """A click on a card on the screen is a tap with it."""


@dataclass(frozen=True, slots=True)
class LookUpInvitation:
    """Nobody is here, where a tap only looks up."""

    has_practice_cards: bool = False


@dataclass(frozen=True, slots=True)
class NoReader:
    """Nobody is here, and a tap would do nothing: no reader is ready, for `service` is so."""

    service: ServiceState
    can_browse: bool = False
    """There is something to look at without a card."""


@dataclass(frozen=True, slots=True)
class CardRead:
    """A card was read; its result is awaited."""

    card: CardNumber
    is_same_card: bool = False
    """The card was seen again meanwhile, and nothing more was sent."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a card."""

    feedback: Feedback
    possible: int = 0
    """How many promotions this person can cash in now, as far as that is known."""
    is_same_card: bool = False
    """The card was seen again, and nothing more was sent."""
    at: datetime | None = None
    """When that was, aware: hours are told from there."""
    is_look_up: bool = False
    """The card was only looked up, to cash in with."""

    @property
    def asks_to_choose(self) -> bool:
        """Whether another activity or counter would help."""
        return self.feedback.message in _ASK_TO_CHOOSE

    @property
    def asks_to_sign_in(self) -> bool:
        """Whether only a new sign-in helps."""
        return self.feedback.message is Message.SIGN_IN_AGAIN

    @property
    def may_have_promotions(self) -> bool:
        """Whether it may yet be told how many promotions are possible."""
        return self.feedback.message in _MAY_HAVE_PROMOTIONS


State = OneMoment | NotSetUp | NotWorking | SignInWanted | Invitation | LookUpInvitation | NoReader | CardRead | Result
