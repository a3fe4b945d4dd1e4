"""The paragraphs of a plain text, and where its article ends.

It ends at headings of lists, at pairs of repeated headlines, at headlines with the first words of other articles, and
at paragraphs that share no word with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from talka.article.ending import SHORTEST, is_own_end
from talka.article.fold import overlap, stems
from talka.article.units import Unit
from talka.model.article import BlockKind

_QUOTES = "\"\u00ab\u201c\u201e\u2013\u2014-"
# Measured on 110 articles: three in a hundred of their own later paragraphs share less than 0.06 of their longer words
# with what stands before them, of other articles' beginnings a third do; two such in a row were only those.
_STRANGE, _ALIEN, _FAMILIAR = 0.06, 0.1, 0.3
# Of 30 headlines of other articles that stand among paragraphs, the nearest shares 0.57 of its longer words with them.
_OWN = 0.6
_LONG, _LONG_OWN = 14, 0.33
"""Words from which a line is rather a paragraph that lost its stop than a headline, and how much it shares then."""
_WHOLE, _MORE, _TITLE = 5, 6, 4
_ENOUGH = 40
_LONGEST_LIST = 60
Kinds = list[BlockKind | None]


class _Reader:
    """Walks over the units after the headline and marks them."""

    def __init__(
        self, units: Sequence[Unit], kinds: Kinds, start: int, aside: frozenset[int], sure: frozenset[int]
    ) -> None:
        # What a page's structure sets aside ends there; no cue in it says anything about what follows.
        self.aside, self.sure = aside, sure
        self.units, self.kinds, self.start = units, kinds, start
        self.body: list[int] = []
        self.known: set[str] = set()
        self.titles = {u.fold for u, k in zip(units[:start], kinds, strict=False) if k == "headline"}
        # Where paragraphs mostly lack a full stop, a missing one says nothing.
        own = [u for i, u in enumerate(units[start:self._first_list()], start) if kinds[i] is None and u.words >= 12]
        self.strict = sum(u.full for u in own) >= 0.5 * len(own)

    def _first_list(self) -> int:
        places = range(self.start + 1, len(self.units))
        ends = (i for i in places if self.units[i].line.label in ("list", "end") and i not in self.aside)
        return next(ends, len(self.units))

    def run(self) -> None:
        i = self.start
        while i < len(self.units):
            i = self._step(i)
        self._mark_strangers()
        self._mark_tail()

    def _step(self, i: int) -> int:
        label = self.units[i].line.label
        if i in self.aside:
            return i + 1
        if label in ("list", "end") or self._is_pair(i) or self._is_comment(i):
            return self._skip_list(i, final=label == "end")
        if label in ("teaser", "teaser_bare"):
            return self._skip_titles(i + 1, few=label == "teaser")
        if self.kinds[i] is None:
            self._mark(i)
        return i + 1

    def _mark(self, i: int) -> None:
        """Mark one unit of the body: a paragraph, a list item, a subheading, or a stray headline of another article."""
        unit = self.units[i]
        if self._is_headline(unit):
            self.kinds[i] = "headline"
        elif unit.full or not self.strict or unit.bullet or i in self.sure or self._follows_colon(i):
            self._take(i)
        elif unit.title and unit.words >= 7 and (i + 1 < len(self.units)):
            self.kinds[i] = "teaser" if unit.sentences == 1 and not self._is_subheading(i) else "body"
        elif unit.words >= 2:
            self._take(i)

    def _is_headline(self, unit: Unit) -> bool:
        """Whether the headline comes once more, perhaps with the line below it (a caption) on its end."""
        return unit.fold in self.titles or any(
            len(title.split()) >= _WHOLE and unit.fold.startswith(title) and unit.words <= len(title.split()) + _MORE
            for title in self.titles)

    def _is_subheading(self, i: int) -> bool:
        """Whether a line without a full stop is one of this article's own: most of its words are in the article."""
        own = stems(self.units[i].fold)
        rest = stems(" ".join([*self.titles, *(u.fold for u in self.units[i + 1:i + 4] if u.full)]))
        least = _OWN if self.units[i].words < _LONG else _LONG_OWN
        return len(own) > 1 and len(own & (self.known | rest)) >= least * len(own)

    def _take(self, i: int) -> None:
        self.kinds[i] = "body"
        self.body.append(i)
        self.known |= stems(self.units[i].fold)

    def _follows_colon(self, i: int) -> bool:
        """Whether the unit is an item of a list that a colon opens."""
        j = i - 1
        while j >= max(self.start, i - _LONGEST_LIST) and not self.units[j].full and self.kinds[j] == "body":
            j -= 1
        return j >= self.start and self.kinds[j] == "body" and self.units[j].text[-1] in ":;"

    def _is_pair(self, i: int) -> bool:
        """Whether a headline stands here twice, or two headlines, each with the cut-off beginning of its article."""
        if not self.body or not self._other(i):
            return False
        if i + 1 < len(self.units) and self.units[i].fold == self.units[i + 1].fold:
            return self.units[i].fold not in self.titles
        return self._teased(i) and i + 3 < len(self.units) and self._other(i + 2) and self._teased(i + 2)

    def _is_comment(self, i: int) -> bool:
        """Whether a reader's comment begins: a name, often twice, above the time."""
        unit = self.units[i]
        if unit.full or unit.words > 4 or not self._enough():
            return False
        j = i + 2 if i + 1 < len(self.units) and self.units[i + 1].fold == unit.fold else i + 1
        return j == i + 2 and j < len(self.units) and self.units[j].line.label == "date"

    def _other(self, i: int) -> bool:
        return self.kinds[i] is None and self.units[i].title and self.units[i].words >= 4

    def _teased(self, i: int) -> bool:
        """Whether the next unit is a paragraph that belongs to this headline and is cut off."""
        if i + 1 >= len(self.units):
            return False
        after = self.units[i + 1]
        cut = after.cut or (after.words >= 15 and after.text[-1].isalnum())
        return cut and overlap(stems(after.fold), stems(self.units[i].fold)) >= 0.4

    def _skip_titles(self, i: int, *, few: bool) -> int:
        """Skip the headlines after ``Read also``; return the place of the next paragraph."""
        first = i
        while i < len(self.units) and not self.units[i].full and self.units[i].line.label not in ("list", "end"):
            loose = self.kinds[i] is None
            if loose and few and (not self._other(i) or i > first + 3 or self._is_subheading(i)):
                break
            if loose:
                self.kinds[i] = "teaser"
            i += 1
        return i

    def _skip_list(self, i: int, *, final: bool) -> int:
        """Skip a list of other articles; return where this one goes on, or the end of the text."""
        after = self._resumes(i + 1) if not (final and self._enough()) else len(self.units)
        for j in range(i, after):
            self.kinds[j] = self.kinds[j] or "teaser"
        return after

    def _enough(self, without: int = -1) -> bool:
        return sum(self.units[b].words for b in self.body if b != without) >= _ENOUGH

    def _resumes(self, i: int) -> int:
        """Return where paragraphs of this article come again, or the end of the text."""
        title: Unit | None = None
        while i < len(self.units):
            unit = self.units[i]
            if i in self.sure and self.kinds[i] is None and not unit.cut:
                return i
            if self.kinds[i] is not None or not unit.full or unit.words < 6:
                title = unit if unit.title and unit.line.label is None else title
                if unit.line.label in ("list", "end"):
                    title = None
                i += 1
                continue
            end = self._run_end(i)
            if self._own_run(i, end, title):
                return i
            i = end
        return i

    def _run_end(self, i: int) -> int:
        """Return the end of a run of paragraphs: captions and dates may stand inside it, headlines not."""
        while i < len(self.units):
            unit = self.units[i]
            if unit.line.label in ("list", "end") or (self.kinds[i] is None and not unit.full and unit.words >= 4):
                break
            i += 1
        return i

    def _own_run(self, i: int, end: int, title: Unit | None) -> bool:
        """Whether paragraphs after a list belong to this article and not to the headline before them."""
        run = [u for j, u in enumerate(self.units[i:end], i) if self.kinds[j] is None and u.full]
        whole = [u for u in run if not u.cut and u.words >= 8]
        if not whole:
            return False
        words = stems(" ".join(u.fold for u in run))
        if title is not None and title.words >= 4 and overlap(stems(title.fold), stems(run[0].fold)) >= 0.5:
            return False
        if not self._enough():
            return True
        return (len(whole) >= 2 or whole[0].remark) and len(words & self.known) >= 0.2 * len(words)

    def _mark_strangers(self) -> None:
        """Mark the beginnings of other articles that stand below this one without any heading.

        They are cut off with dots, or each shares next to no word with what comes before it; one such paragraph alone
        may be background, two in a row are other stories.
        """
        run = [i for i in self.body if i >= self.start]
        tail: list[int] = []
        dotted = 0
        while len(run) > len(tail) + 1:
            i = run[-1 - len(tail)]
            share = self._share(i, [j for j in run[: max(2, len(run) // 2)] if j < i])
            strange = self._share(i, [j for j in run if j < i]) <= _STRANGE
            cut_off = self.units[i].cut and share <= (_ALIEN if self.units[i].text[0] in _QUOTES else _FAMILIAR)
            last = not tail and not self.units[i].ended
            if not (cut_off or (last and share <= _FAMILIAR) or (strange and self._is_opening(i))):
                break
            tail.append(i)
            dotted = len(tail) if cut_off else dotted
        if dotted:
            del tail[dotted:]
        whole = sum(self.units[i].ended for i in tail)
        words = sum(self.units[i].words for i in run[: len(run) - len(tail)])
        if words < _ENOUGH or not (dotted or (len(tail) >= 2 and whole)):
            tail = [i for i in run[-1:] if self._is_other_story(i)]
        for i in tail:
            self.kinds[i] = "teaser"
            self.body.remove(i)

    def _share(self, i: int, before: Sequence[int]) -> float:
        """The share of a paragraph's longer words that the paragraphs before it and the headline have."""
        known = stems(" ".join([*self.titles, *(self.units[j].fold for j in before)]))
        own = stems(self.units[i].fold)
        return len(own & known) / len(own) if own else 1.0

    def _is_other_story(self, i: int) -> bool:
        """Whether the last paragraph, cut off in its middle, begins another article."""
        unit = self.units[i]
        cut_off = not unit.ended and "#" not in unit.text and not unit.bullet and unit.words >= SHORTEST
        return cut_off and self._enough(without=i) and not self._is_own_end(i)

    def _is_own_end(self, i: int) -> bool:
        return is_own_end(self.units[i], [*self.titles, *(self.units[j].fold for j in self.body if j < i)])

    def _is_opening(self, i: int) -> bool:
        """Whether a paragraph could open an article: long enough, no quotation, no remark."""
        unit = self.units[i]
        return unit.words >= 12 and not unit.remark and not unit.bullet and unit.text[0] not in _QUOTES

    def _goes_on(self, i: int) -> bool:
        """Whether the last line is a paragraph of this article that was cut off, and not another headline."""
        return self.units[i].words >= SHORTEST and self._is_own_end(i)

    def _mark_title_below(self, i: int) -> None:
        """A headline that stands right below the paragraphs, where none stands above them."""
        if i >= len(self.units) or i in self.aside or "headline" in self.kinds[:i]:
            return
        unit = self.units[i]
        if unit.title and unit.line.label is None and self.kinds[i] in (None, "teaser", "body"):
            own = stems(unit.fold)
            if len(own) >= _TITLE and len(own & self.known) >= _OWN * len(own):
                self.kinds[i] = "headline"

    def _mark_tail(self) -> None:
        """Mark what is left: lines after the last paragraph are other headlines, unless the text is cut off there."""
        last = max((b for b in self.body if self.units[b].full or b in self.sure), default=self.start)
        final = len(self.units) - 1
        self._mark_title_below(last + 1)
        cut_off = self._goes_on(final)
        for i in range(last + 1, len(self.units)):
            unit = self.units[i]
            if self.kinds[i] not in (None, "body") or unit.bullet or not self.strict or self._follows_colon(i):
                continue
            if i == last + 1 and cut_off and (i == final or (i == final - 1 and self._is_subheading(i))):
                last, self.kinds[i] = i, "body"
            elif self.kinds[i] is None or not unit.full:
                self.kinds[i] = "teaser" if unit.words >= 4 else "boilerplate"


def mark_body(
    units: Sequence[Unit], kinds: Kinds, start: int, aside: frozenset[int], sure: frozenset[int] = frozenset()
) -> None:
    """Mark every unit from the first paragraph on.

    ``aside`` are those that a page's structure keeps apart, ``sure`` those that it says are paragraphs.
    """
    reader = _Reader(units, kinds, start, aside, sure)
    reader.run()
    for i in range(len(units) - 1):
        # The name of the person on a picture stands on a line of its own above the credit.
        name = kinds[i] in ("body", "boilerplate") and units[i].line.label is None and units[i].words <= 5
        if name and kinds[i + 1] == "caption" and not units[i].full:
            kinds[i] = "caption"
            reader.body = [b for b in reader.body if b != i]
    if reader.body and "lead" not in kinds[:reader.body[0]]:
        kinds[reader.body[0]] = "lead"
