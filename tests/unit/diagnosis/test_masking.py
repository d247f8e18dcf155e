"""The mask: nothing that names a card or a person, or opens a door, gets past it; what support needs does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.uitpas.masking import masked

TOKEN, SECRET = "3f9c1b2a7d", "s3cr3t-of-a-consumer"


@pytest.mark.parametrize(
    ("text", "gone", "left"),
    [
        ("card 0930000420206 refused", "0930000420206", "…0206"),
        ("card 0930 000 420 206", "0930 000 420", "…0206"),
        ("GET uitpas/passholder/0930000420206/cashedPointsPromotions", "0930000420206", "/…0206/"),
        ("?uitpasNumber=0930000420206&max=1", "0930000420206", "…0206&max=1"),
        ("chip 044C539AFF2080", "044C539AFF2080", "…2080"),
        ("chip 044c539aff2080", "044c539aff2080", "…2080"),
        ("chip 04 4C 53 9A FF 20 80.", "04 4C 53", "…2080"),
        ("chip 04:4C:53:9A:FF:20:80", "04:4C:53", "…2080"),
        ("INSZ 93051822361", "93051822361", "…61"),
        ("INSZ 93.05.18-223.61", "93.05.18", "…61"),
        (f'Authorization: OAuth oauth_token="{TOKEN}", oauth_signature="abc%3D"', TOKEN, "Authorization: ***"),
        (f"{{'Authorization': b'OAuth oauth_nonce=\"1\", oauth_token=\"{TOKEN}\"'}}", TOKEN, "Authorization"),
        (f'header OAuth realm="", oauth_token="{TOKEN}"', TOKEN, "header OAuth"),
        (f"GET /auth/authorize?oauth_token={TOKEN}&type=regular", TOKEN, "&type=regular"),
        (f"oauth_verifier={TOKEN}", TOKEN, "oauth_verifier=***"),
        (f"Consumer(key='k', consumer_secret='{SECRET}')", SECRET, "key='k'"),
        (f"COUNTER_APP_TOKEN_SECRET={SECRET} started", SECRET, "started"),
        (f"http://city:{SECRET}@proxy.stad.be:8080/", SECRET, "@proxy.stad.be:8080/"),
        ("signed in as nora.peeters@stad.be", "nora.peeters", "signed in as"),
    ],
)
def test_what_must_not_be_kept_is_taken_out(text: str, gone: str, left: str) -> None:
    assert gone not in masked(text)
    assert left in masked(text)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-25 12:02:03.123+01:00 INFO [3f2a9c81b7d0] counter_app.uitpas.transport: HTTP 200 in 12 ms",
        "attempt 123456789012: check_in done",
        "counter 31413BDF-DFC7-7A9F-10403618C2816E44",
        "activity a89a2707-a35e-48da-aeda-307f857b93c0",
        "ACS ACR122U PICC Interface 00 00",
        "SCARD_E_NO_SERVICE",
        "https://www.uitid.be/uitid/rest",
    ],
)
def test_what_support_needs_stays(text: str) -> None:
    assert masked(text) == text


@given(st.from_regex(r"[0-9]{13}", fullmatch=True), st.sampled_from(["%s", "x=%s", "/%s/", "'%s'", "%s,", "n%sn"]))
def test_no_row_of_thirteen_digits_gets_past_it(number: str, around: str) -> None:
    assert number not in masked(around % number)


@given(st.binary(min_size=7, max_size=7), st.sampled_from(["%s", "chipNumber=%s", "(%s)", "%s\n"]))
def test_no_chip_number_gets_past_it(uid: bytes, around: str) -> None:
    for chip in (uid.hex(), uid.hex().upper()):
        assert chip not in masked(around % chip)


@given(st.text())
def test_masking_twice_changes_nothing_more(text: str) -> None:
    assert masked(masked(text)) == masked(text)
