"""Comparisons of what several states spend: each with its own figure, in one sentence or in lines below a heading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from talka.claims.commitment_draft import settled
from talka.claims.context import Context
from talka.claims.draft import Draft, spans_of
from talka.claims.no_spending import takers_of_shares
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.spending_figures import reached
from talka.claims.spending_pairs import Pair, is_line, is_placed, pairs_of
from talka.claims.spending_status import spending_status
from talka.claims.stage import stage
from talka.claims.times import is_day, times_of
from talka.model import DateRange, Mention, Money, Quantity, Spending

_REACH = 3
"""Sentences without a figure over which a heading still tells what the lines below it are of."""
_SEVERAL = 2
"""States of a comparison."""
_VERBS = ("spend", "allocate", "raise", "finance", "amount_to", "pay", "pledge")
"""Verbs that tell how far a spending is."""
_OWN = ("spend", "raise", "amount_to")
"""Acts of a sentence that goes on about what states spend."""
_AHEAD = ("will", "plan", "expect", "promise", "want")
"""Words by which what is compared lies ahead."""
_ELSE = ("aid", "support", "lend", "sell")
"""Acts of a sentence that compares something else."""
_ELSE_OF_SUMS = ("receive", "give")
"""Acts of a sentence whose sums are no spending, though shares of GDP would be."""


class _Heading(NamedTuple):
    """What a sentence says that the lines below it tell of."""

    number: int
    span: tuple[int, int]
    purpose: str
    status: str
    period: DateRange | None
    of_money: bool


class SpendingList:
    """Finds the spending that comparisons tell, one for each state and figure."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._heading: _Heading | None = None

    def find(self, scene: Scene) -> list[Draft]:
        """Return the spending of several states, or of the one that a line below a heading tells."""
        head, pairs = self._compared(scene)
        if head is None or not pairs:
            return []
        lines = head.number != scene.number and all(is_line(scene, p) for p in pairs)
        if len({p.node.party.country for p in pairs}) < _SEVERAL and not lines:
            return []
        return self._drafts(scene, head, pairs)

    def beside(self, scene: Scene, told: Sequence[Draft]) -> list[Draft]:
        """Return the spending of one more state, of which only a bare figure stands beside it."""
        head, pairs = self._compared(scene)
        known = {d.body.party.country for d in told if isinstance(d.body, Spending) and d.body.party}
        done = any(c.cue.pos == "verb" and c.cue.act not in _OWN and not is_noun(scene, c) for c in scene.cues)
        pairs = [p for p in pairs if p.node.party.country not in known and (
            p.figures[0].kind == "percent" or (head and head.number != scene.number and not done))]
        return self._drafts(scene, head, pairs) if head is not None and pairs else []

    def goes_on(self, scene: Scene) -> list[CueNode]:
        """Return the words for what is spent that, below a heading, mean that on defence (``its spending rose``)."""
        if not self._reaches(scene) or scene.acts(*_ELSE) or not scene.money:
            return []
        return [c for c in scene.acts("spend") if c.cue.pos == "noun"]

    def _compared(self, scene: Scene) -> tuple[_Heading | None, list[Pair]]:
        """What a sentence is about by its own words or a heading before, and its states with their figures."""
        before, head = self._heading if self._reaches(scene) else None, heading_of(scene)
        if head is not None and before is not None and head.period is None and head.status == before.status:
            head = head._replace(period=before.period)  # a sentence of the same comparison
        self._heading = head = head or before
        if head is None or not (scene.money or scene.shares or scene.percents) or scene.acts(*_ELSE):
            return None, []
        pairs = [p for p in pairs_of(scene) if self._may_spend(scene, head, p)
                 and (head.number == scene.number or not is_placed(scene, p))]
        aided = takers_of_shares(scene, self._context.recipient_states)
        sums = any(isinstance(p.figures[0].value, Money) for p in pairs)
        return (None, []) if aided or (sums and _is_given(scene, pairs)) else (head, pairs)

    def _drafts(self, scene: Scene, head: _Heading, pairs: list[Pair]) -> list[Draft]:
        self._heading = head._replace(number=scene.number)
        ends = [*(p.node.first for p in pairs[1:]), scene.sentence.last]
        return [self._draft(scene, head, pair, end, ends[0]) for pair, end in zip(pairs, ends, strict=True)]

    def _reaches(self, scene: Scene) -> bool:
        return self._heading is not None and scene.number - self._heading.number <= _REACH

    def _may_spend(self, scene: Scene, head: _Heading, pair: Pair) -> bool:
        """Whether what stands beside a state is what it spends: a share of GDP, or a sum where money is compared."""
        if any(not isinstance(m.value, Money) for m in pair.figures):
            return True
        return head.of_money and (head.number == scene.number or not self._context.tells_aid)

    def _draft(self, scene: Scene, head: _Heading, pair: Pair, end: int, first: int) -> Draft:
        """One spending; its words end where those of the next state begin, and those of the ``first`` are for all."""
        money = next((m for m in pair.figures if isinstance(m.value, Money)), None)
        share = next((m for m in pair.figures if isinstance(m.value, Quantity)), None)
        party = self._context.state(pair.node.party)
        at, last = scene.span(pair.figures[0])
        period, told = _period_behind(scene, last) or _period(scene, at, pair.node.first, end) or _period(
            scene, at, scene.sentence.first, first) or _only_period(scene) or (None, None)
        own = head.span == (scene.sentence.start, scene.sentence.end)
        period = period or head.period
        verb = _verb(scene, at)
        sum_ = settled([money] if money else [], [party], scene)
        body = Spending(party, head.purpose, reached(scene, sum_, money) if sum_ else None,
                        reached(scene, share.value, share) if share and isinstance(share.value, Quantity) else None,
                        period)
        stated = {"party": spans_of(pair.node.mention), "amount": spans_of(money), "share_of_gdp": spans_of(share),
                  "period": spans_of(told), "status": spans_of(verb.mention if verb else None)}
        return Draft("spending", _status(scene, head, at, verb, period), body,
                     ((scene.sentence.start, scene.sentence.end),), scene.number,
                     stated={k: v for k, v in stated.items() if v},
                     inherited={} if own else {"purpose": head.span}, rule="spending/list")


def heading_of(scene: Scene) -> _Heading | None:
    """What a sentence tells of, where that is spending on defence; ``None`` where it is not."""
    budget = scene.acts("budget") or (scene.acts("defence") if scene.acts("spend", "treasury") else ())
    if not budget or scene.acts("aid", "support"):
        return None
    verb = _verb(scene, budget[0].first)
    found = _period(scene, budget[0].first, scene.sentence.first, scene.sentence.last)
    period = found[0] if found else None
    status = spending_status(scene, verb, stage(scene, verb), period) if verb else "spent"
    of_money = bool(scene.acts("spend", "treasury")) or any(c.last - c.first > 1 for c in budget)
    return _Heading(scene.number, (scene.sentence.start, scene.sentence.end),
                    budget[0].cue.get("category") or "military_aid", status, period, of_money)


def _is_given(scene: Scene, pairs: list[Pair]) -> bool:
    """Whether the sums of a sentence go to others."""
    taken = {p.node.mention.start for p in pairs}
    if scene.instruments and scene.acts("sign"):
        return True
    return any(c.cue.get("form") != "source" and not _only_lists(scene, c) for c in scene.acts(*_ELSE_OF_SUMS)) or any(
        n.mention.start not in taken for n in recipients_told(scene))


def _only_lists(scene: Scene, cue: CueNode) -> bool:
    """Whether a word only leads on to the next of a list (``they are followed by China``)."""
    return all(scene.tokens[i].norm in scene.grammar.list_links for i in range(cue.first, cue.last))


def _verb(scene: Scene, at: int) -> CueNode | None:
    """The verb of spending nearest to a token, in its own clause if there is one."""
    verbs = [c for c in scene.acts(*_VERBS) if c.cue.pos == "verb" and not is_noun(scene, c)]
    return min(verbs, key=lambda c: (scene.breaks(c.first, at), abs(c.first - at)), default=None)


def _status(scene: Scene, head: _Heading, at: int, verb: CueNode | None, period: DateRange | None) -> str:
    """How far it is by the verb of the sentence, else by its time, by words for what lies ahead, or by the heading."""
    if verb is not None:
        return spending_status(scene, verb, stage(scene, verb), period)
    published = scene.analysis.article.published
    later = published is not None and period is not None and period.start is not None and (
        period.start > published.date)
    if later or any(scene.breaks(c.first, at) == 0 for c in scene.acts(*_AHEAD)):
        return "planned"
    return head.status


def _period(scene: Scene, at: int, first: int, last: int) -> tuple[DateRange, Mention] | None:
    """The time between two tokens that a figure is for, with its words."""
    times = times_of(scene, at, first, last, "approved", total=False)
    mention = times.period or times.due or (None if is_day(times.values()[0]) else times.date)
    return (mention.value, mention) if mention and isinstance(mention.value, DateRange) else None


def _period_behind(scene: Scene, last: int) -> tuple[DateRange, Mention] | None:
    """The time right behind a figure, whose it is wherever others stand (``from 2% in 2022 to 3% in 2023``)."""
    at = next((c.last for c in scene.acts("prep") if c.first == last), last)
    return next(((m.value, m) for m in scene.dates if isinstance(m.value, DateRange) and not is_day(m.value)
                 and scene.span(m)[0] == at), None)


def _only_period(scene: Scene) -> tuple[DateRange, Mention] | None:
    """The only time of a sentence, which is that of all figures."""
    times = [(m.value, m) for m in scene.dates if isinstance(m.value, DateRange) and not is_day(m.value)]
    return times[0] if len(times) == 1 else None
