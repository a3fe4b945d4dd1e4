"""Posts that are no public offices by whose they are: ``director of the institute``, ``head of the charity``."""

from __future__ import annotations

from collections.abc import Sequence

from talka.mentions.branches import Branches
from talka.mentions.lexical import Atom
from talka.mentions.offices import Office
from talka.model import Cue, Party, Sentence, Token
from talka.packs import LanguagePack

_WINDOW = 7
"""Tokens behind a post in which its owner is looked for."""
_POSTS = frozenset({"director", "leader", "other", "spokesperson", "member_of_parliament"})
"""Words for posts that public bodies and others have alike."""
_HEADS = frozenset({"head_of_state"})
"""Such words that are public where a state is named with them."""


class PrivatePosts:
    """Tells the posts of one article's sentences in one language that are no public offices."""

    def __init__(self, tokens: Sequence[Token], pack: LanguagePack) -> None:
        self._tokens, self._branches = tokens, Branches(tokens, pack)
        self._of = frozenset(pack.grammar.belonging)
        self._small = self._of | frozenset(pack.grammar.articles)

    def as_held(self, office: Office, sentence: Sentence, atoms: Sequence[Atom]) -> Office:
        """Return an office, marked as no public one where an institution that has none to give stands with it."""
        if self._is_former(office):
            return office._replace(official=False)
        able = office.office in _POSTS or (office.office in _HEADS and office.country is None)
        if not office.official or not able:
            return office
        near = [a for a in atoms if a.last == office.first or (
            office.first <= a.first < self._border(office, sentence) and a.first != office.first)]
        if any(_is_private(a) for a in near) and not any(_is_public(a) for a in near):
            return office._replace(official=False)
        return office

    def _is_former(self, office: Office) -> bool:
        """Whether a word for those who held a post before is joined to it by a hyphen (``ex-commander``)."""
        return office.first > 1 and self._tokens[office.first - 1].norm == "-" and (
            self._tokens[office.first - 1].end == self._tokens[office.first].start
            and self._branches.is_private(office.first - 2))

    def _border(self, office: Office, sentence: Sentence) -> int:
        """Where the words that may name the owner of a post end: at a sign, or at once where nothing links them."""
        at = office.last
        if self._of and (at >= sentence.last or self._tokens[at].norm not in self._of):
            return at
        while at < min(office.last + _WINDOW, sentence.last) and (
                self._tokens[at].shape != "sign" or self._tokens[at].norm == "-"):
            at += 1
        return at


def _is_private(atom: Atom) -> bool:
    return any(isinstance(s.value, Cue) and (s.value.act == "private_body" or s.value.get("subtype") == "company")
               for s in atom.senses) or any(
        isinstance(s.value, Party) and s.value.subtype == "company" for s in atom.senses)


def _is_public(atom: Atom) -> bool:
    """Whether a word names a public body or a sort of one."""
    return any((isinstance(s.value, Party) and s.value.type == "organisation" and s.value.subtype != "company") or (
        isinstance(s.value, Cue) and s.value.act == "body" and s.value.get("subtype") != "company")
        for s in atom.senses)
