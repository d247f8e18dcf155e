"""Signing in: what stands in front of the employee on the way, what fails, and who is at work."""

from __future__ import annotations

from PySide6.QtCore import Qt

from counter_app.config.secrets import Secrets
from counter_app.config.settings import Settings
from counter_app.gui.sign_in.flow import Finishing
from counter_app.gui.sign_in.session import Session
from counter_app.gui.sign_in.terms_dialog import TermsDialog
from counter_app.uitpas.model import Employee
from tests.fakes.http_server import Behaviour, answer, by_path
from tests.gui.conftest import usual
from tests.gui.scenes.stage import Play, Scene, Stage, opens

_GIVEN = answer("oauth_token=T&oauth_token_secret=S&oauth_callback_confirmed=true")
_AN = Employee("u1", "An", "An", "Janssens")
_LONG = Employee("u1", None, "Marie-Antoinette Josephine", "Vandenbroucke-Vanderstraeten")


def sign_in_scenes() -> tuple[Scene, ...]:
    """What is on the page and in the bar."""
    return (
        Scene("sign-in-first", _signed_out, ("Meld je aan", "met je UiTiD", "Aanmelden")),
        Scene("sign-in-again", _refused, ("Opnieuw aanmelden", "Deze kaart wacht", "Aanmelden")),
        Scene("sign-in-again-later", _refused_long_ago, ("Opnieuw aanmelden", "Wat wacht, wordt gebruikt")),
        Scene("sign-in-promotions", _signed_out_at_promotions, ("Meld je aan", "Aanmelden")),
    )


def sign_in_front_scenes() -> tuple[Scene, ...]:
    """What opens in front of the page."""
    return (
        Scene("sign-in-waiting", _dialog(_GIVEN), ("Meld je aan in de browser", "Browser opnieuw openen", "Annuleren")),
        Scene("sign-in-help", _help, ("Open dit adres", "Plak hier", "Kopiëren", "Gebruiken")),
        Scene("sign-in-wrong-code", _wrong_code, ("Dit is geen code van deze aanmelding",)),
        Scene("sign-in-finishing", _finishing, ("Je wordt aangemeld",)),
        Scene("sign-in-not-known", _dialog(answer(status=401)), ("UiTPAS kent dit programma niet", "Opnieuw proberen")),
        Scene("sign-in-no-answer", _dialog(answer(status=503)), ("UiTPAS antwoordt niet", "Opnieuw proberen")),
        Scene("terms", _terms, ("Gebruiksvoorwaarden", "Ik aanvaard ze", "Afmelden")),
        Scene("popup-signed-in", _popup(_AN), ("An Janssens", "Andere medewerker", "Afmelden")),
        Scene("popup-signed-in-for-now", _popup(_LONG, is_for_this_run=True), ("kan de aanmelding niet bewaren",)),
        Scene("popup-sign-in-again", _popup_again, ("Opnieuw aanmelden", "verlopen")),
    )


def _signed_out(stage: Stage) -> None:
    stage.desk.workplace.disconnect_from()
    stage.desk.workplace.offer_sign_in()


def _signed_out_at_promotions(stage: Stage) -> None:
    _signed_out(stage)
    stage.desk.window.show_promotions()


def _refused(stage: Stage) -> None:
    stage.desk.workplace.offer_sign_in()
    stage.answer(check_in=answer(status=401))
    stage.tap()


def _refused_long_ago(stage: Stage) -> None:
    _refused(stage)
    stage.desk.window.check_in_page.leave()


def _session(stage: Stage, *, has_browser: bool = True) -> Session:
    """Of a PC that knows its consumer, at which nobody is signed in."""
    stage.desk.workplace.disconnect_from()
    settings = Settings(
        stage.desk.preferences.data_dir, api_prefix=stage.server.prefix, consumer_key="key", consumer_secret="secret"
    )
    equipment, window = stage.desk.equipment, stage.desk.window
    session = Session(settings, equipment, window, lambda: Secrets(None, None), lambda _address: has_browser)
    stage.desk.ends.append(session.flow.cancel)
    session.start()
    stage.desk.wait_until_quiet()
    return session


def _begun(stage: Stage, given: Behaviour, *, has_browser: bool = True) -> Session:
    stage.server.otherwise = by_path(usual() | {"/requestToken": given})
    session = _session(stage, has_browser=has_browser)
    session.sign_in()
    stage.desk.wait_until_quiet()
    return session


def _dialog(given: Behaviour) -> Play:
    def play(stage: Stage) -> None:
        _begun(stage, given)

    return play


def _help(stage: Stage) -> None:
    _begun(stage, _GIVEN, has_browser=False)


def _wrong_code(stage: Stage) -> None:
    _begun(stage, _GIVEN, has_browser=False).flow.paste("two words")


def _finishing(stage: Stage) -> None:
    _begun(stage, _GIVEN).flow._set(Finishing())


def _terms(stage: Stage) -> None:
    desk = stage.desk
    dialog = TermsDialog(lambda: desk.workplace.client, desk.worker, desk.look, desk.window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _popup(who: Employee, *, is_for_this_run: bool = False) -> Play:
    def play(stage: Stage) -> None:
        stage.desk.workplace.is_for_this_run = is_for_this_run
        stage.desk.workplace.offer_sign_in()
        stage.desk.workplace.tell_of_employee(who)
        opens("employee")(stage)

    return play


def _popup_again(stage: Stage) -> None:
    _refused(stage)
    opens("employee")(stage)
