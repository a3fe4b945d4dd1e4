"""A sentence as the claims room sees it: its parties with their marks, its cues, its things and its clauses."""

from __future__ import annotations

import bisect
import math
from collections.abc import Iterator, Sequence
from functools import cached_property

from talka.claims.bare_sums import with_bare_sums
from talka.claims.clauses import clause_numbers
from talka.claims.meant import meant
from talka.claims.nodes import CASES, CueNode, PartyNode
from talka.model import (
    Analysis,
    Cue,
    DateRange,
    Instrument,
    Item,
    Mention,
    Money,
    Party,
    Place,
    Quantity,
    Sentence,
    Token,
)
from talka.packs import LanguagePack, Packs
from talka.packs.schema import Grammar

_SKIP_LIMIT = 4
"""Tokens between a preposition and its name, and between two members of a list."""
_GOVERNING = ("aid", "support", "buy", "repair", "produce", "finance", "give", "meet", "visit", "call", "allocate",
              "pay", "sell", "lend")
"""Acts whose nouns stand between a preposition and what they govern themselves (``about the grant to Kyiv``)."""
DASHES = frozenset("-\u2013\u2014")


class Scene:
    """One sentence with its mentions; everything asked of it is in token numbers of the whole article."""

    def __init__(self, sentence: Sentence, analysis: Analysis, mentions: Sequence[Mention], packs: Packs,
                 number: int) -> None:
        self.sentence, self.analysis, self.number = sentence, analysis, number
        self.pack: LanguagePack = packs.languages[sentence.language]
        self.grammar: Grammar = self.pack.grammar
        self.tokens: Sequence[Token] = analysis.tokens
        self.mentions = mentions
        self.media = packs.media
        self._packs = packs
        self.remembered: dict[tuple[object, ...], tuple[object, object]] = {}
        """What rules said of the sentence: see ``talka.claims.remembered``."""
        own = self.tokens[sentence.first:sentence.last]
        self._starts = [t.start for t in own]
        self._first = {t.start: n for n, t in enumerate(own, sentence.first)}
        self._last = {t.end: n for n, t in enumerate(own, sentence.first + 1)}

    @property
    def text(self) -> str:
        """The whole article's text."""
        return self.analysis.article.text

    def token_at(self, place: int) -> int:
        """Return the number of the token that holds or follows a place in the text."""
        n = bisect.bisect_right(self._starts, place) - 1
        return self.sentence.first + max(n, 0)

    def span(self, mention: Mention) -> tuple[int, int]:
        """Return the tokens of a mention, half-open."""
        start, end = mention.outer or (mention.start, mention.end)
        first, last = self._first.get(start), self._last.get(end)
        return (self.token_at(start) if first is None else first,
                self.token_at(end - 1) + 1 if last is None else last)

    @cached_property
    def _by_type(self) -> dict[type, tuple[Mention, ...]]:
        """The mentions by the type of their value, in order of place."""
        found: dict[type, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(type(mention.value), []).append(mention)
        return {sort: tuple(mentions) for sort, mentions in found.items()}

    def _of(self, sort: type) -> tuple[Mention, ...]:
        return self._by_type.get(sort, ())

    # --- what is there -----------------------------------------------------------------------------------------------

    @cached_property
    def cues(self) -> tuple[CueNode, ...]:
        """Every cue, in order of place."""
        found = (CueNode(m, m.value, *self.span(m)) for m in self._of(Cue) if isinstance(m.value, Cue))
        kept = [c for c in found if c.cue.act != "prep" or not self._is_glued(c.first)]
        ends = {c.last for c in kept if c.cue.act in ("will", "may", "must")}
        return tuple(c for c in kept if not c.ever("bare") or c.first in ends or (
            c.first > self.sentence.first and self.tokens[c.first - 1].norm in self.grammar.infinitive))

    def acts(self, *names: str) -> Sequence[CueNode]:
        """Return the cues of some acts, in order of place."""
        by_act = self._by_act
        if len(names) == 1:
            return by_act.get(names[0], ())
        return () if by_act.keys().isdisjoint(names) else tuple(c for c in self.cues if c.cue.act in names)

    @cached_property
    def _by_act(self) -> dict[str, tuple[CueNode, ...]]:
        """The cues of each act, in order of place."""
        found: dict[str, list[CueNode]] = {}
        for cue in self.cues:
            found.setdefault(cue.cue.act, []).append(cue)
        return {act: tuple(cues) for act, cues in found.items()}

    @cached_property
    def quotations(self) -> tuple[Mention, ...]:
        """Every quotation that touches the sentence."""
        return tuple(m for m in self.mentions if m.kind == "quotation")

    @cached_property
    def dates(self) -> tuple[Mention, ...]:
        """Every date."""
        return self._of(DateRange)

    @cached_property
    def money(self) -> tuple[Mention, ...]:
        """Every sum of money."""
        return self._of(Money)

    @cached_property
    def quantities(self) -> tuple[Mention, ...]:
        """Every count of things."""
        return tuple(m for m in self._of(Quantity) if m.kind == "quantity")

    @cached_property
    def shares(self) -> tuple[Mention, ...]:
        """Every share of gross domestic product."""
        return tuple(m for m in self._of(Quantity) if m.kind == "share")

    @cached_property
    def items(self) -> tuple[Mention, ...]:
        """Every thing."""
        return self._of(Item)

    @cached_property
    def instruments(self) -> tuple[Mention, ...]:
        """Every kind of document."""
        return self._of(Instrument)

    @cached_property
    def places(self) -> tuple[Mention, ...]:
        """Every place that stands as a place."""
        return tuple(m for m in self._of(Place) if self.is_placed(m))

    @cached_property
    def parties(self) -> tuple[PartyNode, ...]:
        """Every party with the preposition that governs it; lists share the preposition of their first."""
        nodes: list[PartyNode] = []
        for mention in self._of(Party):
            if not isinstance(mention.value, Party) or any(m.start <= mention.start < m.end for m in self.money):
                continue
            if mention.may_be("capital") and all("capital" in f for f in mention.features) and (
                    self.is_placed(mention) or not self._speaks_for_state(mention)):
                continue
            first, last = self.span(mention)
            prep = None if self._is_nominative(mention) else self._prep_of(mention, first)
            if prep is None and nodes and self._is_listed(nodes[-1], first) and not (
                    self._is_nominative(mention) or self._speaks(last) or self._is_fronted(nodes[-1], last)
                    or self._opens_clause(nodes[-1], first, last)):
                prep = nodes[-1].prep
            tags = frozenset().union(*mention.features) if mention.features else frozenset()
            node = PartyNode(mention, mention.value, prep, first, last, tags)
            nodes.extend(node._replace(party=p) for p in meant(mention, self._packs))
        return tuple(nodes)

    def _prep_of(self, mention: Mention, first: int) -> str | None:
        """The preposition that governs a name: one further off only where the name stands in a case that it takes."""
        prep = self.prep_before(first)
        if (prep in self.grammar.joining or self._is_opener(first)) and self._does(self.span(mention)[1]):
            return None
        if prep is None:
            return prep
        takes, own = self.grammar.governs.get(prep), CASES.intersection(*[frozenset().union(*mention.features)])
        return prep if not takes or not own or own.intersection(takes) else None

    def _is_opener(self, first: int) -> bool:
        """Whether a preposition with its own noun opens the sentence before a name (``Under the pact Kyiv will``)."""
        noun, opens = self.tokens[first - 1], self.sentence.first
        if "before" not in self.grammar.donor or noun.shape != "lower" or noun.norm in self.grammar.articles:
            return False
        ends = [c.last for c in self.cues if c.first == opens and c.cue.act == "prep"]
        return any(end < first and all(self._may_skip(i) for i in range(end, first)) for end in ends)

    def _does(self, last: int) -> bool:
        """Whether a finite verb stands right behind a name, whose clause a word like ``after`` opens then."""
        small = {*self.grammar.perfect, *self.grammar.passive}
        return self.tokens[last].norm in small or any(
            c.first == last and (c.cue.act == "will" or (c.cue.pos == "verb" and (c.has("past") or c.has("pres"))))
            for c in self.cues) if last < self.sentence.last else False

    def _is_nominative(self, mention: Mention) -> bool:
        """Whether a name can only be the doer, which no preposition governs."""
        return "nom" in self.grammar.donor and bool(mention.features) and all(
            f & CASES == {"nom"} for f in mention.features)

    def _is_fronted(self, before: PartyNode, last: int) -> bool:
        """Whether a preposition and its name only open the sentence (``Together with Germany, Norway will …``)."""
        opens = any(c.first == self.sentence.first and c.cue.act == "prep" and c.last <= before.first
                    for c in self.cues)
        return opens and self.tokens[before.last].norm == "," and "before" in self.grammar.donor and any(
            c.first == last and (c.cue.pos == "verb" or c.cue.act == "will") for c in self.cues)

    def _opens_clause(self, before: PartyNode, first: int, last: int) -> bool:
        """Whether a name behind a comma and ``and`` is the doer of a clause (``from Bonn, and Latvia is buying``)."""
        if "before" not in self.grammar.donor or not self._does(last):
            return False
        between = [t.norm for t in self.tokens[before.last:first]]
        told = any(c.cue.pos == "verb" and c.last <= before.first and c.has("past") for c in self.cues)
        return between[:1] == [","] and len(between) > 1 and told

    def _speaks(self, last: int) -> bool:
        """Whether a word of saying follows a party, so that it is no member of a list before it."""
        return any(c.first in (last, last + 1) for c in self.acts("say", "report"))

    def _speaks_for_state(self, mention: Mention) -> bool:
        """Whether a capital's name stands where a place would not: as the doer, or in the dative."""
        if not any(f & CASES for f in mention.features) or mention.may_be("nom") or mention.may_be("dat"):
            return True
        first, _ = self.span(mention)
        if "ins" in self.grammar.donor_passive and mention.may_be("ins") and self.prep_before(first) is None:
            return True
        asked = any(c.last == first for c in self.acts("ask", "request", "now", "thank"))
        if "gen" in self.grammar.donor_passive and mention.may_be("gen") and any(
                c.first == self.span(mention)[1] and c.has("ppp") for c in self.acts("pledge", "give")):
            return True  # who promised or gave it, before a participle
        return asked or self._is_asked(first) or self._is_side(first)

    def _is_side(self, first: int) -> bool:
        """Whether a preposition that marks a side and no place stands before a name (``with Moscow``, ``for Kyiv``)."""
        mark = f"prep:{self.prep_before(first)}"
        sides = (*self.grammar.with_, *self.grammar.recipient, *self.grammar.donor_passive)
        return mark in sides and mark not in self.grammar.place

    def _is_asked(self, first: int) -> bool:
        """Whether a name stands after the preposition by which somebody is asked for or sells something."""
        mark = f"prep:{self.prep_before(first)}"
        return bool(self.acts("request", "ask", "buy")) and (mark in self.grammar.source or (
            mark in self.grammar.place and self._is_of(first)))

    def _is_of(self, first: int) -> bool:
        """Whether a name is in the genitive, which after a preposition of place means from whom (``u Seula``)."""
        return any(m.may_be("gen") and not m.may_be("loc") and not m.may_be("acc") for m in self.mentions
                   if self.token_at(m.start) == first and isinstance(m.value, Party))

    def is_placed(self, mention: Mention) -> bool:
        """Whether a preposition or a case makes a place of a name."""
        first, last = self.span(mention)
        prep = self.prep_before(first)
        if self._is_dateline(first, last):
            return True
        if prep is not None and f"prep:{prep}" in self.grammar.place:
            if mention.may_be("capital") and self._is_asked(first):
                return False
            there = mention.may_be("loc") and not mention.may_be("acc")
            return there or not (prep in self._to and mention.may_be("capital")
                                 and self.acts("give", "pay", "sell", "lend"))
        return prep is None and "loc" in self.grammar.place and mention.may_be("loc") and not mention.may_be("dat")

    @cached_property
    def datelines(self) -> frozenset[int]:
        """Where the towns stand that open the sentence as a wire does."""
        return frozenset(m.start for m in self.mentions
                         if isinstance(m.value, Place) and self._is_dateline(*self.span(m)))

    def _is_dateline(self, first: int, last: int) -> bool:
        """Whether a city opens the sentence as a wire does: in capitals, or with a day right after it."""
        if first != self.sentence.first or last >= self.sentence.last or self.tokens[last].shape != "sign":
            return False
        after = range(last + 1, min(last + 3, self.sentence.last))
        return self.tokens[first].shape == "upper" or any(self.span(m)[0] in after for m in self.dates)

    @cached_property
    def _to(self) -> frozenset[str]:
        """Prepositions that mark both a place and who gets something."""
        places = {p[5:] for p in self.grammar.place if p.startswith("prep:")}
        return frozenset(p[5:] for p in self.grammar.recipient if p.startswith("prep:") and p[5:] in places)

    def prep_before(self, first: int) -> str | None:
        """Return the preposition that governs the token ``first``: only small and unknown lower-case words between."""
        ends = self._preps
        at, left = first, _SKIP_LIMIT
        while left:
            if at in ends:
                return ends[at]
            at -= 1
            if at < self.sentence.first or not self._may_skip(at) or (at == first - 1 and self._is_hyphen(at)):
                return None
            left -= not self._is_hyphen(at) and not self._is_hyphen(at - 1)
        return None

    def _is_hyphen(self, at: int) -> bool:
        """Whether a hyphen makes one word of those on its two sides (``for cyclone-hit Vanuatu``)."""
        if not (self.sentence.first < at < self.sentence.last - 1) or self.tokens[at].norm not in DASHES:
            return False
        before, own, after = self.tokens[at - 1:at + 2]
        return before.end == own.start and own.end == after.start and before.shape == after.shape == "lower"

    def _may_skip(self, at: int) -> bool:
        token = self.tokens[at]
        if self._is_hyphen(at) or self._is_hyphen(at - 1):
            return True
        if token.norm in self.grammar.articles or token.norm in self.grammar.reflexive:
            return True
        return token.shape == "lower" and at not in self._covered

    @cached_property
    def _preps(self) -> dict[int, str]:
        return {c.last: c.cue.lemma for c in self.cues if c.cue.act == "prep"}

    def _is_glued(self, at: int) -> bool:
        """Whether a word is the end of a model's name, with no blank before it (``Su-30K``)."""
        return at > self.sentence.first and self.tokens[at - 1].end == self.tokens[at].start and (
            self.tokens[at - 1].shape != "sign")

    @cached_property
    def _covered(self) -> frozenset[int]:
        words = {i for c in self.cues if c.cue.pos in ("verb", "small", "phrase") for i in range(c.first, c.last)}
        if "nom" in self.grammar.donor:
            words |= {i for c in self.acts(*_GOVERNING) if c.cue.pos == "noun" for i in range(c.first, c.last)}
        things = [m for m in self.mentions if isinstance(m.value, Item | Instrument)] if (
            "nom" in self.grammar.donor) else []
        terms = (self.span(m) for m in (*self.dates, *self.money, *self.shares, *things))
        return frozenset(words.union(*(range(first, last) for first, last in terms)))

    def _is_listed(self, before: PartyNode, first: int) -> bool:
        """Whether a party follows another in a list: nothing but commas, conjunctions and articles between."""
        between = range(before.last, first)
        joints = {i for c in self.cues if c.cue.act == "and" for i in range(c.first, c.last)}
        return bool(between) and len(between) <= _SKIP_LIMIT and all(
            self.tokens[i].norm == "," or i in joints or self.tokens[i].norm in self.grammar.articles for i in between)

    # --- clauses -----------------------------------------------------------------------------------------------------

    @cached_property
    def clauses(self) -> tuple[float, ...]:
        """The number of the clause of each token of the sentence."""
        return clause_numbers(self)

    @cached_property
    def figures(self) -> frozenset[int]:
        """The tokens inside of sums, counts, shares and days (``1,5 million``)."""
        figures = (self.span(m) for m in (*self.money, *self.quantities, *self.shares, *self.dates))
        return frozenset(i for first, last in figures for i in range(first + 1, last - 1))

    def clause(self, token: int) -> float:
        """Return the number of a token's clause."""
        return self.clauses[min(max(token - self.sentence.first, 0), len(self.clauses) - 1)]

    def is_aside(self, token: int, of: int) -> bool:
        """Whether a token stands in an insertion that another token is not part of."""
        clause = self.clause(token)
        return clause % 1 > 0 and clause != self.clause(of)

    def breaks(self, left: int, right: int) -> int:
        """Return how many clause borders lie between two tokens."""
        return math.ceil(abs(self.clause(left) - self.clause(right)))

    def opener(self, left: int, right: int, *acts: str) -> CueNode | None:
        """Return the last cue of these acts that stands between two tokens."""
        return next((c for c in reversed(self.cues) if c.cue.act in acts and left <= c.first < right), None)

    def says_we(self, cue: CueNode) -> bool:
        """Whether the doer of a verb is who speaks: by a pronoun in its clause, or by its own form."""
        return cue.has("1") or any(c.cue.lemma == "1" and self.breaks(c.first, cue.first) == 0
                                   for c in self.acts("pronoun"))

    def between(self, left: int, right: int) -> Iterator[CueNode]:
        """Yield the cues that stand between two tokens."""
        return (c for c in self.cues if left <= c.first and c.last <= right)

    def quoted(self, place: int) -> Mention | None:
        """Return the quotation that holds a place of the text."""
        return next((m for m in self.quotations if m.start <= place < m.end), None)


def scenes(analysis: Analysis, mentions: Sequence[Mention], packs: Packs) -> tuple[Scene, ...]:
    """Return the scenes of an article, in order; a quotation belongs to every sentence that it touches."""
    out: list[Scene] = []
    inner = [m for m in mentions if m.kind != "quotation"]
    quotations = [m for m in mentions if m.kind == "quotation"]
    at = 0
    first_quotation = 0
    for number, sentence in enumerate(analysis.sentences):
        while at < len(inner) and inner[at].start < sentence.start:
            at += 1
        end = at
        while end < len(inner) and inner[end].start < sentence.end:
            end += 1
        while first_quotation < len(quotations) and quotations[first_quotation].end <= sentence.start:
            first_quotation += 1
        touching = []
        for quotation in quotations[first_quotation:]:
            if quotation.start >= sentence.end:
                break
            touching.append(quotation)
        before = next((m for m in reversed(out[-1].money)), None) if out else None
        own = with_bare_sums(inner[at:end], before, analysis.article.text, packs.languages[sentence.language].grammar)
        out.append(Scene(sentence, analysis, [*own, *touching], packs, number))
    return tuple(out)
