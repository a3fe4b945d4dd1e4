"""Whether two drafts tell the same commitment: alike in sides, figures, things, days and stage."""

from __future__ import annotations

from collections.abc import Iterable

from talka.claims.alike import BOTH, dates_exclude, states_of
from talka.claims.categories import GENERAL
from talka.claims.draft import Draft
from talka.claims.figures import sums_agree
from talka.claims.retold import counts_agree, has_figure, is_headline_sum, is_its_cost
from talka.claims.two_currencies import is_converted
from talka.model import Commitment, Item, Money, Party, Quantity

_PROMISED = ("pledged", "approved")
_TOLD_AHEAD = (("pledged", "approved"), ("delivering", "delivered"))
"""Stages in which a headline tells what the lead tells in the second one."""
_LIST = 4
"""Sentences between a sum of aid and the list of its things."""
_RELIEF = GENERAL | {"humanitarian_goods"}
"""Categories of aid of which the article tells elsewhere what it is made of."""
_ROUNDED = 0.1
"""The share by which a headline may round a sum that it calls no exact one."""
_CUT = 0.04
"""The share by which a headline may cut a sum that it gives as an exact one (``4 billion`` of 4.05)."""
_DETAILS = ("commitment/provide_for/", "commitment/sell/")
"""Rules that tell what a sale told before consists of."""
_ABOVE = 1.2
"""How many times what it is told to be more than a sum may be."""
_NEWS = 2
"""Sentences from the start that tell the news: what is told there without a day is not what happened long ago."""
_MONTH = 27
"""Days between the ends of the shortest month."""
_LEAD = 3
"""Sentences from the start in which a lead tells what the headline tells, with its day."""


def _counts(items: Iterable[Item]) -> dict[str, Quantity]:
    return {c: i.quantity for i in items if i.quantity is not None for c in i.categories}


def _categories(items: Iterable[Item]) -> set[str]:
    """The kinds of things; ``the equipment`` is of none."""
    return {c for i in items for c in i.categories if c != "other"}


def same_commitment(a: Draft, b: Draft) -> bool:
    """Return whether two commitments are one."""
    left, right = a.body, b.body
    assert isinstance(left, Commitment) and isinstance(right, Commitment)  # noqa: S101, PT018 - by kind
    if not _sides_fit(left.donor, right.donor) or not _sides_fit(left.recipient, right.recipient):
        return False
    if a.another != b.another and (a.order == b.order or a.status != b.status or _on_two_days(a, b)
                                   or _due_apart(left, right)) and not (
            is_headline_sum(a, b)):
        return False
    if _is_one_of_several(a, b) or _are_apart(a, b) or _is_as_much_again(a, b) or _is_as_much_again(b, a):
        return False
    figures = [_told_sums_agree(a, b), sums_agree(left.share_of_gdp, right.share_of_gdp),
               counts_agree(left.items, right.items)]
    if False in figures:
        return False
    past = _is_news_and_past(a, b)
    if True in figures:
        alike = not past or _categories(left.items) == _categories(right.items)
        return alike and not dates_exclude(left.period, right.period)
    if past or (a.another != b.another and _are_named_apart(left, right)):
        return False
    return _same_things(a, b)


def _is_news_and_past(a: Draft, b: Draft) -> bool:
    """Whether the start of an article tells something without its day, and a later sentence what was long before."""
    past = b.old or _of_long_time(b)
    return a.order <= _NEWS and a.date is None and not a.old and past and b.order - a.order > _LIST


def _is_as_much_again(a: Draft, b: Draft) -> bool:
    """Whether a sum below the lead is as much as one told before it, and told as one more (``another 5``)."""
    left, right = a.body, b.body
    bare = all(getattr(x, "amount", None) is not None and not getattr(x, "items", ()) for x in (left, right))
    return bare and b.another and _LEAD < a.order < b.order


def _on_two_days(a: Draft, b: Draft) -> bool:
    """Whether both are told with a day, in other words."""
    return a.date is not None and b.date is not None and a.date.text.lower() != b.date.text.lower()


def _due_apart(left: Commitment, right: Commitment) -> bool:
    """Whether both are due, at other times."""
    return left.due is not None and right.due is not None and (left.due.start, left.due.end) != (
        right.due.start, right.due.end)


def _same_things(a: Draft, b: Draft) -> bool:
    """Whether the things of two commitments whose figures do not tell may be the same."""
    left, right = a.body, b.body
    assert isinstance(left, Commitment) and isinstance(right, Commitment)  # noqa: S101, PT018 - by kind
    mine, other = _categories(left.items), _categories(right.items)
    if not mine and not other:
        return a.status == b.status and not (has_figure(left) or has_figure(right))
    if not mine or not other:
        bare = any(not _categories(x.items) and not has_figure(x) and x.due is None for x in (left, right))
        return is_its_cost(a, b) or (bare and a.status == b.status and abs(a.order - b.order) <= BOTH)
    if _is_general(left) or _is_general(right) or _is_relief_of(left, right) or _is_relief_of(right, left):
        return _same_general(a, b)
    if _is_headline_sale(a, b) or _is_asked_sale(a, b) or _is_asked_sale(b, a):
        return True
    if _completes(a, b) or _is_its_list(a, b) or _is_its_list(b, a):
        return True
    apart = a.status != b.status and ((a.order and b.order) or _is_done(a) > _is_done(b))
    if apart or (has_figure(left) and has_figure(right)):
        return False
    return bool(mine & other) and (mine <= other or other <= mine or len(mine & other) * 2 >= len(mine | other))


def _are_apart(a: Draft, b: Draft) -> bool:
    """Whether two commitments differ in their days or stages, or one is a running sum and the other is not."""
    mixed = getattr(a.body, "basis", None) != getattr(b.body, "basis", None) and not _is_total_again(a, b)
    return mixed or dates_exclude(a.date, b.date) or _apart_in_stage(a, b)


def _are_named_apart(left: Commitment, right: Commitment) -> bool:
    """Whether both name their things, and none alike (``IRIS-T`` now, ``Gepard`` before)."""
    mine, other = ({i.name for i in body.items} for body in (left, right))
    return bool(mine and other) and not mine & other and not (_is_general(left) or _is_general(right))


def _is_total_again(a: Draft, b: Draft) -> bool:
    """Whether the same sum is told with and without a word such as ``in all``, right after each other as done."""
    left, right = getattr(a.body, "amount", None), getattr(b.body, "amount", None)
    return (a.status == b.status == "delivered" and abs(a.order - b.order) <= _NEWS and left is not None
            and right is not None and (left.min, left.max, left.currency) == (right.min, right.max, right.currency))


def _completes(a: Draft, b: Draft) -> bool:
    """Whether of two drafts side by side one tells how many, and the other what they cost (``The drones, worth …``)."""
    left, right = a.body, b.body
    assert isinstance(left, Commitment) and isinstance(right, Commitment)  # noqa: S101, PT018 - by kind
    if abs(a.order - b.order) != 1 or a.status != b.status or a.another or b.another:
        return False
    counts = bool(_counts(left.items)), bool(_counts(right.items))
    sums = left.amount is not None, right.amount is not None
    return _categories(left.items) == _categories(right.items) and counts == sums[::-1] and sum(counts) == 1


def _is_asked_sale(sale: Draft, asked: Draft) -> bool:
    """Whether what a state asked to buy, without a day, is what a sale told shortly before lets it buy."""
    left, right = sale.body, asked.body
    assert isinstance(left, Commitment) and isinstance(right, Commitment)  # noqa: S101, PT018 - by kind
    told = asked.status == "proposed" or (asked.status == "pledged" and asked.rule.startswith(_DETAILS))
    return (sale.status == "approved" and told and 0 < asked.order - sale.order <= _LIST and asked.date is None
            and left.terms == "sale" and right.terms in (None, "sale") and right.amount is None
            and not _counts(left.items) and bool(_categories(left.items) & _categories(right.items)))


def _told_sums_agree(a: Draft, b: Draft) -> bool | None:
    """Whether two sums agree; one that the headline rounds (``more than 600`` for ``630 to 640``) does too."""
    left, right = getattr(a.body, "amount", None), getattr(b.body, "amount", None)
    agree = sums_agree(left, right) or (None if left is None or right is None else is_converted(a, b))
    if agree is False and abs(a.order - b.order) <= _LIST and left and right and (
            _is_above(left, right) or _is_above(right, left)):
        return True
    if agree is not False or left is None or right is None or min(a.order, b.order) or left.currency != right.currency:
        return agree
    round_, exact = (left, right) if a.order == 0 else (right, left)
    low, real = round_.min or round_.max, exact.min or exact.max
    open_ = round_.approximate or round_.max is None or round_.min is None or _is_round(low or 0)
    return bool(low and real and abs(real - low) <= (_ROUNDED if open_ else _CUT) * low)


def _is_one_of_several(whole: Draft, part: Draft) -> bool:
    """Whether of several things that are promised with their counts a later sentence says that one has come."""
    left, right = whole.body, part.body
    assert isinstance(left, Commitment) and isinstance(right, Commitment)  # noqa: S101, PT018 - by kind
    mine, other = ({i.categories for i in body.items} for body in (left, right))
    return (whole.status in _PROMISED and part.status == "delivered" and part.order > whole.order and bool(other)
            and other < mine and any(i.quantity for i in left.items if i.categories not in other))


def _is_headline_sale(a: Draft, b: Draft) -> bool:
    """Whether a headline calls in other words what the lead says one state sells another (``rocket systems``)."""
    left, right = a.body, b.body
    assert isinstance(left, Commitment) and isinstance(right, Commitment)  # noqa: S101, PT018 - by kind
    return (_is_bare_headline(a) and 0 < b.order <= _NEWS and len(left.items) == 1
            and (a.status == b.status or (a.status, b.status) in _TOLD_AHEAD)
            and left.terms == right.terms == "sale" and has_figure(right) and bool(left.donor and left.recipient)
            and (states_of(left.donor), states_of(left.recipient)) == (
                states_of(right.donor), states_of(right.recipient)))


def _is_above(open_: Money, exact: Money) -> bool:
    """Whether a sum is what another bounds from below (``more than 100 million``, then 114)."""
    return (open_.currency == exact.currency and open_.max is None and not open_.approximate and open_.min is not None
            and exact.min is not None and exact.min == exact.max and open_.min <= exact.min <= _ABOVE * open_.min)


def _is_round(number: float) -> bool:
    """Whether a number has one figure and noughts."""
    return number > 0 and str(int(number)).rstrip("0").isdigit() and len(str(int(number)).rstrip("0")) == 1


def _same_general(a: Draft, b: Draft) -> bool:
    """Whether aid in general words is what another draft tells: right beside it, or the news in its stage."""
    if _of_long_time(a) != _of_long_time(b):
        return False
    near = min(a.order, b.order) <= _NEWS and abs(a.order - b.order) <= _LIST
    return abs(a.order - b.order) <= 1 or (a.status == b.status and (min(a.order, b.order) == 0 or near))


def _of_long_time(draft: Draft) -> bool:
    """Whether a commitment is told of a month or longer (``this year it has sent``), and not of one gift."""
    when = draft.date
    return when is not None and when.start is not None and when.end is not None and (
        when.end - when.start).days >= _MONTH


def _is_its_list(package: Draft, told: Draft) -> bool:
    """Whether a list without a figure tells the things of a sum of aid told shortly before, in the same stage."""
    whole, things = package.body, told.body
    assert isinstance(whole, Commitment) and isinstance(things, Commitment)  # noqa: S101, PT018 - by kind
    return (package.status == told.status and abs(package.order - told.order) <= _LIST and whole.amount is not None
            and len(told.sentences) > 1 and _categories(whole.items) <= GENERAL and not has_figure(things)
            and not _categories(things.items) & GENERAL)


def _is_general(body: Commitment) -> bool:
    return _categories(body.items) <= GENERAL and not has_figure(body)


def _is_relief_of(whole: Commitment, things: Commitment) -> bool:
    """Whether relief told without a figure may be what goods told with their figures make up."""
    return _categories(whole.items) <= _RELIEF and not has_figure(whole) and has_figure(things) and bool(things.items)


def _sides_fit(a: tuple[Party, ...], b: tuple[Party, ...]) -> bool:
    return not a or not b or bool(states_of(a) & states_of(b))


def _apart_in_stage(a: Draft, b: Draft) -> bool:
    """Two stages with days of their own are two claims; so is one that is refused or cancelled."""
    if a.status == b.status:
        return False
    ahead = a.order == 0 and a.date is None and (a.status, b.status) in _TOLD_AHEAD
    settled = b.date is not None and (b.date.start or b.date.end)  # ``today`` in an article without a day says nothing
    later = b.order > (_LEAD if ahead else 1) and settled and a.date != b.date
    if later and not _is_bare_headline(a):
        return True
    ends = {"refused", "cancelled", "delayed"}
    if (a.status in ends) != (b.status in ends):
        return True
    return a.date is not None and b.date is not None and a.date != b.date


def _is_done(draft: Draft) -> bool:
    return draft.status == "delivered"


def _is_bare_headline(draft: Draft) -> bool:
    """Whether only the first sentence tells a commitment, without a figure: the article tells it whole later."""
    body = draft.body
    return draft.order == 0 and len(draft.sentences) == 1 and isinstance(body, Commitment) and not has_figure(body)
