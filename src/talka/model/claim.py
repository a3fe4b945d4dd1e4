"""Claims: typed things that one article says, each with the exact characters that say it."""

from __future__ import annotations

import hashlib
from typing import Literal

import msgspec

from talka.model.article import Published
from talka.model.span import Quote
from talka.model.value import DateRange, Item, Money, Party, Place, Quantity

ClaimKind = Literal["agreement", "meeting", "commitment", "project", "spending", "statement"]
How = Literal["stated", "inherited", "assumed"]


class Agreement(msgspec.Struct, frozen=True, tag="agreement"):
    """A document between parties."""

    instrument: str = "other"
    parties: tuple[Party, ...] = ()
    signatories: tuple[Party, ...] = ()
    scope: tuple[str, ...] = ()
    amount: Money | None = None
    place: Place | None = None


class Meeting(msgspec.Struct, frozen=True, tag="meeting"):
    """A visit, talks, a call or a conference."""

    form: str = "talks"
    participants: tuple[Party, ...] = ()
    topics: tuple[str, ...] = ()
    place: Place | None = None


class Commitment(msgspec.Struct, frozen=True, tag="commitment"):
    """One side gives, pays, lends or supplies something to another."""

    donor: tuple[Party, ...] = ()
    recipient: tuple[Party, ...] = ()
    through: tuple[Party, ...] = ()
    items: tuple[Item, ...] = ()
    amount: Money | None = None
    share_of_gdp: Quantity | None = None
    terms: str | None = None
    aid_type: str | None = None
    basis: str = "single"
    condition: str | None = None
    due: DateRange | None = None
    period: DateRange | None = None


class Project(msgspec.Struct, frozen=True, tag="project"):
    """Making or buying something together."""

    form: str = "cooperation"
    partners: tuple[Party, ...] = ()
    products: tuple[str, ...] = ()
    site: str | None = None


class Spending(msgspec.Struct, frozen=True, tag="spending"):
    """What a party spends for itself."""

    party: Party | None = None
    purpose: str | None = None
    amount: Money | None = None
    share_of_gdp: Quantity | None = None
    period: DateRange | None = None


class Statement(msgspec.Struct, frozen=True, tag="statement"):
    """Somebody's words."""

    speaker: Party | None = None
    direct: bool = True
    quote: str = ""
    topics: tuple[str, ...] = ()


Body = Agreement | Meeting | Commitment | Project | Spending | Statement


class FieldOrigin(msgspec.Struct, frozen=True, rename={"source": "from"}):
    """Where a field is from: ``stated`` (indexes of its evidence), ``inherited`` (an id) or ``assumed`` (a default)."""

    how: How
    evidence: tuple[int, ...] = ()
    source: str | None = None


class Source(msgspec.Struct, frozen=True):
    """One link of the chain of those whose word it is."""

    name: str
    id: str | None
    type: str
    medium: str | None
    official: bool


class ArticleRef(msgspec.Struct, frozen=True):
    """What a claim says of its article."""

    id: str
    source: str
    url: str | None
    outlet: str | None
    title: str | None
    language: str | None
    published: Published | None


class Claim(msgspec.Struct, frozen=True):
    """One typed thing that one article says; raises ``ValueError`` without evidence or with a field out of it."""

    id: str
    article: ArticleRef
    kind: ClaimKind
    status: str | None
    evidence: tuple[Quote, ...]
    fields: dict[str, FieldOrigin]
    source_chain: tuple[Source, ...]
    confidence: float
    date: DateRange | None
    body: Body

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError("a claim needs evidence")
        if any(i >= len(self.evidence) for f in self.fields.values() for i in f.evidence):
            raise ValueError("a field points at evidence that the claim does not have")
        if any(f.how == "stated" and not f.evidence for f in self.fields.values()):
            raise ValueError("a stated field needs evidence")


def claim_id(article: str, kind: str, evidence: tuple[Quote, ...], stated: dict[str, object]) -> str:
    """Return a claim's id: made from the article, the kind, the evidence and the values that the article states."""
    spans = [(q.start, q.end) for q in evidence]
    content = msgspec.json.encode([article, kind, spans, stated], order="sorted")
    return "c-" + hashlib.sha256(content).hexdigest()[:16]
