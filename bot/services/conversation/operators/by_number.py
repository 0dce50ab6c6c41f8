"""Deciding at the server about a report named by its number, in the name of an officer who may."""

from dataclasses import dataclass

from bot.dialogue.prompt import Say, Text
from bot.domain.people.officer import Officer
from bot.domain.report.report import Report
from bot.domain.report.review import Event
from bot.services.officers.show_officer import find_officer
from bot.services.review.deciding import decide
from bot.services.review.taking_back import take_back
from bot.services.review.verdicts import Decision
from bot.services.submission.approvable import to_be_asked
from bot.services.words.naming import people_of
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.officers import addresses
from bot.storage.reports import reports


@dataclass(frozen=True, slots=True)
class Ordered:
    """What became of it: whether it was done, the sentence that says so or why not, and the report as it is now."""

    done: bool
    said: str
    report: Report
    asked: bool = False
    """Nothing was done: his button would have asked this first."""


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
    sure: bool = False
    """Whether what his button would ask before approving is answered already."""


async def carry_out(house: House, actor: str, order: Order) -> Ordered:
    """Does it as his button would, with his rights and no others; raises `NoSuch`. The log has a line of the `actor`
    beside that of the decision, and the officer is told what was done in his name."""
    async with house.db.write() as transaction:
        work = Work(transaction, house, house.clock())
        report = await reports.by_number(transaction, order.number)
        if report is None:
            raise NoSuch(f"Tidak ada laporan {order.number}. Lihat daftarnya: lapor-rt report list")
        officer = await _officer(transaction, order.officer)
        wanted = report.id, report.revision
        question = None if order.sure or order.event is not Event.APPROVED else await to_be_asked(work, officer, report)
        if question is not None:
            return Ordered(False, house.texts.say(house.locale, question), report, asked=True)
        if order.event is Event.TAKEN_BACK:
            said = await take_back(work, officer, wanted, order.reason, None, keeps_newer=order.keeps_newer)
            if said.key == "undo-changed-since":
                return Ordered(False, house.texts.say(house.locale, said), report, asked=True)
        else:
            said = await decide(work, officer, Decision(*wanted, order.event, order.reason), None)
        done = said.key.startswith(("decided-", "undone"))
        if done:
            await _own_up(work, actor, officer, report, order)
        await work.flush()
        now = await reports.get(transaction, report.id)
    return Ordered(done, house.texts.say(house.locale, said), now or report)


async def _own_up(work: Work, actor: str, officer: Officer, report: Report, order: Order) -> None:
    detail = {"event": order.event.value, "as": officer.id, "reason": order.reason}
    work.note(actor, "report.decided_for", f"report:{report.id}", report.area, detail)
    names = people_of(report, work.today) or "-"
    args = {"event": order.event.value, "number": report.number, "names": names, "reason": order.reason or "none"}
    reachable = await addresses.addresses_of(work.transaction, [officer.id])
    for address in reachable.get(officer.id, [])[:1]:
        work.say(address, officer.locale, Say((Text("done-for-you", args),)))


async def _officer(transaction: Transaction, named: str) -> Officer:
    found = await find_officer(transaction, named)
    if found is None or not found.active:
        raise NoSuch(f"Tidak ada petugas {named}. Sebutkan nomor teleponnya, atau id dari: lapor-rt officer list")
    return found
