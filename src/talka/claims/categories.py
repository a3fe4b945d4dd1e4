"""Which categories of things say that something is aid or defence, and not what it is."""

from __future__ import annotations

GENERAL = frozenset({"military_aid", "other", "finance"})
"""Categories that say that it is aid, not what is given."""
GENERAL_SCOPE = GENERAL | {"defence_industry"}
"""Categories that say what field a document is in, not what it is about; they count where nothing else is named."""
