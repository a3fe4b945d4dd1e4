"""What is too long for a sentence is read in pieces, all of it, and a note says so."""

from __future__ import annotations

from tests.build import article

from talka.language import analyse
from talka.language.pieces import LONGEST, pieces
from talka.packs import load_packs
from talka.packs.tokens import tokens


def test_pieces_are_short_and_leave_nothing_out() -> None:
    text = "word " * 900 + "end, " + "word " * 40
    found = list(tokens(text, 0, len(text)))
    runs = list(pieces(found, 3, len(found)))
    assert [a for a, _ in runs] == [3, *(b for _, b in runs[:-1])]
    assert runs[-1][1] == len(found)
    assert max(b - a for a, b in runs) <= LONGEST


def test_a_piece_ends_behind_a_comma_where_one_is_near() -> None:
    text = "word " * 200 + ", " + "word " * 200
    found = list(tokens(text, 0, len(text)))
    assert next(pieces(found, 0, len(found))) == (0, 201)


def test_a_cut_sentence_has_a_note() -> None:
    analysis = analyse(article("Lithuania gave " + "drones and " * 200 + "more."), load_packs())
    assert [(n.code, n.detail) for n in analysis.notes] == [("sentence_cut", "2")]
    assert len(analysis.sentences) == 2
