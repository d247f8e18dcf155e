"""Descriptions: a few tags come through, everything else is text or gone, whatever comes in."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.gui.promotions.safe_html import MOST_CHARACTERS, safe_html, safe_link

KNOWN = {"p", "br", "b", "strong", "i", "em", "u", "ul", "ol", "li", "a", "h3", "h4"}


class Seen(HTMLParser):
    """The tags, attributes and text of rich text."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> ends nothing"
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (None, ""),
        ("Een tas koffie\nof thee.", "Een tas koffie<br>of thee."),
        ("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"),
        ("<p>Frisdrank of <b>pils</b>.</p>", "<p>Frisdrank of <b>pils</b>.</p>"),
        ("<ul><li>zondag<li>maandag</ul>", "<ul><li>zondag<li>maandag</li></li></ul>"),
        ("<h1>Let op</h1>", "<h3>Let op</h3>"),
        ("<B CLASS=x onclick='run()'>vet</B>", "<b>vet</b>"),
        ("een<br/>twee<BR>drie", "een<br>twee<br>drie"),
        ("caf&eacute; &lt;b&gt;", "café &lt;b&gt;"),
        ("<img src='http://x/y.png' alt='z'>tekst", "tekst"),
        ("<script>alert('x')</script>na", "na"),
        ("<style>p { color: red }</style>na", "na"),
        ("<iframe src='//x'>in</iframe>na", "na"),
        ("<table><tr><td>cel</td></tr></table>", "cel"),
        ("<!-- weg --><p>na", "<p>na</p>"),
        ("</p></b>na", "na"),
        ("<b><i>scheef</b></i>", "<b><i>scheef</i></b>"),
        ("a\u202egnp.exe\u0000\x1b[31m<b>", "agnp.exe[31m<b></b>"),
    ],
)
def test_what_is_known_comes_through_and_nothing_else(source: str | None, shown: str) -> None:
    assert safe_html(source) == shown


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://example.org/a?b=c&d", "https://example.org/a?b=c&d"),
        (" http://example.org ", "http://example.org"),
        ("mailto:balie@example.org", "mailto:balie@example.org"),
        ("javascript:alert(1)", None),
        ("JaVa\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("//example.org", None),
        ("/rest", None),
        ("https://", None),
        ("https://bank.example@evil.example/", None),
        ("http://[::1", None),
        ("mailto:", None),
        (None, None),
    ],
)
def test_only_links_to_a_page_or_a_mailbox_remain(address: str | None, link: str | None) -> None:
    assert safe_link(address) == link
    shown = Seen(safe_html(f'<a href="{address}">hier</a>')) if address else Seen("")
    assert [value for _, _, value in shown.attributes] == ([link] if link else [])


PIECES = st.lists(
    st.one_of(
        st.text(max_size=20),
        st.sampled_from(
            [
                *(f"<{tag}>" for tag in (*KNOWN, "img src=x onerror=run()", "script", "style", "svg", "table", "div")),
                *(f"</{tag}>" for tag in (*KNOWN, "script", "style", "svg", "table", "div")),
                "<a href='javascript:run()'>",
                '<a href="https://x.example/\u202e">',
                "<!--",
                "-->",
                "<![CDATA[",
                "<?php",
                "&lt;script&gt;",
                "&#60;b&#62;",
                "<b style='background:url(http://x)'",
                "\x00",
            ]
        ),
    ),
    max_size=30,
).map("".join)


@given(PIECES)
def test_whatever_comes_in_only_known_tags_come_out_closed_and_without_attributes(source: str) -> None:
    seen = Seen(safe_html(source))
    assert set(seen.tags) <= KNOWN
    assert seen.open == []
    assert all(tag == "a" and name == "href" and safe_link(value) == value for tag, name, value in seen.attributes)


@given(st.text())
def test_text_that_was_escaped_is_shown_as_it_was_meant(source: str) -> None:
    plain = "".join(character for character in source if character.isprintable() and not character.isspace())[:25]
    assert Seen(safe_html(plain.replace("&", "&amp;").replace("<", "&lt;"))).text.replace("\u200b", "") == plain


def test_a_description_without_end_ends() -> None:
    shown = safe_html("<b>" * 5000 + "x" * 100_000)
    assert len(shown) < 2 * MOST_CHARACTERS
    assert Seen(shown).open == []


def test_a_word_without_end_can_be_broken() -> None:
    words = Seen(safe_html("x" * 1000)).text.split("\u200b")
    assert max(map(len, words)) <= 30
