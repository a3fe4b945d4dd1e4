"""Ends a piece of work when its time is up: a file may be made so that its reader never comes to an end."""

from __future__ import annotations

import contextlib
import ctypes
import threading
import time
from collections.abc import Iterator

_AGAIN = 0.5
"""Seconds until the work is told once more that its time is up."""


class _Late(BaseException):
    """Raised inside the work; no ``except Exception`` of a library holds it up."""


@contextlib.contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise ``TimeoutError`` where what stands in the block takes longer, in any thread, wherever its Python is then.

    A call into C is not interrupted, but what follows it is not begun.
    """
    over, fired, arrived, lock, done = False, False, False, threading.Lock(), threading.Event()
    thread = ctypes.c_ulong(threading.get_ident())

    def watch() -> None:
        nonlocal fired
        done.wait(seconds)
        while True:  # again and again, as Python swallows what is raised while it frees memory
            with lock:
                if over:
                    return
                fired = True
                ctypes.pythonapi.PyThreadState_SetAsyncExc(thread, ctypes.py_object(_Late))
            done.wait(_AGAIN)

    watchdog = threading.Thread(target=watch, daemon=True)
    try:
        try:
            watchdog.start()
            yield
        except _Late:
            arrived = True
            raise
        finally:
            with lock:
                over = True
            done.set()
            if fired and not arrived:
                _await()
    except _Late:
        raise TimeoutError(f"takes longer than {seconds:g} seconds") from None


def _await() -> None:
    """Let what is on its way arrive here, where it is expected, unless the work has swallowed it."""
    for _ in range(100):
        time.sleep(0.001)
