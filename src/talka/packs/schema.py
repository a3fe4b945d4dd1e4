"""The format of data packs: every file of a pack is one shape, written in YAML; here those of a language.

The knowledge base is in ``domain_schema``, inflection in ``inflection_schema``, numbers in ``numeric_schema``.

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

from typing import Literal

import msgspec

from talka.packs.cue_schema import CueEntry
from talka.packs.domain_schema import Office, StateNames
from talka.packs.inflection_schema import Paradigms
from talka.packs.strict import Lemma, Strict, Strings

# --- lang/<code>/pack.yaml -------------------------------------------------------------------------------------------


class PackInfo(Strict, frozen=True):
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
    telling_words: Strings = ()
    """Words of this field's news that tell the language of a text too short for small words to do so."""


# --- lang/<code>/grammar.yaml ----------------------------------------------------------------------------------------


class Pronoun(Strict, frozen=True):
    """A pronoun and what it can stand for."""

    forms: dict[str, str | Strings]
    """Case tags to forms; English: ``{nom: he, acc: him}``."""
    number: Literal["sg", "pl"]
    gender: Literal["m", "f", "n"] | None = None
    person: Literal["1", "2", "3"] = "3"


class Grammar(Strict, frozen=True):
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
    indefinite: Strings = ()
    """Those of them that say that nobody named before is meant (English ``a``)."""
    against: Strings = ()
    """Prepositions of attack (``against``): what is sent against somebody is no gift."""
    passive: Strings = ()
    """Auxiliaries before a participle that make it passive, where its form does not say so (English ``was``)."""
    progressive: Strings = ()
    """Auxiliaries before a passive participle that say it is under way (English ``being``)."""
    already: Strings = ()
    """Adverbs between a sum and the verb of which it is the subject (English ``already``)."""
    halves: Strings = ()
    """Words for a part of a sum, behind which the whole stands (English ``half of``)."""
    relatives_given: Strings = ()
    """Forms of relative pronouns that stand for who gets something (Russian dative)."""
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
    seeing: Strings = ()
    """Verbs behind which a thing and a participle tell what is done with it (``saw 60 cars handed over``)."""
    behalf: Strings = ()
    """Prepositions before the one for whom somebody receives something (``accepted it on behalf of Malta``)."""
    during: Strings = ()
    """Prepositions by which something is done at a meeting (``agreed during the talks``)."""
    outcomes: Strings = ()
    """Words between what was decided and the meeting that it is of (``the result of the talks``)."""
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
    exceeding: Strings = ()
    """Verbs that open a figure as its bound, in a language whose nouns have no cases (``aid exceeds 5 billion``)."""
    gendered_offices: bool = False
    """Whether each office has one word for women and another for men (``ministras``, ``ministrė``)."""
    quarters: Strings = ()
    """Words for parts of a state by the quarters of the sky, before its name (``east`` in ``the east of Ukraine``)."""
    quarters_there: Strings = ()
    """The same in the case of a place behind its name (``Ukrainos rytuose``)."""
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
    level: Strings = ()
    """Prepositions of what a sum is paid for (``pay 5 million for them``)."""
    purposes: Strings = ()
    """Prepositions of what a sum is for: the state whose it is gets the sum (``on schools of Kenya``)."""
    needs: Strings = ()
    """Nouns behind which a genitive names whose needs or support it is (``на оборонні потреби України``)."""
    such: Strings = ()
    """``such``, where a count of such things means those told before (``19 таких машин``)."""
    respectively: Strings = ()
    """Words by which so many names and so many counts belong to each other in turn (``respectively``)."""
    purpose: Strings = ()
    """Prepositions before what a thing is for (``engines for 20 helicopters``)."""
    pieces: Strings = ()
    """Words for pieces behind a count that stands behind its noun (``13 in number``, ``20 штук``)."""
    each: Strings = ()
    """Words by which each of several gets so many (``four each to``, ``по четыре``)."""
    as_many: Strings = ()
    """Words for the number told before (``the same number``, ``стільки ж``)."""
    bearers: Strings = ()
    """Stems of what else may bear a product's name: storms, ships, operations, newspapers (``Hurricane Beryl``)."""
    guarding: Strings = ()
    """Stems of words for guarding: what stands behind their preposition is no gift (``protection against mines``)."""
    absolute: Strings = ()
    """Forms of verbs whose doer stands in the dative, which is none that gets something (``užpuolus Rusijai``)."""
    fending: Strings = ()
    """Words whose object is fought or found, and no gift (``shoot down drones``); ``*`` stands for any ending."""
    attacks: Strings = ()
    """Words for attacks: what attacks is no gift (``drone attacks``)."""
    aboard: Strings = ()
    """Words before what only carries something (``aboard a ship``, ``by plane``)."""
    laden: Strings = ()
    """Words between what carries and its load, which alone is given (``a ship with``, ``trucks carrying``)."""


# --- lang/<code>/offices.yaml ----------------------------------------------------------------------------------------


class OfficeEntry(Strict, frozen=True):
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


class BodyEntry(Strict, frozen=True):
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


class GivenEntry(Strict, frozen=True):
    """``given.yaml``: given names of one gender, base form; before an unknown surname they tell a person."""

    gender: Literal["m", "f"]
    names: tuple[Lemma, ...]


# --- lang/<code>/items.yaml, instruments.yaml ------------------------------------------------------------------------


class ItemEntry(Strict, frozen=True):
    """``items.yaml``: common names of things, with the categories of the contract.

    ``topic`` marks what can be talked about but not given (sanctions, accession). ``counter`` marks words that count
    something else (``battery``, ``batch``, ``комплект``): the thing named after them gives the category. ``counted``
    marks words that are used of much else (``mask``, ``bridge``, ``tablet``): they are things only with a count.
    """

    name: str
    """In English, for the export."""
    categories: Strings
    names: tuple[Lemma, ...]
    topic: bool = False
    counter: bool = False
    counted: bool = False
    modifiers: tuple[Lemma, ...] = ()
    """Adjectives that give the category to a general noun (``anti-tank`` weapons)."""


class InstrumentEntry(Strict, frozen=True):
    """``instruments.yaml``: names of kinds of documents; ``category`` is what such a name says it is about."""

    instrument: Literal[
        "memorandum", "letter_of_intent", "agreement", "contract", "declaration", "protocol", "plan", "other"
    ]
    names: tuple[Lemma, ...]
    category: str | None = None


# --- lang/<code>/states.yaml, named.yaml: names in a language that the files of the knowledge base have no key for ----


class OwnState(StateNames, frozen=True, kw_only=True):
    """``states.yaml`` of a language: a state's names in it, by the state's ISO 3166-1 code."""

    code: str


class Named(Strict, frozen=True):
    """``named.yaml``: names of a person or an organisation of the knowledge base in this language, by its ``id``."""

    id: str
    names: tuple[Lemma, ...]


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
