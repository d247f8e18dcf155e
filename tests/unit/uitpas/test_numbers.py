"""Chip numbers, UiTPAS numbers and INSZ: what is taken, what is refused, and what is shown of them."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from counter_app.uitpas.numbers import ChipNumber, Insz, UitpasNumber

VALID_UITPAS = ["0930000420206", "0930000125607", "0900004518206", "0930000237915", "1000000035419"]
INVALID_UITPAS = {
    "0930000237912": "does not fit",
    "0930000237931": "0 or 1",
    "093000042020": "13 digits",
    "09300004202066": "13 digits",
    "09A3B004202066": "13 digits",
    "": "13 digits",
    "٠٩٣٠٠٠٠٤٢٠٢٠٦": "13 digits",
}
VALID_INSZ = ["93051822361", "02020231402"]
INVALID_INSZ = {
    "93051822362": "do not fit",
    "02020231401": "do not fit",
    "9305182236": "11 digits",
    "930518223610": "11 digits",
    "9305182236A": "11 digits",
    "": "11 digits",
}


@pytest.mark.parametrize("text", VALID_UITPAS)
def test_a_valid_uitpas_number_is_taken_with_and_without_separators(text: str) -> None:
    for typed in (text, f" {text} ", UitpasNumber(text).show(), "-".join(text), f"{text[:4]}.{text[4:]}"):
        assert UitpasNumber.parse(typed) == text


@pytest.mark.parametrize(("text", "reason"), INVALID_UITPAS.items())
def test_an_invalid_uitpas_number_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        UitpasNumber.parse(text)


def test_a_uitpas_number_tells_whether_the_card_was_made_as_a_kansenpas() -> None:
    assert [UitpasNumber.parse(text).kansenpas for text in VALID_UITPAS] == [False, False, False, True, True]


def test_a_uitpas_number_is_shown_in_groups_and_masked_to_four_digits() -> None:
    number = UitpasNumber.parse("0930000420206")
    assert number.show() == "0930 000 420 206"
    assert number.mask() == "…0206"
    assert repr(number) == "UitpasNumber(…0206)"
    assert f"{number}" == "0930000420206"


@pytest.mark.parametrize("text", VALID_INSZ)
def test_a_valid_insz_is_taken_with_and_without_separators(text: str) -> None:
    for typed in (text, f" {text} ", Insz(text).show(), " ".join(text)):
        assert Insz.parse(typed) == text


@pytest.mark.parametrize(("text", "reason"), INVALID_INSZ.items())
def test_an_invalid_insz_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        Insz.parse(text)


def test_an_insz_is_shown_as_on_the_identity_card_and_masked_to_two_digits() -> None:
    number = Insz.parse("93051822361")
    assert number.show() == "93.05.18-223.61"
    assert number.mask() == "…61"
    assert repr(number) == "Insz(…61)"


def test_a_chip_number_is_the_uid_in_upper_case_and_the_order_as_read() -> None:
    number = ChipNumber.from_uid(bytes.fromhex("044C539AFF2080"))
    assert number == "044C539AFF2080"
    assert number.show() == "04 4C 53 9A FF 20 80"
    assert number.mask() == "…2080"
    assert repr(number) == "ChipNumber(…2080)"
    assert not number.is_random


@pytest.mark.parametrize(
    "text", ["044c539aff2080", "04:4C:53:9A:FF:20:80", "04-4C-53-9a-ff-20-80", " 04 4C 53 9A FF 2080 "]
)
def test_a_chip_number_is_taken_in_every_form_that_people_write(text: str) -> None:
    assert ChipNumber.parse(text) == "044C539AFF2080"


@pytest.mark.parametrize("text", ["", "04", "044C539AFF208", "044C539AFF208G", "044C539AFF20", "04_4C539AFF2080", "٠٤"])
def test_what_is_no_uid_is_no_chip_number(text: str) -> None:
    with pytest.raises(ValueError, match=r"hexadecimal|4, 7 or 10 bytes"):
        ChipNumber.parse(text)


@pytest.mark.parametrize("length", [0, 1, 3, 5, 6, 8, 9, 11, 16])
def test_a_uid_has_four_seven_or_ten_bytes(length: int) -> None:
    with pytest.raises(ValueError, match="4, 7 or 10 bytes"):
        ChipNumber.from_uid(bytes(length))


@pytest.mark.parametrize(
    ("uid", "random"),
    [("08123456", True), ("80123456", True), ("04123456", False), ("08123456789ABC", False), ("80123456789ABC", False)],
)
def test_four_bytes_that_start_with_08_or_80_are_a_random_number(uid: str, random: bool) -> None:
    assert ChipNumber.parse(uid).is_random is random


def luhn_digit(digits: str) -> str:
    """The check digit that goes behind `digits`, in the textbook's words: from the right, double every other one."""
    doubled = [int(digit) * (2 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(digits))]
    return str(-sum(value // 10 + value % 10 for value in doubled) % 10)


UITPAS_NUMBERS = st.tuples(st.from_regex(r"[0-9]{11}", fullmatch=True), st.sampled_from("01")).map(
    lambda parts: "".join(parts) + luhn_digit("".join(parts))
)
INSZ_NUMBERS = st.tuples(st.from_regex(r"[0-9]{9}", fullmatch=True), st.sampled_from(["", "2"])).map(
    lambda parts: f"{parts[0]}{97 - int(parts[1] + parts[0]) % 97:02}"
)
UIDS = st.sampled_from([4, 7, 10]).flatmap(lambda size: st.binary(min_size=size, max_size=size))
OTHER_DIGIT = st.integers(1, 9)


def with_wrong_digit(text: str, place: int, by: int) -> str:
    wrong = (int(text[place]) + by) % 10
    return f"{text[:place]}{wrong}{text[place + 1 :]}"


@given(text=UITPAS_NUMBERS)
def test_what_is_shown_of_a_uitpas_number_can_be_typed_again(text: str) -> None:
    number = UitpasNumber.parse(text)
    assert UitpasNumber.parse(number.show()) == number == text
    assert number.kansenpas is (text[11] == "1")
    assert text[:9] not in number.mask() + repr(number)


@given(text=UITPAS_NUMBERS, place=st.integers(0, 12), by=OTHER_DIGIT)
def test_one_wrong_digit_in_a_uitpas_number_is_noticed(text: str, place: int, by: int) -> None:
    with pytest.raises(ValueError, match="UiTPAS number"):
        UitpasNumber.parse(with_wrong_digit(text, place, by))


@given(text=INSZ_NUMBERS)
def test_what_is_shown_of_an_insz_can_be_typed_again(text: str) -> None:
    number = Insz.parse(text)
    assert Insz.parse(number.show()) == number == text
    assert text[:9] not in number.mask() + repr(number)


@given(text=INSZ_NUMBERS, place=st.integers(0, 10), by=OTHER_DIGIT)
def test_one_wrong_digit_in_an_insz_is_noticed_in_its_own_century(text: str, place: int, by: int) -> None:
    wrong = with_wrong_digit(text, place, by)
    century = "" if int(text[9:]) == 97 - int(text[:9]) % 97 else "2"
    other = "2" if century == "" else ""
    assume(int(wrong[9:]) != 97 - int(other + wrong[:9]) % 97)  # right by chance for who was born in the other one
    with pytest.raises(ValueError, match="INSZ"):
        Insz.parse(wrong)


@given(uid=UIDS)
def test_what_is_shown_of_a_chip_number_can_be_typed_again(uid: bytes) -> None:
    number = ChipNumber.from_uid(uid)
    assert ChipNumber.parse(number.show()) == ChipNumber.parse(number.lower()) == number
    assert bytes.fromhex(number) == uid
    assert number[:4] not in number.mask() or number[:4] == number[-4:]


@given(text=st.text())
@pytest.mark.parametrize("kind", [ChipNumber, UitpasNumber, Insz])
def test_no_text_raises_anything_but_value_error(kind: type[ChipNumber | UitpasNumber | Insz], text: str) -> None:
    try:
        number = kind.parse(text)
    except ValueError:
        return
    assert kind.parse(number) == number


@pytest.mark.parametrize("kind", [ChipNumber, UitpasNumber, Insz])
def test_the_reason_for_refusing_a_number_does_not_tell_the_number(
    kind: type[ChipNumber | UitpasNumber | Insz],
) -> None:
    for wrong in ("0930000237912", "0930000237931", "93051822362", "044C539AFF20"):
        with pytest.raises(ValueError, match=r"number|INSZ|UID") as caught:
            kind.parse(wrong)
        assert wrong not in str(caught.value)
