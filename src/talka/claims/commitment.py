"""Commitments: one side gives, pays, lends or supplies something to another."""

from __future__ import annotations

from talka.claims.act import Act, standing
from talka.claims.acts import acts_of
from talka.claims.aid import AidFinder
from talka.claims.antecedent import antecedent
from talka.claims.bare_aid import BareAid
from talka.claims.built import built_for
from talka.claims.carried_sides import with_told_sides
from talka.claims.carriers import left_by
from talka.claims.channels import channels_in
from talka.claims.commitment_draft import commitment
from talka.claims.commitment_stage import DUE, OF_DOCUMENT, stage_told
from talka.claims.context import Context
from talka.claims.dealing import dealt_out, is_hostile
from talka.claims.described import promised_then
from talka.claims.draft import Draft
from talka.claims.each_donor import by_donor
from talka.claims.each_giver import own_giver
from talka.claims.each_price import by_price
from talka.claims.each_taker import by_taker
from talka.claims.first_batch import of_first_batch
from talka.claims.found import Found, about, hands_over, parts, told_before
from talka.claims.frame_sums import without_frame
from talka.claims.giver_after import GiverAfter
from talka.claims.headed_list import HeadedList
from talka.claims.joint import buys_jointly
from talka.claims.last_told import LastTold
from talka.claims.many import is_appeal, is_by_many, is_from_many
from talka.claims.moving import only_moves
from talka.claims.no_gift import is_civil, is_habit, is_no_gift, is_spending, tells_use
from talka.claims.of_kind import with_kinds
from talka.claims.package import Package
from talka.claims.package_list import PackageList
from talka.claims.paid_price import as_sale, with_price
from talka.claims.portions import is_share_told
from talka.claims.purchase_sides import with_buyer
from talka.claims.purpose import with_purchases
from talka.claims.recall import Recall
from talka.claims.recipients import recipients_told
from talka.claims.refusal import RefusalFinder
from talka.claims.rest import by_time
from talka.claims.roundup import Roundup
from talka.claims.scene import Scene
from talka.claims.sent_away import are_sent_away
from talka.claims.side import Side, Sides, apart, sides_of
from talka.claims.sides import sides_told
from talka.claims.signed_money import signed_money
from talka.claims.sold import is_under_contract, worth_of_contract
from talka.claims.stage import stage
from talka.claims.stopped import is_loan, is_stopped
from talka.claims.sum_finders import SumFinders
from talka.claims.sums_by_time import sums_by_time
from talka.claims.takers import gives_to_many, goes_to_no_state, lacks_side
from talka.claims.tellers import tellers
from talka.claims.thanks import thanks
from talka.claims.things import Thing
from talka.claims.totals import split
from talka.claims.training import TrainingFinder
from talka.claims.treated import treated
from talka.claims.unnamed import unnamed, with_listed
from talka.claims.unreceived import UnreceivedFinder
from talka.claims.worked_for import worked_for

_LATER = ("delivered", "delivering", "delayed")
"""Stages before which things may have been promised."""
_PAYERS = ("union", "agency", "fund")
"""Bodies whose payments are aid."""


class CommitmentFinder:
    """Finds the commitments of an article, sentence by sentence, remembering what the sentences before established."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._aid = AidFinder(context)
        self._refusal = RefusalFinder(context)
        self._roundup = Roundup(context)
        self._headed = HeadedList(context)
        self._told = LastTold(context)
        self._package, self._list = Package(context, self._told), PackageList(context, self._told)
        self._recall = Recall(context, self._told)
        self._training = TrainingFinder(context)
        self._bare = BareAid(context)
        self._giver = GiverAfter(context, self._told)
        self._unreceived, self._sums = UnreceivedFinder(context), SumFinders(context)

    def find(self, scene: Scene) -> list[Draft]:
        """Return the commitments of a sentence; a sentence that only adds to the one before gives it back, longer."""
        aid, package = self._aid, self._package
        for find in (self._roundup.find, self._roundup.from_each, package.priced, self._bare.told, package.detailed,
                     self._list.listed, self._refusal.find, self._unreceived.find, self._sums.find, self._signed,
                     package.next_lot, self._from_acts, self._built, self._treated, self._worked, self._giver.find,
                     self._training.find, self._roundup.alone, self._roundup.bullet, self._headed.find,
                     aid.from_line, aid.from_document, package.next_deal, aid.from_package, aid.from_total,
                     aid.from_aid, aid.from_thanks, aid.from_agreement, aid.from_speech, self._list.added,
                     package.decided):
            drafts = with_kinds(scene, find(scene))
            if drafts:
                self._told.remember(drafts[-1], scene)
                return drafts
        self._bare.hold(scene)
        return []

    def _signed(self, scene: Scene) -> list[Draft]:
        return signed_money(self._context, scene)

    def _built(self, scene: Scene) -> list[Draft]:
        return built_for(self._context, scene)

    def _worked(self, scene: Scene) -> list[Draft]:
        return worked_for(self._context, scene)

    def _treated(self, scene: Scene) -> list[Draft]:
        return treated(self._context, scene)

    def _from_acts(self, scene: Scene) -> list[Draft]:
        out: list[Draft] = []
        for act in acts_of(scene):
            drafts = self._from_act(scene, act)
            if drafts:
                self._told.remember(drafts[-1], scene)
            out.extend(drafts)
        return with_purchases(out)

    def _from_act(self, scene: Scene, act: Act) -> list[Draft]:
        if is_no_gift(scene, act) or self._is_project(scene, act):
            return []
        found = without_frame(scene, self._recall.recalled(scene, act, _told_of(scene, act)))
        if not found.things and not act.noun:
            found = found._replace(things=self._recall.pieces(scene, act) or found.things)
        found = found._replace(things=left_by(act, found.things))
        strange = () if found.money or found.shares or found.concrete else unnamed(scene, act)
        found = found._replace(things=strange or with_listed(scene, act, found.things))
        if not (strange or _counts(scene, act, found) or is_stopped(act, found) or hands_over(scene, act, found)
                or is_loan(scene, found)):
            return []
        status = stage_told(scene, act, found)
        if status is None or are_sent_away(scene, act, found) or is_habit(scene, act, found) or is_spending(
                scene, act, found) or tells_use(scene, act, found):
            return []
        sides, found = self._sides(scene, act, found), with_price(scene, act, found)
        if strange and not (sides.donors and sides.recipients) and not (sides.recipients and _is_weighed_aid(strange)):
            return []
        shares = self._package.bought_with(scene, found, sides) or dealt_out(
            self._context, self._told, scene, act, found, sides, status)
        if shares or (not sides.donors and act.stage.governed_by("must") and act.cue.cue.act not in DUE):
            return shares
        if not sides.donors and (is_from_many(scene, act) or is_by_many(scene, act, found)):
            return []
        if sides.unnamed and (
                not self._goes_on(scene, found) or self._told.repeats(found) or _is_else(act, found)):
            return []
        if (spent := self._package.used(scene, act, found, sides)) is not None:
            return spent
        if act.cue.cue.get("category") and not sides.donors and (taught := self._training.find(scene)):
            return taught
        nobody = _is_own(sides) or is_appeal(act, sides) or gives_to_many(scene, act, sides) or (
            lacks_side(act, sides) or only_moves(self._context, act, found, sides) or goes_to_no_state(found, sides))
        if nobody or is_hostile(self._context, scene, sides) or not self._is_aid(scene, act, found, sides):
            return []
        return self._drafts(scene, act, found, status, sides)

    def _sides(self, scene: Scene, act: Act, found: Found) -> Sides:
        """Who gives and who gets by the sentence, by its price, and by what was told before."""
        sides = with_buyer(self._context, scene, sides_told(self._context, scene, act, found))
        sides = as_sale(self._context, scene, act, found, sides)
        sides = with_told_sides(self._context, scene, act, found, sides, self._told)
        return self._told.turned(scene, act, self._told.followed(scene, act, found, sides))

    def _drafts(self, scene: Scene, act: Act, found: Found, status: str, sides: Sides) -> list[Draft]:
        """The commitments of one act, and the whole of which it tells the first part."""
        batch = of_first_batch(scene, act, found)
        if batch is None:
            return self._of_act(scene, act, found, status, sides)
        whole = commitment(scene, standing(scene, batch.noun), batch.whole, batch.status, sides, self._context)
        return [*self._of_act(scene, act, batch.part, status, sides), whole.changed(another=True, date=None)]

    def _of_act(self, scene: Scene, act: Act, found: Found, status: str, sides: Sides) -> list[Draft]:
        """The commitments of one act: a sale under a contract, one for each sum, and the running total beside them."""
        if is_under_contract(scene, act, sides, self._context):
            status, found, sides = "approved", worth_of_contract(scene, act, found), sides._replace(sold=True)
        single, running = split(scene, found)
        if portions := by_time(scene, act, single) or sums_by_time(scene, act, single):
            return [commitment(scene, act, p.found, status, sides, self._context, p.within).changed(another=n > 0)
                    for n, p in enumerate(portions)]
        drafts = self._portions(scene, act, single, sides, status)
        for part in () if drafts else by_price(scene, single) or parts(scene, single):
            own = sides_of(self._context, own_giver(scene, act, part, single))
            mine = _with_own(sides, own, act)
            within = (act.first, act.last) if is_share_told(part) else None
            drafts += [commitment(scene, act, part, status, each, self._context, within) for each in by_donor(
                scene, act, part, mine)]
        return drafts + self._running(scene, act, running, sides) + self._promised(scene, act, single, status, sides)

    def _promised(self, scene: Scene, act: Act, found: Found, status: str, sides: Sides) -> list[Draft]:
        """The earlier stage of the same things, where it has its day (``the tanks that it promised in September``)."""
        promise = promised_then(scene, act.cue.first)
        if promise is None or status not in _LATER or not (sides.donors and sides.recipients and found.concrete):
            return []
        told = Act(promise, stage(scene, promise)._replace(tense="past", governors=()), act.first, act.last, noun=False)
        return [commitment(scene, told, found._replace(money=()), "pledged", sides._replace(sold=False),
                           self._context).changed(another=True)]

    def _running(self, scene: Scene, act: Act, found: Found | None, sides: Sides) -> list[Draft]:
        """The sum of all so far that a sentence tells beside a single thing, of the same sides."""
        if found is None:
            return []
        first, last = scene.span(found.money[0])
        word = max(c.first for c in scene.acts("total") if c.first < first or c.first >= last)
        known = {s.party.country or s.party.id for s in (*sides.donors, *sides.recipients)}
        own = range(min(word, first), max(word, first))
        if any(n.first in own and (n.party.country or n.party.id) not in known for n in scene.parties):
            return []  # it is what all the allies gave
        ahead = any(c.has("fut") and c.first in own for c in scene.cues)
        return [commitment(scene, standing(scene, act.cue), found, "pledged" if ahead else "delivered", sides,
                           self._context)]

    def _is_project(self, scene: Scene, act: Act) -> bool:
        """Whether several buy for themselves together, which is a project; where aid is told of, it is aid."""
        return buys_jointly(scene, act.cue) and not (act.cue.cue.pos == "verb" and self._context.tells_aid) and (
            not recipients_told(scene, act.cue))

    def _portions(self, scene: Scene, act: Act, found: Found, sides: Sides, status: str) -> list[Draft]:
        """One commitment to each receiver, where each sum of a sentence has its own."""
        portions = by_taker(scene, found)
        taken = {n.mention.start for p in portions for n in p.takers}
        left = [r for r in sides.recipients if r.mention.start not in taken]
        getting = [sides_of(self._context, p.takers) or left for p in portions]
        if not all(getting):
            return []
        return [commitment(scene, act, p.found, status, apart(sides.donors, takers)._replace(sold=sides.sold),
                           self._context) for p, takers in zip(portions, getting, strict=True)]

    def _is_aid(self, scene: Scene, act: Act, found: Found, sides: Sides) -> bool:
        """Whether a sale is of arms, and a payment is of aid: trade, fines and debts are none."""
        kinds = {self._context.aid_types.get(c) for t in found.things for c in t.item.categories}
        if sides.sold or act.cue.cue.act == "sell":
            return "military" in kinds and not is_civil(scene, found)
        if act.cue.cue.act == "pay":
            pieces = any(m.may_be("counter") for m in scene.items)
            payers = any(n.party.subtype in _PAYERS and n.prep is None for n in scene.parties) or any(
                d.party.subtype in _PAYERS for d in sides.donors)
            told = self._told.is_near(scene) or bool(found.aid or scene.acts("aid", "lend", "finance")) or bool(
                channels_in(scene, act.first, act.last))
            near = self._context.scenes[max(scene.number - 1, 0):scene.number]
            fund = any(c.cue.get("subtype") == "fund" for s in near for c in s.acts("body"))
            return told or bool(kinds - {None}) or pieces or payers or (fund and bool(sides.recipients))
        return True

    def _goes_on(self, scene: Scene, found: Found) -> bool:
        """Whether a sentence that names neither side goes on about the commitment of the one before."""
        told = {c.first for c in scene.acts("that")}
        aside = min((c.first for c in scene.acts("relative") if c.first not in told), default=scene.sentence.last)
        told_by = {n.mention.start for n in tellers(scene)} if found.money else set()
        states = any(n.party.country for n in scene.parties if n.party.id not in self._context.media
                     and n.first < aside and not (n.party.type == "person" and n.mention.start in told_by))
        arms = any(t.item.quantity or "military" in {self._context.aid_types.get(c) for c in t.item.categories}
                   for t in found.concrete)
        part = bool(found.money and (found.aid or found.package))
        figure = bool(found.money or any(t.item.quantity for t in found.things))
        return bool(found.money or arms) and not states and self._told.is_before(scene, far=part, figure=figure)


def _is_weighed_aid(strange: tuple[Thing, ...]) -> bool:
    """Whether what no pack names is aid, told with its weight: who gives it the sentences before may tell."""
    return all(t.item.categories != ("other",) for t in strange)


def _with_own(sides: Sides, own: list[Side], act: Act) -> Sides:
    """The sides with the party that stands before a later sum: who gives it, behind a verb of getting who gets it."""
    if not own or act.cue.cue.act != "receive":
        return sides._replace(donors=own or sides.donors)
    return sides._replace(recipients=own)


def _told_of(scene: Scene, act: Act) -> Found:
    """What an act is about; of thanks for what somebody gave, what stands before the clause that tells of giving."""
    found = about(scene, act)
    if found.counts:
        return found
    return (told_before(scene, act) if thanks(scene, act) is not None else antecedent(scene, act)) or found


def _counts(scene: Scene, act: Act, found: Found) -> bool:
    """Whether an act is about something: a sum, a thing, or a package that no other verb is about."""
    counted = any(t.item.quantity for t in found.things)
    if act.stage.tense == "ger" and not (found.money or found.shares or counted) and scene.money:
        return False  # the sum of the sentence is what is told, and this only says how
    if found.money or found.shares or found.concrete or not found.counts or act.stage.tense == "ger":
        return found.counts and (act.stage.tense != "ger" or counted or bool(found.money or found.concrete))
    packages = [scene.span(m)[0] for m in scene.items if m.may_be("counter")]
    if act.cue.cue.act not in ("give", "arrive", "receive"):
        return True
    verbs = [c for c in scene.cues if c.cue.pos == "verb" and c.first != act.cue.first]
    return any(scene.breaks(at, act.cue.first) == 0 and not any(0 < at - v.last <= OF_DOCUMENT for v in verbs)
               for at in packages)


def _is_own(sides: Sides) -> bool:
    return bool(sides.donors) and {d.party.id for d in sides.donors} == {r.party.id for r in sides.recipients}


def _is_else(act: Act, found: Found) -> bool:
    """Whether what nobody named announces is no aid, but a tender, a contest or a holiday."""
    return act.cue.cue.act == "pledge" and not (found.aid or found.package)
