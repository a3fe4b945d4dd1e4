"""Where the name behind an office begins, and the words that mean something else but are part of it there.

``Gen. Jan Tamm``, ``head of the GKNB Jan Tamm``; ``Aden Duale``, ``Mike Rounds``.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from talka.mentions.lexical import Atom
from talka.model import Party, Token


def words_of_name(tokens: Sequence[Token], at: int, last: int, atoms: Sequence[Atom], taken: frozenset[int], *,
                  settled: bool, given: bool, small: bool) -> set[int]:
    """Return the taken tokens up to ``last`` that belong to the name that begins at ``at``, right behind an office.

    ``settled`` tells that the office has its state, ``given`` that the first word is a known given name: a state or a
    town is then the first word before a free one or the middle one between two, a thing a surname behind a given name.
    Behind an office in ``small`` letters any word with a capital before a free one is a given name: no headline.
    """
    if at + 1 >= last or tokens[at].shape != "title":
        return set()
    out = {i for i in (at, at + 1) if i in taken and _is_hyphened(tokens, i, last)}
    following = tokens[at + 1]
    if at in taken and _is_free(tokens, at + 1, last, taken) and (
            ((settled or given) and _is_one_word(at, atoms)) or (small and _is_common(at, atoms))):
        out.add(at)
    if at + 1 in taken and following.shape == "title" and (at not in taken or at in out):
        middle = (settled or given) and _is_free(tokens, at + 2, last, taken) and _is_one_word(at + 1, atoms)
        if middle or (given and _is_thing(at + 1, atoms)):
            out.add(at + 1)
    return out


def _is_hyphened(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a hyphen joins a capitalised word to a small one, as in a Korean given name (``Won-sik``)."""
    return at + 2 < last and tokens[at].shape == "title" and tokens[at + 1].norm == "-" and (
        tokens[at + 2].shape == "lower" and tokens[at].end == tokens[at + 1].start
        and tokens[at + 1].end == tokens[at + 2].start)


def past_stop(tokens: Sequence[Token], at: int, short: Container[str]) -> int:
    """Step over the full stop of an office that is written short, one of the abbreviations ``short``."""
    stops = at < len(tokens) and tokens[at].norm == "." and tokens[at - 1].end == tokens[at].start
    return at + 1 if stops and tokens[at - 1].norm + "." in short else at


def past_letters(tokens: Sequence[Token], at: int, atoms: Sequence[Atom], taken: frozenset[int]) -> int:
    """Step over a body that nobody knows by its letters, and its state, before a name of two words."""
    if at >= len(tokens) or at in taken or tokens[at].shape != "upper":
        return at
    state = next((a.last for a in atoms if a.first == at + 1 and any(
        isinstance(s.value, Party) and s.value.type == "country" for s in a.senses)), at + 1)
    name = range(state, state + 2)
    named = name.stop <= len(tokens) and taken.isdisjoint(name) and all(tokens[i].shape == "title" for i in name)
    return state if named else at


def _is_free(tokens: Sequence[Token], at: int, last: int, taken: frozenset[int]) -> bool:
    return at < last and at not in taken and tokens[at].shape == "title" and tokens[at].end - tokens[at].start > 1


def _is_one_word(at: int, atoms: Sequence[Atom]) -> bool:
    """Whether a word is the name of a state or a town, all of it."""
    return any(a.first == at and a.last == at + 1 and (a.of("place") or any(
        isinstance(s.value, Party) and s.value.type == "country" and "adj" not in s.features
        for s in a.senses)) for a in atoms)


def _is_common(at: int, atoms: Sequence[Atom]) -> bool:
    """Whether a word is a thing or an act by its form, and no office, body, state or person."""
    return any(a.first == at and a.last == at + 1 and not a.of("party") and all(
        s.kind == "item" or (s.kind == "cue" and getattr(s.value, "act", "") not in ("office", "body", "prep"))
        for s in a.senses) for a in atoms)


def _is_thing(at: int, atoms: Sequence[Atom]) -> bool:
    """Whether a word names a thing or a town and nobody."""
    return any(a.first == at and a.last == at + 1 and (a.of("item") or a.of("place")) and not a.of("party")
               for a in atoms)
