"""The pages of signing in, in the three languages: it is plain on each that nobody real signs in here."""

from collections.abc import Iterable
from html import escape
from typing import NamedTuple

from counter_app.sandbox.data.employees import Employee


class _Words(NamedTuple):
    practice: str
    title: str
    who: str
    asks: str
    allow: str
    deny: str
    code: str
    denied: str
    unknown: str


_WORDS = {
    "nl": _Words(
        "Oefenserver: niets gaat naar UiTPAS",
        "Aanmelden",
        "Wie ben je?",
        "Het balieprogramma wil in jouw naam werken met UiTPAS.",
        "Toestaan",
        "Weigeren",
        "Je code",
        "Je hebt geen toegang gegeven.",
        "Deze aanmelding bestaat niet (meer).",
    ),
    "fr": _Words(
        "Serveur d’exercice\N{NO-BREAK SPACE}: rien n’est envoyé à UiTPAS",
        "Se connecter",
        "Qui êtes-vous\N{NO-BREAK SPACE}?",
        "Le programme du guichet demande à travailler avec UiTPAS en votre nom.",
        "Autoriser",
        "Refuser",
        "Votre code",
        "Vous n’avez pas donné l’accès.",
        "Cette connexion n’existe pas (ou plus).",
    ),
    "en": _Words(
        "Practice server: nothing goes to UiTPAS",
        "Sign in",
        "Who are you?",
        "The counter program wants to work with UiTPAS in your name.",
        "Allow",
        "Deny",
        "Your code",
        "You gave no access.",
        "This sign-in does not exist (any more).",
    ),
}

_STYLE = """
:root { color-scheme: light dark; font: 18px/1.5 system-ui, sans-serif; }
body { margin: 0; background: Canvas; color: CanvasText; }
.band { padding: .5rem 1rem; background: #7a4d00; color: #fff; text-align: center; }
main { max-width: 26rem; margin: 3rem auto; padding: 0 1rem; }
h1 { margin: 0 0 .5rem; } fieldset { border: 0; margin: 1.5rem 0; padding: 0; } legend { font-weight: bold; }
label { display: flex; align-items: center; gap: .75rem; min-height: 44px; } input { width: 1.2rem; height: 1.2rem; }
.buttons { display: flex; gap: 1rem; } button { min-height: 44px; padding: 0 1.5rem; font: inherit; }
code { font-size: 1.5rem; }
"""


def choice_page(token: str, employees: Iterable[Employee], language: str) -> str:
    """Who are you, and do you allow it?"""
    words, chosen = _of(language), " checked"
    rows = []
    for one in employees:
        name = escape(f"{one.first_name} {one.name}")
        rows.append(f'<label><input type="radio" name="employee" value="{escape(one.user_id)}"{chosen}> {name}</label>')
        chosen = ""
    return _page(
        language,
        f"<p>{words.asks}</p>"
        f'<form method="post"><input type="hidden" name="oauth_token" value="{escape(token)}">'
        f'<input type="hidden" name="lang" value="{escape(language)}">'
        f"<fieldset><legend>{words.who}</legend>{''.join(rows)}</fieldset>"
        '<div class="buttons">'
        f'<button id="allow" name="answer" value="allow">{words.allow}</button>'
        f'<button id="deny" name="answer" value="deny">{words.deny}</button></div></form>',
    )


def code_page(verifier: str | None, language: str) -> str:
    """The code to type over, for who cannot be sent back; None where access was denied."""
    words = _of(language)
    said = words.denied if verifier is None else f"{words.code}: <code>{verifier}</code>"
    return _page(language, f"<p>{said}</p>")


def unknown_page(language: str) -> str:
    """There is no such request token."""
    return _page(language, f"<p>{_of(language).unknown}</p>")


def _of(language: str) -> _Words:
    return _WORDS.get(language, _WORDS["nl"])


def _page(language: str, inside: str) -> str:
    words = _of(language)
    code = language if language in _WORDS else "nl"
    return (
        f'<!DOCTYPE html><html lang="{code}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">'
        f"<title>{words.title}</title><style>{_STYLE}</style></head>"
        f'<body><div class="band">{words.practice}</div><main><h1>{words.title}</h1>{inside}</main></body></html>'
    )
