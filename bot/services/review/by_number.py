"""Deciding at the server about a report named by its number, in the name of an officer who may."""

from dataclasses import dataclass

from bot.domain.people.officer import Officer, OfficerId
from bot.domain.phones import BadPhone, read_phone
from bot.domain.report.report import Report
from bot.domain.report.review import Event
from bot.services.review.deciding import Decision, decide
from bot.services.review.taking_back import take_back
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.officers import officers
from bot.storage.reports import reports


@dataclass(frozen=True, slots=True)
class Ordered:
    """What became of it: whether it was done, the sentence that says so or why not, and the report as it is now."""

    done: bool
    said: str
    report: Report


class NoSuch(LookupError):  # noqa: N818 - told to the operator of the server as it is
    """There is no such report, or no such officer."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be done, in whose name: his id or phone number."""

    number: str
    event: Event
    officer: str
    reason: str = ""
    keeps_newer: bool = False
    """Whether what was changed since is left as it is, where a decision is taken back."""


async def carry_out(house: House, order: Order) -> Ordered:
    """Does it as a button would; raises `NoSuch`."""
    async with house.db.write() as transaction:
        work = Work(transaction, house, house.clock())
        report = await reports.by_number(transaction, order.number)
        if report is None:
            raise NoSuch(f"There is no report {order.number}. See what there is: lapor-rt report list")
        officer = await _officer(transaction, order.officer)
        wanted = report.id, report.revision
        if order.event is Event.TAKEN_BACK:
            said = await take_back(work, officer, wanted, order.reason, None, keeps_newer=order.keeps_newer)
        else:
            said = await decide(work, officer, Decision(*wanted, order.event, order.reason), None)
        await work.flush()
        now = await reports.get(transaction, report.id)
    done = said.key.startswith(("decided-", "undone"))
    return Ordered(done, house.texts.say(house.locale, said), now or report)


async def _officer(transaction: Transaction, named: str) -> Officer:
    found = await officers.by_id(transaction, OfficerId(named))
    if found is None:
        try:
            found = await officers.officer_by_phone(transaction, read_phone(named))
        except BadPhone:
            found = None
    if found is None:
        raise NoSuch(f"There is no officer {named}. Give an id or a phone number of: lapor-rt officer list")
    return found
