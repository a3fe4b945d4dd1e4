"""Article → Analysis: the sentences and tokens of the blocks that may claim something.

It never judges what a text says. Abbreviations are in each language's ``pack.yaml``.
"""

from __future__ import annotations

from talka.language.pieces import pieces
from talka.language.sentences import Stops, split
from talka.model import CLAIMING, Analysis, Article, Note, Sentence, Token
from talka.packs import Packs
from talka.packs.tokens import tokens

__all__ = ["analyse"]


def analyse(article: Article, packs: Packs) -> Analysis:
    """Return the sentences and tokens of an article's headline, lead, body and quotations.

    Blocks in a language without a pack give no sentences but a note; what is too long for a sentence comes in pieces,
    with a note.
    """
    found: list[Token] = []
    sentences: list[Sentence] = []
    notes: list[Note] = []
    for number, block in enumerate(article.blocks):
        if block.kind not in CLAIMING:
            continue
        if block.language is None or block.language not in packs.languages:
            notes.append(Note("language_not_supported", block.start, block.end, block.language))
            continue
        first = len(found)
        found.extend(tokens(article.text, block.start, block.end))
        pack = packs.languages[block.language]
        stops = Stops(pack.abbreviations, pack.closing, pack.small_words)
        for a, b in split(found, first, len(found), stops):
            parts = list(pieces(found, a, b))
            sentences.extend(
                Sentence(found[i].start, found[j - 1].end, i, j, block.language, block.kind, number) for i, j in parts)
            if len(parts) > 1:
                notes.append(Note("sentence_cut", found[a].start, found[b - 1].end, str(len(parts))))
    return Analysis(article, tuple(found), tuple(sentences), tuple(notes))
