"""Looks at a photo until its number is found: turned, and then once more at another size, because two must agree."""

from dataclasses import dataclass

from bot.domain.people.cards_read import CardNumber, name_on, numbers_on
from bot.services.work.card_reader import Look, ReadText

TURNS = (0, 270, 90, 180)
"""Upright first, then as a card lies in a photo taken with the phone held sideways."""
SIZES = {CardNumber.NIK: (1700, 800), CardNumber.KK: (2000, 1500)}
"""Pixels of the longer side. At one size tesseract misreads a digit of many a blurred card and is sure of it; at both
it seldom makes the same mistake (docs/decisions/0033-reading-cards.md). A family card is a page of small print."""


@dataclass(frozen=True, slots=True)
class CardRead:
    """The number, empty where none was read clearly; whose card it says it is; whether there were several numbers."""

    number: str = ""
    name: str = ""
    several: bool = False


async def find_number(read: ReadText, content: bytes, wanted: CardNumber) -> CardRead:
    """What the photo gives for the number wanted; raises what `read` raises."""
    first, again = SIZES[wanted]
    for turned in TURNS:
        text = await read(content, Look(first, turned))
        numbers = numbers_on(text, wanted)
        if len(numbers) > 1:
            return CardRead(several=True)
        if numbers:
            agreed = numbers_on(await read(content, Look(again, turned)), wanted) == numbers
            return CardRead(numbers[0], name_on(text, wanted)) if agreed else CardRead()
    return CardRead()
