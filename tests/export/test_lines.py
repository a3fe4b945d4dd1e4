"""The keys of the data contract, in its order."""

from __future__ import annotations

import json

import msgspec
import pytest
from tests.build import LITHUANIA, article, claim, drones, on, record

from talka.export import article_line, claim_line, record_line
from talka.model import (
    Agreement,
    Body,
    Commitment,
    FieldOrigin,
    Meeting,
    Money,
    Note,
    Place,
    Project,
    Quantity,
    Spending,
    Statement,
)

HEAD = ["id", "record", "article", "kind", "status", "evidence", "fields", "source_chain", "confidence", "date"]
TAIL = [
    "fields", "claims", "articles", "outlets", "languages", "independent", "first_reported", "last_reported", "history",
    "conflicts", "links", "fulfilled", "overdue", "review",
]
FIELDS: dict[type[Body], list[str]] = {
    Agreement: ["instrument", "parties", "signatories", "scope", "amount", "place"],
    Meeting: ["form", "participants", "topics", "place"],
    Commitment: [
        "donor", "recipient", "through", "items", "amount", "share_of_gdp", "terms", "aid_type", "basis", "condition",
        "due", "period",
    ],
    Project: ["form", "partners", "products", "site"],
    Spending: ["party", "purpose", "amount", "share_of_gdp", "period"],
    Statement: ["speaker", "direct", "quote", "topics"],
}


@pytest.mark.parametrize("kind", FIELDS, ids=lambda k: k.__name__)
def test_claims_and_records_have_the_keys_of_their_kind_in_order(kind: type[Body]) -> None:
    told = claim(body=kind())
    assert list(json.loads(claim_line(told, "r-1"))) == HEAD + FIELDS[kind]
    assert list(json.loads(record_line(record(told)))) == ["id", "kind", "status", "date", *FIELDS[kind], *TAIL]


def test_values_have_the_keys_of_the_contract() -> None:
    body = msgspec.structs.replace(
        drones(),
        amount=Money(5e6, 5e6, currency="EUR", equivalents=(Money(5.4e6, 5.4e6, currency="USD"),)),
        share_of_gdp=Quantity(0.25, 0.25, per="year"),
    )
    line = json.loads(claim_line(claim(body=body, date=on("2024-08-27")), None))
    assert list(line["article"]) == ["id", "source", "url", "outlet", "title", "language", "published"]
    assert line["article"]["published"] == {"date": "2024-08-27", "how": "byline"}
    assert list(line["evidence"][0]) == ["start", "end", "quote"]
    assert line["fields"] == {"donor": {"how": "stated", "evidence": [0], "from": None}}
    assert list(line["date"]) == ["start", "end", "text"]
    assert list(line["donor"][0]) == ["name", "id", "type", "subtype", "country", "role"]
    assert list(line["items"][0]) == ["categories", "name", "quantity"]
    assert list(line["items"][0]["quantity"]) == ["min", "max", "approximate", "text", "per"]
    money = ["min", "max", "approximate", "text", "per", "currency", "equivalents"]
    assert list(line["amount"]) == money
    assert list(line["amount"]["equivalents"][0]) == money
    assert list(line["share_of_gdp"]) == ["min", "max", "approximate", "text", "per"]
    assert line["record"] is None
    assert line["through"] == []
    assert line["due"] is None


def test_whole_figures_are_written_without_a_point() -> None:
    line = claim_line(claim(body=msgspec.structs.replace(drones(), amount=Money(41e6, 41e6, currency="EUR"))), "r-1")
    assert '"min": 41000000, "max": 41000000' in line
    assert '"min": 5000, "max": null' in line


def test_fields_stand_in_the_order_of_the_claim() -> None:
    origin = FieldOrigin("inherited", (), "c-1")
    told = msgspec.structs.replace(claim(), fields={"due": origin, "donor": origin, "status": origin, "date": origin})
    assert list(json.loads(claim_line(told, None))["fields"]) == ["status", "date", "donor", "due"]


def test_letters_are_written_as_they_are() -> None:
    assert "Šakalienė «дрон»" in article_line(article("Šakalienė «дрон»"))


def test_an_article_has_its_keys_in_order() -> None:
    told = msgspec.structs.replace(article(), notes=(Note("no_date"),))
    line = json.loads(article_line(told))
    assert list(line) == [
        "id", "source", "url", "outlet", "title", "language", "published", "text", "blocks", "notes",
    ]
    assert list(line["blocks"][0]) == ["kind", "start", "end", "language"]
    assert line["notes"] == [{"code": "no_date", "start": None, "end": None, "detail": None}]


def test_a_line_is_one_line() -> None:
    assert "\n" not in article_line(article("one\ntwo"))
    assert "\n" not in claim_line(claim(body=Meeting(participants=(LITHUANIA,), place=Place("Kyiv", "UA"))), None)
