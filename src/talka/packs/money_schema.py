"""The format of ``money.yaml``: currencies and shares of GDP, with words as in ``numeric_schema``."""

from __future__ import annotations

from talka.packs.strict import Lemmas, Strict, Strings


class Currency(Strict, frozen=True):
    """A currency whose name is enough: ``{code: EUR, names: [євро/0], signs: ["€"]}``.

    ``forms`` also takes abbreviations (``грн.``, ``Eur``); ``signs`` stand before or after the number.
    """

    code: str
    names: Lemmas = ()
    forms: Strings = ()
    signs: Strings = ()


class SharedCurrency(Strict, frozen=True):
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


class CountryWords(Strict, frozen=True):
    """What names a state beside a shared currency.

    ``adjectives`` by lemma and ``forms`` as they stand before it (``Canadian``, ``US``, ``датська``, ``JAV``),
    ``after`` what follows it (``США`` in ``доларів США``).
    """

    adjectives: Lemmas = ()
    forms: Strings = ()
    after: Strings = ()


class MoneyWords(Strict, frozen=True):
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
