"""The format of ``paradigms.yaml``: how the words of a language change."""

from __future__ import annotations

from typing import Literal

import msgspec

from talka.packs.strict import Strict, Strings


class Paradigm(Strict, frozen=True):
    """How words with one ending decline: ``ending`` is taken off the base form, each form's ending is put on.

    ``forms`` maps tags to one or more endings. ``after`` is a regular expression that the stem must end with. The
    first paradigm of the file whose ``pos``, ``gender`` mark, ``ending`` and ``after`` fit is taken.
    """

    id: str
    pos: Literal["noun", "name", "adjective"]
    ending: str
    forms: dict[str, str | Strings]
    gender: Literal["m", "f", "n", "pl"] | None = None
    after: str = ""
    family: bool = False
    """Only family names end so (``-ская``): an unknown given name is not brought to such a base form."""


class VerbRule(Strict, frozen=True):
    """How one principal part of a verb gives forms; ``derive`` gives adjectives (participles) that decline on.

    For each part, the first rule that fits is taken. A language with one principal part has only part 0.
    """

    ending: str
    forms: dict[str, str | Strings] = msgspec.field(default_factory=dict)
    derive: dict[str, str | Strings] = msgspec.field(default_factory=dict)
    part: int = 0
    after: str = ""
    id: str = ""


class Paradigms(Strict, frozen=True):
    """``paradigms.yaml``. ``irregular`` gives whole forms: ``{give: {past: gave, ppp: given}}``."""

    declensions: tuple[Paradigm, ...] = ()
    verbs: tuple[VerbRule, ...] = ()
    irregular: dict[str, dict[str, str | Strings]] = msgspec.field(default_factory=dict)
    few: bool = False
    """Behind two to four an adjective may stand in the genitive plural before a noun in the genitive singular."""
