"""Of a household that is told to have left on a day somebody came to it only after that day: others may be meant than
those who lived in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.dialogue.prompt import Text
from bot.domain.days.dates import say_date
from bot.domain.people.people import BasicStatus, PersonId, readable
from bot.domain.people.standing import REGISTERED, Standing
from bot.domain.report.changes import AddPerson, Change, JoinHousehold, SetStatus, person_of
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.outcome import LooksAlike
from bot.storage.registry import read_registry, versions
from bot.storage.registry.versions import PERSON
from bot.storage.reports import effects
from bot.storage.reports.about_in_effect import about_in_effect


@dataclass(frozen=True, slots=True)
class JoinedSince:
    """Those who came since, and those of the household who are told to have left with them."""

    joined: Sequence[PersonId]
    others: Sequence[PersonId]
    day: date

    def words(self, names: Mapping[PersonId, str]) -> dict[str, str]:
        """For a sentence about them."""
        return {"joined": _named(self.joined, names), "others": _named(self.others, names), "day": say_date(self.day)}


def _named(those: Sequence[PersonId], names: Mapping[PersonId, str]) -> str:
    return ", ".join(readable(names.get(who, "")) for who in those)


async def ask_whether_they_went(filing: Filing, form: Form, change: Change) -> LooksAlike | None:
    """The question about the first such household, unless the reporter has answered it."""
    if filing.practises:
        return None
    for found in await joined_since(filing, change):
        if not form.unlike.issuperset(found.others):
            text = Text("joined-since-ask", found.words(change.called))
            return LooksAlike(text, tuple(found.others), may_have_stayed=True)
    return None


async def joined_since(filing: Filing, change: Change) -> list[JoinedSince]:
    """Nothing is asked of the database where only one leaves."""
    left = {e.person_id: e.on for e in change.effects if isinstance(e, SetStatus) and e.status is BasicStatus.MOVED}
    if len(left) < 2:
        return []
    transaction = filing.work.transaction
    now = await read_registry.standing_of(transaction, list(left), filing.officer.area)
    there = {who: each for who, each in now.items() if each.status in REGISTERED}
    came = {who for who in there if _came_after(there[who], left[who])}
    mixed = {there[who].household for who in came} & {there[who].household for who in there.keys() - came}
    joined = await _from_another(filing, {who: there[who] for who in came if there[who].household in mixed}, left)
    return list(_by_household(joined, came, there, left))


def _by_household(
    joined: Sequence[PersonId], came: set[PersonId], there: Mapping[PersonId, Standing], left: Mapping[PersonId, date]
) -> Iterator[JoinedSince]:
    for house in dict.fromkeys(there[who].household for who in joined):
        those = [who for who in joined if there[who].household == house]
        others = [who for who in left if who in there and who not in came and there[who].household == house]
        yield JoinedSince(those, others, max(left[who] for who in those))


def _came_after(now: Standing, day: date) -> bool:
    return now.placed_on is not None and now.placed_on > day


async def _from_another(
    filing: Filing, those: Mapping[PersonId, Standing], left: Mapping[PersonId, date]
) -> list[PersonId]:
    """Of these whoever was brought to his household by a report of a later day, and was of another one before, or of
    none; who merely came back to his own left with it, and so did who was away from it."""
    if not those:
        return []
    transaction, found = filing.work.transaction, []
    about = await about_in_effect(transaction, those)
    numbers = await effects.numbers_of(transaction, {each.id for told in about.values() for each in told})
    for who in (each for each in left if each in those):
        came = _brought_by(about.get(who, ()), who, left[who])
        if came is None:
            continue
        before = (await versions.then(transaction, PERSON, [who], numbers[came] - 1)).get(who)
        if before is None or before["household_id"] != those[who].household:
            found.append(who)
    return found


def _brought_by(latest_first: Iterable[Report], who: PersonId, day: date) -> ReportId | None:
    """The report by which he came to where he lives."""
    for report in latest_first:
        came = [e for e in report.change.effects if isinstance(e, AddPerson | JoinHousehold) and person_of(e) == who]
        if came:
            return report.id if report.day.latest > day else None
    return None
