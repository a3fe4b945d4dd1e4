"""Inflection by tables: every form of a lemma string, and the base forms that an unknown word may have."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache

from talka.packs.inflection_schema import Paradigm, Paradigms, VerbRule
from talka.packs.strict import Strings

Form = tuple[str, frozenset[str]]
_CASES = ("nom", "gen", "dat", "acc", "ins", "loc", "voc")
_WORD = re.compile(r"\[(?P<fixed>[^\]]*)\]|(?P<word>[^\s\[\]/]+)(?:/(?P<mark>[\w-]+))?|(?P<bare>/)")
_OPENING = re.compile(r"\[([^\]]*)\]\s+")
_NAMES = 8192
"""Words whose base forms are remembered: names come again and again."""
_GENDERS = {"m", "f", "n", "pl"}
_CASE_SET = frozenset(_CASES)
_SEXES = frozenset("mfn")
_MAX_FORMS = 400
_COUNTED = 2
"""An adjective and its noun."""


def _endings(value: str | Strings) -> Strings:
    return (value,) if isinstance(value, str) else value


class Inflector:
    """Makes forms from the tables of one language; built once from its ``paradigms.yaml``."""

    def __init__(self, tables: Paradigms) -> None:
        self._declensions = [(p, re.compile(f"(?:{p.after})$") if p.after else None) for p in tables.declensions]
        self._verbs = [(r, re.compile(f"(?:{r.after})$") if r.after else None) for r in tables.verbs]
        self._irregular, self._few = tables.irregular, tables.few
        self._reverse = self._by_ending()
        self.decline = lru_cache(maxsize=None)(self._decline)
        self.base_forms = lru_cache(maxsize=_NAMES)(self._base_forms)

    def _by_ending(self) -> dict[str, list[tuple[Paradigm, re.Pattern[str] | None, frozenset[str]]]]:
        out: dict[str, list[tuple[Paradigm, re.Pattern[str] | None, frozenset[str]]]] = {}
        for paradigm, after in self._declensions:
            for tags, endings in paradigm.forms.items():
                for ending in _endings(endings):
                    out.setdefault(ending, []).append((paradigm, after, frozenset(tags.split())))
        return out

    def paradigm(self, word: str, pos: str, mark: str = "", gender: str = "") -> Paradigm | None:
        """Return the first table that fits a base form, or ``None`` where the word does not change."""
        lower = word.lower()
        for paradigm, after in self._declensions:
            named = paradigm.id == mark
            if mark and not named and mark not in _GENDERS:
                continue
            if not named and not self._fits(paradigm, pos, mark if mark in _GENDERS else gender):
                continue
            stem = lower[: len(lower) - len(paradigm.ending)]
            if lower.endswith(paradigm.ending) and stem and (after is None or after.search(stem)):
                return paradigm
        return None

    @staticmethod
    def _fits(paradigm: Paradigm, pos: str, gender: str) -> bool:
        if paradigm.pos != pos and not (pos == "name" and paradigm.pos in ("noun", "adjective")) \
                and not (pos == "noun" and paradigm.pos == "adjective"):
            return False
        return not gender or paradigm.gender in (None, gender)

    def _decline(self, word: str, pos: str, mark: str = "", gender: str = "") -> tuple[Form, ...]:
        """Return every form of one word; an unchanging word has its one form for every case."""
        table = self._irregular.get(word.lower(), {})
        if pos != "verb" and any(not _CASE_SET.isdisjoint(tags.split()) for tags in table):
            return tuple((_like(word, f), frozenset(tags.split())) for tags, fs in table.items() for f in _endings(fs))
        found = None if mark == "0" else self.paradigm(word, pos, mark, gender)
        if found is None:
            return ((word, frozenset(_CASES) | {"sg", "pl"}),)
        if not mark and pos == "name" and (parts := self._double(word, gender)):
            return parts
        stem = word[: len(word) - len(found.ending)] if found.ending else word
        extra = frozenset({found.gender}) if found.gender in _SEXES else frozenset()
        return tuple(
            (_like(word, stem + ending), frozenset(tags.split()) | extra)
            for tags, endings in found.forms.items() for ending in _endings(endings)
        )

    def _double(self, word: str, gender: str) -> tuple[Form, ...]:
        """A double name (``Kosiniakas-Kamyszas``): the parts decline together, or the last one alone."""
        first, joint, last = word.partition("-")
        if not joint or "-" in last or not (first[:1].isupper() and last[:1].isupper()) or first.isupper():
            return ()
        behind = self.decline(last, "name", "", gender)
        together = _agree([self.decline(first, "name", "", gender), behind])
        both = [(form.replace(" ", "-"), tags) for form, tags in together]
        return tuple(dict.fromkeys([*both, *((f"{first}-{form}", tags) for form, tags in behind)]))

    def forms(self, lemma: str, pos: str = "noun", gender: str = "") -> tuple[Form, ...]:
        """Return all forms of a lemma string (see ``schema``), its words agreeing in case and number.

        A verb (``pos='verb'``) is conjugated; fixed parts before or after it stay.
        """
        if pos == "verb":
            return self._verb_phrase(lemma)
        words = [m for m in _WORD.finditer(lemma) if m["fixed"] is not None or m["word"]]
        parts = [
            ((m["fixed"], frozenset(_CASES) | {"sg", "pl", "fixed"}),) if m["fixed"] is not None
            else self.decline(m["word"], pos, m["mark"] or "", gender)
            for m in words
        ]
        counted = self._counted(words, parts) if self._few and pos == "noun" and len(parts) > 1 else ()
        return (*_agree(parts), *counted)

    def _counted(self, words: list[re.Match[str]], parts: list[tuple[Form, ...]]) -> Iterator[Form]:
        """A noun with its adjectives behind two to four, where a language counts so: see ``Paradigms.few``."""
        kinds = [None if m["word"] is None else self.paradigm(m["word"], "noun", m["mark"] or "") for m in words]
        free = [kind.pos for m, kind in zip(words, kinds, strict=True) if kind is not None]
        if len(free) < _COUNTED or free[-1] != "noun" or set(free[:-1]) != {"adjective"}:
            return
        chosen = []
        for part, kind in zip(parts, kinds, strict=True):
            number = "pl" if kind is not None and kind.pos == "adjective" else "sg"
            chosen.append([form for form, tags in part if {"gen", number} <= tags])
        for together in itertools.product(*chosen):
            yield " ".join(together), frozenset({"nom", "acc", "pl"})

    def _verb_phrase(self, lemma: str) -> tuple[Form, ...]:
        before = _OPENING.match(lemma)
        head = f"{before[1]} " if before else ""
        rest = lemma[before.end():] if before else lemma
        fixed = "".join(f" {m}" for m in re.findall(r"\[([^\]]*)\]", rest))
        words = re.sub(r"\[[^\]]*\]", "", rest).split()
        return tuple((head + form + fixed, tags) for form, tags in self.conjugate(tuple(words)))

    def conjugate(self, parts: tuple[str, ...]) -> tuple[Form, ...]:
        """Return every form of a verb from its principal parts (the infinitive first)."""
        irregular = self._irregular.get(parts[0].partition("/")[0], {})
        out: list[Form] = [(f, frozenset(t.split())) for t, fs in irregular.items() for f in _endings(fs)]
        known = {tags for _, tags in out}
        for index, part in enumerate(parts):
            word, _, mark = part.partition("/")
            rule = self._verb_rule(word, index, mark)
            if rule is not None:
                out.extend(f for f in self._by_rule(word, rule) if f[1] not in known)
        return tuple(dict.fromkeys(out)) or ((parts[0], frozenset({"inf"})),)

    def _verb_rule(self, word: str, index: int, mark: str) -> VerbRule | None:
        for rule, after in self._verbs:
            if (mark and rule.id != mark) or rule.part != index or not word.endswith(rule.ending):
                continue
            stem = word[: len(word) - len(rule.ending)]
            if mark or after is None or after.search(stem):
                return rule
        return None

    def _by_rule(self, word: str, rule: VerbRule) -> Iterator[Form]:
        stem = word[: len(word) - len(rule.ending)] if rule.ending else word
        for tags, endings in rule.forms.items():
            for ending in _endings(endings):
                yield stem + ending, frozenset(tags.split())
        for tags, endings in rule.derive.items():
            for ending in _endings(endings):
                for form, more in self.decline(stem + ending, "adjective"):
                    yield form, frozenset(tags.split()) | more

    def _base_forms(self, word: str, pos: str = "name", *, given: bool = False) -> tuple[
            tuple[str, frozenset[str], str], ...]:
        """Return the base forms that an unknown word may have: (base form, tags, gender), likeliest first.

        ``given`` says that the word is no family name. Likelier is the longer ending, and among equals the earlier
        table; the word itself (as a nominative) is among them where a table says so.
        """
        lower = word.lower()
        found: dict[tuple[str, str], frozenset[str]] = {}
        for cut in range(min(len(lower) - 2, 8), -1, -1):
            ending = lower[len(lower) - cut:]
            for paradigm, after, tags in self._reverse.get(ending, ()):
                stem = lower[: len(lower) - cut]
                if paradigm.pos != pos and not (pos == "name" and paradigm.pos == "adjective" and not given):
                    continue
                if given and paradigm.family:
                    continue
                if after is not None and not after.search(stem):
                    continue
                base = word[: len(word) - cut] + _like_case(word, paradigm.ending)
                if self.paradigm(base, pos, gender=paradigm.gender or "") is not paradigm:
                    continue
                key = (base, paradigm.gender or "")
                found[key] = found.get(key, frozenset()) | tags
        return tuple((base, tags, gender) for (base, gender), tags in found.items())


def _like(model: str, form: str) -> str:
    """An irregular or made form, capital or all in capitals as the lemma is."""
    if model.isupper() and len(model) > 1:
        return form
    return form[:1].upper() + form[1:] if model[:1].isupper() else form


def _like_case(model: str, ending: str) -> str:
    return ending.upper() if len(model) > 1 and model.isupper() else ending


def _agree(parts: list[tuple[Form, ...]]) -> tuple[Form, ...]:
    """Put the words of a phrase together in every case and number that all of them share."""
    if len(parts) == 1:
        return parts[0]
    out: dict[Form, None] = {("", frozenset({"fixed"})): None}
    for part in parts:
        out = {
            (f"{text} {form}".lstrip(), both): None
            for (text, tags), (form, more) in itertools.product(out, part)
            if (both := _shared(tags, more)) is not None
        }
    return tuple(itertools.islice(out, _MAX_FORMS))


def _shared(left: frozenset[str], right: frozenset[str]) -> frozenset[str] | None:
    """The tags of two words that stand together, or ``None`` where their forms exclude each other."""
    if "fixed" in right:
        return left if "fixed" not in left else right if left == {"fixed"} else left
    if "fixed" in left:
        return right
    genders = (left & _SEXES, right & _SEXES)
    if "sg" in left and "sg" in right and genders[0] and genders[1] and not genders[0] & genders[1]:
        return None
    both = left & right
    if not both & _CASE_SET or not both & {"sg", "pl"}:
        return None
    return both | (genders[1] or genders[0])
