"""Counters and terms of use of an employee, and who it is."""

from counter_app.sandbox.calls.call import Call
from counter_app.sandbox.data.employees import counters_of, employee
from counter_app.sandbox.forms.counters import counters_form, employee_form, terms_form
from counter_app.sandbox.refusal import Refusal
from counter_app.uitpas.vocabulary import ErrorCode


def list_counters(call: Call) -> str:
    """The counters that the employee may work at."""
    return counters_form(counters_of(_require_own_uid(call)))


def terms(call: Call) -> str:
    """Whether the employee has accepted the terms of use."""
    return terms_form(_require_own_uid(call) in call.world.terms_accepted)


def accept_terms(call: Call) -> str:
    """The employee accepts the terms of use."""
    call.world.terms_accepted.add(_require_own_uid(call))
    return terms_form(accepted=True)


def user(call: Call) -> str:
    """The employee's own UiTiD. Of somebody else's nothing is told."""
    found = employee(call.user_id)
    if call.path["user_id"] != call.user_id or found is None:
        raise Refusal(ErrorCode.ACCESS_DENIED, "Not your own uid", required_permission="PERMISSION_USER")
    return employee_form(found)


def _require_own_uid(call: Call) -> str:
    uid = call.parameters.required("uid")
    if uid != call.user_id:
        raise Refusal(ErrorCode.ACCESS_DENIED, "Not your own uid", required_permission="PERMISSION_BALIE")
    return uid
