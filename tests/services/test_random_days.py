"""Days on which everybody presses and types whatever comes: nothing breaks, every report is where its events say."""

import random

import pytest

from bot.dialogue.prompt import Other, Picture, Pin, Pressed
from bot.handlers import catalogue
from bot.storage import tables
from tests.services.network import Bubble
from tests.services.phones import ROOM, Phone, Town

pytestmark = [pytest.mark.both_databases, pytest.mark.slow]

WORDS = (
    "lapor",
    "menu",
    "kembali",
    "batal",
    "nihil",
    "laporan",
    "asep",
    "cucu",
    "kemarin",
    "12/8/26",
    "ya",
    "2",
    "kirim",
    "lewati",
    "ubah",
    "latihan",
    "selesai latihan",
    "cek warga",
    "pengaturan",
    "privasi",
    "bahasa",
    "antrean",
    "cari asep",
    "rekap",
    "tutup",
    "unduh",
    "/grup",
    "Siti Aminah",
    "RT 3 RW 5",
    "3215272305749451",
    "pak asep meninggal kemarin sore",
    "istri saya melahirkan tadi pagi",
    "dia sudah pindah ke Bekasi",
)
KINDS = tuple(catalogue())
COMMANDS_OF_REPORTS = ("report", "withdraw", "withdraw-now", "add", "again", "receipt", "fix", "take", "instead")


def phones(town: Town) -> list[Phone]:
    """Everybody, and a stranger."""
    private = [town.phone(who) for who in ("rt-1", "rt-2", "operator", "operator-2", "dinsos", "stranger")]
    return [*private, town.phone("operator", ROOM.id), town.phone("operator-2", ROOM.id), town.phone("rt-1", ROOM.id)]


async def do_something(phone: Phone, dice: random.Random) -> None:
    """Presses any button there ever was, the newest most likely; or types, or sends what is no answer."""
    bubbles: list[Bubble] = [bubble for bubble in phone.chat if bubble.prompt.buttons]
    if bubbles and dice.random() < 0.75:
        bubble = bubbles[-1] if dice.random() < 0.8 else dice.choice(bubbles)
        await phone.send(Pressed(dice.choice(bubble.prompt.buttons).token, bubble.ref, "p"))
    elif dice.random() < 0.8:
        await phone.say(dice.choice(WORDS))
    elif dice.random() < 0.6:
        await phone.send(Pressed(await free_button(phone.town, dice), "1", "p"))
    else:
        await phone.send(dice.choice((Other("sticker"), Picture("none"), Pin(-6.30125, 107.30456))))


async def free_button(town: Town, dice: random.Random) -> str:
    """A kind that is rarely reported, or something to be done with any report there is, also another RT's."""
    # By their numbers: ids are drawn anew each time, and the same days must be played.
    found = sorted(await town.reports(), key=lambda each: each.number)
    if not found or dice.random() < 0.5:
        return f"go:0:start:{dice.choice(KINDS)}"
    return f"go:0:{dice.choice(COMMANDS_OF_REPORTS)}:{dice.choice(found).id}"


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_whatever_everybody_does_nothing_is_set_aside(town: Town, seed: int) -> None:
    dice = random.Random(seed)
    town.network.photos["none"] = b"photo"
    for name in ("Asep Saepudin (52)", "Asep Saepudin (27)"):
        await town.rt_reports_death(name)
    for _ in range(150):
        await do_something(dice.choice(phones(town)), dice)
        town.clock.advance(minutes=dice.randint(0, 20))
    assert await town.rows(tables.inbox) == []
    assert await town.rows(tables.outbox) == []
    assert len(await town.reports()) >= 2
