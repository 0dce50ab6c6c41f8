"""Where an RT lies, in words that somebody of another RT understands."""

from bot.domain.areas import AreaCode, Level, ancestor, is_within, short_name
from bot.services.work.work import Work
from bot.storage.registry import areas


async def place_of(work: Work, rt: AreaCode, seen_from: AreaCode) -> str:
    """The RT alone where it is seen from its own village, else its village and kecamatan too."""
    village = ancestor(rt, Level.VILLAGE)
    if is_within(seen_from, village):
        return short_name(rt)
    return await whole_place(work, rt)


async def whole_place(work: Work, rt: AreaCode) -> str:
    """With its village and kecamatan."""
    village = ancestor(rt, Level.VILLAGE)
    known = (await areas.get_areas(work.transaction, [village])).get(village)
    return f"{short_name(rt)}, {known.name}, Kec. {known.district_name}" if known else short_name(rt)
