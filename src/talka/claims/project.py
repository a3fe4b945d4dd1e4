"""Projects: making, repairing or buying something together, or making one side's product on the other's soil."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.agreement_sides import without_owners
from talka.claims.context import Context
from talka.claims.draft import Draft, spans_of
from talka.claims.joint import buys_jointly, is_beside
from talka.claims.made import describes_thing, names_maker
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.project_signs import (
    is_done_with,
    is_ended,
    is_gathered,
    is_given,
    is_of_arms,
    is_only_shown,
    is_stopped,
    moves_production,
)
from talka.claims.project_site import site_of
from talka.claims.scene import Scene
from talka.claims.stage import Stage, stage
from talka.claims.things import Thing, things
from talka.claims.times import times_of
from talka.model import Agreement, Instrument, Party, Project

_TRIGGERS = ("project", "localise", "relocate", "procure", "produce", "develop", "repair", "cooperate")
_NEEDS_JOINT = frozenset({"produce", "develop", "repair", "cooperate"})
_WHOLE = tuple(t for t in _TRIGGERS if t not in _NEEDS_JOINT)
"""Acts that are a project whatever is beside them."""
_FORMS = {"produce": "joint_production", "develop": "development", "repair": "repair", "procure": "joint_procurement",
          "buy": "joint_procurement",
          "localise": "relocation", "relocate": "relocation",
          "cooperate": "cooperation", "project": "cooperation", "give": "relocation"}
_AHEAD = ("will", "plan", "promise", "expect", "prepare", "pledge")
"""Words that put even a beginning ahead."""
_OWNED = 3
"""Tokens between an owner and the thing that is made."""
_NEAR = 6
"""Tokens between a word of making and what is made."""


class ProjectFinder:
    """Finds the projects of a sentence; ``agreements`` tells which sentences are about a signed document."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def find(self, scene: Scene, agreements: list[Draft]) -> list[Draft]:
        """Return the projects of a sentence, one for each form of working together."""
        out: dict[str, Draft] = {}
        for cue in self._triggers(scene, agreements):
            draft = self._draft(scene, cue, agreements)
            if draft is not None and isinstance(draft.body, Project):
                out.setdefault(draft.body.form, draft)
        if len(out) > 1:
            out.pop("cooperation", None)
            if "development" in out and getattr(out["development"].body, "products", ()) == ("technology",):
                out.pop("development")
        if "relocation" in out and "joint_production" in out:
            out.pop("relocation" if scene.acts("jointly") else "joint_production")
        if "joint_venture" in out:
            out = {form: d for form, d in out.items() if form not in ("repair", "development", "joint_production")}
        return list(out.values())

    def _triggers(self, scene: Scene, agreements: list[Draft]) -> list[CueNode]:
        found = []
        for cue in scene.acts(*_TRIGGERS):
            if any(n.first <= cue.first and cue.last <= n.last for n in scene.parties) or names_maker(
                    scene, cue) or describes_thing(scene, cue) or is_only_shown(scene, cue) or is_gathered(scene, cue):
                continue
            if cue.cue.act in _NEEDS_JOINT and not (self._is_joint(scene, cue) or self._is_provided(
                    scene, cue, agreements)):
                continue
            found.append(cue)
        bought = [c for c in scene.acts("buy") if buys_jointly(scene, c)
                  and (c.cue.pos == "noun" or not self._context.tells_aid)]
        return found + bought[:1] + [c for c in scene.acts("give") if moves_production(scene, c)]

    def _is_provided(self, scene: Scene, cue: CueNode, agreements: list[Draft]) -> bool:
        """Whether the document of two states told before provides for making on the soil of one of them."""
        if cue.cue.act != "produce" or not agreements or not isinstance(agreements[-1].body, Agreement):
            return False
        documents = [scene.span(m)[0] for m in scene.instruments if isinstance(m.value, Instrument)]
        provides = any(documents[0] < c.first < cue.first for c in scene.acts("provide_for")) if documents else False
        site = site_of(scene, cue)
        return provides and site is not None and site[1] in {p.country for p in agreements[-1].body.parties}

    def _is_joint(self, scene: Scene, cue: CueNode) -> bool:
        """Whether making is done together: a word of jointness beside it, or a company with another's state."""
        if any(is_beside(scene, j, cue) for j in scene.acts("jointly")) or _is_signed_for(scene, cue) or (
                is_done_with(scene, cue)):
            return True
        companies = [n for n in scene.parties if n.party.subtype == "company"
                     and f"prep:{n.prep}" not in scene.grammar.place]
        states = {n.party.country for n in scene.parties if n.party.country}
        if cue.cue.act in ("produce", "develop", "repair", "cooperate"):
            site = site_of(scene, cue)
            if cue.cue.act == "produce" and site is not None and self._owners_elsewhere(scene, cue, site[1]):
                return True
            if companies and len(states) > 1 and stage(scene, cue).tense != "ppp":
                return True
            return site is not None and cue.cue.act == "produce" and not is_given(scene, cue) and bool(
                states - {site[1]} and scene.acts("open", "begin", "plan", "agree", "ready", "may"))
        return False

    @staticmethod
    def _owners_elsewhere(scene: Scene, cue: CueNode, site: str) -> bool:
        """Whether what is made is another state's (``production of Ukrainian drones in Denmark``)."""
        starts = [scene.span(m)[0] for m in scene.items]
        return any((n.has("adj") or n.has("poss") or n.has("gen")) and n.party.country not in (None, site)
                   and abs(n.first - cue.last) <= _NEAR and n.prep in (None, *scene.grammar.belonging)
                   and (n.last == cue.first or any(0 <= at - n.last <= _OWNED for at in starts))
                   for n in scene.parties)

    def _draft(self, scene: Scene, cue: CueNode, agreements: list[Draft]) -> Draft | None:
        form = self._form(scene, cue)
        if stage(scene, cue).negated or _is_mere_title(scene):
            return None
        nodes = without_owners(scene, self._partners(scene, cue))
        partners = self._parties(nodes)
        inherited: dict[str, tuple[int, int]] = {}
        if len(partners) == 1 and partners[0].subtype == "company":
            partners = self._with_host(scene, cue, partners)
        if len(partners) < 2 and not (partners and form == "component_supply"):
            partners = self._completed(partners, agreements)
            inherited["partners"] = (scene.sentence.start, scene.sentence.end)
        if not partners or (len(partners) < 2 and form != "component_supply"):
            return None
        if form == "cooperation" and cue.cue.act == "cooperate" and not any(
                p.subtype == "company" for p in partners):
            return None
        if (form == "cooperation" or (cue.cue.act in _NEEDS_JOINT and cue.cue.pos == "verb")) and not (
                self._products(scene, cue) or is_of_arms(scene, cue)):
            return None
        return self._drafted(scene, cue, form, agreements, partners, () if inherited else nodes, inherited)

    def _form(self, scene: Scene, cue: CueNode) -> str:
        """The form of working together; what is made on another's soil is moved there."""
        site = site_of(scene, cue)
        if cue.cue.act == "produce" and site is not None and self._owners_elsewhere(scene, cue, site[1]):
            return "relocation"
        return "cooperation" if cue.cue.act == "cooperate" else cue.cue.get("form") or _FORMS[cue.cue.act]

    def _drafted(self, scene: Scene, cue: CueNode, form: str, agreements: list[Draft], partners: tuple[Party, ...],
                 nodes: Sequence[PartyNode], inherited: dict[str, tuple[int, int]]) -> Draft:
        products, found = self._products(scene, cue), stage(scene, _verb_of(scene, cue))
        site = site_of(scene, cue) if form in ("relocation", "joint_production", "repair", "joint_venture") else None
        times = times_of(scene, cue.first, scene.sentence.first, scene.sentence.last, "pledged", total=False)
        status = _status(scene, _verb_of(scene, cue), found, agreements)
        body = Project(form, partners, _categories(products), site[1] if site else None)
        stated = {
            "form": spans_of(cue.mention), "status": spans_of(cue.mention, *(g.mention for g in found.governors)),
            "partners": spans_of(*(n.mention for n in nodes)),
            "products": spans_of(*(m for t in products for m in t.mentions)),
            "site": spans_of(site[0]) if site else (), "date": spans_of(times.date),
        }
        return Draft("project", status, body, ((scene.sentence.start, scene.sentence.end),), scene.number,
                     date=times.values()[0], stated={k: v for k, v in stated.items() if v}, inherited=inherited,
                     doubts=(*(("partners_inherited",) if inherited else ()), *(() if products else ("no_products",))),
                     rule=f"project/{cue.cue.act}/{cue.cue.lemma}")

    def _partners(self, scene: Scene, cue: CueNode) -> list[PartyNode]:
        quotation = scene.quoted(cue.mention.start)
        nodes = [n for n in scene.parties if n.party.id not in self._context.media
                 and (n.party.country or n.party.subtype == "company")
                 and n.party.subtype not in ("union", "alliance", "coalition", "fund")]
        nodes = [n for n in nodes if (quotation is None) or quotation.start <= n.mention.start < quotation.end
                 or n.prep is None]
        return [n for n in nodes if not _is_beneficiary(scene, n, cue)]

    def _parties(self, nodes: list[PartyNode]) -> tuple[Party, ...]:
        found = [self._context.state(n.party) for n in nodes]
        found = [p for p in found if p.type != "person"]
        companies = {p.country for p in found if p.subtype == "company"}
        found = [p for p in found if p.subtype == "company" or p.country not in companies]
        return tuple({p.id: p for p in found}.values())

    def _with_host(self, scene: Scene, cue: CueNode, partners: tuple[Party, ...]) -> tuple[Party, ...]:
        """A company on another state's soil works with somebody of that state, whom nothing names."""
        site = site_of(scene, cue)
        host = self._context.names.get(site[1]) if site is not None else None
        return (*partners, host) if host is not None and host.country != partners[0].country else partners

    def _completed(self, partners: tuple[Party, ...], agreements: list[Draft]) -> tuple[Party, ...]:
        """Add the other side: of the agreement that provides for it, else the other state of the article."""
        for draft in reversed(agreements):
            if isinstance(draft.body, Agreement) and (not partners or {p.country for p in partners} <= {
                    p.country for p in draft.body.parties}):
                return draft.body.parties
        codes = [c for c in self._context.main_states if c in self._context.names][:2]
        if len(codes) == 2 and {p.country for p in partners} <= set(codes):
            held = {p.country for p in partners}
            return (*partners, *(self._context.names[c] for c in codes if c not in held))
        return partners

    def _products(self, scene: Scene, cue: CueNode) -> list[Thing]:
        ends = _TRIGGERS if cue.cue.act in _NEEDS_JOINT else _WHOLE  # ``a venture for the production of``
        border = next((c.first for c in scene.acts(*ends) if c.first > cue.last), scene.sentence.last)
        inside = [t for t in things(scene, cue.first, cue.last) if not t.topic]
        work = {c.first for c in scene.acts(*_NEEDS_JOINT) if c.first >= cue.last}  # ``for the upkeep of drones``
        after = [t for t in things(scene, cue.last, border) if not t.topic]
        after = [t for t in after if t.first not in work] or after
        if inside or after:
            return inside + after
        return [t for t in things(scene, scene.sentence.first, cue.first) if not t.topic]


def _is_mere_title(scene: Scene) -> bool:
    """Whether a headline has no verb, so that it does not tell how far a project is: the text below does."""
    return scene.sentence.block == "headline" and not any(c.cue.pos in ("verb", "phrase") or c.cue.act in (
        "plan", "begin", "open", "sign", "agree", "decide", "may", "ready") for c in scene.cues)


def _verb_of(scene: Scene, cue: CueNode) -> CueNode:
    """The verb whose tense a phrase or a place has: beside it (``under licence``, ``will be made at the plant``)."""
    placed = cue.cue.act == "produce" and cue.cue.pos == "noun" and (
        f"prep:{scene.prep_before(cue.first)}" in scene.grammar.place)
    if cue.cue.pos != "phrase" and not placed:
        return cue
    verbs = [c for c in scene.acts(*_NEEDS_JOINT) if c.cue.pos == "verb" and scene.breaks(c.first, cue.first) == 0]
    return min(verbs, key=lambda c: abs(c.first - cue.first), default=cue)


def _is_beneficiary(scene: Scene, node: PartyNode, cue: CueNode) -> bool:
    """Whether a party only gets what is made (``for the Armed Forces of Ukraine``)."""
    if node.prep is None or node.first < cue.first:
        return False
    markers = [m for m in scene.grammar.recipient if m.startswith("prep:")]
    return f"prep:{node.prep}" in markers and f"prep:{node.prep}" not in scene.grammar.with_ and (
        f"prep:{node.prep}" not in scene.grammar.place)


def _status(scene: Scene, cue: CueNode, found: Stage, agreements: list[Draft]) -> str:
    documents = [m for m in scene.instruments if isinstance(m.value, Instrument)]
    if (documents or scene.acts("provide_for")) and any(d.status == "signed" for d in agreements):
        return "agreed"
    if found.governed_by("cancel", "refuse") or is_ended(scene, cue) or is_stopped(scene, cue):
        return "ended"
    if found.governed_by("may", "ready", "want", "consider", "propose", "ask", "discuss", "hope", "offer", "must",
                         "negotiate") or scene.acts("discuss", "may", "ready", "consider", "propose"):
        return "proposed"
    ahead = found.governed_by(*_AHEAD)
    begun = found.governed_by("begin", "continue", "finish") and not ahead and not _is_negotiated(scene, cue)
    if begun and any(g.cue.act == "begin" and g.ever("fut") and not g.ever("past") for g in found.governors):
        return "planned"
    opened = next((stage(scene, c) for c in scene.acts("open") if c.cue.pos == "verb" and c.first < cue.first), None)
    if opened is not None and opened.governed_by("begin", "finish") and not _is_ahead(opened):
        return "started"
    if opened is not None and (opened.tense in ("fut", "inf") or opened.governed_by(*_AHEAD)):
        return "planned"
    if begun or (found.tense == "past" and not (ahead and cue.has("inf"))) or (
            _is_under_way(scene, cue, found) and not found.governors):
        return "started"
    if found.governed_by("agree", "decide") or scene.acts("agree"):
        return "agreed"
    if ahead or found.tense in ("fut", "inf"):
        return "planned"
    if scene.acts("begin", "open", "continue") and not _is_negotiated(scene, cue):
        return "planned" if _begins_later(scene) else "started"
    return "planned" if scene.acts("will", "plan") else "proposed"


def _is_ahead(found: Stage) -> bool:
    """Whether a beginning lies ahead, by a word for it or by its own future (``will begin to build``)."""
    return found.governed_by(*_AHEAD, "may", "want", "ready", "agree") or any(g.ever("fut") for g in found.governors)


def _begins_later(scene: Scene) -> bool:
    """Whether the verb of beginning behind what is made tells of what is to come (``is to start next year``)."""
    told = [stage(scene, c) for c in scene.acts("begin", "open") if c.cue.pos == "verb"]
    return any(t.tense in ("fut", "inf") or t.governed_by(*_AHEAD, "must") for t in told)


def _is_under_way(scene: Scene, cue: CueNode, found: Stage) -> bool:
    """Whether a verb tells what is being done: in the present, or in the progressive (``are developing``)."""
    if cue.cue.pos != "verb":
        return False
    return found.tense == "pres" or (found.tense == "ger" and scene.tokens[cue.first - 1].norm in scene.grammar.passive)


def _is_signed_for(scene: Scene, cue: CueNode) -> bool:
    """Whether a document that two states sign is on making something (``signed a memorandum on making drones``)."""
    documents = [scene.span(m)[1] for m in scene.instruments if isinstance(m.value, Instrument)]
    signed = [c for c in scene.acts("sign") if c.cue.pos == "verb" and c.first < cue.first]
    if cue.cue.act != "produce" or cue.cue.pos != "noun" or not signed or stage(scene, signed[0]).negated:
        return False
    near = any(0 <= cue.first - at <= _NEAR and scene.breaks(at, cue.first) == 0 for at in documents)
    return near and len({n.party.country for n in scene.parties if n.party.country and n.last <= cue.first}) > 1


def _is_negotiated(scene: Scene, cue: CueNode) -> bool:
    """Whether what begins is talks on it (``begin negotiations on a joint purchase``)."""
    return any(c.cue.pos == "noun" and c.last <= cue.first and scene.breaks(c.first, cue.first) == 0
               for c in scene.acts("meet", "negotiate"))


def _categories(products: list[Thing]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(c for t in products for c in t.item.categories))


