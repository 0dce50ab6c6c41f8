"""What a deliberation is called: *Musyawarah Desa ke-3, 30 November 2026*."""

from bot.dialogue.prompt import Arg, Text
from bot.domain.areas import AreaCode
from bot.domain.days.dates import say_date
from bot.domain.deliberation.deliberation import Deliberation

_KELURAHAN = "1"
"""What the last group of such a code begins with."""


def unit_of(village: AreaCode) -> str:
    """`kelurahan` or `desa`, as texts choose by it."""
    return "kelurahan" if village[9:10] == _KELURAHAN else "desa"


def name_of(held: Deliberation) -> Text:
    """By its form, its number and its day."""
    about: dict[str, Arg] = {"number": held.number, "day": say_date(held.held_on), "unit": unit_of(held.village)}
    return Text("deliberation-name", {**about, "form": held.form.value})
