"""What somebody was before a write, but for what reports told that are taken back by now."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault
from bot.storage.registry.registry_writes import causes_of, undone_of
from bot.storage.registry.versions import PRIVATE, Past, Subject


@dataclass(frozen=True, slots=True)
class Life:
    """All that one person or household was, oldest first, and what each write was for."""

    vault: Vault
    subject: Subject
    pasts: Sequence[Past]
    causes: Mapping[int, str]
    undone: Collection[str]
    """The reports among them that are taken back."""

    def values_at(self, number: int, fields: Collection[str]) -> dict[str, Any]:
        """The columns of these fields before that write: where what set a field then is taken back since, as it was
        before that."""
        last = next(place for place, past in enumerate(self.pasts) if past.number == number)
        return {
            name: row[name]
            for field in fields
            for row in [self.pasts[self._place_of(field, last)].row]
            for name in self.subject.fields[field]
        }

    def left_of(self, number: int, fields: Collection[str]) -> dict[str, int]:
        """Those of these fields that what is taken back had set before that write, each with the write that did."""
        last = next(place for place, past in enumerate(self.pasts) if past.number == number)
        found = {field: self._setter(field, last) for field in fields if self._place_of(field, last) != last}
        return {field: self.pasts[place].since for field, place in found.items() if place is not None}

    def _place_of(self, field: str, place: int) -> int:
        """Which of the pasts has what still holds of the field as of one of them."""
        while (setter := self._setter(field, place)) is not None and (earlier := self._before(setter)) is not None:
            if field in PRIVATE[self.subject.kind] and self.pasts[earlier].stripped:
                break
            place = earlier
        return place

    def _setter(self, field: str, place: int) -> int | None:
        """Of the past ones that have the same in the field without a break, the first; None where he began with it."""
        while place and field not in self._differing(place):
            place -= 1
        return place or None

    def _differing(self, place: int) -> set[str]:
        return self.subject.differing(self.vault, self.pasts[place - 1].row, self.pasts[place].row)

    def _before(self, place: int) -> int | None:
        """The past one before what began this one was told, if it is taken back or takes something back."""
        what, _, report = self.causes.get(self.pasts[place].since, "").partition(":")
        if what == "report" and report in self.undone:
            return place - 1
        if what != "undo":
            return None
        told = (at for at in range(place - 1, 0, -1) if self.causes.get(self.pasts[at].since) == f"report:{report}")
        return next((at - 1 for at in told), None)


async def lives_of(transaction: Transaction, subject: Subject, pasts: Sequence[Past]) -> dict[str, Life]:
    """Of those whose pasts these are, with all that they were."""
    causes = await causes_of(transaction, {past.since for past in pasts})
    reports = {cause.partition(":")[2] for cause in causes.values() if cause.startswith("report:")}
    undone = await undone_of(transaction, reports)
    found: dict[str, list[Past]] = {}
    for past in pasts:
        found.setdefault(past.id, []).append(past)
    return {key: Life(transaction.vault, subject, each, causes, undone) for key, each in found.items()}
