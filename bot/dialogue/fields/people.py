"""Picking residents: one of the reporter's area, a whole family, or some members of a household."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, cast

from bot.dialogue.fields.words import TypedField, refuse
from bot.dialogue.headings import ALONE, NOT_FOUND, TOGETHER
from bot.dialogue.labels import describe, family_label, label, label_each, labelled
from bot.dialogue.naming import family_head, named
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Asking, Step
from bot.dialogue.reading import ALL, SOME, TICK, Found, Json, Lookup, Offer, Refusal, Scene, Seeks
from bot.dialogue.stored_residents import resident_from_json, resident_to_json
from bot.domain.people.people import PersonId, Resident, readable
from bot.domain.people.standing import is_told_gone
from bot.domain.sayings.known import is_saying
from bot.domain.sayings.pointing import Pointing
from bot.domain.sentences.typed_names import is_a_day, name_told

ABSENT = "absent"
"""Option for somebody who isn't on the list; the answer is his name as typed, without an id."""
LONGEST_QUERY = 60


@dataclass(frozen=True, slots=True)
class PersonPick(TypedField[Resident]):
    """A resident of the reporter's area: typed in part, then picked; where `absent` allows, also one not listed.

    By what it `seeks` also one who lived there lately.
    """

    absent: bool = True
    seeks: Seeks = Seeks.RESIDENTS
    numbered: ClassVar[bool] = True
    personal: ClassVar[bool] = True
    seeks_listed: ClassVar[bool] = True
    pointed_at: ClassVar[Mapping[Pointing, str]] = {Pointing.NONE_OF_THESE: ABSENT}
    by_house: ClassVar[bool] = True
    page_size: ClassVar[int] = 4

    def picked(self, family: Sequence[Resident]) -> Json:
        return resident_to_json(family[0])

    def lookup(self, answers: Answers, query: str) -> Lookup | None:
        return Lookup(self.seeks, query) if query else None

    def understand(self, text: str, scene: Scene) -> Refusal | Lookup:
        return search_for(self.seeks, text)

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        if asking.found is None:
            return ()
        residents = asking.found.residents
        labels = label_each(residents, asking.scene.today)
        offers = [Offer(r.id, each, resident_to_json(r), ALONE) for r, each in zip(residents, labels, strict=True)]
        return (*offers, *_absent(asking, self.absent))

    def load(self, raw: Json) -> Resident:
        return resident_from_json(raw)

    def show(self, value: Resident) -> str:
        return readable(value.name)

    def show_on(self, value: Resident, today: date) -> str:
        return named([value], today)


@dataclass(frozen=True, slots=True)
class FamilyPick(TypedField[tuple[Resident, ...]]):
    """One resident, or at one tap his whole household; the first is the one who was searched for."""

    absent: bool = True
    numbered: ClassVar[bool] = True
    personal: ClassVar[bool] = True
    seeks_listed: ClassVar[bool] = True
    pointed_at: ClassVar[Mapping[Pointing, str]] = {Pointing.NONE_OF_THESE: ABSENT}
    by_house: ClassVar[bool] = True
    page_size: ClassVar[int] = 2
    """Each with his family."""
    whole_size: ClassVar[int] = 3

    def picked(self, family: Sequence[Resident]) -> Json:
        return _to_json(family[:1])

    def lookup(self, answers: Answers, query: str) -> Lookup | None:
        return Lookup(Seeks.FAMILIES, query) if query else None

    def understand(self, text: str, scene: Scene) -> Refusal | Lookup:
        return search_for(Seeks.FAMILIES, text)

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        found = asking.found
        if found is None:
            return ()
        families = [f for f in map(still_here, map(found.family_of, found.residents)) if len(f) > 1]
        distinct = list({family[0].household_id: family for family in reversed(families)}.values())[::-1]
        labels = label_each(found.residents, asking.scene.today)
        offers = [
            Offer(r.id, each, [resident_to_json(r)], ALONE) for r, each in zip(found.residents, labels, strict=True)
        ]
        for family, whole in zip(distinct, _labels_of(distinct, found), strict=True):
            offers.append(Offer(f"all-{family[0].household_id}"[:24], whole, _to_json(family), TOGETHER))
        return (*offers, *_absent(asking, self.absent, listed=True))

    def load(self, raw: Json) -> tuple[Resident, ...]:
        return _residents(raw if isinstance(raw, list) else [raw])

    def show(self, value: tuple[Resident, ...]) -> str:
        return ", ".join(readable(member.name) for member in value)

    def show_on(self, value: tuple[Resident, ...], today: date) -> str:
        return named(value, today)


@dataclass(frozen=True, slots=True)
class MemberPick(TypedField[tuple[Resident, ...]]):
    """Another member of the household of the person answered before (`of` may also hold several: the first counts)."""

    of: Step[Resident] | Step[tuple[Resident, ...]]
    numbered: ClassVar[bool] = True
    personal: ClassVar[bool] = True
    by_name: ClassVar[bool] = True
    """Whether a typed name stands for its button."""
    seeks_of: ClassVar[Seeks] = Seeks.STAYERS

    def lookup(self, answers: Answers, query: str) -> Lookup | None:
        return Lookup(self.seeks_of, first_of(answers, self.of).household_id)

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        person = first_of(asking.answers, self.of)
        others = [m for m in asking.residents if m.id != person.id]
        return tuple(Offer(m.id, labelled(m, asking.scene.today), [resident_to_json(m)]) for m in others)

    def understand(self, text: str, scene: Scene) -> Refusal:
        return refuse("choose-button", text)

    def load(self, raw: Json) -> tuple[Resident, ...]:
        return _residents(raw)

    def fits(self, value: tuple[Resident, ...], answers: Answers) -> bool:
        person = first_of(answers, self.of)
        return _same_household(person, value) and all(member.id != person.id for member in value)

    def show(self, value: tuple[Resident, ...]) -> str:
        return ", ".join(readable(member.name) for member in value)

    def show_on(self, value: tuple[Resident, ...], today: date) -> str:
        return named(value, today)


@dataclass(frozen=True, slots=True)
class MembersPick(MemberPick):
    """Who of the person's household goes along: he alone, everybody, or some, tapped one by one."""

    by_name: ClassVar[bool] = False
    seeks_of: ClassVar[Seeks] = Seeks.HOUSEHOLD

    pointed_at: ClassVar[Mapping[Pointing, str]] = {
        Pointing.ALONE: "one", Pointing.EVERYBODY: ALL, Pointing.SOME: SOME, Pointing.DONE: "done",
    }  # fmt: skip

    def unasked(self, answers: Answers) -> Json:
        return [resident_to_json(first_of(answers, self.of))]

    def only_answer(self, asking: Asking) -> Json:
        """Who lives alone goes alone."""
        person = first_of(asking.answers, self.of)
        is_alone = asking.found is not None and all(each.id == person.id for each in asking.residents)
        return [resident_to_json(person)] if is_alone else None

    def only_says(self, asking: Asking) -> Text:
        return Text("members-alone", {"name": readable(first_of(asking.answers, self.of).name)})

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        person = first_of(asking.answers, self.of)
        members = (person, *(m for m in asking.residents if m.id != person.id))
        chosen = _residents(list(asking.picked)) if asking.picked else ()
        if chosen:
            return self._some(asking, members, {each.id for each in chosen})
        alone = Offer("one", Text("members-one", {"name": readable(person.name)}), [resident_to_json(person)])
        if len(members) == 1:
            return (alone,)
        everyone = Offer(ALL, Text("members-all", {"count": len(members)}), _to_json(members))
        some = Offer(SOME, Text("members-some"), [resident_to_json(person)])
        return (alone, everyone, some) if len(members) > 2 else (alone, everyone)

    def _some(self, asking: Asking, members: tuple[Resident, ...], chosen: set[PersonId]) -> tuple[Offer, ...]:
        """A tick before each who is chosen; the one who was searched for always is."""
        ticks = [_ticked(asking, member, members, chosen) for member in members[1:]]
        going = [member for member in members if member.id in chosen]
        done = Offer("done", Text("members-done", {"count": len(going)}), _to_json(going))
        return (*ticks, done)

    def fits(self, value: tuple[Resident, ...], answers: Answers) -> bool:
        person = first_of(answers, self.of)
        return _same_household(person, value) and any(member.id == person.id for member in value)


def still_here(family: Sequence[Resident]) -> tuple[Resident, ...]:
    """Without whoever of them is told as dead or gone: of the family that was is nothing told any more."""
    return tuple(each for each in family if not is_told_gone(each))


def _ticked(asking: Asking, member: Resident, members: tuple[Resident, ...], chosen: set[PersonId]) -> Offer:
    then = chosen ^ {member.id}
    mark = "\u2611" if member.id in chosen else "\u2610"
    said = label(member, f"{mark} {describe(member, asking.scene.today)}")
    return Offer(f"{TICK}{member.id}", said, _to_json(each for each in members if each.id in then))


def _labels_of(families: Sequence[Sequence[Resident]], found: Found) -> list[Text]:
    """Whose head stands above with his house is told without it, unless two heads are called alike."""
    heads = [family_head(family) for family in families]
    above = {(each.household_id, readable(each.name)) for each in found.residents}
    return [
        family_label(family, is_known=heads.count(head) == 1 and (family[0].household_id, head) in above)
        for family, head in zip(families, heads, strict=True)
    ]


def first_of(answers: Answers, step: "Step[Resident] | Step[tuple[Resident, ...]]") -> Resident:
    """The person of an answer that holds one or several."""
    value = answers[cast("Step[Resident | tuple[Resident, ...]]", step)]
    return value[0] if isinstance(value, tuple) else value


def person_ids(residents: tuple[Resident, ...]) -> tuple[PersonId, ...]:
    """Ids of those who are in the registry."""
    return tuple(r.id for r in residents if r.id)


def search_for(what: Seeks, text: str) -> Refusal | Lookup:
    """A search by what was typed, unless that is too long."""
    if len(text) > LONGEST_QUERY:
        return refuse("too-long", text, length=len(text), longest=LONGEST_QUERY)
    return refuse("name", text) if is_no_search(text) else Lookup(what, text)


def is_no_search(text: str) -> bool:
    """Whether nobody and no place is called so: *siap*, *dua orang*, *kemarin*; digits of a NIK are searched for."""
    return is_a_day(text) or (not any(letter.isdigit() for letter in text) and is_saying(text))


def _absent(asking: Asking, allowed: bool, listed: bool = False) -> tuple[Offer, ...]:
    query = asking.found.query if asking.found else ""
    name = name_told(query)
    if not allowed or sum(c.isalpha() for c in name) < 2:
        return ()
    nobody: Json = {"id": "", "household_id": "", "name": name}
    return (Offer(ABSENT, Text("found-absent"), [nobody] if listed else nobody, NOT_FOUND),)


def _to_json(residents: Iterable[Resident]) -> list[Json]:
    return [resident_to_json(each) for each in residents]


def _residents(raw: Json) -> tuple[Resident, ...]:
    if not isinstance(raw, list) or not raw:
        raise ValueError("nobody")
    return tuple(resident_from_json(member) for member in raw)


def _same_household(person: Resident, members: tuple[Resident, ...]) -> bool:
    return all(member.household_id == person.household_id for member in members)
