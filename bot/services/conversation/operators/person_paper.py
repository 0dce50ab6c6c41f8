"""One person's page as a paper, for whoever asked for it in his own chat."""

import asyncio

from bot.dialogue.prompt import Text
from bot.domain.days.dates import say_date
from bot.domain.people.people import PersonId, readable
from bot.reports.office_paper import office_paper
from bot.reports.paper_parts import Block, Heading, Paragraph
from bot.services.conversation.operators.made_for import MadeFor
from bot.services.conversation.operators.person_page import history_of, lines_of, read_page
from bot.services.work.channel import GiveUp, Outcome, SendFile
from bot.services.work.work import Work


async def person_paper(made_for: MadeFor, about: str, ref: str) -> Outcome:
    """What the page says, and who told what of him; below it for whom it was made, and when."""
    house, officer = made_for.house, made_for.officer
    now = house.clock()
    async with house.db.read() as transaction:
        work = Work(transaction, house, now)
        page = await read_page(work, officer, PersonId(about))
        if page is None:
            return GiveUp("not_there_any_more")
        said = [*await lines_of(work, page)]
        told = await history_of(work, officer, page.person.id)

    def say(text: Text) -> str:
        return house.texts.say(officer.locale, text)

    name, on = readable(page.person.name), now.astimezone(house.calendar.timezone)
    made = Text("person-paper-made", {"name": officer.name, "day": say_date(on.date()), "time": on.strftime("%H.%M")})
    blocks: tuple[Block, ...] = (
        Heading(say(Text("person-paper-title")), name),
        *(Paragraph(line) for text in said for line in say(text).splitlines() if line.strip()),
        Paragraph(say(Text("person-paper-told", {"count": len(told)})), bold=True),
        *(Paragraph(say(each)) for each in told),
        Paragraph(say(made)),
    )

    def foot(number: int, pages: int) -> str:
        return say(Text("paper-page", {"number": number, "pages": pages}))

    content = await asyncio.to_thread(office_paper, name, blocks, on, foot)
    caption = say(Text("person-paper-caption", {"name": name}))
    return await made_for.send_file(ref, content, SendFile(ref, f"warga-{on.date().isoformat()}.pdf", caption))
