"""The format of data packs: every file of a pack is one shape, written in YAML; here those of a language.

The knowledge base is in ``domain_schema``, grammar in ``grammar_schema``, inflection in ``inflection_schema``, numbers
in ``numeric_schema``.

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

from talka.packs.cue_schema import CueEntry
from talka.packs.domain_schema import Office, StateNames
from talka.packs.grammar_schema import Grammar
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
    ``people`` marks those who are sent to help (``firefighter``): behind ``to`` or ``for`` they get something.
    """

    name: str
    """In English, for the export."""
    categories: Strings
    names: tuple[Lemma, ...]
    topic: bool = False
    counter: bool = False
    counted: bool = False
    people: bool = False
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
