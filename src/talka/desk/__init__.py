"""What a person can do with talka, one function or method each; both doors (and Python) come in here.

Comes in: paths, ids, days. Goes out: views and reports of what was done. Never: printing, markup, a clock of its own.
"""

from talka.desk.desk import Desk, ReadReport
from talka.desk.text import find_mentions, read

__all__ = ["Desk", "ReadReport", "find_mentions", "read"]
