"""How a call says no: an error code of the API documentation, and what comes with it."""

from decimal import Decimal

from counter_app.uitpas.vocabulary import CashInState, ErrorCode


class Refusal(Exception):  # noqa: N818 - it is an answer of the API, not an error of the sandbox
    """The call is not carried out. `code` is spelt as on the wire, where two codes are misspelt."""

    def __init__(
        self,
        code: ErrorCode | str,
        message: str,
        *,
        points: Decimal | None = None,
        cash_in_state: CashInState | str | None = None,
        required_permission: str | None = None,
        http_status: int = 400,
    ) -> None:
        super().__init__(f"{code} (HTTP {http_status})")
        self.code = str(code)
        self.message = message
        self.points = points
        self.cash_in_state = cash_in_state
        self.required_permission = required_permission
        self.http_status = http_status
