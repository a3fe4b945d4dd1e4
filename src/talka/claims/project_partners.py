"""The partners of a project: those named, the host of a company's work, those of the document before."""

from __future__ import annotations

from collections.abc import Collection

from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.project_site import site_of
from talka.claims.scene import Scene
from talka.model import Agreement, Party


def partner_nodes(context: Context, scene: Scene, cue: CueNode) -> list[PartyNode]:
    """Return the states and companies of a sentence that may work together, in the quotation of the word for it."""
    quotation = scene.quoted(cue.mention.start)
    nodes = [n for n in scene.parties if n.party.id not in context.media
             and (n.party.country or n.party.subtype == "company")
             and n.party.subtype not in ("union", "alliance", "coalition", "fund")]
    nodes = [n for n in nodes if (quotation is None) or quotation.start <= n.mention.start < quotation.end
             or n.prep is None]
    return [n for n in nodes if not _is_beneficiary(scene, n, cue) and not _is_make(scene, n, cue)
            and not _is_opposed(scene, n, cue)]


def _is_opposed(scene: Scene, node: PartyNode, cue: CueNode) -> bool:
    """Whether a party stands in a clause of its own that is set against that of making (``while Chad bought``)."""
    first, last = min(node.first, cue.first), max(node.first, cue.first)
    return scene.breaks(node.first, cue.first) > 0 and any(first < c.first < last for c in scene.acts("but"))


def partners_of(context: Context, nodes: list[PartyNode]) -> tuple[Party, ...]:
    """Return the states that parties stand for and the companies, which stand for their own state."""
    found = [context.state(n.party) for n in nodes]
    found = [p for p in found if p.type != "person"]
    companies = {p.country for p in found if p.subtype == "company"}
    found = [p for p in found if p.subtype == "company" or p.country not in companies]
    return tuple({p.id: p for p in found}.values())


def with_host(context: Context, scene: Scene, cue: CueNode, partners: tuple[Party, ...]) -> tuple[Party, ...]:
    """A company on another state's soil works with somebody of that state, whom nothing names."""
    site = site_of(scene, cue)
    host = context.names.get(site[1]) if site is not None else None
    return (*partners, host) if host is not None and host.country != partners[0].country else partners


def completed_partners(context: Context, partners: tuple[Party, ...], agreements: list[Draft],
                       served: Collection[str | None] = ()) -> tuple[Party, ...]:
    """Add the other side: of the agreement that provides for it, else the other state of the article.

    A state that is only ``served`` by it is no side.
    """
    for draft in reversed(agreements):
        if isinstance(draft.body, Agreement) and (not partners or {p.country for p in partners} <= {
                p.country for p in draft.body.parties}):
            return draft.body.parties
    codes = [c for c in context.main_states if c in context.names][:2]
    if len(codes) == 2 and not set(codes) & set(served) and {p.country for p in partners} <= set(codes):
        held = {p.country for p in partners}
        return (*partners, *(context.names[c] for c in codes if c not in held))
    return partners


def served(scene: Scene, cue: CueNode) -> frozenset[str | None]:
    """Return the states that only get what is made or bought, so that they are no partners."""
    return frozenset(n.party.country for n in scene.parties if _is_beneficiary(scene, n, cue))


def _is_make(scene: Scene, node: PartyNode, cue: CueNode) -> bool:
    """Whether a party beside a thing only tells whose it is, where those who make it are named before.

    It is a company right behind it, or a state right before it (``will together repair Chadian tanks``).
    """
    others = [n for n in scene.parties if n.last <= cue.first and n.party.country]
    if node.party.type == "country" and node.prep is None and node.first >= cue.last and (
            node.has("adj") or node.has("poss") or node.has("gen")):
        return len({n.party.country for n in others}) > 1 and any(scene.span(m)[0] == node.last for m in scene.items)
    return node.party.subtype == "company" and node.prep is None and node.first >= cue.last and bool(others) and any(
        scene.span(m)[1] == node.first for m in scene.items)


def _is_beneficiary(scene: Scene, node: PartyNode, cue: CueNode) -> bool:
    """Whether a party only gets what is made (``for the Armed Forces of Ukraine``)."""
    if node.prep is None or (node.first < cue.first and cue.cue.act != "buy"):
        return False
    markers = [m for m in scene.grammar.recipient if m.startswith("prep:")]
    return f"prep:{node.prep}" in markers and f"prep:{node.prep}" not in scene.grammar.with_ and (
        f"prep:{node.prep}" not in scene.grammar.place)
