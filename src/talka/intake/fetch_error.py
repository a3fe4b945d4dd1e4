"""What is told of an address that gave nothing."""

from __future__ import annotations

from talka.errors import DocumentError


class FetchError(DocumentError):
    """An address that gave nothing. ``status`` is the server's code, 0 where it gave none.

    ``again`` tells whether it may give something another time.
    """

    def __init__(self, source: str, reason: str, *, status: int = 0, again: bool = False) -> None:
        super().__init__(source, "intake", reason)
        self.status, self.again = status, again


def refused(source: str, status: int) -> FetchError:
    """Return what is told of a server that answers with a code other than success."""
    known = {401: "may not be read", 403: "may not be read", 404: "is not there", 410: "is no longer there",
             429: "asks to come later", 503: "asks to come later"}
    again = status in (408, 425, 429) or status >= 500
    reason = known.get(status, "gives no page")
    return FetchError(source, f"{reason}: the server answered {status}", status=status, again=again)


def words_of(error: BaseException) -> str:
    """Return an error's own words on one line, those of its cause where it has one."""
    cause = error.__cause__ or error
    reason = getattr(cause, "strerror", None) or str(cause) or type(cause).__name__
    return " ".join(str(reason).split())[:200]
