"""Places of the registry: a village by part of its name, then RT and RW."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from bot.dialogue.fields.words import TypedField, refuse
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Asking, Step
from bot.dialogue.reading import Given, Json, Lookup, Offer, Refusal, Scene, Seeks
from bot.domain.areas import Area, AreaCode, Level, level_of, parse_area_code
from bot.domain.sayings.known import is_saying
from bot.domain.sayings.pointing import Pointing
from bot.domain.sentences.typed_names import is_a_day

_RT_RW = re.compile(r"(?:rt)?\W*0*(\d{1,3})\W*(?:/|rw|\s)\W*(?:rw)?\W*0*(\d{1,3})")
LONGEST_QUERY = 60


@dataclass(frozen=True, slots=True)
class VillagePick(TypedField[tuple[AreaCode, str]]):
    """A village of the regency: typed in part, then picked; its code with its name and kecamatan. What is typed may
    also stay words, with an empty code: a place elsewhere. Words alone, of an earlier version, are one too."""

    elsewhere: bool = True
    numbered: ClassVar[bool] = True
    found_key: ClassVar[str] = "found-place"
    page_size: ClassVar[int] = 5
    pointed_at: ClassVar[Mapping[Pointing, str]] = {Pointing.NONE_OF_THESE: "elsewhere"}

    def lookup(self, answers: Answers, query: str) -> Lookup | None:
        return Lookup(Seeks.VILLAGES, query) if query else None

    def understand(self, text: str, scene: Scene) -> Refusal | Lookup:
        if len(text) > LONGEST_QUERY:
            return refuse("too-long", text, length=len(text), longest=LONGEST_QUERY)
        return refuse("saying", text) if is_saying(text) or is_a_day(text) else Lookup(Seeks.VILLAGES, text)

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        found = asking.found
        if found is None:
            return ()
        offers = [_offer(area) for area in found.areas]
        if self.elsewhere and found.query:
            offers.append(Offer("elsewhere", Text("place-elsewhere"), ["", found.query]))
        return tuple(offers)

    def load(self, raw: Json) -> tuple[AreaCode, str]:
        if isinstance(raw, str) and raw and self.elsewhere:
            return AreaCode(""), raw
        if not isinstance(raw, list) or len(raw) != 2:
            raise ValueError(raw)
        code, name = str(raw[0]), str(raw[1])
        return (parse_area_code(code) if code else AreaCode("")), name

    def show(self, value: tuple[AreaCode, str]) -> str:
        return value[1]


def _offer(area: Area) -> Offer:
    name = f"{area.name}, Kec. {area.district_name}" if area.district_name else area.name
    return Offer(area.code.replace(".", ""), name, [area.code, name])


@dataclass(frozen=True, slots=True)
class RtNumber(TypedField[str]):
    """RT and RW of a place, `RT 3 RW 5` or `3/5`; kept as `005/003`, RW first as in an area's code.

    It is one of the village answered to `of`, or of the reporter's own where that has no answer.
    """

    of: Step[tuple[AreaCode, str]] | None = None

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        match = _RT_RW.fullmatch(text.lower())
        if match is None or not int(match[1]) or not int(match[2]):
            return refuse("rt-number", text)
        return Given(f"{int(match[2]):03}/{int(match[1]):03}")

    def load(self, raw: Json) -> str:
        if not isinstance(raw, str) or not re.fullmatch(r"\d{3}/\d{3}", raw):
            raise ValueError(raw)
        return raw

    def show(self, value: str) -> str:
        return f"RT {value[4:]}/RW {value[:3]}"


def rt_of(village: AreaCode, number: str) -> AreaCode:
    """The RT of this number (`005/003`) in a village; empty without a village."""
    return AreaCode(f"{village}/{number}") if village and level_of(village) is Level.VILLAGE else AreaCode("")
