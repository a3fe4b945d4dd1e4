"""Keeps what was read and what people decided, and the records that were derived from it.

Comes in: documents with what the pipeline made of them, decisions, derived records. Goes out: the same values.
Never: SQL beyond this room, a clock, a rule of any language. Add a table in ``tables`` and a step in ``migrations``.
"""

from talka.register.register import Register
from talka.register.store import document_key
from talka.register.values import Counts, Entry, Failure, StoredArticle

__all__ = ["Counts", "Entry", "Failure", "Register", "StoredArticle", "document_key"]
