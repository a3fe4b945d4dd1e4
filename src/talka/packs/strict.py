"""What every shape of a pack's files is made from."""

from __future__ import annotations

import msgspec

Lemma = str
Lemmas = tuple[Lemma, ...]
Strings = tuple[str, ...]


class Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A shape that refuses a key it does not know, so that a slip of the pen is found."""
