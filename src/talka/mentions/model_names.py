"""How the names of models and makes look: letters with digits, capitals, another alphabet, quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from talka.model import Token

OPENING = frozenset("\"\u00ab\u201e\u201c")
CLOSING = frozenset("\"\u00bb\u201c\u201d")
_LETTERS = 4
_TAIL = 3
_REACH = 7
"""Tokens that the name of a model may have."""


def model_end(tokens: Sequence[Token], at: int, longest: int = 1) -> int:
    """Return where the name of a model that begins at a token ends (``K2``, ``PT-91M``, ``M-55S``), else ``at``.

    ``longest`` says how many letters with one capital it may begin with (``MiG-29``).
    """
    first = tokens[at]
    if first.shape not in ("upper", "title") or not first.end - first.start <= _LETTERS:
        return at
    if first.shape == "title" and first.end - first.start > longest:
        return at
    here, digits = at + 1, False
    while here < len(tokens) and tokens[here].start == tokens[here - 1].end and here - at < _REACH:
        token = tokens[here]
        if token.shape == "number":
            digits = True
        elif token.norm != "-" and (not digits or token.shape == "sign" or token.end - token.start > _TAIL):
            break
        here += 1
    return here if digits and tokens[here - 1].norm != "-" else at


def make_end(tokens: Sequence[Token], at: int) -> int:
    """Return where the name of a make that begins at a token ends (``IRIS-T``, ``IRIS-T SLM``), else ``at``."""
    if at >= len(tokens) or not is_name(tokens[at]):
        return at
    end = at + 1
    while end + 1 < len(tokens) and end - at < _REACH and tokens[end].norm == "-" and (
            tokens[end - 1].end == tokens[end].start and tokens[end].end == tokens[end + 1].start):
        end += 2
    return end + (end < len(tokens) and tokens[end].shape == "upper" and is_foreign(tokens[end], tokens[at - 1]))


def make_start(tokens: Sequence[Token], at: int) -> int:
    """Return where a name in capitals with hyphens begins that ends right before a token, else ``at``."""
    first = at - 1
    while first > 1 and at - first < _REACH and tokens[first - 1].norm == "-" and (
            tokens[first - 2].end == tokens[first - 1].start and tokens[first - 1].end == tokens[first].start):
        first -= 2
    made = 0 <= first < at - 1 and tokens[first].shape == "upper" and (
        tokens[at - 1].shape in ("upper", "number") or tokens[at - 1].end - tokens[at - 1].start == 1)
    return first if made else at


def is_name(token: Token) -> bool:
    """Return whether a token is a capitalised word of more than one letter."""
    return token.shape in ("title", "upper") and token.end - token.start > 1


def is_foreign(token: Token, beside: Token) -> bool:
    """Return whether a word has Latin letters in a text that has others: names of products keep theirs."""
    return token.norm.isascii() and not beside.norm.isascii()
