"""Names that offices of several share out: ``the ministers of Estonia and Poland, Jaan Tamm and Piotr Kowalik``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from talka.mentions.lexical import Atom
from talka.mentions.names import name_run
from talka.mentions.offices import Office
from talka.model import Sentence, Token

_BEFORE = frozenset({",", ":", "(", "\u2013", "\u2014", "-"})
"""Signs between the offices and the first of the names."""
_OPENING = frozenset({":", "\u2013", "\u2014"})
"""Signs behind which those are named who did what is told before."""
_JOINT = 2
"""Tokens of a joint between two names (``, and``)."""


class Holder(NamedTuple):
    """A name of a list, by its tokens, with the office that is its own."""

    first: int
    last: int
    office: Office


class Lists:
    """Shares out the offices of one article's sentences in one language among the names of lists."""

    def __init__(self, tokens: Sequence[Token], joints: frozenset[str]) -> None:
        self._tokens, self._joints = tokens, joints | {","}

    def holders(self, offices: Sequence[Office], sentence: Sentence, atoms: Sequence[Atom],
                taken: frozenset[int]) -> Iterator[tuple[tuple[Office, ...], tuple[Holder, ...]]]:
        """Yield the offices that are shared out, with the names: one for each state, or all of one office."""
        free = taken - {i for a in atoms if _is_person(a) for i in range(a.first, a.last)}
        for run in _runs(offices):
            last = max(o.last for o in run)
            names = self._names(last, sentence, free) or self._told_behind(last, len(run), sentence, free)
            if len(names) > 1 and len(run) in (1, len(names)):
                whole = [o._replace(first=min(p.first for p in run), last=max(p.last for p in run)) for o in run]
                own = whole if len(run) > 1 else whole * len(names)
                yield run, tuple(Holder(*span, office) for span, office in zip(names, own, strict=True))

    def _told_behind(self, at: int, count: int, sentence: Sentence, free: frozenset[int]) -> list[tuple[int, int]]:
        """The names behind a colon or a dash, as many as there are offices (``The ministers met in Rome: A B and``)."""
        signs = [i for i in range(at, sentence.last) if self._tokens[i].norm in _OPENING]
        found = (self._names(i, sentence, free) for i in signs) if count > 1 else ()
        return next((names for names in found if len(names) == count), [])

    def _names(self, at: int, sentence: Sentence, free: frozenset[int]) -> list[tuple[int, int]]:
        """The names from a token on, each of at least two words, with nothing but joints between them."""
        found: list[tuple[int, int]] = []
        if at < sentence.last and self._tokens[at].norm in _BEFORE:
            at += 1
        while at < sentence.last and self._tokens[at].shape == "title":
            end = name_run(self._tokens, at, sentence.last, free)
            if end - at < 2:
                break
            found.append((at, end))
            at = end
            while at < min(end + _JOINT, sentence.last) and self._tokens[at].norm in self._joints:
                at += 1
            if at == end:
                break
        return found


def _runs(offices: Sequence[Office]) -> list[tuple[Office, ...]]:
    """The offices of several persons, those of other states in one list together, in the order of the text."""
    runs: list[list[Office]] = []
    for office in offices:
        if "pl" not in office.features:
            continue
        if runs and runs[-1][0].office == office.office and runs[-1][0].features == office.features and office.country:
            runs[-1].append(office)
        else:
            runs.append([office])
    several = [run for run in runs if len(run) > 1 or "sg" not in run[0].features]
    return [tuple(sorted(run)) for run in several]


def _is_person(atom: Atom) -> bool:
    return bool(atom.senses.persons)
