"""Invites all officers of an area who have not come in yet, a fresh code each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import groupby

from bot.domain.areas import AreaCode, Level, ancestor, level_of
from bot.domain.people.officer import Officer, Role
from bot.services.officers.invite import VALID, Invitation, check_known, invited, make_code
from bot.services.work.house import House
from bot.storage.history import audit
from bot.storage.officers import invites, officers
from bot.storage.officers.addresses import enrolled_among
from bot.storage.registry import areas

CHUNK = 500
"""Officers in one transaction: some hundredths of a second, for which the bot's own writing waits."""
_HANDED_OUT_IN = {Level.RT: Level.VILLAGE, Level.RW: Level.VILLAGE, Level.VILLAGE: Level.DISTRICT}
"""Who hands out the slips: the desa its RTs', the kecamatan its operators', the kabupaten all above."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Who is to be invited, by the area that hands out his slip; who is in already; how many of the former hold a code
    that works and is not used."""

    groups: Mapping[AreaCode, Sequence[Officer]]
    enrolled: Sequence[Officer]
    handed_out: int

    @property
    def total(self) -> int:
        """How many are to be invited."""
        return sum(map(len, self.groups.values()))


@dataclass(frozen=True, slots=True)
class Handout:
    """The invitations of one group, and the names of all areas they speak of."""

    area: AreaCode
    invitations: Sequence[Invitation]
    names: Mapping[AreaCode, str]


async def find_waiting(house: House, area: AreaCode, role: Role) -> Waiting:
    """Active officers of the role in the area, those without any address in groups; raises `CannotInvite`."""
    async with house.db.read() as transaction:
        await check_known(transaction, area)
        found = await officers.officers_of_area(transaction, area, [role])
        enrolled = await enrolled_among(transaction, [each.id for each in found])
        waiting = [each for each in found if each.id not in enrolled]
        open_until = await invites.open_until(transaction, [each.id for each in waiting], house.clock())
    groups = groupby(waiting, key=lambda officer: _group(officer.area, area))
    inside = [each for each in found if each.id in enrolled]
    return Waiting({group: tuple(members) for group, members in groups}, inside, len(open_until))


def _group(area: AreaCode, asked: AreaCode) -> AreaCode:
    """Never wider than what was asked for: a group is a file, and half a desa must not overwrite the whole one's."""
    wanted = _HANDED_OUT_IN.get(level_of(area), Level.REGENCY)
    return ancestor(area, min(level_of(area), max(wanted, level_of(asked))))


async def invite_many(
    house: House, actor: str, group: AreaCode, waiting: Sequence[Officer], valid: timedelta = VALID
) -> Handout:
    """Makes the codes, which last until the end of their last day here; older unused ones of these officers are void.

    Committed in chunks. After a crash some of the officers have codes that nobody has seen: invite them again. Who has
    come in since `find_waiting` gets none.
    """
    expires_at, done = _end_of_day(house, valid), list[Invitation]()
    for chunk in _chunks(waiting):
        done += await _invite(house, actor, chunk, expires_at)
    async with house.db.read() as transaction:
        names = await areas.area_names(transaction, [group, *(each.officer.area for each in done)])
    return Handout(group, done, names)


def _chunks(waiting: Sequence[Officer]) -> Iterator[Sequence[Officer]]:
    return (waiting[start : start + CHUNK] for start in range(0, len(waiting), CHUNK))


def _end_of_day(house: House, valid: timedelta) -> datetime:
    """So that a slip that is valid "until the 28th" is valid on the 28th."""
    midnight = datetime.combine(house.today() + valid + timedelta(days=1), time(), house.calendar.timezone)
    return midnight.astimezone(UTC)


async def _invite(house: House, actor: str, chunk: Sequence[Officer], expires_at: datetime) -> list[Invitation]:
    now = house.clock()
    async with house.db.write() as transaction:
        enrolled = await enrolled_among(transaction, [each.id for each in chunk])
        made = [Invitation(each, make_code(), expires_at) for each in chunk if each.id not in enrolled]
        if made:
            await invites.void_invites(transaction, [each.officer.id for each in made], now)
            await invites.make_invites(transaction, {each.officer.id: each.code for each in made}, expires_at)
            await audit.append(transaction, [invited(actor, each.officer) for each in made], now)
    return made
