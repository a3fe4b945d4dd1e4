"""Projects: making, repairing or buying something together, or making one side's product on the other's soil."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.agreement_sides import without_owners
from talka.claims.context import Context
from talka.claims.draft import Draft, spans_of
from talka.claims.joint import buys_jointly
from talka.claims.made import describes_thing, is_made_elsewhere, names_maker
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.project_bought import is_made_at_buyers, is_ordered
from talka.claims.project_joint import is_done_together, is_joint, is_of_another_state, is_provided, joint_undertakings
from talka.claims.project_more import more_of
from talka.claims.project_pair import is_of_pair, maker_of_anothers, site_told
from talka.claims.project_partners import completed_partners, partner_nodes, partners_of, served, with_host
from talka.claims.project_signs import (
    chained_end,
    is_frame,
    is_gathered,
    is_not_done,
    is_of_arms,
    is_of_gift,
    is_only_shown,
    moves_production,
)
from talka.claims.project_status import is_unsettled, project_status
from talka.claims.scene import Scene
from talka.claims.stage import stage
from talka.claims.things import Thing, things
from talka.claims.times import times_of
from talka.model import Party, Project

_TRIGGERS = ("project", "localise", "relocate", "procure", "produce", "develop", "repair", "cooperate")
_NEEDS_JOINT = frozenset({"produce", "develop", "repair", "cooperate"})
_WHOLE = tuple(t for t in _TRIGGERS if t not in _NEEDS_JOINT)
"""Acts that are a project whatever is beside them."""
_FORMS = {"produce": "joint_production", "develop": "development", "repair": "repair", "procure": "joint_procurement",
          "buy": "joint_procurement",
          "localise": "relocation", "relocate": "relocation",
          "cooperate": "cooperation", "project": "cooperation", "give": "relocation"}
"""The form of working together that an act is, where its own word does not say it."""


class ProjectFinder:
    """Finds the projects of a sentence; ``agreements`` tells which sentences are about a signed document."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._last: Draft | None = None

    def find(self, scene: Scene, agreements: list[Draft]) -> list[Draft]:
        """Return the projects of a sentence, one for each form of working together."""
        out: dict[str, Draft] = {}
        for cue in self._triggers(scene, agreements):
            draft = self._draft(scene, cue, agreements)
            if draft is not None and isinstance(draft.body, Project):
                out.setdefault(draft.body.form, draft)
        found = list(_told_apart(scene, out).values())
        more = more_of(self._last, scene) if not found else None
        self._last = found[-1] if found else None
        return found or ([more] if more is not None else [])

    def _triggers(self, scene: Scene, agreements: list[Draft]) -> list[CueNode]:
        found = []
        for cue in scene.acts(*_TRIGGERS):
            if any(n.first <= cue.first and cue.last <= n.last for n in scene.parties) or names_maker(
                    scene, cue) or describes_thing(scene, cue) or is_only_shown(scene, cue) or is_gathered(
                    scene, cue) or is_of_gift(scene, cue) or is_ordered(scene, cue):
                continue
            if cue.cue.act in _NEEDS_JOINT and not (
                    is_joint(scene, cue) or is_provided(scene, cue, agreements)
                    or is_of_pair(self._context, scene, cue) or maker_of_anothers(self._context, scene, cue)
                    or is_made_at_buyers(scene, cue)):
                continue
            found.append(cue)
        bought = [c for c in scene.acts("buy") if buys_jointly(scene, c)
                  and (c.cue.pos == "noun" or not self._context.tells_aid)]
        found += joint_undertakings(scene)
        return found + bought[:1] + [c for c in scene.acts("give") if moves_production(scene, c)]

    def _draft(self, scene: Scene, cue: CueNode, agreements: list[Draft]) -> Draft | None:
        form = self._form(scene, cue)
        if stage(scene, cue).negated or is_not_done(scene, cue) or _is_mere_title(scene):
            return None
        site = site_told(self._context, scene, cue)
        if is_made_elsewhere(scene, cue, site[1] if site else None):
            return None
        nodes = without_owners(scene, partner_nodes(self._context, scene, cue))
        partners = partners_of(self._context, nodes)
        inherited: dict[str, tuple[int, int]] = {}
        if len(partners) == 1 and (partners[0].subtype == "company" or cue.cue.act == "produce"):
            partners = with_host(self._context, scene, cue, partners)
        if len(partners) < 2:
            partners = completed_partners(self._context, partners, agreements, served(scene, cue))
            inherited["partners"] = (scene.sentence.start, scene.sentence.end)
        if len(partners) < 2:
            return None
        if cue.cue.act in _NEEDS_JOINT and not inherited and is_unsettled(
                scene, cue, stage(scene, _verb_of(scene, cue)), agreements) and not (
                is_done_together(scene, cue) or is_of_pair(self._context, scene, cue)):
            return None
        if form == "cooperation" and cue.cue.act == "cooperate" and (is_frame(scene, cue) or not any(
                p.subtype == "company" for p in partners)):
            return None
        if (form == "cooperation" or (cue.cue.act in _NEEDS_JOINT and cue.cue.pos == "verb")) and not (
                self._products(scene, cue) or is_of_arms(scene, cue)):
            return None
        return self._drafted(scene, cue, form, agreements, partners, () if inherited else nodes, inherited)

    def _form(self, scene: Scene, cue: CueNode) -> str:
        """The form of working together; what is made on another's soil is moved there."""
        site = site_told(self._context, scene, cue)
        if cue.cue.act == "produce" and site is not None and is_of_another_state(scene, cue, site[1]):
            return "relocation"
        if is_made_at_buyers(scene, cue) and not is_done_together(scene, cue):
            return "relocation"
        own = None if cue.cue.act == "give" else cue.cue.get("form")
        return "cooperation" if cue.cue.act == "cooperate" else own or _FORMS[cue.cue.act]

    def _drafted(self, scene: Scene, cue: CueNode, form: str, agreements: list[Draft], partners: tuple[Party, ...],
                 nodes: Sequence[PartyNode], inherited: dict[str, tuple[int, int]]) -> Draft:
        products, found = self._products(scene, cue), stage(scene, _verb_of(scene, cue))
        sited = form in ("relocation", "joint_production", "repair", "joint_venture")
        site = site_told(self._context, scene, cue) if sited else None
        times = times_of(scene, cue.first, scene.sentence.first, scene.sentence.last, "pledged", total=False)
        status = project_status(scene, _verb_of(scene, cue), found, agreements)
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

    def _products(self, scene: Scene, cue: CueNode) -> list[Thing]:
        """The things that are made: in the word for it, behind it, else before it."""
        ends = _TRIGGERS if cue.cue.act in _NEEDS_JOINT else _WHOLE  # ``a venture for the production of``
        last = chained_end(scene, cue)
        border = next((c.first for c in scene.acts(*ends) if c.first > last), scene.sentence.last)
        inside = [t for t in things(scene, cue.first, cue.last) if not t.topic]
        work = {c.first for c in scene.acts(*_NEEDS_JOINT) if c.first >= cue.last}  # ``for the upkeep of drones``
        after = [t for t in things(scene, cue.last, border) if not t.topic]
        after = [t for t in after if t.first not in work] or after
        before = [t for t in things(scene, scene.sentence.first, cue.first) if not t.topic]
        if cue.cue.pos == "phrase" and before:  # ``tanks under a licence``
            return before
        return inside + after or before


def _told_apart(scene: Scene, drafts: dict[str, Draft]) -> dict[str, Draft]:
    """The projects of a sentence by their form, without those that only say the same in a wider word."""
    out = dict(drafts)
    if len(out) > 1:
        out.pop("cooperation", None)
        if "development" in out and getattr(out["development"].body, "products", ()) == ("technology",):
            out.pop("development")
    if "relocation" in out and "joint_production" in out:
        out.pop("relocation" if scene.acts("jointly") else "joint_production")
    if "joint_venture" in out:
        out = {form: d for form, d in out.items() if form not in ("repair", "development", "joint_production")}
    return out


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


def _categories(products: list[Thing]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(c for t in products for c in t.item.categories))
