"""What each likeness is worth when two claims are compared, and the evidence for it.

Set on the sample articles and the golden pairs; a pair joins when its sum reaches ``THRESHOLD``. Two alike parties and
an equal figure suffice; alike parties and a general word (``drones``) do not, without nearness in time.
"""

from __future__ import annotations

THRESHOLD = 3.0

SAME_PARTIES = 1.0
"""Both sides are the same states: necessary, and far from enough (a donor gives to one state a hundred times)."""
SAME_FIGURE = 2.5
"""An equal sum or count to within rounding: figures rarely meet by chance within a pair of states."""
FITTING_FIGURE = 1.0
"""One figure lies inside the other (4,500 in 'thousands')."""
OTHER_SORT = -1.0
"""One names a sum, the other a count: nothing can be compared."""
SAME_THINGS = 1.5
"""Times the share of categories that both name."""
SAME_DUE = 1.0
SAME_DAY = 2.0
"""Both state the day, and it is one."""
NEAR_NEWS = 1.0
"""Published within NEAR_DAYS of one another."""
FAR_NEWS = -2.0
"""Published more than FAR_DAYS apart without an equal figure."""
SAME_INSTRUMENT = 1.0
SAME_PERSON = 1.0
"""For each person on both, up to two."""
OTHER_PERSONS = -2.0
SAME_PLACE = 0.5
OTHER_PLACE = -1.0
SHARED_AGREEMENT = 2.0
"""Their articles tell of one and the same agreement."""
SAME_FORM = 1.0
SAME_WORDS = 3.0

NEAR_DAYS = 7
FAR_DAYS = 90
ROUNDING = 0.011
"""Relative: 40.1 for 40 is rounding, 41 for 40 is another figure."""
