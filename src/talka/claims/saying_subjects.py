"""Who may be the subject of a word of saying, and who is none: small questions about one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene
from talka.model import Party

_STEM = 4
"""Letters that two forms of an office share."""
_OF = 2
"""Tokens between ``the words`` and whose they are."""

def of_words(cues: Sequence[CueNode], nodes: Sequence[PartyNode]) -> PartyNode | None:
    """Whose words are quoted: the genitive beside the noun (``the words of the minister are given in the report``)."""
    nouns = [c for c in cues if c.cue.pos == "noun" and c.cue.act == "say"]
    return next((n for n in nodes for c in nouns if n.party.type == "person" and n.has("gen")
                 and not ({"nom", "acc"} <= n.tags) and (0 <= n.first - c.last <= _OF or n.last == c.first)), None)


def is_free(scene: Scene, node: PartyNode) -> bool:
    """Whether a preposition governs another word before a doer (``answered to criticism the president``)."""
    return node.party.type == "person" and node.has("nom") and "nom" in scene.grammar.donor and not any(
        c.cue.act == "prep" and c.last == node.first for c in scene.cues)


def is_told_of(scene: Scene, cue: CueNode, node: PartyNode) -> bool:
    """Whether a person only occurs in what is said (``said he and the minister had agreed``)."""
    return any(c.has("nom") and cue.last <= c.first < node.first for c in scene.acts("pronoun"))


def is_by_office(scene: Scene, cue: CueNode) -> bool:
    """Whether one who is only called by an office is the subject of a word of saying (``the minister said``)."""
    return any(min(abs(c.first - cue.last), abs(cue.first - c.last)) <= 1
               for c in scene.acts("office") if "pl" not in set().union(*c.mention.features) or c.has("sg"))


_HELD_APART = frozenset({"ambassador", "mayor", "governor", "secretary_general"})
"""Offices that are no other name for those of ministers and heads of state."""


def is_of_other_office(scene: Scene, cue: CueNode, party: Party) -> bool:
    """Whether an office right beside a word of saying is one that a person is not known to hold.

    An office of the article's persons is resolved before this; one that is left means nobody of them.
    """
    beside = [c for c in scene.acts("office") if min(abs(c.first - cue.last), abs(cue.first - c.last)) <= 1]
    apart = [c for c in beside if c.cue.lemma in _HELD_APART]
    return bool(apart) and party.role is not None and not any(
        scene.text[c.mention.start:c.mention.end].casefold()[:_STEM] in party.role.casefold() for c in apart)


def whom_cited(scene: Scene, cue: CueNode, people: Sequence[PartyNode]) -> PartyNode | None:
    """Return the person behind a verb of quoting (``quotes the minister``, ``gave the words of the minister``)."""
    if cue.cue.act != "cite" or cue.cue.pos == "noun" or "nom" not in scene.grammar.donor:
        return None
    return next((n for n in people if n.first >= cue.last and not n.has("nom") and (n.has("gen") or n.has("acc"))),
                None)


def is_inverted_stranger(scene: Scene, cue: CueNode) -> bool:
    """Whether, where place alone marks the subject, a name that nothing explains ends a sentence (``…, said X Y.``)."""
    if "nom" in scene.grammar.donor or cue.cue.act != "say" or cue.cue.pos != "verb":
        return False
    joined = cue.first > scene.sentence.first and scene.tokens[cue.first - 1].shape == "sign"
    return joined and scene.tokens[cue.first].norm not in scene.grammar.told_to and is_unknown(scene, cue.last)


def has_own_pronoun(scene: Scene, cue: CueNode) -> bool:
    """Whether a phrase tells whose words are given by a pronoun of its own (``po ego slovam``)."""
    forms = {form for p in scene.grammar.pronouns if p.number == "sg" and p.person == "3"
             for value in p.forms.values() for form in ((value,) if isinstance(value, str) else value)}
    return cue.cue.act == "according" and not forms.isdisjoint(t.norm for t in scene.tokens[cue.first:cue.last])


def _is_short(scene: Scene, at: int) -> bool:
    """Whether a full stop right behind a word makes it a title that is written short, with a name behind."""
    near = scene.tokens[at:at + 3]
    return len(near) > 2 and near[1].norm == "." and near[1].start == near[0].end and near[2].shape == "title"


def is_unknown(scene: Scene, at: int) -> bool:
    """Whether a token is a name that nothing explains."""
    if not scene.sentence.first < at < scene.sentence.last or scene.tokens[at].shape != "title":
        return False
    if scene.tokens[at].end - scene.tokens[at].start == 1 or _is_short(scene, at):  # an initial, ``Dr.``
        return False
    if any(n.first == at + 1 and n.party.type == "person" for n in scene.parties):
        return False  # a given name before the surname that is known
    known = [(n.first, n.last) for n in scene.parties] + [(c.first, c.last) for c in scene.cues]
    known += [scene.span(m) for m in scene.mentions if m.kind == "place"]
    return not any(first <= at < last for first, last in known)
