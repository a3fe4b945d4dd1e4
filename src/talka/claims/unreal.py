"""What is told and is not so: imagined, only asked, denied a sentence later, promised by those out of office."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.act import Act
from talka.claims.found import Found
from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene

_OPENING = 3
"""Tokens from the start of a sentence in which a word such as ``imagine`` makes all of it a thought."""
_OUT = 5
"""Tokens from a word such as ``opposition`` to the name of whoever belongs to it."""
_REPORTED = 6
"""Tokens from the start of a sentence to the word for the reports that it calls untrue."""
_NEAR = 4
"""Tokens between a verb of denying and the word for what is denied."""


def is_imagined(scene: Scene) -> bool:
    """Whether a sentence only imagines what it tells (``Imagine France handing over 200 tanks``)."""
    return any(c.cue.get("form") == "imagined" and c.first - scene.sentence.first < _OPENING for c in scene.acts("if"))


def is_asked(scene: Scene) -> bool:
    """Whether a sentence asks if it is so (``Berlin to send missiles?``) and takes nothing for granted (``Why …?``).

    What stands before a colon is told, and of a quotation only its own words ask.
    """
    if "?" not in scene.text[scene.sentence.start:scene.sentence.end]:
        return False
    own = range(scene.sentence.first, scene.sentence.last)
    mark = next((i for i in own if scene.tokens[i].norm == "?" and not scene.quoted(scene.tokens[i].start)), None)
    if mark is None or any(scene.tokens[i].norm == ":" for i in range(own.start, mark)):
        return False
    return not any(scene.tokens[i].norm in scene.grammar.questions for i in range(own.start, mark)[:_OPENING])


def is_untold(scene: Scene, act: Act, found: Found) -> bool:
    """Whether a sentence that opens with ``how many`` or ``which`` only tells that the answer is not told."""
    if scene.tokens[scene.sentence.first].norm not in scene.grammar.how_many or found.money:
        return False
    return not any(t.item.quantity for t in found.things) and scene.breaks(scene.sentence.first, act.cue.first) == 0


def is_only_aim(scene: Scene, act: Act) -> bool:
    """Whether it is only told what something would allow (``unity is needed so that we can pay for drones``)."""
    able = [g for g in act.stage.governors if g.cue.act == "may"]
    if not able or act.stage.governed_by("ask", "request", "propose", "offer", "discuss", "negotiate", "consider"):
        return False
    opener = scene.opener(scene.sentence.first, able[0].first, "that")
    if opener is None or scene.breaks(opener.first, able[0].first) or scene.acts(
            "ask", "request", "propose", "offer", "promise", "agree"):
        return False
    wished = scene.tokens[opener.first].norm in scene.grammar.subjunctive
    return wished or (bool(able[0].has("cond")) and not scene.acts("say"))


def is_out_of_office(scene: Scene, node: PartyNode) -> bool:
    """Whether a person speaks for no state: one of the opposition, or one who stands for election."""
    if node.party.type != "person":
        return False
    cues = scene.acts("opposition")
    if any(0 <= node.first - c.last <= _OUT and not _parted(scene, c.last, node.first) for c in cues):
        return True
    explained = node.last < scene.sentence.last and scene.tokens[node.last].norm == ","
    return explained and any(0 < c.first - node.last <= _OUT and not _parted(scene, node.last + 1, c.first)
                             for c in cues)


def _parted(scene: Scene, first: int, last: int) -> bool:
    """Whether a sign or another verb stands between two tokens."""
    verbs = {c.first for c in scene.cues if c.cue.pos == "verb"}
    return any(scene.tokens[i].shape == "sign" or i in verbs for i in range(first, last))


def denied_scenes(scenes: Sequence[Scene]) -> frozenset[int]:
    """Return the numbers of the sentences that the one behind them denies (``The ministry denied these reports``).

    So too of those that say of themselves that what they tell is untrue (``Reports that … are false``).
    """
    before = {s.number - 1 for s in scenes if s.number and _denies_all(s)}
    return frozenset(before | {s.number for s in scenes if s.acts("deny") and _is_untrue(s)})


def _is_untrue(scene: Scene) -> bool:
    """Whether a sentence opens with a word for a report and says of it that it is not true."""
    false = [c for c in scene.acts("deny") if c.cue.get("form") == "untrue"]
    return any(t.first - scene.sentence.first <= _REPORTED and t.last <= c.first and scene.quoted(
        c.mention.start) is scene.quoted(t.mention.start) for c in false for t in scene.acts("told"))


def _denies_all(scene: Scene) -> bool:
    """Whether a sentence denies what was told before it: its verb's object is ``this`` or ``the report``."""
    if scene.money or scene.quantities or scene.items:
        return False
    told = scene.acts("told")
    verbs = [c for c in scene.acts("deny") if c.cue.pos == "verb" and not c.has("neg")]
    more = {c.first for c in scene.acts("that", "relative", "prep")}
    more |= {at - 1 for at in more if scene.tokens[at - 1].norm == ","}  # what is denied stands behind it
    return any(min(abs(t.first - v.last), abs(v.first - t.last)) <= _NEAR
               and scene.clause(t.first) == scene.clause(v.first) and t.last not in more
               for v in verbs for t in told)
