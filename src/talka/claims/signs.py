"""Signs of punctuation that several rules tell apart."""

from __future__ import annotations

DASHES = frozenset("-\u2013\u2014")
