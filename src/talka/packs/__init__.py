"""Loads, checks and compiles data packs into read-only lexicons and tables."""
