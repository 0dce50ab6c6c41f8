"""A letter of the village's office to Dukcapil about those without a NIK, for whoever asked for it in his own chat."""

import asyncio
from collections.abc import Callable, Mapping, Sequence

from bot.dialogue.prompt import Arg, Text
from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.days.dates import say_date
from bot.domain.deliberation.counted import in_words
from bot.domain.people.people import readable
from bot.reports.office_paper import DOTS, office_paper
from bot.reports.paper_parts import (
    Block,
    Column,
    Facts,
    Heading,
    Letterhead,
    NewPage,
    Paragraph,
    Signatures,
    Signer,
    Table,
)
from bot.services.conversation.operators.made_for import MadeFor
from bot.services.deliberation.naming import unit_of
from bot.services.registry.without_nik import WithoutNik, those_without_nik
from bot.services.review.card_lines import CARD_LOCALE
from bot.services.work.channel import Outcome, SendFile
from bot.services.work.work import Work
from bot.storage.registry import areas

_AT_ONCE = 500
_SHARES = {"no": 3.0, "name": 10.0, "born": 11.0, "mother": 8.0, "kk": 12.0, "address": 10.0, "why": 10.0}
"""Of the width, by column."""
Say = Callable[[Text], str]


async def no_nik_letter(made_for: MadeFor, about: str, ref: str) -> Outcome:
    """One page to sign, behind it all of them by name with what Dukcapil asks for."""
    house, village = made_for.house, made_for.officer.area
    now, found = house.clock(), list[WithoutNik]()
    async with house.db.read() as transaction:
        work = Work(transaction, house, now)
        names = await areas.area_names(transaction, [village])
        while some := await those_without_nik(work, village, _AT_ONCE, len(found)):
            found += some
    today = now.astimezone(house.calendar.timezone).date()

    def say(text: Text) -> str:
        return house.texts.say(CARD_LOCALE, text)

    def page(number: int, pages: int) -> str:
        return say(Text("paper-page", {"number": number, "pages": pages}))

    told: dict[str, Arg] = {**_places(village, names), "name": made_for.officer.name, "count": len(found)}
    blocks = _letter(told, found, say, say_date(today))
    content = await asyncio.to_thread(office_paper, "surat-dukcapil", blocks, now, page)
    caption = house.texts.say(made_for.officer.locale, Text("no-nik-letter-caption", {"count": len(found)}))
    return await made_for.send_file(ref, content, SendFile(ref, f"surat-dukcapil-{today.isoformat()}.pdf", caption))


def _places(village: AreaCode, names: Mapping[AreaCode, str]) -> dict[str, Arg]:
    above = {level.name.lower(): names[ancestor(village, level)] for level in (Level.REGENCY, Level.DISTRICT)}
    return {**above, "village": names[village], "unit": unit_of(village)}


def _letter(told: Mapping[str, Arg], found: Sequence[WithoutNik], say: Say, day: str) -> list[Block]:
    head = [say(Text(f"paper-of-{level}", told)).upper() for level in ("regency", "district", "village")]
    about = {**told, "words": in_words(len(found))}
    return [
        Letterhead(head),
        Facts([
            (say(Text("no-nik-letter-number")), DOTS),
            (say(Text("no-nik-letter-attached")), say(Text("no-nik-letter-attached-count"))),
            (say(Text("no-nik-letter-about")), say(Text("no-nik-letter-subject"))),
        ]),
        Paragraph(say(Text("no-nik-letter-to", told))),
        Paragraph(say(Text("no-nik-letter-greeting"))),
        Paragraph(say(Text("no-nik-letter-opening", about))),
        Paragraph(say(Text("no-nik-letter-asked", told))),
        Paragraph(say(Text("no-nik-letter-closing"))),
        Signatures([Signer(say(Text("paper-head", told)))], f"{told['village']}, {day}"),
        NewPage(),
        Heading(say(Text("no-nik-letter-annex")).upper(), f"{head[-1]}, {day}"),
        Table(_columns(say), [_row(number, each, say) for number, each in enumerate(found, start=1)]),
    ]  # fmt: skip


def _columns(say: Say) -> list[Column]:
    titles = {"no": "paper-column-no"}
    return [Column(say(Text(titles.get(key, f"without-nik-column-{key}"))), share) for key, share in _SHARES.items()]


def _row(number: int, each: WithoutNik, say: Say) -> list[str]:
    who = each.person
    sex = f" ({who.sex.value})" if who.sex else ""
    born = ", ".join(filter(None, [readable(who.birth_place), who.born.say() if who.born else ""]))
    where = ", ".join(filter(None, [readable(who.address), short_name(who.area)]))
    why = say(Text(f"without-nik-why-{each.why}"))
    mother = readable(who.mother) or "-"
    return [str(number), f"{readable(who.name)}{sex}", born or "-", mother, who.kk or "-", where, why]
