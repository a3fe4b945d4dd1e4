"""Writes views to files: the data contract's JSON lines, and the report as one page.

Comes in: snapshots and views. Goes out: text. Never: a question of its own to the register's tables.
"""

from talka.export.lines import article_line, claim_line, record_line
from talka.export.report import report

__all__ = ["article_line", "claim_line", "record_line", "report"]
