"""What a reporter puts between two parts of speech with a verb that is no word of saying (``, - smiled he. -``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from talka.claims.joined_clause import Clause, doer
from talka.claims.scene import Scene
from talka.model import Mention

_OPENS = re.compile("[,.!?\u2026]\\s*[-\u2013\u2014]\\s*(?=\\w)")
"""Where such words begin."""
_RESUMES = re.compile("[,.]\\s*[-\u2013\u2014]\\s+(?=\\S)")
"""Where the speaker's words go on."""
_LONG = frozenset("\u2013\u2014")
_LONGEST = 140
"""Characters of such words."""
_VERB = 4
"""Tokens from their start to who speaks."""
_CLAUSE = frozenset({"prep", "that", "relative", "pronoun", "but"})
"""What does not open them: the speaker's own words have dashes, too."""


def inserted(mention: Mention, scenes: Sequence[Scene]) -> Iterator[tuple[int, int]]:
    """Yield the places where words end and where a clause of the reporter's between them ends."""
    text = scenes[0].text
    if "nom" not in scenes[0].grammar.donor:
        yield from (cut for scene in scenes if (cut := _credit(mention, scene)) is not None)
        return
    for opens in _OPENS.finditer(text, mention.start, mention.end):
        if not text[opens.end()].islower():
            continue
        stop = _RESUMES.search(text, opens.end(), mention.end)
        end = stop.start() if stop else mention.end
        scene = next((s for s in scenes if s.sentence.start <= opens.end() < s.sentence.end), None)
        if scene is not None and end - opens.end() <= _LONGEST and _is_reporters(scene, opens.end(), end):
            yield opens.start() + 1, end


def _is_reporters(scene: Scene, start: int, end: int) -> bool:
    """Whether a clause opens with a lower-case word and soon has a person for its doer."""
    first, last = scene.token_at(start), scene.token_at(min(end, scene.sentence.end) - 1) + 1
    if any(c.first == first for c in scene.cues if c.cue.act in _CLAUSE):
        return False
    node = doer(Clause(scene, first, last))
    return node is not None and 1 <= node.first - first <= _VERB and not any(
        t.norm in ",;:" for t in scene.tokens[first:node.first])


def _credit(mention: Mention, scene: Scene) -> tuple[int, int] | None:
    """Where a comma ends words that a dash opens, before who says them (``- It is so, says the minister.``)."""
    mark = getattr(mention.value, "mark", "")
    if mark != "dash" or scene.text[mention.start - 2:mention.start].rstrip() not in _LONG:
        return None  # a hyphen opens the points of a list
    for cue in scene.acts("say"):
        people = [n for n in scene.parties if n.party.type == "person" and (n.first == cue.last or n.last == cue.first)]
        first = min([cue.first, *(n.first for n in people[:1])])
        comma = scene.tokens[first - 1]
        if cue.cue.pos == "verb" and people and comma.norm == "," and comma.start > mention.start and (
                scene.sentence.end - cue.mention.end <= _LONGEST):
            return comma.start + 1, scene.sentence.end
    return None
