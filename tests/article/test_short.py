"""Texts of one sentence: the words of this field's news tell their language where small words do not."""

from __future__ import annotations

import pytest

from talka.article import read_article
from talka.model import Document
from talka.packs import load_packs


@pytest.mark.parametrize(("code", "text"), [
    ("en", "Bulgaria's president refused to send ammunition to Ukraine."),
    ("en", "Britain gave Ukraine 12 tanks."),
    ("uk", "Данія передала Україні десять гаубиць."),
    ("ru", "Сеул поставил Варшаве первую партию гаубиц."),
    ("ru", "Япония предложила Украине кредит на 100 млн долларов."),
    ("lt", "Zelenskis paragino JAV perduoti Ukrainai raketas."),
])
def test_one_sentence_has_its_language(code: str, text: str) -> None:
    assert read_article(Document("one.txt", text.encode()), load_packs()).language == code
