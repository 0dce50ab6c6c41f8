"""The menu of commands in an officer's own chat: what his duty lets him ask for, in his language."""

from collections.abc import Mapping
from functools import lru_cache
from zlib import crc32

from bot.dialogue.prompt import Text
from bot.domain.address import Address
from bot.domain.people.officer import Officer, Role
from bot.services.work.channel import OfferCommands
from bot.services.work.house import House
from bot.services.work.texts import Texts
from bot.services.work.work import Work
from bot.storage.messages.queued import Urgency
from bot.storage.officers import offered_commands

_ALL = ("menu", "bantuan", "pengaturan")
_OFFICE = ("antrean", "cari", "perlu", "lengkapi", "musdes", "survei", "siks", "rekap", "batal")
OFFERED: Mapping[Role, tuple[str, ...]] = {
    Role.RT: ("lapor", "laporan", "cek", "survei", "kembali", "batal", "bantuan", "pengaturan"),
    Role.OPERATOR: ("antrean", "input", *_OFFICE[1:], *_ALL),
    Role.TKSK: (*_OFFICE, *_ALL),
    Role.DINSOS: ("rekap", "antrean", "cari", "perlu", "tutup", "unduh", "musdes", "siks", "batal", *_ALL),
    Role.ADMIN: _ALL,
}
"""By duty, the words that ask for it, those wanted most often first; each has the text `command-{name}`."""


def commands_of(texts: Texts, role: Role, locale: str) -> OfferCommands:
    """The menu of who has this duty."""
    return OfferCommands(tuple((name, texts.say(locale, Text(f"command-{name}"))) for name in OFFERED[role]))


@lru_cache(maxsize=4)
def version_of(texts: Texts) -> str:
    """The same as long as the menus say the same, in every language."""
    told = [commands_of(texts, role, locale).commands for role in Role for locale in sorted(texts.locales)]
    return f"{crc32(repr(told).encode()):08x}"


async def offer(work: Work, address: Address, officer: Officer) -> None:
    """Queues it for his chat, where the channel has such a menu; of who has no duty any more it is a stranger's."""
    if not work.house.traits_of(address.channel).offers_commands:
        return
    texts, named = work.house.texts, offered_commands.NONE
    order = OfferCommands()
    if officer.active:
        order = commands_of(texts, officer.role, officer.locale)
        named = offered_commands.name_of(officer.role.value, officer.locale, version_of(texts))
    await offered_commands.note(work.transaction, address, named)
    work.send(address, order, urgency=Urgency.BROADCAST)


def channels_with_menus(house: House) -> list[str]:
    """The names of the channels in which a chat has one."""
    return sorted(name for name, traits in house.traits.items() if traits.offers_commands)
