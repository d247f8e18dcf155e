"""The numbers that name a card or a person: chip number, UiTPAS number, INSZ (social security number).

Each is a `str` of its canonical form, so it goes on the wire as it is. `show()` is for the screen, `mask()` for
logs and for whoever may look over a shoulder; `repr()` is masked. They check what a person typed or a reader read;
what the server sends is never checked (its own examples fail).
"""

from __future__ import annotations

import re

_SEPARATORS = re.compile(r"[\s.\-]+")


def _mask(text: str) -> str:
    return f"…{text[-4:]}"


class ChipNumber(str):
    """The UID of a card's chip: upper-case hex, byte order as read, no separators (`044C539AFF2080`)."""

    __slots__ = ()

    @classmethod
    def from_uid(cls, uid: bytes) -> ChipNumber:
        """The chip number for a UID as a reader gives it: 4, 7 or 10 bytes (ISO 14443-3), else `ValueError`."""
        if len(uid) not in (4, 7, 10):
            raise ValueError(f"a UID has 4, 7 or 10 bytes, not {len(uid)}")
        return cls(uid.hex().upper())

    @classmethod
    def parse(cls, text: str) -> ChipNumber:
        """The chip number in `text`, in either case, with or without spaces, colons or dashes, else `ValueError`."""
        digits = re.sub(r"[\s:\-]+", "", text)
        if not re.fullmatch(r"[0-9A-Fa-f]+", digits) or len(digits) % 2:
            raise ValueError("a chip number is an even number of hexadecimal digits")
        return cls.from_uid(bytes.fromhex(digits))

    @property
    def is_random(self) -> bool:
        """Whether the chip makes up a new number at each tap, as phones and bank cards do.

        ISO 14443-3: 4 bytes that start with 08; DESFire EV1 with random identifiers: with 80.
        """
        return len(self) == 8 and self[:2] in ("08", "80")

    def show(self) -> str:
        """In pairs: `04 4C 53 9A FF 20 80`."""
        return " ".join(self[i : i + 2] for i in range(0, len(self), 2))

    def mask(self) -> str:
        """The last four digits alone: `…2080`."""
        return _mask(self)

    def __repr__(self) -> str:
        return f"ChipNumber({self.mask()})"


class UitpasNumber(str):
    """A UiTPAS number: 13 digits, the last but one 1 for a kansenpas and 0 otherwise, the last a Luhn digit."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> UitpasNumber:
        """The number in `text`; spaces, dots and dashes are dropped. `ValueError` says what is wrong with it."""
        digits = _SEPARATORS.sub("", text)
        if not re.fullmatch(r"[0-9]{13}", digits):
            raise ValueError("a UiTPAS number has 13 digits")
        if digits[11] not in "01":
            raise ValueError("the last digit but one of a UiTPAS number is 0 or 1")
        if _luhn(digits):
            raise ValueError("the last digit of this UiTPAS number does not fit the others")
        return cls(digits)

    @property
    def kansenpas(self) -> bool:
        """Whether the card was made as a kansenpas. Poverty data: see "Kansenstatuut" in ARCHITECTURE.md."""
        return self[11] == "1"

    def show(self) -> str:
        """In groups as on the card: `0930 000 420 206`."""
        return f"{self[:4]} {self[4:7]} {self[7:10]} {self[10:]}"

    def mask(self) -> str:
        """The last four digits alone: `…0206`."""
        return _mask(self)

    def __repr__(self) -> str:
        return f"UitpasNumber({self.mask()})"


class Insz(str):
    """An INSZ: 11 digits, the last two 97 − (the first nine mod 97), with a 2 before the nine since 2000."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Insz:
        """The number in `text`; spaces, dots and dashes are dropped. `ValueError` says what is wrong with it."""
        digits = _SEPARATORS.sub("", text)
        if not re.fullmatch(r"[0-9]{11}", digits):
            raise ValueError("an INSZ has 11 digits")
        check = int(digits[9:])
        if check not in (97 - int(digits[:9]) % 97, 97 - int("2" + digits[:9]) % 97):
            raise ValueError("the last two digits of this INSZ do not fit the others")
        return cls(digits)

    def show(self) -> str:
        """As on the identity card: `93.05.18-223.61`."""
        return f"{self[:2]}.{self[2:4]}.{self[4:6]}-{self[6:9]}.{self[9:]}"

    def mask(self) -> str:
        """The last two digits alone: `…61`. The others tell the date of birth and the sex."""
        return f"…{self[-2:]}"

    def __repr__(self) -> str:
        return f"Insz({self.mask()})"


def _luhn(digits: str) -> int:
    """The Luhn sum modulo 10: 0 for a number whose check digit fits."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10
