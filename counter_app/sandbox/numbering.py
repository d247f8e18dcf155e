"""Makes the numbers of the practice people: valid, invented, and the same at each start."""

import hashlib
from datetime import date

from counter_app.uitpas.numbers import ChipNumber, Insz, UitpasNumber


def uitpas_number(stem: str, *, kansenpas: bool) -> UitpasNumber:
    """The UiTPAS number that starts with the 11 digits of `stem`, with the two last digits that belong to it."""
    twelve = stem + ("1" if kansenpas else "0")
    return next(UitpasNumber(twelve + digit) for digit in "0123456789" if _is_valid(twelve + digit))


def _is_valid(digits: str) -> bool:
    try:
        UitpasNumber.parse(digits)
    except ValueError:
        return False
    return True


def insz(birth: date, serial: int) -> Insz:
    """The INSZ for a date of birth and a serial number of three digits (odd for men, even for women)."""
    nine = f"{birth:%y%m%d}{serial:03}"
    check = 97 - int(("2" if birth.year >= 2000 else "") + nine) % 97
    return Insz.parse(f"{nine}{check:02}")


def chip_number(seed: str) -> ChipNumber:
    """A chip number of seven bytes for `seed`, with NXP's maker's code 04 in front as real cards have."""
    return ChipNumber.from_uid(b"\x04" + hashlib.sha256(seed.encode()).digest()[:6])


def uuid(seed: str) -> str:
    """An identifier in the form of a UUID for `seed`."""
    digits = hashlib.sha256(seed.encode()).hexdigest()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:32]))
