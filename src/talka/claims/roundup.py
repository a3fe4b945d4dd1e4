"""Roundups: lines that each name a giver and what it gives (``Belgium: €1 billion``), after what all of them do."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from talka.claims.act import Act, standing
from talka.claims.acts import acts_of
from talka.claims.commitment_draft import commitment
from talka.claims.context import Context
from talka.claims.coordination import in_list
from talka.claims.draft import Draft
from talka.claims.found import Found, collect, parts
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.recipients import recipients_in
from talka.claims.scene import Scene
from talka.claims.side import Sides, apart, sides_of
from talka.claims.signs import DASHES
from talka.claims.status import status_of
from talka.model import Commitment, Cue, DateRange

_BULLET = 3
"""Tokens of a bullet, a number or a picture before the first word of a line."""
_INTRO = 5
"""Sentences back in which the words that open a roundup stand."""
_NEAR = 3
"""Sentences within which another line of the same roundup stands."""
_TELLS = ("pledge", "give", "aid", "allocate", "finance", "offer", "support")
"""Acts of the sentence that opens a roundup."""
_BULLETS = frozenset("-*\u2022\u2013\u2014\u25cf\u25aa\u00b7")
"""Signs that open a line of a list."""
_GIVERS = ("union", "alliance")


class Entry(NamedTuple):
    """What a line of a roundup tells of its givers: they, and the tokens behind the sign that follows them."""

    givers: list[PartyNode]
    first: int
    last: int


def entries(scene: Scene) -> list[Entry]:
    """Return the lines of a roundup that a sentence holds, each behind a semicolon or a new line; mostly none."""
    if not any(_may_give(n) for n in scene.parties):
        return []
    first, last = scene.sentence.first, scene.sentence.last
    starts = [first, *(i for i in range(first + 1, last) if scene.tokens[i - 1].norm == ";" or (
        "\n" in scene.text[scene.tokens[i - 1].end:scene.tokens[i].start]))]
    ends = [*starts[1:], last]
    found = (_entry(scene, start, end) for start, end in zip(starts, ends, strict=True) if start < end)
    return [e for e in found if e is not None]


def _entry(scene: Scene, first: int, last: int) -> Entry | None:
    able = [n for n in scene.parties if first <= n.first < last and _may_give(n)]
    if not able or able[0].first - first > _BULLET or any(
            scene.tokens[i].shape in ("lower", "title") and scene.tokens[i].norm not in scene.grammar.articles
            for i in range(first, able[0].first)):
        return None
    givers = in_list(scene, able, able[0])
    sign = givers[-1].last
    if sign < last and "\t" in scene.text[scene.tokens[sign - 1].end:scene.tokens[sign].start]:
        return Entry(givers, sign, last)  # a row of a table, its first cell the name
    if sign + 1 >= last or not _is_sign(scene, sign):
        return None
    return Entry(givers, sign + 1, last)


def _may_give(node: PartyNode) -> bool:
    """Whether a party may head a line: a state or a union, named as one."""
    return node.prep is None and (node.party.type == "country" or node.party.subtype in _GIVERS) and (
        node.has("nom") and not node.is_adjective and not node.has("capital"))


def _is_sign(scene: Scene, at: int) -> bool:
    """Whether a colon or a dash that stands free follows a name; a hyphen joins words."""
    token = scene.tokens[at]
    if token.norm == ":":
        return True
    return token.norm in DASHES and scene.tokens[at - 1].end < token.start < token.end < scene.tokens[at + 1].start


class Roundup:
    """Finds what each line of a roundup tells."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._last = -9
        self._intro: Scene | None = None

    def find(self, scene: Scene) -> list[Draft]:
        """Return the commitments of a line of a list that has what is given right behind its giver, before any verb."""
        lines = [(e, found) for e in entries(scene) if (found := _given(scene, e)) is not None]
        if not lines or not self._is_listed(scene, lines[0][0]):
            return []
        self._last = scene.number
        return [draft for entry, found in lines for draft in self._drafts(scene, entry, found)]

    def alone(self, scene: Scene) -> list[Draft]:
        """Return what a line that is none of a list gives, where it names who gets it or words of giving open it."""
        lines = [(e, found) for e in entries(scene) if (found := _given(scene, e)) is not None]
        if not lines:
            return []
        back = self._open(scene)
        if not recipients_in(scene, None, lines[0][0].first, lines[0][0].last) and not (
                self._intro is not None and _ends_open(scene, back)):
            return []
        self._last = scene.number
        return [draft for entry, found in lines for draft in self._drafts(scene, entry, found)]

    def from_each(self, scene: Scene) -> list[Draft]:
        """Return what a sentence lists with its giver behind each (``They include tanks from Italy; jets from …``)."""
        include = next((c for c in scene.acts("include") if c.cue.pos == "verb"), None)
        if include is None:
            return []
        self._open(scene)
        if self._intro is None and any(c.last <= include.first for c in scene.acts("aid")):
            self._intro = scene  # ``the aid to Togo includes tents from Oslo and tanks from Rome``
        portions = from_sources(scene, include.last) if self._intro is not None else []
        drafts = []
        for node, found in portions:
            act = standing(scene, _as_act(node))
            takers = recipients_in(scene, None, scene.sentence.first, include.first)
            sides = apart(sides_of(self._context, [node]), sides_of(self._context, takers))
            drafts.append(_own_times(commitment(scene, act, found, self._status(), sides, self._context), scene, node))
        return drafts

    def bullet(self, scene: Scene) -> list[Draft]:
        """Return aid that a bullet names without a verb or a side (``- £4.5 billion in military support``)."""
        verbs = any(c.cue.pos == "verb" and not is_noun(scene, c) for c in scene.cues)
        if not is_bulleted(scene) or verbs or not scene.money or not scene.acts("aid", "support") or (
                scene.acts("not", "budget") or any(n.party.country for n in scene.parties)):
            return []
        found = collect(scene, scene.sentence.first, scene.sentence.last)
        aid = scene.acts("aid", "support")[0]
        return [commitment(scene, standing(scene, aid), found, "pledged", Sides([], []), self._context)]

    def _open(self, scene: Scene) -> list[Scene]:
        """Take the words of giving shortly before a line as those that open its list; return the sentences before."""
        back = list(self._context.scenes[max(scene.number - _INTRO, 0):scene.number])
        self._intro = next((s for s in reversed(back) if s.acts(*_TELLS)), None)
        return back

    def _is_listed(self, scene: Scene, entry: Entry) -> bool:
        """Whether a line is one of a list that words of giving open."""
        if scene.number - self._last <= _NEAR:
            return True
        self._open(scene)
        ahead = self._context.scenes[scene.number + 1:scene.number + 1 + _NEAR]
        return self._intro is not None and (
            len(entries(scene)) > 1 or any(_is_line_of_another(s, entry) for s in ahead))

    def _drafts(self, scene: Scene, entry: Entry, found: Found) -> list[Draft]:
        takers = sides_of(self._context, recipients_in(scene, None, entry.first, entry.last))
        sides = apart(sides_of(self._context, entry.givers), takers)
        aided = set(self._context.recipient_states)
        if {d.party.id for d in sides.donors} <= {t.party.id for t in takers} | aided:
            return []
        act = standing(scene, _as_act(entry.givers[0]))._replace(first=entry.first, last=entry.last)
        drafts = [commitment(scene, act, part, self._status(), sides, self._context)
                  for part in parts(scene, found)]
        return [_as_total(d) for d in drafts] if self._is_total() else drafts

    def _status(self) -> str:
        """The stage that the opening words tell of all: promised, where they tell none."""
        if self._intro is None:
            return "pledged"
        if self._is_total():
            return "delivered"
        told = (status_of(a.cue.cue.act, a.stage) for a in acts_of(self._intro)
                if a.cue.cue.act != "offer" and _is_telling(self._intro, a))
        return next((s for s in told if s is not None), "pledged")

    def _is_total(self) -> bool:
        """Whether the opening words count what was given in all, or since a day."""
        intro = self._intro
        return intro is not None and (bool(intro.acts("total")) or any(
            isinstance(m.value, DateRange) and m.value.start and m.value.end is None for m in intro.dates))


def is_bulleted(scene: Scene) -> bool:
    """Return whether a sentence opens with the bullet of a list."""
    first = scene.tokens[scene.sentence.first]
    behind = scene.tokens[scene.sentence.first + 1:scene.sentence.first + 2]
    return first.norm in _BULLETS and any(first.end < t.start for t in behind)


def from_sources(scene: Scene, first: int) -> list[tuple[PartyNode, Found]]:
    """Return the states behind ``from`` in a list, at least two, each with what stands before it, behind the last."""
    nodes = [n for n in scene.parties if n.first >= first and n.prep is not None and not n.is_adjective
             and f"prep:{n.prep}" in scene.grammar.source and n.party.type == "country"]
    out: list[tuple[PartyNode, Found]] = []
    for node in nodes:
        found = collect(scene, first, node.first)
        if not (found.money or found.concrete):
            return []
        out.append((node, found))
        first = node.last
    return out if len({n.party.id for n, _ in out}) > 1 and len(out) == len(nodes) else []


def _ends_open(scene: Scene, back: list[Scene]) -> bool:
    """Whether the sentence before ends in a colon."""
    return bool(back) and scene.text[back[-1].sentence.start:back[-1].sentence.end].rstrip().endswith(":")


def _is_telling(scene: Scene, act: Act) -> bool:
    return not act.noun and act.cue.cue.pos == "verb" and not is_noun(scene, act.cue)


def _is_line_of_another(scene: Scene, entry: Entry) -> bool:
    given = {n.party.id for n in entry.givers}
    return any(given.isdisjoint(n.party.id for n in e.givers) and _given(scene, e) is not None
               for e in entries(scene))


def _given(scene: Scene, entry: Entry) -> Found | None:
    """What a line gives, where it stands before the first verb; a line with a verb tells it as sentences do."""
    found = collect(scene, entry.first, entry.last)
    joints = scene.acts("relative", "pronoun", "include", "part")
    inner = min((c.first for c in joints if entry.first <= c.first < entry.last), default=entry.last)
    first = found.money[:1]  # what is told behind ``of which`` or ``including`` is a part of it
    found = found._replace(money=first + tuple(m for m in found.money[1:] if scene.span(m)[0] < inner))
    starts = [scene.span(m)[0] for m in found.money] + [t.first for t in found.concrete]
    verb = min((c.first for c in scene.cues if c.cue.pos == "verb" and entry.first <= c.first < entry.last
                and not is_noun(scene, c)), default=entry.last)
    return found if starts and min(starts) < verb else None


def _as_act(node: PartyNode) -> CueNode:
    """A cue for what a line without a verb tells: a promise by the party at its head."""
    return CueNode(node.mention, Cue("pledge", "noun", "-"), node.last, node.last)


def _own_times(draft: Draft, scene: Scene, node: PartyNode) -> Draft:
    """A draft of a list in one sentence without the days and ways that stand by other givers."""
    end = min((n.mention.start for n in scene.parties if n.first > node.last and n.party.type == "country"),
              default=scene.sentence.end)
    body, own = draft.body, {k for k, v in draft.stated.items() if any(node.mention.end <= s < end for s, _ in v)}
    assert isinstance(body, Commitment)  # noqa: S101 - by kind
    body = msgspec.structs.replace(body, due=body.due if "due" in own else None,
                                   period=body.period if "period" in own else None,
                                   through=body.through if "through" in own else ())
    stated = {k: v for k, v in draft.stated.items() if k not in ("due", "period", "date", "through") or k in own}
    return draft.changed(body=body, stated=stated, date=draft.date if "date" in own else None)


def _as_total(draft: Draft) -> Draft:
    assert isinstance(draft.body, Commitment)  # noqa: S101 - by kind
    assumed = {k: v for k, v in draft.assumed.items() if k != "basis"}
    return draft.changed(body=msgspec.structs.replace(draft.body, basis="total"), assumed=assumed)
