"""Gold claims as claims: what linking would get if everything were read right."""

from __future__ import annotations

import datetime
import json
import unicodedata
from functools import cache
from typing import Any

from talka.model import (
    Agreement,
    ArticleRef,
    Body,
    Claim,
    Commitment,
    DateRange,
    Item,
    Meeting,
    Money,
    Party,
    Place,
    Project,
    Quantity,
    Quote,
    Spending,
    Statement,
    claim_id,
)
from talka.packs import load_packs
from talka.packs.romanise import slug

Json = dict[str, Any]
_OF_PERSONS = frozenset({"signatories", "participants"})


def claim_of(gold: Json, number: int) -> Claim:
    """Return a gold claim as a claim; where it allows several values the first is taken."""
    reference = ArticleRef(gold["doc"], gold["doc"], None, gold["doc"], None, _language(gold), None)
    evidence = (Quote(number, number + 1, "x"),)
    key = claim_id(gold["doc"], gold["kind"], evidence, {"gold": json.dumps(gold, sort_keys=True)})
    return Claim(key, reference, gold["kind"], _first(gold.get("status")), evidence, {}, (), 0.9,
                 _days(gold.get("date")), _body(gold))


def _language(gold: Json) -> str:
    """The language that a line gives, else the one that its article is named by (``lt-524``)."""
    named = str(gold["doc"]).partition("-")[0]
    return str(gold.get("language") or (named if len(named) == len("en") else "en"))


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) else value


def _body(gold: Json) -> Body:
    def parties(name: str) -> tuple[Party, ...]:
        given = gold.get(name, ())
        found = tuple(map(_party, (given,) if isinstance(given, str) else given))
        return found if name in _OF_PERSONS else tuple(map(_no_person, found))

    match gold["kind"]:
        case "agreement":
            return Agreement(_first(gold.get("instrument")) or "other", parties("parties"), parties("signatories"),
                             tuple(gold.get("scope", ())), _money(gold.get("amount")), _place(gold.get("place")))
        case "meeting":
            return Meeting(_first(gold.get("form")) or "talks", parties("participants"), tuple(gold.get("topics", ())),
                           _place(gold.get("place")))
        case "commitment":
            items = tuple(Item((c,), c, _quantity(i)) for i in gold.get("items", ()) for c in (_first(i["category"]),))
            return Commitment(
                parties("donor"), parties("recipient"), parties("through"), items, _money(gold.get("amount")),
                _quantity(gold.get("share_of_gdp")), _first(gold.get("terms")), _first(gold.get("aid_type")),
                _first(gold.get("basis")) or "single", None, _days(gold.get("due")), _days(gold.get("period")))
        case "project":
            return Project(_first(gold.get("form")) or "cooperation", parties("partners"),
                           tuple(gold.get("products", ())), _first(gold.get("site")))
        case "spending":
            party = _first(gold.get("party"))
            return Spending(_party(party) if party else None, _first(gold.get("purpose")), _money(gold.get("amount")),
                            _quantity(gold.get("share_of_gdp")), _days(gold.get("period")))
        case _:
            return Statement(_party(_first(gold["speaker"])), True, gold.get("quote", ""))  # noqa: FBT003


def _no_person(party: Party) -> Party:
    """A company of several words stands where persons never do: among those who give, make and sign contracts."""
    plain = party.id.removeprefix("person/")
    return party if plain == party.id else Party(party.name, f"organisation/{plain}", "organisation", "company")


def _party(name: str) -> Party:
    if len(name) == 2 and name.isupper():
        return Party(name, name, "country", country=name)
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace(" ", "-")
    if name in ("European Union", "NATO"):
        return Party(name, f"organisation/{plain}", "organisation", "union")
    if known := load_packs().bodies.get(f"organisation/{plain}"):
        return Party(name, known.id, "organisation", "company", country=known.country)
    if " " in name:
        return Party(name, f"person/{plain}", "person", country=_states_of_persons().get(plain))
    return Party(name, f"organisation/{plain}", "organisation", "company")


@cache
def _states_of_persons() -> dict[str, str | None]:
    """The states of the persons whom talka knows, by their names: whoever reads the news knows them, too."""
    return {slug(name): p.country for p in load_packs().domain["persons"] for name in p.en}


def _money(value: Json | None) -> Money | None:
    if not value:
        return None
    return Money(value.get("min"), value.get("max"), currency=value["currency"], per=value.get("per"))


def _quantity(value: Json | None) -> Quantity | None:
    if not value or not (value.get("min") or value.get("max")):
        return None
    return Quantity(value.get("min"), value.get("max"), per=value.get("per"))


def _place(value: Any) -> Place | None:
    name = _first(value)
    return Place(name) if name else None


def _days(value: Json | None) -> DateRange | None:
    if not value:
        return None
    start, end = (datetime.date.fromisoformat(d) if (d := value.get(k)) else None for k in ("start", "end"))
    return DateRange(start, end)
