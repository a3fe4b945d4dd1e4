"""Many documents: one after another, or over several processes of one machine.

Comes in: documents. Goes out: for each a reading or its failure, in the order they came. Never: a register.
"""

from talka.batch.run import read_all

__all__ = ["read_all"]
