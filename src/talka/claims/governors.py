"""The words that govern a verb and say that it is planned, decided, denied or begun."""

from __future__ import annotations

from talka.claims.auxiliaries import is_open, undecided, with_act
from talka.claims.backing import backs
from talka.claims.behind_verb import governors_behind
from talka.claims.joined import is_done_before, is_said_of_thing, is_told_by
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene

GOVERNORS = frozenset({
    "will", "plan", "promise", "decide", "agree", "ready", "may", "want", "consider", "propose", "ask", "must",
    "expect", "begin", "continue", "finish", "deny", "not", "hope", "refuse", "delay", "cancel", "pledge", "request",
    "offer", "prepare", "negotiate", "discuss", "allocate",
})
_PROPOSAL = 8
"""Tokens between a verb of deciding and the proposal that it decides."""
_OF_SUMS = ("flows", "opens")
"""Forms of verbs that govern sums alone, and no other act."""


def governors_of(scene: Scene, cue: CueNode) -> tuple[CueNode, ...]:
    """Return the words before a verb in its clause and the one above that govern it, else those right behind it."""
    left = governing_from(scene, cue)
    governors = tuple(
        c for c in scene.cues
        if c.cue.act in GOVERNORS and left <= c.first < cue.first and c.last <= cue.first and not _is_name(c)
        and not scene.is_aside(c.first, cue.first) and not is_done_before(scene, c, cue)
        and not is_said_of_thing(scene, c) and not is_told_by(scene, c, cue)
        and c.cue.get("form") not in _OF_SUMS and not _only_says(scene, c) and not _is_of_approved(c, cue)
    )
    governors += tuple(c for c in scene.acts("support") if left <= c.first and backs(scene, c, cue))
    governors = tuple(_decided(g) if g.cue.act == "support" or _is_settled(scene, g, cue) else undecided(scene, g)
                      for g in governors)
    if any(scene.clause(g.first) == scene.clause(cue.first) and g.cue.act != "not" for g in governors):
        return governors
    return governors + governors_behind(scene, cue, GOVERNORS)


def _is_of_approved(governor: CueNode, cue: CueNode) -> bool:
    """Whether an adjective such as ``possible`` only describes what is approved (``a possible sale was approved``)."""
    return governor.cue.pos == "adjective" and governor.cue.act in ("may", "propose") and (
        cue.cue.act in ("allocate", "decide"))


def _decided(governor: CueNode) -> CueNode:
    return with_act(governor, "decide")


def _is_settled(scene: Scene, governor: CueNode, cue: CueNode) -> bool:
    """Whether a proposal or a plan is what a verb before it decides (``approved a proposal to send``)."""
    return governor.cue.pos == "noun" and governor.cue.act in ("propose", "plan", "request", "ask", "offer") and any(
        c.cue.pos == "verb" and 0 <= governor.first - c.last <= _PROPOSAL and not is_noun(scene, c)
        and c.first < governor.first < cue.first for c in scene.acts("allocate", "decide", "support"))


def _only_says(scene: Scene, governor: CueNode) -> bool:
    """Whether a verb that may decide or only say stands before what is said (``patvirtino, kad``: confirmed that)."""
    if governor.cue.act != "decide" or governor.cue.pos != "verb":
        return False
    at = governor.last
    at += at < scene.sentence.last and scene.tokens[at].norm == ","
    return any(c.first == governor.first and c.cue.act == "say" for c in scene.acts("say")) and any(
        c.first == at for c in scene.acts("that"))


def _is_name(cue: CueNode) -> bool:
    """Whether a governor is a noun that governs nothing here (``the plan``): one followed by no infinitive."""
    return cue.cue.pos == "noun" and cue.cue.act in ("begin", "finish", "ask")


def governing_from(scene: Scene, cue: CueNode) -> int:
    """Where the words that govern a verb may begin: its clause, and the one above where ``that`` joins them."""
    first = scene.sentence.first
    clause = scene.clause(cue.first)
    start = next(i for i in range(first, cue.first + 1) if scene.clause(i) == clause)
    opener = next((c for c in scene.cues if c.first == start and c.cue.act == "that"), None)
    if opener is None and start > first and is_open(scene, start):
        opener = cue
    if opener is None and start > first and scene.tokens[start].norm == ",":
        opener = next((c for c in scene.cues if c.first == start + 1 and c.cue.act == "that"), None)
    if opener is not None and start > first:
        edge = start - 1
        while edge > first and scene.tokens[edge].norm == ",":
            edge -= 1
        above = scene.clause(edge)
        start = next(i for i in range(first, start) if scene.clause(i) == above)
    return start
