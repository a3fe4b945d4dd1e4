"""The reporter's clause that a dash or a comma joins to somebody's words: who speaks there, and who is a stranger."""

from __future__ import annotations

import re

from talka.claims.joined_clause import Clause
from talka.claims.quotations import Quoted
from talka.claims.scene import Scene

_JOINT = re.compile("[\u201d\"\u00bb\u201c\u2019']?\\s{0,2}([,:]?)\\s{0,2}([-\u2013\u2014]?)\\s{1,2}(?=\\w)")
"""What may stand between words and the clause that tells whose they are."""
_PARTS = ",?!"
"""Signs that end words before such a clause where no dash does."""
_LONGEST = 16
"""Tokens of the clause in which its doer is looked for."""
_APPOSITION = 3
"""Tokens from the end of the clause to an office that explains the name in it."""
_SIGNS = frozenset(",;:.()")


def behind(quoted: Quoted) -> Clause | None:
    """Return the clause that is joined to words by a comma or a dash, if there is one."""
    scene, end = quoted.closes, quoted.mention.end
    joint = _JOINT.match(scene.text, end)
    if joint is None or joint.end() >= scene.sentence.end or quoted.is_dash:
        return None
    if not (joint[1] or joint[2] or scene.text[end - 1] in _PARTS):
        return None
    first = scene.token_at(joint.end())
    border = min(first + _LONGEST, scene.sentence.last)
    signs = (i for i in range(first, border) if scene.tokens[i].norm in _SIGNS)
    last = next((i for i in signs if not _ends_initial(scene, i)), border)
    return Clause(scene, first, last) if last > first else None


def _ends_initial(scene: Scene, at: int) -> bool:
    """Whether a full stop only ends an initial (``J. P. Okonkwo``)."""
    before = scene.tokens[at - 1]
    return scene.tokens[at].norm == "." and before.end - before.start == 1 and before.end == scene.tokens[at].start


def is_stranger(clause: Clause) -> bool:
    """Whether the doer of such a clause is a name that nothing explains, or one of no public office."""
    scene = clause.scene
    inside = range(clause.first, clause.last)
    named = range(clause.first, clause.last + _APPOSITION)
    if any(n.first in named and not n.is_adjective for n in scene.parties) or any(
            c.first in inside and c.has("nom") for c in scene.acts("pronoun", "body")):
        return False
    if any(c.first in inside and c.cue.get("official") == "no" for c in scene.acts("office")):
        return True
    known = {i for m in scene.mentions if m.kind != "quotation" for i in range(*scene.span(m))}
    if "before" in scene.grammar.donor and scene.tokens[clause.first].shape == "title" and clause.first not in known:
        return True
    verb = next((c for c in scene.acts("say", "report") if c.first in inside and c.cue.pos == "verb"), None)
    if verb is None:
        return False
    border = next((c.first for c in scene.acts("prep") if verb.last <= c.first < clause.last), clause.last)
    return any(scene.tokens[i].shape == "title" and i not in known for i in range(verb.last, border))
