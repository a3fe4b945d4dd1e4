"""What each likeness is worth when two claims are compared, and the evidence for it.

Set on the sample articles and on pairs of look-alikes made for the tests; a pair joins when its sum reaches
``THRESHOLD``. The same sides and one strong likeness suffice (an equal telling figure, one day, the same persons);
the same sides and a general word do not, without nearness in time.
"""

from __future__ import annotations

THRESHOLD = 3.0
MEAN = 2.3
"""Two groups join only where their claims are alike on the whole: the mean of all pairs, not only of the best one."""

# --- sides and persons ---
SAME_PARTIES = 1.0
"""Both sides are the same states: necessary, and far from enough (a donor gives to one state a hundred times)."""
SAME_PERSON = 1.0
"""For each person on both, up to two."""
OTHER_PERSONS = -2.0

# --- figures ---
SAME_FIGURE = (1.5, 2.0, 2.5)
"""An equal sum or count, by the digits that tell something: 10 million comes often, 425 million seldom, 18.1 billion
hardly ever."""
FITTING_FIGURE = 1.0
"""One figure lies inside the other (4,500 in 'thousands')."""
MOST_FIGURES = 4.0
"""However many figures are equal."""
OTHER_SORT = -1.0
"""One names a sum, the other a count, or two currencies: nothing can be compared."""
NEARLY = -0.5
"""Another figure in the news of the same days: outlets that contradict one another."""
CLOSE = 0.9
"""Figures so close, in the same days, are taken for one figure told in two ways."""
CONTRADICTING = 0.75
"""Figures of which the lesser is at least so much of the greater may contradict one another within one record."""
ROUNDING = 0.011
"""Relative: 40.1 for 40 is rounding, 41 for 40 is another figure."""
ABOUT = 0.1
MORE_THAN = 1.5
"""'More than 5,000' is said for at most so many times as much."""
MULTIPLE = 10.0
"""'Thousands' is said for at most so many times the least that it may be."""

# --- things ---
SAME_THINGS = 1.5
"""Times the likeness of what both name."""
SAME_VAGUE = 0.3
"""Both name nothing but aid or money."""
NO_CONTENT = -1.0
"""Nothing but the sides and the days can be compared."""
OTHER_THINGS = -1.0
OTHER_PRODUCTS = -1.5
OTHER_WAY = -1.5
"""One goes through a fund or a coalition of which the other says nothing, while it names things."""
OTHER_TERMS = -1.0
SHARED_SCOPE = 1.5
OTHER_SCOPE = -2.25
"""The same ministers sign more than one document: only one day says that documents of two scopes are one."""
SAME_DUE = 1.0
NEAR_DUE = 0.5
OTHER_DUE = -1.0
ADVERSE = -0.5
"""One is cancelled or delayed: a stage of the same thing, or another thing."""

# --- time ---
SAME_DAY = 2.0
"""Both state the day, and it is one."""
NO_DAYS = -0.5
SAME_WEEKS = 0.75
TIMES_MEET = 0.25
"""Both state a time, and one is as wide as a year."""
NEWS_IN_TIME = 1.0
"""One states its time, and the other was news then."""
NEAR_NEWS = 1.0
"""Published within NEAR_DAYS of one another."""
LATER_NEWS = -1.0
"""Published more than NEAR_DAYS apart, neither with a day: a new thing rather than the same one told late."""
YEARS_LATER = -3.0
FAR_NEWS = -2.0
"""Published more than FAR_DAYS apart."""
LONG_AFTER = -2.0
"""A figure that comes often, delivered long after it was promised."""
TELLING = 0.5
"""Taken off a penalty for late news for each telling digit of an equal figure above the first."""

# --- documents, meetings, projects, spending, words ---
SAME_INSTRUMENT = 1.0
OTHER_INSTRUMENT = -1.5
SAME_PLACE = 0.5
OTHER_PLACE = -1.0
OTHER_MEETING = -2.0
"""A call and a visit."""
SHARED_AGREEMENT = 2.0
"""Their articles tell of one and the same agreement."""
OTHER_AGREEMENT = -3.0
"""Their articles tell of two agreements."""
SAME_FORM = 1.0
SAME_YEAR = 1.0
SAME_WORDS = 3.0
SAME_NUMBERS = 2.0
"""Two quotations in two languages have the same numbers in them."""

NEAR_DAYS = 7
FAR_DAYS = 90
YEAR = 365
LATE_DAYS = 45
"""News of a thing comes within so many days of it, or names its day."""
STAGES_DAYS = 550
"""A promise that is kept at all is kept within so many days, or within a year of its due day."""
NARROW = 8
MONTH = 31
SHARED_WORDS = 0.6
CONTAINED_WORDS = 0.8
FEWEST_WORDS = 6
ALIKE = 0.5
"""How alike the things of two records must be for a link between them where no count can be set beside another."""
