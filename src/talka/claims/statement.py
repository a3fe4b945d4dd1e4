"""Statements: words given as somebody's own, with whoever says them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from talka.claims.context import Context, gender_of
from talka.claims.draft import Draft
from talka.claims.scene import CueNode, PartyNode, Scene
from talka.model import Mention, Party, Quotation, Statement

_SAYING = ("say", "report", "according", "cite")
_FEWEST = 4
_FEWEST_LOWER = 8
_DASH = frozenset("-\u2013\u2014")
_NAME = 40
"""Characters up to which words in quotation marks may be a name."""
_ATTRIBUTION = 120
"""Characters that ``– said the minister of defence of Ukraine …`` may take."""
_BESIDE = 25
"""Characters between words and the verb that says whose they are."""
_INSERTED = re.compile("[,.!?\u2026]\\s*[-\u2013\u2014]\\s*")
"""Where the reporter's words begin inside direct speech."""
_RESUMED = re.compile("[,.]?\\s*[-\u2013\u2014]\\s+(?=\\S)")
_INSERTION = 60
_BACK = 5
"""Sentences back in which the last speaker is looked for."""
_BETWEEN = 220
"""Characters that may stand between two pieces of one statement."""


class Quoted(NamedTuple):
    """A quotation with the scene in which it begins, the one in which it ends, and its words."""

    mention: Mention
    opens: Scene
    closes: Scene
    pieces: tuple[tuple[int, int], ...]


def _words(scene: Scene, start: int, end: int) -> int:
    return sum(1 for t in scene.analysis.tokens_between(start, end) if t.shape != "sign")


def _attribution(scene: Scene) -> int | None:
    """Where speech ends and ``– said the minister`` begins, the last words of a sentence."""
    for cue in scene.acts("say"):
        if cue.cue.pos != "verb" or scene.sentence.end - cue.mention.start > _ATTRIBUTION:
            continue
        dash = cue.first - 1
        if dash >= scene.sentence.first and scene.tokens[dash].norm in _DASH and any(
                n.first >= cue.last and n.party.type == "person" for n in scene.parties):
            before = scene.text[:scene.tokens[dash].start].rstrip()
            if before[-1:] in ",.!?\u2026" or dash == scene.sentence.first:
                return scene.tokens[dash].start
    return None


class StatementFinder:
    """Finds the direct statements of an article and tells the context who speaks in each quotation."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._scenes = context.scenes
        self._before: Party | None = None
        self._pieces: dict[int, tuple[tuple[int, int], ...]] = {}

    def find(self) -> list[Draft]:
        """Return the statements of the whole article."""
        found: list[tuple[Quoted, Party | None]] = []
        quotations = self._quotations()
        self._pieces = {q.mention.start: q.pieces for q in quotations}
        for quoted in quotations:
            self._before = next((s for _, s in reversed(found) if s is not None), None)
            speaker = self._speaker(quoted, found)
            if speaker is not None:
                self._context.speakers[quoted.mention.start, quoted.mention.end] = speaker
            found.append((quoted, speaker))
        out: list[Draft] = []
        for quoted, speaker in self._joined([f for f in found if self._is_statement(f[0])]):
            if speaker is not None and self._may_speak(speaker):
                out.append(self._draft(quoted, speaker))
        return out

    def _quotations(self) -> list[Quoted]:
        first: dict[int, tuple[Mention, Scene, Scene]] = {}
        for scene in self._scenes:
            for mention in scene.mentions:
                if mention.kind == "quotation":
                    held = first.get(mention.start)
                    first[mention.start] = (mention, held[1] if held else scene, scene)
        found = [self._quoted(*first[k]) for k in sorted(first)]
        return sorted([*found, *self._unmarked()], key=lambda q: q.mention.start)

    def _unmarked(self) -> list[Quoted]:
        """Paragraphs of speech that only ``, – said the minister`` at their end tells, their marks lost."""
        out: list[Quoted] = []
        for number, scene in enumerate(self._scenes):
            cut = _attribution(scene)
            if cut is None:
                continue
            first = number
            while first and self._scenes[first - 1].sentence.paragraph == scene.sentence.paragraph:
                first -= 1
            if cut <= scene.sentence.start:
                first -= 1
            if first < 0 or any(m.kind == "quotation" and m.end - m.start > _NAME for s in self._scenes[first:number + 1]
                                for m in s.mentions):
                continue
            opens, end = self._scenes[first], cut
            if cut <= scene.sentence.start:
                while first and self._scenes[first - 1].sentence.paragraph == opens.sentence.paragraph:
                    first -= 1
                    opens = self._scenes[first]
                end = self._scenes[number - 1].sentence.end
                if not scene.text[opens.sentence.start:end].rstrip().endswith(","):
                    continue
            text = scene.text[opens.sentence.start:end].rstrip(" ,\n\u2013\u2014-")
            if opens.sentence.block == "headline" or not text:
                continue
            span = (opens.sentence.start, opens.sentence.start + len(text))
            out.append(Quoted(Mention("quotation", *span, Quotation((span,), "unmarked")), opens, scene, (span,)))
        return out

    def _quoted(self, mention: Mention, opens: Scene, closes: Scene) -> Quoted:
        pieces = self._dash_pieces(mention, opens)
        if self._is_dash(mention) and pieces == ((mention.start, mention.end),):
            pieces = ()
        return Quoted(mention, opens, closes, pieces)

    @staticmethod
    def _is_dash(mention: Mention) -> bool:
        return getattr(mention.value, "mark", "") == "dash"

    def _dash_pieces(self, mention: Mention, scene: Scene) -> tuple[tuple[int, int], ...]:
        """Cut ``– said the minister –`` out of direct speech; without a word of saying nothing is cut."""
        text = scene.text
        pieces, at = [], mention.start
        saying = [c for s in self._scenes if s.sentence.start < mention.end and s.sentence.end > mention.start
                  for c in s.acts("say") if mention.start < c.mention.start < mention.end]
        for cue in saying:
            opens = [m for m in _INSERTED.finditer(text, at, cue.mention.start)]
            if not opens or cue.mention.start - opens[-1].end() > _INSERTION:
                continue
            pieces.append((at, opens[-1].start() + 1))
            closes = _RESUMED.search(text, cue.mention.end, mention.end)
            at = closes.end() if closes else mention.end
        if at < mention.end:
            pieces.append((at, mention.end))
        return tuple((a, b) for a, b in pieces if text[a:b].strip())

    # --- what counts -------------------------------------------------------------------------------------------------

    def _is_statement(self, quoted: Quoted) -> bool:
        scene = quoted.opens
        if scene.sentence.block == "headline" or not quoted.pieces:
            return False
        start, end = quoted.pieces[0][0], quoted.pieces[-1][1]
        count = _words(scene, start, end)
        text = scene.text[start:end]
        if text[:1].islower():
            return count >= _FEWEST_LOWER and self._has_verb(quoted)
        ends_inside = text[-1:] in ".!?,\u2026" or scene.text[end:end + 3].strip("\u201d\"\u00bb\u201c")[:1] in {",", "-", "\u2013", "\u2014"}
        return count >= _FEWEST_LOWER or (count >= _FEWEST and (ends_inside or self._said_beside(quoted)))

    def _said_beside(self, quoted: Quoted) -> bool:
        """Whether a colon opens the words, or a word of saying follows them."""
        if self._text_before(quoted).endswith(":"):
            return True
        scene, end = quoted.closes, quoted.mention.end
        return any(0 <= c.mention.start - end <= _BESIDE for c in scene.acts("say"))

    @staticmethod
    def _has_verb(quoted: Quoted) -> bool:
        return any(c.cue.pos in ("verb", "pronoun") and quoted.mention.start <= c.mention.start < quoted.mention.end
                   for s in (quoted.opens, quoted.closes) for c in s.cues)

    def _may_speak(self, party: Party) -> bool:
        if party.id in self._context.media or not party.id:
            return False
        return party.type != "person" or party.role is not None or party.id in self._context.packs.persons

    # --- who speaks --------------------------------------------------------------------------------------------------

    def _speaker(self, quoted: Quoted, before: Sequence[tuple[Quoted, Party | None]]) -> Party | None:
        start, end = quoted.mention.start, quoted.mention.end
        if self._is_dash(quoted.mention) or len(quoted.pieces) > 1 or (
                quoted.pieces and quoted.pieces[-1][1] < quoted.mention.end):
            edges = [start, *(e for piece in quoted.pieces for e in piece), end]
            for left, right in zip(edges[2::2], edges[3::2], strict=False):
                for scene in self._scenes[quoted.opens.number:quoted.closes.number + 1]:
                    found = self._saying(scene, left, right, after=True)
                    if found:
                        return found
        after = self._saying(quoted.closes, end, quoted.closes.sentence.end, after=True)
        if after is not None:
            return after
        ahead = self._saying(quoted.opens, quoted.opens.sentence.start, start, after=False)
        if ahead is not None:
            return ahead
        return self._from_around(quoted, before)

    def _from_around(self, quoted: Quoted, before: Sequence[tuple[Quoted, Party | None]]) -> Party | None:
        """The speaker named in the sentence before (best where a colon ends it), or in the one after."""
        previous = self._scenes[quoted.opens.number - 1] if quoted.opens.number else None
        if previous is not None and self._text_before(quoted).endswith(":"):
            found = self._saying(previous, previous.sentence.start, previous.sentence.end, after=False)
            if found is not None:
                return found
        if before and before[-1][1] is not None and (
                before[-1][0].closes.sentence.paragraph == quoted.opens.sentence.paragraph):
            return before[-1][1]
        following = self._next(quoted)
        if following is not None:
            return following
        if previous is not None:
            found = self._saying(previous, previous.sentence.start, previous.sentence.end, after=False)
            if found is not None:
                return found
        return before[-1][1] if before else None

    def _next(self, quoted: Quoted) -> Party | None:
        """The speaker whom a short sentence after the quotation names: ``This was said by the minister``."""
        number = quoted.closes.number + 1
        if number >= len(self._scenes):
            return None
        scene = self._scenes[number]
        saying = scene.acts("say", "report")
        if not saying or saying[0].first - scene.sentence.first > 3 or any(
                m.kind == "quotation" for m in scene.mentions):
            return None
        return self._saying(scene, scene.sentence.start, scene.sentence.end, after=True)

    @staticmethod
    def _text_before(quoted: Quoted) -> str:
        return quoted.opens.text[:quoted.mention.start].rstrip(" \n\u201c\"\u00ab\u201e-\u2013\u2014")

    def _saying(self, scene: Scene, start: int, end: int, *, after: bool) -> Party | None:
        """Whoever a word of saying between two places of the text names as its subject."""
        cues = [c for c in scene.acts(*_SAYING) if start <= c.mention.start < end and self._outside(scene, c.mention)]
        if not cues:
            return None
        cue = cues[0] if after else cues[-1]
        nodes = [n for n in scene.parties if start <= n.mention.start < end and self._outside(scene, n.mention)
                 and n.party.id not in self._context.media]
        found = self._nearest(scene, cue, nodes)
        if found is not None:
            return self._settled(scene, found)
        pronoun = next((c for c in scene.acts("pronoun") if start <= c.mention.start < end
                        and self._outside(scene, c.mention) and c.cue.lemma == "3"), None)
        if pronoun is not None or cue.cue.act == "say":
            person = self._context.last_person(scene, pronoun.first if pronoun else cue.first, gender_of(pronoun))
            return person.party if person else None
        return None

    def _settled(self, scene: Scene, node: PartyNode) -> Party:
        """Whom an office means: where several hold it, the one whom a sentence shortly before lets speak."""
        able = {p.id for p in node.mention.readings if isinstance(p, Party)} | {node.party.id}
        for number in range(scene.number - 1, max(scene.number - _BACK, -1), -1):
            before = self._scenes[number]
            for cue in before.acts(*_SAYING)[:1]:
                near = self._nearest(before, cue, [n for n in before.parties if not n.mention.readings])
                if near is not None and near.party.id in able:
                    return near.party
        return self._context.settle(node.mention, self._before)

    def _outside(self, scene: Scene, mention: Mention) -> bool:
        """Whether a mention stands outside the words of any quotation, or in what is inserted into them."""
        quotation = scene.quoted(mention.start)
        return quotation is None or not any(a <= mention.start < b for a, b in self._pieces.get(quotation.start, (
            (quotation.start, quotation.end),)))

    def _nearest(self, scene: Scene, cue: CueNode, nodes: Sequence[PartyNode]) -> PartyNode | None:
        """The person nearest to the word of saying; a body where there is no person."""
        able = [n for n in nodes if n.prep is None or cue.cue.act in ("according", "cite")]
        people = [n for n in able if n.party.type == "person"]
        bodies = [n for n in able if n.party.type != "person" and not (n.is_adjective or n.tags & {"poss", "holder"})]
        for group in (people, bodies):
            marked = [n for n in group if "nom" not in scene.grammar.donor or n.has("nom")] or (
                group if cue.cue.act != "say" else [])
            if marked:
                return min(marked, key=lambda n: min(abs(n.first - cue.last), abs(cue.first - n.last)))
        return None

    # --- statements --------------------------------------------------------------------------------------------------

    @staticmethod
    def _joined(found: list[tuple[Quoted, Party | None]]) -> list[tuple[Quoted, Party | None]]:
        """Put together the pieces of one statement that only ``he said`` parts."""
        out: list[tuple[Quoted, Party | None]] = []
        for quoted, speaker in found:
            if out and speaker is not None and out[-1][1] is not None and out[-1][1].id == speaker.id:
                held = out[-1][0]
                gap = quoted.mention.start - held.pieces[-1][1]
                near = held.closes.sentence.paragraph == quoted.opens.sentence.paragraph
                if near and gap <= _BETWEEN and quoted.opens.number - held.closes.number <= 1:
                    out[-1] = (held._replace(closes=quoted.closes, pieces=held.pieces + quoted.pieces), speaker)
                    continue
            out.append((quoted, speaker))
        return out

    def _draft(self, quoted: Quoted, speaker: Party) -> Draft:
        text = quoted.opens.text
        start, end = quoted.pieces[0][0], quoted.pieces[-1][1]
        topics = dict.fromkeys(
            c for s in self._scenes[quoted.opens.number:quoted.closes.number + 1] for m in s.items
            if start <= m.start < end for c in getattr(m.value, "categories", ())
        )
        words = " ".join(text[a:b].strip() for a, b in quoted.pieces)
        body = Statement(speaker, direct=True, quote=words, topics=tuple(topics))
        spans = tuple(quoted.pieces)
        return Draft("statement", None, body, spans, quoted.opens.number, stated={"quote": spans, "speaker": spans},
                     rule="statement/direct")
