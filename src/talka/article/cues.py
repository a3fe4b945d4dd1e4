"""The cues of all languages, compiled: what one line of a page says it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from talka.article.days import Calendar, Day
from talka.article.fold import fold
from talka.packs.layout_schema import Layout

Label = Literal["teaser", "teaser_bare", "list", "end", "boilerplate", "section", "caption", "source", "date"]


class Line(NamedTuple):
    """What a line says it is: its label and the dates on it."""

    label: Label | None
    days: tuple[Day, ...] = ()


_Tree = dict[str, "_Tree"]
LONG_SOURCE = 7
"""Words up to which a line such as ``Source: the agency`` is only a label; a longer one tells whose words follow."""
_ADDRESS = re.compile(r"^(?:https?://\S+|www\.\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}(?:/\S*)?|\S+@\S+\.\S+|@\w+)$")
_ACCOUNT = re.compile(r"^[^\d]{0,40}(?:[a-z]{2}\d{2}(?:\s?[a-z0-9]{4}){3,8}\s?[a-z0-9]{0,4}|\d{4}(?:[ -]?\d{4}){3}"
                      r"|0x[0-9a-f]{30,}|bc1[a-z0-9]{20,}|[13t][a-z0-9]{25,40})$")
_ADDRESSES = re.compile(r"^(?:https?://\S+(?: \d+[wx],?)?,?(?: |$))+$")
"""Addresses alone, as those of a picture in several sizes."""
_TIMED = 9
"""Words that may stand beside a date with its time: names of a desk, of an agency, of a city."""
_SLUG = re.compile(r"^[a-z\d]+(?:-[a-z\d]+){3,}(?:\.html?)?$")
_FIRST_WORD = re.compile(r"\w.")
_SIGNS = re.compile(r"^[\W\d_]*$")
_HASHTAGS = re.compile(r"^(?:#\w+[\s,]*)+$")
_RIGHTS = re.compile(r"^\W*(?:\u00a9|\(c\)\s*(?:19|20)\d\d)|\u00a9\s*(?:19|20)\d\d")
_TWEET = re.compile(r"\(@\w+\)|^pic\.twitter\.com|^https?://t\.co")
_LONGEST_PHRASED = 120
"""Words up to which a paragraph is looked through for what no article says."""
_END = 120
"""Characters at the end of a line in which what it ends with is looked for."""
_CARRYING = 60
"""Characters at the beginning of a paragraph in which words that point back stand."""
_DIGIT = re.compile(r"\d")
_TRAIL = re.compile(r"\s[/|>\u00bb\u203a\u2192\u2022\u00b7]\s.*\S\s[/|>\u00bb\u203a\u2192\u2022\u00b7](?:\s|$)")
_SPEECH = re.compile(r'"[^"]{12,}"')
"""Words in quotation marks: what somebody says of support or independence is no furniture of a page."""
_AFTER_LABEL = re.compile(r"\s*(?:[:|>/\u2192\u25ba\u2022-]|$)")
_DECISIVE = re.compile(r"[^\w\s]")


def _words(cues: Iterable[str]) -> str:
    """Return a pattern of cues, the longest first; a star stands for any ending of its word.

    What cues have in common at their beginning is looked at once: there are hundreds of them, and most lines have none.
    """
    tree: _Tree = {}
    for cue in {fold(c) for c in cues}:
        node = tree
        for letter in cue:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branch(tree, "") if tree else r"(?!)"


def _branch(node: _Tree, last: str) -> str:
    after = [(r"\w*" if letter == "*" else re.escape(letter)) + _branch(node[letter], letter)
             for letter in sorted(node) if letter]
    if "" in node:
        after.append(r"(?!\w)" if last.isalnum() else "")
    return after[0] if len(after) == 1 else f"(?:{'|'.join(after)})"


def _has_rights(folded: str) -> bool:
    return ("\u00a9" in folded or "(c)" in folded) and _RIGHTS.search(folded) is not None


def _unglued(text: str) -> str | None:
    """``Read alsoEstonia sends`` with the blank that was lost in it; ``None`` where none was."""
    at = next((i for i in range(1, len(text)) if text[i].isupper() and text[i - 1].islower()), None)
    return None if at is None else f"{text[:at]} {text[at:]}"


class Cues:
    """Tells what a folded line is by its words alone, in all languages at once."""

    def __init__(self, layouts: Iterable[Layout], calendar: Calendar) -> None:
        self.calendar = calendar
        layouts = tuple(layouts)

        def opener(key: str) -> re.Pattern[str]:
            return re.compile(rf"^[^\w(]*(?:{_words(w for x in layouts for w in getattr(x, key))})")

        def line(key: str) -> re.Pattern[str]:
            return re.compile(rf"^[\W\d_]*(?:{_words(w for x in layouts for w in getattr(x, key))})[\W\d_]*$")

        def phrase(*keys: str) -> re.Pattern[str]:
            return re.compile(rf"(?<!\w)(?:{_words(w for x in layouts for key in keys for w in getattr(x, key))})")

        self._teaser, self._label = opener("teaser_openers"), opener("teaser_labels")
        self._list, self._end, self._end_opener = line("list_lines"), line("end_lines"), opener("end_openers")
        self._plate, self._section = line("boilerplate_lines"), line("section_lines")
        self._plate_opener, self._plate_phrase = opener("boilerplate_openers"), phrase("boilerplate_phrases")
        self._lines: tuple[tuple[re.Pattern[str], Label], ...] = (
            (self._list, "list"), (self._end, "end"), (self._plate, "boilerplate"), (self._section, "section"))
        self._caption, self._caption_phrase = opener("caption_openers"), phrase("caption_phrases")
        self._any_phrase = phrase("boilerplate_phrases", "caption_phrases")
        self._source = opener("source_openers")
        self._remark = opener("remark_openers")
        self._carrying = phrase("carrying_words")
        authors, joiners = (
            _words(w for x in layouts for w in getattr(x, key)) for key in ("author_openers", "author_joiners"))
        self._author = re.compile(rf"^[^\w(]*\(?(?:{authors})\s*(?:[:\u2013\u2014-]\s*|$|(?=\s))", re.IGNORECASE)
        self.joiners = re.compile(rf"\s+(?:{joiners})\s+", re.IGNORECASE)
        self._published, self._updated = phrase("published_openers"), phrase("updated_openers")
        self._today = opener("today_openers")
        self._year = opener("year_words")
        self._now = re.compile(rf"(?<!\w)(?:{_words(w for x in layouts for w in x.today_words)})[\s,(-]*(?:\w+,\s*)?$")
        self._small = phrase("small_words")
        self._outlet = phrase("outlet_words")
        self._teaser_end = re.compile(rf"\W(?:{_words(w for x in layouts for w in x.teaser_endings)})\W*$")
        self._headline_end = re.compile(rf"[\W_](?:{_words(w for x in layouts for w in x.headline_endings)})\W*$")
        teasers = _words(w for x in layouts for w in x.teaser_openers)
        self._heads = frozenset(fold(w)[:2] for x in layouts for w in x.teaser_openers)
        self.inside = re.compile(rf"(?<=[.!?\u2026\"'\u00bb\u201d)])\s+(?:{teasers})\s*[:|-]", re.IGNORECASE)

    def names_outlet(self, folded: str) -> bool:
        """Whether a word stands there that outlets have in their names."""
        return self._outlet.search(folded) is not None

    def after_author(self, text: str) -> str | None:
        """Return what follows ``By`` or ``Author:`` on a line, empty where nothing does; ``None`` for other lines."""
        m = self._author.match(text)
        return None if m is None else text[m.end():].strip()

    def is_today(self, folded: str) -> bool:
        """Whether the line names the day on which the page was shown."""
        return self._today.match(folded) is not None

    def is_post(self, folded: str) -> bool:
        """Whether a line signs what somebody wrote elsewhere: ``(@account) March 3, 2025``."""
        return ("(@" in folded or "t" in folded[:5]) and _TWEET.search(folded) is not None

    def after_year(self, folded: str) -> str:
        """Return what follows a date without the word for a year that may stand behind it."""
        m = self._year.match(folded)
        return folded if m is None else folded[m.end():]

    def ends_with_today(self, folded: str) -> bool:
        """Whether the words before a date say that it is today's, perhaps with a day of the week between."""
        return self._now.search(folded[-40:]) is not None

    def is_updated(self, folded: str, before: int) -> bool:
        """Whether the words before a date say that it is the day of a change."""
        last = [m.start() for p in (self._published, self._updated) for m in p.finditer(folded, 0, before)]
        return bool(last) and self._updated.match(folded, max(last)) is not None

    def is_published(self, folded: str, before: int) -> bool:
        """Whether the words before a date say that it is the day of publication."""
        return self._published.search(folded, 0, before) is not None and not self.is_updated(folded, before)

    def stands_alone(self, folded: str) -> bool:
        """Whether a line is furniture as a whole, so that it never continues the line before it."""
        patterns = (self._plate, self._list, self._end, _ADDRESS, _ACCOUNT, _SIGNS, self._teaser)
        return any(p.match(folded) for p in patterns)

    def is_remark(self, folded: str) -> bool:
        """Whether a paragraph begins as only a paragraph of an article does."""
        return self._remark.match(folded) is not None

    def carries_on(self, folded: str) -> bool:
        """Whether the first words of a paragraph point back to what was told before it."""
        m = self._carrying.search(folded, 0, _CARRYING)
        return m is not None and not folded[m.end():m.end() + 1].isalnum()

    def is_request(self, folded: str) -> bool:
        """Whether a line opens as what a site asks of its readers: ``Subscribe to our channel``."""
        return self._plate_opener.match(folded) is not None

    def names_source(self, folded: str) -> bool:
        """Whether a paragraph opens with whose words it gives: ``Source: the minister, as an agency reports``."""
        m = self._source.match(folded)
        return m is not None and (folded[m.end() - 1] == ":" or folded[m.end():m.end() + 1] == ":")

    def ends_as_headline(self, folded: str) -> bool:
        """Whether a line ends with what is shown under it: ``… in Riga. PHOTO``."""
        return self._headline_end.search(folded[-_END:]) is not None

    def read(self, text: str, folded: str, *, full: bool, words: int) -> Line:
        """Say what the line is; ``full`` where it is a full sentence or more."""
        if words <= 45 and self._is_glued(text[:60], folded):
            return Line("teaser")
        days = self.calendar.find(folded) if not full or words < 16 else ()
        most = _TIMED if days and not full and self.calendar.has_time(folded) else 5
        if (days and self._only_date(folded, most)) or (not full and self._is_time(folded)):
            return Line("date", days)
        return Line(self._by_line(folded) or self._by_opener(folded, full=full, words=words), days)

    def _is_glued(self, front: str, folded: str) -> bool:
        """Whether the blank after ``Read also`` was lost: ``Read alsoEstonia sends shells``."""
        first = _FIRST_WORD.search(folded)
        glued = _unglued(front) if first is not None and first[0] in self._heads else None
        return glued is not None and self._teaser.match(fold(glued)) is not None

    def _is_time(self, folded: str) -> bool:
        """Whether a line holds little but a time, or a day without its year."""
        return len(folded) < 80 and self.calendar.has_part(folded) and self._only_date(folded, 1)

    def _only_date(self, folded: str, most: int) -> bool:
        """Whether a line holds little but its date: a section, a city, an author, a count of readers."""
        left = self._small.sub(" ", self._published.sub(" ", self._updated.sub(" ", self.calendar.residue(folded))))
        return len(re.findall(r"[^\W\d_]{2,}", left)) <= most

    def _by_line(self, folded: str) -> Label | None:
        if _SIGNS.match(folded) or _HASHTAGS.match(folded) or _has_rights(folded):
            return "boilerplate"
        # an address has no blank in it, an account some figure
        if (" " not in folded and (_ADDRESS.match(folded) or _SLUG.match(folded))) or (
                _DIGIT.search(folded) and _ACCOUNT.match(folded)) or (
                folded.startswith("http") and _ADDRESSES.match(folded)):
            return "boilerplate"
        return next((label for pattern, label in self._lines if pattern.match(folded)), None)

    def _by_opener(self, folded: str, *, full: bool, words: int) -> Label | None:
        if self._end_opener.match(folded) and words <= 60:
            return "end"
        if (label := self._teaser_label(folded, full=full, words=words)) is not None:
            return label
        if words <= 60 and self._teaser_end.search(folded[-_END:]):
            return "teaser"
        if not full and _TRAIL.search(folded):
            return "boilerplate"
        phrased = words <= _LONGEST_PHRASED and self._any_phrase.search(folded) is not None
        if (words <= 45 and self._plate_opener.match(folded)) or (
                phrased and self._plate_phrase.search(_SPEECH.sub(" ", folded))):
            return "boilerplate"
        if not full and (self.is_post(folded) or self._counts(folded)):
            return "boilerplate"
        if self._is_caption(folded, full=full, words=words, phrased=phrased):
            return "caption"
        m = self._source.match(folded)
        short = words <= LONG_SOURCE and folded[m.end() - 1] == ":" if m else False
        return "source" if m and words <= 14 and (not full or short) else None

    def _teaser_label(self, folded: str, *, full: bool, words: int) -> Label | None:
        for pattern, sure in ((self._teaser, True), (self._label, False)):
            m = pattern.match(folded)
            if m is None:
                continue
            rest = folded[m.end():].strip(" :|>/\u2192\u25ba\u2022.-\"")
            if not rest:
                return "teaser_bare"
            marked = _AFTER_LABEL.match(folded, m.end()) is not None
            if (sure and words <= 45) or (marked and not full):
                return "teaser"
        return None

    def _is_caption(self, folded: str, *, full: bool, words: int, phrased: bool) -> bool:
        m = self._caption.match(folded)
        if m is not None and words <= 45 and (_AFTER_LABEL.match(folded, m.end()) or not full):
            return True
        if words > 60 or not phrased:
            return False
        # A credit stands at the end; in a full sentence anything else may be talk of a picture.
        end = len(folded.rstrip(" .)")) - 1
        return any(not full or _DECISIVE.search(m[0]) or m.end() > end for m in self._caption_phrase.finditer(folded))

    def _counts(self, folded: str) -> bool:
        """Whether a short line is a count or a time: ``5 min read``, ``12:40``."""
        if not any(c.isdigit() for c in folded) or len(folded) > 60:
            return False
        left = self._small.sub(" ", self.calendar.residue(folded))
        return not re.search(r"[^\W\d_]{2,}", left)
