"""Where the rows of a list are cut into those of one transaction: what a family's rows say is read of all of them."""

from collections.abc import Iterator, Sequence

from bot.services.imports.resident_row import ReadRow


def with_whole_families(rows: Iterator[ReadRow], about: int) -> Iterator[Sequence[ReadRow]]:
    """The rows in their order, `about` at a time: those of one No KK that follow each other stay together, and are
    `about` more at most, should a list have one number for all.

    Rows without No KK belong to nobody.
    """
    taken: list[ReadRow] = []
    for row in rows:
        is_full = len(taken) >= about and (not _is_of_one_family(taken[-1], row) or len(taken) >= 2 * about)
        if is_full:
            yield taken
            taken = []
        taken.append(row)
    if taken:
        yield taken


def _is_of_one_family(one: ReadRow, other: ReadRow) -> bool:
    return bool(one.listed.person.kk) and one.listed.person.kk == other.listed.person.kk
