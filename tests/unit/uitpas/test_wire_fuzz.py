"""A short run of the fuzz command over all that reads answers; and that it would find what it looks for."""

import datetime as dt
from decimal import Decimal

import pytest

from counter_app.uitpas import wire
from counter_app.uitpas.errors import ApiError
from counter_app.uitpas.model import Activity, Card, Promotion, PromotionPage
from tests.fuzz import answers
from tests.fuzz.validity import Invalid, check, check_error


def test_mutated_answers_end_in_a_bad_response_an_api_error_or_a_valid_model() -> None:
    outcomes = answers.run(count=3000, seed=20)
    assert min(outcomes["BadResponse"], outcomes["ApiError"], outcomes["model"]) > 100


def test_a_run_can_be_repeated_from_its_seed_and_number() -> None:
    originals = answers.documents()
    assert [answers.document(1, n, originals) for n in range(50)] == [
        answers.document(1, n, originals) for n in range(50)
    ]
    assert answers.document(1, 1, originals) != answers.document(2, 1, originals)


def test_the_command_tells_what_came_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert answers.main(["--count", "5", "--seed", "3", "--first", "7"]) == 0
    assert capsys.readouterr().out.startswith("5 documents, seed 3")


def test_another_exception_is_a_finding() -> None:
    def broken(body: bytes) -> PromotionPage:
        raise KeyError(body)

    with pytest.raises(answers.Finding, match="broken raised KeyError"):
        answers.outcome(broken, b"<response/>")


def test_a_model_that_is_not_what_it_says_is_a_finding() -> None:
    def naive(_: bytes) -> Promotion:
        return Promotion(id=1, creation_date=dt.datetime(2015, 1, 1))  # noqa: DTZ001  # the fault to be found

    with pytest.raises(answers.Finding, match=r"naive: \.creation_date"):
        answers.outcome(naive, b"")


@pytest.mark.parametrize(
    "wrong",
    [
        Promotion(id="7"),  # type: ignore[arg-type]  # the fault to be found, as below
        Promotion(id=True),
        Promotion(id=7, points=Decimal("NaN")),
        Promotion(id=7, points=2.0),  # type: ignore[arg-type]
        Promotion(id=7, title=" untrimmed"),
        Promotion(id=7, title=""),
        Promotion(id=7, cashed_in=0),  # type: ignore[arg-type]
        Promotion(id=7, pictures=["//a"]),  # type: ignore[arg-type]
        Promotion(id=7, pictures=(None,)),  # type: ignore[arg-type]
        Promotion(id=7, creation_date=dt.datetime(9999, 12, 31, 23, tzinfo=dt.UTC)),
        Promotion(id=7, owning_card_system=Card()),  # type: ignore[arg-type]
        Activity(cdbid=None),  # type: ignore[arg-type]
    ],
)
def test_a_field_of_another_type_is_noticed(wrong: Promotion | Activity) -> None:
    with pytest.raises(Invalid):
        check(wrong, type(wrong))


def test_an_error_that_would_spoil_a_log_is_noticed() -> None:
    check_error(wire.parse_error(b"<response><code>A\nB</code></response>", 400))
    with pytest.raises(Invalid):
        check_error(ApiError("A\nB"))
