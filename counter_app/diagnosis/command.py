"""`counter-app doctor`: looks at everything that a counter needs, and prints a report."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from datetime import datetime

from counter_app.config.settings import Settings
from counter_app.diagnosis.english import subject as words_for
from counter_app.diagnosis.examination import Examination, steps
from counter_app.diagnosis.findings import Finding, is_well
from counter_app.diagnosis.report import as_json, as_text
from counter_app.diagnosis.subject import Subject
from counter_app.uitpas import AccessToken, Consumer

FindProxy = Callable[[str], str | None]
WELL, WRONG = 0, 1


def run_doctor(settings: Settings, proxy: FindProxy, *, is_json: bool, with_tap: bool) -> int:
    """Print the report on standard output, the progress on standard error. 0: all is well; 1: something is wrong."""
    # Nothing has to be put away: the system may end it at once, whatever hangs.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    examination = Examination(subject_of(settings, proxy), todo := steps(with_tap=with_tap))
    if with_tap:
        print("Lay a card on the reader.", file=sys.stderr, flush=True)
    found: list[Finding] = []
    for finding in examination.run():
        found.append(finding)
        print(f"{len(found)} of {len(todo)}: {words_for(finding)}", file=sys.stderr, flush=True)
    now = datetime.now().astimezone()
    print(as_json(found, now) if is_json else as_text(found, now), end="", flush=True)
    return WELL if is_well(found) else WRONG


def subject_of(settings: Settings, proxy: FindProxy) -> Subject:
    """What the settings say of this PC."""
    key, secret = settings.consumer_key, settings.consumer_secret
    token, token_secret = settings.token, settings.token_secret
    return Subject(
        settings.data_dir,
        settings.api_prefix,
        None if key is None or secret is None else Consumer(key, secret),
        None if token is None or token_secret is None else AccessToken(token, token_secret, settings.user_id),
        settings.balie_key,
        settings.preferences.reader,
        settings.environment,
        settings.problems,
        proxy,
        uses_keyring=True,
    )
