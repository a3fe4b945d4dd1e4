"""Who wrote a plain text, as a line beside it says: ``By Anna Berzina``, or a known given name with a family name."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator, Sequence

from talka.article.cues import Cues
from talka.article.fold import fold
from talka.article.units import Unit
from talka.model.article import BlockKind

_MOST_WORDS, _MOST_AUTHORS = 30, 6
_END = re.compile(r"[|;\n()\[\]\u2022\u00b7]|(?<=\w\w)[./:]|\s[-\u2013\u2014]\s|\d")
_COMMA = re.compile(r"\s*[,&]\s*")
_JOINED = re.compile(r"[-\u2019'\u02bc]")


def find_author(
    units: Sequence[Unit], kinds: Sequence[BlockKind], cues: Cues, given: Collection[str]
) -> str | None:
    """Return the authors named beside the article, ``None`` where no line names one; ``given`` are folded names.

    A line that opens as bylines do goes before one that is only a person's name above or right below the paragraphs.
    """
    beside = [i for i, kind in enumerate(kinds) if kind == "boilerplate" and units[i].words <= _MOST_WORDS]
    for i in beside:
        if (rest := cues.after_author(units[i].text)) is not None:
            below = units[i + 1].text if i + 1 in beside else ""
            if names := tuple(_names(rest or below, cues, least=1 if rest and ":" in units[i].text else 2)):
                return ", ".join(names)
    prose = [i for i, kind in enumerate(kinds) if kind in ("lead", "body")]
    near = [i for i in beside if prose and (i < prose[0] or i == prose[-1] + 1) and units[i].words <= 8]
    for i in near:
        name = next(_names(units[i].text, cues, least=2), "")
        if fold(name).split(" ")[0] in given and len(name.split()) <= 3:
            return name
    return None


def _names(text: str, cues: Cues, *, least: int) -> Iterator[str]:
    """The persons that a byline begins with; a city, an office or an outlet behind them ends it."""
    end = _END.search(text)
    parts = [p for c in _COMMA.split(text[:end.start()] if end else text) for p in cues.joiners.split(c)]
    for part in parts[:_MOST_AUTHORS]:
        words = list(itertools.takewhile(_is_name, part.split()))
        if not least <= len(words) <= 4 or cues.names_outlet(fold(part)):
            return
        yield " ".join(words)
        if len(words) < len(part.split()):
            return
        least = 2


def _is_name(word: str) -> bool:
    letters = _JOINED.sub("", word.rstrip("."))
    return word[0].isupper() and letters.isalpha() and (not letters.isupper() or len(letters) <= 1 or len(word) > 4)
