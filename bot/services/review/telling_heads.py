"""The heads of an RT are told something that a report which took effect leaves them to do."""

from bot.dialogue.prompt import Option, Say, Text
from bot.domain.areas import AreaCode
from bot.services.work.standing_buttons import GO
from bot.services.work.work import Work
from bot.storage.officers.addresses import addresses_of
from bot.storage.officers.deputies import heads_to_ask


async def tell_heads(work: Work, rt: AreaCode, text: Text, options: tuple[Option, ...]) -> None:
    """Each at the first of his addresses, in his language."""
    heads = await heads_to_ask(work.transaction, rt)
    found = await addresses_of(work.transaction, [head.id for head in heads])
    for head in heads:
        for address in found.get(head.id, [])[:1]:
            work.say(address, head.locale, Say((text,), options, GO))
