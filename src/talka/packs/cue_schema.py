"""The format of ``cues.yaml``: words that carry an act or a mode, and the closed list of acts."""

from __future__ import annotations

from typing import Literal

from talka.packs.strict import Lemma, Strict, Strings

Act = Literal[
    # commitments
    "give", "allocate", "pledge", "pay", "buy", "receive", "arrive", "request", "offer", "prepare", "lend", "guarantee",
    "sell", "include", "amount_to", "aid", "delay", "refuse", "cancel", "finance", "total", "debt",
    # agreements
    "sign", "negotiate", "end", "provide_for",
    # meetings
    "meet", "visit", "host", "discuss", "call", "attend", "happen", "invite",
    # projects
    "produce", "jointly", "localise", "relocate", "develop", "repair", "procure", "cooperate", "project", "open",
    "show", "undertaking",
    # spending
    "spend", "budget", "raise", "defence", "treasury", "part", "detail",
    # statements and their chain
    "say", "report", "cite", "according", "medium", "press", "thank", "help",
    # how sure, which stage
    "will", "plan", "promise", "decide", "agree", "ready", "may", "want", "consider", "propose", "ask", "must",
    "expect", "begin", "continue", "finish", "deny", "not", "if", "hope", "support",
    # order and time
    "earlier", "remind", "now",
    # who speaks for no state, and words for what was told before
    "opposition", "told", "war", "largest", "there", "sort",
    # who holds no public office (``a source``), and what has none to give (``institute``, ``charity``)
    "stranger", "private_body",
    # training: who learns, what they go through, the mission that teaches, and that it lasts longer
    "learn", "undergo", "course", "hold", "trainee", "mission", "prolong",
    # orders that a maker gets
    "order", "win", "place",
    # who is chosen to supply something
    "choose",
    # what relief is for
    "disaster",
    # building for somebody, and what is built
    "build", "building",
    # treating the wounded and ill of another state
    "treat", "patient",
]


class CueEntry(Strict, frozen=True):
    """``cues.yaml``: words that carry one act, with what they add to it.

    ``perfective`` and ``imperfective`` verbs for Slavic languages, ``verbs`` for the others (Lithuanian verbs as three
    principal parts: ``perduoti perduoda perdavė``); ``phrases`` never change. The other keys are attributes of the
    claim that the word leads to: a ``form`` of meeting or project, ``terms``, ``aid_type``, a ``category``, a
    ``status`` that the word fixes whatever its tense, a ``medium`` (Facebook, Telegram).
    """

    act: Act
    verbs: tuple[Lemma, ...] = ()
    perfective: tuple[Lemma, ...] = ()
    imperfective: tuple[Lemma, ...] = ()
    nouns: tuple[Lemma, ...] = ()
    adjectives: tuple[Lemma, ...] = ()
    phrases: Strings = ()
    form: str | None = None
    terms: str | None = None
    aid_type: str | None = None
    category: str | None = None
    status: str | None = None
    medium: str | None = None
    country: str | None = None
    """The state of which alone a word is used (``krašto apsauga`` of Lithuania's defence), by its code."""
    name: str | None = None
