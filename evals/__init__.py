"""Facts of real articles, and programs that measure what talka makes of them; the texts are not here (README.md)."""
