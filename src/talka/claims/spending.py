"""Spending: what a party spends for itself, in money or as a share of its GDP."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.agents import agents_of
from talka.claims.beneficiaries import in_need
from talka.claims.commitment_draft import settled
from talka.claims.context import Context
from talka.claims.coordination import in_list
from talka.claims.draft import Draft, spans_of
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.own_money import for_own_army, is_of_defence, on_own, purpose_of_part
from talka.claims.owners import owners_of
from talka.claims.recipients import recipients_told
from talka.claims.references import last_state
from talka.claims.roundup import entries
from talka.claims.scene import Scene
from talka.claims.seats import capital_that_says
from talka.claims.sellers import seller_near
from talka.claims.signs import DASHES
from talka.claims.spending_part import part_of
from talka.claims.stage import Stage, stage
from talka.claims.subjects import subjects_of
from talka.claims.tense import is_passive, tense
from talka.claims.times import is_day, times_of
from talka.model import DateRange, Item, Mention, Money, Party, Place, Quantity, Spending

_VERBS = ("spend", "allocate", "raise", "finance", "amount_to", "pay", "pledge", "give", "buy")


_GIVING = ("allocate", "finance", "pay", "pledge", "give")
"""Acts by which another state gets a sum for its defence."""
_ONLY_THOUGHT_OF = ("ready", "may", "consider", "propose", "discuss")
"""Governors behind which a purchase is not even planned."""
_SET_ASIDE = ("allocate", "finance")
"""Acts by which a state sets a sum aside for its own army, where nobody else gets it."""
_ON = 2
"""Sentences that may go on about the spending of one before."""


def _is_paid_in(scene: Scene) -> bool:
    """Whether somebody's payment comes into a budget, which is no spending (``a tranche arrived in the budget``)."""
    return bool(scene.acts("arrive")) and any(
        f"prep:{scene.prep_before(c.first)}" in scene.grammar.place for c in scene.acts("budget"))


def _is_demanded(scene: Scene, verb: CueNode) -> bool:
    """Whether somebody asks others to spend (``NATO asks its members to spend``) or it is only needed."""
    if verb.cue.pos == "noun" and any(c.cue.pos == "verb" for c in scene.acts("must")):
        return True  # what is needed
    asked = any(c.cue.pos == "verb" and not is_noun(scene, c) and c.last <= verb.first
                and scene.breaks(c.first, verb.first) <= 1 for c in scene.acts("ask", "request"))
    return asked or any(c.cue.pos == "verb" and any(c.last <= n.first and n.party.subtype == "alliance"
                                                    for n in scene.parties) for c in scene.acts("want"))


class SpendingFinder:
    """Finds what parties spend on their own defence."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._last_number = -9
        self._last: Draft | None = None

    def find(self, scene: Scene) -> list[Draft]:
        """Return the spending of a sentence; else what a part of the spending shortly before goes to."""
        drafts = self._told(scene)
        if drafts:
            self._last = drafts[0]
            return drafts
        part = part_of(self._last, scene)
        return [part] if part is not None else []

    def _told(self, scene: Scene) -> list[Draft]:
        """The spending of a sentence: one for each figure of a budget or share of GDP."""
        budget = scene.acts("budget") or on_own(scene)
        figures: list[Mention] = [*scene.shares, *(scene.money if budget or _is_one_figure(scene) else ())]
        if not scene.shares and scene.acts("sign") and scene.instruments:
            return []  # what a document is worth
        if not figures and scene.money and not scene.acts("aid"):
            return self._purchase(scene)
        if not figures or (not budget and (not scene.shares or scene.acts("aid", "support") or not (
                self._of_defence(scene) or self._goes_on(scene)))):
            return []
        at = scene.span(figures[0])[0]
        verbs = sorted(scene.acts(*_VERBS), key=lambda c: (c.cue.pos != "verb", abs(c.first - at)))
        verb = verbs[0] if verbs else budget[0] if budget else None
        if verb is None or self._has_recipient(scene, verb) or _is_paid_in(scene) or _is_demanded(scene, verb):
            return []
        parties = self._spenders(scene, verb, budget)
        if parties:
            self._last_number = scene.number
        return [self._draft(scene, verb, budget, _own(scene, figure[0]) or party, figure,
                            purpose_of_part(scene, figures, figure[0])) for party in parties
                for figure in self._chosen(scene, figures)]

    def _goes_on(self, scene: Scene) -> bool:
        """Whether spending on defence is told shortly before."""
        if scene.acts("support") or not any(n.party.type == "country" and n.prep is None and n.has("nom")
                                            for n in scene.parties):
            return False
        return 0 < scene.number - self._last_number <= _ON

    def _purchase(self, scene: Scene) -> list[Draft]:
        """What a state buys for itself for a sum, where nobody else gets it and no other state sells it."""
        bought = for_own_army(scene)
        verb = self._buying(scene, for_army=bought)
        things_ = [m for m in scene.items if not m.may_be("topic")]
        whole = bool(things_) or (verb is not None and verb.cue.act != "buy" and is_of_defence(scene))
        if verb is not None and stage(scene, verb).governed_by(*_ONLY_THOUGHT_OF):
            return []
        if verb is None or not whole or (self._context.has_recipient and not bought) or entries(scene):
            return []
        doers = agents_of(scene, verb) if is_passive(scene, verb) else subjects_of(scene, verb)
        buyers = [n for n in doers if n.party.type != "person" or n.party.role]
        states = {n.party.country for n in scene.parties if n.party.country} - {n.party.country for n in buyers[1:]}
        if not buyers or len(states) > 1 or recipients_told(scene, verb):
            return []
        party = self._context.state(buyers[0].party)
        if party.type == "person" or (verb.cue.act in _SET_ASIDE and party.subtype == "company"):
            return []
        if (verb.cue.act == "buy" and seller_near(self._context, scene, {party.id})):
            return []
        purpose = next((c for m in things_ if isinstance(m.value, Item) for c in m.value.categories), None)
        return [self._draft(scene, verb, [], (party, buyers[0].mention), scene.money[:1], purpose)]

    def _buying(self, scene: Scene, *, for_army: bool) -> CueNode | None:
        """The verb of a purchase: of buying, of spending on defence or arms, of setting aside for one's own army."""
        arms = {self._context.aid_types.get(c) for m in scene.items if isinstance(m.value, Item)
                for c in m.value.categories}
        spends = bool(scene.acts("defence")) or ("military" in arms and not self._context.tells_aid)
        aside = for_army or (("military" in arms or is_of_defence(scene)) and not self._context.tells_aid)
        own = ("buy", *(("spend",) if spends else ()), *(_SET_ASIDE if aside else ()))
        return next((c for c in scene.acts(*own) if c.cue.pos == "verb" and not is_noun(scene, c)), None)

    def _of_defence(self, scene: Scene) -> bool:
        """Whether a share of GDP is for defence: a word of it, or the alliance, is there or in the sentence before."""
        before = self._context.scenes[scene.number - 1] if scene.number else scene
        told = scene.acts("defence", "budget") or (scene.acts("spend", "raise") and before.acts("defence", "budget"))
        return bool(told) or any(n.party.subtype in ("alliance", "armed_forces") for n in scene.parties)

    @staticmethod
    def _chosen(scene: Scene, figures: list[Mention]) -> list[tuple[Mention, ...]]:
        """The figures of one spending together: a sum and its share of GDP are one, several shares are several."""
        money = [m for m in figures if isinstance(m.value, Money)]
        if len(scene.shares) == 1 and len(money) == 1:
            return [(scene.shares[0], money[0])]
        return [(m,) for m in (scene.shares or money)[:2]]

    def _has_recipient(self, scene: Scene, verb: CueNode) -> bool:
        nodes = [n for n in recipients_told(scene, verb)
                 if n.party.type != "person" and n.party.country is not None]
        whose = {c.first for c in scene.acts("budget")}
        told = {c.last for c in scene.acts("spend", "budget", "raise") if c.cue.pos == "noun"}
        helped = [n for n in scene.parties if n.has("gen") and n.last in whose] if scene.acts("aid") else nodes
        helped = [n for n in helped if n.first not in told]  # whose spending it is
        if any(scene.tokens[n.first - 1].norm in scene.grammar.needs for n in nodes):
            return True
        if _is_defence_of_another(scene, verb):
            return True
        if nodes and (scene.acts("lend", "guarantee") or (scene.shares and in_need(scene) and scene.acts("allocate"))):
            return True
        if verb.cue.act == "budget" and any(n.party.type == "country" and not n.is_adjective and not n.has("nom")
                                            and n.first >= verb.last for n in nodes):
            return True
        if verb.cue.act in _GIVING and verb.cue.pos == "verb" and any(
                n.party.country != g.party.country for n in nodes for g in subjects_of(scene, verb)):
            return True
        return bool(nodes and scene.acts("aid", "give", "support", "receive")) or any(n.last in whose for n in helped)

    def _spenders(self, scene: Scene, verb: CueNode, budget: Sequence[CueNode]) -> list[tuple[Party, Mention | None]]:
        """Who spends: several of one list spend as much each."""
        owners = [n for cue in budget for n in owners_of(scene, cue) if scene.breaks(n.first, cue.first) == 0]
        nodes = owners or subjects_of(scene, verb) or [
            n for n in scene.parties if n.prep is None and n.party.id not in self._context.media
            and _may_be_doer(scene, n, verb)] or [
            n for n in scene.parties if n.party.type == "country" and n.has("gen")
            and _may_be_doer(scene, n, verb)] or [n for n in scene.parties if n.party.subtype == "armed_forces"]
        nodes = [n for n in nodes if not _is_demand_of(scene, n) and n.party.id not in self._context.media]
        first = next((n for n in nodes if self._context.state(n.party).type != "person"), None)
        if first is not None:
            named = _named_states(scene, first)
            listed = [n for n in in_list(scene, named, named[named.index(first)]) if first in named] or [first]
            found = {self._context.state(n.party).id: (self._context.state(n.party), n.mention) for n in listed}
            return list(found.values())
        other = self._elsewhere(scene)
        return [other] if other is not None else []

    def _elsewhere(self, scene: Scene) -> tuple[Party, Mention | None] | None:
        """Who spends where no party of the sentence does: the state whose capital tells, or of the text before."""
        place = capital_that_says(scene)
        if place is not None and isinstance(place.value, Place) and place.value.country in self._context.names:
            return self._context.names[str(place.value.country)], place
        if any(c.cue.get("subtype") in ("government", "parliament") and c.has("nom") for c in scene.acts("body")):
            main = self._context.main_state(set())  # its own, whatever state the sentence before tells of
            return (main, None) if main else None
        last = last_state(self._context, scene, scene.sentence.first)
        if last is not None and last.id in self._context.recipient_states:
            last = self._context.main_state(set(self._context.recipient_states))
        return (last, None) if last else None

    def _draft(self, scene: Scene, verb: CueNode, budget: Sequence[CueNode], party: tuple[Party, Mention | None],
               figures: tuple[Mention, ...], purpose: str | None = None) -> Draft:
        found = stage(scene, verb)
        money = next((m for m in figures if isinstance(m.value, Money)), None)
        share = next((m for m in figures if isinstance(m.value, Quantity)), None)
        times = times_of(scene, scene.span(figures[0])[0], scene.sentence.first, scene.sentence.last,
                         "approved", total=False)
        date, due, period = times.values()
        day = date if is_day(date) else None
        time = period or due or (None if day else date)
        time_mention = times.period or times.due or (None if day else times.date)
        body = Spending(
            party[0], purpose or _purpose(budget),
            settled([money] if money else [], [party[0]], scene),
            share.value if share and isinstance(share.value, Quantity) else None,
            time if isinstance(time, DateRange) else None,
        )
        stated = {
            "party": spans_of(party[1]), "status": spans_of(verb.mention, *(g.mention for g in found.governors)),
            "amount": spans_of(money), "share_of_gdp": spans_of(share),
            "period": spans_of(time_mention), "date": spans_of(times.date if day else None),
            "purpose": spans_of(*(b.mention for b in budget[:1])),
        }
        status = self._status(scene, verb, found, body.period)
        return Draft("spending", status, body, ((scene.sentence.start, scene.sentence.end),), scene.number,
                     date=day, stated={k: v for k, v in stated.items() if v},
                     inherited={} if party[1] else {"party": (scene.sentence.start, scene.sentence.end)},
                     doubts=() if budget else ("no_budget_word",), rule=f"spending/{verb.cue.lemma}")

    @staticmethod
    def _status(scene: Scene, verb: CueNode, found: Stage, period: DateRange | None) -> str:
        """The stage of a spending; what lies ahead is not spent yet."""
        published = scene.analysis.article.published
        ahead = published is not None and period is not None and period.start is not None and (
            period.start > published.date)
        past = published is not None and period is not None and period.end is not None and period.end < published.date
        if verb.cue.act == "allocate" and past and found.tense in ("past", "ppp") and not found.governors:
            return "spent"
        if found.governed_by("decide") or (verb.cue.act == "allocate" and not found.governed_by(*_PLANS) and (
                found.tense not in ("fut", "inf"))):
            return "approved"
        if verb.cue.pos == "noun" and any(scene.breaks(c.first, verb.first) == 0 for c in scene.acts("will")):
            return "planned"
        if (found.governed_by(*_PLANS) or scene.acts("plan") or found.tense in ("fut", "inf")
                or verb.cue.act == "pledge" or (verb.cue.act == "raise" and found.tense == "pres")):
            return "planned"
        if ahead:
            return "approved" if scene.acts("decide", "allocate") else "planned"
        decided = any(c.cue.pos == "verb" and not is_noun(scene, c) and tense(scene, c) in ("past", "ppp")
                      for c in scene.acts("decide")) and scene.acts("treasury")
        return "approved" if decided else "spent"


def _may_be_doer(scene: Scene, node: PartyNode, verb: CueNode) -> bool:
    """Whether a party may be who spends: none that is only an object (``to deter Russia``)."""
    if "before" in scene.grammar.donor:
        return node.last <= verb.first or node.has("poss")
    return not (node.has("acc") and not node.has("nom"))


def _is_defence_of_another(scene: Scene, verb: CueNode) -> bool:
    """Whether the defence that a sum is for is that of another state (``for the defence of Ukraine``)."""
    own = {n.party.country for n in subjects_of(scene, verb)}
    return bool(own) and any(n.prep in scene.grammar.belonging and n.party.type == "country" and n.party.country
                             not in own and any(0 <= n.first - 1 - c.last <= 1 for c in scene.acts("budget", "defence"))
                             for n in scene.parties)


def _is_demand_of(scene: Scene, node: PartyNode) -> bool:
    """Whether a party only demands that others spend (``the demand of the United States to raise``)."""
    return any(c.cue.pos == "noun" and 0 <= node.first - c.last <= 1 for c in scene.acts("ask", "propose", "request"))


def _named_states(scene: Scene, node: PartyNode) -> list[PartyNode]:
    """The states that stand in one case with a party; its list may be of the states of an office that they share."""
    return [n for n in scene.parties if n is node or (n.prep == node.prep and n.party.type != "person"
            and not n.is_adjective and any(node.has(case) and n.has(case) for case in ("nom", "gen")))]


def _is_one_figure(scene: Scene) -> bool:
    """Whether a sum and a share of GDP are two figures of one spending (``spend 54 billion, which is 4.8% of GDP``)."""
    return len(scene.shares) == len(scene.money) == 1 and bool(scene.acts("spend")) and (
        scene.span(scene.money[0])[0] < scene.span(scene.shares[0])[0] or not scene.acts("aid"))


_PLANS = ("will", "plan", "promise", "pledge", "may", "ready", "want", "consider", "propose", "must", "expect", "hope",
          "agree", "ask")


def _own(scene: Scene, figure: Mention) -> tuple[Party, Mention | None] | None:
    """The state that a dash alone parts from a figure, where a verb before is meant again (``Lithuania - 3%``)."""
    at = scene.span(figure)[0]
    own = next((n for n in scene.parties if n.party.type == "country" and n.prep is None and n.last < at
                and all(scene.tokens[i].norm in DASHES for i in range(n.last, at))), None)
    return (own.party, own.mention) if own is not None else None


def _purpose(budget: Sequence[CueNode]) -> str:
    return (budget[0].cue.get("category") or "military_aid") if budget else "defence_industry"
