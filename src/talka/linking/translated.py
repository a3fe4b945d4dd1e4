"""Two quotations of one speaker in two languages: whether one is the other, translated.

Words cannot be compared across languages; what a translator keeps can: numbers, names, topics, how long it is, and
which of the speaker's sentences in the article it is.
"""

from __future__ import annotations

from talka.linking import weights as w
from talka.linking.around import days_in_office
from talka.linking.compare_time import news_gap
from talka.linking.marks import shared_marks
from talka.linking.profile import Profile
from talka.linking.tally import Tally
from talka.linking.values import apart, interval, likeness


def compare_translated(a: Profile, b: Profile, tally: Tally) -> None:
    """Compare what stands in both quotations, and when and where they were said."""
    left, right = interval(a.claim.date), interval(b.claim.date)
    if left and right and apart(left, right) > 1:
        tally.exclude("said on different days")
        return
    if a.numbers and b.numbers and not a.numbers & b.numbers:
        tally.exclude("other numbers")
        return
    _kept_words(a, b, tally)
    _lengths(a, b, tally)
    _turns(a, b, tally)
    _occasion(a, b, tally)
    if not tally.content:
        tally.miss(w.NO_CONTENT, "nothing in the words to compare them by")


def _kept_words(a: Profile, b: Profile, tally: Tally) -> None:
    if a.numbers & b.numbers:
        worth = w.SAME_NUMBERS if a.numbers == b.numbers else w.SAME_NUMBERS / 2
        tally.content = True
        tally.add(worth, "the same numbers in both: {}", a.numbers & b.numbers)
    elif a.numbers or b.numbers:
        tally.add(w.NUMBERS_IN_ONE, "only one names numbers: {}", a.numbers | b.numbers)
    if a.told and b.told:
        alike = likeness(a.told, b.told)
        tally.content |= alike > 0
        tally.add(w.SAME_TOPICS * alike if alike else w.OTHER_TOPICS, "their topics: {} in common", a.told & b.told)
    names = a.names.shared(b.names)
    if names:
        tally.content = True
        tally.add(w.SAME_NAMES[min(len(names), len(w.SAME_NAMES)) - 1], "both name {}", names)
    elif a.names.sure and b.names.sure:
        tally.add(w.OTHER_NAMES, "no name is in both")


def _lengths(a: Profile, b: Profile, tally: Tally) -> None:
    """A translation is about as long; a quotation that is cut off in one of them is not."""
    shorter, longer = sorted((_length(a), _length(b)))
    if not shorter:
        return
    if longer <= w.LIKE_LENGTH * shorter:
        tally.content = True
        tally.add(w.SAME_LENGTH, "one is about as long as the other")
    elif longer > w.OTHER_LENGTH * shorter:
        tally.add(-w.SAME_LENGTH, "one is far longer than the other")


def _length(p: Profile) -> int:
    return len(getattr(p.claim.body, "quote", ""))


def _turns(a: Profile, b: Profile, tally: Tally) -> None:
    """Where both articles quote the speaker as often, the first quotation of one is the first of the other."""
    if a.turn.of != b.turn.of:
        return
    if a.turn == b.turn:
        tally.add(w.SAME_TURN, "each article quotes the speaker so often: {}, this is number {}", a.turn.of, a.turn.at)
    else:
        tally.add(w.OTHER_TURN, "one is quotation {}, the other quotation {}", a.turn.at, b.turn.at)


def _occasion(a: Profile, b: Profile, tally: Tally) -> None:
    if days_in_office(a.people | b.people) is None:
        tally.add(w.SELDOM_HEARD, "of the speaker the news tells seldom")
    gap = news_gap(a, b)
    if gap is not None:
        worth = w.NEAR_NEWS if gap <= w.SAME_SAYING else w.LATER_NEWS
        tally.add(worth, "published {} days apart", gap)
        return
    shared = shared_marks(a.marks, b.marks)
    found, rows = (shared.telling, w.BESIDE) if shared.telling else (shared.round, w.ROUND_BESIDE)
    if found:
        tally.add(rows[min(len(found), len(rows)) - 1], "both articles also tell of {}", found)
