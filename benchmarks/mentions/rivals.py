"""The tools that a user would take instead, each as a function from a text to what it finds; those installed."""
# ruff: noqa: PLC0415 - a tool is imported where it is installed and asked for

from __future__ import annotations

import datetime
import importlib.util
import warnings
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from benchmarks.mentions.found import Found

from talka.packs import Packs
from talka.packs.compile import clean

Finder = Callable[[str, datetime.date], Iterable[Found]]
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "euro": "EUR", "dollar": "USD", "pound sterling": "GBP", "₴": "UAH",
          "hryvnia": "UAH", "danish krone": "DKK", "norwegian krone": "NOK", "swedish krona": "SEK", "zloty": "PLN"}


def of(code: str, packs: Packs) -> dict[str, tuple[Finder, tuple[str, ...]]]:
    """Return the installed tools for a language with the kinds that they find."""
    warnings.simplefilter("ignore")
    out: dict[str, tuple[Finder, tuple[str, ...]]] = {}
    if _has("dateparser"):
        out["dateparser search_dates"] = (_dateparser(code), ("date",))
    if _has("spacy"):
        out["spaCy blank, PhraseMatcher"] = (_phrases(code, packs), ("party",))
    if code == "ru" and _has("natasha"):
        out["natasha money, dates"] = (_natasha_rules(), ("money", "date"))
        out["natasha names (NewsNERTagger)"] = (_natasha_names(), ("name",))
    if code == "en" and _has("quantulum3"):
        out["quantulum3"] = (_quantulum(), ("money", "quantity"))
    if _has("price_parser"):
        out["price-parser"] = (_price, ("money",))
    if code == "en" and _has("text_to_num"):
        out["text2num"] = (_text2num(code), ("quantity",))
    return out


def _has(name: str) -> bool:
    return importlib.util.find_spec(name) is not None


def _dateparser(code: str) -> Finder:
    from dateparser.search import search_dates

    def find(text: str, on: datetime.date) -> Iterator[Found]:
        base = datetime.datetime(on.year, on.month, on.day)
        at = 0
        for words, moment in search_dates(text, languages=[code], settings={"RELATIVE_BASE": base}) or ():
            at = text.find(words, at) if text.find(words, at) >= 0 else at
            yield Found("date", at, at + len(words), moment.date())
    return find


def _phrases(code: str, packs: Packs) -> Finder:
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank(code)
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    for name, names in _names(code, packs):
        matcher.add(name, [nlp.make_doc(n) for n in names])

    def find(text: str, _: datetime.date) -> Iterator[Found]:
        doc = nlp(text)
        for name, first, last in matcher(doc):
            span = doc[first:last]
            yield Found("party", span.start_char, span.end_char, nlp.vocab.strings[name])
    return find


def _names(code: str, packs: Packs) -> Iterator[tuple[str, list[str]]]:
    """The names of the knowledge base as they are written in it."""
    for state in packs.domain["states"]:
        own = getattr(state, code)
        yield state.code, [clean(n) for n in (*own.names, *own.adjectives, *own.capital)]
    for name in ("persons", "bodies", "companies", "programmes"):
        for entry in packs.domain[name]:
            yield entry.id, [clean(n) for n in (*getattr(entry, code), *entry.en)]


def _natasha_rules() -> Finder:
    from natasha import DatesExtractor, MoneyExtractor, MorphVocab

    vocab = MorphVocab()
    money, dates = MoneyExtractor(vocab), DatesExtractor(vocab)

    def find(text: str, on: datetime.date) -> Iterator[Found]:
        for match in money(text):
            amount = match.fact.amount
            yield Found("money", match.start, match.stop, ("amount", amount, match.fact.currency))
        for match in dates(text):
            fact = match.fact
            try:
                day = datetime.date(fact.year or on.year, fact.month or 1, fact.day or 1)
                yield Found("date", match.start, match.stop, day)
            except ValueError:
                continue
    return find


def _natasha_names() -> Finder:
    from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter  # its licence is MIT; nothing of it is shipped

    segmenter, tagger = Segmenter(), NewsNERTagger(NewsEmbedding())

    def find(text: str, _: datetime.date) -> Iterator[Found]:
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_ner(tagger)
        for span in doc.spans:
            yield Found("name", span.start, span.stop, span.type)
    return find


def _quantulum() -> Finder:
    from quantulum3 import parser

    def find(text: str, _: datetime.date) -> Iterator[Found]:
        for quantity in parser.parse(text):
            first, last = quantity.span
            money = quantity.unit.entity.name == "currency"
            code: Any = _SIGNS.get(quantity.unit.name.lower())
            yield Found("money" if money else "quantity", first, last, ("amount", quantity.value, code) if money else (
                "amount", quantity.value))
    return find


def _price(text: str, _: datetime.date) -> Iterator[Found]:
    from price_parser import Price

    price = Price.fromstring(text)
    if price.amount is not None and price.amount_text:
        at = text.find(price.amount_text)
        code = _SIGNS.get(price.currency or "", price.currency)
        yield Found("money", max(at, 0), max(at, 0) + len(price.amount_text), ("amount", float(price.amount), code))


def _text2num(code: str) -> Finder:
    from text_to_num import alpha2digit

    def find(text: str, _: datetime.date) -> Iterator[Found]:
        turned = alpha2digit(text, code)
        at = 0
        for word in turned.replace(",", " ").replace(".", " ").split():
            if word.isdecimal():
                place = text.find(word, at)
                at = place if place >= 0 else at
                yield Found("quantity", max(place, 0), len(text) if place < 0 else place + len(word),
                            ("amount", float(word)))
    return find
