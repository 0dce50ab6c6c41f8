"""How a head answers who types, as on WhatsApp: the place of a choice in its list, or the words of a button as he reads
them."""

import random
from collections.abc import Sequence

from bot.channels.whatsapp.rows import title_of
from tests.services.phones import Phone

BY_NUMBER, BY_WORDS = 0.5, 0.3
"""How often; else he taps."""
LEADS_ELSEWHERE = ("Lewati", "‹ Kembali", "Batal", "Menu")
"""What is no choice of a list has no number there."""
NOT_READ = "belum bisa dipakai di sini"
"""What he reads where his answer is no answer there: he taps then."""


async def give(phone: Phone, answer: str, hands: random.Random, *, is_list: bool) -> None:
    """By tapping, by the number of a choice where he chooses from a list, or by typing what stands on it."""
    labels = phone.newest.labels
    label = next((each for each in labels if each.startswith(answer)), "")
    way = hands.random()
    if label and is_list and way < BY_NUMBER and label not in LEADS_ELSEWHERE:
        await phone.say(str(_place(labels, label)))
    elif label and way < BY_NUMBER + BY_WORDS and _is_only(labels, label):
        await phone.say(title_of(label).strip("‹› "))
    else:
        await phone.answer(answer)
        return
    if NOT_READ in phone.text and label in phone.newest.labels:
        await phone.tap(label)


def _place(labels: Sequence[str], label: str) -> int:
    return [each for each in labels if each not in LEADS_ELSEWHERE].index(label) + 1


def _is_only(labels: Sequence[str], label: str) -> bool:
    """Whether nothing else reads so on a small phone; a name that is cut there he cannot type."""
    title = title_of(label)
    return not title.endswith("…") and sum(title_of(each) == title for each in labels) == 1
