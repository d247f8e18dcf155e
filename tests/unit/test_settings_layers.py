"""The layers of the settings, from the list of keys itself: each key in each layer, locks, and what is wrong said."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
import settings_table

from counter_app.config.environments import Environment
from counter_app.config.keys import BY_NAME, KEYS, Key, Layer
from counter_app.config.kinds import AUTOMATIC, Flag, OneOf, Whole
from counter_app.config.settings import Settings, load_settings, machine_file

MANY = 400


class Pc:
    """A PC with all that can be told to the program before it starts."""

    def __init__(self, folder: Path) -> None:
        self.data_dir, self.machine = folder / "data", folder / "counter.toml"
        self.environ: dict[str, str] = {}
        self.options: dict[str, str] = {}
        self.files: dict[Layer, str] = {Layer.MACHINE: "", Layer.USER: ""}

    def say(self, layer: Layer, name: str, value: Any) -> None:
        """Set a key in `layer`."""
        match layer:
            case Layer.MACHINE | Layer.USER:
                self.files[layer] += f"{name} = {toml(value)}\n"
            case Layer.ENVIRONMENT:
                self.environ[BY_NAME[name].variable] = plain(value)
            case Layer.COMMAND_LINE:
                self.options[name] = plain(value)

    def start(self) -> Settings:
        self.data_dir.mkdir(exist_ok=True)
        self.machine.write_text(self.files[Layer.MACHINE], encoding="utf-8")
        (self.data_dir / "preferences.toml").write_text(self.files[Layer.USER], encoding="utf-8")
        environ = {"COUNTER_APP_DATA_DIR": str(self.data_dir), **self.environ}
        return load_settings(environ, self.options, self.machine)


@pytest.fixture
def pc(tmp_path: Path) -> Pc:
    return Pc(tmp_path)


def plain(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def toml(value: Any) -> str:
    return plain(value) if isinstance(value, bool | int | float) else f"'{value}'"


def values(key: Key, folder: Path) -> list[Any]:
    """Enough good values of `key` that are told apart, none of them built in."""
    match key.kind:
        case OneOf(some):
            return [value for value in some if value != key.default]
        case Whole(least, most):
            return [value for value in range(least, min(most, least + MANY)) if value != key.default]
        case Flag():
            return [not key.default]
    example = tomllib.loads(f"value = {key.example}")["value"]
    if key.name == "data_dir":
        return [str(folder / f"data {number}") for number in range(4)]
    return [example if isinstance(example, int) else f"{example}{number}" for number in range(1, 5)]


def value_of(settings: Settings, name: str) -> Any:
    holder = settings.preferences if hasattr(settings.preferences, name) else settings
    return getattr(holder, name)


def needs(pc: Pc, name: str) -> None:
    """What makes the program use this key at all."""
    if name == "api_prefix":
        pc.say(Layer.ENVIRONMENT, "environment", "own")
    if name == "environment":
        pc.say(Layer.ENVIRONMENT, "api_prefix", "https://own.example/rest")
    if name == "data_dir":
        pc.data_dir = pc.machine.with_name("unused")


EACH = [pytest.param(key, layer, id=f"{key.name}-{layer.name.lower()}") for key in KEYS for layer in key.layers]


@pytest.mark.parametrize(("key", "layer"), EACH)
def test_each_key_is_taken_from_each_layer_that_may_set_it(pc: Pc, tmp_path: Path, key: Key, layer: Layer) -> None:
    needs(pc, key.name)
    wanted = values(key, tmp_path)[0]
    pc.say(layer, key.name, wanted)
    environ = {**pc.environ} if key.name == "data_dir" else {"COUNTER_APP_DATA_DIR": str(pc.data_dir), **pc.environ}
    pc.start()
    settings = load_settings(environ, pc.options, pc.machine)
    assert str(value_of(settings, key.name)) == str(wanted)
    assert [problem for problem in settings.problems if key.name in problem.key.lower()] == []


PAIRS = [
    pytest.param(key, lower, higher, id=f"{key.name}-{higher.name.lower()}-over-{lower.name.lower()}")
    for key in KEYS
    if key.name != "data_dir"
    for lower, higher in zip(key.layers, key.layers[1:], strict=False)
]


@pytest.mark.parametrize(("key", "lower", "higher"), PAIRS)
def test_a_later_layer_wins_but_not_over_a_lock(pc: Pc, tmp_path: Path, key: Key, lower: Layer, higher: Layer) -> None:
    needs(pc, key.name)
    some = [*values(key, tmp_path), key.default]
    pc.environ.pop(key.variable, None)
    pc.say(lower, key.name, some[0])
    pc.say(higher, key.name, some[1])
    assert value_of(pc.start(), key.name) == some[1]
    pc.files[Layer.MACHINE] = f"locked = ['{key.name}']\n" + pc.files[Layer.MACHINE]
    locked = pc.start()
    by_machine = some[0] if lower is Layer.MACHINE else key.default
    assert value_of(locked, key.name) == by_machine
    assert key.name in locked.locked


WRONG = [
    pytest.param(key, layer, id=f"{key.name}-{layer.name.lower()}")
    for key in KEYS
    for layer in (Layer.MACHINE, Layer.USER)
    if layer in key.layers
]


@pytest.mark.parametrize(("key", "layer"), WRONG)
def test_a_wrong_type_is_said_with_file_line_and_what_was_expected_and_the_rest_holds(
    pc: Pc, key: Key, layer: Layer
) -> None:
    other = "volume" if key.name != "volume" else "stay_seconds"
    pc.files[layer] = f"# what the program was told\n{other} = 33\n{key.name} = [1, 2]\n"
    settings = pc.start()
    assert value_of(settings, other) == 33
    [problem] = settings.problems
    file = pc.machine if layer is Layer.MACHINE else pc.data_dir / "preferences.toml"
    assert str(problem) == f"{file}, line 3: for {key.name}: expected {key.kind.expected()}"


NOT_HERE = [
    pytest.param(key, layer, id=f"{key.name}-{layer.name.lower()}")
    for key in KEYS
    for layer in Layer
    if layer not in key.layers
]


@pytest.mark.parametrize(("key", "layer"), NOT_HERE)
def test_a_key_in_a_layer_that_may_not_set_it_is_said_and_left_aside(
    pc: Pc, tmp_path: Path, key: Key, layer: Layer
) -> None:
    before = value_of(pc.start(), key.name)
    pc.say(layer, key.name, values(key, tmp_path)[0])
    settings = pc.start()
    assert value_of(settings, key.name) == before
    assert ["it cannot be set here" in str(problem) for problem in settings.problems] == [True]


def test_an_unknown_key_is_said_with_its_line(pc: Pc) -> None:
    pc.files[Layer.MACHINE] = "volume = 20\n\n'langauge' = 'fr'\n[colours]\nred = 1\n"
    settings = pc.start()
    assert settings.preferences.volume == 20
    assert [str(problem).removeprefix(f"{pc.machine}, ") for problem in settings.problems] == [
        "line 3: for langauge: there is no such setting",
        "line 4: for colours: there is no such setting",
    ]


def test_an_unknown_variable_is_said_by_its_name(pc: Pc) -> None:
    pc.environ["COUNTER_APP_LANGAUGE"] = "fr"
    assert [str(problem) for problem in pc.start().problems] == [
        "environment: for COUNTER_APP_LANGAUGE: there is no such setting"
    ]


def test_a_lock_of_what_there_is_not_is_said(pc: Pc) -> None:
    pc.files[Layer.MACHINE] = "volume = 20\nlocked = ['volume', 'colour', 3]\n"
    settings = pc.start()
    assert settings.locked == {"volume"}
    assert [(problem.line, problem.key) for problem in settings.problems] == [(2, "colour"), (2, "locked")]


@pytest.mark.parametrize("layer", [Layer.MACHINE, Layer.USER])
def test_a_broken_file_is_said_with_its_line_and_the_other_layers_hold(pc: Pc, layer: Layer) -> None:
    pc.say(Layer.ENVIRONMENT, "volume", 12)
    pc.files[layer] = "language = 'fr'\nmode = \n"
    settings = pc.start()
    assert (settings.preferences.language, settings.preferences.volume) == ("nl", 12)
    [problem] = settings.problems
    assert problem.line == 2
    assert "this is no TOML" in str(problem)


def test_a_folder_that_cannot_be_written_is_said(pc: Pc, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    pc.environ["COUNTER_APP_DATA_DIR"] = str(tmp_path / "file" / "data")
    settings = pc.start()
    assert str(settings.data_dir / "x").startswith(str(tmp_path / "file"))
    assert f"{tmp_path / 'file' / 'data'}: nothing can be written in it" in [str(one) for one in settings.problems]


def test_a_secret_of_the_machine_file_is_used_from_there_and_seen_nowhere(
    pc: Pc, caplog: pytest.LogCaptureFixture
) -> None:
    pc.files[Layer.MACHINE] = "consumer_secret = 'hush-1'\n[test]\nconsumer_secret = 'hush-2'\ntoken = 'hush-3'\n"
    pc.environ |= {"COUNTER_APP_ENVIRONMENT": "test", "COUNTER_APP_LANGUAGE": "hush-4"}
    settings = pc.start()
    assert settings.consumer_secret == "hush-2"
    seen = repr(settings) + "".join(map(str, settings.problems)) + caplog.text
    assert "hush" not in seen
    assert "hush" not in "".join(file.read_text() for file in pc.data_dir.rglob("*") if file.is_file())


@pytest.mark.parametrize("environment", [Environment.TEST, Environment.PRODUCTION])
def test_each_environment_has_its_own_server_consumer_and_folder(pc: Pc, environment: Environment) -> None:
    pc.files[Layer.MACHINE] = "[test]\nconsumer_key = 'of test'\n[production]\nconsumer_key = 'of production'\n"
    pc.options["environment"] = environment.value
    settings = pc.start()
    assert settings.consumer_key == f"of {environment.value}"
    assert settings.api_prefix == environment.prefix
    assert settings.environment_dir == pc.data_dir / environment.value


def test_an_address_alone_is_an_own_server_whose_data_stays_where_it_was(pc: Pc) -> None:
    pc.say(Layer.ENVIRONMENT, "api_prefix", "https://own.example/rest/")
    settings = pc.start()
    assert (settings.environment, settings.api_prefix) == (Environment.OWN, "https://own.example/rest")
    assert settings.environment_dir == pc.data_dir


def test_an_address_does_not_lead_away_from_the_environment_that_it_locked(pc: Pc) -> None:
    pc.files[Layer.MACHINE] = "locked = ['environment']\n"
    pc.say(Layer.ENVIRONMENT, "api_prefix", "https://elsewhere.example/rest")
    assert pc.start().api_prefix == Environment.PRODUCTION.prefix


def test_an_own_server_without_an_address_is_said(pc: Pc) -> None:
    pc.options["environment"] = "own"
    settings = pc.start()
    assert settings.api_prefix is None
    assert [str(one) for one in settings.problems] == ["command line: for api_prefix: it is needed, and is not set"]


def test_access_that_was_handed_over_is_not_offered_to_a_server_that_nobody_named(pc: Pc) -> None:
    for name in ("consumer_key", "consumer_secret", "token", "token_secret", "user_id"):
        pc.say(Layer.ENVIRONMENT, name, "some")
    settings = pc.start()
    assert not settings.names_a_server
    assert [one.key for one in settings.problems] == ["api_prefix"]


@pytest.mark.parametrize(
    "address", ["http://own.example/rest", "https://me:secret@own.example", "own.example", "ftp://x"]
)
def test_an_address_that_is_not_safe_is_left_aside(pc: Pc, address: str) -> None:
    pc.say(Layer.ENVIRONMENT, "api_prefix", address)
    assert [one.key for one in pc.start().problems] == ["COUNTER_APP_API_PREFIX"]


def test_every_reader_can_be_chosen_over_one_that_it_named(pc: Pc) -> None:
    pc.say(Layer.MACHINE, "reader", "ACS")
    assert pc.start().preferences.reader == "ACS"
    pc.say(Layer.USER, "reader", AUTOMATIC)
    assert pc.start().preferences.reader is None


def test_no_secret_can_be_an_option_or_stand_in_the_file_that_the_program_writes() -> None:
    assert [key.name for key in KEYS if key.is_secret] == ["consumer_secret", "token", "token_secret"]
    assert not any({Layer.COMMAND_LINE, Layer.USER} & set(key.layers) for key in KEYS if key.is_secret)


def test_the_machine_file_is_where_no_employee_can_write() -> None:
    assert machine_file().is_absolute()
    assert machine_file().name == "counter.toml"


def test_every_example_is_a_good_value() -> None:
    for key in KEYS:
        key.kind.check(tomllib.loads(f"value = {key.example}")["value"])


def test_the_table_in_the_documentation_is_what_the_program_says() -> None:
    assert settings_table.FILE.read_text(encoding="utf-8") == settings_table.whole()
