"""The format of data packs: every file of a pack is one of these shapes, written in YAML.

**Lemma strings.** A name or word is written once, in its base form (nominative; infinitive); its other forms are made
from the language's paradigms when the pack is compiled.

- ``Литва`` — every word inflects, by the first paradigm that fits its ending.
- ``Міністерство [оборони України]`` — what stands in square brackets never changes.
- ``Сумо/0`` — a mark after a word: ``/0`` never changes; ``/m``, ``/f``, ``/n``, ``/pl`` only a paradigm of this
  gender or of plural-only words; ``/some-id`` the paradigm with this id.
- Capitals count: a lemma in lower case is found in any case; one with a capital only where the text has the capital
  too (``Turkey``, ``Reform``); one all in capitals only in capitals (``US``, ``NATO``).

**Tags** of a form, separated by blanks: cases ``nom gen dat acc ins loc voc``; ``sg pl``; ``m f n``; of verbs
``inf past pres fut imp cond``, persons ``1 2 3``, participles ``ppp`` (passive: handed over, переданий, perduotas),
``pap`` (active), ``imps`` (impersonal passive: передано, perduota), ``ger`` (converb: передавши, perduodama);
``npst`` in a paradigm stands for ``fut`` of a perfective and ``pres`` of an imperfective verb; ``adj`` for an
adjective made from a name; ``poss`` for the English possessive.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

Lemma = str
Strings = tuple[str, ...]
Pos = Literal["noun", "adjective", "verb"]


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A shape that refuses a key it does not know, so that a slip of the pen is found."""


# --- lang/<code>/pack.yaml -------------------------------------------------------------------------------------------


class PackInfo(_Strict, frozen=True):
    """``pack.yaml``: what the language is and how its text is cut."""

    code: str
    name: str
    script: Literal["latin", "cyrillic"]
    letters: str
    """Letters that this language uses and its neighbours in the same script mostly do not."""
    function_words: Strings
    """At least sixty of the commonest small words, for telling the language of a paragraph."""
    abbreviations: Strings
    """Abbreviations written with a full stop that do not end a sentence (``млн.``, ``g.``, ``dr.``)."""
    quotes: tuple[tuple[str, str], ...]
    """Pairs of opening and closing quotation marks that its outlets use, straight ones too."""
    closing: Strings = ()
    """Abbreviations that end a sentence before a small word with a capital (``$5 mln. The ...``)."""
    dash_speech: bool = False
    """Whether direct speech may open a paragraph after a dash."""
    negative: str = ""
    """A prefix that makes a verb its own denial (Lithuanian ``ne-``)."""
    possessive: Strings = ()
    """Endings that follow a name without changing it (English ``'s``)."""
    home: str | None = None
    """The state whose government its outlets mean by ``the Government``, where nearly all of them are of one state."""


# --- lang/<code>/paradigms.yaml --------------------------------------------------------------------------------------
    telling_words: Strings = ()
    """Words of this field's news that tell the language of a text too short for small words to do so."""


class Paradigm(_Strict, frozen=True):
    """How words with one ending decline: ``ending`` is taken off the base form, each form's ending is put on.

    ``forms`` maps tags to one or more endings. ``after`` is a regular expression that the stem must end with. The
    first paradigm of the file whose ``pos``, ``gender`` mark, ``ending`` and ``after`` fit is taken.
    """

    id: str
    pos: Literal["noun", "name", "adjective"]
    ending: str
    forms: dict[str, str | Strings]
    gender: Literal["m", "f", "n", "pl"] | None = None
    after: str = ""
    family: bool = False
    """Only family names end so (``-ская``): an unknown given name is not brought to such a base form."""


class VerbRule(_Strict, frozen=True):
    """How one principal part of a verb gives forms; ``derive`` gives adjectives (participles) that decline on.

    For each part, the first rule that fits is taken. A language with one principal part has only part 0.
    """

    ending: str
    forms: dict[str, str | Strings] = {}
    derive: dict[str, str | Strings] = {}
    part: int = 0
    after: str = ""
    id: str = ""


class Paradigms(_Strict, frozen=True):
    """``paradigms.yaml``. ``irregular`` gives whole forms: ``{give: {past: gave, ppp: given}}``."""

    declensions: tuple[Paradigm, ...] = ()
    verbs: tuple[VerbRule, ...] = ()
    irregular: dict[str, dict[str, str | Strings]] = {}
    few: bool = False
    """Behind two to four an adjective may stand in the genitive plural before a noun in the genitive singular."""


# --- lang/<code>/cues.yaml -------------------------------------------------------------------------------------------

Act = Literal[
    # commitments
    "give", "allocate", "pledge", "pay", "buy", "receive", "arrive", "request", "offer", "prepare", "lend", "guarantee",
    "sell", "include", "amount_to", "aid", "delay", "refuse", "cancel", "finance", "total",
    # agreements
    "sign", "negotiate", "end", "provide_for",
    # meetings
    "meet", "visit", "host", "discuss", "call", "attend", "happen", "invite",
    # projects
    "produce", "jointly", "localise", "relocate", "develop", "repair", "procure", "cooperate", "project", "open",
    "show",
    # spending
    "spend", "budget", "raise", "defence", "treasury", "part", "detail",
    # statements and their chain
    "say", "report", "cite", "according", "medium", "press", "thank", "help",
    # how sure, which stage
    "will", "plan", "promise", "decide", "agree", "ready", "may", "want", "consider", "propose", "ask", "must",
    "expect", "begin", "continue", "finish", "deny", "not", "if", "hope", "support",
    # order and time
    "earlier", "remind", "now",
    # who speaks for no state, and words for what was told before
    "opposition", "told", "war", "largest", "there", "sort",
    # training: who learns, what they go through, the mission that teaches, and that it lasts longer
    "learn", "undergo", "course", "trainee", "mission", "prolong",
    # orders that a maker gets
    "order", "win",
]


class CueEntry(_Strict, frozen=True):
    """``cues.yaml``: words that carry one act, with what they add to it.

    ``perfective`` and ``imperfective`` verbs for Slavic languages, ``verbs`` for the others (Lithuanian verbs as three
    principal parts: ``perduoti perduoda perdavė``); ``phrases`` never change. The other keys are attributes of the
    claim that the word leads to: a ``form`` of meeting or project, ``terms``, ``aid_type``, a ``category``, a
    ``status`` that the word fixes whatever its tense, a ``medium`` (Facebook, Telegram).
    """

    act: Act
    verbs: tuple[Lemma, ...] = ()
    perfective: tuple[Lemma, ...] = ()
    imperfective: tuple[Lemma, ...] = ()
    nouns: tuple[Lemma, ...] = ()
    adjectives: tuple[Lemma, ...] = ()
    phrases: Strings = ()
    form: str | None = None
    terms: str | None = None
    aid_type: str | None = None
    category: str | None = None
    status: str | None = None
    medium: str | None = None
    name: str | None = None


# --- lang/<code>/grammar.yaml ----------------------------------------------------------------------------------------


class Pronoun(_Strict, frozen=True):
    """A pronoun and what it can stand for."""

    forms: dict[str, str | Strings]
    """Case tags to forms; English: ``{nom: he, acc: him}``."""
    number: Literal["sg", "pl"]
    gender: Literal["m", "f", "n"] | None = None
    person: Literal["1", "2", "3"] = "3"


class Grammar(_Strict, frozen=True):
    """``grammar.yaml``: small words, and how roles are marked.

    A role marker is a case tag (``dat``), ``prep:для`` (a preposition, whatever its case; ``prep:в+acc``: in this
    case only), ``before`` or ``after`` (place, as English does), ``adj`` (an adjective of a state) or ``poss``.
    """

    prepositions: Strings
    conjunctions: Strings
    but: Strings
    relatives: Strings
    that: Strings
    pronouns: tuple[Pronoun, ...]
    reflexive: Strings
    """``his, her, its, their, own`` / ``свій`` / ``savo``: what follows belongs to the subject."""
    counterpart: tuple[Lemma, ...]
    """``counterpart``, ``колега``, ``kolega``: the same office on the other side."""
    deputy: Strings
    donor: Strings
    donor_passive: Strings
    donor_noun: Strings
    recipient: Strings
    through: Strings
    with_: Strings = msgspec.field(name="with")
    place: Strings
    source: Strings
    articles: Strings = ()
    """``the, a, an``: what may stand before a name and says nothing."""
    against: Strings = ()
    """Prepositions of attack (``against``): what is sent against somebody is no gift."""
    passive: Strings = ()
    """Auxiliaries before a participle that make it passive, where its form does not say so (English ``was``)."""
    progressive: Strings = ()
    """Auxiliaries before a passive participle that say it is under way (English ``being``)."""
    whether: Strings = ()
    """Words that leave open what a decision behind which they stand will be (``has not decided whether to``)."""
    perfect: Strings = ()
    """Auxiliaries that make an active past of the participle behind them (English ``has given``)."""
    infinitive: Strings = ()
    """Prepositions that make an infinitive of the verb behind them (English ``to``); empty: any does."""
    questions: Strings = ()
    """Words that open a question which takes what it asks about for granted (``why``, ``when``, ``who``)."""
    instead: Strings = ()
    """Prepositions before what something else takes the place of (``instead of the six jets``)."""
    another: Strings = ()
    """Words before a figure that set it apart from one told before (``another 5 billion``)."""
    about: Strings = ()
    """Prepositions of a topic: a meeting after one is talked about, and not told."""
    talks_on: Strings = ()
    """Prepositions between talks and what they are to bring about (``talks on a treaty``)."""
    after: Strings = ()
    """Prepositions by which a meeting that was held gives the time or the place of something else (``after talks``)."""
    ahead: Strings = ()
    """Prepositions by which something is done before a meeting that is still to come (``ahead of the talks``)."""
    capitals: Strings = ()
    """Words for a state's capital, in the forms in which they stand as a place (``in the Georgian capital``)."""
    here: Strings = ()
    """Words for the place of the dateline."""
    towns: Strings = ()
    """Words that a town's name stands behind (``the city of Roetenbach``)."""
    in_towns: Strings = ()
    """Small words inside the names of towns (``Roetenbach an der Pegnitz``)."""
    town_halls: Strings = ()
    """Words for who runs a town, as doers (``the city council``): beside its name they give for its state."""
    helped: Strings = ()
    """Words for people and needs in the case of who gets: a state before them gets it (``Ukrainos vaikams``)."""
    regions: Strings = ()
    """Words for regions and who governs them: what stands before one is no person's name (``области``)."""
    belonging: Strings = ()
    """Prepositions by which an office or a body belongs to a state (``of``, ``for``)."""
    governs: dict[str, Strings] = msgspec.field(default_factory=dict)
    """The cases that a preposition takes: a name further off in another case is not governed by it."""
    openers: Strings = ()
    """Words that open a sentence before its subject (``later``, ``separately``): no given names."""
    earliest: Strings = ()
    """Words before a day until which something that is denied does not happen (``not before 2026``)."""
    nth: Strings = ()
    """Words for one of several by its place in their order (``the first of 21 boats``)."""
    joining: Strings = ()
    """Prepositions that open clauses too (``after Japan had set aside``)."""
    subjunctive: Strings = ()
    """Conjunctions that make a wish of the past form behind them (``просить, щоб Берлін передав``)."""
    price: Strings = ()
    """Prepositions of what a sum is paid for (``pay 5 million for them``)."""
    needs: Strings = ()
    """Nouns behind which a genitive names whose needs or support it is (``на оборонні потреби України``)."""
    such: Strings = ()
    """``such``, where a count of such things means those told before (``19 таких машин``)."""
    laden: Strings = ()
    """Words between what carries and its load, which alone is given (``a ship with``, ``trucks carrying``)."""


# --- lang/<code>/offices.yaml ----------------------------------------------------------------------------------------

Office = Literal[
    "head_of_state", "head_of_government", "foreign_minister", "defence_minister", "strategic_industries_minister",
    "finance_minister", "economy_minister", "interior_minister", "energy_minister", "digital_minister",
    "justice_minister", "health_minister", "minister", "deputy_head_of_government", "deputy_defence_minister",
    "deputy_foreign_minister", "deputy_strategic_industries_minister", "deputy_minister", "speaker", "ambassador",
    "chief_of_defence", "commander", "general", "secretary_general", "high_representative", "commission_president",
    "council_president", "commissioner", "adviser", "spokesperson", "head_of_office", "security_secretary", "director",
    "member_of_parliament", "mayor", "governor", "envoy", "delegation", "expert", "leader", "other",
]


class OfficeEntry(_Strict, frozen=True):
    """``offices.yaml``: names of one office; ``minister`` names the holder without the branch (``the minister``)."""

    office: Office
    names: tuple[Lemma, ...]
    official: bool = True
    """False for those whose words make no statement: experts, analysts, journalists."""
    owned: bool = False
    """An office only beside a state or its body (``the leader of Poland``): the word alone may mean anybody."""
    of: Literal["EU", "NATO", "UN"] | None = None
    """The union whose office it is, where the name says so: its holder is known without a name (``the NATO chief``)."""
    home: bool = False
    """Names of an office that its outlets give to that of their own state only (``krašto apsaugos ministras``)."""


class BodyEntry(_Strict, frozen=True):
    """``bodies.yaml`` of a language: common names of bodies that every state has (``the defence ministry``)."""

    subtype: str
    names: tuple[Lemma, ...]
    office: Office | None = None
    """The office that heads it, which tells one ministry from another."""
    vague: bool = False
    """Words that leave open which body of a state is meant (``an agency``): a state beside them makes no party."""
    behind: bool = False
    """Legal forms that stand behind the name of a company (``Patria Oyj``)."""
    part: bool = False
    """Words that stand behind the name of a company and are part of it (``Calder Dynamics``)."""
    quoted: bool = False
    """Words whose company stands in quotation marks; a bare name beside them is a place (``gamykla Tauragėje``)."""


class GivenEntry(_Strict, frozen=True):
    """``given.yaml``: given names of one gender, base form; before an unknown surname they tell a person."""

    gender: Literal["m", "f"]
    names: tuple[Lemma, ...]


# --- lang/<code>/items.yaml, instruments.yaml ------------------------------------------------------------------------


class ItemEntry(_Strict, frozen=True):
    """``items.yaml``: common names of things, with the categories of the contract.

    ``topic`` marks what can be talked about but not given (sanctions, accession). ``counter`` marks words that count
    something else (``battery``, ``batch``, ``комплект``): the thing named after them gives the category.
    """

    name: str
    """In English, for the export."""
    categories: Strings
    names: tuple[Lemma, ...]
    topic: bool = False
    counter: bool = False
    modifiers: tuple[Lemma, ...] = ()
    """Adjectives that give the category to a general noun (``anti-tank`` weapons)."""


class InstrumentEntry(_Strict, frozen=True):
    """``instruments.yaml``: names of kinds of documents; ``category`` is what such a name says it is about."""

    instrument: Literal[
        "memorandum", "letter_of_intent", "agreement", "contract", "declaration", "protocol", "plan", "other"
    ]
    names: tuple[Lemma, ...]
    category: str | None = None


class StateNames(_Strict, frozen=True):
    """A state in one language, the usual name first; ``seat`` are buildings that stand for its government."""

    names: tuple[Lemma, ...]
    adjectives: tuple[Lemma, ...] = ()
    people: tuple[Lemma, ...] = ()
    capital: tuple[Lemma, ...] = ()
    seat: tuple[Lemma, ...] = ()


# --- lang/<code>/states.yaml, named.yaml: names in a language that the files of the knowledge base have no key for ----


class OwnState(StateNames, frozen=True, kw_only=True):
    """``states.yaml`` of a language: a state's names in it, by the state's ISO 3166-1 code."""

    code: str


class Named(_Strict, frozen=True):
    """``named.yaml``: names of a person or an organisation of the knowledge base in this language, by its ``id``."""

    id: str
    names: tuple[Lemma, ...]


# --- domain ----------------------------------------------------------------------------------------------------------


class _Sourced(_Strict, frozen=True, kw_only=True):
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
    adjectives: dict[str, tuple[Lemma, ...]] = {}
    """By language, where the body has an adjective of its own (``European``, ``натовський``)."""
    seat: dict[str, tuple[Lemma, ...]] = {}
    """By language, the city that stands for the body where it is no place (``Brussels has allocated``)."""
    stands_for: str | None = None
    """Id of the union that it acts for, as a ministry acts for its state."""
    members: Strings = ()
    """Codes of the states that it is only another name for (the Baltic states)."""
    beneficiary: str | None = None
    """Code of the state that a fund, a coalition or a programme is for."""
    media: bool = False
    """An outlet or an agency of news."""
    lender: bool = False
    """A bank or fund that gives money only: its sums are financial aid."""


class Term(_Strict, frozen=True):
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
    pairs: dict[str, str] = {}


class Category(_Sourced, frozen=True):
    """``domain/categories.yaml``: a category, its group, and its label in the four languages."""

    id: str
    aid_type: Literal["military", "financial", "humanitarian"] | None
    labels: dict[str, str]


LANGUAGE_FILES: dict[str, type] = {
    "pack.yaml": PackInfo,
    "paradigms.yaml": Paradigms,
    "cues.yaml": tuple[CueEntry, ...],
    "grammar.yaml": Grammar,
    "offices.yaml": tuple[OfficeEntry, ...],
    "bodies.yaml": tuple[BodyEntry, ...],
    "items.yaml": tuple[ItemEntry, ...],
    "instruments.yaml": tuple[InstrumentEntry, ...],
    "given.yaml": tuple[GivenEntry, ...],
    "states.yaml": tuple[OwnState, ...],
    "named.yaml": tuple[Named, ...],
}
"""Each file of a language pack with its shape; numerals, money, calendar and layout are added by their rooms."""

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
