"""Whether the last paragraph of a text, cut off in its middle, is the article's own or begins another article.

Crawls cut texts off, and they put the first words of other articles below them with no sign between. What the
paragraph shares with the article tells the two apart, as far as anything does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from talka.article.fold import stems
from talka.article.units import Unit

# Weighed on 116 own articles in four languages, whose last paragraph was cut off or that had the cut-off beginning of
# another one below them; on one half of them, with the same result on the other.
_LEAST = 0.1
_REMARK, _CARRIES, _NAME, _STRANGE = 0.1, 0.1, 0.06, 0.03
_MOST_NAMES, _FRONT = 2, 4
SHORTEST = 12
"""Words from which a cut-off line is a paragraph; a shorter one may be a headline."""
_QUOTES = "\"\u00ab\u201c\u201e\u2013\u2014-"
_NAMES = re.compile(r"(?<=[\w,;:)\"\u00bb\u201d\u201c] )[^\W\d_][\w\u2019'-]+")
_LETTERS = re.compile(r"[^\W\d_]+")


def is_own_end(unit: Unit, before: Iterable[str]) -> bool:
    """Whether a cut-off paragraph goes on with the article; ``before`` are its folded headlines and paragraphs."""
    text = " ".join(before)
    own, known = stems(unit.fold), stems(text)
    told = {word[:_FRONT] for word in _LETTERS.findall(text)}
    names = {name[:_FRONT].casefold() for name in _NAMES.findall(unit.text) if name[0].isupper()}
    score = len(own & known) / max(1, len(own))
    score += _REMARK * (unit.remark or unit.text[0] in _QUOTES)
    score += _CARRIES * unit.carries
    score += _NAME * min(len(names & told), _MOST_NAMES) - _STRANGE * (bool(names) and not names & told)
    return score > _LEAST
