"""Statements: words given as somebody's own, with whoever says them."""

from __future__ import annotations

import itertools

from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.nodes import CueNode
from talka.claims.quotations import Quoted, quotations, stands_alone
from talka.claims.quoted_clauses import goes_on_marked, is_credited, opens_with_verb
from talka.claims.scene import Scene
from talka.claims.signs import DASHES
from talka.claims.speakers import Heard, Speakers, text_before
from talka.claims.tense import tense
from talka.model import Party, Statement

_FEWEST = 4
"""Words of a whole sentence that make a statement."""
_FEWEST_LOWER = 8
"""Words of a part of a sentence that make one."""
_LONG = 6
"""Letters of a word that is likely a verb by its ending."""
_BESIDE = 25
"""Characters between words and the verb that says whose they are."""
_BETWEEN = 220
"""Characters that may stand between two pieces of one statement."""
_ENDS = frozenset(".!?,\u2026")
_CLOSING = "\u201d\"\u00bb\u201c"


class StatementFinder:
    """Finds the direct statements of an article and tells the context who speaks in each quotation."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._scenes = context.scenes

    def find(self) -> list[Draft]:
        """Return the statements of the whole article."""
        heard = self._heard()
        stated = _joined(heard)
        return [self._draft(quoted, speaker) for quoted, speaker in stated
                if speaker is not None and self._may_speak(speaker)]

    def _heard(self) -> list[Heard]:
        found = quotations(self._scenes)
        speakers = Speakers(self._context, found)
        heard: list[Heard] = []
        for quoted in found:
            speaker = speakers.find(quoted, heard[-1] if heard else None)
            if speaker is not None:
                self._context.speakers[quoted.mention.start, quoted.mention.end] = speaker
            heard.append((quoted, speaker))
        return heard

    def _may_speak(self, party: Party) -> bool:
        if party.id in self._context.media or not party.id:
            return False
        if party.subtype == "company":
            return False
        if party.type != "person" or party.id in self._context.packs.persons:
            return True
        return party.role is not None and party.id not in self._context.private_persons

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


def _is_statement(quoted: Quoted) -> bool:
    """Whether words are a sentence, or enough of one, and not a name or a single expression."""
    scene = quoted.opens
    if scene.sentence.block == "headline" or not quoted.pieces:
        return False
    start, end = quoted.pieces[0][0], quoted.pieces[-1][1]
    count = _words(scene, start, end)
    if count >= _FEWEST and scene.text[start].isupper() and (
            (stands_alone(quoted) and _is_stopped(quoted)) or (_opens_sentence(quoted) and _has_verb(quoted))):
        return True
    if count == _FEWEST - 1 and scene.text[start].isupper() and _is_short_sentence(quoted):
        return True
    if count >= _FEWEST and scene.text[start].isupper() and is_credited(quoted) and _has_verb(quoted):
        return True
    if scene.text[start].islower():
        return count >= _FEWEST_LOWER and _has_verb(quoted) and not opens_with_verb(quoted)
    if count >= _FEWEST_LOWER and not (_has_verb(quoted) or _ends(scene, end) or _said_beside(quoted)):
        return False
    return count >= _FEWEST_LOWER or (count >= _FEWEST and (_ends(scene, end) or _said_beside(quoted)))


def _is_short_sentence(quoted: Quoted) -> bool:
    """Whether three words are a clause with its speaker right behind a dash (``"The trucks left", - X``) or a colon."""
    if text_before(quoted) == ":" and _is_told(quoted) and _has_verb(quoted):
        return True
    return _opens_sentence(quoted) and _has_verb(quoted) and _said_beside(quoted) and _ends(
        quoted.closes, quoted.mention.end)


def _opens_sentence(quoted: Quoted) -> bool:
    """Whether a sentence begins with words and tells afterwards who says them, with more of the reporter's between."""
    scene = quoted.opens
    return scene.sentence.start >= quoted.mention.start - 1 and any(
        c.mention.start >= quoted.mention.end and c.cue.pos == "verb" for c in scene.acts("say"))


def _is_stopped(quoted: Quoted) -> bool:
    """Whether a sign ends the sentence that words are, inside or outside their marks: a heading has none."""
    end = quoted.mention.end
    return bool(_ENDS.intersection(quoted.closes.text[end - 1:end + 2]) - {","})


def _ends(scene: Scene, end: int) -> bool:
    """Whether a sign that ends a sentence or parts speech stands before or after the mark that closes the words."""
    after = scene.text[end:end + 3].strip(_CLOSING)[:1]
    return scene.text[end - 1] in _ENDS or after == "," or after in DASHES


def _said_beside(quoted: Quoted) -> bool:
    """Whether a colon opens the words, or a word of saying follows them."""
    if text_before(quoted) == ":":
        return True
    scene, end = quoted.closes, quoted.mention.end
    return any(0 <= c.mention.start - end <= _BESIDE for c in scene.acts("say"))


def _has_verb(quoted: Quoted) -> bool:
    """Whether words that begin in the middle of a sentence have a clause of their own: a verb with something before."""
    start, end = quoted.pieces[0][0], quoted.mention.end
    if _has_verb_form(quoted.opens, start, end):
        return True
    return any(start < c.mention.start < end and (c.cue.pos == "pronoun" or _is_finite(s, c))
               and not _is_attributive(s, c, start) for s in (quoted.opens, quoted.closes) for c in s.cues) or any(
        start < t.start < end and t.norm in s.grammar.passive
        for s in (quoted.opens, quoted.closes) for t in s.tokens[s.sentence.first:s.sentence.last])


def _has_verb_form(scene: Scene, start: int, end: int) -> bool:
    """Whether a word behind the first one has the form of a verb, though no pack lists it."""
    endings = tuple(scene.grammar.finite_endings)
    last = min(end, scene.sentence.end)
    return bool(endings) and any(
        t.shape == "lower" and start < t.start and t.end <= last and len(t.norm) >= _LONG and t.norm.endswith(endings)
        for t in scene.tokens[scene.sentence.first:scene.sentence.last])


def _is_attributive(scene: Scene, cue: CueNode, start: int) -> bool:
    """Whether a verb stands in a relative clause of the words themselves, which says nothing on its own."""
    opener = scene.opener(scene.token_at(start) + 1, cue.first, "relative")
    return opener is not None and scene.breaks(opener.first, cue.first) == 0 and not any(
        c.first == opener.first for c in scene.acts("that"))


def _is_finite(scene: Scene, cue: CueNode) -> bool:
    if cue.cue.act in ("will", "must", "may") and cue.cue.pos == "phrase":
        return True
    return cue.cue.pos == "verb" and tense(scene, cue) in ("past", "pres", "fut", "cond", "ppp")


def _words(scene: Scene, start: int, end: int) -> int:
    """The words between two places, counted up to as many as make a statement in any case."""
    found = (t for t in scene.analysis.tokens_between(start, end) if t.shape != "sign")
    return sum(1 for _ in itertools.islice(found, _FEWEST_LOWER))


def _joined(found: list[Heard]) -> list[Heard]:
    """Put together the pieces of one statement that only ``he said`` parts."""
    out: list[Heard] = []
    begun: Heard | None = None
    for piece, speaker in found:
        quoted, begun = _with_beginning(begun, piece, speaker), (piece, speaker)
        whole = _is_statement(quoted)
        if out and quoted.pieces and speaker is not None and out[-1][1] is not None and out[-1][1].id == speaker.id:
            held = out[-1][0]
            if _goes_on(held, quoted) and (_is_rest(held, quoted) or (whole and not _is_told_anew(held, quoted))):
                out[-1] = (held._replace(closes=quoted.closes, pieces=held.pieces + quoted.pieces), speaker)
                continue
        if whole:
            out.append((quoted, speaker))
    return out


def _with_beginning(begun: Heard | None, quoted: Quoted, speaker: Party | None) -> Quoted:
    """Put a first piece that is too short for a statement before the rest of its sentence (``"I," he said, "…"``)."""
    if begun is None or speaker is None or begun[1] is None or begun[1].id != speaker.id:
        return quoted
    held = begun[0]
    if not held.pieces or not quoted.pieces or _is_statement(held) or not _is_rest(held, quoted):
        return quoted
    return quoted._replace(opens=held.opens, pieces=held.pieces + quoted.pieces)


def _goes_on(held: Quoted, quoted: Quoted) -> bool:
    """Whether words follow others closely: in their paragraph, or in the next where no mark closed those before."""
    gap = quoted.mention.start - held.pieces[-1][1]
    near = held.closes.sentence.paragraph == quoted.opens.sentence.paragraph or _is_left_open(held)
    return near and gap <= _BETWEEN and quoted.opens.number - held.closes.number <= 1


def _is_told_anew(held: Quoted, quoted: Quoted) -> bool:
    """Whether each of two quotations has a sentence of its own that tells who speaks: they are two statements."""
    return held.closes.number < quoted.opens.number and _is_told(held) and _is_told(quoted)


def _is_told(quoted: Quoted) -> bool:
    """Whether a word of saying stands in the sentences of words, outside them."""
    said = (c for s in (quoted.opens, quoted.closes) for c in s.acts("say"))
    return any(c.mention.start >= quoted.mention.end or c.mention.end <= quoted.mention.start for c in said)


def _is_left_open(held: Quoted) -> bool:
    """Whether no mark closes words before their paragraph ends."""
    end = held.pieces[-1][1]
    return held.opens.text[end:end + 1] == "\n"


def _is_rest(held: Quoted, quoted: Quoted) -> bool:
    """Whether a short piece ends the sentence that words before it began (``"It is so," he said, "for good."``)."""
    scene, start = quoted.opens, quoted.pieces[0][0]
    if scene.number != held.closes.number or not scene.text[start].islower():
        return False
    inside = scene.text[held.pieces[-1][1] - 1] in ",-\u2013\u2014" and _ends(scene, quoted.pieces[-1][1])
    return inside or goes_on_marked(held, quoted)
