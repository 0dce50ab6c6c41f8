"""Who heads each RT, by name: for officers in private, and for the files."""

from bot.domain.areas import AreaCode
from bot.storage.engine.transaction import Transaction
from bot.storage.officers import officers


async def rt_heads(transaction: Transaction, area: AreaCode) -> dict[AreaCode, str]:
    """The names of those on duty in each RT of an area; one without anybody is left out."""
    names: dict[AreaCode, list[str]] = {}
    for officer in await officers.heads_of_area(transaction, area):
        names.setdefault(officer.area, []).append(officer.name)
    return {rt: ", ".join(named) for rt, named in names.items()}
