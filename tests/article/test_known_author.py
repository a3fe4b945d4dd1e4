"""An author that a document's container names goes before any that its text or its page names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from talka.model import Article

Read = Callable[..., Article]
TEXT = "Latvia sends drones\n\nBy Jan Kask\n\nThe minister of defence said in Riga that drones would be sent in May.\n"
PAGE = ('<html><head><meta name="author" content="Jan Kask"></head><body><h1>Latvia sends drones</h1>'
        "<p>The minister of defence said in Riga that drones would be sent in May.</p></body></html>")


@pytest.mark.parametrize(("text", "kind"), [(TEXT, "text/plain"), (PAGE, "text/html")])
def test_the_author_of_the_container(read: Read, text: str, kind: str) -> None:
    for known, expected in ((None, "Jan Kask"), ("Anna Berzina", "Anna Berzina")):
        article = read(text, media_type=kind, author=known)
        assert [n.detail for n in article.notes if n.code == "author"] == [expected]
