"""How far from an RT a place of the regency is, as the national list of moves counts it."""

from bot.domain.areas import AreaCode, Level, ancestor, short_name

SAME_VILLAGE, SAME_DISTRICT, SAME_REGENCY = "0", "1", "2"
"""How far, within the regency; the list's other codes lead out of it."""
SCOPES = (SAME_VILLAGE, SAME_DISTRICT, SAME_REGENCY, "3", "4", "5")


def how_far(area: AreaCode, village: AreaCode) -> str:
    """The code of how far a village of the regency lies from the area."""
    if village == ancestor(area, Level.VILLAGE):
        return SAME_VILLAGE
    near = ancestor(village, Level.DISTRICT) == ancestor(area, Level.DISTRICT)
    return SAME_DISTRICT if near else SAME_REGENCY


def named_place(rt: AreaCode, place: str) -> str:
    """The place in words, behind its RT where that is told."""
    return ", ".join(filter(None, (short_name(rt) if rt else "", place)))
