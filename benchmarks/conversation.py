"""What an RT head says while he reports a birth and a death: typed, or tapped on the buttons just shown."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.people import rare_word
from benchmarks.town import press_update, text_update

MOTHERS = ("cucu", "eem", "oneng", "yoyoh", "nurhayati", "wiwin", "enok", "dedeh", "imas", "aah")
DYING = ("lilis", "mimin", "rukmini", "iis", "jajang", "karta", "mumuh", "agus", "deden", "dadan")
"""Another one each round, so that nothing is told twice; each is one person's name in every RT."""
ROUNDS = len(MOTHERS)


@dataclass(frozen=True, slots=True)
class Typed:
    """Words."""

    text: str


@dataclass(frozen=True, slots=True)
class Tapped:
    """The button whose label begins so, in any case."""

    label: str


Act = Typed | Tapped


def birth(mother: str, baby: str) -> tuple[Act, ...]:
    """Thirteen messages, from *lapor* to *kirim*: all that is asked, and who helped."""
    asked = (Typed("lapor"), Tapped("kelahiran"), Typed(mother), Tapped(mother), Typed(baby), Tapped("perempuan"))
    where = (Tapped("kemarin"), Tapped("rumah sakit"), Tapped("karawang"))
    more = (Tapped("tambah keterangan"), Tapped("+ penolong"), Tapped("bidan"))
    return (*asked, *where, *more, Tapped("kirim"))


def death(who: str) -> tuple[Act, ...]:
    """Six messages."""
    return (Typed("lapor"), Tapped("kematian"), Typed(who), Tapped(who), Tapped("kemarin"), Tapped("kirim"))


def both(chat: int, number: int) -> tuple[Act, ...]:
    """A birth and a death as this chat tells them in round `number`; no two babies are called alike."""
    chance = random.Random(f"{chat} {number}")
    baby = f"{rare_word(chance)} {rare_word(chance)}".title()
    return (*birth(MOTHERS[number % ROUNDS], baby), *death(DYING[number % ROUNDS]))


MESSAGES = len(both(0, 0))
PRESSES = sum(isinstance(act, Tapped) for act in both(0, 0))
Keyboard = Sequence[Sequence[dict[str, Any]]]
"""`inline_keyboard` as the Bot API has it."""


class NoSuchButtonError(AssertionError):
    """The bot asked something else than it was to ask."""


def update_of(update_id: int, chat: int, act: Act, shown: Keyboard) -> dict[str, Any]:
    """The act as Telegram delivers it; what is tapped is among the buttons last shown."""
    if isinstance(act, Typed):
        return text_update(update_id, chat, act.text)
    buttons = [button for row in shown for button in row]
    token = next((b["callback_data"] for b in buttons if b["text"].lower().startswith(act.label)), None)
    if token is None:
        raise NoSuchButtonError(f"no button {act.label!r} among {[button['text'] for button in buttons]}")
    return press_update(update_id, chat, token)
