"""Entries of the lexicon in a sentence, as atoms: runs of tokens with their readings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from talka.model import Mention, Sentence, Token
from talka.packs import Lexicon, Sense


class Atom(NamedTuple):
    """A run of tokens ``first:last`` that the lexicon knows, with its readings."""

    first: int
    last: int
    senses: tuple[Sense, ...]

    def of(self, kind: str, act: str = "") -> tuple[Sense, ...]:
        """Return the readings of one kind and, for cues, one act."""
        return tuple(s for s in self.senses if s.kind == kind and (not act or getattr(s.value, "act", "") == act))


def find_atoms(tokens: Sequence[Token], sentence: Sentence, lexicon: Lexicon) -> list[Atom]:
    """Return the atoms of a sentence, left to right, the longest at each place."""
    return [Atom(*found) for found in lexicon.find(tokens, sentence.first, sentence.last)]


def inner_items(tokens: Sequence[Token], atom: Atom, lexicon: Lexicon) -> list[Atom]:
    """Return what a longer cue or the name of a document holds (``drone`` in ``transfer of drone production``).

    A verb with its document holds the document (``sudarė sutartį``).

    Inside a document's name acts count, too (``agreement on joint production``); inside training whose it is.
    """
    document = any(s.kind == "instrument" for s in atom.senses)
    training = any(s.kind == "item" and "training" in getattr(s.value, "categories", ()) for s in atom.senses)
    if atom.last - atom.first < 2 or not (document or training or any(s.kind == "cue" for s in atom.senses)):
        return []
    found: list[Atom] = []
    at = atom.first
    while at < atom.last:
        for length in range(min(lexicon.longest(tokens[at].norm), atom.last - at), 0, -1):
            window = tokens[at:at + length]
            senses = tuple(s for s in lexicon.senses(" ".join(t.norm for t in window), window)
                           if (_is_of_trainees(s) if training else s.kind == "item" or (
                               _is_act(s) if document else s.kind == "instrument")))
            if senses and length < atom.last - atom.first:
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
    return [a for a in atoms if any(s.kind != "cue" or getattr(s.value, "pos", "") != "small" for s in a.senses)]


def is_given(atom: Atom) -> bool:
    """Return whether the lexicon knows an atom as a given name and as nothing else."""
    return all(s.entry.startswith("given/") for s in atom.senses)


def mentions_of(atom: Atom, tokens: Sequence[Token], possessive: frozenset[str]) -> list[Mention]:
    """Return a mention for each entry of an atom; the readings of one entry become its features."""
    start, end = tokens[atom.first].start, tokens[atom.last - 1].end
    owns = atom.last < len(tokens) and tokens[atom.last].norm in possessive and tokens[atom.last].start == end
    extra = {"poss"} if owns else set()
    by_entry: dict[tuple[str, str, object], list[frozenset[str]]] = {}
    for sense in (s for s in atom.senses if not s.entry.startswith("given/")):
        by_entry.setdefault((sense.kind, sense.entry, sense.value), []).append(sense.features | extra)
    return [
        Mention(kind, start, end, value, tuple(dict.fromkeys(features)), entry=entry)  # type: ignore[arg-type]
        for (kind, entry, value), features in by_entry.items()
    ]
