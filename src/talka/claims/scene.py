"""A sentence as the claims room sees it: its parties with their marks, its cues, its things and its clauses."""

from __future__ import annotations

import bisect
import math
from collections.abc import Iterator, Sequence
from functools import cached_property

from talka.claims.capitals import is_dateline, is_placed
from talka.claims.clauses import clause_numbers
from talka.claims.debt_cues import with_debts
from talka.claims.moved import with_loads
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.party_nodes import party_nodes
from talka.claims.prepositions import Prepositions
from talka.claims.signs import DASHES
from talka.model import (
    Analysis,
    Cue,
    DateRange,
    Instrument,
    Item,
    Mention,
    Money,
    Place,
    Quantity,
    Sentence,
    Token,
)
from talka.packs import LanguagePack, Packs
from talka.packs.grammar_schema import Grammar

_SPEAKING = ("must", "want", "hope", "expect", "plan", "may", "promise", "consider")
"""Acts that only speak of another: behind a hyphen their words govern nothing."""


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
        self.packs = packs
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

    def mentions_of(self, sort: type) -> tuple[Mention, ...]:
        """Return the mentions whose value is of a type, in order of place."""
        return self._by_type.get(sort, ())

    # --- what is there -----------------------------------------------------------------------------------------------

    @cached_property
    def cues(self) -> tuple[CueNode, ...]:
        """Every cue, in order of place."""
        found = with_debts([CueNode(m, m.value, *self.span(m)) for m in self.mentions_of(Cue)
                            if isinstance(m.value, Cue)], self.mentions)
        kept = [c for c in found if not (c.cue.act == "prep" and self._is_glued(c.first)) and not (
            c.cue.act in _SPEAKING and self._is_second_part(c.first)) and not self._is_part(c)]
        loads = [self.span(m)[0] for m in (*self.money, *self.items) if getattr(m.value, "categories", True)]
        kept = with_loads(kept, loads)
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
        """Every date; the years of a record (``the first in thirty years``) are none."""
        return tuple(m for m in self.mentions_of(DateRange) if not m.may_be("record"))

    @cached_property
    def money(self) -> tuple[Mention, ...]:
        """Every sum of money."""
        return self.mentions_of(Money)

    @cached_property
    def quantities(self) -> tuple[Mention, ...]:
        """Every count of things."""
        return tuple(m for m in self.mentions_of(Quantity) if m.kind == "quantity")

    @cached_property
    def shares(self) -> tuple[Mention, ...]:
        """Every share of gross domestic product."""
        return tuple(m for m in self.mentions_of(Quantity) if m.kind == "share")

    @cached_property
    def percents(self) -> tuple[Mention, ...]:
        """Every per cent that may be a share of gross domestic product told of shortly before."""
        return tuple(m for m in self.mentions_of(Quantity) if m.kind == "percent")

    @cached_property
    def rates(self) -> tuple[Mention, ...]:
        """Every per cent of something else."""
        return tuple(m for m in self.mentions_of(Quantity) if m.kind == "rate")

    @cached_property
    def items(self) -> tuple[Mention, ...]:
        """Every thing."""
        return self.mentions_of(Item)

    @cached_property
    def instruments(self) -> tuple[Mention, ...]:
        """Every kind of document."""
        return self.mentions_of(Instrument)

    @cached_property
    def places(self) -> tuple[Mention, ...]:
        """Every place that stands as a place."""
        return tuple(m for m in self.mentions_of(Place) if is_placed(self, m))

    @cached_property
    def datelines(self) -> frozenset[int]:
        """Where the towns stand that open the sentence as a wire does."""
        return frozenset(m.start for m in self.mentions
                         if isinstance(m.value, Place) and is_dateline(self, *self.span(m)))

    @cached_property
    def parties(self) -> tuple[PartyNode, ...]:
        """Every party with the preposition that governs it, in order of place."""
        return party_nodes(self)

    @cached_property
    def prepositions(self) -> Prepositions:
        """The prepositions and what they govern."""
        return Prepositions(self)

    def prep_before(self, first: int) -> str | None:
        """Return the preposition that governs the token ``first``."""
        return self.prepositions.before(first)

    def _is_second_part(self, at: int) -> bool:
        """Whether a hyphen makes one word of a form and the word before it (``much-needed``)."""
        if at - 2 < self.sentence.first or self.tokens[at - 1].norm not in DASHES:
            return False
        before, sign, own = self.tokens[at - 2:at + 1]
        return before.end == sign.start and sign.end == own.start and before.shape == "lower"

    def _is_glued(self, at: int) -> bool:
        """Whether a word is the end of a model's name, with no blank before it (``Su-30K``)."""
        return at > self.sentence.first and self.tokens[at - 1].end == self.tokens[at].start and (
            self.tokens[at - 1].shape != "sign")

    def _is_part(self, cue: CueNode) -> bool:
        """Whether a verb is a part of a word with a hyphen, which tells nothing done (``second-hand``)."""
        if cue.cue.pos != "verb" or cue.last - cue.first > 1:
            return False
        return any(self._is_hyphen(at) for at in (cue.first - 1, cue.last))

    def _is_hyphen(self, at: int) -> bool:
        """Whether a token is a hyphen with a word of the sentence on either side and no blank."""
        if not self.sentence.first < at < self.sentence.last - 1 or self.tokens[at].norm != "-":
            return False
        return self.tokens[at - 1].end == self.tokens[at].start and self.tokens[at].end == self.tokens[at + 1].start

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
