"""The recipient of an act: who gets it by preposition, by case, or by the need that is told."""

from __future__ import annotations

from collections.abc import Iterable

from talka.claims.beneficiaries import helped, is_aided, is_behind, of_people
from talka.claims.channels import is_channel
from talka.claims.coordination import in_list
from talka.claims.no_recipient import (
    is_absolute,
    is_at_war,
    is_compound,
    is_guarantor,
    is_kept_from,
    is_of_gathering,
    is_of_participle,
    is_of_target,
    is_thanked,
)
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.parts_of_states import is_in_part
from talka.claims.role_marks import is_genitive_first, is_marked_recipient
from talka.claims.scene import Scene
from talka.claims.unmarked_recipients import right_after, without_case

_SEVERAL = 2
"""Parties that are marked, from which on owners of nouns are told from those who get something."""
_NEAR = 3
"""Tokens between a word for those helped and the state in which they are."""


def recipients_in(scene: Scene, anchor: CueNode | None, first: int, last: int) -> list[PartyNode]:
    """Return who gets it, of the parties between two tokens; some grammars let it stand right after the verb."""
    beside = right_after(scene, anchor) if "after" in scene.grammar.recipient and anchor is not None else []
    if any(n.prep is None for n in beside):
        return beside
    marked = _marked(scene, first, last) or beside
    if marked and all(n.is_adjective or n.has("adj") for n in marked) and (aided := helped(scene, first, last)):
        marked = _whole_list(scene, aided)  # ``to help Jordan care for Syrian refugees``
    found = _chosen(scene, anchor, marked)
    found = found or _whole_list(scene, helped(scene, first, last))
    if not found and anchor is not None and "dat" in scene.grammar.recipient:
        found = without_case(scene, anchor)
    return found or _needing(scene, first, last)


def _marked(scene: Scene, first: int, last: int) -> list[PartyNode]:
    """The parties between two tokens that a preposition or a case marks as recipients."""
    return [n for n in scene.parties if first <= n.first < last and _is_marked(n, scene.grammar.recipient)
            and not _shares_body(scene, n) and not _is_place_too(scene, n) and not is_at_war(scene, n)
            and not is_compound(scene, n) and not is_of_gathering(scene, n) and not is_of_target(scene, n)
            and not is_of_participle(scene, n) and not is_thanked(scene, n) and not is_absolute(scene, n)]


def _is_place_too(scene: Scene, node: PartyNode) -> bool:
    """Whether a state is joined to one that a preposition of place governs in its case (``in Syria and Turkey``)."""
    if node.prep is not None or not node.has("loc") or "nom" not in scene.grammar.donor:
        return False
    joints = {c.last: c.first for c in scene.acts("and")}
    before = joints.get(node.first)
    return before is not None and any(n.last == before and n.has("loc") and n.prep is not None and f"prep:{n.prep}" in
                                      scene.grammar.place for n in scene.parties)


def _shares_body(scene: Scene, node: PartyNode) -> bool:
    """Whether a state only shares a body with the one joined before it (``the ministries of Czechia and Slovakia``)."""
    joints = {c.first: c.last for c in scene.acts("and")}
    return node.prep is None and node.has("gen") and any(
        joints.get(n.last) == node.first and n.party.type == "organisation" and n.party.country
        and (n.prep is not None or n.party.subtype == "ministry")
        and f"prep:{n.prep}" not in (m for m in scene.grammar.recipient if m not in scene.grammar.place)
        for n in scene.parties)


def _chosen(scene: Scene, anchor: CueNode | None, found: list[PartyNode]) -> list[PartyNode]:
    """Of several that are marked those that get it: no adjectives, no guarantors, and none that a clause denies."""
    found = [n for n in found if not n.is_adjective] or found
    if anchor is not None and len(found) > 1:
        found = [n for n in found if not is_kept_from(scene, n, anchor)] or found
    found = _with_unchanging(scene, _without_owners(scene, anchor, found))
    found = [n for n in found if not is_guarantor(scene, n, alone=len(found) == 1)]
    if "nom" in scene.grammar.donor:  # for whom, not where to
        found = [n for n in found if f"prep:{n.prep}" not in scene.grammar.place] or found
    return found


def _without_owners(scene: Scene, anchor: CueNode | None, found: list[PartyNode]) -> list[PartyNode]:
    """Those found but who, in another clause, may only own the noun before them (``popry protesty Kytaju``)."""
    if anchor is None or len(found) < _SEVERAL or "dat" not in scene.grammar.recipient:
        return found
    words = {i for c in scene.cues for i in range(c.first, c.last)}
    gifts = {c.last for c in scene.acts("pay", "finance") if c.cue.pos == "noun"}
    whose = next((n for n in found if n.first in gifts and n.has("gen") and scene.breaks(n.first, anchor.first)), None)
    if whose is not None:  # of whom another clause tells a contribution
        found = [n for n in found if scene.clause(n.first) < scene.clause(whose.first)]
    return [n for n in found if n.prep is not None or not n.has("gen") or n.first - 1 in words
            or scene.tokens[n.first - 1].shape != "lower" or scene.breaks(n.first, anchor.first) == 0] or found


def _with_unchanging(scene: Scene, found: list[PartyNode]) -> list[PartyNode]:
    """Those that a case marks, with the names without cases in one list with them (``Izrailju, OAE i Kuvejtu``)."""
    if "dat" not in scene.grammar.recipient or not any(n.prep is None and n.has("dat") for n in found):
        return found
    marked = next(n for n in found if n.prep is None and n.has("dat"))
    able = [n for n in scene.parties if n in found or (n.prep is None and n.is_indeclinable
                                                       and n.party.type == "country")]
    return in_list(scene, able, marked) if len(able) > len(found) and marked in able else found


def _needing(scene: Scene, first: int, last: int) -> list[PartyNode]:
    """The states whose people or needs are told, where nothing marks who gets it."""
    if not is_genitive_first(scene):
        return of_people(scene, first, last)
    aided = [n for n in scene.parties if first <= n.first < last and (is_aided(scene, n) or is_behind(scene, n))]
    return aided or _in_need(scene, first, last)


def recipients_told(scene: Scene, anchor: CueNode | None = None) -> list[PartyNode]:
    """Return who gets it, of all the parties of a sentence."""
    return recipients_in(scene, anchor, scene.sentence.first, scene.sentence.last)


def _in_need(scene: Scene, first: int, last: int) -> list[PartyNode]:
    """The states in which people are helped, told by the case of a place (``reikmėms Sirijoje ir Libane``)."""
    able = [n for n in scene.parties if first <= n.first < last and n.party.type == "country" and n.prep is None
            and ((n.has("loc") and not n.has("nom")) or is_in_part(scene, n)) and n.party.id != scene.pack.info.home]
    ends = {i + 1 for i in range(first, last) if scene.tokens[i].norm in scene.grammar.helped}
    ends |= {c.last for c in scene.acts("aid") if c.has("dat") and not c.has("nom")}
    near = next((n for n in able if any(0 <= n.first - at <= _NEAR for at in ends)), None)
    return in_list(scene, able, near) if near is not None else []


def _whole_list(scene: Scene, found: list[PartyNode]) -> list[PartyNode]:
    """Whom a verb of helping is about, with those that stand in one list with its object (``supported A, B and C``)."""
    if len(found) != 1:
        return found
    able = [n for n in scene.parties if n is found[0] or (n.prep is None and n.party.type != "person"
            and not n.is_adjective and ("after" in scene.grammar.recipient or n.has("acc") or n.has("gen")))]
    return in_list(scene, able, found[0])


def _is_marked(node: PartyNode, markers: Iterable[str]) -> bool:
    """Whether a party that keeps what it gets carries the mark of a recipient."""
    if node.party.subtype in ("fund", "coalition") or node.party.type == "person" or is_channel(node.party):
        return False
    return is_marked_recipient(node, markers)
