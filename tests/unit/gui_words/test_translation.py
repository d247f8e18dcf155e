"""The sentences go through Qt's translation: its tools find them all, and a translation is what is said."""

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from counter_app.desk.feedback import Feedback, Message, Tone, Values
from counter_app.gui import words
from tests.fakes.language import formats_of

WORDS = Path(words.__file__).parent

DUTCH = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_BE"><context><name>words</name>
    <message numerus="yes"><source>%1 point(s) earned</source>
        <translation>
            <numerusform>%1 punt gespaard</numerusform><numerusform>%1 punten gespaard</numerusform>
        </translation>
    </message>
    <message numerus="yes"><source>%1 has %2 point(s)</source>
        <translation>
            <numerusform>%1 heeft %2 punt</numerusform><numerusform>%1 heeft %2 punten</numerusform>
        </translation>
    </message>
    <message><source>Unknown card</source><translation>Onbekende kaart (nieuw)</translation></message>
</context></TS>
"""


def qt_tool(name: str, *arguments: str) -> None:
    """Run one of Qt's translation tools, which come with PySide6."""
    tool = shutil.which(f"pyside6-{name}", path=str(Path(sys.executable).parent))
    assert tool is not None, f"pyside6-{name} is missing beside {sys.executable}"
    subprocess.run([tool, *arguments], check=True, capture_output=True, timeout=60)


def sources_in_code() -> dict[str, bool]:
    """The English source of each call in the code, and whether it has a plural."""
    found: dict[str, bool] = {}
    for path in WORDS.glob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
                _add_source(call, call.func.id, found)
    return found


def _add_source(call: ast.Call, name: str, found: dict[str, bool]) -> None:
    match (name, call.args):
        case ("translate" | "QT_TRANSLATE_NOOP", [ast.Constant("words"), ast.Constant(str(source)), *others]):
            found[source] = len(others) == 2


@pytest.fixture(scope="module")
def in_dutch(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[None]:
    """A few sentences in Dutch."""
    assert qapp is not None
    folder = tmp_path_factory.mktemp("dutch")
    (folder / "nl.ts").write_text(DUTCH, encoding="utf-8")
    qt_tool("lrelease", str(folder / "nl.ts"), "-qm", str(folder / "nl.qm"))
    translator = QTranslator()
    assert translator.load(str(folder / "nl.qm"))
    QCoreApplication.installTranslator(translator)
    with formats_of("nl_BE"):
        yield
    QCoreApplication.removeTranslator(translator)


def test_qts_tool_finds_every_sentence_and_its_plural(tmp_path: Path) -> None:
    qt_tool("lupdate", *map(str, sorted(WORDS.glob("*.py"))), "-ts", str(tmp_path / "words.ts"))
    (context,) = ET.parse(tmp_path / "words.ts").getroot().iter("context")
    assert context.findtext("name") == "words"
    found = {str(one.findtext("source")): one.get("numerus") == "yes" for one in context.iter("message")}
    assert found == sources_in_code()
    assert len(found) > 100


def test_every_plural_of_the_english_is_one_that_is_resolved() -> None:
    assert {source for source, has_plural in sources_in_code().items() if ("(s)" in source) != has_plural} == set()


EARNED = [
    (Decimal(1), Decimal("1.000"), "1 punt gespaard", "Nora heeft 1 punt"),
    (Decimal(2), Decimal("23.550"), "2 punten gespaard", "Nora heeft 23,55 punten"),
    (Decimal("1.5"), Decimal(0), "1,5 punten gespaard", "Nora heeft 0 punten"),
]


@pytest.mark.parametrize(("earned", "points", "headline", "detail"), EARNED)
@pytest.mark.usefixtures("in_dutch")
def test_a_translation_has_its_own_plurals(earned: Decimal, points: Decimal, headline: str, detail: str) -> None:
    with formats_of("nl_BE"):
        feedback = Feedback(Tone.DONE, Message.CHECKED_IN, Values(earned=earned, points=points, first_name="Nora"))
        assert (words.headline(feedback), words.detail(feedback)) == (headline, detail)


@pytest.mark.usefixtures("in_dutch")
def test_a_change_of_language_says_the_same_feedback_anew() -> None:
    assert words.headline(Feedback(Tone.REFUSED, Message.UNKNOWN_CARD)) == "Onbekende kaart (nieuw)"
    assert words.headline(Feedback(Tone.REFUSED, Message.CARD_BLOCKED)) == "Card blocked"
