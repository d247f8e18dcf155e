"""Counters and terms of use of an employee."""

from counter_app.sandbox.calls.call import Call
from counter_app.sandbox.forms.counters import counters_form, terms_form
from counter_app.sandbox.refusal import Refusal
from counter_app.uitpas.vocabulary import ErrorCode


def list_counters(call: Call) -> str:
    """The counters that the employee may work at: all of them."""
    _require_own_uid(call)
    return counters_form(call.world.counters)


def terms(call: Call) -> str:
    """Whether the employee has accepted the terms of use."""
    return terms_form(_require_own_uid(call) in call.world.terms_accepted)


def accept_terms(call: Call) -> str:
    """The employee accepts the terms of use."""
    call.world.terms_accepted.add(_require_own_uid(call))
    return terms_form(accepted=True)


def _require_own_uid(call: Call) -> str:
    uid = call.parameters.required("uid")
    if uid != call.user_id:
        raise Refusal(ErrorCode.ACCESS_DENIED, "Not your own uid", required_permission="PERMISSION_BALIE")
    return uid
