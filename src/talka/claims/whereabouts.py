"""Where a meeting or signing was that its own clause does not place: told beside it, by a capital, by a dateline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from talka.claims.context import Context
from talka.claims.draft import Draft, Spans
from talka.claims.meeting_place import has_meeting
from talka.claims.places_told import place_near
from talka.claims.scene import Scene
from talka.model import Agreement, Meeting, Place

_NEAR = 3
"""Sentences between a signing and the meeting at which it was."""
_LEAD = 3
"""Sentences of an article that its dateline places."""
_BESIDE = 3
"""Tokens between a state and the word for its capital."""
_NAME = 4
"""Words that the name of a town may have."""


def with_places(drafts: Sequence[Draft], context: Context) -> list[Draft]:
    """Return the drafts; each meeting and signing without a place has that which is told of it elsewhere."""
    placed = [_placed(d, drafts, context) if _lacks_place(d) else d for d in drafts]
    return [_at_meeting(d, placed) if _lacks_place(d) and d.kind == "agreement" else d for d in placed]


def _lacks_place(draft: Draft) -> bool:
    body = draft.body
    if isinstance(body, Meeting):
        return body.place is None and body.form != "call"
    return isinstance(body, Agreement) and body.place is None and draft.status in ("signed", "planned")


def _placed(draft: Draft, drafts: Sequence[Draft], context: Context) -> Draft:
    own = [s for s in context.scenes if (s.sentence.start, s.sentence.end) in set(draft.sentences)]
    for scene in own if draft.kind == "meeting" else [s for s in own if s is own[0] or s.acts("sign")]:
        for place, spans in (*_towns_named(scene), *_capitals(scene, context), *_unknown_towns(scene)):
            return _with(draft, place, spans)
    if draft.kind == "meeting" and draft.status == "held" and own:
        people = {p.id for p in getattr(draft.body, "participants", ()) if p.type == "person"}
        for other in _beside(own, people, drafts, context):
            for place, _ in (*_towns_named(other), *_capitals(other, context)):
                return _with(draft, place, None, (other.sentence.start, other.sentence.end))
    near = place_near(draft, drafts, context)
    if near is not None:
        return _with(draft, near[0], None, (near[1].sentence.start, near[1].sentence.end))
    return _by_dateline(draft, context)


def _with(draft: Draft, place: Place, spans: Spans | None, source: tuple[int, int] | None = None) -> Draft:
    body = draft.body
    assert isinstance(body, Meeting | Agreement)  # noqa: S101 - by ``_lacks_place``
    new = msgspec.structs.replace(body, place=place)
    if spans is not None:
        return draft.changed(body=new, stated={**draft.stated, "place": spans})
    assert source is not None  # noqa: S101 - one of the two is given
    return draft.changed(body=new, inherited={**draft.inherited, "place": source})


def _towns_named(scene: Scene) -> Iterator[tuple[Place, Spans]]:
    """The places that a sentence names as places, those of its dateline apart."""
    for mention in scene.places:
        if isinstance(mention.value, Place) and mention.start not in scene.datelines:
            yield mention.value, ((mention.start, mention.end),)


def _capitals(scene: Scene, context: Context) -> Iterator[tuple[Place, Spans]]:
    """``met in the Philippine capital``: the capital of the state beside the word."""
    for at in range(scene.sentence.first, scene.sentence.last):
        if scene.tokens[at].norm not in scene.grammar.capitals:
            continue
        node = next((n for n in scene.parties if n.party.type == "country" and (
            0 <= at - n.last < _BESIDE or 0 < n.first - at < _BESIDE) and not (
            n.has("nom") and "nom" in scene.grammar.donor)), None)
        name = context.capitals.get(node.party.id) if node is not None else None
        if node is not None and name is not None and _is_in(scene, min(at, node.first)):
            token = scene.tokens[at]
            yield Place(name, node.party.id), ((token.start, token.end),)


def _is_in(scene: Scene, at: int) -> bool:
    """Whether a preposition of place stands before a word, where no case tells the place."""
    return "loc" in scene.grammar.place or f"prep:{scene.prep_before(at)}" in scene.grammar.place


def _unknown_towns(scene: Scene) -> Iterator[tuple[Place, Spans]]:
    """``met in Giresun``: a name that nothing knows behind a preposition of place, where names keep their form."""
    if "before" not in scene.grammar.donor or not has_meeting(scene):
        return
    marks = {m[5:] for m in scene.grammar.place if m.startswith("prep:")}
    known = {i for m in scene.mentions if m.kind not in ("cue", "quotation") for i in range(*scene.span(m))}
    for cue in scene.acts("prep"):
        first = last = cue.last
        town = scene.tokens[cue.first - 1].norm in scene.grammar.towns and cue.cue.lemma in scene.grammar.belonging
        if not (cue.cue.lemma in marks or town) or scene.quoted(cue.mention.start) is not None:
            continue
        while last - first <= _NAME and (step := _grows(scene, first, last, known)):
            last += step
        if first < last <= first + _NAME and last not in known and _ends_name(scene, last):
            start, end = scene.tokens[first].start, scene.tokens[last - 1].end
            yield Place(scene.text[start:end], None), ((start, end),)


def _grows(scene: Scene, first: int, last: int, known: set[int]) -> int:
    """How many tokens more a name has: its next word, or a small word and the next."""
    titled = [last + n < scene.sentence.last and last + n not in known and scene.tokens[last + n].shape == "title"
              for n in range(3)]
    if titled[0]:
        return 1
    small = [last + n < scene.sentence.last and scene.tokens[last + n].norm in scene.grammar.in_towns for n in range(2)]
    if last == first or not small[0]:
        return 0
    return 2 if titled[1] else 3 if small[1] and titled[2] else 0


def _ends_name(scene: Scene, at: int) -> bool:
    """Whether a name ends before a token: a sign, a small word or the sentence's end, and no further noun."""
    if at >= scene.sentence.last or scene.tokens[at].shape == "sign":
        return True
    return any(c.first == at and c.cue.act in ("prep", "and") for c in scene.cues)


def _beside(own: Sequence[Scene], people: set[str], drafts: Sequence[Draft], context: Context) -> Iterator[Scene]:
    """The sentences right beside a meeting that speak of one, too, and make no claim of another."""
    numbers = {s.number for s in own}
    taken = {n for d in drafts if d.kind == "meeting" for s in context.scenes
             if (s.sentence.start, s.sentence.end) in set(d.sentences) for n in (s.number,)}
    for number in (min(numbers) - 1, min(numbers) + 1):
        if 0 <= number < len(context.scenes) and number not in taken and has_meeting(context.scenes[number]):
            yield context.scenes[number]
    before = min(numbers) - 1
    if before >= 0 and before not in taken and any(n.party.id in people and n.prep is None
                                                   for n in context.scenes[before].parties):
        yield context.scenes[before]  # where one of them spoke


def _by_dateline(draft: Draft, context: Context) -> Draft:
    """The town of the dateline, where one of the sides is of its state, and the article opens with the meeting."""
    body = draft.body
    if not isinstance(body, Meeting) or draft.order > _LEAD or draft.status != "held" or draft.old:
        return draft
    sides = {p.country for p in body.participants}
    here = any(t.norm in s.grammar.here for s in context.scenes if s.number == draft.order
               for t in s.tokens[s.sentence.first:s.sentence.last])
    for scene in context.scenes[:_LEAD]:
        for mention in scene.places:
            if mention.start in scene.datelines and isinstance(mention.value, Place) and (
                    here or mention.value.country in sides):
                return _with(draft, mention.value, None, (scene.sentence.start, scene.sentence.end))
    return draft


def _at_meeting(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A signing is where the meeting is at which its sides are, where it is told near."""
    body = draft.body
    assert isinstance(body, Agreement)  # noqa: S101 - by the caller
    sides = {p.country for p in body.parties if p.country}
    for other in drafts:
        met = other.body
        if isinstance(met, Meeting) and met.place is not None and abs(other.order - draft.order) <= _NEAR and (
                len(sides & {p.country for p in met.participants}) > 1) and draft.status == "signed" and (
                other.status == "held" and draft.date in (None, other.date) and not draft.old):
            return _with(draft, met.place, None, other.sentences[0])
    return draft
