"""Entries of the lexicon in a sentence, as atoms: runs of tokens with their readings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from talka.model import Mention, Sentence, Token
from talka.packs import Lexicon, Readings, Sense


class Atom(NamedTuple):
    """A run of tokens ``first:last`` that the lexicon knows, with its readings."""

    first: int
    last: int
    senses: Readings

    def of(self, kind: str, act: str = "") -> tuple[Sense, ...]:
        """Return the readings of one kind and, for cues, one act."""
        return self.senses.of(kind, act)


def find_atoms(tokens: Sequence[Token], sentence: Sentence, lexicon: Lexicon) -> list[Atom]:
    """Return the atoms of a sentence, left to right, the longest at each place."""
    return [Atom(*found) for found in lexicon.find(tokens, sentence.first, sentence.last)]


def inner_items(tokens: Sequence[Token], atom: Atom, lexicon: Lexicon) -> list[Atom]:
    """Return what a longer cue or the name of a document holds (``drone`` in ``transfer of drone production``).

    A verb with its document holds the document (``sudarė sutartį``).

    Inside a document's name acts count, too (``agreement on joint production``); inside training whose it is.
    """
    if atom.last - atom.first < 2:
        return []
    document = "instrument" in atom.senses.kinds
    training = any("training" in getattr(s.value, "categories", ()) for s in atom.of("item"))
    if not (document or training or "cue" in atom.senses.kinds):
        return []
    found: list[Atom] = []
    at = atom.first
    while at < atom.last:
        for length in lexicon.lengths(tokens[at].norm):
            window = tokens[at:at + length]
            senses = Readings(s for s in lexicon.senses(" ".join(t.norm for t in window), window)
                              if (_is_of_trainees(s) if training else s.kind == "item" or (
                                  _is_act(s) if document else s.kind == "instrument")))
            if senses and length < atom.last - atom.first and at + length <= atom.last:
                found.append(Atom(at, at + length, senses))
                at += length - 1
                break
        at += 1
    return found


def _is_act(sense: Sense) -> bool:
    return sense.kind == "cue" and getattr(sense.value, "pos", "") in ("noun", "adjective")


def _is_of_trainees(sense: Sense) -> bool:
    """Whether a word inside training names a state, those who learn or the course (``navchannia ukrainskykh``)."""
    return sense.kind == "party" or getattr(sense.value, "act", "") in ("trainee", "course")


def solid(atoms: Sequence[Atom]) -> list[Atom]:
    """Return the atoms that are more than a preposition, a conjunction or another small word."""
    return [a for a in atoms if not a.senses.is_small]


def is_given(atom: Atom) -> bool:
    """Return whether the lexicon knows an atom as a given name and as nothing else."""
    return atom.senses.is_given


def mentions_of(atom: Atom, tokens: Sequence[Token], possessive: frozenset[str]) -> list[Mention]:
    """Return a mention for each entry of an atom; the readings of one entry become its features."""
    start, end = tokens[atom.first].start, tokens[atom.last - 1].end
    owns = atom.last < len(tokens) and tokens[atom.last].norm in possessive and tokens[atom.last].start == end
    return [
        Mention(kind, start, end, value, _owning(features) if owns else features, entry=entry)  # type: ignore[arg-type]
        for kind, value, entry, features in atom.senses.entries
    ]


def _owning(features: tuple[frozenset[str], ...]) -> tuple[frozenset[str], ...]:
    """What a form says where the sign of owning stands behind it."""
    return tuple(dict.fromkeys(f | {"poss"} for f in features))
