"""The format of ``numerals.yaml``, ``money.yaml`` and ``calendar.yaml``: what a language needs for sums, counts, days.

The grammars are in Python and the same for every language; the words are here. How words are written in these files:

- ``forms`` (and every plain list) are words as they stand in the text, in every form that occurs; lower case is found
  in any case. Several words make a phrase (``more than``).
- A word with a full stop at its end (``млн.``, ``mln.``) is found with and without the stop.
- ``names`` are lemma strings as in ``talka.packs.schema``: all their forms are made from the language's paradigms.
  Where both keys exist, use ``names`` for regular nouns and adjectives and ``forms`` for what is irregular or never
  changes. Both may be given.
- A word with a star at its end (``збільш*``) stands for every word that begins so (only where a key says so).
- Put ``"no"``, ``"on"``, ``"yes"``, ``"off"`` and everything with a sign in it in quotation marks.
- Signs that are the same everywhere are known already and need no entry: every kind of dash in a range, ``+`` and
  ``~``, ``%``, ``½ ¼ ¾``, all three-letter currency codes (``EUR``), digits, Roman numerals of quarters, ISO days.
"""

from __future__ import annotations

import datetime
from typing import Literal

import msgspec

from talka.packs.schema import Lemma, Strings

Lemmas = tuple[Lemma, ...]
Unit = Literal["day", "week", "month", "quarter", "half", "year", "decade"]


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A shape that refuses a key it does not know, so that a slip of the pen is found."""


class Words(_Strict, frozen=True):
    """Words of one meaning: as they stand (``forms``), or by lemma (``names``)."""

    forms: Strings = ()
    names: Lemmas = ()


# --- numerals.yaml ---------------------------------------------------------------------------------------------------


class NumberWord(_Strict, frozen=True):
    """A number as a word, in every form: ``{value: 2, forms: [два, дві, двох, двом, двома]}``.

    One-word compounds belong here too: ``двісті`` 200, ``півтора`` 1.5, ``півмільйона`` 500000, ``pusantro`` 1.5.
    Compounds of several words (``twenty five``, ``двадцять п'ять``) are put together by the grammar.
    """

    value: float
    forms: Strings


class Scale(_Strict, frozen=True):
    """A word that multiplies what stands before it: hundred, dozen, thousand, million.

    ``one`` are its singular forms: alone they mean one (``мільйон доларів``; in English only after ``a``, see
    ``article``). ``many`` are its plural forms: after a number they multiply, alone they are vague (``thousands``:
    twice the value or more). A form that can be both (``тисячі``) stands in both lists: after a bound word
    (``близько тисячі``) it is one, else vague.
    """

    value: float
    one: Strings = ()
    many: Strings = ()
    abbreviations: Strings = ()
    """Only after digits: ``тис.``, ``mln.``, ``bn``."""
    adjectives: Lemmas = ()
    """Only after digits and a hyphen: ``мільярдний`` in ``60-мільярдний пакет``, a sum that qualifies something."""
    money_only: Strings = ()
    """Abbreviations that mean something else where no currency stands by (``m`` is metres): only in sums of money."""


class Vague(_Strict, frozen=True):
    """A vague number that is no plural of a scale: ``{min: 20, forms: [tens of]}``. A scale may follow it."""

    min: float
    forms: Strings


class Fraction(_Strict, frozen=True):
    """A part that multiplies what follows: ``half a billion``, ``пів мільярда``, ``pusė milijardo``, ``a quarter of``.

    Write it with its article; words between it and the scale are in ``Numerals.links``.
    """

    value: float
    forms: Strings


class Bounds(_Strict, frozen=True):
    """Words around a number that say how exact it is; the ``*_after`` lists follow the number or its unit."""

    over: Strings
    """over, more than, at least, not less than: the number is the least."""
    under: Strings
    """up to, less than, at most: the number is the most."""
    about: Strings
    """about, some, almost, nearly, close to: the number is approximate."""
    over_after: Strings = ()
    under_after: Strings = ()
    about_after: Strings = ()
    between: Strings = ()
    """Small words that may stand between a bound and its number: ``на`` in ``більш ніж на 5 млн``."""
    not_after: Strings = ()
    """Words (stars allowed) that take a bound of one word to themselves: ``handed`` over, ``talks`` about."""


class RangeWords(_Strict, frozen=True):
    """One way to write a range: ``{open: [from], join: [to]}``. With an empty ``open``, ``join`` alone makes it."""

    join: Strings
    open: Strings = ()


class Per(_Strict, frozen=True):
    """Words for a rate.

    ``after`` follows the sum (``a year``, ``на рік``); ``before`` stands up to three words before it (``annually``,
    ``щороку``, ``kasmet``). Adverbs may stand in both lists.
    """

    per: Literal["year", "month"]
    after: Strings
    before: Strings = ()


class Another(_Strict, frozen=True):
    """``another 12`` (``before``), ``two more`` (``after``)."""

    before: Strings
    after: Strings = ()


class Weak(_Strict, frozen=True):
    """Number words that are often no count (``one``): none after or before these words (``no one``, ``one of``)."""

    forms: Strings
    not_after: Strings = ()
    not_before: Strings = ()


class Numerals(_Strict, frozen=True):
    """``numerals.yaml``: numbers in words and digits, what bounds and joins them, and what is no count."""

    decimal: Literal[".", ","]
    """The sign before decimals. The other one is taken for thousands where three digits follow it; blanks always."""
    numbers: tuple[NumberWord, ...]
    scales: tuple[Scale, ...]
    bounds: Bounds
    ranges: tuple[RangeWords, ...]
    per: tuple[Per, ...]
    another: Another
    units: Words
    """What makes a number no count of things: mm, km, kg, tonnes, hours, degrees, points, times of day, years old."""
    vague: tuple[Vague, ...] = ()
    fractions: tuple[Fraction, ...] = ()
    several: Strings = ()
    """``several``, ``a few``, ``кілька``, ``keli``: with a scale vague (``several hundred``), alone nothing."""
    additions: tuple[NumberWord, ...] = ()
    """What follows a number and adds to it: ``{value: 0.5, forms: [and a half, з половиною]}``."""
    article: Strings = ()
    """Words that are one before a scale: ``a``, ``an``."""
    inside: Strings = ()
    """Words inside a number: ``and`` in ``two hundred and fifty``."""
    links: Strings = ()
    """Words between a fraction, a vague number or a scale and what it multiplies or counts: ``of``, ``a``."""
    change: Strings = ()
    """Words (stars allowed) before ``from 2 to 3`` that make it a change and no range: ``increas*``, ``збільш*``."""
    weak: tuple[Weak, ...] = ()
    ordinals: tuple[NumberWord, ...] = ()
    """``first``, ``перший``: at least 1 to 4, in all forms, for quarters and halves; to 31 if days are so written."""
    ordinal_suffixes: Strings = ()
    """What makes digits an ordinal, with or without a hyphen: ``st``, ``th``, ``oji``, ``ąją``."""
    cardinal_suffixes: Strings = ()
    """What may follow digits and leaves them a count: ``ти`` in ``5-ти``, ``ma``."""
    unsized: Words = Words()
    """What is told as the lot of a unit, of which nobody says how much it is: ``a battalion's worth of``."""
    labels: Words = Words()
    """Words before a number that make it a name: No., article, resolution, brigade, paragraph, section."""


# --- money.yaml ------------------------------------------------------------------------------------------------------


class Currency(_Strict, frozen=True):
    """A currency whose name is enough: ``{code: EUR, names: [євро/0], signs: ["€"]}``.

    ``forms`` also takes abbreviations (``грн.``, ``Eur``); ``signs`` stand before or after the number.
    """

    code: str
    names: Lemmas = ()
    forms: Strings = ()
    signs: Strings = ()


class SharedCurrency(_Strict, frozen=True):
    """A name that several states' currencies share: dollar, krone, pound, franc.

    ``by`` maps a state (ISO code) to the currency; the state is told by its adjective or name beside (``countries``).
    ``default`` is meant where nothing is beside it; without it the currency stays open, with all of ``by`` as readings.
    """

    by: dict[str, str]
    default: str | None = None
    names: Lemmas = ()
    forms: Strings = ()
    signs: Strings = ()
    not_before: Strings = ()
    """Words after the name that make it no money (``of`` in ``500 pounds of explosives``)."""


class CountryWords(_Strict, frozen=True):
    """What names a state beside a shared currency.

    ``adjectives`` by lemma and ``forms`` as they stand before it (``Canadian``, ``US``, ``датська``, ``JAV``),
    ``after`` what follows it (``США`` in ``доларів США``).
    """

    adjectives: Lemmas = ()
    forms: Strings = ()
    after: Strings = ()


class MoneyWords(_Strict, frozen=True):
    """``money.yaml``: currencies, and shares of the gross domestic product."""

    currencies: tuple[Currency, ...]
    """Those that the news of this language uses; the other currencies of CLDR are known by name and code already."""
    shared: tuple[SharedCurrency, ...]
    countries: dict[str, CountryWords]
    percent: Strings
    """``per cent``, ``proc.``, ``відсотків`` in all forms."""
    gdp: Strings
    """``GDP``, ``gross domestic product``, ``ВВП``, ``валового внутрішнього продукту`` in all forms."""
    gdp_links: Strings = ()
    """Words that may stand between per cent and GDP: of, its, the, national, від, свого, країни."""
    equivalents: Strings = ()
    """Words that join the same sum in two currencies: ``or``, ``equivalent to``, ``що еквівалентно``, ``arba``."""


# --- calendar.yaml ---------------------------------------------------------------------------------------------------


class Month(_Strict, frozen=True):
    """A month, 1 to 12; ``abbreviations`` only beside a day or a year (``Nov.``)."""

    month: int
    names: Lemmas = ()
    forms: Strings = ()
    abbreviations: Strings = ()


class Weekday(_Strict, frozen=True):
    """A day of the week, 1 (Monday) to 7."""

    weekday: int
    names: Lemmas = ()
    forms: Strings = ()


class Season(_Strict, frozen=True):
    """A season; winter is December to February."""

    season: Literal["spring", "summer", "autumn", "winter"]
    names: Lemmas = ()
    forms: Strings = ()


class RelativeDay(_Strict, frozen=True):
    """``{offset: -1, forms: [yesterday]}``: a day by its distance from the day of publication."""

    offset: int
    forms: Strings


class RelativePeriod(_Strict, frozen=True):
    """A period in a word or a set phrase: ``{unit: year, offset: 1, forms: [kitąmet]}``, ``торік``, ``šiemet``."""

    unit: Unit
    offset: int
    forms: Strings


class Shift(_Strict, frozen=True):
    """Words before a period, a weekday, a month or a season: -1 ``last``, 0 ``this``, 1 ``next``."""

    offset: int
    forms: Strings = ()
    adjectives: Lemmas = ()


class UnitWords(_Strict, frozen=True):
    """The names of a unit of time in all forms; of ``year`` also what stands beside its number (``року``, ``m.``)."""

    unit: Unit
    names: Lemmas = ()
    forms: Strings = ()


class Part(_Strict, frozen=True):
    """A part of a period: words ``before`` it (``the end of``, ``late``, ``кінця``) or ``after`` it (``pabaigos``)."""

    part: Literal["start", "middle", "end"]
    before: Strings = ()
    after: Strings = ()


class Prepositions(_Strict, frozen=True):
    """What opens or closes a side of a period; those that do neither are ``in_``."""

    by: Strings
    """by, until, no later than, до, iki: open start, end on the last day of what follows."""
    before: Strings
    """before, ahead of, перед, prieš: open start, end on the day before what follows."""
    since: Strings
    """since, from, starting in, з, починаючи з, nuo: start on the first day of what follows, open end."""
    after: Strings
    """after, після, po: start on the day after what follows, open end."""
    in_: Strings = msgspec.field(name="in")
    """in, on, during, for, протягом, per: a lone number after them that can be a year is one."""
    inside: Strings = ()
    """Those that join a month to the year before it (``last year in October``)."""


class Distance(_Strict, frozen=True):
    """``in two weeks`` (``ahead``), ``two weeks ago`` (``ago``), ``in the coming months``, ``over the past year``.

    Lists with ``_before`` precede the number, with ``_after`` follow the unit. ``coming`` and ``past`` are rolling
    periods (``over the next``, ``in the coming``; ``over the past``), with or without a number.
    """

    ahead_before: Strings = ()
    ahead_after: Strings = ()
    within_before: Strings = ()
    """``within two weeks``: from the day of publication to that day."""
    ago_before: Strings = ()
    ago_after: Strings = ()
    coming: Strings = ()
    past: Strings = ()


class Event(_Strict, frozen=True):
    """An event that the news counts time from: ``since [the start of] the full-scale invasion``.

    ``forms`` are found after a word of ``since`` (or one of ``beginnings``) with up to four other words between.
    ``only_beginning``: a general word (``war``) that needs one of ``beginnings``.
    """

    start: datetime.date
    forms: Strings
    only_beginning: bool = False


class Fiscal(_Strict, frozen=True):
    """``fiscal year 2025``: begins in ``first_month`` of the year before (``offset: -1``) or of that year (0)."""

    first_month: int
    offset: int
    forms: Strings


class CalendarWords(_Strict, frozen=True):
    """``calendar.yaml``: days, months, periods, and what stands before them."""

    months: tuple[Month, ...]
    weekdays: tuple[Weekday, ...]
    seasons: tuple[Season, ...]
    days: tuple[RelativeDay, ...]
    periods: tuple[RelativePeriod, ...]
    shifts: tuple[Shift, ...]
    units: tuple[UnitWords, ...]
    parts: tuple[Part, ...]
    prepositions: Prepositions
    distance: Distance
    beginnings: Strings
    """``start``, ``beginning``, ``outbreak``, ``початку``, ``pradžios``, for ``events``."""
    events: tuple[Event, ...]
    fiscal: tuple[Fiscal, ...] = ()
    links: Strings = ()
    """Words inside a date: ``of``, ``the`` (``the 4th of November``, ``the first half of 2025``)."""
    day_words: Strings = ()
    """What may follow the number of a day: ``d.``, ``dieną``, ``числа``."""
    year_suffixes: Strings = ()
    """What may follow the digits of a year, with or without a hyphen: ``му``, ``ųjų``, ``aisiais``."""
    capitals: bool = False
    """Whether months and weekdays are written with a capital; then only such are found."""
    careful: Strings = ()
    """Names of months and seasons that are other words too (``may``, ``march``, ``fall``): only beside a day, a year,
    a shift, a part or a preposition."""
    month_first: bool = False
    """Whether ``11/04/2024`` is 4 November (the other order is given as a second reading)."""
    future: Strings = ()
    """Words (stars allowed) that say that what is told is to come: a weekday next to one of them is the next one."""
    beside: Strings = ()
    """Words between two days or months of a list or range that are no dash: ``and``, ``to``, ``по``, ``ir``."""


NUMERIC_FILES: dict[str, type] = {
    "numerals.yaml": Numerals,
    "money.yaml": MoneyWords,
    "calendar.yaml": CalendarWords,
}
"""Each numeric file of a language pack with its shape."""
