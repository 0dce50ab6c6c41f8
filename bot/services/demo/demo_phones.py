"""The phones of the made-up village's people on the practice page."""

from bot.domain.people.officer import Role
from bot.services.demo.demo_village import PLAYERS, ROOM
from bot.services.work.practice_phones import Phone, Practice

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


def demo_phones() -> Practice:
    """One for each of the people whom `demo_village` enrols, but for the second operator."""
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
        )
        for key, (title, subtitle, short) in TITLES.items()
    )
    return Practice(phones, HINT)
