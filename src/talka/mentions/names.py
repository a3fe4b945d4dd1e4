"""Names of persons that the knowledge base does not know: where they stand and what their base form is."""

from __future__ import annotations

import itertools
from collections.abc import Container, Sequence

from talka.model import Token
from talka.packs.inflect import Inflector
from talka.packs.romanise import romanise

CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc", "voc"})
_PARTICLES = frozenset({"von", "van", "der", "den", "de", "la", "le", "di", "da", "zu", "af", "ten", "bin", "al", "el",
                        "ibn", "ben", "bint", "ould", "dos", "das", "del", "della", "du", "vander", "ter"})
_ARTICLES = frozenset({"ar", "as", "ad", "an", "ash", "at", "az", "al", "el", "ul", "ur", "ud"})
"""Articles that a hyphen joins to the name behind them."""
_LOW = frozenset({"von", "van", "der", "den", "de"})
"""Small words that may mean something else."""
_TAILS = frozenset({"uulu", "oglu", "ogly", "ogli", "kyzy", "kizi", "gyzy"})
"""Small words that end a name."""
_LONGEST = 4
_MOST_WORDS = 4


def is_particle(word: str) -> bool:
    """Return whether a small word may stand inside a name (``van der``, ``al-``), in any letters."""
    return _latin(word) in _PARTICLES


def is_letter(token: Token) -> bool:
    """Return whether a token is a capital alone, as initials are."""
    return token.shape == "title" and token.end - token.start == 1


def _latin(word: str) -> str:
    """A small word in Latin letters."""
    return word if word.isascii() or len(word) > _LONGEST else romanise(word)


def _leads_on(tokens: Sequence[Token], at: int, last: int, taken: frozenset[int]) -> bool:
    """Whether a small word that means something else stands before another one and the rest of a name (``van der``)."""
    while at < last and tokens[at].shape == "lower" and tokens[at].norm in _LOW and at + 1 < last:
        at += 1
    return at not in taken and tokens[at].shape == "title"


def _past_small(tokens: Sequence[Token], at: int, last: int) -> int:
    """Step over a small word inside a name that begins before it (``at`` itself where there is none)."""
    word = _latin(tokens[at].norm)
    hyphen = at + 2 < last and tokens[at + 1].norm == "-" and tokens[at + 1].end == tokens[at + 2].start and (
        tokens[at + 2].shape == "title")
    if word in _ARTICLES and hyphen:
        return at + 2
    return at + 1 if word in _PARTICLES else at


def name_run(tokens: Sequence[Token], first: int, last: int, taken: frozenset[int]) -> int:
    """Return where a run of name words that begins at ``first`` ends (``first`` itself where none begins)."""
    at = end = first
    words = 0
    while at < last and words < _MOST_WORDS:
        token = tokens[at]
        if at in taken and not (words and is_particle(token.norm) and (
                token.shape == "title" or _leads_on(tokens, at, last, taken))):
            break
        if at > first and tokens[at - 1].norm == "-" and token.shape == "lower":
            at = end = at + 1
        elif token.shape in ("title", "upper") and (token.shape == "title" or words or token.end - token.start > 3):
            at += 1
            words += 1
            end = at
            at = _past_joint(tokens, at, last)
        elif words and token.shape == "lower" and _latin(token.norm) in _TAILS:
            at = end = at + 1
        elif words and (small := _past_small(tokens, at, last)) > at:
            at = small
        else:
            break
    return end


def joined_run(tokens: Sequence[Token], first: int, last: int, taken: frozenset[int]) -> int:
    """Return where the parts of a double name that begins at ``first`` end (``Kosiniak-Kamysz``)."""
    at = first + 1
    while at + 1 < last and at + 1 not in taken and tokens[at].norm == "-" and (
            tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start):
        if tokens[at + 1].shape not in ("title", "lower"):
            break
        at += 2
    return at


def _past_joint(tokens: Sequence[Token], at: int, last: int) -> int:
    """Step over the full stop of an initial or the hyphen of a double name."""
    if at + 1 >= last or tokens[at].start != tokens[at - 1].end:
        return at
    initial = tokens[at].norm == "." and tokens[at - 1].end - tokens[at - 1].start == 1
    joined = tokens[at].norm == "-" and tokens[at + 1].start == tokens[at].end and tokens[at + 1].shape != "number"
    return at + 1 if initial or joined else at


Reading = tuple[str, frozenset[str], str]
"""A base form with the cases that the written form may stand in, and its gender."""


def base_name(text: str, cases: frozenset[str], inflector: Inflector, given: Sequence[Reading] = (),
              seen: Container[str] = ()) -> tuple[str, frozenset[str]]:
    """Return a name in its base form and the cases in which the written form may stand.

    ``cases`` are those that the words around the name allow, ``given`` the readings of a given name that is known,
    ``seen`` the words of the article: a base form that it has, too, is the likeliest. All words must share a case and
    a gender; where no reading fits, the name stays as it is written.
    """
    words = text.split(" ")
    oblique = "nom" not in cases or (bool(given) and not any("nom" in c for _, c, _ in given))
    readings = [_readings(w, inflector, given=n + 1 < len(words), oblique=oblique) for n, w in enumerate(words)]
    if given and len(words) > 1:
        readings[0] = list(given)
    fitting: list[tuple[str, frozenset[str], frozenset[str]]] = []
    other: list[tuple[str, frozenset[str]]] = []
    for combination in itertools.islice(itertools.product(*readings), 400):
        shared = frozenset.intersection(*(c for _, c, _ in combination)) & CASES
        genders = {g for _, _, g in combination if g in ("m", "f")}
        if shared & cases and len(genders) <= 1:
            fitting.append((" ".join(b for b, _, _ in combination), shared, shared & cases))
        elif "nom" in shared and given and len(genders) <= 1:
            other.append((" ".join(b for b, _, _ in combination), shared))
    last = words[-1]
    best = next((f for f in fitting if f[0].rsplit(" ", 1)[-1] in seen and not f[0].endswith(last)), None) or next(
        (f for f in fitting if "nom" in f[2]), fitting[0] if fitting else None)
    if best is None and other:  # the office beside the name is that of somebody above its bearer
        return other[0]
    return best[:2] if best else (text, frozenset({"nom"}) if "nom" in cases else cases)


def _readings(word: str, inflector: Inflector, *, given: bool, oblique: bool) -> list[tuple[str, frozenset[str], str]]:
    """The readings of one word: (base form, cases, gender); a word may also stand unchanged in any case.

    Where its case is none that a base form stands in, a changed form is likelier than one that never changes.
    """
    if len(word.rstrip(".")) < 3:
        return [(word, CASES, "")]
    found = [r for r in inflector.base_forms(word, given=given) if "pl" not in r[1] or "sg" in r[1]]
    unchanged = [r for r in found if r[0] == word]
    changed = [r for r in found if r[0] != word]
    return [*changed, *unchanged, (word, CASES, "0")] if oblique else [*unchanged, *changed, (word, CASES, "0")]
