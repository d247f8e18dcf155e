"""Signing in, in words: why it did not work, who is at work, and the pages that the browser ends on."""

from __future__ import annotations

from html import escape

from counter_app.desk.sign_in import BrowserPages, NotSignedIn, Trouble
from counter_app.gui.words.say import NAME_LIMIT, fill, plain, translate
from counter_app.uitpas.model import Employee

_ID_SHOWN = 8

_PAGE = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>
:root {{ color-scheme: light dark; font: 20px/1.5 system-ui, "Segoe UI", sans-serif; }}
body {{ margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas; color: CanvasText; }}
main {{ max-width: 30rem; padding: 2rem; text-align: center; }}
h1 {{ font-size: 2rem; line-height: 1.2; margin: 1rem 0 .5rem; }} p {{ margin: 0; }}
.mark {{ display: inline-block; width: 4rem; line-height: 4rem; border-radius: 50%; font-size: 2rem;
         background: {colour}; color: #fff; }}
</style></head><body><main><span class="mark" aria-hidden="true">{mark}</span>
<h1>{title}</h1><p>{text}</p></main></body></html>
"""
_GREEN, _AMBER = "#1b6e3c", "#8a5300"


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


def employee_name(employee: Employee | None, user_id: str) -> str:
    """Who is at work: the whole name, else whatever the server calls the employee."""
    if employee is not None:
        whole = " ".join(part for part in (employee.first_name, employee.name) if part)
        if whole or employee.nick:
            return plain(whole or employee.nick, NAME_LIMIT)
    return plain(user_id[:_ID_SHOWN], NAME_LIMIT)


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
        granted=_page(language, translate("words", "Almost done"), back, _GREEN, "✓"),
        denied=_page(language, translate("words", "No access given"), back, _AMBER, "!"),
        not_ours=_page(
            language,
            translate("words", "This page is of no use any more"),
            translate("words", "It does not belong to the sign-in that is under way. Start again at the counter."),
            _AMBER,
            "!",
        ),
    )


def _page(language: str, title: str, text: str, colour: str, mark: str) -> str:
    return _PAGE.format(language=escape(language), title=escape(title), text=escape(text), colour=colour, mark=mark)
