"""`/cari NAMA`: operators, TKSK and Dinas Sosial look somebody up in their area; the log keeps who saw whose data."""

import unicodedata
from collections.abc import Mapping

from bot.dialogue.prompt import Arg, Option, Text
from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.people.names import is_spelt_so
from bot.domain.people.nik import LENGTH
from bot.domain.people.people import BasicStatus, PersonId, age_words, readable
from bot.services.chat.chat import Chat
from bot.services.conversation.paging import page_of, turn
from bot.services.registry.outlook import Outlook
from bot.services.registry.search_people import SHOWN, Hit, Hits, search_people
from bot.services.review.word_lines import waiting_words
from bot.services.work.channel import TOKEN_BYTES
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.registry import areas, name_search, read_registry
from bot.storage.reports import foreseen, reports

LONGEST = 80
LABEL = 24
CARRIED = TOKEN_BYTES - len(f"{GO}:{Command.FOUND}:9999:")
"""Letters of a query in a button."""
_Villages = Mapping[AreaCode, tuple[str, str]]
"""By their codes: a village's name and its kecamatan's."""


async def search(chat: Chat, query: str) -> None:
    """Those of the officer's area, eight at a time, each with a button for everything that is known."""
    if not query.strip():
        chat.tell(Text("search-how"))
    elif len(query) > LONGEST:
        chat.tell(Text("search-too-long", {"longest": LONGEST}))
    else:
        await _show(chat, query, 1)


async def go_on(chat: Chat, argument: str) -> None:
    """`found:<page>:<query>`."""
    page, _, query = argument.partition(":")
    await (_show(chat, query, page_of(page)) if query.strip() else search(chat, ""))


async def search_spelt_so(chat: Chat, name: str) -> bool:
    """The same where it is known that somebody is called so, letter for letter; else nothing is said, nor noted."""
    hits, villages = await _found(chat, name, 0)
    if not any(is_spelt_so(name, hit.resident.name) for hit in hits.shown):
        return False
    await _tell(chat, name, 1, hits, villages)
    return True


async def _show(chat: Chat, query: str, page: int) -> None:
    await _tell(chat, query, page, *await _found(chat, query, (page - 1) * SHOWN))


async def _found(chat: Chat, query: str, skip: int) -> tuple[Hits, _Villages]:
    house, area = chat.work.house, chat.officer.area
    # By a connection of its own: a regency's search would hold up the thread on which the transaction runs.
    async with house.db.read() as transaction:
        words = await house.lexicon.words(transaction, chat.work.now)
        hits = await search_people(Outlook(transaction, chat.work.now), words, area, query, skip)
        places = await areas.get_areas(transaction, {ancestor(hit.area, Level.VILLAGE) for hit in hits.shown})
    return hits, {code: (place.name, place.district_name) for code, place in places.items()}


async def _tell(chat: Chat, query: str, page: int, hits: Hits, villages: _Villages) -> None:
    skip = (page - 1) * SHOWN
    _note(chat, query, hits)
    if not hits.shown:
        chat.tell(Text("search-none", {"query": query}), *await _elsewhere(chat, query), options=TO_MENU)
        return
    numbered = list(enumerate(hits.shown, start=skip + 1))
    waits = await _whose_words(chat, hits)
    lines = [_line(chat, number, hit, villages, waits.get(hit.resident.id)) for number, hit in numbered]
    turning = _turning(query, page, hits)
    more = (Text("search-more"),) if hits.more and not turning else ()
    about: dict[str, Arg] = {"query": query, "count": hits.total, "first": skip + 1, "last": skip + len(hits.shown)}
    title = Text("search-some" if hits.total <= SHOWN else "search-page", about)
    options = (*(_option(number, hit) for number, hit in numbered), *turning)
    chat.tell(title, *lines, *more, Text("search-choose"), options=options)


async def _elsewhere(chat: Chat, query: str) -> tuple[Text, ...]:
    """Of a whole NIK that is registered elsewhere in the regency: that it is, and no more."""
    digits = "".join(each for each in query if each.isdigit())
    if len(digits) != LENGTH:
        return ()
    regency = ancestor(chat.officer.area, Level.REGENCY)
    ids = await name_search.persons_numbered(chat.work.transaction, regency, digits)
    is_there = bool(ids and await read_registry.registered_in(chat.work.transaction, ids))
    return (Text("search-elsewhere"),) if is_there else ()


def _turning(query: str, page: int, hits: Hits) -> tuple[Option, ...]:
    """The ways to the others, which carry the query: none where it has no room in a button."""
    kept = " ".join(unicodedata.normalize("NFKD", query).encode("ascii", "ignore").decode().split())
    if not kept or len(kept) > CARRIED:
        return ()
    pages = -(-hits.total // SHOWN)
    return turn(Command.FOUND, page, pages, kept)


def _option(number: int, hit: Hit) -> Option:
    return Command.PERSON.button(f"{number}. {readable(hit.resident.name)}"[:LABEL], hit.resident.id)


async def _whose_words(chat: Chat, hits: Hits) -> dict[PersonId, Text]:
    """Of whom a report is approved and waits for somebody's word, whose, and until when."""
    ids = [hit.resident.id for hit in hits.shown if hit.resident.waits]
    rows = await foreseen.about(chat.work.transaction, chat.outlook.sight, ids) if ids else []
    known = await reports.get_many(chat.work.transaction, {row.report for row in rows}) if rows else {}
    waits = await waiting_words(chat.work, known.values())
    return {row.person: waits[row.report] for row in rows if row.report in waits}


def _line(chat: Chat, number: int, hit: Hit, villages: _Villages, waits: Text | None) -> Text:
    who, village = hit.resident, ancestor(hit.area, Level.VILLAGE)
    name, district = villages.get(village, (village, ""))
    return Text(
        "search-person-line",
        {
            "number": number,
            "name": readable(who.name),
            "age": age_words(who.born, chat.scene.today) or "none",
            "rt": short_name(hit.area),
            "village": name,
            "district": district,
            "nik_tail": who.nik_tail or "none",
        },
        {"status": say_status(who.status, who.waits, waits)},
    )


def say_status(status: BasicStatus, waits: bool, word: Text | None = None) -> Text:
    """How the registry holds him, or would; if a `word` is waited for, whose."""
    said = Text(f"basic-status-{status.value}")
    if word is not None:
        return Text("status-waits", parts={"status": said, "waits": word})
    return Text("status-that-waits", parts={"status": said}) if waits else said


def _note(chat: Chat, query: str, hits: Hits) -> None:
    officer, note = chat.officer, chat.work.note
    note(
        actor(officer),
        "registry.searched",
        f"officer:{officer.id}",
        officer.area,
        {"query": query, "found": len(hits.shown)},
    )
    for hit in hits.shown:
        note(actor(officer), "person.viewed", f"person:{hit.resident.id}", hit.area, {"how": "list"})
