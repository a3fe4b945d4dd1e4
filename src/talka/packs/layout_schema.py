"""The format of ``lang/<code>/layout.yaml``: the words by which a page's furniture is known in a language.

**Cues** are written as they stand on pages, in any case, with any apostrophe or dash; a word that ends in ``*`` stands
for itself with any ending (``підпис*``). An *opener* stands at the start of a line, a *line* is the whole of a line
(signs and figures around it do not matter), a *phrase* stands anywhere in a line.
"""

from __future__ import annotations

import msgspec

Strings = tuple[str, ...]


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A shape that refuses a key it does not know, so that a slip of the pen is found."""


class Neighbour(_Strict, frozen=True):
    """A language that is not read but stands beside the pack's own: what it is told apart by."""

    code: str
    letters: str = ""
    """Letters that it has and the pack's language has not."""
    words: Strings = ()
    """Its commonest small words."""


class Layout(_Strict, frozen=True):
    """``layout.yaml``: cues for what surrounds an article. Every list may be empty."""

    teaser_openers: Strings = ()
    """``Read also``: what follows on the line, or on the next where it ends, is another article's headline."""
    teaser_labels: Strings = ()
    """``Related``, ``Watch``: the same, but only where what follows on the line is no full sentence."""
    teaser_endings: Strings = ()
    """``Continue reading``, ``Read more``: at the end of a line that gives the beginning of another article."""
    headline_endings: Strings = ()
    """``PHOTO``, ``VIDEO``: at the end of a headline, what is shown under it."""
    remark_openers: Strings = ()
    """``As reported earlier``, ``We remind you``: how a paragraph of the article itself begins, and no headline."""
    carrying_words: Strings = ()
    """``also``, ``the document``, ``they``: what points back to the paragraphs before, among the first words of one."""
    list_lines: Strings = ()
    """``You may also like``, ``Latest news``: headings of lists of other articles."""
    end_lines: Strings = ()
    """``Leave a reply``, ``Previous article``: after them nothing of the article comes."""
    end_openers: Strings = ()
    """``Legal disclaimer:``: the same at the start of a line."""
    boilerplate_lines: Strings = ()
    """``Share``, ``Print``, ``Menu``."""
    boilerplate_openers: Strings = ()
    """``Subscribe to``, ``Follow us``, ``All rights reserved``."""
    boilerplate_phrases: Strings = ()
    """Words that no article's own paragraph has: ``cookies to improve``, ``press Ctrl+Enter``."""
    caption_openers: Strings = ()
    """``Photo``, ``Photo by``: with what follows it, a credit or a caption."""
    caption_phrases: Strings = ()
    """``illustrative photo``, ``(photo:``: in a line that is no full sentence, a caption."""
    source_openers: Strings = ()
    """``Source:``, ``Author:``: lines about where a text is from."""
    author_openers: Strings = ()
    """``By``, ``Author``, ``(Reporting by``: the names after it, or on the next line, are those of the authors."""
    author_joiners: Strings = ()
    """``and``: between two names."""
    published_openers: Strings = ()
    """``Published``, ``Posted on``: the date after it is that of publication."""
    updated_openers: Strings = ()
    """``Updated``, ``Last modified``: the date after it is not."""
    today_openers: Strings = ()
    """``Today``, ``Today is``: the date after it is the day on which the page was shown."""
    today_words: Strings = ()
    """``today``: the date right after it in an article's first paragraphs is the day of publication."""
    year_words: Strings = ()
    """What stands behind the figures of a date: ``року``, ``года``, ``d.``."""
    outlet_words: Strings = ()
    """``Herald``, ``News Agency``: words in the name of an outlet, by which a byline is told from its author."""
    section_lines: Strings = ()
    """Names of a site's sections: ``News``, ``Politics``, ``World``."""
    small_words: Strings = ()
    """What stands beside a date or a count of a page: ``min read``, ``views``, ``comments``, ``at``."""
    neighbours: tuple[Neighbour, ...] = ()


LAYOUT_FILES: dict[str, type] = {"layout.yaml": Layout}
