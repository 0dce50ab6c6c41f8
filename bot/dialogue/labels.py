"""What stands on a button of somebody, or of a whole family, so that no two read alike."""

from collections.abc import Sequence
from datetime import date

from bot.dialogue.naming import family_head, family_that_tells
from bot.dialogue.prompt import Text
from bot.domain.people.people import BasicStatus, Resident, age_words, readable


def describe(resident: Resident, today: date) -> str:
    """Name, age and address, so that two Aseps are told apart; of who has a namesake in it his family too."""
    told, family = age_words(resident.born, today), family_that_tells(resident)
    age = f" ({told})" if told else ""
    house = f", {readable(resident.address)}" if resident.address else ""
    return f"{readable(resident.name)}{age}{house}" + (f", {family}" if family else "")


def label(resident: Resident, said: str) -> Text | str:
    """What is `said` of somebody, marked: a report of him waits, he is of another RT yet, or here no more."""
    if resident.comes_from:
        about = {"who": said, "rt": resident.comes_from}
        return Text("person-coming-waits" if resident.waits else "person-coming", about)
    if resident.lives_in:
        key = "person-dead-elsewhere" if resident.status is BasicStatus.DEAD else "person-elsewhere"
        return Text(key, {"who": said, "rt": resident.lives_in})
    if resident.waits:
        return Text("person-waits", {"who": said})
    return Text("person-ended", {"who": said, "status": resident.status.value}) if resident.ended_on else said


def labelled(resident: Resident, today: date) -> Text | str:
    """Name, age and address, marked."""
    return label(resident, describe(resident, today))


def label_each(residents: Sequence[Resident], today: date) -> list[Text | str]:
    """The same for several."""
    return [label(who, said) for who, said in zip(residents, describe_each(residents, today), strict=True)]


def describe_each(residents: Sequence[Resident], today: date) -> list[str]:
    """What they are called: where name, age and address are alike, the head of the family or the end of the NIK too."""
    plain = [describe(each, today) for each in residents]
    heads = {label: {r.head_name for r, has in zip(residents, plain, strict=True) if has == label} for label in plain}
    told = [
        label if plain.count(label) == 1 else f"{label}, {_apart_by(each, len(heads[label]) == plain.count(label))}"
        for each, label in zip(residents, plain, strict=True)
    ]
    return [label.removesuffix(", ") for label in told]


def _apart_by(resident: Resident, by_head: bool) -> str:
    if by_head and resident.head_name and not resident.has_namesake:
        return f"KK {readable(resident.head_name)}"
    return f"NIK …{resident.nik_tail}" if resident.nik_tail else ""


def family_label(family: Sequence[Resident], is_known: bool = False) -> Text:
    """A whole family: by its head, their number and their house, whichever of them was searched for; without the house
    where it is known."""
    house = "none" if is_known else readable(family[0].address) or "none"
    return Text("family-of", {"name": family_head(family), "count": len(family), "house": house})
