"""A NIK that somebody else is registered with, as an operator reads it: where he lives, and what may be told."""

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode
from bot.domain.people.nik import grouped
from bot.services.words.place_names import place_of
from bot.services.work.work import Work
from bot.storage.registry.card_numbers import nik_holders
from bot.storage.registry.name_search import areas_of


async def nik_taken(work: Work, nik: str, seen_from: AreaCode) -> Text:
    """Nothing of him but the RT; of whom a report alone tells not even that."""
    holder = (await nik_holders(work.transaction, [nik])).get(nik)
    where = (await areas_of(work.transaction, [holder])).get(holder) if holder else None
    place = await place_of(work, where, seen_from) if where else "none"
    return Text("nik-taken-operator", {"typed": grouped(nik), "place": place})
