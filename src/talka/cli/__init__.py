"""The command line: one module a command; what a command needs is imported when it runs, so that help is quick.

Comes in: arguments. Goes out: text and an exit code (0 done, 1 not done, 2 a wrong call, 3 read with failures, 130
stopped by the user). Never: a question of its own to the register.
"""

from talka.cli.app import main

__all__ = ["main"]
