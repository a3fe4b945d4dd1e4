"""Processes that work on a row of things; one that dies takes the thing it worked on with it, and nothing else."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Generic, Self, TypeVar

Thing = TypeVar("Thing")
Outcome = TypeVar("Outcome")

AHEAD = 4
"""Things given to each process before the first outcome is asked for: enough to keep it busy, few enough to hold."""


class Crew(Generic[Thing, Outcome]):
    """``jobs`` processes; each calls ``prepare(given)`` once, then ``work(thing)``. Use it as a context manager."""

    def __init__(
        self, jobs: int, prepare: Callable[[Any], None], given: object, work: Callable[[Thing], Outcome]
    ) -> None:
        self._jobs, self._prepare, self._given, self._work = jobs, prepare, given, work
        self._pool = self._start(jobs)
        self._waiting: deque[tuple[Thing, Future[Outcome] | None]] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)

    def run(self, things: Iterable[Thing]) -> Iterator[tuple[Thing, Outcome | None]]:
        """Yield each thing with its outcome, ``None`` where the process that worked on it died, in the order given."""
        for thing in things:
            self._waiting.append((thing, self._submit(thing)))
            if len(self._waiting) >= AHEAD * self._jobs:
                yield self._next()
        while self._waiting:
            yield self._next()

    def _next(self) -> tuple[Thing, Outcome | None]:
        thing, future = self._waiting.popleft()
        try:
            if future is not None:
                return thing, future.result()
        except BrokenProcessPool:
            pass
        outcome = self._alone(thing)
        self._again()
        return thing, outcome

    def _submit(self, thing: Thing) -> Future[Outcome] | None:
        """Hand a thing to the crew; ``None`` where the crew is gone, and the thing must wait for the next."""
        try:
            return self._pool.submit(self._work, thing)
        except BrokenProcessPool:
            return None

    def _alone(self, thing: Thing) -> Outcome | None:
        """Work in a process of its own on what was in hand when a process died: only the guilty thing fails."""
        with self._start(1) as pool:
            try:
                return pool.submit(self._work, thing).result()
            except BrokenProcessPool:
                return None

    def _again(self) -> None:
        """Put a new crew in the place of one that broke; what is done already is kept."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = self._start(self._jobs)
        for index, (thing, future) in enumerate(self._waiting):
            if future is None or not future.done() or future.cancelled() or future.exception() is not None:
                self._waiting[index] = thing, self._submit(thing)

    def _start(self, jobs: int) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        given = (self._prepare, self._given)
        return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=given)


def _begin(prepare: Callable[[Any], None], given: object) -> None:
    # Ctrl-C goes to every process; the first one stops the others in good order
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    prepare(given)
