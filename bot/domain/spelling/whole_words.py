"""Patterns of whole words over a text in the one spelling."""

import re


def words(pattern: str) -> re.Pattern[str]:
    """A pattern of whole words over a sentence in the one spelling; breaks of line in it don't count.

    ` _ ` stands for up to three words between, ` _5 ` for up to five, ` ~5 ` for those across commas too.
    """
    line = re.sub(r"\n\s*", "", pattern)
    line = re.sub(r" _(\d*) ", lambda found: rf"(?: (?!\|)\S+){{0,{found[1] or 3}}} ", line)
    line = re.sub(r" ~(\d+) ", lambda found: rf"(?: \S+){{0,{found[1]}}} ", line)
    return re.compile(rf"(?<!\S)(?:{line})(?:nya|lah)?(?!\S)")
