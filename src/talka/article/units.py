"""Plain text cut into units: a line, or the lines that one paragraph was broken into."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

import msgspec

from talka.article.cues import LONG_SOURCE, Cues, Line
from talka.article.fold import INVISIBLE, fold
from talka.article.rows import CELL

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_WORD = re.compile(r"[^\W_][\w'\u2019\u02bc.-]*")
_END = re.compile(r"[.!?\u2026][\s\"'\u00bb\u201d\u2019\u201c)\]]*$")
_CUT = re.compile(r"(?:\.\.\.|\u2026)[\s\"'\u00bb\u201d)\]]*$")
_INNER = re.compile(r"[.!?\u2026][\"'\u00bb\u201d\u201c)]*\s+[\"'\u00ab\u201c\u201e(\u2013\u2014 -]*(?=([^\W_]))")
_BULLET = re.compile(r"^\s*(?:[\u2022\u00b7\u25aa\u25a0\u25cf\u25e6\u2023*\u25ba\u25b6\u25cb\u2714\u2705\u2013\u2014-]"
                     r"|\d{1,2}[.)])\s")
_OPENS = "\"\u00ab\u201c\u201e\u201d"
_CLOSES = "\"\u00bb\u201d\u201c"
_LONGEST_TITLE = 35
_WINDOW, _MARK = 400, 12
"""Characters at the end of a paragraph that tell whether it goes on, and at its start that a mark of a list has."""
MOST_LINES = 20_000
"""Lines of a text that are read: no article has more, and each costs a tenth of a millisecond."""
_DIGIT = re.compile(r"\d")
_TOP = 2000
"""Characters of blank above which nothing is a crawler's own line."""
_CRAWLED = re.compile(r"\s*date (?:19|20)\d\d-\d\d(?:-\d\d)?(?=\s)")
_SPEECH = re.compile(rf"[{_CLOSES}][,.!?]?\s*[\u2013\u2014-]\s*(\w)")


class Unit(msgspec.Struct, frozen=True):
    """A paragraph or another line: its place, its folded words and what can be seen of it."""

    start: int
    end: int
    text: str
    fold: str
    words: int
    gap: bool
    """Whether an empty line stands before it."""
    full: bool
    """Whether it is a full sentence, or several, or introduces what follows."""
    ended: bool
    """Whether it ends as sentences do."""
    remark: bool
    """Whether it begins as paragraphs do and headlines do not: ``As reported earlier``."""
    carries: bool
    """Whether it is cut off, and its first words point back to what was told before: ``They also``."""
    cut: bool
    """Whether it ends in dots of omission."""
    sentences: int
    bullet: bool
    line: Line

    @property
    def title(self) -> bool:
        """Whether it could be a headline: some words, no full sentence, no list item."""
        return not self.full and 3 <= self.words <= 35 and not self.bullet and not self.text[:1].islower()


def _span(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in INVISIBLE):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in INVISIBLE):
        end -= 1
    return start, end


def _is_speech(text: str) -> bool:
    """Whether a quotation is followed by a dash and a verb: a headline has a name there."""
    m = _SPEECH.search(text)
    return m is not None and m[1].islower()


def _is_word(text: str, end: int) -> bool:
    """Whether a word of three letters or more ends there, so that a full stop after it is not an abbreviation's."""
    letters = text[:end].rstrip("\"'\u00bb\u201d)")[-3:]
    return len(letters) == 3 and all(c.isalnum() and not c.isdecimal() for c in letters)


def _is_full(text: str, words: int, sentences: int, *, ended: bool) -> bool:
    if text[-1] in ":;," and words >= 3:
        return True
    if text[0] in _OPENS and words >= 4 and (text[-1] in _CLOSES or _is_speech(text)):
        return True
    if ended and words >= (15 if re.search(r"[!?]\W*$", text) else 5):
        return True
    return (sentences > 1 and words >= 12) or words >= 40


def make_unit(text: str, start: int, end: int, cues: Cues, *, gap: bool = False, row: bool = False) -> Unit:
    """Return ``text[start:end]`` with all that can be seen of it; a ``row`` of a table is like an item of a list."""
    piece = text[start:end]
    words = len(_WORD.findall(piece))
    sentences = 1
    for m in _INNER.finditer(piece):
        sentences += not m[1].islower() and _is_word(piece, m.start())
    folded = fold(piece)
    ended = _END.search(piece) is not None
    bullet = row or _BULLET.match(piece) is not None
    # a headline in a list may begin as a paragraph does: "- The ministry ..."
    remark = words >= 4 and (ended or not bullet) and cues.is_remark(folded)
    full = remark or _is_full(piece, words, sentences, ended=ended)
    full = full or (words > LONG_SOURCE and cues.names_source(folded))
    full = full and not (words <= _LONGEST_TITLE and cues.ends_as_headline(folded))
    carries = not ended and cues.carries_on(folded)
    cut = _CUT.search(piece) is not None
    return Unit(start, end, piece, folded, words, gap, full, ended, remark, carries, cut, sentences, bullet,
                cues.read(piece, folded, full=full, words=words))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for m in _LINE.finditer(text):
        start, end = _span(text, m.start(), m.end())
        if start < end:
            yield start, end


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> int:
    """Return the width to which a text was broken (mail, PDF), or 0: many lines go on in lower case, none is long."""
    if len(lines) < 6:
        return 0
    lengths = sorted(end - start for start, end in lines)
    goes_on = sum(text[start].islower() for start, _ in lines)
    width = lengths[len(lengths) * 95 // 100]
    return width if width <= 120 and goes_on >= 0.3 * len(lines) else 0


def _goes_on(text: str, one: tuple[int, int], two: tuple[int, int], width: int) -> bool:
    """Whether the second line continues the paragraph of the first."""
    # a window, as a paragraph may be broken into a hundred thousand lines
    before, after = text[max(one[0], one[1] - _WINDOW):one[1]], text[two[0]:two[1]]
    blank = text.count("\n", one[1], two[0]) > 1
    if after[0] in ",.;:!?)\u00bb\u201d" and not after[1:2].isalnum() and not after.startswith("..."):
        return True
    if re.match(r"[\u2013\u2014-]\s?[^\W\d_A-Z]", after) and after.lstrip("\u2013\u2014- ")[:1].islower():
        return before[-1] not in ":;" and not _BULLET.match(text[one[0]:one[0] + _MARK])
    ended = _END.search(before) is not None
    if after[0].islower():
        return not ended and before[-1] not in ":;" and (not blank or before[-1] in ",\u2013\u2014-")
    if not ended and not blank and len(before) > 60 and len(after) < 30 and _END.search(after):
        return True
    last_line = before.rsplit("\n", 1)[-1]
    return bool(width) and not blank and len(last_line) >= 0.6 * width and not (ended and len(last_line) < 0.85 * width)


def end_of_read(text: str) -> int:
    """Return where the lines end that are read: the end of nearly every text."""
    if len(text) <= 2 * MOST_LINES:
        return len(text)
    return next((start for start, _ in itertools.islice(_lines(text), MOST_LINES, None)), len(text))


def split_units(text: str, cues: Cues) -> tuple[Unit, ...]:
    """Return the text's units in order; what stands between them is blank."""
    lines = list(_lines(text))
    width = _is_wrapped(text, lines)
    rows = _rows(text, lines)
    joined: list[tuple[int, int]] = []
    for line in lines:
        apart = not joined or line[0] in rows or joined[-1][0] in rows or cues.stands_alone(fold(text[line[0]:line[1]]))
        if not apart and _goes_on(text, joined[-1], line, width):
            joined[-1] = (joined[-1][0], line[1])
        else:
            joined.append(line)
    pieces = [piece for start, end in joined for piece in _pieces(text, start, end, cues)]
    last = 0
    units = []
    for start, end in pieces:
        units.append(make_unit(text, start, end, cues, gap=text.count("\n", last, start) > 1, row=start in rows))
        last = end
    return tuple(units)


def _rows(text: str, lines: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Where rows of tables begin: lines with as many cells as the next, at least one with a figure: menus have none."""
    if CELL not in text:
        return frozenset()
    cells = [text.count(CELL, start, end) for start, end in lines]
    pairs = [(i, i + 1) for i in range(len(lines) - 1) if cells[i] and cells[i] == cells[i + 1]]
    return frozenset(lines[i][0] for pair in pairs for i in pair
                     if any(_DIGIT.search(text, *lines[j]) for j in pair))


def _pieces(text: str, start: int, end: int, cues: Cues) -> Iterator[tuple[int, int]]:
    """Cut off a crawler's own line at the start, and a teaser in the middle of a paragraph."""
    crawled = _CRAWLED.match(text, start, end) if start < _TOP and not text[:start].strip() else None
    if crawled:
        yield _span(text, start, crawled.end())
        start = _span(text, crawled.end(), end)[0]
    for m in cues.inside.finditer(text, start, end):
        if m.start() > start:
            yield start, m.start()
            start = _span(text, m.start(), end)[0]
            stop = re.compile(r"[.!?\u2026](?=\s)").search(text, m.end(), end)
            if stop is not None and stop.end() < end:
                yield start, stop.end()
                start = _span(text, stop.end(), end)[0]
    if start < end:
        yield start, end
