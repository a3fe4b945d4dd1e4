"""What linking looks at in a claim, worked out once."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from talka.linking.around import NOWHERE, Around, around_by_claim
from talka.linking.marks import NO_MARKS, Marks, marks_by_claim
from talka.linking.numbered import numbered_things
from talka.linking.quoted import NO_NAMES, ONLY, Names, Turn, names_in, turns_by_claim
from talka.linking.sides import givers, ids, persons, states
from talka.linking.unsettled import PartDay, part_day
from talka.linking.values import Figure, Interval, act_days, categories, figures_of, interval
from talka.model import Agreement, Body, Claim, Commitment, Meeting, Party, Project, Spending, Statement
from talka.packs.numbered_words import Numbered

VAGUE = frozenset({"military_aid", "other", "finance", "defence_industry"})
"""Categories that say no more than 'aid' or 'money'."""
AHEAD = frozenset({"planned", "negotiating", "proposed"})
"""What is to come."""
_WORD = re.compile(r"\w+")
_PLAIN = re.compile(r"[\W_]")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_NONE: frozenset[str] = frozenset()


class Profile(msgspec.Struct, frozen=True, eq=False):
    """A claim, or several that tell the same in all that is compared, with the sets and days that it is compared by.

    ``giving`` and ``getting`` are the sides of a commitment; other kinds have their parties in ``giving``. ``act`` is
    when it happened, ``news`` the day of the article; ``figures`` are its sums and counts by name; ``beside`` are the
    agreements that its article tells of.
    """

    claim: Claim
    id: str
    claims: tuple[str, ...]
    articles: frozenset[str]
    kind: str
    status: str
    giving: frozenset[str]
    getting: frozenset[str]
    belonging: frozenset[str]
    people: frozenset[str]
    things: frozenset[str]
    figures: Mapping[str, Sequence[Figure]]
    act: Interval | None
    news: datetime.date | None
    words: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    beside: tuple[Profile, ...] = ()
    day: PartDay | None = None
    """The day that is told without its year (`on 3 November`, in an undated article)."""
    products: frozenset[str] = frozenset()
    """What is given, by the names of makers and armies (NASAMS, F-16), in small letters and digits."""
    marks: Marks = NO_MARKS
    """What its article tells of beside it."""
    numbered: frozenset[Numbered] = frozenset()
    """What it is told by the number of: the 17th package."""
    around: Around = NOWHERE
    """Of an article without a day: what it says of when it was written."""
    makers: frozenset[str] = frozenset()
    """The companies among the givers of a commitment; in ``giving`` their states stand for them."""
    names: Names = NO_NAMES
    """The names in a quotation."""
    turn: Turn = ONLY
    """Which of its speaker's quotations in the article it is."""
    named: frozenset[str] = frozenset()
    """The persons whom its article names in any claim, or whose word any is."""

    @property
    def told(self) -> frozenset[str]:
        """The things that say more than 'aid'."""
        return self.things - VAGUE


def profile(claim: Claim, published: Mapping[str, datetime.date], beside: Sequence[Claim] = (),
            marks: Marks = NO_MARKS, around: Around = NOWHERE,
            named: frozenset[str] = frozenset(), turn: Turn = ONLY) -> Profile:
    """Return what a claim is compared by.

    ``published`` gives the day of each article, ``beside`` the agreements that the claim's article tells of: that two
    articles tell of one agreement is evidence for their meetings and projects; ``marks`` what is told beside it,
    ``around`` what is known of when an article without a day was written, ``named`` the persons in all of its claims,
    ``turn`` which of its speaker's quotations a statement is.
    """
    giving, getting, things = _sides(claim.body)
    statement = claim.body if isinstance(claim.body, Statement) else None
    words = _WORD.findall(statement.quote.lower()) if statement else []
    return Profile(
        claim, claim.id, (claim.id,), frozenset((claim.article.id,)), claim.kind, str(claim.status),
        _kept(givers(giving) if claim.kind == "commitment" else ids(giving)), _kept(ids(getting)),
        _kept(states(giving)),
        _kept(persons(giving) | persons(getattr(claim.body, "signatories", ()))),
        _kept(things), figures_of(claim.body), act_days(claim.date), published.get(claim.article.id),
        frozenset(words) if words else _NONE, frozenset(_DIGITS.findall(statement.quote)) if statement else _NONE,
        tuple(profile(c, published) for c in beside) if claim.kind in ("meeting", "project") else (),
        part_day(claim.date), _kept(_products(claim.body)), marks, numbered_things(claim), around,
        _kept(_companies(giving)) if claim.kind == "commitment" else _NONE,
        names_in(statement.quote) if statement else NO_NAMES, turn, _kept(named),
    )


@lru_cache(maxsize=1 << 14)
def _kept(one: frozenset[str]) -> frozenset[str]:
    """The first set that was equal, so that sets that come again and again are held once."""
    return one


def profiles(claims: Iterable[Claim], published: Mapping[str, datetime.date]) -> Iterator[Profile]:
    """Yield what claims are compared by, each with what else its article tells; all claims of an article are needed."""
    every = tuple(claims)
    marks, around, turns = marks_by_claim(every), around_by_claim(every, published), turns_by_claim(every)
    beside: defaultdict[str, list[Claim]] = defaultdict(list)
    named: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for claim in sorted(every, key=lambda c: c.id):
        named[claim.article.id] |= persons_of(claim)
        if claim.kind == "agreement":
            beside[claim.article.id].append(claim)
    yield from (profile(c, published, beside.get(c.article.id, ()), marks[c.id], around.get(c.id, NOWHERE),
                        named[c.article.id], turns.get(c.id, ONLY)) for c in every)


def persons_of(claim: Claim) -> frozenset[str]:
    """Return the persons who take part in what a claim tells, or whose word it is."""
    body = claim.body
    told = [p for name in ("participants", "signatories") for p in getattr(body, name, ())]
    if isinstance(body, Statement) and body.speaker:
        told.append(body.speaker)
    return persons(told) | {s.id for s in claim.source_chain if s.id and s.type == "person"}


def one_article(a: Profile, b: Profile) -> bool:
    """Whether one article tells of both."""
    return not a.articles.isdisjoint(b.articles)


def _sides(body: Body) -> tuple[Sequence[Party], Sequence[Party], frozenset[str]]:
    """Who gives or takes part, who gets, and what it is about."""
    match body:
        case Agreement():
            return body.parties, (), frozenset(body.scope)
        case Meeting():
            return body.participants, (), frozenset(body.topics)
        case Commitment():
            return body.donor, body.recipient, categories(body.items)
        case Project():
            return body.partners, (), frozenset(body.products)
        case Spending():
            return (body.party,) if body.party else (), (), frozenset({body.purpose} if body.purpose else ())
        case Statement():
            return (body.speaker,) if body.speaker else (), (), frozenset(body.topics)


def _companies(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset(p.id for p in parties if p.subtype == "company" and p.country)


def _products(body: Body) -> frozenset[str]:
    names = (item.name for item in body.items) if isinstance(body, Commitment) else ()
    return frozenset(_PLAIN.sub("", word.casefold()) for name in names for word in name.split()
                     if any(x.isupper() or x.isdigit() for x in word))


def due_of(claim: Claim) -> Interval | None:
    """Return the time that something is due in, where it is settled."""
    return interval(getattr(claim.body, "due", None))


def period_of(claim: Claim) -> Interval | None:
    """Return the time that a sum covers, where it is settled."""
    return interval(getattr(claim.body, "period", None))
