"""Which words of a sentence belong together: its clauses, numbered, with what is inserted into them told apart."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from talka.claims.nodes import CASES, PartyNode
from talka.claims.subject_asides import subject_asides

if TYPE_CHECKING:
    from talka.claims.scene import Scene

_WORTH = 4
"""Tokens between a word for being worth and the sum."""
_TOLD = 7
"""Tokens of an insertion that says whose word it is (``, according to the minister,``)."""
_HELD = frozenset({"holder", "ref"})
"""Marks of states and persons that stand for those who hold one office."""
_BREAKS = frozenset(",;:()\u2013\u2014")


def clause_numbers(scene: Scene) -> tuple[float, ...]:
    """Return the number of the clause of each token of a sentence, in order.

    Every sign that parts clauses begins a new one. What is inserted (in brackets, ``, which …,``) does not end the
    clause around it, and has a number of its own between that and the next.
    """
    out: list[float] = []
    outer: list[float] = []
    clause, inserted = 0.0, 0
    verbs = {c.first for c in scene.cues if c.cue.pos == "verb"}
    openers = {c.first for c in scene.cues if c.cue.act in ("relative", "that", "but", "if")
               and not (c.cue.act == "relative" and c.first in verbs and not _is_after_comma(scene, c.first))}
    openers -= {c.first for c in scene.acts("but") if _is_adverb(scene, c.first)}
    openers |= {c.first for c in scene.acts("prep") if c.cue.lemma in scene.grammar.joining and any(
        n.prep is None and c.last <= n.first <= c.last + 1 for n in scene.parties)}
    ends, listed = _insertions(scene), _listed(scene) | _around_days(scene)
    for i in range(scene.sentence.first, scene.sentence.last):
        sign = scene.tokens[i].norm
        if (sign == ")" or i in ends.values()) and outer:
            clause = outer.pop()
        elif sign == "(" or i in ends:
            outer.append(clause)
            inserted += 1
            clause += 0.5 + inserted / 1000
        elif ((sign in _BREAKS and i not in scene.figures and i not in listed) or i in openers) and i - 1 not in ends:
            clause = clause + 1 / 1000 if outer else math.floor(clause) + 1.0
        out.append(clause)
    return tuple(out)


def _is_adverb(scene: Scene, at: int) -> bool:
    """Whether a word such as ``meanwhile`` stands inside a clause, where the language puts a sign before ``but``."""
    return "nom" in scene.grammar.donor and at > scene.sentence.first and scene.tokens[at - 1].shape != "sign"


def _is_after_comma(scene: Scene, at: int) -> bool:
    """Whether a comma stands before a token, with a preposition between at most."""
    before = range(max(at - 2, scene.sentence.first), at)
    return any(scene.tokens[i].norm == "," for i in before)


def _listed(scene: Scene) -> frozenset[int]:
    """The commas inside of a list of parties in one case that a conjunction closes (``Germany, Italy and Greece``)."""
    joints = {c.first for c in scene.cues if c.cue.act == "and"}
    nodes = scene.parties
    closing = {a.first for a, b in pairwise(nodes)
               if a.last in joints and b.first == a.last + 1 and _alike(a, b)}
    commas: set[int] = set()
    for a, b in reversed(list(pairwise(nodes))):
        comma = a.last < scene.sentence.last and scene.tokens[a.last].norm == ","
        if b.first in closing and comma and b.first == a.last + 1 and _alike(a, b):
            commas.add(a.last)
            closing.add(a.first)
    return frozenset(commas)


def _around_days(scene: Scene) -> frozenset[int]:
    """The commas around a day that only says more of the day before it (``On Monday, 3 March, Norway said``)."""
    signs = {i for i in range(scene.sentence.first, scene.sentence.last) if scene.tokens[i].norm == ","}
    days = [scene.span(m) for m in scene.dates]
    found = [(first - 1, last) for first, last in days if first - 1 in signs and last in signs]
    return frozenset(i for pair in found for i in pair)


def _alike(a: PartyNode, b: PartyNode) -> bool:
    """Whether two parties are of one type and stand in one case."""
    if a.tags & _HELD and b.tags & _HELD and a.prep == b.prep:
        return True
    left, right = (CASES.intersection(*[frozenset().union(*n.mention.features)]) for n in (a, b))
    return a.party.type == b.party.type and bool(left & right) and max(len(left), len(right)) < len(CASES) - 1


def _insertions(scene: Scene) -> dict[int, int]:
    """Where a relative clause or a participle begins after a comma (its comma), and the comma that ends it."""
    heads = {c.first for c in scene.cues if c.cue.act == "relative" and c.cue.lemma not in scene.grammar.that}
    heads |= {c.first for c in scene.cues if c.cue.act == "prep" and c.last in heads}
    heads |= {c.first for c in scene.cues if c.cue.pos == "verb" and c.ever("ppp") and "nom" in scene.grammar.donor}
    verbs = [c for c in scene.cues if c.cue.pos == "verb"]
    told = {c.first for c in scene.acts("according") if c.cue.pos == "phrase" and "nom" in scene.grammar.donor}
    worth = {c.first for c in scene.acts("amount_to") if c.cue.pos == "phrase" and "nom" in scene.grammar.donor}
    told |= {i for i in worth if any(0 < scene.span(m)[0] - i <= _WORTH for m in scene.money)}  # ``, worth 5 million,``
    found: dict[int, int] = {}
    last = scene.sentence.first
    for i in range(scene.sentence.first, scene.sentence.last - 1):
        if i < last or scene.tokens[i].norm != "," or i + 1 not in heads | told:
            continue
        end = next((k for k in range(i + 2, scene.sentence.last)
                    if scene.tokens[k].norm == "," and k not in scene.figures), None)
        if end is None or not any(v.first > end for v in verbs):
            continue
        short = end - i <= _TOLD and (i + 1 not in heads or i + 1 in worth)
        if short or (i + 1 in heads and any(i < v.first < end for v in verbs)):
            found[i] = last = end
    for opens, closes in subject_asides(scene).items():
        if not any(a <= closes and opens <= b for a, b in found.items()):
            found[opens] = closes
    return found
