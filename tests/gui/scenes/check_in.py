"""The check-in page: the invitation, and every row of its table."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from counter_app.desk.unreadable import unreadable
from counter_app.reader.events import Unreadable
from counter_app.uitpas.model import Activity, PeriodConstraint
from counter_app.uitpas.numbers import ChipNumber
from counter_app.uitpas.vocabulary import PeriodType
from tests.fakes.http_server import Behaviour, answer, by_path, hang, reset
from tests.gui.answers import person, promotion, promotion_page
from tests.gui.conftest import SAM, refusal, sample, usual
from tests.gui.scenes.stage import LONG_NAME, Held, Play, Scene, Stage, click_one

PHONE = ChipNumber("08A1B2C3")
_FIRST_NAMES = ("Sam", "Fatima", "Jef", "Wout", "Amélie", "Luc", "Céline", "Koen", "Ingrid", "Thijs", "Yasmine", "Bart")


def check_in_scenes() -> tuple[Scene, ...]:
    """All of them."""
    return (*_without_a_result(), *_counted(), *_not_counted(), *_not_certain())


def _without_a_result() -> tuple[Scene, ...]:
    return (
        Scene("check-in-idle", _points_to_earn, ("Tik een UiTPAS", "Muziekmarathon", "geeft 1 punt")),
        Scene("check-in-no-activity", _no_activity, ("Kies een activiteit",)),
        Scene("check-in-card-read", _card_read, ("Kaart gelezen",)),
        Scene("check-in-too-soon", _too_soon, ("Hou de kaart iets langer",)),
    )


def _counted() -> tuple[Scene, ...]:
    return (
        Scene("check-in-1-point", _earns(1), ("1 punt gespaard", "Nora heeft 12 punten")),
        Scene("check-in-2-points", _earns(2), ("2 punten gespaard", "Nora heeft 12 punten")),
        Scene("check-in-points-unknown", _earns(None), ("Ingecheckt", "Nora heeft 12 punten")),
        Scene("check-in-long-name", _long_name, ("1 punt gespaard", "Marie-Antoinette")),
        Scene("check-in-promotions", _promotions_possible, ("1 punt gespaard", "13 voordelen mogelijk", "Enter")),
        Scene("check-in-busy-log", _busy, ("1 punt gespaard", "al", "10 ingecheckt")),
        Scene("check-in-late", _late, ("1 punt gespaard", "…E5F6 · onbekend", "Nora P.")),
        Scene("check-in-same-card", _same_card, ("Nog steeds dezelfde kaart", "Ingecheckt")),
    )


def _not_counted() -> tuple[Scene, ...]:
    never = ("ansenstatuut",)
    return (
        Scene("check-in-already", _refused("MAXIMUM_REACHED", points=12), ("Al ingecheckt", "12 punten")),
        Scene("check-in-already-more", _already_more, ("Al ingecheckt", "Punt al gespaard (max. 1 / Week)")),
        Scene("check-in-not-now", _refused("CHECKIN_CURRENTLY_NOT_ALLOWED"), ("Nu niet mogelijk",)),
        Scene("check-in-over", _over, ("Nu niet mogelijk", "Inchecken kon tot", "Kies een andere activiteit")),
        Scene("check-in-unknown-card", _refused("UNKOWN_CHIPNUMBER"), ("Onbekende kaart", "Deze kaart is geen UiTPAS")),
        Scene("check-in-unknown-number", _refused("UNKOWN_UITPASNUMBER"), ("Onbekend nummer", "Kijk het nummer na")),
        Scene("check-in-card-not-valid", _refused("INVALID_CARD"), ("Kaart niet geldig", "Vraag naar de nieuwe kaart")),
        Scene("check-in-card-blocked", _blocked, ("Kaart geblokkeerd", "Vraag naar de nieuwe kaart")),
        Scene("check-in-group-pass", _group_pass, ("Groepspas", "Een groepspas spaart geen punten")),
        Scene("check-in-no-membership", _refused("PASSHOLDER_NO_ACTIVE_CARDSYSTEMS"), ("Geen actief lidmaatschap",)),
        Scene("check-in-please-check", _refused("KANSENSTATUUT_EXPIRED"), ("Even nakijken",), never),
        Scene("check-in-please-check-more", _please_check_more, ("Even nakijken", "kansenstatuut is vervallen")),
        Scene(
            "check-in-activity-unknown",
            _refused("UNKNOWN_EVENT_CDBID"),
            ("Activiteit onbekend", "Kies de activiteit opnieuw"),
        ),
        Scene("check-in-no-permission", _no_permission, ("Geen toestemming",), ("CHECKIN_PERMISSION",)),
        Scene("check-in-sign-in-again", _checks_in(answer(status=401)), ("Opnieuw aanmelden",)),
        Scene("check-in-random-number", lambda stage: stage.tap(PHONE), ("Geen UiTPAS", "scan de barcode in de app")),
        Scene("check-in-other-code", _refused("MOON_IS_FULL"), ("Niet gelukt", "Vraag hulp"), ("MOON_IS_FULL",)),
        Scene("check-in-kept", _kept, ("Bewaard", "Wordt verstuurd zodra er verbinding is")),
        Scene("check-in-not-sent", _not_sent, ("Niet verstuurd", "Tik opnieuw")),
    )


def _not_certain() -> tuple[Scene, ...]:
    return (
        Scene("check-in-unknown", _being_read_back, ("Nog niet zeker", "We kijken na of het punt is toegekend")),
        Scene("check-in-unknown-still", _still, ("Nog niet zeker", "Tik de kaart opnieuw", "1 nog open")),
    )


def log_of(stage: Stage, people: int) -> None:
    """So many people check in, every fourth of them not for the first time, and Nora at the end."""
    _points_to_earn(stage)
    for number, name in enumerate(_FIRST_NAMES[:people]):
        refused = refusal("MAXIMUM_REACHED", "<points>4</points>")
        counted = answer(f"<response><points>{number}</points></response>")
        stage.answer(check_in=refused if number % 4 == 3 else counted, retrieve=answer(person(name, "De Smet")))
        stage.tap(ChipNumber(f"04A1B2C3D4E5{number:02X}"))
    stage.answer()
    stage.tap()


def _at(stage: Stage, **changes: object) -> None:
    activity = stage.desk.workplace.activity or Activity("a89a2707")
    stage.desk.workplace.choose_activity(replace(activity, **changes))  # type: ignore[arg-type]


def _points_to_earn(stage: Stage) -> None:
    _at(stage, number_of_points=Decimal(1))


def _earns(points: int | None) -> Play:
    def play(stage: Stage) -> None:
        _at(stage, number_of_points=None if points is None else Decimal(points))
        stage.tap()

    return play


def _checks_in(behaviour: Behaviour) -> Play:
    def play(stage: Stage) -> None:
        stage.answer(check_in=behaviour)
        stage.tap()

    return play


def _refused(code: str, points: int | None = None) -> Play:
    return _checks_in(refusal(code, "" if points is None else f"<points>{points}</points>"))


def _no_activity(stage: Stage) -> None:
    stage.desk.workplace.choose_activity(None)


def _card_read(stage: Stage) -> None:
    stage.answer(check_in=hang)
    stage.desk.tap()


def _too_soon(stage: Stage) -> None:
    stage.desk.window.check_in_page.show_without_tap(unreadable(Unreadable.TAKEN_AWAY))


def _long_name(stage: Stage) -> None:
    _points_to_earn(stage)
    stage.answer(retrieve=answer(person(*LONG_NAME)))
    stage.tap()


def _promotions_possible(stage: Stage) -> None:
    _points_to_earn(stage)
    stage.answer(promotions=answer(promotion_page([promotion(number) for number in range(13)])))
    stage.tap()


def _busy(stage: Stage) -> None:
    log_of(stage, len(_FIRST_NAMES))


def _still(stage: Stage) -> None:
    """The card is tapped once more, and the server does not tell either."""
    _checks_in(reset)(stage)
    stage.desk.clock.seconds += 10
    stage.tap()


def _late(stage: Stage) -> None:
    """Sam is refused when Nora is on the screen already."""
    _points_to_earn(stage)
    sams = Held(refusal("UNKOWN_CHIPNUMBER"))
    stage.answer(check_in=sams, retrieve=answer(person("Sam", "Dhondt")))
    stage.desk.tap(SAM)
    sams.wait_until_asked()
    stage.answer()
    stage.desk.tap()
    stage.see("Nora P.")
    stage.answer(retrieve=answer(person("Sam", "Dhondt")))
    sams.let_go()
    stage.desk.wait_until_quiet()


def _same_card(stage: Stage) -> None:
    stage.tap()
    stage.tap()


def _already_more(stage: Stage) -> None:
    limit = PeriodConstraint(PeriodType.WEEK, 1)
    _at(stage, checkin_constraint=limit)
    told = "<message>Punt al gespaard (max. 1 / Week)</message><points>12</points>"
    stage.answer(check_in=answer(f"<response><code>MAXIMUM_REACHED</code>{told}</response>", 400))
    stage.tap()
    _more(stage)


def _please_check_more(stage: Stage) -> None:
    _refused("KANSENSTATUUT_EXPIRED")(stage)
    _more(stage)


def _more(stage: Stage) -> None:
    click_one(stage, "Meer", "Détails", "More")


def _over(stage: Stage) -> None:
    now = datetime.now(UTC)
    _at(stage, checkin_start_date=now - timedelta(hours=9), checkin_end_date=now - timedelta(hours=1))
    stage.tap()


def _blocked(stage: Stage) -> None:
    stage.answer(check_in=refusal("INVALID_CARD_STATUS"), retrieve=answer(person(status="BLOCKED")))
    stage.tap()


def _group_pass(stage: Stage) -> None:
    stage.answer(check_in=refusal("INVALID_CARD"), retrieve=answer(sample("retrieve-group-pass.xml")))
    stage.tap()


def _no_permission(stage: Stage) -> None:
    more = "<requiredPermission>CHECKIN_PERMISSION</requiredPermission>"
    stage.answer(check_in=refusal("ACCESS_DENIED", more, 403))
    stage.tap()


def _kept(stage: Stage) -> None:
    stage.server.go_away()
    stage.tap()


def _not_sent(stage: Stage) -> None:
    stage.desk.workplace.keeps_check_ins = False
    stage.server.go_away()
    stage.tap()


def _being_read_back(stage: Stage) -> None:
    stage.server.otherwise = by_path(usual(check_in=reset) | {"/searchCheckins": hang})
    stage.desk.tap()
