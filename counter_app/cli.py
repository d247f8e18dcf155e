"""The commands: the window (no command), demo, sandbox, consumer-secret, proxy-password, readers, doctor."""

from __future__ import annotations

import argparse
import getpass
import logging
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from queue import SimpleQueue

from counter_app import __version__
from counter_app.config.environments import Environment
from counter_app.config.keys import KEYS, Layer
from counter_app.config.kinds import OneOf
from counter_app.config.preferences import LANGUAGES
from counter_app.config.secrets import Patience, SecretName, open_secrets
from counter_app.config.settings import Settings, load_settings
from counter_app.diagnosis.logs import Line
from counter_app.reader import ReaderThread
from counter_app.reader.events import (
    CardPresented,
    CardTakenAway,
    CardUnreadable,
    ReaderEvent,
    ReaderGone,
    ReaderPresent,
    ServiceChanged,
)
from counter_app.uitpas.numbers import ChipNumber

_SETTING = "setting "
"""What the options that are settings begin with, among those of the commands."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command named by `arguments` (default: this process's) and return its exit status."""
    _log_to_the_terminal()
    options = _parser().parse_args(arguments)
    command: int = options.run(options)
    return command


def _log_to_the_terminal() -> None:
    """Warnings alone, and masked as in the log file: a terminal is copied from as well."""
    terminal = logging.StreamHandler()
    terminal.setLevel(logging.WARNING)
    terminal.setFormatter(Line("%(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[terminal])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="counter-app", description="Check in UiTPAS cards and cash in promotions.")
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--sandbox", action="store_true", help="practice mode: nothing goes to UiTPAS")
    _add_settings(parser)
    parser.set_defaults(run=_window)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    demo = commands.add_parser("demo", help="a guided run through the whole job in the real window")
    demo.add_argument("--headless", action="store_true", help="without a screen, and fast")
    demo.add_argument("--screenshots", type=Path, metavar="DIR", help="save a picture of each state in DIR")
    demo.add_argument("--language", choices=LANGUAGES, help="the language of the window (default: nl)")
    demo.set_defaults(run=_demo)
    sandbox = commands.add_parser("sandbox", help="the practice server alone")
    sandbox.add_argument("--port", type=_port, default=0, help="the port on this PC (default: a free one)")
    sandbox.add_argument("--with-parent", action="store_true", help="end when standard input closes")
    sandbox.set_defaults(run=_sandbox)
    for name, secret, what in (
        ("consumer-secret", SecretName.CONSUMER_SECRET, "the secret that UiTPAS gave with the consumer key"),
        ("proxy-password", SecretName.PROXY_PASSWORD, "the password of the network's proxy"),
    ):
        keeping = commands.add_parser(name, help=f"keep {what} in the keyring")
        keeping.set_defaults(run=_keep_secret, secret=secret, what=what)
    readers = commands.add_parser("readers", help="list the card readers, then print taps as they come")
    readers.set_defaults(run=_readers)
    doctor = commands.add_parser("doctor", help="look at everything that a counter needs, and say what is wrong")
    doctor.add_argument("--json", action="store_true", help="for a program to read")
    doctor.add_argument("--tap", action="store_true", help="wait for a card as well, and time its reading")
    doctor.set_defaults(run=_doctor)
    return parser


def _add_settings(parser: argparse.ArgumentParser) -> None:
    """An option for each setting that the command line may set. Secrets are none: others can read a command line."""
    for key in KEYS:
        if Layer.COMMAND_LINE in key.layers:
            values = key.kind.values if isinstance(key.kind, OneOf) else None
            choices = None if values is None else [str(value) for value in values]
            metavar = None if choices else key.name.upper()
            parser.add_argument(
                key.option, dest=_SETTING + key.name, choices=choices, metavar=metavar, help=key.meaning
            )


def _settings(options: argparse.Namespace) -> Settings:
    told = {name.removeprefix(_SETTING): text for name, text in vars(options).items() if name.startswith(_SETTING)}
    return load_settings(os.environ, {name: text for name, text in told.items() if text is not None})


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return port


def _has_screen() -> bool:
    """Whether Qt can open a window; without an X or Wayland display on Linux it would abort with a false trail."""
    shown_by = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in shown_by)


def _no_screen() -> int:
    print("There is no screen here. Without one: counter-app demo --headless", file=sys.stderr)
    return 2


def _window(options: argparse.Namespace) -> int:
    if not _has_screen():
        return _no_screen()
    from counter_app.gui.app import run  # noqa: PLC0415 - the other commands do without Qt

    settings = _settings(options)
    return run(settings, practice=options.sandbox or settings.environment is Environment.SANDBOX)


def _demo(options: argparse.Namespace) -> int:
    if options.headless:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if not _has_screen():
        return _no_screen()
    from counter_app.gui.demo import run_demo  # noqa: PLC0415 - Qt reads its platform when it is imported

    return run_demo(
        _settings(options),
        headless=options.headless,
        pictures=options.screenshots,
        language=options.language,
    )


def _sandbox(options: argparse.Namespace) -> int:
    from counter_app.sandbox.server import serve  # noqa: PLC0415 - only this command serves

    serve(options.port, until_stdin_closes=options.with_parent)
    return 0


def _doctor(options: argparse.Namespace) -> int:
    from counter_app.diagnosis.command import run_doctor  # noqa: PLC0415 - only this command examines
    from counter_app.gui.proxy import DeskProxy  # noqa: PLC0415 - the system's proxy is known to Qt, without a screen

    settings = _with_what_is_kept(_settings(options))
    return run_doctor(settings, DeskProxy(settings), is_json=options.json, with_tap=options.tap)


def _with_what_is_kept(settings: Settings) -> Settings:
    """With the consumer's secret and the employee's token from the keyring, where the settings do not give them."""
    if settings.names_a_server or not settings.names_a_consumer:
        return settings
    from counter_app.gui.sign_in import kept_token  # noqa: PLC0415 - the other commands leave the keyring alone

    patience = Patience(to_answer=5.0, to_unlock=20.0)
    found = kept_token.recall(partial(open_secrets, settings.environment, patience), settings.consumer_secret)
    settings = replace(settings, consumer_secret=found.consumer_secret)
    if found.token is None:
        return settings
    token, secret, user_id = found.token.token, found.token.secret, found.token.user_id
    return replace(settings, token=token, token_secret=secret, user_id=user_id)


def _keep_secret(options: argparse.Namespace) -> int:
    """Asked, never an option: others can read a command line."""
    try:
        typed = getpass.getpass(f"Type {options.what}: ")
    except EOFError:
        typed = ""
    if not typed:
        print("Nothing was typed, so nothing was changed.", file=sys.stderr)
        return 1
    secrets = open_secrets(_settings(options).environment)
    secrets.write(options.secret, typed)
    if secrets.is_lasting:
        print(f"Kept in the keyring of {getpass.getuser()}.")
        return 0
    print(f"It was not kept: {secrets.problem}.", file=sys.stderr)
    return 1


def _readers(_options: argparse.Namespace) -> int:
    """Print what the readers tell until Ctrl+C."""
    events: SimpleQueue[ReaderEvent] = SimpleQueue()
    thread = ReaderThread(events.put)
    thread.start()
    print("Lay a card on a reader. Ctrl+C ends.", flush=True)
    try:
        while True:
            print(_line(events.get()), flush=True)
    except KeyboardInterrupt:
        return 0
    finally:
        thread.stop()


def _line(event: ReaderEvent) -> str:
    match event:
        case ServiceChanged(state, code):
            return f"smart card service: {state.value}" + (f" ({code})" if code else "")
        case ReaderPresent(reader):
            return f"{reader}: here"
        case ReaderGone(reader):
            return f"{reader}: gone"
        case CardPresented():
            return f"{event.reader}: card {event.insertion}, chip number {ChipNumber(event.chip_number).show()}"
        case CardUnreadable(reader, insertion, reason):
            return f"{reader}: card {insertion}, {reason.value}"
        case CardTakenAway(reader, insertion):
            return f"{reader}: card {insertion} taken away"


if __name__ == "__main__":
    sys.exit(main())
