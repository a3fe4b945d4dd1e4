"""Writes views to files: the data contract's JSON lines, and the report as one page.

Comes in: snapshots and views. Goes out: text. Never: a question of its own to the register's tables.
The report is in ``talka.export.report``, apart from the lines, because only a page needs the engine that makes pages.
"""

from talka.export.lines import article_line, claim_line, record_line

__all__ = ["article_line", "claim_line", "record_line"]
