"""The whole job by keyboard alone, without a mouse and without a card: what is shown and sent at each step.

No screen reader listens here: it gets each key first, so that keys come later than they are pressed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counter_app.sandbox.process import SandboxProcess
from tests.e2e.conftest import Start, answer_the_question, ready
from tests.e2e.desk_pc import DeskPc
from tests.fakes.fixtures import NEEDS_PCSCD
from tests.fakes.sandbox import DE_WERF, MUZIEKMARATHON, NORA, Levers

pytestmark = NEEDS_PCSCD

CHECK_IN, CASH_IN, PROMOTIONS = "*/passholder/checkin", "*/cashInPointsPromotion", "*/pointsPromotions"
MOST_TABS = 60


@pytest.fixture
def desk(start: Start, sandbox: SandboxProcess) -> DeskPc:
    """The program as it starts in the morning: nothing has been chosen yet."""
    chosen = ("COUNTER_APP_BALIE_KEY", "COUNTER_APP_CDBID")
    environment = {name: value for name, value in ready(sandbox).items() if name not in chosen}
    desk = start(environment)
    desk.wait_for_text("Where do you work?", "CC De Werf", "'t Gasthuys")
    desk.take_focus("Counter and activity")
    return desk


def test_the_whole_job(desk: DeskPc, levers: Levers) -> None:
    choose_counter_and_activity(desk)
    check_in_a_typed_number(desk, levers)
    open_what_is_possible(desk, levers)
    read_more_of_one(desk)
    think_again(desk, levers)
    cash_in(desk, levers)
    be_refused(desk, levers)
    narrow_the_list(desk, levers)
    search(desk)
    work_at_another_counter(desk)
    look_at_today(desk)
    change_language_and_text_size(desk)
    ask_for_help(desk)
    let_nora_go(desk)
    assert len(levers.requests(CHECK_IN)) == 1
    assert len(levers.requests(CASH_IN)) == 2


def test_a_scanners_burst_while_the_question_is_open_cashes_in_nothing(desk: DeskPc, levers: Levers) -> None:
    choose_counter_and_activity(desk)
    desk.key("ctrl+2")
    scan(desk, NORA)
    wait_until_said(desk, "Gratis koffie")
    desk.key("Return")
    desk.wait_for_text("Gratis koffie for Nora: 11 → 10 points")
    scan(desk, levers.person("Sam")["uitpas_number"])
    desk.wait_for_text("Sam De Smet", "Gratis koffie")
    assert levers.requests(CASH_IN) == levers.requests(CHECK_IN) == []
    assert levers.points() == 11


@pytest.mark.parametrize("page", ["ctrl+1", "ctrl+3", "ctrl+comma", "F1"])
def test_a_scanners_burst_on_any_page_is_a_tap(desk: DeskPc, levers: Levers, page: str) -> None:
    choose_counter_and_activity(desk)
    desk.key(page)
    scan(desk, NORA)
    desk.wait_for_text("1 point earned", "Nora has 12 points")
    assert [dict(posted["form"])["uitpasNumber"] for posted in levers.requests(CHECK_IN)] == [NORA]


def test_a_scanners_burst_in_a_search_field_is_a_tap_and_digits_there_a_search(desk: DeskPc, levers: Levers) -> None:
    choose_counter_and_activity(desk)
    desk.key("ctrl+2")
    scan(desk, NORA)
    desk.wait_for_text("Nora Peeters", "39 promotions")
    desk.key("ctrl+f")
    desk.key(*"2026", "space")
    desk.wait_for_text("No promotions found")
    assert desk.ask("focus") == "search"
    scan(desk, levers.person("Sam")["uitpas_number"])
    desk.wait_for_text("Sam De Smet", "Gratis koffie")
    assert levers.requests(CHECK_IN) == []


def scan(desk: DeskPc, number: str) -> None:
    """As a scanner does: a keyboard that types fast, and ends with Enter."""
    desk.key(*number, "Return")


def choose_counter_and_activity(desk: DeskPc) -> None:
    wait_until_said(desk, "'t Gasthuys")
    desk.key("Down")
    wait_until_said(desk, "CC De Werf")
    desk.wait_for_text("Muziekmarathon")
    desk.key("Return")
    wait_until_said(desk, "Search an activity")
    desk.key(*"muziek")
    desk.key("Return")
    desk.wait_for_text("CC De Werf", "Muziekmarathon", "ard reader")
    wait_for_no(desk, "For which activity?")
    desk.take_focus()


def check_in_a_typed_number(desk: DeskPc, levers: Levers) -> None:
    desk.key(*NORA[:-1], "9")
    desk.wait_for_text("This number is not right")
    desk.key("BackSpace", NORA[-1])
    desk.wait_for_text("UiTPAS number")
    assert levers.requests(CHECK_IN) == []
    desk.key("Return")
    desk.wait_for_text("1 point earned", "Nora has 12 points", "promotions possible")
    [posted] = levers.requests(CHECK_IN)
    assert dict(posted["form"]) == {"cdbid": MUZIEKMARATHON, "uitpasNumber": NORA, "balieConsumerKey": DE_WERF}
    assert levers.points() == 12


def open_what_is_possible(desk: DeskPc, levers: Levers) -> None:
    wait_until_said(desk, "promotions possible")
    desk.key("Return")
    desk.wait_for_text("Nora Peeters", "Gratis koffie, 1 point, Press Enter to cash in", "39 promotions")
    wait_until_said(desk, "Gratis koffie")
    assert len(levers.requests(CHECK_IN)) == 1


def read_more_of_one(desk: DeskPc) -> None:
    desk.key("Down")
    wait_until_said(desk, "Muntstukje voor de kermis")
    desk.key("space")
    desk.wait_for_text("For whom", "Units", "Close")
    desk.key("Up")
    wait_until_said(desk, "Gratis koffie")
    tab_to(desk, "Close")
    desk.key("space")
    wait_for_no(desk, "Close")
    wait_until_said(desk, "Gratis koffie")


def think_again(desk: DeskPc, levers: Levers) -> None:
    desk.key("Return")
    desk.wait_for_text("Gratis koffie for Nora: 12 → 11 points", "This cannot be undone")
    desk.key("Escape")
    wait_for_no(desk, "This cannot be undone")
    wait_until_said(desk, "Gratis koffie")
    assert levers.requests(CASH_IN) == []


def cash_in(desk: DeskPc, levers: Levers) -> None:
    desk.key("Return")
    desk.wait_for_text("Gratis koffie for Nora: 12 → 11 points")
    answer_the_question(desk)
    desk.wait_for_text("Cashed in", "Had this week already")
    [posted] = levers.requests(CASH_IN)
    assert posted["path"].endswith(f"/{NORA}/cashInPointsPromotion")
    assert levers.points() == 11
    assert desk.ask("focus") == "promotions"


def be_refused(desk: DeskPc, levers: Levers) -> None:
    """It was possible when the list came; somebody else has had the last one since."""
    desk.wait_for(lambda _: "Press Enter to cash in" in go_to(desk, "Muntstukje"), "another that is possible")
    [gone] = [one["id"] for one in levers.world()["promotions"] if one["title"].startswith("Muntstukje")]
    levers.settings(forced_states={str(gone): "NOT_POSSIBLE_VOLUME_CONSTRAINT"})
    desk.key("Return")
    desk.wait_for_text("Muntstukje voor de kermis for Nora: 11 → 10 points")
    answer_the_question(desk)
    desk.wait_for_text("Muntstukje voor de kermis, 1 point, All gone")
    assert levers.points() == 11


def narrow_the_list(desk: DeskPc, levers: Levers) -> None:
    desk.wait_for_text("Filmticket", "39 promotions")
    tab_to(desk, "Possible")
    desk.key("space")
    wait_for_no(desk, "Filmticket")
    desk.key("space")
    desk.wait_for_text("Filmticket")
    tab_to(desk, "Order")
    desk.key("Down")
    desk.wait_for(lambda texts: in_order(texts, "Ballonnen", "Gezelschapsspel", "Sleutelhanger"), "the order of titles")
    desk.key("Up")
    tab_to(desk, "Filters")
    desk.key("space")
    wait_until_said(desk, "Not expired")
    tab_to(desk, "Points to")
    desk.key("2", "Return")
    wait_for_no(desk, "Gratis drankje")
    desk.wait_for_text("Soep")
    assert any(["maxPoints", "2"] in asked["query"] for asked in levers.requests(PROMOTIONS))
    tab_to(desk, "Take this filter off: Up to 2 points")
    desk.key("space")
    desk.wait_for_text("Gratis drankje", "39 promotions")


def search(desk: DeskPc) -> None:
    desk.key("ctrl+f")
    wait_until_said(desk, "Search in the promotions")
    desk.key(*"stick")
    wait_for_no(desk, "Soep")
    desk.wait_for_text("Gratis stickers")
    desk.key("ctrl+a", "BackSpace")
    desk.wait_for_text("Soep")


def work_at_another_counter(desk: DeskPc) -> None:
    """And back, by the lists under the bar at the top."""
    choose_counter(desk, "'t Gasthuys", instead_of="CC De Werf")
    desk.wait_for_text("For which activity?", "Vaste collectie")
    desk.key("Escape")
    wait_for_no(desk, "For which activity?")
    desk.wait_for_text("Choose an activity", "At 't Gasthuys")
    choose_counter(desk, "CC De Werf", instead_of="'t Gasthuys")
    desk.wait_for_text("For which activity?")
    wait_until_said(desk, "Muziekmarathon")
    desk.key("Return")
    wait_for_no(desk, "For which activity?")
    desk.wait_for_text("CC De Werf", "Muziekmarathon", "At CC De Werf")


def choose_counter(desk: DeskPc, name: str, *, instead_of: str) -> None:
    tab_to(desk, instead_of)
    desk.key("space")
    desk.wait_for(lambda _: desk.ask("focus") == "counters", "the list of counters with the keyboard")
    wait_until_said(desk, instead_of)
    press_until(desk, "Down", lambda said: said.startswith(name), name)
    desk.key("Return")


def look_at_today(desk: DeskPc) -> None:
    desk.key("ctrl+3")
    desk.wait_for_text("Nora P.", "Gratis koffie", "Muntstukje", "1 checked in", "1 cashed in")
    assert desk.ask("page") == "TodayPage"
    tab_to(desk, "All")
    desk.key("Right")
    wait_for_no(desk, "Gratis koffie")
    desk.wait_for_text("Nora P.")
    desk.key("Right")
    desk.wait_for_text("Gratis koffie")


def change_language_and_text_size(desk: DeskPc) -> None:
    desk.key("ctrl+comma")
    desk.wait_for_text("Settings", "Text size")
    tab_to(desk, "Language: English")
    desk.key("Left", "Left")
    desk.wait_for_text("Instellingen", "Tekstgrootte")
    before = desk.ask("letter_height", text="Tekstgrootte")
    tab_to(desk, "Tekstgrootte: 100%")
    desk.key("Right")
    desk.wait_for(lambda _: desk.ask("letter_height", text="Tekstgrootte") > before, "larger letters")
    wait_until_said(desk, "Tekstgrootte: 125%")


def ask_for_help(desk: DeskPc) -> None:
    desk.key("F1")
    desk.wait_for_text("Zo werkt het", "Ctrl+3", "Vandaag")
    assert desk.ask("page") == "HelpPage"


def let_nora_go(desk: DeskPc) -> None:
    desk.key("ctrl+2")
    desk.wait_for_text("Nora Peeters", "Gratis drankje")
    desk.key("Escape")
    desk.wait_for_text("De kaartlezer werkt niet", "Kijken zonder kaart")
    assert not contains(desk.texts(), "Nora Peeters")
    desk.key("ctrl+1")
    desk.wait_for_text("De kaartlezer werkt niet", "Muziekmarathon")
    assert not contains(desk.texts(), "Nora")


def contains(texts: list[str], part: str) -> bool:
    return any(part in text for text in texts)


def wait_for_no(desk: DeskPc, part: str) -> None:
    """Until this can no longer be read."""
    desk.wait_for(lambda texts: not contains(texts, part), f"the end of {part!r}")


def in_order(texts: list[str], *beginnings: str) -> bool:
    """Whether what begins so is read in this order."""
    places = [next((at for at, text in enumerate(texts) if text.startswith(begins)), -1) for begins in beginnings]
    return -1 not in places and places == sorted(places)


def wait_until_said(desk: DeskPc, beginning: str) -> None:
    """Until a screen reader says that this has the keyboard."""
    desk.wait_for(lambda _: beginning in desk.ask("focus_said"), f"the keyboard on {beginning!r}")


def tab_to(desk: DeskPc, name: str) -> None:
    """Press Tab until the control with this name has the keyboard."""
    press_until(desk, "Tab", lambda said: said.startswith(name), name)


def go_to(desk: DeskPc, beginning: str) -> str:
    """Go through the list from the top until this row has the keyboard; what a screen reader says of it."""
    desk.key("Home")
    return press_until(desk, "Down", lambda said: said.startswith(beginning), beginning)


def press_until(desk: DeskPc, key: str, is_there: Callable[[str], bool], what: str) -> str:
    passed: list[str] = []
    while not is_there(said := desk.ask("focus_said")):
        assert len(passed) < MOST_TABS, f"{key} never came to {what!r}, but to {passed}"
        passed.append(said)
        desk.key(key)
    return str(said)
