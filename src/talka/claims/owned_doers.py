"""Doers that nobody knows by name: of the state that owns them, or of the outlet's own (``the border guard unit``)."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene
from talka.claims.side import Side
from talka.claims.subject_forms import may_be_subject

_DOES = ("past", "pres", "fut")


def owned_doers(scene: Scene, act: Act) -> list[PartyNode]:
    """Return the state whose section, people or unit does it (``the aid section of the US embassy handed over``)."""
    if not _is_active(scene, act) or "gen" in scene.grammar.donor_passive:
        return []
    return [n for n in scene.parties if n.last <= act.cue.first and scene.breaks(n.first, act.cue.first) == 0
            and n.party.type != "person" and _belongs(scene, n) and n.first > scene.sentence.first
            and (_is_unknown(scene, n.first - 1 - (n.prep is not None)) or _is_section(scene, n))][:1]


def doer_at_home(context: Context, scene: Scene, act: Act, givers: list[Side]) -> list[Side]:
    """Return the outlet's own state for a doer right before a verb of getting that no word tells the state of."""
    home = scene.pack.info.home
    if not givers or home not in context.names or not _is_active(scene, act) or act.cue.first == scene.sentence.first:
        return []
    others = {n.party.country for n in scene.parties} - {g.party.country for g in givers}
    if others - {home, None} or home in {g.party.country for g in givers} or not _is_unknown(scene, act.cue.first - 1):
        return []
    return [Side(context.names[str(home)], act.cue.mention)]


def _is_active(scene: Scene, act: Act) -> bool:
    """Whether an act is a verb in a form that a third one does, with no doer in its clause that has a name."""
    if act.noun or act.passive or act.cue.cue.pos != "verb" or "nom" not in scene.grammar.donor:
        return False
    if act.stage.tense not in _DOES or act.cue.has("1"):
        return False
    return not any(may_be_subject(scene, n) and scene.breaks(n.first, act.cue.first) == 0 for n in scene.parties) and (
        not any(c.has("nom") and scene.breaks(c.first, act.cue.first) == 0 for c in scene.acts("pronoun", "body")))


def _is_section(scene: Scene, node: PartyNode) -> bool:
    """Whether a body owns a section of it that is named by aid or things (``the aid section of the embassy``)."""
    opens = scene.tokens[scene.sentence.first].shape == "title" or bool(scene.dates)
    return opens and node.party.type == "organisation" and any(
        m.may_be("gen") and scene.span(m)[1] == node.first for m in scene.mentions)


def _belongs(scene: Scene, node: PartyNode) -> bool:
    """Whether a name stands as an owner does: in the genitive, or where somebody is from."""
    if node.prep is not None:
        return f"prep:{node.prep}" in scene.grammar.source and not node.has("nom")
    return node.has("gen") and not node.has("nom") and not node.is_adjective


def _is_unknown(scene: Scene, at: int) -> bool:
    """Whether a word stands at a token that is no sign, number or word of which anything is known."""
    if at < scene.sentence.first or scene.tokens[at].shape not in ("lower", "title", "upper"):
        return False
    soldiers = {i for c in scene.acts("trainee") for i in range(c.first, c.last)}
    return at in soldiers or not any(first <= at < last for first, last in (
        scene.span(m) for m in scene.mentions if m.kind != "quotation"))


def of_stocks(scene: Scene) -> list[PartyNode]:
    """Return the state or body out of whose stocks something is given (``from the stocks of the Estonian police``)."""
    ends = {c.last for c in scene.acts("give") if c.cue.pos == "phrase" and c.cue.get("terms") == "in_kind"}
    return [n for n in scene.parties if n.first in ends and n.prep is None and n.has("gen")]
