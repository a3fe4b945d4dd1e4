"""Which parties may be the subject of a verb by their form: a nominative, or a bare name where place alone tells."""

from __future__ import annotations

from talka.claims.attributive import names_kind, names_make
from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene

_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc"})


def may_be_subject(scene: Scene, node: PartyNode) -> bool:
    """Whether a party may be the doer of a verb: no preposition, no genitive, not only an adjective."""
    if node.prep is not None or node.has("poss") or node.is_adjective or (
            _is_one_of_people(node) and not _is_people(scene, node)):
        return False
    if node.party.subtype == "fund" and names_kind(scene, node):
        return False
    if node.party.subtype == "company" and names_make(scene, node):
        return False
    if "nom" in scene.grammar.donor:
        return node.has("nom") or _states_of(scene, node)
    return True


def _is_one_of_people(node: PartyNode) -> bool:
    """Whether a name of a people is of one of them (``an American``), in a form that may be the doer."""
    return any({"people", "sg"} <= f and ("nom" in f or not f & _CASES) for f in node.mention.features)


def _is_people(scene: Scene, node: PartyNode) -> bool:
    """Whether a name of a people stands for its state: an article before it and a verb behind (``the Dutch gave``)."""
    if "before" not in scene.grammar.donor or node.first == scene.sentence.first or node.last >= scene.sentence.last:
        return False
    verbs = {c.first for c in scene.cues if c.cue.pos == "verb" or c.cue.act in ("will", "may")}
    grammar = scene.grammar
    return scene.tokens[node.first - 1].norm in grammar.articles and (
        node.last in verbs or scene.tokens[node.last].norm in (*grammar.passive, *grammar.perfect))


def _states_of(scene: Scene, node: PartyNode) -> bool:
    """Whether a union in the genitive stands right after its states in the plural (``the countries of the Seven``)."""
    if node.party.subtype not in ("union", "alliance", "coalition") or not node.has("gen") or node.prep is not None:
        return False
    return any(c.last <= node.first <= c.last + 2 and c.has("nom", "pl") and c.cue.get("subtype") == "country"
               and all(scene.tokens[i].shape == "sign" for i in range(c.last, node.first))
               for c in scene.acts("body"))
