"""Who speaks: the subject of a word of saying in, after, before or around a quotation."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from talka.claims.ahead import told_of_ahead
from talka.claims.behind import behind
from talka.claims.colleague import colleague
from talka.claims.context import Context
from talka.claims.credit_lines import credit_line, labelled
from talka.claims.cut_off import teller
from talka.claims.generic import is_inside, known_body, speaking_body, whole_ministry
from talka.claims.joined_clause import Clause, body_within, doer, owner_within
from talka.claims.nearest_speaker import nearest
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.papers import is_of_paper, owner_behind, owner_of_paper, speaker_of_paper, speaker_there, who_told
from talka.claims.quotations import Quoted, stands_alone
from talka.claims.references import gender_of, last_person, last_state
from talka.claims.saying_subjects import (
    has_own_pronoun,
    is_by_office,
    is_inverted_stranger,
    is_of_other_office,
    is_unknown,
    of_words,
)
from talka.claims.scene import Scene
from talka.claims.strangers_words import is_strangers
from talka.model import Mention, Party

_SAYING = ("say", "report", "according", "cite")
_BACK = 5
"""Sentences back in which the last speaker is looked for."""
_FAR = 8
"""Sentences back in which the person is looked for whom ``he said`` means."""
_LABEL = 6
"""Tokens of a label such as ``Quote from the minister:``."""
_GAPS = 8
"""Gaps between the pieces of one quotation in which the speaker is looked for."""
_OPENING = 3
"""Tokens from the start of a sentence to its word of saying, where it tells of the words before it."""
_BODIES = ("ministry", "government", "parliament", "armed_forces")
"""Bodies without a name that a colon lets speak (``The ministry denied it: …``)."""
_BLANKS = " \n\u201c\"\u00ab\u201e-\u2013\u2014"

Heard = tuple[Quoted, Party | None]


def text_before(quoted: Quoted) -> str:
    """Return the text before a quotation without the marks that open it."""
    text = quoted.opens.text
    end = quoted.mention.start
    while end and text[end - 1] in _BLANKS:
        end -= 1
    return text[max(end - 1, 0):end]


class Speakers:
    """Finds who speaks in each quotation of an article, taken in order."""

    def __init__(self, context: Context, quotations: Sequence[Quoted]) -> None:
        self._context = context
        self._scenes = context.scenes
        self._pieces = {q.mention.start: q.pieces for q in quotations}
        self._before: Party | None = None
        """Whoever spoke last."""

    def find(self, quoted: Quoted, previous: Heard | None) -> Party | None:
        """Return who speaks, if that is told; ``previous`` is the quotation before with its speaker."""
        if previous is not None and previous[1] is not None:
            self._before = previous[1]
        start, end = quoted.mention.start, quoted.mention.end
        if is_strangers(quoted):
            return None
        found = (
            self._inserted(quoted)
            or self._saying(quoted.closes, end, quoted.closes.sentence.end, after=True)
            or self._behind(quoted)
            or self._cut_off(quoted)
            or self._saying(quoted.opens, quoted.opens.sentence.start, start, after=False)
            or self._from_around(quoted, previous)
        )
        return whole_ministry(self._context, quoted.opens, found) if found is not None else None

    def _inserted(self, quoted: Quoted) -> Party | None:
        """The speaker whom the reporter's words between two pieces name."""
        start, end = quoted.mention.start, quoted.mention.end
        if not (quoted.is_dash or len(quoted.pieces) > 1 or (quoted.pieces and quoted.pieces[-1][1] < end)):
            return None
        edges = [start, *(e for piece in quoted.pieces for e in piece), end]
        gaps = list(zip(edges[2::2], edges[3::2], strict=False))[:_GAPS]
        scenes = self._scenes[quoted.opens.number:quoted.closes.number + 1]
        near = [(s, left, right) for left, right in gaps for s in scenes
                if s.sentence.start < right and left < s.sentence.end]
        said = next((found for s, left, right in near if (found := self._saying(s, left, right, after=True))), None)
        return said or next((n.party for s, left, right in near for n in s.parties if left <= n.mention.start < right
                             and n.party.type == "person" and n.prep is None and n.has("nom")), None)

    def _behind(self, quoted: Quoted) -> Party | None:
        """The doer of the clause that a dash or a comma joins to the words, whatever its verb."""
        clause = behind(quoted)
        if clause is None:
            return None
        scene = clause.scene
        node = doer(clause) or owner_within(clause)
        if node is not None:
            return self._settled(scene, node)
        pronoun = next((c for c in scene.acts("pronoun") if clause.first <= c.first < clause.last
                        and c.has("nom") and c.cue.lemma == "3"), None)
        if pronoun is None:
            body = body_within(clause)
            return body.party if body is not None else None
        person = last_person(self._context, scene, pronoun.first, gender_of(pronoun), back=_FAR)
        return person.party if person else None

    def _cut_off(self, quoted: Quoted) -> Party | None:
        """The speaker whom the next sentence names, where a sign cut it off from the words (``"Who?" he asked.``)."""
        found = teller(self._scenes, quoted)
        if found is None:
            return None
        scene, verb = found
        if verb.cue.act == "say":
            return self._saying(scene, scene.sentence.start, verb.mention.end, after=True)
        node = doer(Clause(scene, scene.sentence.first, verb.first))
        pronoun = next((c for c in scene.acts("pronoun") if c.first < verb.first and c.cue.lemma == "3"), None)
        if node is None and pronoun is None:
            return None
        return self._settled(scene, node) if node is not None else self._meant(scene, verb, pronoun)

    def _from_around(self, quoted: Quoted, before: Heard | None) -> Party | None:
        """The speaker named in the sentence before (best where a colon ends it), or in the one after."""
        previous = self._scenes[quoted.opens.number - 1] if quoted.opens.number else None
        ahead = None
        if previous is not None:
            ahead = self._saying(previous, previous.sentence.start, previous.sentence.end, after=False)
        opening = self._opening(quoted)
        if opening is not None:
            return opening
        if ahead is not None and text_before(quoted) == ":":
            return ahead
        if before and before[1] and before[0].closes.sentence.paragraph == quoted.opens.sentence.paragraph:
            return before[1]
        return self._next(quoted) or ahead or self._told_of(quoted, previous) or (before[1] if before else None)

    def _told_of(self, quoted: Quoted, previous: Scene | None) -> Party | None:
        """The only person whom the sentence before is about, where the words stand alone behind it."""
        if previous is None or previous.quotations or previous.sentence.block == "headline":
            return None
        if not stands_alone(quoted):
            return None
        people = [n for n in previous.parties if n.party.type == "person"]
        free = "nom" not in previous.grammar.donor
        able = [n for n in people if n.prep is None and not n.has("poss") and (free or n.has("nom"))]
        return self._settled(previous, able[0]) if able and len({n.party.id for n in people}) == 1 else None

    def _opening(self, quoted: Quoted) -> Party | None:
        """The person whose sentence a colon ends before the words (``The minister denied this: …``)."""
        scene, start = quoted.opens, quoted.mention.start
        if text_before(quoted) != ":" or scene.sentence.start >= start:
            return None
        owner = owner_of_paper(self._context, scene, start)
        if owner is not None:
            return owner
        label = scene.token_at(start) - scene.sentence.first <= _LABEL
        parties = [n for n in scene.parties if n.mention.start < start]
        people = [n for n in parties if n.party.type == "person" and (label or (
            n.prep is None and not n.has("poss") and ("nom" not in scene.grammar.donor or n.has("nom"))))]
        if people:
            return self._settled(scene, people[0])
        bodies = [n for n in parties if n.party.type == "organisation" and n.prep is None and not n.is_adjective
                  and n.party.id not in self._context.media and n.has("nom") and not n.has("poss")]
        if len({n.party.id for n in bodies}) == 1:
            return bodies[0].party
        common = next((c for c in scene.acts("body") if c.first - scene.sentence.first <= 1 and c.has("nom")
                       and c.cue.get("subtype") in _BODIES), None)
        if common is not None:
            return known_body(self._context, scene, common)
        if not label or parties:
            return None
        above = labelled(self._scenes[scene.number - 1], self._context.media) if scene.number else None
        if above is not None:
            return above.party
        last = last_person(self._context, scene, scene.sentence.first)
        return last.party if last else who_told(self._context, scene, back=_FAR)

    def _next(self, quoted: Quoted) -> Party | None:
        """The speaker whom a short sentence after the quotation names: ``This was said by the minister``."""
        number = quoted.closes.number + 1
        if number >= len(self._scenes):
            return None
        scene = self._scenes[number]
        credited = credit_line(scene)
        if credited is not None:
            return self._settled(scene, credited)
        saying = scene.acts("say", "report")
        if not saying or saying[0].first - scene.sentence.first > _OPENING or scene.quotations:
            return None
        if saying[0].cue.act == "report" and scene.tokens[saying[0].last].norm == ",":
            return None  # ``as is reported, …`` tells of something else, and by nobody
        return self._saying(scene, scene.sentence.start, scene.sentence.end, after=True)

    def _saying(self, scene: Scene, start: int, end: int, *, after: bool) -> Party | None:
        """Whoever a word of saying between two places of the text names as its subject."""
        cues = [c for c in scene.acts(*_SAYING) if start <= c.mention.start < end and self._outside(scene, c.mention)]
        if not cues:
            return None
        named = {c.first for c in cues if c.cue.pos == "noun"}
        told_in = [c for c in cues if c.first not in named] or cues
        cue = told_in[0] if after else told_in[-1]
        nodes = [n for n in scene.parties if start <= n.mention.start < end and self._outside(scene, n.mention)
                 and n.party.id not in self._context.media]
        pronoun = next((c for c in scene.acts("pronoun") if start <= c.mention.start < end
                        and self._outside(scene, c.mention) and c.cue.lemma == "3"), None)
        told = pronoun is not None and (
            (pronoun.has("nom") and cue.cue.act == "say" and cue.first in (pronoun.last, pronoun.first - 1))
            or (cue.cue.act == "according" and pronoun.first == cue.last))
        if cue.cue.pos == "verb" and is_of_paper(cue):
            owner = speaker_of_paper(self._context, scene, cue, nodes)
            if owner is not None:
                return owner
        other = owner_behind(scene, cue, nodes) or colleague(self._context, scene, cue, nodes, self._before)
        if other is not None:
            return other
        if is_inverted_stranger(scene, cue):
            return None
        found = of_words(cues, nodes) or (None if told else nearest(scene, cue, nodes))
        if found is not None:
            return self._settled(scene, found)
        speaking = None if pronoun is not None else speaking_body(self._context, scene, cue, nodes)
        if speaking is not None:
            return speaking
        there = None if pronoun is not None or nodes else speaker_there(self._context, scene, cue)
        if there is not None:
            return there
        return self._unnamed(scene, cue, nodes, pronoun, after=after)

    def _unnamed(self, scene: Scene, cue: CueNode, nodes: Sequence[PartyNode], pronoun: CueNode | None, *,
                 after: bool) -> Party | None:
        """Whom a word of saying means that no name stands with: by a pronoun, an office or nothing at all."""
        if pronoun is None and (is_unknown(scene, cue.first - 1) or is_inside(scene, cue)):
            return None
        if cue.cue.pos != "verb" and is_of_paper(cue) and not nodes:
            return speaker_of_paper(self._context, scene, cue, nodes)
        if pronoun is not None and pronoun.ever("n"):
            return self._thing(scene, pronoun)
        told = cue.cue.act == "say" or (cue.cue.act == "cite" and after) or has_own_pronoun(scene, cue)
        if pronoun is not None or told or (cue.cue.act == "according" and is_by_office(scene, cue)):
            return self._meant(scene, cue, pronoun)
        return None

    def _meant(self, scene: Scene, cue: CueNode, pronoun: CueNode | None) -> Party | None:
        """The person named before whom a pronoun, an office or nothing at all means; else the one named next."""
        person = last_person(self._context, scene, pronoun.first if pronoun else cue.first, gender_of(pronoun),
                             back=_FAR)
        if person is None and (pronoun is not None or is_by_office(scene, cue)):
            person = told_of_ahead(self._context, scene)
        if person is None or (pronoun is None and is_of_other_office(scene, cue, person.party)):
            return None
        return self._settled(self._scene_of(scene, person), person) if person.mention.readings else person.party

    def _scene_of(self, scene: Scene, node: PartyNode) -> Scene:
        near = self._scenes[max(scene.number - _FAR, 0):scene.number + _BACK]
        return next((s for s in near if s.sentence.start <= node.mention.start < s.sentence.end), scene)

    def _thing(self, scene: Scene, pronoun: CueNode) -> Party | None:
        """Who is meant by a pronoun that means no person (``it said``): the body told of last, else the state."""
        for before in reversed(self._scenes[max(scene.number - _BACK, 0):scene.number]):
            bodies = [n for n in before.parties if n.party.type == "organisation" and not n.is_adjective
                      and n.party.id not in self._context.media and before.quoted(n.mention.start) is None]
            if bodies:
                return bodies[0].party
        return last_state(self._context, scene, pronoun.first)

    def _settled(self, scene: Scene, node: PartyNode) -> Party:
        """Whom an office means: where several hold it, the one whom a sentence shortly before lets speak."""
        able = {p.id for p in node.mention.readings if isinstance(p, Party)} | {node.party.id}
        for number in range(scene.number - 1, max(scene.number - _BACK, -1), -1):
            before = self._scenes[number]
            for cue in before.acts(*_SAYING)[:1]:
                near = nearest(before, cue, [n for n in before.parties if not n.mention.readings])
                if near is not None and near.party.id in able:
                    return near.party
            subjects = {n.party.id: n.party for n in before.parties if n.party.id in able and n.prep is None
                        and not n.mention.readings and not n.has("poss") and (
                            n.has("nom") if "nom" in before.grammar.donor else True)}
            if len(subjects) == 1:
                return next(iter(subjects.values()))
        return self._context.settle(node.mention, self._before)

    def _outside(self, scene: Scene, mention: Mention) -> bool:
        """Whether a mention stands outside the words of any quotation, or in what is inserted into them."""
        quotation = scene.quoted(mention.start)
        if quotation is None:
            return True
        pieces = self._pieces.get(quotation.start, ((quotation.start, quotation.end),))
        at = bisect.bisect_right(pieces, (mention.start, len(scene.text))) - 1
        return at < 0 or mention.start >= pieces[at][1]
