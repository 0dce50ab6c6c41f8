"""Leafing through the RT house by house instead of typing a name: a page of houses, a house opens its members."""

from bot.dialogue.headings import HOUSES, NOT_FOUND
from bot.dialogue.prompt import Arg, Text
from bot.dialogue.question import Field
from bot.dialogue.reading import Found, Lookup, Offer, Seeks
from bot.domain.people.houses import House, HousePage
from bot.domain.people.people import readable

LEAF = "~"
"""Begins the id of an offer that answers nothing: its value is what is looked for next."""
_PAGE, _HOUSE = "\x1dpage:", "\x1dhouse:"
"""Begin a query that nobody can type: whatever is typed loses such characters."""


def is_leafing(query: str) -> bool:
    """Whether houses are being leafed through, and no name was typed."""
    return query.startswith((_PAGE, _HOUSE))


def leaf_lookup(query: str) -> Lookup:
    """What must be read for it."""
    if query.startswith(_HOUSE):
        return Lookup(Seeks.HOUSEHOLD, query.removeprefix(_HOUSE).partition(":")[2])
    return Lookup(Seeks.HOUSES, query.removeprefix(_PAGE))


def leaf_question(query: str, found: Found) -> Text:
    """What stands above the houses, or above the members of one."""
    if found.page is not None:
        return Text(
            "leaf-page" if found.page.houses else "leaf-nobody", {"page": found.page.number, "of": found.page.of}
        )
    return Text("leaf-house" if found.residents else "leaf-house-none")


def leaf_offers(field: Field[object], query: str, found: Found | None) -> tuple[Offer, ...]:
    """The houses of a page and the pages beside it; the way back from a house; else the way in."""
    if not field.by_house:
        return ()
    if found is not None and found.page is not None:
        return (
            *(_house(place, each, found.page) for place, each in enumerate(found.page.houses)),
            *_beside(found.page),
        )
    if query.startswith(_HOUSE):
        page = query.removeprefix(_HOUSE).partition(":")[0]
        return (Offer(f"{LEAF}houses", Text("leaf-other-house"), _PAGE + page, NOT_FOUND),)
    return (Offer(f"{LEAF}houses", Text("leaf-houses"), f"{_PAGE}1", NOT_FOUND),)


def _house(place: int, house: House, page: HousePage) -> Offer:
    where = readable(house.address) or "none"
    about: dict[str, Arg] = {"house": where, "name": readable(house.head), "count": house.count}
    return Offer(f"{LEAF}{place}", Text("leaf-label", about), f"{_HOUSE}{page.number}:{house.id}", HOUSES)


def _beside(page: HousePage) -> tuple[Offer, ...]:
    back = Offer(f"{LEAF}back", Text("leaf-back"), f"{_PAGE}{page.number - 1}")
    on = Offer(f"{LEAF}on", Text("leaf-on"), f"{_PAGE}{page.number + 1}")
    return (*((on,) if page.number < page.of else ()), *((back,) if page.number > 1 else ()))
