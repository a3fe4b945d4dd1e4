"""The values that pass between rooms: frozen, checked when they are made, without behaviour of their own."""

from talka.model.analysis import Analysis, Sentence, Token
from talka.model.article import CLAIMING, Article, Block, Document, Note, Published, article_id
from talka.model.claim import (
    Agreement,
    ArticleRef,
    Body,
    Claim,
    Commitment,
    FieldOrigin,
    Meeting,
    Project,
    Source,
    Spending,
    Statement,
    claim_id,
)
from talka.model.mention import Cue, Instrument, Mention, Quotation, Value
from talka.model.record import (
    Conflict,
    ConflictValue,
    Decision,
    HistoryStep,
    Link,
    Record,
    Review,
    Share,
)
from talka.model.span import Quote, Span, quote
from talka.model.trace import Idle, Origin, PartyMark, Trace, TracedAct
from talka.model.value import DateRange, Item, Money, Party, Place, Quantity
from talka.model.watch import Visit, Watched

__all__ = [
    "CLAIMING", "Agreement", "Analysis", "Article", "ArticleRef", "Block", "Body", "Claim", "Commitment",
    "Conflict", "ConflictValue", "Cue", "DateRange", "Decision", "Document", "FieldOrigin", "HistoryStep", "Idle",
    "Instrument", "Item", "Link", "Meeting", "Mention", "Money", "Note", "Origin", "Party", "PartyMark", "Place",
    "Project", "Published", "Quantity", "Quotation", "Quote", "Record", "Review", "Sentence", "Share", "Source",
    "Span", "Spending", "Statement", "Token", "Trace", "TracedAct", "Value", "Visit", "Watched", "article_id",
    "claim_id", "quote",
]
