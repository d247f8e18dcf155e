"""Where work begins: at the counter and the activity of the settings, else at those of today, else they are chosen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from counter_app.config.environments import Environment
from counter_app.config.memory import Memory, Workday
from counter_app.config.settings import Settings
from counter_app.desk.choices import Choices, activity_by_id, counters, same_counter
from counter_app.desk.feedback import Feedback, Message, Tone
from counter_app.gui.main_window import MainWindow
from counter_app.gui.worker import Kind, Task, Worker
from counter_app.gui.workplace import Workplace
from counter_app.uitpas.model import Activity, Counter

_ACTIVITY_UNKNOWN = Feedback(Tone.REFUSED, Message.ACTIVITY_UNKNOWN)


class Beginning(QObject):
    """Begins, and remembers where somebody worked for the next time. What practice was about is asked each time."""

    def __init__(
        self, settings: Settings, memory: Memory, workplace: Workplace, worker: Worker, window: MainWindow
    ) -> None:
        super().__init__(window)
        self.memory = memory
        self._settings, self._workplace, self._worker, self._window = settings, workplace, worker, window
        window.choosing.recent = memory.counters
        workplace.changed.connect(self._remember)

    def begin(self, preferred: str | None = None) -> None:
        """Begin; `preferred` is the consumer key of the counter to propose where nothing is known."""
        settings, workday = self._settings, self.memory.workday
        is_practice = settings.environment is Environment.SANDBOX
        if settings.balie_key is not None:
            self._take_counter(settings.balie_key)
            if settings.cdbid is not None:
                self._take_activity(settings.cdbid)
        elif workday is not None and workday.day == self._today() and not is_practice:
            self._take_remembered(workday)
        else:
            self._window.choose(preferred)

    def _today(self) -> str:
        return self._window.day.today.isoformat()

    def _remember(self) -> None:
        key, activity = self._workplace.balie_consumer_key, self._workplace.activity
        if key is None:
            return
        workday = None if activity is None else Workday(self._today(), key, activity.cdbid)
        self.memory = replace(self.memory, counters=self.memory.with_counter(key), workday=workday)
        self._window.choosing.recent = self.memory.counters

    def _say_failure(self, failure: Feedback | None) -> None:
        """What is wrong with the set-up is said while nobody is at the desk yet."""
        if failure is not None and self._window.check_in_page.is_idle:
            self._window.check_in_page.show_without_tap(failure)

    def _take_remembered(self, workday: Workday) -> None:
        """It may have been somebody else who worked there: nothing is chosen before the server says that they may."""
        workplace = self._workplace
        client, user_id = workplace.client, workplace.user_id

        def done(choices: Choices) -> None:
            if workplace.user_id != user_id or workplace.counter is not None:
                return
            found = [one for one in choices.counters if same_counter(one.consumer_key, workday.counter)]
            if found:
                workplace.choose_counter(found[0])
                self._take_activity(workday.cdbid)
            else:
                self._window.choose(workday.counter)

        self._worker.submit(Task(Kind.READ, lambda: counters(client, user_id), done))

    def _take_counter(self, key: str) -> None:
        """Ready at once with what is known; its name follows."""
        self._workplace.choose_counter(Counter(consumer_key=key))
        client, user_id = self._workplace.client, self._workplace.user_id

        def done(choices: Choices) -> None:
            self._say_failure(choices.failure)
            for counter in choices.counters:
                if same_counter(counter.consumer_key, key):
                    self._workplace.tell_of_counter(counter)

        self._worker.submit(Task(Kind.READ, lambda: counters(client, user_id), done))

    def _take_activity(self, cdbid: str) -> None:
        """Ready at once with what is known; title, points and hours follow."""
        self._workplace.choose_activity(Activity(cdbid))
        client = self._workplace.client

        def done(choices: Choices) -> None:
            is_unknown = choices.failure is None and not choices.activities
            self._say_failure(_ACTIVITY_UNKNOWN if is_unknown else choices.failure)
            for activity in choices.activities:
                self._workplace.tell_of_activity(activity)

        self._worker.submit(Task(Kind.READ, lambda: activity_by_id(client, cdbid), done))
