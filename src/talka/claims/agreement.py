"""Agreements: a document between parties that is negotiated, planned, signed or ended."""

from __future__ import annotations

import msgspec

from talka.claims.agreement_each import each
from talka.claims.agreement_joined import joined
from talka.claims.agreement_provided import provided
from talka.claims.agreement_scope import categories_of, scope_of
from talka.claims.agreement_sides import are_both, parties_of, sides, signers
from talka.claims.agreement_signs import is_another, is_object, is_untold, kind_of, talks_on_document
from talka.claims.context import Context
from talka.claims.draft import Draft, spans_of
from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.claims.signs import DASHES
from talka.claims.stage import Stage, stage
from talka.claims.things import sums
from talka.claims.times import day_of, is_old
from talka.model import Agreement, DateRange, Instrument, Mention, Money, Party, Place

_LATER = 6
"""Sentences after which a sum is no longer that of the document."""
_CLOSE = 6
"""Tokens between a document and what belongs to it."""
_REACH = 30
"""Tokens between a verb and its document."""
_BACK = 3
"""Sentences back to the signing of documents that a list names one by one, and tokens that open such a line."""

class AgreementFinder:
    """Finds the agreements of an article; a sentence on what the document provides for adds to the last one."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._last: Draft | None = None

    def find(self, scene: Scene) -> list[Draft]:
        """Return the agreement that a sentence speaks of, if any."""
        finders = (self._signed, self._undersigned, self._listed, self._provided, self._priced)
        draft = next((d for d in (find(scene) for find in finders) if d is not None), None)
        if draft is None:
            return []
        drafts = joined(scene, each(scene, draft, self._context))
        self._last = drafts[-1]
        return drafts

    def _signed(self, scene: Scene) -> Draft | None:
        reached = [c for c in scene.acts("agree", "expect", "prepare", "cancel") if c.cue.pos == "verb"]
        told = [c for c in scene.acts("sign", "negotiate", "end") if not _is_over(scene, c)]
        for cue in (*told, *reached, *talks_on_document(scene)):
            instrument = self._instrument(scene, cue)
            needs_object = cue in reached or cue.cue.get("form") == "object"
            if instrument is None or (needs_object and not is_object(scene, cue, instrument)):
                continue
            found = _without(scene, stage(scene, cue), instrument)
            status = _status(cue, found)
            if status is None or _is_condition(scene, cue, found) or is_untold(scene, cue):
                continue
            draft = self._draft(scene, cue, instrument, status)
            if draft is not None:
                return draft
        return None

    def _undersigned(self, scene: Scene) -> Draft | None:
        """``For Kyiv it was signed by Umerov``: who signed the document that the sentences before tell of."""
        last = self._last
        cue = next((c for c in scene.acts("sign") if stage(scene, c).tense in ("past", "ppp")), None)
        if last is None or cue is None or not isinstance(last.body, Agreement) or last.status != "signed" or (
                scene.number - last.order > _BACK or scene.quoted(cue.mention.start) is not None
                or scene.instruments):
            return None
        countries = {p.country for p in last.body.parties}
        sides = {n.party.country for n in scene.parties if n.party.type != "person" and n.party.country}
        theirs = {*countries, None} if sides and sides <= countries else countries  # ``For Serbia it was signed by``
        persons = [n for n in signers(scene, cue) if n.party.country in theirs]
        if not persons:
            return None
        known = {p.id: p for p in (*last.body.signatories, *(n.party for n in persons))}
        spans = (*last.stated.get("signatories", ()), *spans_of(*(n.mention for n in persons)))
        place = next((m for m in scene.places if m.start not in scene.datelines), None)
        place = place if last.body.place is None else None
        stated = {**last.stated, "signatories": tuple(sorted(set(spans)))}
        body = msgspec.structs.replace(last.body, signatories=tuple(known.values()))
        if place is not None and isinstance(place.value, Place):
            body, stated = msgspec.structs.replace(body, place=place.value), {**stated, "place": spans_of(place)}
        return last.changed(body=body, stated=stated,
                            sentences=(*last.sentences, (scene.sentence.start, scene.sentence.end)))

    @staticmethod
    def _instrument(scene: Scene, cue: CueNode) -> Mention | None:
        """The document nearest to the verb: after it first, else before it."""
        found = [m for m in scene.instruments
                 if isinstance(m.value, Instrument) and scene.span(m) != (cue.first, cue.last)]
        near = [m for m in found if abs(scene.span(m)[0] - cue.first) <= _REACH]
        named = [m for m in near if isinstance(m.value, Instrument) and m.value.instrument != "other"]
        pool = named or near
        after = [m for m in pool if scene.span(m)[0] >= cue.first]
        before = [m for m in pool if scene.span(m)[1] <= cue.first
                  and not scene.opener(scene.span(m)[1], cue.first, "that")]
        return after[0] if after else before[-1] if before else None

    def _draft(self, scene: Scene, cue: CueNode, instrument: Mention, status: str) -> Draft | None:
        persons, bodies = sides(scene, cue, instrument, self._context)
        parties = parties_of((*bodies, *persons), self._context)
        inherited = {} if are_both(parties) else {"parties": (scene.sentence.start, scene.sentence.end)}
        if inherited and persons and self._is_bill(scene, instrument):
            return None
        parties = self._completed(parties) if inherited else parties
        if not are_both(parties):
            return None
        scope = scope_of(scene, min(scene.span(instrument)[0], cue.first))
        when = day_of(scene, cue.first, planned=status != "signed") or self._day_in_quotation(scene, cue)
        money, places = self._money(scene, instrument), [m for m in scene.places if m.start not in scene.datelines]
        place = min(places, key=lambda m: (isinstance(m.value, Place) and m.value.country is None, scene.breaks(
            scene.span(m)[0], cue.first)), default=None)
        body = Agreement(
            kind_of(scene, instrument),
            parties, tuple({n.party.id: n.party for n in persons}.values()), categories_of(scope, instrument),
            money.value if money and isinstance(money.value, Money) else None,
            place.value if place and isinstance(place.value, Place) else None,
        )
        stated = {
            "status": spans_of(cue.mention), "instrument": spans_of(instrument),
            "signatories": spans_of(*(n.mention for n in persons)),
            "parties": spans_of(*(n.mention for n in (*persons, *bodies))),
            "scope": spans_of(*(m for t in scope for m in t.mentions)),
            "date": spans_of(when), "amount": spans_of(money), "place": spans_of(place),
        }
        if inherited:
            stated.pop("parties")
        date = when.value if when and isinstance(when.value, DateRange) else None
        return Draft("agreement", status, body, ((scene.sentence.start, scene.sentence.end),), scene.number,
                     date=date, old=is_old(scene, date) or (date is None and _is_of_before(scene, cue)),
                     another=is_another(scene, instrument),
                     stated={k: v for k, v in stated.items() if v}, inherited=inherited,
                     doubts=("parties_inherited",) if inherited else (), rule=f"agreement/{cue.cue.lemma}")

    def _is_bill(self, scene: Scene, instrument: Mention) -> bool:
        """Whether a word for any document means what a parliament passed just before, and one now signs into law."""
        near = self._context.scenes[max(scene.number - _BACK, 0):scene.number + 1]
        return isinstance(instrument.value, Instrument) and instrument.value.instrument == "other" and any(
            n.party.subtype == "parliament" for s in near for n in s.parties)

    def _completed(self, parties: tuple[Party, ...]) -> tuple[Party, ...]:
        """Add the other side from the article: of the last agreement, else the other state that it is about."""
        if self._last is not None and isinstance(self._last.body, Agreement):
            return tuple({p.id: p for p in (*parties, *self._last.body.parties)}.values())
        found = list(parties)
        for code in self._context.main_states:
            if len(found) < 2 and code in self._context.names and code not in {p.country for p in found}:
                found.append(self._context.names[code])
        return tuple(found)

    def _day_in_quotation(self, scene: Scene, cue: CueNode) -> Mention | None:
        """``Today I welcomed … We signed``: the day that the sentence before in the same quotation names."""
        quotation = scene.quoted(cue.mention.start)
        if quotation is None or scene.number == 0 or quotation.start >= scene.sentence.start:
            return None
        before = self._context.scenes[scene.number - 1]
        return day_of(before, before.sentence.last, planned=False)

    @staticmethod
    def _money(scene: Scene, instrument: Mention) -> Mention | None:
        """The sum of a contract, or of a document that names one right beside it."""
        found = sums(scene, scene.sentence.first, scene.sentence.last)
        if isinstance(instrument.value, Instrument) and instrument.value.instrument == "contract":
            return next(iter(found), None)
        first, last = scene.span(instrument)
        if len(found) == 1 and any(n.party.subtype == "company" for n in scene.parties) and (
                scene.breaks(first, scene.span(found[0])[0]) == 0):
            return found[0]
        return next((m for m in found if -_CLOSE <= scene.span(m)[0] - last <= _CLOSE
                     or -_CLOSE <= first - scene.span(m)[1] <= 2), None)

    def _listed(self, scene: Scene) -> Draft | None:
        """``The first document: a contract for radars``: one of the documents that the sentences before tell of."""
        last = self._last
        named = next((m for m in scene.instruments if isinstance(m.value, Instrument)
                      and m.value.instrument != "other"), None)
        if last is None or not isinstance(last.body, Agreement) or named is None or not isinstance(
                named.value, Instrument) or scene.number - last.order > _BACK or last.status != "signed":
            return None
        first = scene.span(named)[0]
        near = range(max(first - 2, scene.sentence.first), first)
        dash = next((i for i in near if scene.tokens[i].norm in DASHES), None)
        if dash is None or not 0 < dash - scene.sentence.first <= _BACK:
            return None
        scope, money = scope_of(scene, first), self._money(scene, named)
        body = msgspec.structs.replace(
            last.body, instrument=named.value.instrument, scope=categories_of(scope, named),
            amount=money.value if money and isinstance(money.value, Money) else None)
        stated = {"instrument": spans_of(named), "scope": spans_of(*(m for t in scope for m in t.mentions)),
                  "amount": spans_of(money)}
        inherited = dict.fromkeys(("parties", "signatories", "date", "place", "status"), last.sentences[0])
        return last.changed(body=body, stated={k: v for k, v in stated.items() if v}, order=scene.number,
                            sentences=((scene.sentence.start, scene.sentence.end),), doubts=("parties_inherited",),
                            inherited=inherited)

    def _priced(self, scene: Scene) -> Draft | None:
        """``The value of the deal is 4.75 billion``: the sum of the document told before."""
        last = self._last
        documents = [m for m in scene.instruments if isinstance(m.value, Instrument)]
        meant = last is not None and scene.number == last.order + 1 and any(
            c.first == scene.sentence.first and c.cue.lemma == "3" for c in scene.acts("pronoun"))
        if last is None or not isinstance(last.body, Agreement) or last.body.amount is not None or not (
                documents or meant):
            return None
        money = scene.money[0] if scene.money and scene.acts("amount_to") else None
        if money is None or not isinstance(money.value, Money) or scene.number - last.order > _LATER:
            return None
        body = msgspec.structs.replace(last.body, amount=money.value)
        return last.changed(body=body, stated={**last.stated, "amount": spans_of(money)},
                            sentences=(*last.sentences, (scene.sentence.start, scene.sentence.end)))

    def _provided(self, scene: Scene) -> Draft | None:
        """What the document of a sentence before provides for: more of its scope."""
        return None if self._last is None else provided(self._last, scene)


def _is_of_before(scene: Scene, cue: CueNode) -> bool:
    """Whether a signing without a day is told as of some time before (``have previously signed``)."""
    return any(c.cue.act == "earlier" and scene.breaks(c.first, cue.first) == 0 for c in scene.acts("earlier"))


def _without(scene: Scene, found: Stage, instrument: Mention) -> Stage:
    """The stage of signing a document whose name (``a plan of cooperation``) puts nothing ahead."""
    first, last = scene.span(instrument)
    return found._replace(governors=tuple(g for g in found.governors if not first <= g.first < last))


def _is_condition(scene: Scene, cue: CueNode, found: Stage) -> bool:
    """Whether the signing is only what something else hangs on (``if parliament ratifies the agreement``)."""
    condition = found.condition
    return condition is not None and condition.last <= cue.first and (
        scene.clause(condition.first) == scene.clause(cue.first))


def _is_over(scene: Scene, cue: CueNode) -> bool:
    """Whether talks only come before a signing that is told (``after the talks the sides signed``)."""
    return cue.cue.act == "negotiate" and cue.cue.pos == "noun" and scene.prep_before(cue.first) in (
        scene.grammar.after) and any(c.cue.pos == "verb" for c in scene.acts("sign"))


def _is_describing(cue: CueNode) -> bool:
    """Whether a form of signing only describes the document, in a case of its own (``pasirašytame susitarime``)."""
    return cue.cue.pos == "verb" and bool(cue.mention.features) and all(
        "ppp" in f and "nom" not in f and f & {"gen", "dat", "ins", "loc"} for f in cue.mention.features)


def _status(cue: CueNode, found: Stage) -> str | None:
    if cue.cue.act == "sign" and _is_describing(cue):
        return None if found.negated else "signed"
    if found.negated or (cue.cue.act == "sign" and found.governed_by("refuse", "cancel")):
        return None
    if cue.cue.act in ("negotiate", "prepare", "meet"):
        return "negotiating"
    if cue.cue.act == "expect":
        return "planned"
    if cue.cue.act in ("end", "cancel"):
        return None if cue.cue.act == "cancel" and found.tense not in ("past", "ppp") else "ended"
    if found.governed_by("will", "plan", "promise", "ready", "may", "want", "consider", "propose", "expect", "hope",
                         "prepare", "must", "ask", "delay") or found.tense in ("fut", "inf") or (
            found.tense == "noun" and any(g.cue.pos == "verb" and g.ever("fut") for g in found.governors)):
        return "planned"
    return "signed"
