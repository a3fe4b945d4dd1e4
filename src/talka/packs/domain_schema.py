"""The format of the knowledge base: states, places, bodies, persons, products and categories, each with its source."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from talka.packs.strict import Lemma, Strict, Strings

Office = Literal[
    "head_of_state", "head_of_government", "foreign_minister", "defence_minister", "strategic_industries_minister",
    "finance_minister", "economy_minister", "interior_minister", "energy_minister", "digital_minister",
    "justice_minister", "health_minister", "transport_minister", "agriculture_minister", "education_minister",
    "infrastructure_minister", "culture_minister", "environment_minister", "emergency_situations_minister", "minister",
    "deputy_head_of_government", "deputy_defence_minister",
    "deputy_foreign_minister", "deputy_strategic_industries_minister", "deputy_minister", "speaker", "ambassador",
    "chief_of_defence", "commander", "general", "secretary_general", "high_representative", "commission_president",
    "council_president", "commissioner", "adviser", "spokesperson", "head_of_office", "security_secretary", "director",
    "member_of_parliament", "mayor", "governor", "envoy", "delegation", "expert", "leader", "other",
]


class StateNames(Strict, frozen=True):
    """A state in one language, the usual name first; ``seat`` are buildings that stand for its government."""

    names: tuple[Lemma, ...]
    adjectives: tuple[Lemma, ...] = ()
    people: tuple[Lemma, ...] = ()
    capital: tuple[Lemma, ...] = ()
    seat: tuple[Lemma, ...] = ()


class _Sourced(Strict, frozen=True, kw_only=True):
    """An entry of the knowledge base: it says in words where it is known from."""

    source: Annotated[str, msgspec.Meta(min_length=3)]


class State(_Sourced, frozen=True):
    """``domain/states.yaml``: a state; CLDR gives the names of those that are not listed here."""

    code: str
    en: StateNames
    uk: StateNames
    ru: StateNames
    lt: StateNames
    hostile: Strings = ()
    """Codes of states that it attacks: what it sends them is no aid."""


class PlaceEntry(_Sourced, frozen=True):
    """``domain/places.yaml``: a town or another place, with its English name first."""

    country: str | None
    en: tuple[Lemma, ...]
    uk: tuple[Lemma, ...] = ()
    ru: tuple[Lemma, ...] = ()
    lt: tuple[Lemma, ...] = ()


class BodyRecord(_Sourced, frozen=True):
    """``domain/bodies.yaml``, ``companies.yaml``, ``programmes.yaml``: organisations, the first English name canonical.

    ``id`` is ``organisation/slug``. ``office`` says which office heads a ministry.
    """

    id: str
    subtype: Literal[
        "government", "ministry", "armed_forces", "parliament", "agency", "company", "fund", "coalition", "alliance",
        "union", "other",
    ]
    en: tuple[Lemma, ...]
    country: str | None = None
    uk: tuple[Lemma, ...] = ()
    ru: tuple[Lemma, ...] = ()
    lt: tuple[Lemma, ...] = ()
    office: Office | None = None
    adjectives: dict[str, tuple[Lemma, ...]] = msgspec.field(default_factory=dict)
    """By language, where the body has an adjective of its own (``European``, ``натовський``)."""
    seat: dict[str, tuple[Lemma, ...]] = msgspec.field(default_factory=dict)
    """By language, the city that stands for the body where it is no place (``Brussels has allocated``)."""
    stands_for: str | None = None
    """Id of the union that it acts for, as a ministry acts for its state."""
    members: Strings = ()
    """Codes of the states that it is only another name for (the Baltic states)."""
    beneficiary: str | None = None
    """Code of the state that a fund, a coalition or a programme is for."""
    aid_type: Literal["military", "financial", "humanitarian"] | None = None
    """The kind of aid that goes through it, where it is for no other."""
    media: bool = False
    """An outlet or an agency of news."""
    lender: bool = False
    """A bank or fund that gives money only: its sums are financial aid."""


class Term(Strict, frozen=True):
    """An office with its first and last day (``from``, ``to``); an open end for who holds it still."""

    office: Office
    start: str | None = msgspec.field(name="from", default=None)
    end: str | None = msgspec.field(name="to", default=None)
    country: str | None = None
    """Only where it is not the person's own (an office of the European Union: ``EU``)."""
    checked: tuple[Literal["list", "report"], ...] = ()
    """By what every day given was checked: a list of office holders, reports of the day; empty: not looked up."""


class Person(_Sourced, frozen=True):
    """``domain/persons.yaml``: a public person in office. Names are ``Given Family``; the first English one canonical.

    ``id`` is ``person/slug``. ``gender`` decides how the name declines.
    """

    id: str
    country: str | None
    gender: Literal["m", "f"]
    en: tuple[Lemma, ...]
    offices: tuple[Term, ...]
    uk: tuple[Lemma, ...] = ()
    ru: tuple[Lemma, ...] = ()
    lt: tuple[Lemma, ...] = ()


class Product(_Sourced, frozen=True):
    """``domain/products.yaml``: a product or equipment name with its categories; names in any script."""

    name: str
    categories: Strings
    en: Strings = ()
    uk: tuple[Lemma, ...] = ()
    ru: tuple[Lemma, ...] = ()
    lt: tuple[Lemma, ...] = ()


class Series(_Sourced, frozen=True):
    """``domain/series.yaml``: letters that name a series of equipment, with the numbers that its models have."""

    name: str
    categories: Strings
    marks: Strings
    """The letters as they are written, in any script."""
    numbers: tuple[int, int]
    """The lowest and the highest number that may follow the letters."""


class Transliteration(_Sourced, frozen=True):
    """``domain/transliterations.yaml``: how a language writes Ukrainian names in its letters, pairs first."""

    name: str
    letters: dict[str, str]
    pairs: dict[str, str] = msgspec.field(default_factory=dict)


class Category(_Sourced, frozen=True):
    """``domain/categories.yaml``: a category, its group, and its label in the four languages.

    ``broader`` are the categories whose words may stand for its things once these are told (``the vehicles``).
    """

    id: str
    aid_type: Literal["military", "financial", "humanitarian"] | None
    labels: dict[str, str]
    broader: Strings = ()


DOMAIN_FILES: dict[str, type] = {
    "states.yaml": tuple[State, ...],
    "places.yaml": tuple[PlaceEntry, ...],
    "bodies.yaml": tuple[BodyRecord, ...],
    "companies.yaml": tuple[BodyRecord, ...],
    "programmes.yaml": tuple[BodyRecord, ...],
    "persons.yaml": tuple[Person, ...],
    "products.yaml": tuple[Product, ...],
    "series.yaml": tuple[Series, ...],
    "transliterations.yaml": tuple[Transliteration, ...],
    "categories.yaml": tuple[Category, ...],
}
