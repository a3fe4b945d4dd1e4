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

from typing import Literal

from talka.packs.calendar_schema import CalendarWords
from talka.packs.money_schema import MoneyWords
from talka.packs.strict import Lemmas, Strict, Strings


class Words(Strict, frozen=True):
    """Words of one meaning: as they stand (``forms``), or by lemma (``names``)."""

    forms: Strings = ()
    names: Lemmas = ()


class NumberWord(Strict, frozen=True):
    """A number as a word, in every form: ``{value: 2, forms: [два, дві, двох, двом, двома]}``.

    One-word compounds belong here too: ``двісті`` 200, ``півтора`` 1.5, ``півмільйона`` 500000, ``pusantro`` 1.5.
    Compounds of several words (``twenty five``, ``двадцять п'ять``) are put together by the grammar.
    """

    value: float
    forms: Strings


class Scale(Strict, frozen=True):
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


class Vague(Strict, frozen=True):
    """A vague number that is no plural of a scale: ``{min: 20, forms: [tens of]}``. A scale may follow it."""

    min: float
    forms: Strings


class Fraction(Strict, frozen=True):
    """A part that multiplies what follows: ``half a billion``, ``пів мільярда``, ``pusė milijardo``, ``a quarter of``.

    Write it with its article; words between it and the scale are in ``Numerals.links``.
    """

    value: float
    forms: Strings


class Bounds(Strict, frozen=True):
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


class RangeWords(Strict, frozen=True):
    """One way to write a range: ``{open: [from], join: [to]}``. With an empty ``open``, ``join`` alone makes it."""

    join: Strings
    open: Strings = ()


class Per(Strict, frozen=True):
    """Words for a rate.

    ``after`` follows the sum (``a year``, ``на рік``); ``before`` stands up to three words before it (``annually``,
    ``щороку``, ``kasmet``). Adverbs may stand in both lists.
    """

    per: Literal["year", "month"]
    after: Strings
    before: Strings = ()


class Another(Strict, frozen=True):
    """``another 12`` (``before``), ``two more`` (``after``)."""

    before: Strings
    after: Strings = ()


class Weak(Strict, frozen=True):
    """Number words that are often no count (``one``): none after or before these words (``no one``, ``one of``)."""

    forms: Strings
    not_after: Strings = ()
    not_before: Strings = ()


class Numerals(Strict, frozen=True):
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
    bulk: Words = Words()
    """Units that goods are counted in where a word for the goods follows: ``tonnes of``, ``тонн``, ``tonų``."""
    bulk_breaks: Strings = ()
    """Small words behind such a unit by which no goods follow (``lifts 5 tonnes and``)."""
    weighing: Strings = ()
    """Words before a number in such a unit by which it is the weight of goods told before (``weighing``)."""
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


NUMERIC_FILES: dict[str, type] = {
    "numerals.yaml": Numerals,
    "money.yaml": MoneyWords,
    "calendar.yaml": CalendarWords,
}
"""Each numeric file of a language pack with its shape."""
