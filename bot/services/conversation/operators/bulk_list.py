"""A list of reports that are decided together: made outside of any transaction that others wait for, then shown."""

from dataclasses import dataclass, replace

from bot.dialogue.prompt import Option, Say, Text
from bot.domain.address import Address
from bot.domain.areas import AreaCode, Level, ancestor, is_within, short_name
from bot.domain.people.long_numbers import hide_numbers
from bot.domain.people.officer import Officer
from bot.domain.people.people import readable
from bot.domain.report.changes import AddPerson
from bot.domain.report.in_bulk import Bulk, Listed
from bot.domain.report.report import Report
from bot.domain.report.review import Event, may_decide
from bot.services.conversation.operators.made_for import MadeFor
from bot.services.submission.approvable import is_clean
from bot.services.words.effect_words import effect_lines
from bot.services.words.naming import people_of
from bot.services.work.channel import Done, Outcome
from bot.services.work.errands import Renew
from bot.services.work.house import House
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work, once
from bot.storage.registry import areas
from bot.storage.reports import bulks
from bot.storage.reports.bulks import DRAFT, KeptBulk
from bot.storage.reports.operators_queue import waiting_for

MOST, LOOKED_AT = 100, 120
"""Reports of one list, and so many that wait longest are looked at for it."""
COMPARED = 20
"""Of these, so many that enter somebody: each is compared with all of the desa. The next list has the others."""
PAGE, SMALL_PAGE = 20, 5
"""Lines in one message; fewer where a message is short."""
LINE, WHO_AND_WHERE = 150, 80
"""Letters of a line at most; so many of them are left to whom it is about, however much is decided."""
RETURN = "back"
"""What a list is asked for whose reports are returned."""
_SHORT = 2000
TO_QUEUE = (Command.QUEUE.button(Text("button-queue")), *TO_MENU)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads the list, and where."""

    work: Work
    officer: Officer
    address: Address

    @property
    def can_edit(self) -> bool:
        """Whether the message that shows it can be changed."""
        return self.work.house.traits_of(self.address.channel).can_edit

    @property
    def lines(self) -> int:
        """Of one page."""
        return PAGE if self.work.house.traits_of(self.address.channel).limits.text > _SHORT else SMALL_PAGE

    def say(self, *lines: Text, options: tuple[Option, ...]) -> None:
        """A message of its own."""
        self.work.say(self.address, self.officer.locale, Say(lines, options, GO))


def to_bulk() -> Option:
    """Its button."""
    return Command.BULK.button(Text("button-bulk"), "list")


def to_return() -> Option:
    """The button of a list whose reports are returned."""
    return Command.BULK.button(Text("button-bulk-return"), RETURN)


# --- making it --------------------------------------------------------------------------------------------------------


async def make_list(made_for: MadeFor, about: str, ref: str) -> Outcome:
    """`about` is what is to become of them; no file lies under `ref`."""
    await list_for(made_for.house, made_for.officer, made_for.address, returns=about == RETURN)
    return Done()


async def list_for(house: House, officer: Officer, address: Address, *, returns: bool) -> None:
    """1. It is worked out while others write. 2. It is kept and its first page queued, in one commit. A crash between
    them has it made anew."""
    async with house.db.read() as transaction:
        work = Work(transaction, house, house.clock())
        rows = await (_all(work, officer) if returns else _clean_ones(work, officer))
    async with house.db.write() as transaction:
        reader = Reader(Work(transaction, house, house.clock()), officer, address)
        await _begin(reader, rows, returns=returns)
        await reader.work.flush()


async def _begin(reader: Reader, rows: tuple[Listed, ...], *, returns: bool) -> None:
    if not rows:
        reader.say(Text("bulk-none-to-return" if returns else "bulk-none"), options=TO_QUEUE)
        return
    bulk = Bulk(rows, verdict=Event.RETURNED).only(()) if returns else Bulk(rows)
    kept = KeptBulk(reader.work.house.new_id(), reader.officer.id, reader.address, DRAFT, bulk)
    await bulks.begin(reader.work.transaction, kept, reader.work.now)
    await show_page(reader, kept, 1)


async def _all(work: Work, officer: Officer) -> tuple[Listed, ...]:
    found = await waiting_for(work.transaction, officer.area, MOST)
    return tuple([await _listed(work, officer, each) for each in found if may_decide(officer, each.area)])


async def _clean_ones(work: Work, officer: Officer) -> tuple[Listed, ...]:
    rows: list[Listed] = []
    compared = 0
    for report in await waiting_for(work.transaction, officer.area, LOOKED_AT):
        enters = any(isinstance(each, AddPerson) for each in report.change.effects)
        compared += enters
        if len(rows) >= MOST or (enters and compared > COMPARED) or not may_decide(officer, report.area):
            continue
        if await is_clean(work, officer, report):
            rows.append(await _listed(work, officer, report))
    return tuple(rows)


async def _listed(work: Work, officer: Officer, report: Report) -> Listed:
    return Listed(report.id, report.revision, await _line(work, officer, report))


async def _line(work: Work, officer: Officer, report: Report) -> str:
    """What it does in a few words: kind, who, where, when, and what is new."""
    texts, locale = work.house.texts, officer.locale
    about = {
        "number": report.number,
        "names": people_of(report, work.today) or "-",
        "place": await _place(work, officer, report.area),
        "day": report.day.say(),
    }
    line = texts.say(locale, Text("bulk-report", about, {"kind": Text(f"kind-{report.kind}")}))
    changes = "; ".join(texts.say(locale, each) for each in effect_lines(report.change))
    if len(report.change.names) == 1:  # said before already
        changes = changes.replace(f"{readable(report.change.names[0])}: ", "")
    return fitted(hide_numbers(line), hide_numbers(changes))


def fitted(line: str, changes: str) -> str:
    """Where both are too long, it is not what is decided that is cut first."""
    line = _cut(line, max(WHO_AND_WHERE, LINE - len(changes) - 1))
    return f"{line} {_cut(changes, LINE - len(line) - 1)}".rstrip()


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


async def _place(work: Work, officer: Officer, rt: AreaCode) -> str:
    """The RT, with its village where the officer has several."""
    village = ancestor(rt, Level.VILLAGE)
    if is_within(officer.area, village):
        return short_name(rt)
    known = await once(work.memo.areas, village, lambda: areas.get_areas(work.transaction, [village]))
    return f"{short_name(rt)} {known[village].name}" if village in known else short_name(rt)


# --- showing it -------------------------------------------------------------------------------------------------------


def with_bulk(kept: KeptBulk, bulk: Bulk) -> KeptBulk:
    """As it is now."""
    return replace(kept, bulk=bulk)


async def show_page(reader: Reader, kept: KeptBulk, page: int) -> None:
    """One message that changes with what is pressed; where none can, each page is a message of its own."""
    size, rows = reader.lines, kept.bulk.rows
    first = min((page - 1) * size, (len(rows) - 1) // size * size)
    last = min(first + size, len(rows))
    kept = with_bulk(kept, kept.bulk.shown_to(last, 1 + first // size))
    await bulks.keep(reader.work.transaction, kept.id, kept.bulk, was=DRAFT, state=DRAFT)
    said = _said(kept)
    title = Text("bulk-title", {"count": len(rows), "first": first + 1, "last": last, "how": said})
    lines = [
        Text("bulk-line", {"place": place, "line": rows[place - 1].line, "out": _stands(kept, place)})
        for place in range(first + 1, last + 1)
    ]
    how = Text("bulk-ticks" if reader.can_edit else "bulk-words", {"how": said})
    show(reader, kept, Say((title, *lines, how), _options(reader, kept, first, last), GO))


def show(reader: Reader, kept: KeptBulk, say: Say) -> None:
    """In the message of the list, where it can be changed."""
    name = f"bulk:{kept.id}:{kept.bulk.copy}"
    prompt = reader.work.house.texts.prompt(reader.officer.locale, say)
    reader.work.send(reader.address, Renew(name, prompt), shown=name)


def _said(kept: KeptBulk) -> str:
    return "return" if kept.bulk.returns else "approve"


def _stands(kept: KeptBulk, place: int) -> str:
    """Who is to be returned stands out, and who is not to be approved."""
    is_out = place in kept.bulk.out
    if kept.bulk.returns:
        return "no" if is_out else "returned"
    return "yes" if is_out else "no"


def _options(reader: Reader, kept: KeptBulk, first: int, last: int) -> tuple[Option, ...]:
    bulk, page = kept.bulk, 1 + first // reader.lines
    ticks = tuple(_tick(kept, place) for place in range(first + 1, last + 1)) if reader.can_edit else ()
    before = (Command.BULK_PAGE.button(Text("button-page-before"), page - 1, kept.id),) if first else ()
    more = last < len(bulk.rows)
    after = (Command.BULK_PAGE.button(Text("button-page-after"), page + 1, kept.id),) if more else ()
    count = len(bulk.wanted)
    label = Text("button-bulk-go", {"count": count, "how": _said(kept)})
    go = (Command.BULK_GO.button(label, kept.id),) if count and (bulk.is_read or bulk.returns) else ()
    return (*ticks, *before, *after, *go, *TO_MENU)


def _tick(kept: KeptBulk, place: int) -> Option:
    is_out = place in kept.bulk.out
    out = ("blank" if is_out else "returned") if kept.bulk.returns else ("yes" if is_out else "no")
    return Command.BULK_OUT.button(Text("button-bulk-out", {"place": place, "out": out}), place, kept.id)
