"""The words of others: quotations, their pieces without what the reporter puts between, speech without marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from talka.claims.insertions import inserted
from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.claims.signs import DASHES
from talka.model import Mention, Quotation

_NAME = 40
"""Characters up to which words in quotation marks may be a name."""
_ATTRIBUTION = 120
"""Characters that ``, - said the minister of defence of Ukraine …`` may take."""
_INSERTED = re.compile("[,.!?\u2026]\\s*[-\u2013\u2014]\\s*")
"""Where the reporter's words begin inside direct speech."""
_RESUMED = re.compile("[,.]?\\s*[-\u2013\u2014]\\s+(?=\\S)")
"""Where the speaker's words go on."""
_BARE = re.compile("\\s[-\u2013\u2014]\\s(?:\\w+\\s)?\\Z")
"""A dash alone right before a word of saying, where speech opens with one and no comma stands there."""
_INSERTION = 60
"""Characters from where the reporter's words begin to the verb of saying."""
_SIGNS = 10
"""Characters that the signs and blanks where they begin may take."""
_ADVERBS = 8
"""Tokens from the dash before a word of saying to it."""
_SHUT = 4
"""Characters between the mark that closes a quotation and the dash before ``said the minister``."""
_SHUT_ALONE = 2
"""Characters that the mark and the full stop behind words may take."""
_EDGES = " ,\n-\u2013\u2014"


class Quoted(NamedTuple):
    """A quotation with the scene in which it begins, the one in which it ends, and its words."""

    mention: Mention
    opens: Scene
    closes: Scene
    pieces: tuple[tuple[int, int], ...]

    @property
    def is_dash(self) -> bool:
        """Whether a dash opens the words, and no mark of quotation."""
        return getattr(self.mention.value, "mark", "") == "dash"


def stands_alone(quoted: Quoted) -> bool:
    """Return whether words in marks are sentences of their own, with nothing of the reporter's beside them."""
    return quoted.opens.sentence.start >= quoted.mention.start - 1 and (
        quoted.closes.sentence.end <= quoted.mention.end + _SHUT_ALONE)


def quotations(scenes: Sequence[Scene]) -> list[Quoted]:
    """Return the quotations of an article in order of place, with the speech that lost its marks."""
    first: dict[int, tuple[Mention, Scene, Scene]] = {}
    for scene in scenes:
        for mention in scene.quotations:
            held = first.get(mention.start)
            first[mention.start] = (mention, held[1] if held else scene, scene)
    marked = [_quoted(scenes, *first[k]) for k in sorted(first)]
    return sorted([*marked, *_unmarked(scenes)], key=lambda q: q.mention.start)


def _quoted(scenes: Sequence[Scene], mention: Mention, opens: Scene, closes: Scene) -> Quoted:
    pieces = _pieces(mention, scenes[opens.number:closes.number + 1])
    quoted = Quoted(mention, opens, closes, pieces)
    if quoted.is_dash and pieces == ((mention.start, mention.end),):
        return quoted._replace(pieces=())
    return quoted


def _pieces(mention: Mention, scenes: Sequence[Scene]) -> tuple[tuple[int, int], ...]:
    """Cut ``- said the minister -`` out of direct speech; without a word of saying or a speaker nothing is cut."""
    text = scenes[0].text
    pieces, at = [], mention.start
    for opens, closes in sorted([*_said(mention, scenes), *inserted(mention, scenes)]):
        if opens < at:
            continue
        pieces.append((at, opens))
        resumed = _RESUMED.search(text, closes, mention.end)
        at = resumed.end() if resumed else mention.end
    if at < mention.end:
        pieces.append((at, mention.end))
    return tuple((a, b) for a, b in pieces if text[a:b].strip())


def _said(mention: Mention, scenes: Sequence[Scene]) -> Iterator[tuple[int, int]]:
    """Yield where words end before ``- said`` in direct speech, and the end of the word of saying."""
    text, at = scenes[0].text, mention.start
    for cue in (c for s in scenes for c in s.acts("say", "promise", "thank")
                if c.cue.pos == "verb" or c.cue.act == "say" if mention.start < c.mention.start < mention.end):
        near = max(at, cue.mention.start - _INSERTION - _SIGNS)
        opens = _last(_INSERTED, text, near, cue.mention.start)
        if opens is not None and cue.mention.start - opens.end() <= _INSERTION:
            yield opens.start() + 1, cue.mention.end
            at = cue.mention.end
        elif cue.cue.pos == "verb" and (bare := _BARE.search(text, near, cue.mention.start)) is not None:
            yield bare.start(), cue.mention.end
            at = cue.mention.end


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    found = list(pattern.finditer(text, start, end))
    return found[-1] if found else None


# --- speech without marks ---------------------------------------------------------------------------------------------


def _unmarked(scenes: Sequence[Scene]) -> list[Quoted]:
    """Paragraphs of speech that only ``, - said the minister`` at their end tells, their marks lost."""
    paragraphs = _Paragraphs(scenes)
    return [found for scene in scenes if (cut := _attribution(scene)) is not None
            and (found := _speech(paragraphs, scene, cut)) is not None]


class _Paragraphs:
    """Where the paragraph of each sentence begins, and which sentence up to it is the last with marked speech."""

    def __init__(self, scenes: Sequence[Scene]) -> None:
        self.scenes = scenes
        self.first: list[int] = []
        self._marked: list[int] = []
        for n, scene in enumerate(scenes):
            opens = n == 0 or scenes[n - 1].sentence.paragraph != scene.sentence.paragraph
            self.first.append(n if opens else self.first[-1])
            marked = any(m.end - m.start > _NAME and not _is_credit(scene, m) for m in scene.quotations)
            self._marked.append(n if marked else self._marked[-1] if n else -1)

    def is_marked(self, first: int, last: int) -> bool:
        """Whether speech with marks stands in one of these sentences."""
        return self._marked[last] >= first


def _is_credit(scene: Scene, mention: Mention) -> bool:
    """Whether a dash only opens the line that credits the speech above it."""
    return getattr(mention.value, "mark", "") == "dash" and _attribution(scene) == scene.sentence.start and (
        _opens_line(scene, scene.sentence.start))


def _attribution(scene: Scene) -> int | None:
    """Where speech ends and ``- said the minister`` begins, the last words of a sentence."""
    for cue in scene.acts("say"):
        if cue.cue.pos != "verb" or scene.sentence.end - cue.mention.start > _ATTRIBUTION:
            continue
        dash = _dash_before(scene, cue.first)
        if dash is not None and _names_speaker(scene, cue):
            before = scene.text[:scene.tokens[dash].start]
            if before.rstrip()[-1:] in ",.!?\u2026" or before.endswith("\n") or dash == scene.sentence.first:
                return scene.tokens[dash].start
    return None


def _dash_before(scene: Scene, at: int) -> int | None:
    """The dash that parts speech from its verb: a day or an outlet may stand between (``- on Monday said``)."""
    verbs = {i for c in scene.cues if c.cue.pos == "verb" for i in range(c.first, c.last)}
    for i in range(at - 1, max(at - _ADVERBS, scene.sentence.first - 1), -1):
        if scene.tokens[i].norm in DASHES:
            return i
        if i in verbs or scene.tokens[i].shape == "sign":
            return None
    return None


def _names_speaker(scene: Scene, cue: CueNode) -> bool:
    """Whether a person or a pronoun of the third person stands behind a word of saying."""
    return any(n.first >= cue.last and n.party.type == "person" for n in scene.parties) or any(
        0 <= c.first - cue.last <= 1 and c.cue.lemma == "3" and c.has("nom") for c in scene.acts("pronoun"))


def _last_dash(scenes: Sequence[Scene], first: int, last: int) -> int:
    """The last sentence of a paragraph that a dash of speech opens in the middle of it, else the first one."""
    return next((n for n in range(last, first, -1) if scenes[n].text[scenes[n].sentence.start] in DASHES), first)


def _opens_line(scene: Scene, cut: int) -> bool:
    """Whether a line opens with its dash and the word of saying, as outlets set them below a block of speech."""
    dash = scene.token_at(cut)
    verb = next((c for c in scene.acts("say") if c.cue.pos == "verb" and c.first > dash), None)
    names = [n.first for n in scene.parties if n.party.type == "person"]
    return verb is not None and verb.first == dash + 1 and dash == scene.sentence.first and (
        not names or verb.first < names[0])


def _speech(paragraphs: _Paragraphs, scene: Scene, cut: int) -> Quoted | None:
    """The paragraph of a sentence up to ``cut``; where nothing is left of it, the paragraph before."""
    scenes = paragraphs.scenes
    first, end = paragraphs.first[scene.number], cut
    alone = cut <= scene.sentence.start
    touched = max(first - 1, 0) if alone else first
    if (alone and not first) or paragraphs.is_marked(touched, scene.number):
        return None
    if alone:
        first, end = paragraphs.first[first - 1], scenes[scene.number - 1].sentence.end
        if not scene.text[scenes[first].sentence.start:end].rstrip().endswith(",") and not _opens_line(scene, cut):
            return None
    else:
        first = _last_dash(scenes, first, scene.number)
    opens = scenes[first]
    if any(abs(m.end - cut) <= _SHUT for m in scene.quotations):
        return None
    whole = scene.text[opens.sentence.start:end].rstrip(_EDGES)
    text = whole.lstrip(_EDGES)
    if opens.sentence.block == "headline" or not text:
        return None
    start = opens.sentence.start + len(whole) - len(text)
    span = (start, start + len(text))
    return Quoted(Mention("quotation", *span, Quotation((span,), "unmarked")), opens, scene, (span,))
