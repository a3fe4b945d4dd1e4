"""Commitments told without a verb of giving: sums of aid in all, aid with both sides, what a document provides for."""

from __future__ import annotations

from talka.claims.act import Act, standing
from talka.claims.beneficiaries import aided
from talka.claims.commitment_draft import commitment
from talka.claims.companions import companions_in
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.found import Found, collect
from talka.claims.lending import lent_by_agreement
from talka.claims.level import level
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.owners import owners_of
from talka.claims.recipients import recipients_in, recipients_told
from talka.claims.scene import Scene
from talka.claims.side import Side, Sides, apart, first_person, sides_of
from talka.claims.sources import sources_in
from talka.claims.speech_packages import from_somebody
from talka.claims.stage import Stage
from talka.claims.status import status_of
from talka.claims.tense import tense
from talka.claims.thanked import thanked_for, thankers
from talka.claims.thanks import turned_to
from talka.claims.totals import is_total, tells_total
from talka.claims.verbless import gift_of_line
from talka.model import DateRange

_DOCUMENT = 6
"""Tokens between a document and the verb that says what it provides for."""
_OF_SPENDING = {"pres": "delivering", "past": "delivered", "fut": "pledged"}
_GOVERNORS = ("will", "plan", "decide", "promise", "propose", "ask", "consider", "may", "discuss", "prepare")


def _is_owned(scene: Scene, aid: CueNode) -> bool:
    """Whether a word for aid tells both whose it is and for whom (``Canada's aid to Jamaica consists of``)."""
    return bool(owners_of(scene, aid)) and any(n.first >= aid.last for n in recipients_told(scene, aid))


class AidFinder:
    """Finds the commitments of sentences in which no verb of giving makes one."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def from_document(self, scene: Scene) -> list[Draft]:
        """Return what a document gives (``The agreement provides for at least 977 million euros from Belgium``)."""
        cue = next((c for c in scene.acts("provide_for", "include") if c.cue.pos == "verb"), None)
        documents = [scene.span(m) for m in scene.instruments]
        budgets = [(c.first, c.last) for c in scene.acts("treasury", "budget") if c.cue.pos == "noun"]
        documents += budgets if scene.acts("aid") else []
        if cue is None or not any(last <= cue.first and cue.first - last <= _DOCUMENT for _, last in documents):
            return []
        if any(c.cue.pos == "verb" for c in scene.acts("produce")) and not scene.acts("give", "aid", "sell"):
            return []
        found = collect(scene, cue.last, scene.sentence.last)
        if not (found.money or any(t.item.quantity for t in found.things) or (found.concrete and scene.acts("give"))):
            return []
        recipients = sides_of(self._context, recipients_in(scene, None, cue.last, scene.sentence.last))
        sides = apart(sides_of(self._context, _providers(scene, cue)), recipients)
        return self._drafts(scene, standing(scene, cue), found, "pledged", sides)

    def from_package(self, scene: Scene) -> list[Draft]:
        """Return a package that one sentence tells whole (``Norway's package consists of 13 launchers``)."""
        verb = next((c for c in scene.acts("include", "amount_to") if c.cue.pos == "verb"), None)
        aid = [c for c in scene.acts("aid") if verb is not None and c.last <= verb.first
               and scene.clause(c.last - 1) == scene.clause(verb.first)]
        if verb is None or not aid or not ((verb.cue.act == "include" and _is_owned(scene, aid[-1])) or any(
                m.may_be("counter") and scene.span(m)[0] < verb.first for m in scene.items)):
            return []
        found = collect(scene, verb.last, scene.sentence.last)
        if not (found.money or found.concrete):
            return []
        found = found._replace(money=found.money or collect(scene, scene.sentence.first, verb.first).money)
        recipients = sides_of(self._context, recipients_told(scene))
        sides = apart(sides_of(self._context, owners_of(scene, aid[-1])), recipients)
        if not sides.donors:
            return []
        governors = Stage("noun", tuple(scene.acts(*_GOVERNORS)), negated=False, condition=None)
        status = status_of("aid", governors) or ("approved" if scene.acts("allocate") else "pledged")
        act = Act(aid[-1], governors, scene.sentence.first, scene.sentence.last, noun=True)
        return self._drafts(scene, act, found, "delivered" if is_total(scene, act, found) else status, sides)

    def from_line(self, scene: Scene) -> list[Draft]:
        """Return what a headline without a verb gives (``Two more tanks for Ukraine from Germany``)."""
        gift = gift_of_line(self._context, scene) if level(scene) is None else None
        return self._drafts(scene, gift[0], gift[1], "pledged", gift[2]) if gift is not None else []

    def from_speech(self, scene: Scene) -> list[Draft]:
        """Return a package of somebody's that a speaker tells those who get it (``"A new package from Denmark"``)."""
        told = from_somebody(self._context, scene)
        return self._drafts(scene, *told) if told is not None else []

    def from_agreement(self, scene: Scene) -> list[Draft]:
        """Return the loan of an agreement that a lender signs (``Ukrenergo and the EBRD signed a deal on 100m``)."""
        told = lent_by_agreement(self._context, scene)
        return self._drafts(scene, told[0], told[1]._replace(things=()), told[2], told[3]) if told is not None else []

    def from_thanks(self, scene: Scene) -> list[Draft]:
        """Return what somebody is thanked for, with no verb of giving (``grateful to Oslo for ten boats``)."""
        told = thanked_for(self._context, scene)
        return self._drafts(scene, *told) if told is not None else []

    def from_total(self, scene: Scene) -> list[Draft]:
        """Return a running sum, whatever its verb (``Aid to Ukraine amounts to 705 million in all``)."""
        verbs = [c for c in scene.acts("amount_to", "include", "total") if c.cue.pos != "noun"]
        stands = level(scene)
        verbs = [stands] if stands is not None else verbs
        aid = scene.acts("aid")
        told = scene.acts("total") or (aid if tells_total(scene) else ())
        verbs = verbs or (list(scene.acts("raise")[:1] or told[:1]) if told else [])
        if not verbs or not aid:
            return []
        found = collect(scene, scene.sentence.first if stands is None else stands.first, scene.sentence.last)
        act = standing(scene, verbs[0])
        if not found.money or not is_total(scene, act, found):
            return []
        givers, aided = _owners(scene, aid[0])
        takers = recipients_told(scene) or aided
        sides = self._thanked(scene, aid[0]) or apart(
            sides_of(self._context, givers), sides_of(self._context, takers))
        if sides.unnamed and not scene.parties:  # the article tells whose aid it is
            return [commitment(scene, act, found._replace(things=()), "delivered", sides, self._context)]
        return self._drafts(scene, act, found._replace(things=()), "delivered", sides)

    def from_aid(self, scene: Scene) -> list[Draft]:
        """Return a sum or share of aid with both sides, whatever the verb (``0.25% of GDP goes to aid for Kyiv``)."""
        aid = scene.acts("aid")
        if not aid:
            return []
        found = collect(scene, scene.sentence.first, scene.sentence.last)
        if not (found.money or found.shares) or scene.acts("not", "deny", "if"):
            return []
        thanked = self._thanked(scene, aid[0])
        sides = thanked or apart(self._givers(scene, aid[0]), self._takers(scene, aid[0]))
        if not sides.donors or not sides.recipients:
            return []
        governors = Stage("noun", tuple(scene.acts(*_GOVERNORS)), negated=False, condition=None)
        act = Act(aid[0], governors, scene.sentence.first, scene.sentence.last, noun=True)
        status = "delivered" if is_total(scene, act, found) else status_of("aid", governors) or _ahead(scene)
        if status is None:
            status = "approved" if thanked else _adopted(scene) or _spent(scene)
        return self._drafts(scene, act, found._replace(things=()), status, sides)

    def _drafts(self, scene: Scene, act: Act, found: Found, status: str | None, sides: Sides) -> list[Draft]:
        if status is None or sides.unnamed:
            return []
        return [commitment(scene, act, found, status, sides, self._context)]

    def _thanked(self, scene: Scene, aid: CueNode) -> Sides | None:
        """``Kyiv thanked Oslo for a billion of aid``: who is thanked gives, who thanks gets."""
        cue = next((c for c in scene.acts("thank") if c.last <= aid.first), None)
        donors = sides_of(self._context, turned_to(scene, cue, aid.first)) if cue is not None else []
        if cue is None or not donors:
            return None
        takers = [n for n in recipients_in(scene, None, cue.last, scene.sentence.last)
                  if n.mention.start not in {d.mention.start for d in donors}]
        return apart(donors, sides_of(self._context, takers) or thankers(self._context, scene, cue))

    def _givers(self, scene: Scene, aid: CueNode) -> list[Side]:
        doers = [n for n in scene.parties if n.prep is None and n.has("nom") and n.party.type != "person"]
        donors = sides_of(self._context, owners_of(scene, aid)) or first_person(self._context, scene)
        return donors or sides_of(self._context, doers[:1])

    def _takers(self, scene: Scene, aid: CueNode) -> list[Side]:
        first, last = scene.sentence.first, scene.sentence.last
        named = sides_of(self._context, recipients_in(scene, None, first, last) or aided(scene, first))
        after = [n for n in scene.parties if n.prep is None and n.first >= aid.last and n.has("gen")
                 and not n.is_adjective]
        return named or sides_of(self._context, after[:1])


def _owners(scene: Scene, aid: CueNode) -> tuple[list[PartyNode], list[PartyNode]]:
    """Whose aid it is, and to whom: where more than a genitive marks the giver, that marks who gets it."""
    owners = owners_of(scene, aid)
    marked = [n for n in owners if n.prep is not None or ((n.has("ins") or n.is_adjective) and not n.has("gen"))]
    bare = [n for n in owners if n.prep is None and n.has("gen")]
    return (marked, bare) if marked and "nom" in scene.grammar.donor else (owners, [])


def _providers(scene: Scene, cue: CueNode) -> list[PartyNode]:
    """Who gives what a document provides for: named by a mark of source, as the doer, or as the owner of aid."""
    sources = [n for n in sources_in(scene) if n.first >= cue.last]
    others = [n for n in companions_in(scene) if n.last <= cue.first and n.party.type == "country"]
    doers = [n for n in scene.parties if n.first >= cue.last and n.prep is None and n.has("ins") and not n.is_adjective]
    budgets = [c for c in scene.acts("treasury", "budget") if c.last <= cue.first]
    owners = [n for c in (*budgets, *scene.acts("give", "aid", "sell")) for n in owners_of(scene, c)]
    return sources or doers or owners or (others if len(others) == 1 else [])


def _ahead(scene: Scene) -> str | None:
    """The stage of aid that a future form or a day to come puts ahead."""
    published = scene.analysis.article.published
    later = published is not None and any(isinstance(m.value, DateRange) and m.value.start
                                          and m.value.start > published.date for m in scene.dates)
    return "pledged" if later or any(c.has("fut") for c in scene.cues) else None


def _spent(scene: Scene) -> str | None:
    """The stage of a share of GDP that goes to aid, by the tense of spending it (``spends 0.25% of GDP on aid to``)."""
    verb = next((c for c in scene.acts("spend", "allocate") if c.cue.pos == "verb" and not is_noun(scene, c)), None)
    return _OF_SPENDING.get(tense(scene, verb)) if verb is not None and scene.shares else None


def _adopted(scene: Scene) -> str | None:
    """The stage of aid in a budget that was adopted (``passed a supplementary budget that adds 16 billion in aid``)."""
    verbs = [c for c in scene.acts("decide", "allocate") if c.cue.pos == "verb" and not is_noun(scene, c)]
    return "approved" if scene.acts("treasury") and any(tense(scene, c) in ("past", "ppp") for c in verbs) else None
