"""Agreements: a document between parties that is negotiated, planned, signed or ended."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from talka.claims import roles
from talka.claims.agreement_each import each
from talka.claims.agreement_signs import is_object, talks_on_document
from talka.claims.categories import GENERAL_SCOPE
from talka.claims.context import Context
from talka.claims.draft import Draft, spans_of
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import DASHES, Scene
from talka.claims.stage import Stage, stage
from talka.claims.things import Thing, sums, things
from talka.claims.times import day_of, is_old
from talka.model import Agreement, DateRange, Instrument, Mention, Money, Party, Place

_LATER = 6
"""Sentences after which a sum is no longer that of the document."""
_CLOSE = 6
"""Tokens between a document and what belongs to it."""
_REACH = 30
"""Tokens between a verb and its document."""
_BOTH = 2
_BACK = 3
"""Sentences back to the signing of documents that a list names one by one, and tokens that open such a line."""

class AgreementFinder:
    """Finds the agreements of an article; a sentence on what the document provides for adds to the last one."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._last: Draft | None = None

    def find(self, scene: Scene) -> list[Draft]:
        """Return the agreement that a sentence speaks of, if any."""
        draft = self._signed(scene) or self._listed(scene) or self._provided(scene) or self._priced(scene)
        if draft is None:
            return []
        drafts = each(scene, draft, self._context)
        self._last = drafts[-1]
        return drafts

    def _signed(self, scene: Scene) -> Draft | None:
        reached = [c for c in scene.acts("agree", "expect", "prepare", "cancel") if c.cue.pos == "verb"]
        for cue in (*scene.acts("sign", "negotiate", "end"), *reached, *talks_on_document(scene)):
            instrument = self._instrument(scene, cue)
            needs_object = cue in reached or cue.cue.get("form") == "object"
            if instrument is None or (needs_object and not is_object(scene, cue, instrument)):
                continue
            found = _without(scene, stage(scene, cue), instrument)
            status = _status(cue, found)
            if status is None or _is_condition(scene, cue, found):
                continue
            draft = self._draft(scene, cue, instrument, status)
            if draft is not None:
                return draft
        return None

    @staticmethod
    def _instrument(scene: Scene, cue: CueNode) -> Mention | None:
        """The document nearest to the verb: after it first, else before it."""
        found = [m for m in scene.mentions
                 if isinstance(m.value, Instrument) and scene.span(m) != (cue.first, cue.last)]
        near = [m for m in found if abs(scene.span(m)[0] - cue.first) <= _REACH]
        named = [m for m in near if isinstance(m.value, Instrument) and m.value.instrument != "other"]
        pool = named or near
        after = [m for m in pool if scene.span(m)[0] >= cue.first]
        before = [m for m in pool if scene.span(m)[1] <= cue.first
                  and not scene.opener(scene.span(m)[1], cue.first, "that")]
        return after[0] if after else before[-1] if before else None

    def _draft(self, scene: Scene, cue: CueNode, instrument: Mention, status: str) -> Draft | None:
        persons, bodies = self._sides(scene, cue)
        parties = self._parties(persons, bodies)
        inherited = {} if _is_both(parties) else {"parties": (scene.sentence.start, scene.sentence.end)}
        parties = self._completed(parties) if inherited else parties
        if not _is_both(parties):
            return None
        scope = self._scope(scene, min(scene.span(instrument)[0], cue.first))
        when = day_of(scene, cue.first, planned=status != "signed") or self._day_in_quotation(scene, cue)
        money, place = self._money(scene, instrument), min(
            scene.places, key=lambda m: scene.breaks(scene.span(m)[0], cue.first), default=None)
        body = Agreement(
            _kind(scene, instrument),
            parties, tuple({n.party.id: n.party for n in persons}.values()), _categories(scope),
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
                     date=date, old=is_old(scene, date), another=_is_another(scene, instrument),
                     stated={k: v for k, v in stated.items() if v}, inherited=inherited,
                     doubts=("parties_inherited",) if inherited else (), rule=f"agreement/{cue.cue.lemma}")

    def _sides(self, scene: Scene, cue: CueNode) -> tuple[list[PartyNode], list[PartyNode]]:
        """The persons who sign and the states and bodies that are party, as far as the sentence names them."""
        quotation = scene.quoted(cue.mention.start)
        nodes = [n for n in scene.parties if n.party.id not in self._context.media
                 and (quotation is None or quotation.start <= n.mention.start < quotation.end)]
        doers = {n.mention.start for n in roles.subjects(scene, cue)} | {
            n.mention.start for n in roles.agents(scene, cue)} | {n.mention.start for n in roles.companions(scene)}
        persons = [n for n in nodes if n.party.type == "person" and (
            n.mention.start in doers or (n.prep is None and scene.breaks(n.first, cue.first) <= 3))]
        persons = [n for n in persons if not self._only_says(scene, n, cue)]
        speaker = self._context.speaker_of(quotation)
        if speaker is not None and speaker.type == "person" and (cue.has("1") or any(
                c.cue.lemma == "1" for c in scene.acts("pronoun") if c.last <= cue.first)):
            persons.append(PartyNode(quotation, speaker, None, cue.first, cue.first, frozenset()))  # type: ignore[arg-type]
        bodies = [n for n in nodes if n.party.type != "person" and n.party.subtype not in ("coalition", "fund")
                  and not _is_where(scene, n) and not _is_apart(scene, n)]
        return persons, bodies

    @staticmethod
    def _only_says(scene: Scene, node: PartyNode, cue: CueNode) -> bool:
        """Whether a person only tells of the signing: the doer of a word of saying, in another clause."""
        return any(scene.breaks(s.first, node.first) == 0 and scene.breaks(s.first, cue.first) > 0
                   for s in scene.acts("say", "report", "according"))

    def _parties(self, persons: Sequence[PartyNode], bodies: Sequence[PartyNode]) -> tuple[Party, ...]:
        makers = {n.party.country: n.first for n in bodies if n.party.subtype == "company"}
        named = [n for n in bodies if not (n.party.country in makers and n.party.subtype != "company" and (
            n.is_adjective or 0 <= makers[n.party.country] - n.last <= 1))]
        found = [self._context.state(n.party) for n in (*named, *persons)]
        found = [p for p in found if p.type != "person"]
        return tuple({p.id: p for p in found}.values())

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
    def _scope(scene: Scene, first: int) -> list[Thing]:
        found = things(scene, first, scene.sentence.last)
        concrete = [t for t in found if not t.topic and not GENERAL_SCOPE.issuperset(t.item.categories)]
        return concrete or found

    @staticmethod
    def _money(scene: Scene, instrument: Mention) -> Mention | None:
        """The sum of a contract, or of a document that names one right beside it."""
        found = sums(scene, scene.sentence.first, scene.sentence.last)
        if isinstance(instrument.value, Instrument) and instrument.value.instrument == "contract":
            return next(iter(found), None)
        first, last = scene.span(instrument)
        return next((m for m in found if -_CLOSE <= scene.span(m)[0] - last <= _CLOSE
                     or -_CLOSE <= first - scene.span(m)[1] <= 2), None)

    def _listed(self, scene: Scene) -> Draft | None:
        """``The first document: a contract for radars``: one of the documents that the sentences before tell of."""
        last = self._last
        named = next((m for m in scene.mentions if isinstance(m.value, Instrument)
                      and m.value.instrument != "other"), None)
        if last is None or not isinstance(last.body, Agreement) or named is None or not isinstance(
                named.value, Instrument) or scene.number - last.order > _BACK or last.status != "signed":
            return None
        first = scene.span(named)[0]
        near = range(max(first - 2, scene.sentence.first), first)
        dash = next((i for i in near if scene.tokens[i].norm in DASHES), None)
        if dash is None or not 0 < dash - scene.sentence.first <= _BACK:
            return None
        scope, money = self._scope(scene, first), self._money(scene, named)
        body = msgspec.structs.replace(
            last.body, instrument=named.value.instrument, scope=_categories(scope),
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
        documents = [m for m in scene.mentions if isinstance(m.value, Instrument)]
        if last is None or not isinstance(last.body, Agreement) or last.body.amount is not None or not documents:
            return None
        money = scene.money[0] if scene.money and scene.acts("amount_to") else None
        if money is None or not isinstance(money.value, Money) or scene.number - last.order > _LATER:
            return None
        body = msgspec.structs.replace(last.body, amount=money.value)
        return last.changed(body=body, stated={**last.stated, "amount": spans_of(money)},
                            sentences=(*last.sentences, (scene.sentence.start, scene.sentence.end)))

    def _provided(self, scene: Scene) -> Draft | None:
        """What the document of a sentence before provides for: more of its scope."""
        if self._last is None or not isinstance(self._last.body, Agreement):
            return None
        cues = scene.acts("provide_for", "include")
        documents = [m for m in scene.mentions if isinstance(m.value, Instrument)]
        if not cues or not documents or scene.span(documents[0])[0] > cues[0].last + 3:
            return None
        scope = [t for t in things(scene, cues[0].last, scene.sentence.last) if not t.topic
                 and not GENERAL_SCOPE.issuperset(t.item.categories)]
        if not scope:
            return None
        body = msgspec.structs.replace(
            self._last.body, scope=tuple(dict.fromkeys((*self._last.body.scope, *_categories(scope)))))
        stated = dict(self._last.stated)
        stated["scope"] = stated.get("scope", ()) + spans_of(*(m for t in scope for m in t.mentions))
        sentences = (*self._last.sentences, (scene.sentence.start, scene.sentence.end))
        return self._last.changed(body=body, stated=stated, sentences=sentences)


def _is_where(scene: Scene, node: PartyNode) -> bool:
    """Whether a state is only where it was signed (``on the sidelines of the summit in Italy``)."""
    marker = f"prep:{node.prep}"
    return node.party.type == "country" and marker in scene.grammar.place and marker not in (
        *scene.grammar.recipient, *scene.grammar.with_)


def _is_apart(scene: Scene, node: PartyNode) -> bool:
    """Whether a body is only whose gathering it was, or the doer of an aside in the dative, where cases say so."""
    if "nom" not in scene.grammar.donor or node.prep is not None:
        return False
    gatherings = [c.first for c in scene.acts("meet", "attend", "visit") if c.cue.pos == "noun"]
    if node.party.subtype in ("alliance", "union", "coalition") and any(0 <= at - node.last <= 1 for at in gatherings):
        return True
    aside = any(c.ever("ger") and 0 <= c.first - node.last <= _CLOSE for c in scene.cues if c.cue.pos == "verb")
    return aside and node.has("dat") and not (node.has("nom") or node.has("gen"))


def _kind(scene: Scene, instrument: Mention) -> str:
    """The sort of a document: an agreement on a purchase with a company, or for a sum, is a contract."""
    kind = instrument.value.instrument if isinstance(instrument.value, Instrument) else "other"
    last = scene.span(instrument)[1]
    bought = any(c.cue.pos == "noun" and last <= c.first and not any(
        v.cue.pos == "verb" for v in scene.between(last, c.first)) for c in scene.acts("buy"))
    priced = bool(scene.money) or any(n.party.subtype == "company" for n in scene.parties)
    return "contract" if kind == "agreement" and bought and priced and not scene.acts("jointly") else kind


def _is_another(scene: Scene, instrument: Mention) -> bool:
    """Whether a document is told as one more (``they also signed a memorandum``)."""
    return any(scene.tokens[i].norm in scene.grammar.another
               for i in range(scene.sentence.first, scene.span(instrument)[0]))


def _is_both(parties: Sequence[Party]) -> bool:
    return len({p.country or p.id for p in parties}) >= _BOTH


def _without(scene: Scene, found: Stage, instrument: Mention) -> Stage:
    """The stage of signing a document whose name (``a plan of cooperation``) puts nothing ahead."""
    first, last = scene.span(instrument)
    return found._replace(governors=tuple(g for g in found.governors if not first <= g.first < last))


def _is_condition(scene: Scene, cue: CueNode, found: Stage) -> bool:
    """Whether the signing is only what something else hangs on (``if parliament ratifies the agreement``)."""
    condition = found.condition
    return condition is not None and condition.last <= cue.first and (
        scene.clause(condition.first) == scene.clause(cue.first))


def _status(cue: CueNode, found: Stage) -> str | None:
    if found.negated:
        return None
    if cue.cue.act in ("negotiate", "prepare", "meet"):
        return "negotiating"
    if cue.cue.act == "expect":
        return "planned"
    if cue.cue.act in ("end", "cancel"):
        return None if cue.cue.act == "cancel" and found.tense not in ("past", "ppp") else "ended"
    if found.governed_by("will", "plan", "promise", "ready", "may", "want", "consider", "propose", "expect", "hope",
                         "prepare", "must", "ask") or found.tense in ("fut", "inf"):
        return "planned"
    return "signed"


def _categories(scope: Sequence[Thing]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(c for t in scope for c in t.item.categories))
