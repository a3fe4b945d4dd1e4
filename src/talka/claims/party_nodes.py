"""The parties of a sentence with the preposition that governs each; a list shares that of its first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talka.claims.capitals import is_placed, speaks_for_state
from talka.claims.meant import meant
from talka.claims.nodes import CASES, PartyNode
from talka.claims.parts_of_states import part_before
from talka.claims.persons_of_states import of_state
from talka.model import Mention, Party

if TYPE_CHECKING:
    from talka.claims.scene import Scene

_GOVERNING = ("government", "parliament", "ministry")
_LIST = 4
"""Tokens between two members of a list."""


def party_nodes(scene: Scene) -> tuple[PartyNode, ...]:
    """Return every party in order of place, where one name stands for several each of them."""
    nodes: list[PartyNode] = []
    for mention in scene.mentions_of(Party):
        if not isinstance(mention.value, Party) or not _is_party(scene, mention):
            continue
        first, last = scene.span(mention)
        prep = _preposition_of(scene, mention, first)
        if prep is None and nodes and _is_member(scene, mention, nodes[-1]):
            prep = nodes[-1].prep
        tags = frozenset().union(*mention.features) if mention.features else frozenset()
        party = _branch(mention.value, nodes[-1], first) if nodes else mention.value
        if nodes and party.type == "person" and party.country is None:
            nodes.append(PartyNode(mention, of_state(scene, party, nodes[-1], first), prep, first, last, tags))
            continue
        if party is not mention.value:
            nodes.append(PartyNode(mention, party, nodes.pop().prep or prep, first, last, tags))
            continue
        node = PartyNode(mention, mention.value, prep, first, last, tags)
        nodes.extend(node._replace(party=p) for p in meant(mention, scene.packs))
    return tuple(nodes)


def _branch(body: Party, before: PartyNode, first: int) -> Party:
    """The state whose branch of a body of no state is meant (``the Norwegian Red Cross``), else the body."""
    national = before.party.type == "country" and before.last == first and (
        before.is_adjective or before.has("adj") or before.has("gen"))
    return before.party if national and body.country is None and body.subtype == "other" else body


def _is_party(scene: Scene, mention: Mention) -> bool:
    """Whether a name is a party's: in no sum (``US dollars``), and if a capital's, not as a place."""
    if any(m.start <= mention.start < m.end for m in scene.money):
        return False
    capital = mention.may_be("capital") and all("capital" in f for f in mention.features)
    return not capital or (not is_placed(scene, mention) and speaks_for_state(scene, mention))


def _is_member(scene: Scene, mention: Mention, before: PartyNode) -> bool:
    """Whether a name goes on a list with the party before it, and does nothing itself."""
    first, last = scene.span(mention)
    return _is_listed(scene, before, first) and not _opens_noun(scene, mention, before) and not (
        _is_nominative(scene, mention) or _speaks(scene, last) or _is_fronted(scene, before, last)
        or _opens_clause(scene, before, first, last))


def _opens_noun(scene: Scene, mention: Mention, before: PartyNode) -> bool:
    """Whether an adjective behind a comma and an article only describes a noun (``to Kenya, the German newspaper``)."""
    first, last = scene.span(mention)
    if "before" not in scene.grammar.donor or not mention.may_be("adj") or last >= scene.sentence.last:
        return False
    if any(before.last <= c.first < first for c in scene.acts("and")):
        return False
    return scene.tokens[first - 1].norm in scene.grammar.articles and scene.tokens[last].shape in ("lower", "title")


def _preposition_of(scene: Scene, mention: Mention, first: int) -> str | None:
    """The preposition that governs a name: one further off only where the name stands in a case that it takes."""
    if _is_nominative(scene, mention):
        return None
    if (part := part_before(scene, first)) is not None:
        return scene.prep_before(part)
    prep = scene.prep_before(first)
    if (body := _body_there(scene, mention, first)) is not None:
        return scene.prep_before(body)
    if (prep in scene.grammar.joining or _is_opener(scene, first)) and _does(scene, scene.span(mention)[1]):
        return None
    if prep is None:
        return prep
    takes, own = scene.grammar.governs.get(prep), CASES.intersection(*[frozenset().union(*mention.features)])
    return prep if not takes or not own or own.intersection(takes) else None


def _is_opener(scene: Scene, first: int) -> bool:
    """Whether a preposition with its own noun opens the sentence before a name (``Under the pact Kyiv will``)."""
    noun, opens = scene.tokens[first - 1], scene.sentence.first
    if "before" not in scene.grammar.donor or noun.shape != "lower" or noun.norm in scene.grammar.articles:
        return False
    ends = [c.last for c in scene.cues if c.first == opens and c.cue.act == "prep"]
    return any(end < first and all(scene.prepositions.may_skip(i) for i in range(end, first)) for end in ends)


def _does(scene: Scene, last: int) -> bool:
    """Whether a finite verb stands right behind a name, whose clause a word like ``after`` opens then."""
    small = {*scene.grammar.perfect, *scene.grammar.passive}
    return scene.tokens[last].norm in small or any(
        c.first == last and (c.cue.act == "will" or (c.cue.pos == "verb" and (c.has("past") or c.has("pres"))))
        for c in scene.cues) if last < scene.sentence.last else False


def _is_nominative(scene: Scene, mention: Mention) -> bool:
    """Whether a name can only be the doer, which no preposition governs."""
    return "nom" in scene.grammar.donor and bool(mention.features) and all(
        f & CASES == {"nom"} for f in mention.features)


def _is_fronted(scene: Scene, before: PartyNode, last: int) -> bool:
    """Whether a preposition and its name only open the sentence (``Together with Germany, Norway will …``)."""
    opens = any(c.first == scene.sentence.first and c.cue.act == "prep" and c.last <= before.first
                for c in scene.cues)
    return opens and scene.tokens[before.last].norm == "," and "before" in scene.grammar.donor and (
        _does(scene, last) or any(c.first == last and c.cue.pos == "verb" for c in scene.cues))


def _opens_clause(scene: Scene, before: PartyNode, first: int, last: int) -> bool:
    """Whether a name behind a comma (and ``and``) is the doer of a clause (``from Bonn, and Latvia is buying``)."""
    if "before" not in scene.grammar.donor or not _does(scene, last):
        return False
    between = [t.norm for t in scene.tokens[before.last:first]]
    told = any(c.cue.pos == "verb" and c.last <= before.first and (c.has("past") or len(between) == 1)
               for c in scene.cues)
    return between[:1] == [","] and told and (len(between) > 1 or before.party.type == "country")


def _speaks(scene: Scene, last: int) -> bool:
    """Whether a word of saying follows a party, so that it is no member of a list before it."""
    return any(c.first in (last, last + 1) for c in scene.acts("say", "report"))


def _is_listed(scene: Scene, before: PartyNode, first: int) -> bool:
    """Whether a party follows another in a list: nothing but commas, conjunctions and articles between."""
    between = range(before.last, first)
    joints = {i for c in scene.cues if c.cue.act == "and" for i in range(c.first, c.last)}
    small = (*scene.grammar.articles, *(scene.grammar.already if any(i in joints for i in between) else ()))
    return 0 < len(between) <= _LIST and all(
        scene.tokens[i].norm == "," or i in joints or scene.tokens[i].norm in small for i in between)


def _body_there(scene: Scene, mention: Mention, first: int) -> int | None:
    """Where a word for those who govern stands, tied to a state by a preposition (``authorities in Peru``)."""
    if "before" not in scene.grammar.donor or mention.may_be("capital"):
        return None
    prep = next((c for c in scene.acts("prep") if c.last == first
                 and f"prep:{c.cue.lemma}" in scene.grammar.place), None)
    return None if prep is None else next((c.first for c in scene.acts("body") if c.last == prep.first and (
        c.cue.get("subtype") in _GOVERNING)), None)
