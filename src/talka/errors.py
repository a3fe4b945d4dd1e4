"""Every error that talka raises on purpose.

::

    TalkaError                what happened, where, and what to do
    ├── UsageError            a wrong call: an option or an argument that cannot be used
    ├── DocumentError         one document cannot be read (it is reported, the run goes on)
    ├── PackError             a language or knowledge pack is not right (every problem, with file and place)
    └── RegisterError         a register cannot be opened, read or written
        └── NotFoundError     an id that the register does not hold
"""

from __future__ import annotations

import re

__all__ = ["DocumentError", "NotFoundError", "PackError", "RegisterError", "TalkaError", "UsageError", "legible"]

_OBEYED = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")


def legible(text: str) -> str:
    """Return a text with the replacement character in the place of each control character.

    A terminal obeys these: what comes from outside must not set its colours, its title or its clipboard.
    """
    return _OBEYED.sub("\ufffd", text)


class TalkaError(Exception):
    """The root of all deliberate errors; its text is fit to be shown to a user."""


class UsageError(TalkaError):
    """An option or an argument cannot be used as given."""


class DocumentError(TalkaError):
    """One document cannot be read.

    ``stage`` is the room that gave up, ``reason`` one sentence for the user.
    """

    def __init__(self, source: str, stage: str, reason: str) -> None:
        self.source, self.stage, self.reason = source, stage, legible(reason)
        super().__init__(legible(f"{source}: {reason}"))


class PackError(TalkaError):
    """A pack is not right; ``problems`` names every one of them with its file and place."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class RegisterError(TalkaError):
    """A register cannot be opened, read or written."""


class NotFoundError(RegisterError):
    """No article, claim or record has this id."""
