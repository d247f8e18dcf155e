"""The name by which a reader is chosen: the same when it is plugged in again."""

import pytest

from counter_app.reader import lasting_name


@pytest.mark.parametrize(
    ("name", "lasting"),
    [
        (
            "ACS ACR1252 1S CL Reader [ACR1252 1S CL Reader PICC] 00 00",
            "ACS ACR1252 1S CL Reader [ACR1252 1S CL Reader PICC]",
        ),
        ("ACS ACR122U PICC Interface 01 00", "ACS ACR122U PICC Interface"),
        ("ACS ACR1252 1S CL Reader PICC 0", "ACS ACR1252 1S CL Reader PICC"),
        ("HID Global OMNIKEY 5022 Smart Card Reader 12", "HID Global OMNIKEY 5022 Smart Card Reader"),
        ("SCM Microsystems SCL3711", "SCM Microsystems SCL3711"),
        ("OMNIKEY 5022", "OMNIKEY 5022"),
        (" 0", " 0"),
    ],
)
def test_the_place_where_it_is_plugged_in_is_no_part_of_it(name: str, lasting: str) -> None:
    assert lasting_name(name, [name, "Another reader 0"]) == lasting


def test_it_finds_the_reader_at_its_next_place() -> None:
    assert "ACS ACR122U 03 00".startswith(lasting_name("ACS ACR122U 00 00", ["ACS ACR122U 00 00"]))


def test_two_of_a_kind_are_told_apart() -> None:
    two = ["ACS ACR122U 00 00", "ACS ACR122U 01 00"]
    assert [lasting_name(name, two) for name in two] == two
