"""Who is at work: found again at the start, signed in, changed, signed in again after a refusal, signed out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox

from counter_app.config.secrets import Secrets
from counter_app.config.settings import Settings
from counter_app.desk.choices import same_counter
from counter_app.desk.sign_in import Arrival, arrive, who_is
from counter_app.gui.equipment import Equipment
from counter_app.gui.main_window import MainWindow
from counter_app.gui.sign_in import kept_token
from counter_app.gui.sign_in.dialog import SignInDialog
from counter_app.gui.sign_in.flow import OpenUrl, SignInFlow, SignInPlace, open_in_browser
from counter_app.gui.sign_in.kept_token import Recalled
from counter_app.gui.sign_in.terms_dialog import TermsDialog
from counter_app.gui.worker import Kind, Task
from counter_app.gui.workplace import Connection
from counter_app.uitpas import AccessToken, Consumer
from counter_app.uitpas.model import Activity, Counter, Employee

_LAST_WRITES_SECONDS = 20.0
"""What an employee began is ended in that employee's name, before the token is forgotten."""


class Session(QObject):
    """One employee at a time. GUI thread; keyring and network are the worker's.

    A token of the environment is used as it is: the keyring is not touched, and whoever signs in after it stays for
    this run.
    """

    connected = Signal(object)
    """Connection: somebody is at work here, from the beginning."""
    ready = Signal()
    """Whoever has come may begin: a counter and an activity are to be chosen."""
    not_set_up = Signal()
    not_working = Signal(str)
    """The server cannot even be asked; why, for whoever set the counter up."""

    def __init__(
        self,
        settings: Settings,
        equipment: Equipment,
        window: MainWindow,
        open_secrets: Callable[[], Secrets],
        open_url: OpenUrl = open_in_browser,
    ) -> None:
        super().__init__(window)
        self._settings, self._window = settings, window
        self._workplace, self._worker = equipment.workplace, equipment.worker
        self._look, self._preferences = equipment.look, equipment.preferences
        self._open_secrets, self._proxy = open_secrets, equipment.proxy
        self._secrets: Secrets | None = None
        self._consumer: Consumer | None = None
        self.flow = SignInFlow(equipment.worker, open_url, self)
        self.flow.came_back.connect(window.come_forward)
        self.flow.signed_in.connect(self._signed_in)
        for part in (window.top_bar, window.check_in_page, window.promotions_page):
            part.sign_in_wanted.connect(self.sign_in)
        window.top_bar.employee_change_wanted.connect(self.sign_in)
        window.top_bar.sign_out_wanted.connect(self.sign_out)

    def start(self) -> None:
        """Find out who is at work, and where somebody could sign in."""
        settings = self._settings
        if settings.names_a_server:
            self._know(Consumer(settings.consumer_key or "", settings.consumer_secret or ""))
            token = AccessToken(settings.token or "", settings.token_secret or "", settings.user_id)
            self._workplace.offers_sign_in = True
            self.connected.emit(self._connection(token))
            if self._workplace.is_connected:
                self.ready.emit()
                self._name()
        elif settings.names_a_consumer:
            work = partial(kept_token.recall, self._open_secrets, settings.consumer_secret)
            self._worker.submit(Task(Kind.READ, work, self._recalled))
        else:
            self.not_set_up.emit()

    def sign_in(self) -> None:
        """Sign in, or somebody else, or the same one again. Until that is done everything stays as it is."""
        if self._consumer is None or not self._workplace.offers_sign_in:
            return
        settings = self._settings
        place = SignInPlace(
            settings.api_prefix or "",
            self._consumer,
            settings.callback_port,
            settings.force_login,
            self._proxy,
        )
        try:
            self.flow.start(place, self._preferences.value.language)
        except ValueError as error:
            self.not_working.emit(str(error))
            return
        dialog = SignInDialog(self.flow, self._look, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def sign_out(self) -> None:
        """Nobody is at work any more: no token stays, and nothing of anybody on the screen."""
        self._window.change_employee()
        self._workplace.disconnect_from()
        self._let_go_of_the_one_before()
        if self._secrets is not None:
            work = partial(kept_token.forget, self._secrets)
            self._worker.submit(Task(Kind.WRITE, work, self._forgotten, person=Session))

    def _know(self, consumer: Consumer) -> None:
        self._consumer = self._workplace.consumer = consumer

    def _recalled(self, recalled: Recalled) -> None:
        self._secrets = recalled.secrets
        self._workplace.is_for_this_run = not recalled.secrets.is_lasting
        if recalled.consumer_secret is None:
            self.not_set_up.emit()
            return
        self._know(Consumer(self._settings.consumer_key or "", recalled.consumer_secret))
        self._workplace.offer_sign_in()
        if recalled.token is not None:
            self._come(recalled.token)

    def _signed_in(self, token: AccessToken) -> None:
        if self._secrets is None:
            self._workplace.is_for_this_run = True
        else:
            work = partial(kept_token.keep, self._secrets, token)
            self._worker.submit(Task(Kind.WRITE, work, self._kept, person=Session))
        connection, workplace = self._connection(token), self._workplace
        if not workplace.is_connected:
            self._come(token)
        elif workplace.user_id == token.user_id and workplace.counter is not None:
            workplace.take_over(connection)
            self._let_go_of_the_one_before()
            self._window.go_on()
            self._name()
        else:
            before = (workplace.counter, workplace.activity)
            self._window.change_employee()
            workplace.connect_to(connection)
            self._let_go_of_the_one_before()
            self._ask_who_came(self.ready.emit, before)

    def _come(self, token: AccessToken) -> None:
        self.connected.emit(self._connection(token))
        if self._workplace.is_connected:
            self._ask_who_came(self.ready.emit)

    def _kept(self, is_lasting: bool) -> None:
        self._workplace.is_for_this_run = not is_lasting

    def _connection(self, token: AccessToken) -> Connection:
        if self._consumer is None:
            raise RuntimeError("somebody signed in before it was known where")
        return Connection(self._settings.api_prefix or "", self._consumer, token, self._proxy)

    def _let_go_of_the_one_before(self) -> None:
        """Once what was begun in the earlier token's name has ended."""
        work = partial(self._worker.finish_writes, _LAST_WRITES_SECONDS)
        self._worker.submit(Task(Kind.READ, work, lambda _: self._workplace.let_go()))

    def _forgotten(self, is_gone: bool) -> None:
        if not is_gone:
            box = QMessageBox(self._window)
            box.setObjectName("not_signed_out")
            box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            box.setText(self.tr("The sign-in may still be kept on this PC. Ask IT for help."))
            box.open()

    def _name(self) -> None:
        """Who is at work follows, and stops nobody."""
        client = self._workplace.client
        user_id = self._workplace.user_id
        self._worker.submit(Task(Kind.FOLLOW_UP, partial(who_is, client), partial(self._named, user_id)))

    def _named(self, user_id: str, employee: Employee | None) -> None:
        if employee is not None and user_id == self._workplace.user_id:
            self._workplace.tell_of_employee(employee)

    def _ask_who_came(
        self, then: Callable[[], None], before: tuple[Counter | None, Activity | None] = (None, None)
    ) -> None:
        client = self._workplace.client
        work = partial(arrive, client)
        self._worker.submit(Task(Kind.READ, work, partial(self._arrived, client, then, before)))

    def _arrived(
        self,
        client: object,
        then: Callable[[], None],
        before: tuple[Counter | None, Activity | None],
        arrival: Arrival,
    ) -> None:
        if not self._workplace.is_connected or client is not self._workplace.client:
            return  # who is at work by now is somebody else
        if self._workplace.is_refused:
            return  # the page asks to sign in again
        self._named(self._workplace.user_id, arrival.employee)

        def go_on() -> None:
            if not self._goes_on_at(before, arrival):
                then()

        if arrival.terms_accepted is False:
            self._ask_for_terms(go_on)
        else:
            go_on()

    def _ask_for_terms(self, then: Callable[[], None]) -> None:
        dialog = TermsDialog(lambda: self._workplace.client, self._worker, self._look, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(then)
        dialog.refused.connect(self.sign_out)
        dialog.open()

    def _goes_on_at(self, before: tuple[Counter | None, Activity | None], arrival: Arrival) -> bool:
        """Whoever may work at the same counter does, at the same activity; what waited is used."""
        counter, activity = before
        if counter is None or arrival.counters is None:
            return False
        if not any(same_counter(one.consumer_key, counter.consumer_key) for one in arrival.counters):
            return False
        self._workplace.choose_counter(counter)
        self._workplace.choose_activity(activity)
        self._window.go_on()
        return True
