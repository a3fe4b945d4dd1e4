"""The format of ``lang/<code>/grammar.yaml``: small words, and how a language marks who gives and who gets."""

from __future__ import annotations

from typing import Literal

import msgspec

from talka.packs.strict import Lemma, Strict, Strings


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
    at_whom: Strings = ()
    """Prepositions before a person to whom another comes (``pas``, ``к``): who is visited."""
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
    how_many: Strings = ()
    """Words that open a sentence which only tells that something is not told (``How many tanks it will give is …``)."""
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
    public_words: Strings = ()
    """Words for public bodies and what they are for, beside the word for a head (``the rescue service``); ``*`` ends a
    beginning of words."""
    private_words: Strings = ()
    """Words for people without a public office, and for what has none to give, beside a name (``a local teacher``)."""
    finite_endings: Strings = ()
    """Endings that tell a verb with a subject of its own, whatever the word (``-ują``)."""
    told_to: Strings = ()
    """Verbs of saying behind which stands who listens (``told parliament``), where place alone marks the subject."""
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
    by_decision: Strings = ()
    """Prepositions by which a decision is why something will be done (``by decision of the government``)."""
    later_ones: Strings = ()
    """Of the words for a place in an order those for all but the first."""
    longer: Strings = ()
    """Words for more time (``will have to wait longer for``)."""
    so: Strings = ()
    """Words before ``that`` that open a clause of purpose (``so that Kenya can build``)."""
    made: Strings = ()
    """Participles that say where or by whom things were made (``jets built in Italy``, ``Turkish-made``)."""
    nth: Strings = ()
    """Words for one of several by its place in their order (``the first of 21 boats``)."""
    leading: Strings = ()
    """Words for the first of several things, which come before the others (``the first boats``)."""
    remaining: tuple[str, ...] = ()
    """Words before a count of what is left when the first pieces are there (``the remaining eight``)."""
    whole: Strings = ()
    """Words for all that was told before (``everything``, ``the whole order``)."""
    joining: Strings = ()
    """Prepositions that open clauses too (``after Japan had set aside``)."""
    subjunctive: Strings = ()
    """Conjunctions that make a wish of the past form behind them (``просить, щоб Берлін передав``)."""
    price: Strings = ()
    level: Strings = ()
    """Prepositions of what a sum is paid for (``pay 5 million for them``)."""
    purposes: Strings = ()
    """Prepositions of what a sum is for: the state whose it is gets the sum (``on schools of Kenya``)."""
    latter: Strings = ()
    """Words for the second of two behind the word that opens a clause (``under which the latter buys``)."""
    needs: Strings = ()
    """Nouns behind which a genitive names whose needs or support it is (``на оборонні потреби України``)."""
    such: Strings = ()
    """``such``, where a count of such things means those told before (``19 таких машин``)."""
    list_links: Strings = ()
    """Small words between a state and its own figure in a comparison (``Norway is second with 2.4 percent``)."""
    growth: Strings = ()
    """Words right before a per cent by which it is growth (``by 6 percent``, ``up 6 percent``)."""
    targets: Strings = ()
    """Stems of words for what is only aimed at: a figure beside one is nobody's (``the 2% target``)."""
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
    heads: Strings = ()
    """What a hyphen or ``of`` joins to a number of people (``a 40-member team``, ``a team of 40 people``)."""
    riders: Strings = ()
    """Stems of words for people who help, and whom a plane or a lorry only brings (``a plane with doctors``)."""
    uncounted: Strings = ()
    """Words whose count is of no goods: people, times, papers (``12 letters``); ``*`` stands for any ending."""
    plural_endings: Strings = ()
    """Endings of several, where nouns show no cases (English ``s``)."""
    portions: dict[str, Strings] = msgspec.field(default_factory=dict)
    """Words for a share of what was told, by its size: ``1/2``, ``2`` (``twice as many``), ``rest``."""
    same_goals: Strings = ()
    """Phrases for what a sum told before is for (``for the same purposes``)."""
    sums_again: Strings = ()
    """Words for a sum told before, behind a word for a share (``a quarter of the sum``)."""
