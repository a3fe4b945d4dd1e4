"""What a person can do with talka, one function or method each; both doors (and Python) come in here.

Comes in: paths, ids, days. Goes out: views and reports of what was done. Never: printing, markup, a clock of its own.
"""

from talka.desk.desk import Desk, ReadReport
from talka.desk.evaluate import evaluate
from talka.desk.questions import Exported
from talka.desk.text import check, explain_paths, explain_text, find_mentions, open_register, pack_schemas, read
from talka.evaluation import Evaluation
from talka.intake import IntakeSettings
from talka.review import Judgement
from talka.views import ArticlePage, Change, ClaimPage, Explanation, Filters, LedgerRow, RecordPage, Sheet, Snapshot
from talka.views import ledger as ledger_rows

__all__ = [
    "ArticlePage", "Change", "ClaimPage", "Desk", "Evaluation", "Explanation", "Exported", "Filters", "IntakeSettings",
    "Judgement", "LedgerRow", "ReadReport", "RecordPage", "Sheet", "Snapshot", "check", "evaluate", "explain_paths",
    "explain_text", "find_mentions", "ledger_rows", "open_register", "pack_schemas", "read",
]
