"""The kinds of answer: each parses what was said into the smallest value, or refuses with a reason and an example."""

from bot.dialogue.fields.areas import RtNumber, VillagePick, rt_of
from bot.dialogue.fields.cards import KkField, NikField
from bot.dialogue.fields.choices import Choice, YesNo
from bot.dialogue.fields.days import Age, BirthDay, BornOn, EventDay, PastDate
from bot.dialogue.fields.families import CardOrCount, Coming
from bot.dialogue.fields.people import (
    FamilyPick,
    MemberPick,
    MembersPick,
    PersonPick,
    first_of,
    person_ids,
)
from bot.dialogue.fields.places import Photo, PinOnly, Place
from bot.dialogue.fields.towns import Town, TypedTown
from bot.dialogue.fields.words import SHOWN_OF_REFUSED, FreeText, NewName, NumberField, Reason, clean, refuse

__all__ = [
    "SHOWN_OF_REFUSED", "Age", "BirthDay", "BornOn", "CardOrCount", "Choice", "Coming", "EventDay",
    "FamilyPick", "FreeText", "KkField", "MemberPick", "MembersPick", "NewName", "NikField", "NumberField", "PastDate",
    "PersonPick", "Photo", "PinOnly", "Place", "Reason", "RtNumber", "Town", "TypedTown", "VillagePick", "YesNo",
    "clean", "first_of", "person_ids", "refuse", "rt_of",
]  # fmt: skip
