"""The words of the server: each documented one is known, and a new one does no harm."""

from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.uitpas import vocabulary
from counter_app.uitpas.vocabulary import known

DOCUMENTED: dict[type[StrEnum], str] = {
    vocabulary.CashInState: """
        POSSIBLE NOT_POSSIBLE_POINTS_CONSTRAINT NOT_POSSIBLE_USER_VOLUME_CONSTRAINT NOT_POSSIBLE_VOLUME_CONSTRAINT
        NOT_POSSIBLE_DATE_CONSTRAINT NOT_POSSIBLE_INVALID_CARD NOT_POSSIBLE_USER_CONSTRAINT
        NOT_POSSIBLE_DISABLED_BY_CARD_SYSTEM NOT_APPLICABLE_TO_PASSHOLDER NOT_POSSIBLE_NO_ACTIVE_CARD_SYSTEM
        NOT_POSSIBLE_KANSENSTATUUT_EXPIRED""",
    vocabulary.CardStatus: "PROVISIONED STOCK SENT_TO_BALIE LOCAL_STOCK ACTIVE BLOCKED DELETED",
    vocabulary.CardType: "CARD STICKER KEYRING KEY DIGITAL",
    vocabulary.PeriodType: "ABSOLUTE DAY WEEK MONTH QUARTER YEAR",
    vocabulary.CheckInConstraintReason: """
        MAXIMUM_REACHED INVALID_DATE_TIME INVALID_CARD INVALID_CARD_STATUS KANSENSTATUUT_EXPIRED ACTION_FAILED""",
    vocabulary.PromotionSort: "CREATION_DATE TITLE CASHING_PERIOD_END POINTS",
    vocabulary.CashedSort: "TITLE BALIE CITY CASHINGDATE",
    vocabulary.Order: "ASC DESC",
    vocabulary.DateType: """
        today tomorrow thisweekend nextweekend next7days next14days next30days next3months next6months next12months""",
}


@pytest.mark.parametrize(("words", "documented"), DOCUMENTED.items())
def test_a_vocabulary_has_the_documented_words_and_no_others(words: type[StrEnum], documented: str) -> None:
    assert {str(word) for word in words} == set(documented.split())


@pytest.mark.parametrize("words", [*DOCUMENTED, vocabulary.ErrorCode])
def test_a_known_word_is_the_member_and_equal_to_its_text(words: type[StrEnum]) -> None:
    for word in words:
        assert known(words, str(word)) is word
        assert word == str(word)


@given(text=st.text())
def test_an_unknown_word_stays_the_text_it_came_as(text: str) -> None:
    word = known(vocabulary.CashInState, text)
    assert word == text
    assert isinstance(word, vocabulary.CashInState) is (text in set(vocabulary.CashInState))
