from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from talka.model import quote
from talka.views import passages

TEXT = "First line.\nLithuania promised more than 5,000 drones by the end of autumn, he said.\nLast line."


def test_a_passage_is_the_paragraph_with_the_very_words_marked() -> None:
    start = TEXT.index("more than")
    (found,) = passages(TEXT, [quote(TEXT, start, start + 22)])
    assert [p.text for p in found.pieces if p.evidence] == ["more than 5,000 drones"]
    assert "".join(p.text for p in found.pieces) == TEXT.split("\n")[1]
    assert not found.cut_before
    assert not found.cut_after


def test_a_long_paragraph_is_cut_at_a_blank() -> None:
    text = "word " * 200 + "NEEDLE" + " word" * 200
    start = text.index("NEEDLE")
    (found,) = passages(text, [quote(text, start, start + 6)])
    assert found.cut_before
    assert found.cut_after
    assert set("".join(p.text for p in found.pieces).split()) == {"word", "NEEDLE"}


def test_pieces_of_evidence_keep_their_numbers_where_they_overlap() -> None:
    (found,) = passages("abcdef", [quote("abcdef", 0, 4), quote("abcdef", 2, 6)])
    assert [(p.text, p.evidence) for p in found.pieces] == [("ab", (1,)), ("cd", (1, 2)), ("ef", (2,))]


@given(st.text(alphabet="ab \nй", min_size=1, max_size=400), st.data())
def test_every_character_of_evidence_is_shown_once_and_marked(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text) - 1).flatmap(lambda a: st.tuples(st.just(a), st.integers(a + 1, len(text))))
    quotes = [quote(text, a, b) for a, b in data.draw(st.lists(places, min_size=1, max_size=4))]
    found = passages(text, quotes)
    shown = {}
    for passage in found:
        at = passage.start
        for piece in passage.pieces:
            shown.update({at + i: piece.evidence for i in range(len(piece.text))})
            assert text[at : at + len(piece.text)] == piece.text
            at += len(piece.text)
        assert at == passage.end
    assert sum(p.end - p.start for p in found) == len(shown)
    for number, one in enumerate(quotes, 1):
        assert all(number in shown[i] for i in range(one.start, one.end))
