"""What the sentences before tell: who ``he``, ``we`` and ``the country`` are, and which states the article is about."""

from __future__ import annotations

import collections
import functools
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from talka.claims.nodes import CueNode, PartyNode
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.state_names import as_state
from talka.claims.subjects import subjects_of
from talka.model import Mention, Party
from talka.packs import Packs

_ACTORS = frozenset({"union", "alliance", "agency"})
_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc"})
_UNIONS = {"EU": "organisation/european-union", "NATO": "organisation/nato", "UN": "organisation/united-nations"}


def gender_of(cue: CueNode | None) -> str | None:
    """Return the gender that a pronoun has in every reading of its form, if any."""
    if cue is None:
        return None
    return next((g for g in ("m", "f") if cue.ever(g)), None)


_BLOC = ("union", "alliance")
_SORTS = {"company": ("company",)}
"""The bodies that a common word may mean, by its sort; a bloc else."""
_COMMON_BACK = 12
"""Sentences back in which the institution is looked for that ``the bank`` or ``the bloc`` means."""
_PERSON_BACK = 7
"""Sentences back in which a pronoun's person is looked for."""


def is_plural_reference(node: PartyNode) -> bool:
    """Whether several persons are meant (``the ministers``), of whom none speaks alone."""
    return node.has("ref") and all("pl" in f for f in node.mention.features)


def _is_object(scene: Scene, node: PartyNode) -> bool:
    """Whether a party stands behind the verb of its clause, where place alone tells who does it."""
    return "before" in scene.grammar.donor and any(
        c.cue.pos == "verb" and c.last <= node.first and scene.breaks(c.first, node.first) == 0 for c in scene.cues)


class _Known(NamedTuple):
    """What the knowledge base says, in the forms in which every article asks for it."""

    names: dict[str, Party]
    hostile: frozenset[tuple[str, str]]
    media: frozenset[str]
    lenders: frozenset[str]
    capitals: dict[str, str]
    aid_types: dict[str, str | None]


@functools.lru_cache(maxsize=4)
def _known(packs: Packs) -> _Known:
    states = packs.domain["states"]
    return _Known(
        {s.code: Party(s.en.names[0], s.code, "country", None, s.code) for s in states},
        frozenset((s.code, other) for s in states for other in s.hostile),
        frozenset(i for i, b in packs.bodies.items() if b.media),
        frozenset(i for i, b in packs.bodies.items() if b.lender),
        {s.code: s.en.capital[0] for s in states if s.en.capital},
        {c.id: c.aid_type for c in packs.domain["categories"]},
    )


class Context:
    """The article as far as it is needed to understand one of its sentences."""

    def __init__(self, scenes: Sequence[Scene], packs: Packs) -> None:
        self.scenes, self.packs = scenes, packs
        self.names, self.hostile, self.media, self.lenders, self.capitals, self.aid_types = _known(packs)
        self._weights = self._weigh()
        self.speakers: dict[tuple[int, int], Party] = {}
        """The speaker of each quotation, put here when the statements are found."""

    def _weigh(self) -> collections.Counter[str]:
        weights: collections.Counter[str] = collections.Counter()
        for scene in self.scenes:
            for node in scene.parties:
                code = self.state_of(node.party)
                if code is not None:
                    weights[code] += 3 if scene.sentence.block in ("headline", "lead") else 1
        return weights

    def state_of(self, party: Party) -> str | None:
        """Return the code of the state that a party is or speaks for."""
        return None if party.id in self.media else party.country

    def state(self, party: Party) -> Party:
        """Return a party as the state it stands for, where it stands for one; a union's officials stand for it."""
        union = self._union_of(party)
        return union if union is not None else as_state(party, self.names)

    def owned(self, party: Party) -> bool:
        """Whether a programme or fund is that of one union or bank, which gives what goes through it."""
        own = self.packs.bodies.get(party.id)
        return own is not None and own.stands_for is not None and party.subtype == "fund"

    def at_odds(self, one: str, other: str) -> bool:
        """Return whether one of two states attacks the other: neither gives the other anything."""
        return (one, other) in self.hostile or (other, one) in self.hostile

    def _union_of(self, party: Party) -> Party | None:
        own = self.packs.bodies.get(party.id)
        if own is not None and own.stands_for:
            body = self.packs.bodies[own.stands_for]
            return Party(body.en[0], body.id, "organisation", body.subtype, None)
        known = self.packs.persons.get(party.id)
        if known is None or not known.offices:
            return None
        published = self.scenes[0].analysis.article.published if self.scenes else None
        day = published.date.isoformat() if published else None
        named = next((code for code, body in _UNIONS.items() if party.role and any(
            n in party.role for n in (code, *self.packs.bodies[body].en))), None)
        held = [t for t in known.offices if day is None or (t.start or "") <= day <= (t.end or "9999")] or known.offices
        last = held[-1] if day else max(held, key=lambda t: (t.end or "9999", t.start or ""))
        code = named or last.country
        if code not in _UNIONS:
            return None
        body = self.packs.bodies[_UNIONS[code]]
        return Party(body.en[0], body.id, "organisation", body.subtype, None)

    @cached_property
    def main_states(self) -> list[str]:
        """The states of the article, the most named first."""
        return [code for code, _ in sorted(self._weights.items(), key=lambda kv: (-kv[1], kv[0]))]

    def weight(self, code: str | None) -> int:
        """Return how often a state is named."""
        return self._weights.get(code or "", 0)

    def main_state(self, without: set[str | None]) -> Party | None:
        """Return the state named most, of those that are not left out."""
        code = next((c for c in self.main_states if c not in without and c in self.names), None)
        return self.names[code] if code else None

    @cached_property
    def has_recipient(self) -> bool:
        """Whether the article speaks of aid to a state: then what is bought may be for it."""
        return any(recipients_told(s) for s in self.scenes if s.acts("aid", "support"))

    @cached_property
    def tells_aid(self) -> bool:
        """Whether a sentence of giving, paying or aid names somebody who gets it."""
        acts = ("aid", "support", "give", "allocate", "pay", "finance")
        return any(recipients_told(s) for s in self.scenes if s.acts(*acts))

    @cached_property
    def recipient_states(self) -> frozenset[str]:
        """The states that a sentence on giving or aid names as those who get it."""
        named = [n for s in self.scenes if s.acts("aid", "support", "give") for n in recipients_told(s)]
        named += [n for s in self.scenes for c in s.acts("receive") if c.cue.pos == "verb" and s.acts("aid")
                  for n in subjects_of(s, c)]
        return frozenset(n.party.id for n in named if n.party.type == "country")

    def seller(self, scene: Scene, buyers: set[str]) -> tuple[Party, Mention] | None:
        """Return the state of a company or a product of another state that the sentences around name, and the words.

        A state itself sells what is bought in its own sentence, or where the sentence before tells of a sale.
        """
        for number in range(scene.number, max(scene.number - 6, -1), -1):
            other = self.scenes[number]
            sells = number == scene.number or bool(other.acts("sell"))
            for node in other.parties:
                code = node.party.country
                if code in self.names and code not in buyers and (node.party.subtype == "company" or node.has("adj")
                                                                  or (sells and node.party.type == "country")):
                    return self.names[str(code)], node.mention
        return None

    def settle(self, mention: Mention, speaker: Party | None) -> Party:
        """Return whom an office means where several hold it: who spoke before, else who is named most."""
        able = [p for p in (mention.value, *mention.readings) if isinstance(p, Party)]
        if speaker is not None and speaker.id in {p.id for p in able}:
            return speaker
        return max(able, key=lambda p: self._counts[p.id])

    @cached_property
    def _counts(self) -> collections.Counter[str]:
        return collections.Counter(n.party.id for s in self.scenes for n in s.parties)

    @cached_property
    def private_persons(self) -> frozenset[str]:
        """The persons whom the article gives no public office: experts, heads of companies."""
        nodes = [n for s in self.scenes for n in s.parties if n.party.type == "person" and n.party.role]
        return frozenset(n.party.id for n in nodes if n.has("private"))

    @cached_property
    def main_persons(self) -> list[Party]:
        """Return the person named most of each of the two states that the article is about, if both have one."""
        counts: collections.Counter[str] = collections.Counter()
        known: dict[str, Party] = {}
        for scene in self.scenes:
            for node in scene.parties:
                if node.party.type == "person" and node.party.country:
                    counts[node.party.id] += 1
                    known.setdefault(node.party.id, node.party)
        first: dict[str, Party] = {}
        for person, _ in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])):
            first.setdefault(known[person].country or "", known[person])
        found = [first[c] for c in self.main_states if c in first][:2]
        return found if len(found) == 2 else []

    def main_person(self, without: set[str | None]) -> Party | None:
        """Return the person named most, of those of other states than are left out, if named more than once."""
        counts = collections.Counter(n.party.id for s in self.scenes for n in s.parties
                                     if n.party.type == "person" and n.party.country not in {None, *without})
        best = min(counts, key=lambda i: (-counts[i], i), default=None)
        if best is None or counts[best] <= 1:
            return None
        return next(n.party for s in self.scenes for n in s.parties if n.party.id == best)

    # --- references --------------------------------------------------------------------------------------------------

    def _fits(self, party: Party, gender: str | None) -> bool:
        """Whether a person may be of a gender, as far as the knowledge base tells."""
        known = self.packs.persons.get(party.id)
        return gender is None or known is None or known.gender == gender

    def last_person(self, scene: Scene, before: int, gender: str | None = None, back: int = _PERSON_BACK,
                    ) -> PartyNode | None:
        """Return the last person named before a token outside quotations, in this sentence or shortly before it."""
        here = [n for n in scene.parties if n.first < before and n.party.type == "person"
                and self._fits(n.party, gender) and scene.quoted(n.mention.start) is None]
        if here:
            return here[-1]
        for number in range(scene.number - 1, max(scene.number - back, -1), -1):
            people = [n for n in self.scenes[number].parties if n.party.type == "person"
                      and self._fits(n.party, gender) and self.scenes[number].quoted(n.mention.start) is None
                      and not is_plural_reference(n)]
            subjects = [n for n in people if n.prep is None]
            if people:
                return (subjects or people)[0]
        return None

    def last_state(self, scene: Scene, before: int) -> Party | None:
        """Return the state that the sentence before this one is about: its first doer."""
        here = [n for n in scene.parties if n.last <= before and n.party.type == "country" and n.prep is None]
        if here:
            return here[0].party
        for number in range(scene.number - 1, max(scene.number - 4, -1), -1):
            for node in self.scenes[number].parties:
                quoted = self.scenes[number].quoted(node.mention.start) is not None
                aside = quoted or node.is_adjective or _is_object(self.scenes[number], node)
                if node.prep is None and not aside and (self.state_of(node.party) or (
                        node.party.subtype in _ACTORS and node.party.id not in self.media)):
                    return self.state(node.party)
        return None

    def last_fund(self, scene: Scene, sort: str | None = None) -> Party | None:
        """Return the fund, or the institution of no state, that the article named last before a sentence.

        A word for a fund means one (``the fund``), where the article names any; a board may be of either.
        """
        bodies = [n.party for s in reversed(self.scenes[:scene.number + 1]) for n in reversed(s.parties)
                  if n.party.type == "organisation" and n.party.id not in self.media]
        funds = [b for b in bodies if b.subtype == "fund" or (b.subtype == "agency" and b.country is None)]
        own = [b for b in funds if not self.owned(b)] or funds
        named = [b for b in own if sort == "fund" and b.subtype == "fund"] or own
        return named[0] if named else None

    def last_institution(self, scene: Scene, sort: str | None) -> Party | None:
        """Return the union, alliance or lender that a common word means (``the bloc``, ``the company``)."""
        for other in reversed(self.scenes[max(scene.number - _COMMON_BACK, 0):scene.number + 1]):
            for node in reversed(other.parties):
                party = self.state(node.party)
                if party.id in self.lenders if sort == "lender" else party.subtype in _SORTS.get(sort or "", _BLOC):
                    return party
        return None

    def pronoun(self, scene: Scene, cue: CueNode) -> Party | None:
        """Return whom a pronoun stands for: in a quotation ``we`` and ``I`` are the speaker's."""
        if cue.cue.lemma == "1":
            quotation = scene.quoted(cue.mention.start)
            return self.speaker_of(quotation) if quotation else None
        if cue.cue.lemma == "2":
            return None
        if cue.has("n") or cue.has("pl"):
            return self.last_state(scene, cue.first)
        here = [n for n in scene.parties if n.last <= cue.first and n.prep is None and n.has("nom")
                and not n.is_adjective]
        if here and here[-1].party.type == "country" and len(here[-1].tags & _CASES) < len(_CASES):
            return here[-1].party
        accused = [n for n in scene.parties if n.last <= cue.first and n.prep is None and not n.is_adjective
                   and n.party.type == "country" and n.has("acc") and not (n.has("nom") or n.has("gen"))]
        if accused and scene.opener(accused[-1].last, cue.first, "that") and "nom" in scene.grammar.donor:
            return accused[-1].party  # of whom the clause tells (``accuse Russia that she``)
        person = self.last_person(scene, cue.first, gender_of(cue))
        return person.party if person else self.last_state(scene, cue.first)

    def speaker_of(self, quotation: Mention | None) -> Party | None:
        """Return who speaks in a quotation, where that was found."""
        if quotation is None:
            return None
        return self.speakers.get((quotation.start, quotation.end))
