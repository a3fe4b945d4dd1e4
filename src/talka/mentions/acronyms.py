"""Acronyms that an article itself spells out: they mean what stands before the brackets, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from talka.mentions.cover import Cover
from talka.model import Mention, Party, Token

_SHORTEST = 2
"""Letters of the shortest acronym."""
_SMALL = 3
"""Small words that a name of so many letters may have besides the capitalised ones."""
_ALONE = 3
"""Letters of an acronym that nothing spells out."""
_CAPITALS = ("title", "upper")


def spelled_out(tokens: Sequence[Token]) -> dict[str, tuple[int, int]]:
    """Return the acronyms that stand in brackets behind the words whose first letters they are, with those tokens."""
    found: dict[str, tuple[int, int]] = {}
    for at in range(1, len(tokens) - 2):
        letters = tokens[at + 1].norm
        if tokens[at].norm == "(" and tokens[at + 2].norm == ")" and tokens[at + 1].shape == "upper" and (
                len(letters) >= _SHORTEST) and (first := _first(tokens, at, letters)) is not None:
            found.setdefault(letters, (first, at))
    return found


def _first(tokens: Sequence[Token], at: int, letters: str) -> int | None:
    """The token where the words begin whose capitals spell the letters, read backwards from a bracket."""
    left, first = len(letters), at
    while left and first and at - first < len(letters) + _SMALL:
        first -= 1
        token = tokens[first]
        if token.shape in _CAPITALS:
            if token.norm[0] != letters[left - 1]:
                return None
            left -= 1
        elif token.shape != "lower":
            return None
    return first if not left else None


def settled_by_words(mentions: Iterable[Mention], tokens: Sequence[Token]) -> list[Mention]:
    """Return the mentions with acronyms read as the article spells them out.

    Where the words name another party, the acronym is that party; where a company's acronym stands for words that name
    none, it is no mention.
    """
    kept = list(mentions)
    spelled = spelled_out(tokens)
    if not spelled:
        return kept
    norms = {(t.start, t.end): t.norm for t in tokens if t.norm in spelled}
    out = []
    for mention in kept:
        words = spelled.get(norms.get((mention.start, mention.end), ""))
        meant = _meant(mention, words, kept, tokens) if words is not None else mention
        if meant is not None:
            out.append(meant)
    return out


def _meant(mention: Mention, words: tuple[int, int], mentions: Sequence[Mention], tokens: Sequence[Token],
           ) -> Mention | None:
    """An acronym as the party that the words name, as it is, or ``None`` where the words are no such company."""
    start, end = tokens[words[0]].start, tokens[words[1] - 1].end
    if not isinstance(mention.value, Party) or mention.value.type != "organisation":
        return mention
    named = [m.value for m in mentions if isinstance(m.value, Party) and m.value.type == "organisation"
             and Cover([(start, end)]).holds(m.start, m.end) and m.end == end]
    if any(p.id == mention.value.id for p in named):
        return mention
    if named:
        return msgspec.structs.replace(mention, value=named[0], entry=named[0].id)
    return None if mention.value.subtype == "company" else mention


def named_by_initials(mentions: Sequence[Mention], tokens: Sequence[Token]) -> list[Mention]:
    """Return further mentions of bodies named in full before, by their first letters alone (``the PCG``).

    Letters that several bodies of the article have in common, or that name something already, are left alone.
    """
    places = {t.start: i for i, t in enumerate(tokens)}
    full: dict[str, dict[str, Mention]] = {}
    for mention in mentions:
        letters = _initials(mention, tokens, places)
        if len(letters) >= _ALONE:
            full.setdefault(letters, {}).setdefault(str(getattr(mention.value, "id", "")), mention)
    if not full:
        return []
    held = Cover([(m.start, m.end) for m in mentions if m.kind != "quotation"])
    out = []
    for token in tokens:
        named = full.get(token.norm, {}) if token.shape == "upper" else {}
        first = next(iter(named.values())) if len(named) == 1 else None
        if first is not None and first.end < token.start and not held.holds(token.start, token.end):
            out.append(msgspec.structs.replace(first, start=token.start, end=token.end))
    return out


def _initials(mention: Mention, tokens: Sequence[Token], places: Mapping[int, int]) -> str:
    """The first letters of the capitalised words of a body's name."""
    at = places.get(mention.start)
    if at is None or not isinstance(mention.value, Party) or mention.value.type != "organisation":
        return ""
    letters = ""
    while at < len(tokens) and tokens[at].start < mention.end:
        if tokens[at].shape == "title":
            letters += tokens[at].norm[0]
        elif tokens[at].shape != "lower":
            return ""
        at += 1
    return letters
