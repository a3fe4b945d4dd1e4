"""Compiles numerals, money and calendar of a language into the tables that the grammars read."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import Any

from babel import Locale
from babel.core import UnknownLocaleError, get_global
from babel.numbers import get_currency_name, get_territory_currencies

from talka.mentions.numeric_index import Table
from talka.mentions.numeric_tables import AMOUNT_ROLES, DATE_ROLES, SIGN_FRACTIONS, NumericTables
from talka.packs import LanguagePack
from talka.packs.calendar_schema import CalendarWords
from talka.packs.grammar_schema import Grammar
from talka.packs.inflect import Inflector
from talka.packs.money_schema import MoneyWords
from talka.packs.numeric_schema import Numerals, Words
from talka.packs.schema import PackInfo
from talka.packs.tokens import key_of, plain, tokens

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_SINCE, _EVER = datetime.date(2005, 1, 1), datetime.date(2100, 1, 1)
"""The time of the news that is read: the code of a currency given up before is that of no sum."""
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "\u0456": 1, "\u0456\u0456": 2, "\u0456\u0456\u0456": 3, "\u0456v": 4}


class _Builder:
    """Gathers phrases by role."""

    def __init__(self, inflector: Inflector | None, *, undotted: bool) -> None:
        self._inflector, self._undotted = inflector, undotted
        self._roles: dict[str, dict[str, dict[tuple[str, ...], Any]]] = {}

    def put(self, role: str, phrases: Iterable[str], meaning: Any) -> None:
        """Add phrases as they stand; the first meaning of a phrase counts."""
        table = self._roles.setdefault(role, {})
        for phrase in phrases:
            for words in self._spellings(phrase):
                table.setdefault(words[0], {}).setdefault(words[1:], meaning)

    def _spellings(self, phrase: str) -> Iterable[tuple[str, ...]]:
        for spelling in dict.fromkeys((phrase, plain(phrase)) if self._undotted else (phrase,)):
            words = tuple(t.norm for t in tokens(spelling))
            if words:
                yield words
                if len(words) > 1 and words[-1] == ".":
                    yield words[:-1]

    def names(self, role: str, lemmas: Iterable[str], meaning: Any, pos: str = "noun") -> None:
        """Add every form of lemma strings."""
        for lemma in lemmas:
            self.put(role, self.inflected(lemma, pos), meaning)

    def inflected(self, lemma: str, pos: str) -> list[str]:
        """Return the forms of a lemma string; the word itself where the language has no tables."""
        if self._inflector is None:
            return [re.sub(r"\[([^\]]*)\]|/[\w-]+", r"\1", lemma)]
        return [form for form, _ in self._inflector.forms(lemma, pos)]

    def both(self, role: str, words: Words, meaning: Any) -> None:
        """Add words given as forms and as lemmas."""
        self.put(role, words.forms, meaning)
        self.names(role, words.names, meaning)

    def table(self, role: str) -> Table:
        """Return the finished table of a role."""
        return {
            first: tuple(sorted(rests.items(), key=lambda r: -len(r[0])))
            for first, rests in self._roles.get(role, {}).items()
        }

    def roles(self) -> dict[str, Table]:
        """Return all finished tables."""
        return {role: self.table(role) for role in self._roles}


def _add_numerals(b: _Builder, n: Numerals) -> None:
    for number in n.numbers:
        b.put("number", number.forms, _whole(number.value))
    for scale in n.scales:
        value = _whole(scale.value)
        b.put("scale_one", scale.one, value)
        b.put("scale_many", scale.many, value)
        b.put("scale_short", scale.abbreviations, value)
        b.put("scale_money", scale.money_only, value)
        b.names("scale_adjective", scale.adjectives, value, "adjective")
    for vague in n.vague:
        b.put("vague", vague.forms, _whole(vague.min))
    for fraction in n.fractions:
        b.put("fraction", fraction.forms, fraction.value)
    for sign, value in SIGN_FRACTIONS.items():
        b.put("fraction", (sign,), value)
    for addition in n.additions:
        b.put("addition", addition.forms, _whole(addition.value))
    b.put("several", n.several, 2)
    b.put("article", n.article, 1)
    b.put("inside", n.inside, 1)
    b.put("link", n.links, 1)
    _add_bounds(b, n)
    for weak in n.weak:
        b.put("weak", weak.forms, (weak.not_after, weak.not_before))
    for ordinal in n.ordinals:
        b.put("ordinal", ordinal.forms, int(ordinal.value))
    for roman, value in _ROMAN.items():
        b.put("roman", (roman,), value)
    b.put("quarter_code", ("q",), 3)
    b.put("quarter_code", ("h",), 6)
    b.both("unit_word", n.units, 1)
    b.both("bulk", n.bulk, 1)
    b.put("bulk_break", n.bulk_breaks, 1)
    b.put("weighing", n.weighing, 1)
    b.both("label", n.labels, 1)
    b.both("unsized", n.unsized, 1)


def _whole(value: float) -> float:
    return int(value) if value == int(value) else value


def _add_bounds(b: _Builder, n: Numerals) -> None:
    for meaning in ("over", "under", "about"):
        b.put("bound", getattr(n.bounds, meaning), meaning)
        b.put("bound_after", getattr(n.bounds, f"{meaning}_after"), meaning)
    b.put("between", n.bounds.between, 1)
    b.put("bound", ("~", "≈"), "about")
    b.put("bound", (">", "≥"), "over")
    b.put("bound", ("<", "≤"), "under")
    b.put("bound_after", ("+",), "over")
    for index, way in enumerate(n.ranges):
        b.put("open", way.open, index)
        b.put(f"join{index}", way.join, 1)
        if not way.open:
            b.put("join", way.join, 1)
    for per in n.per:
        b.put("per", per.after, per.per)
        b.put("per_before", per.before, per.per)
    b.put("another", n.another.before, 1)
    b.put("another_after", n.another.after, 1)


def _add_money(b: _Builder, m: MoneyWords, code: str) -> None:
    for country, words in m.countries.items():
        b.put("country", words.forms, country)
        b.names("country", words.adjectives, country, "adjective")
        b.put("country_after", words.after, country)
    for shared in m.shared:
        meaning = (shared.default, tuple(shared.by.items()), shared.not_before)
        b.put("currency", shared.forms, meaning)
        b.names("currency", shared.names, meaning)
        b.put("sign", shared.signs, meaning)
        b.put("currency", shared.signs, meaning)
    for currency in m.currencies:
        meaning = (currency.code, (), ())
        b.put("currency", currency.forms, meaning)
        b.names("currency", currency.names, meaning)
        b.put("sign", currency.signs, meaning)
        b.put("currency", currency.signs, meaning)
    _add_cldr(b, code)
    for iso in sorted(_in_use()):
        b.put("code", (iso,), iso)
    b.put("percent", (*m.percent, "%"), 1)
    b.put("gdp", m.gdp, 1)
    b.put("equivalent", m.equivalents, 1)


def _in_use() -> frozenset[str]:
    """The codes of the currencies that some state has paid in since ``_SINCE``, by CLDR: an older one names a thing."""
    states = get_global("territory_currencies")
    return frozenset(code for state in states for code in get_territory_currencies(state, _SINCE, _EVER))


def _add_cldr(b: _Builder, code: str) -> None:
    """Every currency that CLDR names in this language, by its name and its code."""
    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        locale = Locale.parse("en")
    for iso, name in locale.currencies.items():
        if re.search(r"[\d(]", name) or iso.startswith("X"):
            continue
        forms = dict.fromkeys((name, *(get_currency_name(iso, n, locale) for n in (1, 2, 5, 1.5))))
        b.put("currency", (f for f in forms if " " in f), (iso, (), ()))


def _add_calendar(b: _Builder, c: CalendarWords) -> None:
    for month in c.months:
        b.put("month", month.forms, month.month)
        b.names("month", month.names, month.month)
        b.put("month_short", month.abbreviations, month.month)
    for weekday in c.weekdays:
        b.put("weekday", weekday.forms, weekday.weekday)
        b.names("weekday", weekday.names, weekday.weekday)
    for season in c.seasons:
        b.put("season", season.forms, SEASONS[season.season])
        b.names("season", season.names, SEASONS[season.season])
    for day in c.days:
        b.put("day", day.forms, day.offset)
    for period in c.periods:
        b.put("period", period.forms, (period.unit, period.offset))
    for shift in c.shifts:
        b.put("shift", shift.forms, shift.offset)
        b.names("shift", shift.adjectives, shift.offset, "adjective")
    for unit in c.units:
        b.put("unit", unit.forms, unit.unit)
        b.names("unit", unit.names, unit.unit)
    for part in c.parts:
        b.put("part", part.before, part.part)
        b.put("part_after", part.after, part.part)
    _add_prepositions(b, c)


def _add_prepositions(b: _Builder, c: CalendarWords) -> None:
    p, d = c.prepositions, c.distance
    named = {
        "by": p.by, "before": p.before, "since": p.since, "after": p.after, "in": p.in_, "ahead": d.ahead_before,
        "ahead_after": d.ahead_after, "within": d.within_before, "ago_before": d.ago_before, "ago": d.ago_after,
        "coming": d.coming, "past": d.past, "beginning": c.beginnings, "day_word": c.day_words, "beside": c.beside,
        "same_year": c.same_year,
        "date_link": [word for word in c.links if key_of(word).isalpha()],
    }
    for role, phrases in named.items():
        b.put(role, phrases, 1)
    for event in c.events:
        b.put("event", event.forms, (event.start.isoformat(), event.only_beginning))
    for fiscal in c.fiscal:
        b.put("fiscal", fiscal.forms, (fiscal.first_month, fiscal.offset))


def _stars(phrases: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return whole words and, without their stars, beginnings of words."""
    whole = [t.norm for p in phrases if not p.endswith("*") for t in tokens(p)]
    stems = [key_of(p[:-1]) for p in phrases if p.endswith("*")]
    return tuple(sorted(whole)), tuple(sorted(stems))


def _last_words(phrases: Iterable[str]) -> list[str]:
    return [words[-1] for p in phrases if (words := [t.norm for t in tokens(p)])]


def compile_tables(
    info: PackInfo, numerals: Numerals, money: MoneyWords, calendar: CalendarWords, inflector: Inflector | None,
    small: Iterable[str] = (),
) -> NumericTables:
    """Return the tables of one language; ``inflector`` makes the forms of what is given by lemma.

    ``small`` are the words that may stand behind a sum without a currency, which then counts nothing.
    """
    b = _Builder(inflector, undotted=info.script == "latin")
    _add_numerals(b, numerals)
    _add_money(b, money, info.code)
    _add_calendar(b, calendar)
    prepositions = calendar.prepositions
    openers = (*prepositions.by, *prepositions.before, *prepositions.since, *prepositions.after, *prepositions.in_)
    b.put("range_open", (p for way in numerals.ranges for p in way.open), 1)
    roles = b.roles()
    change, change_stems = _stars(numerals.change)
    particle, particle_stems = _stars(numerals.bounds.not_after)
    future, future_stems = _stars(calendar.future)
    firsts, first_stems = _stars(calendar.firsts)
    single = {
        "ordinal_suffix": numerals.ordinal_suffixes, "cardinal_suffix": numerals.cardinal_suffixes,
        "year_suffix": calendar.year_suffixes, "careful": calendar.careful, "opener": _last_words(openers),
        "inside": calendar.prepositions.inside, "one": calendar.distance.one,
        "small": sorted({next(tokens(p)).norm for p in small}),
        "change": change, "future": future, "firsts": firsts, "particle": particle,
    }
    flags = {
        "decimal": numerals.decimal, "article": bool(numerals.article), "capitals": calendar.capitals,
        "month_first": calendar.month_first, "day_words": bool(calendar.day_words), "script": info.script,
        "change": change_stems, "particle": particle_stems,
        "future": future_stems,
        "firsts": first_stems,
    }
    return NumericTables({
        "roles": roles,
        "words": {name: [key for w in words if " " not in (key := key_of(w))] for name, words in single.items()},
        "flags": flags,
        "amount_starts": [w for role in AMOUNT_ROLES for w in roles.get(role, ())],
        "date_starts": [w for role in DATE_ROLES for w in roles.get(role, ())],
    })


def compiled(pack: LanguagePack) -> NumericTables:
    """Compile the tables of a language pack, whatever is kept of them."""
    files = pack.files
    return compile_tables(
        files.info, files.tables["numerals"], files.tables["money"], files.tables["calendar"], pack.inflector,
        _small_words(pack.grammar),
    )


def _small_words(grammar: Grammar) -> list[str]:
    """Prepositions, conjunctions and relatives, without the preposition by which a count has its thing (``of``)."""
    words = (*grammar.prepositions, *grammar.conjunctions, *grammar.relatives)
    return [w for w in words if w not in grammar.belonging[:1]]
