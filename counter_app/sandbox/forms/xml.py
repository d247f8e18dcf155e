"""Writes XML the way the UiTPAS server does: names as they are given, prefixes and all, missing values left out."""

from datetime import datetime
from decimal import Decimal
from xml.sax.saxutils import escape

from counter_app.sandbox.clock import BRUSSELS
from counter_app.sandbox.refusal import Refusal

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

CDB = "http://www.cultuurdatabank.com/XMLSchema/CdbXSD/3.2/FINAL"
FOAF = "http://xmlns.com/foaf/0.1/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns"
NAMESPACES_OF_RESPONSE = (
    f' xmlns:cdb="http://www.cultuurdatabank.com/XMLSchema/CdbXSD/3.1/FINAL" xmlns:foaf="{FOAF}"'
    f' xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#" xmlns:rdf="{RDF}"'
)


def leaf(name: str, value: str | int | bool | Decimal | datetime | None) -> str:
    """An element with a value, or nothing where there is none. Times are those of Europe/Brussels, with offset."""
    if value is None:
        return ""
    if isinstance(value, bool):
        value = "true" if value else "false"
    if isinstance(value, datetime):
        value = value.astimezone(BRUSSELS).isoformat(timespec="seconds")
    text = escape(str(value))
    return f"<{name}>{text}</{name}>" if text else f"<{name}/>"


def group(name: str, *children: str, attributes: str = "") -> str:
    """An element with the elements `children`, which may be none."""
    content = "".join(children)
    return f"<{name}{attributes}>{content}</{name}>" if content else f"<{name}{attributes}/>"


def decimal(points: Decimal) -> Decimal:
    """Points with the three decimals that most answers have: `23.550`."""
    return points.quantize(Decimal("0.001"))


def whole(points: Decimal) -> Decimal:
    """Points without decimals where they have none, else with three: what the check-in answers."""
    return points.to_integral_value() if points == points.to_integral_value() else decimal(points)


def refusal_form(refusal: Refusal) -> str:
    """`response` with a code, the answer of a call that was not carried out."""
    return DECLARATION + group(
        "response",
        leaf("code", refusal.code),
        leaf("message", refusal.message),
        leaf("points", None if refusal.points is None else whole(refusal.points)),
        leaf("cashInState", refusal.cash_in_state),
        leaf("requiredPermission", refusal.required_permission),
    )
