"""Words of nobody in office: ``a source said``, ``critics say``, ``residents told us``."""

from __future__ import annotations

from talka.claims.nodes import CueNode
from talka.claims.quotations import Quoted
from talka.claims.scene import Scene

_NEAR = 5
"""Tokens between a verb of saying and the head of its subject."""
_BESIDE = 60
"""Characters between words and the verb of saying that tells whose they are."""
_TOLD = frozenset({"say", "report", "medium", "instrument", "told"})


def is_somebody_else(quoted: Quoted) -> bool:
    """Return whether the subject of the word of saying beside a quotation is nobody in office and has no name."""
    scene, end = quoted.closes, quoted.mention.end
    behind = next((c for c in scene.acts("say") if c.mention.start >= end and c.cue.pos == "verb"), None)
    if behind is not None:
        return behind.mention.start - end <= _BESIDE and _is_nobody(scene, behind, scene.token_at(end), after=True)
    scene, start = quoted.opens, quoted.mention.start
    before = [c for c in scene.acts("say") if c.mention.end <= start and c.cue.pos == "verb"]
    if not before or start - before[-1].mention.end > _BESIDE:
        return False
    return _is_nobody(scene, before[-1], scene.sentence.first, after=False)


def _is_nobody(scene: Scene, verb: CueNode, first: int, *, after: bool) -> bool:
    heads = [c for c in scene.cues if c.first >= first and _is_stranger(scene, c)
             and _is_subject(scene, verb, c, after=after)]
    if not heads:
        return _is_thing(scene, verb, first) if after else False
    named = any(n.party.type == "person" and n.prep is None and min(
        abs(n.first - c.last), abs(c.first - n.last)) <= _NEAR for n in scene.parties for c in heads)
    return not named


def _is_stranger(scene: Scene, cue: CueNode) -> bool:
    """Whether a cue means somebody without a public office: by the word, by its number, by an indefinite article."""
    if cue.cue.act == "stranger" or (cue.cue.act == "body" and cue.cue.get("subtype") == "company"):
        return True
    if cue.cue.act != "office":
        return False
    if cue.cue.get("official") == "no":
        return True
    return cue.first > scene.sentence.first and any(
        t.norm in scene.grammar.indefinite for t in scene.tokens[max(cue.first - 2, scene.sentence.first):cue.first])


def _is_subject(scene: Scene, verb: CueNode, cue: CueNode, *, after: bool) -> bool:
    apart = cue.first - verb.last if cue.first >= verb.last else verb.first - cue.last
    if not 0 <= apart <= _NEAR or scene.breaks(min(cue.first, verb.first), max(cue.first, verb.first)):
        return False
    prep = scene.prep_before(cue.first)
    if "nom" in scene.grammar.donor:
        within = cue.cue.act == "body" and prep is not None and f"prep:{prep}" in scene.grammar.place and apart <= 2
        return (cue.has("nom") and prep is None) or within
    inverted = after and not any(t.shape != "sign" for t in scene.tokens[_start(scene, verb):verb.first])
    return prep is None and (cue.last <= verb.first or inverted)


def _start(scene: Scene, verb: CueNode) -> int:
    """Where the clause of a verb begins: behind the last sign before it that is no hyphen within a name."""
    at = verb.first
    while at > scene.sentence.first and (scene.tokens[at - 1].shape != "sign" or _is_within(scene, at - 1)):
        at -= 1
    return at


def _is_within(scene: Scene, at: int) -> bool:
    """Whether a hyphen stands within a word (``Min-koo``)."""
    if scene.tokens[at].norm != "-" or not scene.sentence.first < at < scene.sentence.last - 1:
        return False
    return scene.tokens[at - 1].end == scene.tokens[at].start and scene.tokens[at].end == scene.tokens[at + 1].start


def _is_thing(scene: Scene, verb: CueNode, first: int) -> bool:
    """Whether, where place alone marks the subject, a word stands there that is no party, office, body or paper."""
    if "nom" in scene.grammar.donor:
        return False
    first = max(first, _start(scene, verb))
    inside = range(first, verb.first)
    if any(n.first in inside for n in scene.parties) or any(
            c.first in inside and c.cue.act in {*_TOLD, "pronoun", "office", "body"} for c in scene.cues) or any(
            scene.span(m)[0] in inside for m in scene.instruments):
        return False
    grammar = scene.grammar
    small = {*grammar.openers, *grammar.articles, *grammar.passive, *grammar.perfect}
    words = [scene.tokens[i] for i in inside if scene.tokens[i].shape != "sign"]
    return bool(words) and all(t.shape == "lower" for t in words) and any(
        t.norm not in small for t in words)
