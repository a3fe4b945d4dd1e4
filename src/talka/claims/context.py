"""The article around a sentence: which states and persons it is about, who gets aid in it, and who speaks."""

from __future__ import annotations

import collections
from collections.abc import Mapping, Sequence
from functools import cached_property

from talka.claims.genders import genders_told
from talka.claims.knowledge import knowledge
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.state_names import as_state
from talka.claims.subjects import subjects_of
from talka.claims.unions import union_of
from talka.model import Mention, Party
from talka.packs import Packs


class Context:
    """The article as far as it is needed to understand one of its sentences."""

    def __init__(self, scenes: Sequence[Scene], packs: Packs) -> None:
        self.scenes, self.packs = scenes, packs
        (self.names, self.hostile, self.media, self.lenders, self.capitals, self.aid_types,
         self.broader) = knowledge(packs)
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
        union = union_of(self.packs, party, self._day, self._named)
        return union if union is not None else as_state(party, self.names)

    def owned(self, party: Party) -> bool:
        """Whether a programme or fund is that of one union or bank, which gives what goes through it."""
        own = self.packs.bodies.get(party.id)
        return own is not None and own.stands_for is not None and party.subtype == "fund"

    def at_odds(self, one: str, other: str) -> bool:
        """Return whether one of two states attacks the other: neither gives the other anything."""
        return (one, other) in self.hostile or (other, one) in self.hostile

    @cached_property
    def _day(self) -> str | None:
        """The day on which the article was published."""
        published = self.scenes[0].analysis.article.published if self.scenes else None
        return published.date.isoformat() if published else None

    @cached_property
    def _named(self) -> frozenset[str]:
        """The ids of all parties that the article names."""
        return frozenset(n.party.id for scene in self.scenes for n in scene.parties)

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
        named += [n for s in self.scenes for c in s.acts("receive") if c.cue.pos == "verb" and (
            s.acts("aid") or s.money) for n in subjects_of(s, c)]
        return frozenset(n.party.id for n in named if n.party.type == "country")

    @cached_property
    def allotted_states(self) -> frozenset[str]:
        """The states that get aid, or a sum that a sentence allocates."""
        named = [n for s in self.scenes if s.money and s.acts("allocate") for n in recipients_told(s)]
        return self.recipient_states | {n.party.id for n in named if n.party.type == "country"}

    @cached_property
    def told_takers(self) -> dict[str, frozenset[int]]:
        """The states that get something, each with the numbers of the sentences that say so."""
        told = collections.defaultdict(set)
        for scene in self.scenes:
            for node in recipients_told(scene) if scene.acts("aid", "support", "give") else ():
                if node.party.type == "country":
                    told[node.party.id].add(scene.number)
        return {taker: frozenset(numbers) for taker, numbers in told.items()}

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
    def genders(self) -> Mapping[str, str]:
        """The genders of the persons that no pack knows, where the article tells them."""
        return genders_told(self.scenes, self.packs)

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

    def speaker_of(self, quotation: Mention | None) -> Party | None:
        """Return who speaks in a quotation, where that was found."""
        if quotation is None:
            return None
        return self.speakers.get((quotation.start, quotation.end))
