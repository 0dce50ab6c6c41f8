"""When people are reminded: by day, once an hour at most, each person once a day, of what matters most."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta

from bot.domain.areas import AreaCode
from bot.domain.month.nudges import BY_IMPORTANCE, is_waking
from bot.domain.people.officer import Officer, OfficerId
from bot.services.clock.nudges import asked, babies, half_filled, minggon, monthly_check, returned
from bot.services.clock.nudges.nudge import Find, Nudge
from bot.services.officers.practice import practises
from bot.services.work.house import House
from bot.services.work.notice import Notice
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.messages import nudges
from bot.storage.messages.nudges import Sent
from bot.storage.messages.queued import Urgency
from bot.storage.months import ledger
from bot.storage.officers import addresses
from bot.storage.officers.deputies import in_place_of

CAUSES: tuple[Find, ...] = (
    asked.find,
    returned.find,
    babies.find_without_adminduk,
    babies.find_without_certificate,
    half_filled.find,
    minggon.find,
    monthly_check.find,
)
_CLAIM = timedelta(minutes=2)


async def send_nudges(house: House, area: AreaCode) -> int:
    """Queues what a regency's people are to be reminded of this hour; how many, 0 at night or where it was done before.

    Not before the hour at which silent RTs are reminded, so that this, which matters most, comes first. What to say is
    read without holding anybody up; claim, messages, what they were about and `done` are one commit.
    """
    now = house.clock()
    local = now.astimezone(house.calendar.timezone)
    job, hour = f"nudges/{area}", f"{local:%Y-%m-%dT%H}"
    if not is_waking(local.time(), earliest=house.calendar.remind_at):
        return 0
    async with house.db.read() as transaction:
        if await ledger.is_done(transaction, job, hour):
            return 0
        found = [nudge for find in CAUSES for nudge in await find(transaction, house, area, now)]
    async with house.db.write() as transaction:
        if not await ledger.claim(transaction, job, hour, "nudges", now, now + _CLAIM):
            return 0
        work = Work(transaction, house, now)
        count = await _send(work, await _chosen(transaction, found, now, local))
        await work.flush()
        await ledger.done(transaction, job, hour, now)
    return count


async def _chosen(transaction: Transaction, found: Iterable[Nudge], now: datetime, local: datetime) -> list[Nudge]:
    """Of each person's the most important that he was not sent and has not turned down; none for who had one today."""
    today = await nudges.reminded_on(transaction, local.date())
    here = _without_what_deputies_read(list(found), await in_place_of(transaction))
    waiting = [nudge for nudge in here if nudge.officer not in today]
    officers = {nudge.officer for nudge in waiting}
    sent = await nudges.sent_to(transaction, officers)
    listeners = await nudges.listeners(transaction, officers)
    chosen: dict[OfficerId, Nudge] = {}
    for nudge in sorted(waiting, key=lambda nudge: BY_IMPORTANCE[nudge.kind]):
        officer, turned_down = listeners.get(nudge.officer, (None, frozenset()))
        if officer is None or practises(officer, now) or nudge.kind in turned_down or _is_sent(nudge, sent):
            continue
        chosen.setdefault(nudge.officer, nudge)
    return list(chosen.values())


def _without_what_deputies_read(found: list[Nudge], away: Mapping[OfficerId, Officer]) -> list[Nudge]:
    """Whoever is on leave is reminded of what is his own to do alone."""
    said = {(nudge.officer, nudge.kind, about) for nudge in found for about in nudge.about}

    def is_read(nudge: Nudge) -> bool:
        deputy = away.get(nudge.officer)
        return deputy is not None and all((deputy.id, nudge.kind, about) in said for about in nudge.about)

    return [nudge for nudge in found if not is_read(nudge)]


def _is_sent(nudge: Nudge, sent: Collection[Sent]) -> bool:
    return all(about in sent for about in _told(nudge))


def _told(nudge: Nudge) -> list[Sent]:
    return [Sent(nudge.officer, nudge.kind, about) for about in nudge.about]


async def _send(work: Work, chosen: list[Nudge]) -> int:
    transaction, house = work.transaction, work.house
    day = work.now.astimezone(house.calendar.timezone).date()
    ids = [nudge.officer for nudge in chosen]
    reachable = await addresses.addresses_of(transaction, ids)
    listeners = await nudges.listeners(transaction, reachable)
    told: list[Sent] = []
    for nudge in chosen:
        for address in reachable.get(nudge.officer, [])[:1]:
            officer, _ = listeners[nudge.officer]
            work.say(
                address,
                officer.locale,
                nudge.say,
                once=f"nudge/{nudge.kind}/{officer.id}/{day}",
                urgency=Urgency.BROADCAST,
                notice=Notice.REMINDER,
            )
            told += _told(nudge)
    await nudges.add(transaction, told, day)
    return len(reachable)
