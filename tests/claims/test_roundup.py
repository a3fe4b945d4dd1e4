"""Roundups: each line of a list of givers is a commitment of its own, with what the words before the list tell."""

from __future__ import annotations

import datetime

import pytest

from talka.claims import extract_claims
from talka.language import analyse
from talka.mentions import find_mentions
from talka.model import Article, Block, Claim, Commitment, Published, article_id
from talka.packs import Packs, load_packs

DAY = datetime.date(2024, 7, 12)


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


def _claims(language: str, lines: list[str], packs: Packs) -> list[Claim]:
    text = "\n".join(lines)
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block("body", at, at + len(line), language))
        at += len(line) + 1
    article = Article(article_id(text, None), "case.txt", None, None, None, language, Published(DAY, "metadata"), text,
                      tuple(blocks))
    analysis = analyse(article, packs)
    return list(extract_claims(analysis, find_mentions(analysis, packs, DAY), packs).claims)


def _told(claims: list[Claim]) -> list[tuple[str | None, str, str, float | None, str]]:
    rows = []
    for claim in claims:
        body = claim.body
        assert isinstance(body, Commitment)
        rows.append((claim.status, body.donor[0].id, body.recipient[0].id, body.amount.min if body.amount else None,
                     body.basis))
    return rows


CASES = [
    ("en", ["NATO members made new promises to Ukraine on Thursday.", "Their announcements in brief:",
            "United States - one Patriot battery and 200 Stryker vehicles",
            "Norway – 1 billion kroner for air defence, of which 200 million for missiles",
            "Belgium: €1 billion a year until 2029.", "Greece: no new announcement."],
     [("pledged", "US", "UA", None, "single"), ("pledged", "NO", "UA", 1e9, "single"),
      ("pledged", "BE", "UA", 1e9, "single")]),
    ("en", ["NATO members made new promises to Ukraine on Thursday.", "Country\tWhat\tValue",
            "Norway\tshells for howitzers\t€40 million", "Belgium\tarmoured vehicles\t€10 million"],
     [("pledged", "NO", "UA", 4e7, "single"), ("pledged", "BE", "UA", 1e7, "single")]),
    ("uk", ["Загалом партнери надали Кишиневу такі суми:",
            "Румунія: 100 млн євро; Франція: 85 млн євро, з яких 20 млн пішли на дороги;", "Японія – 27 млн доларів."],
     [("delivered", "RO", "MD", 1e8, "total"), ("delivered", "FR", "MD", 8.5e7, "total"),
      ("delivered", "JP", "MD", 2.7e7, "total")]),
    ("ru", ["Участники встречи объявили о новых пакетах помощи Украине:", "- Швеция: 13-й пакет на 1,2 млрд крон;",
            "- Литва: 5000 беспилотников, генераторы;", "- Канада — 32 миллиона долларов на боеприпасы."],
     [("pledged", "SE", "UA", 1.2e9, "single"), ("pledged", "LT", "UA", None, "single"),
      ("pledged", "CA", "UA", 3.2e7, "single")]),
    ("lt", ["Susitikimo dalyviai paskelbė apie naują paramą Ukrainai.", "Švedija – 1,2 mlrd. kronų paketas.",
            "Danija – 3,7 mlrd. kronų artilerijai.", "Lietuva: 5000 dronų ir generatoriai."],
     [("pledged", "SE", "UA", 1.2e9, "single"), ("pledged", "DK", "UA", 3.7e9, "single"),
      ("pledged", "LT", "UA", None, "single")]),
]


@pytest.mark.parametrize(("language", "lines", "wanted"), CASES)
def test_each_line_is_a_commitment_of_its_giver(
    language: str, lines: list[str], wanted: list[tuple[str, str, str, float | None, str]], packs: Packs
) -> None:
    assert _told(_claims(language, lines, packs)) == wanted


def test_lists_of_other_things_tell_no_commitment(packs: Packs) -> None:
    lines = ["Trade with Ukraine grew.", "Exports in 2023 were as follows:", "Poland: €12 billion",
             "Germany: €6 billion"]
    assert _claims("en", lines, packs) == []
