"""Reads many documents, one after another or over several processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from talka.batch.crew import Crew
from talka.errors import DocumentError
from talka.model import Document
from talka.packs import Packs, load_packs
from talka.pipeline import Reading, read_document

Result = tuple[Document, Reading | DocumentError]


def read_all(
    documents: Iterable[Document], packs: Callable[[], Packs], *, jobs: int = 1, extra: Path | None = None
) -> Iterator[Result]:
    """Yield each document with its reading, or with why it could not be read, in the order given.

    With ``jobs`` above one, that many processes read at once, and each loads its packs (``extra`` is the user's own
    folder) itself; the result is the same. ``packs`` is called when the first document comes; raises ``PackError``.
    """
    if jobs <= 1:
        for document in documents:
            yield document, _attempt(document, packs())
        return
    # wrong packs are better refused here than by every process, and are compiled once
    packs()
    with Crew(jobs, _prepare, extra, _work) as crew:
        for document, outcome in crew.run(documents):
            if outcome is None:
                yield document, DocumentError(document.source, "batch", "the process that read it died")
            else:
                yield document, outcome if isinstance(outcome, Reading) else DocumentError(*outcome)


def _attempt(document: Document, packs: Packs) -> Reading | DocumentError:
    try:
        return read_document(document, packs)
    except DocumentError as error:
        return error


_packs: list[Packs] = []


def _prepare(extra: Path | None) -> None:
    _packs.append(load_packs(extra))


def _work(document: Document) -> Reading | tuple[str, str, str]:
    outcome = _attempt(document, _packs[0])
    # an exception with three arguments of its own cannot be sent between processes as it is
    return outcome if isinstance(outcome, Reading) else (outcome.source, outcome.stage, outcome.reason)
