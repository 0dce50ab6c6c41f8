"""The list for Dukcapil as a workbook, for whoever asked for it in his own chat."""

import asyncio
from io import BytesIO

from bot.dialogue.prompt import Text
from bot.domain.areas import rt_number, rw_number
from bot.domain.people.people import temporary_id
from bot.reports.no_nik_list import NoNikRow, no_nik_sheet
from bot.reports.workbook import write_workbook
from bot.services.conversation.operators.made_for import MadeFor
from bot.services.registry.without_nik import WithoutNik, those_without_nik
from bot.services.work.channel import Outcome, SendFile
from bot.services.work.work import Work

_AT_ONCE = 500


async def no_nik_file(made_for: MadeFor, about: str, ref: str) -> Outcome:
    """A row each, with all that Dukcapil asks for and is known."""
    house, officer = made_for.house, made_for.officer
    now = house.clock()

    def say(text: Text) -> str:
        return house.texts.say(officer.locale, text)

    rows: list[NoNikRow] = []
    async with house.db.read() as transaction:
        work = Work(transaction, house, now)
        while found := await those_without_nik(work, officer.area, _AT_ONCE, len(rows)):
            rows += [_row(each, say(Text(f"without-nik-why-{each.why}"))) for each in found]

    def made() -> bytes:
        out = BytesIO()
        sheet = no_nik_sheet(rows, lambda key: say(Text(key)))
        write_workbook([sheet], out, now.astimezone(house.calendar.timezone))
        return out.getvalue()

    content = await asyncio.to_thread(made)
    day = now.astimezone(house.calendar.timezone).date().isoformat()
    filename = f"tanpa-nik-{officer.area.replace('/', '-')}-{day}.xlsx"
    order = SendFile(ref, filename, say(Text("without-nik-caption", {"count": len(rows)})))
    return await made_for.send_file(ref, content, order)


def _row(each: WithoutNik, why: str) -> NoNikRow:
    person = each.person
    return NoNikRow(
        temporary_id(person.id),
        person.name,
        person.sex.value if person.sex else "",
        person.birth_place,
        person.born.say() if person.born else "",
        person.mother,
        person.kk,
        person.address,
        rw_number(person.area),
        rt_number(person.area),
        why,
        each.number,
    )
