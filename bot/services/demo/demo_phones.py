"""The phones of the made-up village's people on the practice page."""

from dataclasses import replace

from bot.domain.address import Address
from bot.domain.people.officer import Role
from bot.services.demo.demo_village import PLAYERS, ROOM
from bot.services.work.house import House
from bot.services.work.practice_phones import Look, Phone, Practice

HINT = (
    "Ketik “lapor” di HP Pak Ujang dan jawab pertanyaannya. Tekan Setujui di grup operator. "
    "Lalu ketik “tutup” di HP Dinas Sosial, dan ikuti petunjuknya."
)
TITLES = {
    "rt-1": ("Pak Ujang Suryana", "Ketua RT 003/RW 005", "RT 003"),
    "rt-2": ("Bu Neneng Rohaeti", "Ketua RT 001/RW 002", "RT 001"),
    "operator": ("Bu Rina Marlina", "Operator desa", "Operator"),
    "dinsos": ("Bu Sri Wahyuni", "Dinas Sosial Kabupaten", "Dinsos"),
}
LOOKS_ELSEWHERE = "rt-2"
"""Whose phone shows what an RT head sees who is on another channel."""


def demo_phones(look: Look | None = None) -> Practice:
    """One for each of the people whom `demo_village` enrols, but for the second operator; one of them has the look."""
    players = {player.phone: player for player in PLAYERS}
    phones = tuple(
        Phone(
            key=key,
            title=title,
            subtitle=subtitle,
            address=key,
            speaker=players[key].name,
            room=ROOM if players[key].role is Role.OPERATOR else "",
            phone=players[key].number,
            short=short,
            look=look if key == LOOKS_ELSEWHERE else None,
        )
        for key, (title, subtitle, short) in TITLES.items()
    )
    return Practice(phones, HINT)


def pose(house: House, practice: Practice, channel: str) -> House:
    """The house in which phones that look like those of another channel get as much in a message as those, and nothing
    that was sent to them is changed."""
    traits = house.traits_of(channel)
    posing = {
        Address(channel, phone.address): replace(
            traits, limits=phone.look.traits.limits, can_edit=phone.look.traits.can_edit
        )
        for phone in practice.phones
        if phone.look
    }
    return replace(house, posing=posing)
