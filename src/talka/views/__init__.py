"""Questions asked of a register: the ledger, a record, a timeline, what changed. Nothing here writes.

Comes in: an open register and a day. Goes out: frozen values for pages, tables and files. Never: SQL, markup.
"""

from talka.views.changes import Change, changes
from talka.views.coverage import Coverage, coverage
from talka.views.detail import (
    ClaimPage,
    ConflictPage,
    LinkPage,
    RecordPage,
    Step,
    claim_page,
    find,
    record_page,
)
from talka.views.explain import Explanation, Named, explain, is_small, named
from talka.views.fields import Field
from talka.views.ledger import Filters, LedgerRow, Section, ledger, sections
from talka.views.passage import Passage, Piece, passages
from talka.views.snapshot import Snapshot, take_snapshot, version_of
from talka.views.timeline import Lane, Mark, Timeline, timeline
from talka.views.why import Why, why

__all__ = [
    "Change", "ClaimPage", "ConflictPage", "Coverage", "Explanation", "Field", "Filters", "Lane", "LedgerRow",
    "LinkPage", "Mark", "Named", "Passage", "Piece", "RecordPage", "Section", "Snapshot", "Step", "Timeline", "Why",
    "changes", "claim_page", "coverage", "explain", "find", "is_small", "ledger", "named", "passages", "record_page",
    "sections", "take_snapshot", "timeline", "version_of", "why",
]
