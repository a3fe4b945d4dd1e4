"""Brings the records of a register up to date: what was touched, or all of them."""

from __future__ import annotations

from talka.model import Article
from talka.pipeline import VERSION, derive, refresh
from talka.register import Register

_FEW = 200
_SHARE = 10
"""Where more than ``_FEW`` articles and more than one in ``_SHARE`` are touched, making everything anew costs less."""


def bring_up_to_date(register: Register) -> None:
    """Derive the records anew where the register has changed since they were derived."""
    def text_of(key: str) -> Article:
        return register.article(key)

    while not register.is_linked(VERSION):
        touched = register.touched(VERSION)
        few = touched is not None and touched <= max(_FEW, register.counts().articles // _SHARE)
        if not few or not register.relink(lambda ground: refresh(ground, text_of), by=VERSION):
            state = register.state()
            put = derive(register.stored_articles(), register.claims(), register.decisions(), text_of)
            register.put_all(put, state=state, by=VERSION)
