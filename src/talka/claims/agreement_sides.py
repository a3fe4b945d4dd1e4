"""Who is party to a document and who signs it: those whom the clause of signing names, before all others."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.agents import agents_of
from talka.claims.companions import companions_in
from talka.claims.context import Context
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene
from talka.claims.subjects import subjects_of
from talka.model import Mention, Party

_CLOSE = 6
"""Tokens between a body in the dative and the verb of an aside whose doer it is."""
_FAR = 3
"""Clause borders between a signing and a person who signs."""
_WAR = 2
"""Tokens between a word of war and a state that wages or suffers it."""
_OWNED = 5
"""Tokens between a state and the company of its own behind it."""
_BOTH = 2


def sides(scene: Scene, cue: CueNode, instrument: Mention, context: Context) -> tuple[list[PartyNode], list[PartyNode]]:
    """Return the persons who sign and the states and bodies that are party, as far as the sentence names them."""
    quotation = scene.quoted(cue.mention.start)
    nodes = [n for n in scene.parties if n.party.id not in context.media
             and (quotation is None or quotation.start <= n.mention.start < quotation.end)]
    doers = _doers(scene, cue)
    persons = _signing(scene, cue, [n for n in nodes if n.party.type == "person"], doers)
    speaker = context.speaker_of(quotation)
    if speaker is not None and speaker.type == "person" and (cue.has("1") or any(
            c.cue.lemma == "1" for c in scene.acts("pronoun") if c.last <= cue.first)):
        persons.append(PartyNode(quotation, speaker, None, cue.first, cue.first, frozenset()))  # type: ignore[arg-type]
    bodies = [n for n in nodes if n.party.type != "person" and n.party.subtype not in ("coalition", "fund") and not (
              _is_where(scene, n) or _is_apart(scene, n) or _is_of_another(scene, n, cue)
              or _is_occasion(scene, n, doers) or _is_bracketed(scene, n))]
    return persons, _closest(scene, cue, instrument, persons, without_owners(scene, bodies), doers, context)


def signers(scene: Scene, cue: CueNode) -> list[PartyNode]:
    """Return the persons of known states, or in office, who sign, as far as the sentence names them."""
    persons = [n for n in scene.parties if n.party.type == "person" and (n.party.country or n.party.role)]
    found = _signing(scene, cue, persons, _doers(scene, cue))
    return found + [n for n in persons if found and n not in found and _is_of_other_side(scene, found[-1], n)]


def _is_of_other_side(scene: Scene, signer: PartyNode, node: PartyNode) -> bool:
    """Whether somebody behind one who signs does so for another state (``and for Egypt by General Zaki``)."""
    between = any(n.party.type == "country" and signer.last <= n.first and n.last <= node.first for n in scene.parties)
    return between and node.prep == signer.prep and not any(
        c.cue.pos == "verb" for c in scene.between(signer.last, node.first))


def without_owners(scene: Scene, nodes: Sequence[PartyNode]) -> list[PartyNode]:
    """Return the parties without states that only tell whose a company is (``India's Bharat``, ``the German KNDS``)."""
    firms = [n.first for n in nodes if n.party.subtype == "company"]
    return [n for n in nodes if not (n.party.type == "country" and (
        n.has("adj") or n.has("poss") or (n.has("gen") and n.prep is None))
        and any(0 <= at - n.last <= _OWNED and not any(
            scene.tokens[i].norm == "," for i in range(n.last, at)) for at in firms))]


def _doers(scene: Scene, cue: CueNode) -> set[int]:
    """Where those stand who sign: doers, agents of a passive in its clause, and those after ``with``."""
    agents = [n for n in agents_of(scene, cue) if scene.breaks(n.first, cue.first) == 0
              and not _is_of_another(scene, n, cue)]
    companions = companions_in(scene)
    near = [n for n in companions if scene.breaks(n.first, cue.first) == 0]
    return {n.mention.start for n in (*subjects_of(scene, cue), *agents, *(near or companions))}


def _is_occasion(scene: Scene, node: PartyNode, doers: set[int]) -> bool:
    """Whether a body of no sort is where others signed (``on the sidelines of the Munich Security Conference``)."""
    return (node.party.subtype == "other" and node.party.country is None and node.mention.start not in doers
            and f"prep:{node.prep}" not in scene.grammar.with_)


def _is_bracketed(scene: Scene, node: PartyNode) -> bool:
    """Whether a state stands in brackets, behind the office for which it tells more."""
    if node.party.type != "country":
        return False
    before = [scene.tokens[i].norm for i in range(scene.sentence.first, node.first)]
    return before.count("(") > before.count(")")


def _is_of_another(scene: Scene, node: PartyNode, cue: CueNode) -> bool:
    """Whether another verb stands between a signing and the doer of a passive (``systems produced by Diehl``)."""
    marks = {m[5:] for m in scene.grammar.donor_passive[:1] if m.startswith("prep:")}
    preps = {n.prep for n in scene.parties if n is node or (
        n.party.type == "country" and 0 <= node.first - n.last <= 1)}
    return not preps.isdisjoint(marks) and any(c.cue.pos == "verb" for c in scene.between(cue.last, node.first))


def _signing(scene: Scene, cue: CueNode, persons: list[PartyNode], doers: set[int]) -> list[PartyNode]:
    """The persons who sign: those who can be doers by their form, and of them those of the clause of signing."""
    free = "nom" in scene.grammar.donor
    able = [n for n in persons if n.mention.start in doers or (
        n.prep is None and scene.breaks(n.first, cue.first) <= _FAR)]
    able = [n for n in able if not _only_says(scene, n, cue)]
    if free:
        able = [n for n in able if n.mention.start in doers or n.has("nom")
                or 0 <= cue.first - n.last <= 1] or able
    near = [n for n in able if n.mention.start in doers or scene.breaks(n.first, cue.first) == 0]
    return near or able


def _only_says(scene: Scene, node: PartyNode, cue: CueNode) -> bool:
    """Whether a person only tells of the signing: the doer of a word of saying, in another clause."""
    return any(scene.breaks(s.first, node.first) == 0 and scene.breaks(s.first, cue.first) > 0
               for s in scene.acts("say", "report", "according"))


def _closest(scene: Scene, cue: CueNode, instrument: Mention, persons: Sequence[PartyNode],
             bodies: list[PartyNode], doers: set[int], context: Context) -> list[PartyNode]:
    """The doers and those after ``with`` where they are both sides; else those of the clause; else all but fighters."""
    document = scene.span(instrument)[0]
    told = [n for n in bodies if n.mention.start in doers]
    told += [n for n in bodies if n not in told and any(_is_maker_of(o, n) for o in told)]
    own = [n for n in bodies if n in told or 0 in (scene.breaks(n.first, cue.first), scene.breaks(n.first, document))]
    peaceful = [n for n in own if not _is_fought(scene, n)]
    calm = [n for n in bodies if not _is_fought(scene, n) and (
        n.party.country or n.party.subtype not in ("union", "alliance", "other"))]
    whole = (pool for pool in (told, peaceful, own, calm) if are_both(parties_of((*pool, *persons), context)))
    return next(whole, peaceful or calm)


def _is_maker_of(state: PartyNode, node: PartyNode) -> bool:
    """Whether a company follows the adjective of its state (``with Turkish drone maker Baykar``)."""
    return node.party.subtype == "company" and state.party.type == "country" and (
        node.party.country == state.party.country) and (
        0 <= node.first - state.last <= _OWNED)


def _is_fought(scene: Scene, node: PartyNode) -> bool:
    """Whether a state is named only with a war that it wages or suffers (``Russia's invasion of Ukraine``)."""
    return any(0 <= c.first - node.last <= _WAR or 0 <= node.first - c.last <= _WAR for c in scene.acts("war"))


def are_both(parties: Sequence[Party]) -> bool:
    """Return whether parties are two sides: two states, or a state and a company, be it its own."""
    return len({p.id if p.subtype == "company" else p.country or p.id for p in parties}) >= _BOTH


def _is_where(scene: Scene, node: PartyNode) -> bool:
    """Whether a state is only where it was signed (``on the sidelines of the summit in Italy``)."""
    marker = f"prep:{node.prep}"
    return node.party.type == "country" and marker in scene.grammar.place and marker not in (
        *scene.grammar.recipient, *scene.grammar.with_)


def _is_apart(scene: Scene, node: PartyNode) -> bool:
    """Whether a body is only whose gathering it was, or the doer of an aside in the dative, where cases say so."""
    if "nom" not in scene.grammar.donor or node.prep is not None:
        return False
    gatherings = [c.first for c in scene.acts("meet", "attend", "visit") if c.cue.pos == "noun"]
    if node.party.subtype in ("alliance", "union", "coalition") and any(0 <= at - node.last <= 1 for at in gatherings):
        return True
    aside = any(c.ever("ger") and 0 <= c.first - node.last <= _CLOSE for c in scene.cues if c.cue.pos == "verb")
    return aside and node.has("dat") and not (node.has("nom") or node.has("gen"))


def parties_of(nodes: Sequence[PartyNode], context: Context) -> tuple[Party, ...]:
    """Return the states and bodies that parties stand for: no state beside its own company, no person."""
    makers = {n.party.country: n.first for n in nodes if n.party.subtype == "company"}
    named = [n for n in nodes if not (n.party.country in makers and n.party.type != "person"
             and n.party.type == "country" and (n.is_adjective or 0 <= makers[n.party.country] - n.last <= 1))]
    found = [p for p in (context.state(n.party) for n in named) if p.type != "person"]
    return tuple({p.id: p for p in found}.values())
