"""What a pronoun or a common word refers to: the person, state, fund or body that the sentences before name."""

from __future__ import annotations

from talka.claims.context import Context
from talka.claims.nodes import CASES, CueNode, PartyNode
from talka.claims.scene import Scene
from talka.model import Party

_ACTORS = frozenset({"union", "alliance", "agency"})
"""Bodies of no state that do something as a state does."""
_IN_ALL = CASES - {"voc"}
"""Cases of a name that has one form in all of them."""
_BLOC = ("union", "alliance")
_SORTS = {"company": ("company",)}
"""The bodies that a common word may mean, by its sort; a bloc else."""
_COMMON_BACK = 12
"""Sentences back in which the institution is looked for that ``the bank`` or ``the bloc`` means."""
_PERSON_BACK = 7
"""Sentences back in which a pronoun's person is looked for."""


def referent(context: Context, scene: Scene, cue: CueNode) -> Party | None:
    """Return whom a pronoun stands for: in a quotation ``we`` and ``I`` are the speaker's."""
    if cue.cue.lemma == "1":
        quotation = scene.quoted(cue.mention.start)
        return context.speaker_of(quotation) if quotation else None
    if cue.cue.lemma == "2":
        return None
    if cue.has("n") or cue.has("pl"):
        return last_state(context, scene, cue.first)
    here = [n for n in scene.parties if n.last <= cue.first and n.prep is None and n.has("nom")
            and not n.is_adjective]
    if here and here[-1].party.type == "country" and not here[-1].tags >= _IN_ALL:
        return here[-1].party
    accused = [n for n in scene.parties if n.last <= cue.first and n.prep is None and not n.is_adjective
               and n.party.type == "country" and n.has("acc") and not (n.has("nom") or n.has("gen"))]
    if accused and scene.opener(accused[-1].last, cue.first, "that") and "nom" in scene.grammar.donor:
        return accused[-1].party  # of whom the clause tells (``accuse Russia that she``)
    person = last_person(context, scene, cue.first, gender_of(cue))
    return person.party if person else last_state(context, scene, cue.first)


def last_person(context: Context, scene: Scene, before: int, gender: str | None = None, back: int = _PERSON_BACK,
                ) -> PartyNode | None:
    """Return the last person named before a token outside quotations, in this sentence or shortly before it."""
    here = [n for n in scene.parties if n.first < before and n.party.type == "person"
            and _fits(context, n.party, gender) and scene.quoted(n.mention.start) is None]
    if here:
        return here[-1]
    for number in range(scene.number - 1, max(scene.number - back, -1), -1):
        people = [n for n in context.scenes[number].parties if n.party.type == "person"
                  and _fits(context, n.party, gender) and context.scenes[number].quoted(n.mention.start) is None
                  and not _is_plural(n)]
        subjects = [n for n in people if n.prep is None]
        if people and not subjects and _opens_with_office(context.scenes[number], people[0]):
            continue
        if people:
            return (subjects or people)[0]
    return None


def _opens_with_office(scene: Scene, node: PartyNode) -> bool:
    """Whether an office without a name does what a sentence tells of others (``the envoy thanked`` them)."""
    verb = next((c.first for c in scene.cues if c.cue.pos == "verb"), scene.sentence.last)
    held = [n for n in scene.parties if n.party.type == "person" and not n.has("ref")]
    return any(c.cue.get("official") and c.last <= verb < node.first and scene.prep_before(c.first) is None
               and not any(n.first <= c.first < n.last for n in held) for c in scene.acts("office"))


def last_state(context: Context, scene: Scene, before: int) -> Party | None:
    """Return the state that the sentence before this one is about: its first doer."""
    here = [n for n in scene.parties if n.last <= before and n.party.type == "country" and n.prep is None]
    if here:
        return here[0].party
    for number in range(scene.number - 1, max(scene.number - 4, -1), -1):
        for node in context.scenes[number].parties:
            quoted = context.scenes[number].quoted(node.mention.start) is not None
            aside = quoted or node.is_adjective or _is_object(context.scenes[number], node)
            aside = aside or node.party.subtype == "company"
            if node.prep is None and not aside and (context.state_of(node.party) or (
                    node.party.subtype in _ACTORS and node.party.id not in context.media)):
                return context.state(node.party)
    return None


def last_fund(context: Context, scene: Scene, sort: str | None = None) -> Party | None:
    """Return the fund, or the institution of no state, that the article named last before a sentence.

    A word for a fund means one (``the fund``), where the article names any; a board may be of either.
    """
    bodies = [n.party for s in reversed(context.scenes[:scene.number + 1]) for n in reversed(s.parties)
              if n.party.type == "organisation" and n.party.id not in context.media]
    funds = [b for b in bodies if b.subtype == "fund" or (b.subtype == "agency" and b.country is None)]
    own = [b for b in funds if not context.owned(b)] or funds
    named = [b for b in own if sort == "fund" and b.subtype == "fund"] or own
    return named[0] if named else None


def last_institution(context: Context, scene: Scene, sort: str | None) -> Party | None:
    """Return the union, alliance or lender that a common word means (``the bloc``, ``the company``)."""
    for other in reversed(context.scenes[max(scene.number - _COMMON_BACK, 0):scene.number + 1]):
        for node in reversed(other.parties):
            party = context.state(node.party)
            if party.id in context.lenders if sort == "lender" else party.subtype in _SORTS.get(sort or "", _BLOC):
                return party
    return None


def _fits(context: Context, party: Party, gender: str | None) -> bool:
    """Whether a person may be of a gender, as far as the knowledge base or the article tells."""
    known = context.packs.persons.get(party.id)
    told = known.gender if known is not None else context.genders.get(party.id)
    return gender is None or told is None or told == gender


def gender_of(cue: CueNode | None) -> str | None:
    """Return the gender that a pronoun has in every reading of its form, if any; a subject's is its first case's."""
    if cue is None:
        return None
    readings = [f for f in cue.mention.features if "nom" in f] or cue.mention.features
    return next((g for g in ("m", "f") if readings and all(g in f for f in readings)), None)


def _is_object(scene: Scene, node: PartyNode) -> bool:
    """Whether a party stands behind the verb of its clause, where place alone tells who does it."""
    return "before" in scene.grammar.donor and any(
        c.cue.pos == "verb" and c.last <= node.first and scene.breaks(c.first, node.first) == 0 for c in scene.cues)


def _is_plural(node: PartyNode) -> bool:
    """Whether several persons are meant (``the ministers``), of whom none speaks alone."""
    return node.has("ref") and all("pl" in f for f in node.mention.features)
