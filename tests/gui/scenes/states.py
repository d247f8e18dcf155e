"""Every state of a promotion, known or new: on its row, on the detail panel, and after a refused cash-in."""

from __future__ import annotations

from counter_app.uitpas.vocabulary import CashInState
from tests.gui.answers import moment, promotion, promotion_page
from tests.gui.conftest import refusal
from tests.gui.hands import click
from tests.gui.scenes.promotions import CASH_IN, NEW_STATE, cashes_in, list_of
from tests.gui.scenes.stage import Play, Scene, Stage

_POSSIBLE = CashInState.POSSIBLE
WORDS = {
    CashInState.NOT_POSSIBLE_DATE_CONSTRAINT: "Vanaf",
    CashInState.NOT_POSSIBLE_DISABLED_BY_CARD_SYSTEM: "Uitgezet door het kaartsysteem",
    CashInState.NOT_POSSIBLE_INVALID_CARD: "Vraag naar de nieuwe kaart",
    CashInState.NOT_POSSIBLE_KANSENSTATUUT_EXPIRED: "Even nakijken",
    CashInState.NOT_POSSIBLE_NO_ACTIVE_CARD_SYSTEM: "Vernieuw eerst het lidmaatschap",
    CashInState.NOT_POSSIBLE_POINTS_CONSTRAINT: "Nog 3 punten",
    CashInState.NOT_POSSIBLE_USER_CONSTRAINT: "Niet voor deze persoon",
    CashInState.NOT_POSSIBLE_USER_VOLUME_CONSTRAINT: "Deze week al gehad",
    CashInState.NOT_POSSIBLE_VOLUME_CONSTRAINT: "Uitgeput",
    CashInState.NOT_APPLICABLE_TO_PASSHOLDER: "Niet voor deze kaart of gemeente",
    NEW_STATE: "Niet mogelijk",
}
"""What is said of each in Dutch where it is not possible; nor is a state that does not exist yet."""


def state_scenes() -> tuple[Scene, ...]:
    """Each state in its three places."""
    possible = [Scene(f"{kind}-possible", play(_POSSIBLE), ("Filmticket", "Inruilen")) for kind, play in _SHOWN.items()]
    others = [state for state in (*CashInState, NEW_STATE) if state != _POSSIBLE]
    return (*possible, *(scene for state in others for scene in _of(state)))


def _of(state: str) -> tuple[Scene, ...]:
    name, words = state.lower().replace("_", "-"), WORDS[state]
    never = (state, "ansenstatuut", *CASH_IN)
    return (
        *(Scene(f"{kind}-{name}", play(state), ("Filmticket", words), never) for kind, play in _SHOWN.items()),
        Scene(f"refused-{name}", _refused(state), ("Gratis drankje", words, "Niet ingeruild"), never),
    )


def _row(state: str) -> Play:
    return list_of(promotion_page([_in_state(state)]))


def _detail(state: str) -> Play:
    def play(stage: Stage) -> None:
        _row(state)(stage)
        click(stage.desk.window, "Filmticket")

    return play


_SHOWN = {"row": _row, "detail": _detail}


def _in_state(state: str) -> str:
    return promotion(15, "Filmticket", "15", state, units=60, taken=48, begin=moment(5), end=moment(40))


def _refused(state: str) -> Play:
    """The server refuses for this reason, and tells it of the promotion from then on."""
    lacks = state == CashInState.NOT_POSSIBLE_POINTS_CONSTRAINT
    refused = refusal("ACTION_NOT_ALLOWED", f"<cashInState>{state}</cashInState>")
    later = state == CashInState.NOT_POSSIBLE_DATE_CONSTRAINT
    return cashes_in(
        refused, promotion(6, state=state, begin=moment(5) if later else None), points="2" if lacks else "12"
    )
