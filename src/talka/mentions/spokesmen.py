"""Whose word an unnamed spokesman gives: ``a spokeswoman for the German Foreign Ministry`` speaks for that ministry."""

from __future__ import annotations

from collections.abc import Sequence

from talka.mentions.bodies import BodyFinder
from talka.mentions.lexical import Atom, find_atoms, solid
from talka.mentions.offices import Office
from talka.model import Mention, Party, Sentence, Token
from talka.packs import LanguagePack

_SPOKESMAN = "spokesperson"
_BODY = 2
"""Tokens of a body behind the adjective of its state."""


class SpokesmanFinder:
    """Finds the bodies for which the unnamed spokesmen of one article's sentences in one language speak."""

    def __init__(self, tokens: Sequence[Token], pack: LanguagePack, bodies: BodyFinder) -> None:
        self._tokens, self._pack, self._bodies = tokens, pack, bodies

    def speaks_for(self, office: Office, sentence: Sentence, person: Mention | None) -> Mention | None:
        """Return the body, in the place of an office without a name; ``person`` is whom the office may refer to.

        A spokesman of another state than that person's is somebody else.
        """
        if office.office != _SPOKESMAN or office.country is None:
            return None
        code = office.country.country or office.country.id
        if person is not None and isinstance(person.value, Party) and person.value.country == code:
            return None
        body = self._body(office, sentence)
        if body is None:
            return None
        start, end = self._tokens[office.first].start, self._tokens[office.last - 1].end
        return Mention("party", start, end, body, (office.features,), entry=f"bodies/{body.id}", outer=(start, end))

    def _body(self, office: Office, sentence: Sentence) -> Party | None:
        """The body among the words of an office, which may stand behind its first word or before its last."""
        for first in (office.first, office.first + 1):
            inner = sentence._replace(first=first, last=self._end(office, sentence))
            atoms = solid(find_atoms(self._tokens, inner, self._pack.lexicon))
            found = self._bodies.find(atoms, set())
            own = next((m.value for m, _ in found), None) or _organisation(atoms)
            if isinstance(own, Party) and own.type == "organisation":
                return own
        return None

    def _end(self, office: Office, sentence: Sentence) -> int:
        """Where the words for the body may end, of which the state is the last word of the office (``… Japanese``)."""
        at = office.last
        while at < min(office.last + _BODY, sentence.last) and self._tokens[at].shape != "sign":
            at += 1
        return at if office.country is not None and self._tokens[office.last - 1].shape == "title" else office.last


def _organisation(atoms: Sequence[Atom]) -> Party | None:
    values = (s.value for a in atoms for s in a.of("party"))
    return next((v for v in values if isinstance(v, Party) and v.type == "organisation"), None)
