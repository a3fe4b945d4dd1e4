"""Made-up news with known truth, drawn with a seed; nothing here reads the tables of the linker.

Rates that are marked were counted on the gold claims of 55 real articles (``evals/gold/learn.jsonl``) and on pairs of
claims of one thing of 47 others (``evals/gold/pairs/real.jsonl``): how often kinds, donors, things, sums, counts, days,
deadlines and totals are told, how often news has no day, how often one figure contradicts another. What cannot be
counted there is assumed, and marked too: how often a thing is told (a few things by many outlets, most by one), when
things happen (four in five after February 2022), how late background is told.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from typing import NamedTuple

from talka.model import (
    Agreement,
    ArticleRef,
    Body,
    Claim,
    Commitment,
    DateRange,
    Item,
    Meeting,
    Money,
    Party,
    Place,
    Quantity,
    Quote,
    Spending,
    claim_id,
)

# --- counted ---
KINDS = {"commitment": 136, "agreement": 42, "meeting": 28, "spending": 23}
STAGES = {"pledged": 56, "approved": 30, "proposed": 20, "delivered": 22, "delayed": 4, "refused": 4}
DONORS = {
    "US": 34, "EU": 24, "DK": 13, "LT": 13, "DE": 7, "AZ": 6, "JP": 6, "CA": 5, "BE": 5, "KR": 3, "GB": 6, "BG": 2,
    "NO": 4, "RO": 2, "FI": 3, "NL": 5, "SE": 4, "PL": 5, "FR": 5, "CZ": 3, "LV": 2, "EE": 2, "IT": 3, "ES": 2, "AU": 2,
}
RECIPIENTS = {"UA": 87, "PL": 12, "MD": 12, "TW": 10, "IL": 5, "PH": 3, "EE": 2, "LV": 2}
THINGS = {
    "ammunition": 13, "air_defence": 12, "aircraft": 10, "armoured_vehicle": 8, "artillery": 8, "missile": 8,
    "finance": 7, "uav": 6, "training": 5, "energy": 5, "military_aid": 4, "reconstruction": 3, "medical": 3,
    "anti_tank": 3, "ship": 2, "components": 2, "demining": 2, "radar": 1, "helicopter": 1, "vehicle": 2,
}
SUM, THING, COUNT, DAY, DUE, TOTAL = 0.49, 0.60, 0.16, 0.125, 0.05, 0.06
UNDATED, CONTRADICTED = 0.20, 0.04
"""Of the excerpts two in five have no day; whole pages have one more often, so half of that is taken."""

# --- assumed ---
TOLD = (1, 1, 1, 1, 2, 2, 3, 4, 6, 12, 30)
BACKGROUND = 0.5
FIRST, WAR, LAST = datetime.date(2014, 3, 1), datetime.date(2022, 2, 24), datetime.date(2026, 6, 1)
LANGUAGES = ("en", "uk", "ru", "lt")
SYLLABLES = ("ba", "ro", "mil", "kov", "ste", "nar", "dov", "zel", "tim", "gru")
GIVEN_NAMES = ("ivan", "petr", "anna", "mark", "olena", "jonas", "karl", "maria")
RATES = {"EUR": 1.0, "USD": 1.09, "DKK": 7.46, "SEK": 11.2, "GBP": 0.86}
OWN = {"US": "USD", "DK": "DKK", "SE": "SEK", "GB": "GBP"}


class Happening(NamedTuple):
    """What happened: the day, the stage, the values."""

    number: int
    day: datetime.date
    status: str
    body: Body
    due: datetime.date | None


class News(NamedTuple):
    """Articles in the order of their days, each with its claims; and the happening of each claim."""

    claims: dict[str, list[Claim]]
    published: dict[str, datetime.date]
    truth: dict[str, int]


def news(seed: int, articles: int) -> News:
    """Return so many articles."""
    chance = random.Random(seed)  # noqa: S311 - made-up news
    out = News({}, {}, {})
    earlier: dict[str, list[Happening]] = {}
    for happening in _happenings(chance):
        side = _side(happening.body)
        for _ in range(chance.choice(TOLD)):
            if len(out.claims) >= articles:
                return out
            article = f"a-{len(out.claims):08d}"
            told = [happening]
            before = [x for x in earlier.get(side, ())[-40:] if x.day < happening.day]
            if before and chance.random() < BACKGROUND:
                told.append(chance.choice(before))
            day = happening.day + datetime.timedelta(days=chance.choice((0, 0, 0, 1, 1, 2)))
            if chance.random() > UNDATED:
                out.published[article] = day
            out.claims[article] = [_told(chance, article, x, late=n > 0) for n, x in enumerate(told)]
            out.truth.update({c.id: x.number for c, x in zip(out.claims[article], told, strict=True)})
        earlier.setdefault(side, []).append(happening)
    return out


def _side(body: Body) -> str:
    parties = {"Commitment": "donor", "Agreement": "parties", "Meeting": "participants"}.get(type(body).__name__)
    first = getattr(body, parties)[0] if parties else getattr(body, "party")  # noqa: B009 - of any kind
    return str(first.country)


# --- what happens -----------------------------------------------------------------------------------------------------


def _happenings(chance: random.Random) -> Iterator[Happening]:
    """Yield things that happen, in any order of days."""
    number = 0
    while True:
        number += 1
        start = WAR if chance.random() < 0.8 else FIRST
        end = LAST if start == WAR else WAR
        day = start + datetime.timedelta(days=chance.randrange((end - start).days))
        kind, donor = _pick(chance, KINDS), _pick(chance, DONORS)
        recipient = _pick(chance, {k: v for k, v in RECIPIENTS.items() if k != donor})
        if kind == "commitment":
            due = day + datetime.timedelta(days=chance.randrange(30, 400)) if chance.random() < DUE else None
            yield Happening(number, day, _pick(chance, STAGES), _commitment(chance, donor, recipient), due)
        elif kind == "agreement":
            yield Happening(number, day, "signed", _agreement(chance, donor, recipient, day), None)
        elif kind == "meeting":
            yield Happening(number, day, "held", _meeting(chance, donor, recipient, day), None)
        else:
            yield Happening(number, day, "planned", _spending(chance, donor, day), None)


def _pick(chance: random.Random, weighed: dict[str, int]) -> str:
    return chance.choices(list(weighed), list(weighed.values()))[0]


def _number(chance: random.Random) -> float:
    return float(chance.choice((1, 2, 3, 5, 10, 20, 25, 50, *(chance.randrange(2, 1000) for _ in range(6)))))


def _state(code: str) -> Party:
    if code == "EU":
        return Party("European Union", "organisation/european-union", "organisation", "union")
    return Party(code, code, "country", country=code)


def _money(chance: random.Random, donor: str) -> Money:
    value = _number(chance) * 10 ** chance.choice((6, 6, 6, 7, 7, 8))
    return Money(value, value, currency=OWN.get(donor, "EUR"))


def _commitment(chance: random.Random, donor: str, recipient: str) -> Commitment:
    things = list(dict.fromkeys(_pick(chance, THINGS) for _ in range(chance.choice((1, 1, 2, 3)))))
    named, counted = chance.random() < THING, chance.random() < COUNT / THING
    items = tuple(Item((t,), t, Quantity(n, n) if counted and (n := _number(chance)) else None) for t in things)
    amount = _money(chance, donor) if not named or chance.random() < SUM * 0.6 else None
    basis = "total" if amount and chance.random() < TOTAL / SUM else "single"
    return Commitment((_state(donor),), (_state(recipient),), items=items if named else (), amount=amount, basis=basis)


def _minister(code: str, day: datetime.date, office: int) -> Party:
    """One minister a state, an office and two years."""
    chance = random.Random(f"{code} {day.year // 2} {office}")  # noqa: S311
    name = "".join(chance.choice(SYLLABLES) for _ in range(3))
    first = chance.choice(GIVEN_NAMES)
    return Party(f"{first} {name}", f"person/{first}-{name}", "person", country=code)


def _agreement(chance: random.Random, one: str, other: str, day: datetime.date) -> Agreement:
    signers = tuple(_minister(code, day, chance.randrange(3)) for code in (one, other))
    scope = tuple(sorted({_pick(chance, THINGS) for _ in range(2)}))
    instrument = chance.choice(("memorandum", "agreement", "contract"))
    return Agreement(instrument, (_state(one), _state(other)), signers, scope)


def _meeting(chance: random.Random, one: str, other: str, day: datetime.date) -> Meeting:
    people = tuple(_minister(code, day, chance.randrange(3)) for code in (one, other))
    return Meeting(chance.choice(("visit", "talks", "call")), people, (_pick(chance, THINGS),), Place(other))


def _spending(chance: random.Random, party: str, day: datetime.date) -> Spending:
    year = day.year + chance.randrange(2)
    period = DateRange(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
    return Spending(_state(party), "military_aid", _money(chance, party), None, period)


# --- what an article tells of it --------------------------------------------------------------------------------------


def _told(chance: random.Random, article: str, what: Happening, *, late: bool) -> Claim:
    language = chance.choice(LANGUAGES)
    body = _retold(chance, what, language, late=late)
    date = _date(chance, what.day, late=late)
    if isinstance(body, Commitment) and what.due:
        body = Commitment(body.donor, body.recipient, items=body.items, amount=body.amount, basis=body.basis,
                          due=DateRange(None, what.due))
    reference = ArticleRef(article, article, None, "Gazette", None, language, None)
    evidence = (Quote(what.number, what.number + 1, "x"),)
    kind = type(body).__name__.lower()
    key = claim_id(article, kind, evidence, {"status": what.status})
    return Claim(key, reference, kind, what.status, evidence, {}, (), 0.9, date, body)  # type: ignore[arg-type]


def _date(chance: random.Random, day: datetime.date, *, late: bool) -> DateRange | None:
    if late and chance.random() < 0.5:
        first = day.replace(day=1)
        return DateRange(first, (first + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1))
    return DateRange(day, day) if late or chance.random() < DAY * 4 else None


def _retold(chance: random.Random, what: Happening, language: str, *, late: bool) -> Body:
    body = what.body
    if isinstance(body, Agreement):
        people = tuple(_spelled(p, language) for p in body.signatories)
        return Agreement(body.instrument, body.parties, people if chance.random() < 0.6 else (), body.scope)
    if isinstance(body, Meeting):
        return Meeting(body.form, tuple(_spelled(p, language) for p in body.participants), body.topics,
                       body.place if chance.random() < 0.7 else None)
    if not isinstance(body, Commitment):
        return body
    items = body.items
    if len(items) > 1 and chance.random() < 0.3:
        items = tuple(chance.sample(items, len(items) - 1))
    if chance.random() < 0.2 + 0.2 * late:
        items = tuple(Item(i.categories, i.name) for i in items)
    keeps = body.amount is not None and (not items or chance.random() > 0.25)
    amount = _other_words(chance, body.amount) if keeps and body.amount else None
    return Commitment(body.donor, body.recipient, items=items, amount=amount, basis=body.basis)


def _other_words(chance: random.Random, amount: Money) -> Money:
    """The same sum exactly, rounded, as 'over', in euros; or, seldom, another sum."""
    value, way = amount.min or 0.0, chance.random()
    if way < CONTRADICTED:
        return Money(round(value * 0.93), round(value * 0.93), currency=amount.currency)
    if way < 0.10:
        return Money(value, None, currency=amount.currency)
    if way < 0.16:
        rough = float(f"{value:.2g}")
        return Money(rough, rough, approximate=True, currency=amount.currency)
    if way < 0.22 and amount.currency not in (None, "EUR"):
        euros = float(f"{value / RATES[amount.currency]:.3g}")
        return Money(euros, euros, approximate=True, currency="EUR")
    return amount


def _spelled(party: Party, language: str) -> Party:
    first, _, name = party.id.removeprefix("person/").partition("-")
    old, new = {"uk": ("v", "w"), "ru": ("z", "s"), "lt": ("k", "c")}.get(language, ("", ""))
    name = name.replace(old, new) if old else name
    return Party(party.name, f"person/{first}-{name}", "person", country=party.country)
