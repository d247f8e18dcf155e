"""The states of the window that matter, each brought about as it happens: by a tap, a key, a click, an answer."""

from tests.gui.scenes.check_in import check_in_scenes
from tests.gui.scenes.diagnosis import diagnosis_scenes
from tests.gui.scenes.live import live_scenes
from tests.gui.scenes.no_reader import no_reader_scenes
from tests.gui.scenes.pages import front_scenes, page_scenes
from tests.gui.scenes.promotions import CASH_IN, MANY, confirm, promotion_scenes, promotions, question
from tests.gui.scenes.sign_in import sign_in_front_scenes, sign_in_scenes
from tests.gui.scenes.stage import STRANGERS, Play, Scene, Stage, click_one
from tests.gui.scenes.states import state_scenes

__all__ = [
    "CASH_IN",
    "MANY",
    "STRANGERS",
    "Play",
    "Scene",
    "Stage",
    "all_scenes",
    "check_in_scenes",
    "click_one",
    "confirm",
    "diagnosis_scenes",
    "front_scenes",
    "live_scenes",
    "no_reader_scenes",
    "page_scenes",
    "promotion_scenes",
    "promotions",
    "question",
    "sign_in_front_scenes",
    "sign_in_scenes",
    "state_scenes",
]


def all_scenes() -> tuple[Scene, ...]:
    """Every one of them."""
    return (
        *check_in_scenes(),
        *promotion_scenes(),
        *state_scenes(),
        *page_scenes(),
        *front_scenes(),
        *live_scenes(),
        *no_reader_scenes(),
        *diagnosis_scenes(),
        *sign_in_scenes(),
        *sign_in_front_scenes(),
    )
