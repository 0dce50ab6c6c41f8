"""`/cari NAMA`: operators, TKSK and Dinas Sosial look somebody up in their area; the log keeps who saw whose data."""

from collections.abc import Mapping

from bot.dialogue.prompt import Option, Text
from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.people.people import BasicStatus, PersonId, age_words, readable
from bot.services.chat.chat import Chat
from bot.services.conversation.operators.details_desk import person_line
from bot.services.registry.outlook import Outlook
from bot.services.registry.search_people import Hit, Hits, search_people
from bot.services.work.standing_buttons import Command
from bot.services.work.work import actor
from bot.storage.registry import areas

LONGEST = 80
LABEL = 24


async def search(chat: Chat, query: str) -> None:
    """Up to eight of the officer's area, each with a button for everything that is known."""
    if not query.strip():
        chat.tell(Text("search-how"))
        return
    if len(query) > LONGEST:
        chat.tell(Text("search-too-long", {"longest": LONGEST}))
        return
    house, area = chat.work.house, chat.officer.area
    # By a connection of its own: a regency's search would hold up the thread on which the transaction runs.
    async with house.db.read() as transaction:
        words = await house.lexicon.words(transaction, chat.work.now)
        hits = await search_people(Outlook(transaction, chat.work.now), words, area, query)
        places = await areas.get_areas(transaction, {ancestor(hit.area, Level.VILLAGE) for hit in hits.shown})
    villages = {code: (place.name, place.district_name) for code, place in places.items()}
    _note(chat, query, hits)
    if not hits.shown:
        chat.tell(Text("search-none", {"query": query}))
        return
    lines = [_line(chat, number, hit, villages) for number, hit in enumerate(hits.shown, start=1)]
    more = (Text("search-more"),) if hits.more else ()
    options = tuple(_option(number, hit) for number, hit in enumerate(hits.shown, start=1))
    chat.tell(Text("search-some", {"query": query}), *lines, *more, Text("search-choose"), options=options)


def _option(number: int, hit: Hit) -> Option:
    return Command.PERSON.button(f"{number}. {readable(hit.resident.name)}"[:LABEL], hit.resident.id)


def _line(chat: Chat, number: int, hit: Hit, villages: Mapping[AreaCode, tuple[str, str]]) -> Text:
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
        {"status": _status(who.status, who.waits)},
    )


def _status(status: BasicStatus, waits: bool) -> Text:
    """How the registry holds him, or would."""
    said = Text(f"basic-status-{status.value}")
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


async def show_person(chat: Chat, person_id: str) -> None:
    """Everything about one person of the officer's area, full numbers included, in his private chat."""
    found = await chat.outlook.persons([PersonId(person_id)], chat.officer.area)
    if not found:
        chat.tell(Text("search-gone"))
        return
    (person,) = found
    waits = any(each.waits for each in await chat.outlook.residents([person.id], chat.officer.area))
    chat.work.note(actor(chat.officer), "person.viewed", f"person:{person.id}", person.area, {"how": "details"})
    status = Text("search-status", {"rt": short_name(person.area)}, {"status": _status(person.status, waits)})
    chat.tell(person_line(person), status)
