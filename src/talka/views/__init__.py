"""Questions asked of a register: the ledger, a record, a timeline, what changed. Nothing here writes.

Comes in: an open register and a day. Goes out: frozen values for pages, tables and files. Never: SQL, markup.
"""

from talka.views.article import ArticlePage, ShownBlock, Sibling, article_page, find_article
from talka.views.changes import Change, changes
from talka.views.complete import completed
from talka.views.coverage import Coverage, coverage
from talka.views.detail import ClaimPage, ConflictPage, LinkPage, RecordPage, Step, claim_page, find, record_page
from talka.views.explain import Explanation, Named, explain, is_small, named
from talka.views.explained import Explained, ExplainedLine, explained
from talka.views.fields import Field
from talka.views.ledger import Filters, LedgerRow, Section, ledger, sections
from talka.views.line import Line
from talka.views.passage import Passage, Piece, passages
from talka.views.running import Running
from talka.views.sheet import Sheet, Value, about_sheet, items_sheet, ledger_sheet, running_sheet, totals_sheet
from talka.views.snapshot import Snapshot, take_snapshot
from talka.views.span import Span
from talka.views.stages import STAGES, Stage
from talka.views.timeline import Lane, Mark, Timeline, timeline
from talka.views.totals import BYS, Accounts, By, Cell, Thing, Totals, TotalsRow, accounts_of, totals
from talka.views.waiting import Silent, due_before, silent, unsettled
from talka.views.why import Why, why
from talka.views.word import MEANINGS, WORDS, Word, word_of, words_of

__all__ = [
    "BYS", "MEANINGS", "STAGES", "WORDS", "Accounts", "ArticlePage", "By", "Cell", "Change", "ClaimPage",
    "ConflictPage", "Coverage", "Explained", "ExplainedLine", "Explanation", "Field", "Filters", "Lane",
    "LedgerRow", "Line", "LinkPage", "Mark", "Named", "Passage", "Piece", "RecordPage", "Running", "Section",
    "Sheet", "ShownBlock", "Sibling", "Silent", "Snapshot", "Span", "Stage", "Step", "Thing", "Timeline", "Totals",
    "TotalsRow", "Value", "Why", "Word", "about_sheet", "accounts_of", "article_page", "changes", "claim_page",
    "completed", "coverage", "due_before", "explain", "explained", "find", "find_article", "is_small",
    "items_sheet", "ledger", "ledger_sheet", "named", "passages", "record_page", "running_sheet", "sections",
    "silent", "take_snapshot", "timeline", "totals", "totals_sheet", "unsettled", "why", "word_of", "words_of",
]
