"""Two claims of one kind: how likely they are about the same thing, with reasons in words."""

from __future__ import annotations

from collections.abc import Callable

from talka.linking import weights as w
from talka.linking.compare_commitment import compare_commitment
from talka.linking.compare_time import common_times, news_gap
from talka.linking.makers import makers_of, other_makers, same_group, shared_makers
from talka.linking.numbered import compare_numbers
from talka.linking.profile import Profile, period_of
from talka.linking.sides import one_place, shared_persons
from talka.linking.tally import Tally
from talka.linking.translated import compare_translated
from talka.linking.values import (
    Interval,
    apart,
    figure_equal,
    figure_near,
    likeness,
    ratio,
    share,
    told_digits,
)
from talka.model import Agreement, Meeting, Place, Project, Spending, Statement

_GENERAL_INSTRUMENTS = frozenset({"other", "agreement"})
_DOCUMENT_AND_GIFT = {"agreement", "commitment"}
_LOOSE_INSTRUMENTS = frozenset({"memorandum", "letter_of_intent", "protocol", "declaration"})
"""Documents that reporters call by one another's names."""
_LOOSE_FORMS = frozenset({"joint_production", "joint_venture", "relocation"})
"""Ways of making something together of which one plant may be called any."""


def compare(a: Profile, b: Profile) -> Tally:
    """Return how alike two claims are."""
    tally = Tally()
    if a.kind != b.kind:
        tally.exclude("one is of kind {}, the other of kind {}: a document and what is given under it are two records"
                      if {a.kind, b.kind} == _DOCUMENT_AND_GIFT else "one is of kind {}, the other of kind {}",
                      a.kind, b.kind)
    else:
        if a.numbered and b.numbered:
            compare_numbers(a.numbered, b.numbered, tally)
        if not tally.excluded:
            _COMPARE[a.kind](a, b, tally)
    return tally


def _parties(a: Profile, b: Profile, tally: Tally, *, needed: int = 2) -> bool:
    """Compare who takes part; two states (or companies) must be common, unless one tells of fewer."""
    if not a.giving or not b.giving:
        return True
    common = max(len(a.giving & b.giving), len(a.belonging & b.belonging))
    if a.kind != "meeting" and not a.giving & b.giving & makers_of(a.giving):
        common += same_group(makers_of(a.giving), makers_of(b.giving))
    if common < min(needed, len(a.giving), len(b.giving)) and not (common and _one_telling_sum(a, b)):
        tally.exclude("the parties differ: {} and {}", a.giving, b.giving)
        return False
    if a.giving == b.giving:
        tally.add(w.SAME_PARTIES, "the same parties: {}", a.giving)
    else:
        tally.add(w.SAME_PARTIES / 2, "some parties are the same: {}", a.giving & b.giving)
    makers = shared_makers(a, b)
    if makers and a.kind != "meeting":
        tally.add(w.SAME_MAKER, "the same company: {}", makers)
    elif a.kind != "meeting" and other_makers(a, b):
        tally.add(w.OTHER_MAKERS, "they name different companies")
    return True


def _one_telling_sum(a: Profile, b: Profile) -> bool:
    """Whether two contracts are for one sum that tells much: one outlet names the maker, another the agency between."""
    sums = ((x, y) for x in a.figures.get("sum", ()) for y in b.figures.get("sum", ()))
    return a.kind == "agreement" and any(
        figure_equal(x, y) and min(told_digits(x), told_digits(y)) >= w.KNOWN_AGAIN for x, y in sums)


def _people(a: Profile, b: Profile, tally: Tally) -> int:
    both = shared_persons(a.people, b.people)
    if both:
        tally.add(w.SAME_PERSON * min(len(both), 2), "both name {}", both)
    elif a.people and b.people:
        tally.add(w.OTHER_PERSONS, "they name different persons")
    return len(both)


def _agreement(a: Profile, b: Profile, tally: Tally) -> None:
    left, right = a.claim.body, b.claim.body
    assert isinstance(left, Agreement) and isinstance(right, Agreement)  # noqa: S101, PT018 - by kind
    if not _parties(a, b, tally):
        return
    _instruments(left.instrument, right.instrument, tally)
    if (a.status == "ended") != (b.status == "ended"):
        tally.exclude("one is signed, the other ended")
    if bool(a.numbered) != bool(b.numbered) and any(number > 1 for _, number in a.numbered | b.numbered):
        tally.add(w.ONE_NUMBERED, "only one is told as a later one of a row")
    _people(a, b, tally)
    if a.told and b.told:
        alike = likeness(a.told, b.told)
        tally.add(w.SHARED_SCOPE * alike if alike else w.OTHER_SCOPE, "their scope: {} in common", a.told & b.told)
    elif a.things & b.things:
        tally.add(w.SAME_VAGUE, "both are on {}", a.things & b.things)
    _one_sum(a, b, tally)
    _places(left.place, right.place, tally)
    common_times(a, b, tally, tolerance=w.SAME_ACT if _one_document(a, b, tally) else w.AGREEMENT_DAYS)


def _one_document(a: Profile, b: Profile, tally: Tally) -> bool:
    """Whether two documents are known to be one whatever days are told: one sum, or one scope and one signer."""
    return bool(tally.bound) or (bool(a.told) and a.told == b.told and bool(shared_persons(a.people, b.people)))


def _instruments(left: str, right: str, tally: Tally) -> None:
    if left == right:
        tally.add(w.SAME_INSTRUMENT, "both are a {}", left.replace("_", " "))
    elif {left, right} <= _LOOSE_INSTRUMENTS:
        tally.add(w.OTHER_INSTRUMENT, "one is called a {}, the other a {}", left, right)
    elif not {left, right} & _GENERAL_INSTRUMENTS:
        tally.exclude("one is a {}, the other a {}", left, right)


def _one_sum(a: Profile, b: Profile, tally: Tally) -> None:
    for name in sorted(a.figures.keys() & b.figures.keys()):
        x, y = a.figures[name][0], b.figures[name][0]
        if figure_equal(x, y):
            tally.bound = max(tally.bound, min(told_digits(x), told_digits(y)))
            tally.add(w.SAME_FIGURE[1], "the same {}", name)
        elif 0 < ratio(x, y) < w.CONTRADICTING and not figure_near(x, y):
            tally.exclude("another {}", name)


def _places(left: Place | None, right: Place | None, tally: Tally) -> None:
    if left and right:
        same = one_place(left, right)
        tally.add(w.SAME_PLACE if same else w.OTHER_PLACE, "the same place" if same else "another place")


def _meeting(a: Profile, b: Profile, tally: Tally) -> None:
    left, right = a.claim.body, b.claim.body
    assert isinstance(left, Meeting) and isinstance(right, Meeting)  # noqa: S101, PT018 - by kind
    if not _parties(a, b, tally):
        return
    _people(a, b, tally)
    if (left.form == "call") != (right.form == "call"):
        tally.add(w.OTHER_MEETING, "one is a call, the other not")
    _places(left.place, right.place, tally)
    if a.things and b.things:
        tally.add(share(a.things, b.things), "their topics: {} in common", a.things & b.things)
    common_times(a, b, tally, tolerance=w.MEETING_DAYS)


def _project(a: Profile, b: Profile, tally: Tally) -> None:
    left, right = a.claim.body, b.claim.body
    assert isinstance(left, Project) and isinstance(right, Project)  # noqa: S101, PT018 - by kind
    if not _parties(a, b, tally):
        return
    if left.form == right.form:
        tally.add(w.SAME_FORM, "both are {}", left.form.replace("_", " "))
    elif {left.form, right.form} <= _LOOSE_FORMS:
        tally.add(w.OTHER_FORM, "one is {}, the other {}", left.form.replace("_", " "), right.form.replace("_", " "))
    elif "cooperation" not in (left.form, right.form):
        tally.exclude("one is {}, the other {}", left.form, right.form)
    if left.site and right.site and left.site != right.site:
        tally.exclude("one is in {}, the other in {}", left.site, right.site)
    elif left.site and left.site == right.site:
        tally.add(w.SAME_SITE, "both are in {}", left.site)
    if a.told and b.told:
        alike = likeness(a.told, b.told)
        worth = w.SAME_THINGS * alike if alike else w.OTHER_PRODUCTS
        tally.add(worth, "their products: {} in common", a.told & b.told)
    elif a.told or b.told:
        tally.miss(w.NO_CONTENT / 2, "only one says what is made")
    common_times(a, b, tally, tolerance=w.PROJECT_DAYS)


def _spending(a: Profile, b: Profile, tally: Tally) -> None:
    left, right = a.claim.body, b.claim.body
    assert isinstance(left, Spending) and isinstance(right, Spending)  # noqa: S101, PT018 - by kind
    if not _parties(a, b, tally, needed=1):
        return
    _years(period_of(a.claim), period_of(b.claim), tally)
    if {left.purpose, right.purpose} == {left.purpose} and left.purpose:
        tally.add(w.SAME_VAGUE, "the same purpose")
    gap, told = news_gap(a, b), 0
    for name in sorted(a.figures.keys() & b.figures.keys()):
        x, y = a.figures[name][0], b.figures[name][0]
        if figure_equal(x, y):
            told = min(told_digits(x), told_digits(y))
            tally.add(w.SAME_FIGURE[min(told, 2) - 1], "the same {}", name)
        elif figure_near(x, y):
            tally.add(w.FITTING_FIGURE, "the {} of one lies in the other's", name)
        elif ratio(x, y) > w.CLOSE and gap is not None and gap <= w.NEAR_DAYS:
            tally.add(w.NEARLY, "another {}, close, in the same week", name)
        else:
            tally.exclude("another {}", name)
    if gap is not None and gap <= w.NEAR_DAYS:
        tally.add(w.NEAR_NEWS, "published {} days apart", gap)
    elif gap is not None and gap > w.FAR_DAYS and told == 1:
        tally.add(w.LATER_NEWS, "published {} days apart, and the sum is one that comes often", gap)


def _years(left: Interval | None, right: Interval | None, tally: Tally) -> None:
    """A budget is one for each year: a plan for several years is not the budget of one of them."""
    if not left or not right:
        return
    if apart(left, right):
        tally.exclude("another year")
    elif left == right:
        tally.add(w.SAME_YEAR, "the same time")
    elif left.start == right.start and (left.is_open or right.is_open):
        tally.add(w.SAME_YEAR / 2, "both begin in the same year")
    elif not left.is_open and not right.is_open and max(left.days, right.days) > 2 * min(left.days, right.days):
        tally.exclude("one is for a year, the other for several")


def _statement(a: Profile, b: Profile, tally: Tally) -> None:
    left, right = a.claim.body, b.claim.body
    assert isinstance(left, Statement) and isinstance(right, Statement)  # noqa: S101, PT018 - by kind
    if not a.people | a.giving or not _one_speaker(left, right):
        tally.exclude("another speaker")
        return
    if a.claim.article.language != b.claim.article.language:
        compare_translated(a, b, tally)
        return
    common = len(a.words & b.words)
    alike = common / (len(a.words | b.words) or 1)
    shorter = min(len(a.words), len(b.words))
    held = common / shorter if shorter >= w.FEWEST_WORDS else 0.0
    if alike >= w.SHARED_WORDS or held >= w.CONTAINED_WORDS:
        tally.add(w.SAME_WORDS, "{:.0%} of the words are shared", max(alike, held))
    else:
        tally.exclude("other words")


def _one_speaker(left: Statement, right: Statement) -> bool:
    if left.speaker is None or right.speaker is None:
        return False
    return left.speaker.id == right.speaker.id or bool(shared_persons([left.speaker.id], [right.speaker.id]))


_COMPARE: dict[str, Callable[[Profile, Profile, Tally], None]] = {
    "agreement": _agreement, "meeting": _meeting, "commitment": compare_commitment, "project": _project,
    "spending": _spending, "statement": _statement,
}
