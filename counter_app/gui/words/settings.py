"""Words about the settings: which UiTPAS this is, what is wrong with a setting, and what is locked."""

from __future__ import annotations

from collections.abc import Sequence

from counter_app.config.environments import Environment
from counter_app.config.keys import Layer
from counter_app.config.kinds import (
    AUTOMATIC,
    Flag,
    Folder,
    Kind,
    OneOf,
    ProxyAddress,
    ReaderName,
    Seconds,
    ServerAddress,
    Whole,
)
from counter_app.config.problems import SettingsProblem, Trouble
from counter_app.gui.words.amounts import number
from counter_app.gui.words.say import fill, plain, translate

_PATH_LIMIT, _KEY_LIMIT, _HOST_LIMIT = 300, 60, 80


def environment_words(environment: Environment, host: str) -> str:
    """Which UiTPAS this is; nothing for the real one, and for practice, which has a band of its own."""
    match environment:
        case Environment.TEST:
            return translate("words", "Test environment – not the real UiTPAS")
        case Environment.OWN:
            return fill(translate("words", "Own server: %1"), plain(host, _HOST_LIMIT))
        case Environment.PRODUCTION | Environment.SANDBOX:
            return ""


def settings_headline(problems: Sequence[SettingsProblem]) -> str:
    """What it means for the employee."""
    if any(problem.trouble is Trouble.READ_ONLY for problem in problems):
        return translate("words", "What you choose is forgotten when the program is closed")
    return translate("words", "Not all settings of this PC could be used")


def settings_line(problem: SettingsProblem) -> str:
    """One thing that is wrong: where, what, and what was expected."""
    return fill(translate("words", "%1: %2"), _where(problem), _what(problem))


def settings_advice() -> str:
    """What to do about all of it."""
    return translate("words", "Everything else works. Show this to IT.")


def locked_words() -> str:
    """Why something cannot be chosen."""
    return translate("words", "Set by the administrator of this PC")


def _where(problem: SettingsProblem) -> str:
    if problem.source == Layer.ENVIRONMENT.value:
        return translate("words", "Environment of the program")
    if problem.source == Layer.COMMAND_LINE.value:
        return translate("words", "Command line")
    path = plain(problem.source, _PATH_LIMIT)
    if problem.line is None:
        return path
    return fill(translate("words", "%1, line %2"), path, number(problem.line))


def _what(problem: SettingsProblem) -> str:
    text = {
        Trouble.BROKEN: translate("words", "this cannot be understood, so nothing in this file is used."),
        Trouble.UNREADABLE: translate("words", "this file cannot be read."),
        Trouble.UNKNOWN: translate("words", "there is no setting “%1”."),
        Trouble.NOT_HERE: translate("words", "“%1” cannot be set here."),
        Trouble.MISSING: translate("words", "“%1” is missing."),
        Trouble.READ_ONLY: translate("words", "nothing can be written in this folder."),
        Trouble.WRONG: translate("words", "“%1” has to be %2."),
    }[problem.trouble]
    return fill(text, plain(problem.key, _KEY_LIMIT), _expected(problem.expected))


def _expected(kind: Kind | None) -> str:
    match kind:
        case OneOf(values):
            return fill(translate("words", "one of these: %1"), ", ".join(str(value) for value in values))
        case Whole(least, most):
            return fill(translate("words", "a whole number from %1 to %2"), str(least), str(most))
        case ReaderName():
            return fill(translate("words", "the beginning of the name of a reader, or “%1”"), AUTOMATIC)
    others: dict[type[Kind] | type[None], str] = {
        Flag: translate("words", "true or false"),
        Seconds: translate("words", "a number of seconds"),
        Folder: translate("words", "a folder"),
        ServerAddress: fill(translate("words", "an address that begins with %1"), "https://"),
        ProxyAddress: fill(
            translate("words", "an address such as %1, without a password"), "http://proxy.example:8080"
        ),
    }
    return others.get(type(kind), translate("words", "a text"))
