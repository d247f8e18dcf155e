"""Signing in, in words: why it did not work, who is at work, and the pages that the browser ends on."""

from __future__ import annotations

from html import escape
from string import Template

from counter_app.desk.sign_in import BrowserPages, NotSignedIn, Trouble
from counter_app.gui.resources import resource
from counter_app.gui.words.say import NAME_LIMIT, fill, plain, translate
from counter_app.uitpas.model import Employee


def sign_in_trouble(failed: NotSignedIn) -> str:
    """Why nobody has signed in, and what to do."""
    if failed.trouble is Trouble.PORT_TAKEN and failed.port is not None:
        taken = translate("words", "Another program on this PC uses port %1. Close it, or ask IT for another port.")
        return fill(taken, str(failed.port))
    return {
        Trouble.PORT_TAKEN: translate("words", "The browser cannot come back to this program. Ask IT for help."),
        Trouble.NO_CONNECTION: translate(
            "words", "No connection with UiTPAS. Look at the network of this PC, and try again."
        ),
        Trouble.NO_ANSWER: translate("words", "UiTPAS does not answer. Try again in a moment."),
        Trouble.NOT_READABLE: translate("words", "UiTPAS gave a strange answer. Try again in a moment."),
        Trouble.NOT_KNOWN: translate(
            "words", "UiTPAS does not know this program. Ask IT to look at its key and secret."
        ),
        Trouble.DENIED: translate("words", "You gave no access. Try again, and choose to allow it."),
        Trouble.TOO_LATE: translate("words", "It took too long, or the code was not right. Try again."),
        Trouble.REFUSED: translate("words", "UiTPAS refused the sign-in. Try again, or ask for help."),
    }[failed.trouble]


def employee_name(employee: Employee | None) -> str:
    """Who is at work: the whole name, else whatever the server calls the employee; empty where it told nothing."""
    if employee is None:
        return ""
    whole = " ".join(part for part in (employee.first_name, employee.name) if part)
    return plain(whole or employee.nick, NAME_LIMIT)


def employee_short(employee: Employee | None) -> str:
    """The same for little room: first name and initial; empty where no name is known."""
    if employee is None:
        return ""
    first, initial = employee.first_name or employee.nick or "", (employee.name or "")[:1]
    return plain(f"{first} {initial}." if first and initial else first or employee.name or "", NAME_LIMIT)


def browser_pages(language: str) -> BrowserPages:
    """The pages that the browser ends on, in the language with this code."""
    back = translate("words", "Go back to the counter. You can close this page.")
    return BrowserPages(
        granted=_page(language, translate("words", "Almost done"), back, "done"),
        denied=_page(language, translate("words", "No access given"), back, "notice"),
        not_ours=_page(
            language,
            translate("words", "This page is of no use any more"),
            translate("words", "It does not belong to the sign-in that is under way. Start again at the counter."),
            "notice",
        ),
    )


def _page(language: str, title: str, text: str, kind: str) -> str:
    mark = {"done": "✓", "notice": "!"}[kind]
    words = {"language": language, "title": title, "text": text, "kind": kind, "mark": mark}
    template = Template(resource("pages/sign-in.html").read_text(encoding="utf-8"))
    return template.substitute({name: escape(word) for name, word in words.items()})
