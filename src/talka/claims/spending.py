"""Spending: what a party spends for itself, in money or as a share of its GDP."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from talka.claims.agents import agents_of
from talka.claims.commitment_draft import settled
from talka.claims.context import Context
from talka.claims.draft import Draft, spans_of
from talka.claims.no_spending import has_recipient, is_defence_of_another, is_demanded, is_paid_in, takers_of_shares
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.own_army import for_army
from talka.claims.own_money import army_budget, for_own_army, is_for_purchase, is_of_defence, on_own, purpose_of_part
from talka.claims.own_purchases import own_purchase
from talka.claims.recipients import recipients_told
from talka.claims.roundup import entries
from talka.claims.scene import Scene
from talka.claims.sellers import seller_near
from talka.claims.side import Side, speaking_side
from talka.claims.signs import DASHES
from talka.claims.spenders import is_by_many, spenders
from talka.claims.spending_asked import announcer, asked_at_home, budgeted, funded, share_of_defence
from talka.claims.spending_figures import groups, is_price, levels, reached, verb_of_figure, without_targets
from talka.claims.spending_follow import follow
from talka.claims.spending_goals import Goal, by_goals
from talka.claims.spending_list import SpendingList
from talka.claims.spending_pairs import rises_to
from talka.claims.spending_part import part_of
from talka.claims.spending_status import spending_status
from talka.claims.spending_times import is_one_day, times_of_figures
from talka.claims.spending_years import by_years
from talka.claims.stage import stage
from talka.claims.subjects import subjects_of
from talka.claims.tense import is_passive
from talka.claims.times import Times, is_day
from talka.model import DateRange, Item, Mention, Money, Party, Quantity, Spending

_VERBS = ("spend", "allocate", "raise", "finance", "amount_to", "pay", "pledge", "give", "buy")
"""Verbs that may tell what a figure is spent for."""
_ONLY_THOUGHT_OF = ("ready", "may", "consider", "propose", "discuss")
"""Governors behind which a purchase is not even planned."""
_SET_ASIDE = ("allocate", "finance")
"""Acts by which a state sets a sum aside for its own army, where nobody else gets it."""
_ON = 2
"""Sentences that may go on about the spending of one before."""


class SpendingFinder:
    """Finds what parties spend on their own defence."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._last_number = -9
        self._last: Draft | None = None
        self._list = SpendingList(context)

    def find(self, scene: Scene) -> list[Draft]:
        """Return the spending of a sentence; else what a part of the spending shortly before goes to."""
        listed = self._list.find(scene)
        told = self._told(scene, {start for d in listed for start, _ in (
            *d.stated.get("amount", ()), *d.stated.get("share_of_gdp", ()))})
        drafts = [*listed, *_of_others(told, listed)] if listed else [*told, *self._list.beside(scene, told)]
        if drafts:
            self._last, self._last_number = drafts[0], scene.number
            return drafts
        part = part_of(self._last, scene) or self._follow(scene)
        return [part] if part is not None else self._got(scene)

    def _got(self, scene: Scene) -> list[Draft]:
        """What the army of the state is told to have got for its price, without who bought it."""
        told = own_purchase(self._context, scene, self._last)
        drafts = [] if told is None else [self._draft(
            scene, told.verb, [], told.party, (g.money,), g.purpose, decided=True) for g in told.goals]
        self._last = drafts[0] if drafts else self._last
        return drafts

    def _follow(self, scene: Scene) -> Draft | None:
        """What the spending right before comes to, where a sentence goes on about it without naming it."""
        more = follow(self._context, self._last, scene)
        if more is None:
            return None
        self._last = self._draft(scene, more.verb, [], (more.party, None), more.figures, more.purpose)
        return self._last

    def _told(self, scene: Scene, taken: Collection[int] = ()) -> list[Draft]:
        """The spending of a sentence: one for each figure of a budget or share of GDP that is not ``taken`` yet."""
        if taken and all(m.start in taken for m in (*scene.shares, *scene.money)):
            return []
        budget = (scene.acts("budget") or army_budget(scene) or on_own(scene) or self._arms_bought(scene)
                  or self._list.goes_on(scene) or for_army(self._context, scene))
        own = asked_at_home(scene) or budgeted(self._context, scene) or funded(self._context, scene)
        if own is not None and scene.money and not scene.shares:
            figure = [share_of_defence(scene, own)] if own.cue.act in ("decide", "allocate") else []
            figure = figure or levels(scene, scene.money)[:1]
            return [self._draft(scene, own, budget, party, tuple(figure), _arms(self._context, scene), decided=True)
                    for party in spenders(self._context, scene, own, budget)[:1]]
        figures: list[Mention] = without_targets(
            scene, [*scene.shares, *(scene.money if budget or _is_one_figure(scene) else ())])
        figures = [m for m in figures if m.start not in taken and not self._is_for_aided(scene, m)
                   and not any(rises_to(scene, m, other) for other in (*scene.shares, *scene.percents))]
        if scene.shares and not figures:
            return []
        if not scene.shares and scene.acts("sign") and scene.instruments:
            return []  # what a document is worth
        if not figures and scene.money and not scene.acts("aid"):
            return self._purchase(scene)
        if not figures or (not budget and (not scene.shares or scene.acts("aid", "support") or not (
                self._of_defence(scene) or self._goes_on(scene)))):
            return []
        at = scene.span(figures[0])[0]
        verbs = sorted(scene.acts(*_VERBS), key=lambda c: (c.cue.pos != "verb" or is_noun(scene, c), abs(c.first - at)))
        verb = verbs[0] if verbs else budget[0] if budget else None
        aided = self._context.recipient_states
        if verb is None or has_recipient(scene, verb, aided) or is_paid_in(scene) or is_demanded(scene, verb):
            return []
        parties = spenders(self._context, scene, verb, budget) or self._as_before(scene, verb, budget)
        if parties:
            self._last_number = scene.number
        return [self._draft(scene, verb, budget, _own(scene, figure[0]) or party, figure,
                            purpose_of_part(scene, figures, figure[0])) for party in parties
                for figure in self._chosen(scene, figures)]

    def _arms_bought(self, scene: Scene) -> list[CueNode]:
        """The buying of arms that a state alone in its sentence spends on (``spent 300 billion on buying weapons``)."""
        bought = [c for c in scene.acts("buy") if is_noun(scene, c)]
        spent = any(c.cue.pos == "verb" and not is_noun(scene, c) for c in scene.acts("spend"))
        arms = _arms(self._context, scene)
        if not bought or not spent or arms is None or scene.acts("aid") or recipients_told(scene):
            return []
        return bought if len({n.party.country for n in scene.parties}) == 1 else []

    def _is_for_aided(self, scene: Scene, figure: Mention) -> bool:
        """Whether a share of GDP is what a state that is aided gets in the clause of the figure."""
        return figure.kind == "share" and any(
            scene.breaks(n.first, scene.span(figure)[0]) == 0
            for n in takers_of_shares(scene, self._context.recipient_states))

    def _as_before(self, scene: Scene, verb: CueNode, budget: Sequence[CueNode]) -> list[tuple[Party, Mention | None]]:
        """Who spent in the sentence that told of spending last, where a budget is told of and nobody is named."""
        last = self._last.body if self._last is not None else None
        if not isinstance(last, Spending) or not (budget or verb.cue.act == "spend") or scene.parties:
            return []
        return [] if is_by_many(scene, verb) or last.party is None else [(last.party, None)]

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
        if is_defence_of_another(scene, verb) or (
                verb.cue.act in _SET_ASIDE and not bought and self._is_for_others(scene)):
            return []
        doers = agents_of(scene, verb) if is_passive(scene, verb) else subjects_of(scene, verb)
        doers = doers or announcer(scene)
        buyers = [n for n in doers if n.party.type != "person" or n.party.role]
        spoken = [] if buyers else speaking_side(self._context, scene, verb)
        goals = by_goals(scene, scene.money)
        if goals and not buyers and not scene.parties and self._goes_on_buying(scene):
            return self._parts(scene, verb, None, goals)
        states = {n.party.country for n in scene.parties if n.party.country} - {n.party.country for n in buyers[1:]}
        if verb.cue.act == "give":
            states -= {n.party.country for n in scene.parties if n.has("adj")}  # whose make it is
        if not (buyers or spoken) or len(states) > 1 or recipients_told(scene, verb):
            return []
        buyer = Side(self._context.state(buyers[0].party), buyers[0].mention) if buyers else spoken[0]
        party = buyer.party
        if party.type == "person" or (verb.cue.act != "buy" and party.subtype == "company"):
            return []
        if (verb.cue.act == "buy" and seller_near(self._context, scene, {party.id})):
            return []
        if goals:
            return self._parts(scene, verb, (party, buyer.mention), goals)
        arms = (c for m in things_ if isinstance(m.value, Item) for c in m.value.categories)
        purpose = next(arms, None if things_ else "military_aid")
        return [self._draft(scene, verb, [], (party, buyer.mention), scene.money[:1], purpose)]

    def _goes_on_buying(self, scene: Scene) -> bool:
        """Whether spending was told shortly before, in an article that tells of no aid."""
        return self._last is not None and scene.number - self._last.order <= _ON and not self._context.tells_aid

    def _parts(self, scene: Scene, verb: CueNode, party: tuple[Party, Mention | None] | None,
               goals: Sequence[Goal]) -> list[Draft]:
        """One spending for each sum and what it is for, by who spends, else by who spent in the sentence before."""
        last = self._last.body if self._last is not None else None
        if party is None and isinstance(last, Spending) and last.party is not None:
            party = last.party, None
        whose = party
        return [] if whose is None else [
            self._draft(scene, verb, [], whose, (g.money,), g.purpose, decided=True) for g in goals]

    def _is_for_others(self, scene: Scene) -> bool:
        """Whether a sum goes through a coalition or fund told of here or right before, to states, or to relief."""
        near = self._context.scenes[max(scene.number - 1, 0):scene.number + 1]
        joint = any(n.party.subtype in ("coalition", "fund") for s in near for n in s.parties)
        states = any(c.has("dat") and not c.has("nom") for c in scene.acts("body") if c.cue.get("subtype") == "country")
        relief = any("humanitarian_goods" in getattr(m.value, "categories", ()) for m in scene.items)
        return joint or states or relief

    def _buying(self, scene: Scene, *, for_army: bool) -> CueNode | None:
        """The verb of a purchase: of buying, of spending on defence or arms, of setting aside for one's own army."""
        arms = {self._context.aid_types.get(c) for m in scene.items if isinstance(m.value, Item)
                for c in m.value.categories}
        spends = bool(scene.acts("defence")) or ("military" in arms and not self._context.tells_aid)
        aside = for_army or (("military" in arms or is_of_defence(scene)) and not self._context.tells_aid)
        own = ("buy", *(("spend",) if spends else ()), *(_SET_ASIDE if aside else ()))
        own = (*own, "pay") if is_price(scene) else own
        own = (*own, "give") if not self._context.tells_aid and is_for_purchase(scene) else own
        return next((c for c in scene.acts(*own) if c.cue.pos == "verb" and not is_noun(scene, c)), None)

    def _of_defence(self, scene: Scene) -> bool:
        """Whether a share of GDP is for defence: a word of it, or the alliance, is there or in the sentence before."""
        before = self._context.scenes[scene.number - 1] if scene.number else scene
        told = scene.acts("defence", "budget") or (scene.acts("spend", "raise") and before.acts("defence", "budget"))
        return bool(told) or any(n.party.subtype in ("alliance", "armed_forces") for n in scene.parties)

    @staticmethod
    def _chosen(scene: Scene, figures: list[Mention]) -> list[tuple[Mention, ...]]:
        """The figures of one spending together: a sum and its share of GDP are one, several shares are several."""
        years = by_years(scene, figures)
        return [y.figures for y in years] if years else groups(scene, figures)

    def _draft(self, scene: Scene, verb: CueNode, budget: Sequence[CueNode], party: tuple[Party, Mention | None],
               figures: tuple[Mention, ...], purpose: str | None = None, *, decided: bool = False) -> Draft:
        if len(scene.money) + len(scene.shares) > 1 and not decided:
            verb = verb_of_figure(scene, verb, min(figures, key=lambda m: m.start), _VERBS)
        found = stage(scene, verb)
        money = next((m for m in figures if isinstance(m.value, Money)), None)
        share = next((m for m in figures if isinstance(m.value, Quantity)), None)
        times = times_of_figures(scene, figures)
        date, due, period = times.values()
        if date is None and period is not None and is_one_day(period):  # ``approved on Friday``
            times = Times(times.period, times.due, None)
            date, period = period, None
        day = date if is_day(date) else None
        time = period or due or (None if day else date)
        time_mention = times.period or times.due or (None if day else times.date)
        sum_ = settled([money] if money else [], [party[0]], scene)
        body = Spending(
            party[0], purpose or _purpose(budget),
            reached(scene, sum_, money) if sum_ else None,
            reached(scene, share.value, share) if share and isinstance(share.value, Quantity) else None,
            time if isinstance(time, DateRange) else None,
        )
        stated = {
            "party": spans_of(party[1]), "status": spans_of(verb.mention, *(g.mention for g in found.governors)),
            "amount": spans_of(money), "share_of_gdp": spans_of(share),
            "period": spans_of(time_mention), "date": spans_of(times.date if day else None),
            "purpose": spans_of(*(b.mention for b in budget[:1])),
        }
        status = spending_status(scene, verb, found, body.period)
        return Draft("spending", status, body, ((scene.sentence.start, scene.sentence.end),), scene.number,
                     date=day, stated={k: v for k, v in stated.items() if v},
                     inherited={} if party[1] else {"party": (scene.sentence.start, scene.sentence.end)},
                     doubts=() if budget else ("no_budget_word",), rule=f"spending/{verb.cue.lemma}")


def _is_one_figure(scene: Scene) -> bool:
    """Whether a sum and a share of GDP are two figures of one spending (``spend 54 billion, which is 4.8% of GDP``)."""
    return len(scene.shares) == len(scene.money) == 1 and bool(scene.acts("spend")) and (
        scene.span(scene.money[0])[0] < scene.span(scene.shares[0])[0] or not scene.acts("aid"))


def _of_others(told: Sequence[Draft], listed: Sequence[Draft]) -> list[Draft]:
    """What is told of other states than those compared."""
    states = {d.body.party.country for d in listed if isinstance(d.body, Spending) and d.body.party}
    return [d for d in told if isinstance(d.body, Spending) and d.body.party and d.body.party.country not in states]


def _own(scene: Scene, figure: Mention) -> tuple[Party, Mention | None] | None:
    """The state that a dash alone parts from a figure, where a verb before is meant again (``Lithuania - 3%``)."""
    at = scene.span(figure)[0]
    own = next((n for n in scene.parties if n.party.type == "country" and n.prep is None and n.last < at
                and all(scene.tokens[i].norm in DASHES for i in range(n.last, at))), None)
    return (own.party, own.mention) if own is not None else None


def _arms(context: Context, scene: Scene) -> str | None:
    """The first category of arms in a sentence."""
    return next((c for m in scene.items if isinstance(m.value, Item) for c in m.value.categories
                 if context.aid_types.get(c) == "military"), None)


def _purpose(budget: Sequence[CueNode]) -> str:
    return (budget[0].cue.get("category") or "military_aid") if budget else "defence_industry"
