"""The kinds of answer: each parses what was said into the smallest value, or refuses with a reason and an example."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from bot.dialogue.flow import Answers, Field, Found, Given, Json, Lookup, Offer, Refusal, Scene, Step, T
from bot.dialogue.prompt import Picture, Said, SharedContact, Text, Typed, Wants
from bot.domain.dates import say_date, understand_date
from bot.domain.nik import BadNumber, parse_nik
from bot.domain.people import PersonId, Resident, age_on, readable, resident_from_json, resident_to_json

SHOWN_OF_REFUSED = 60
_NUMBER = re.compile("[0-9]{1,12}|[0-9]{1,3}([. ][0-9]{3}){1,3}")
"""In Indonesian a point stands between thousands."""
_UNSEEN = ("Cf", "Cc", "Cs", "Co")


def clean(text: str) -> str:
    """NFC, without invisible and direction characters or broken halves of one, white space folded."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    kept = (c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) not in _UNSEEN or c.isspace())
    return " ".join("".join(kept).split())


def refuse(key: str, typed: str = "", **args: str | int) -> Refusal:
    """The refusal `refuse-{key}`, showing what was typed, shortened."""
    shown = typed if len(typed) <= SHOWN_OF_REFUSED else typed[: SHOWN_OF_REFUSED - 1] + "…"
    return Refusal(Text(f"refuse-{key}", {"typed": shown, **args}))


def refuse_means(said: Said, wanted: str) -> Refusal:
    """A photo where text is asked for, a sticker anywhere: named, so that the refusal is kind."""
    named = {Picture: "photo", Typed: "text", SharedContact: "contact"}.get(type(said))
    what = named or str(getattr(said, "what", "other"))
    return refuse(f"not-{wanted}", what=what)


class TypedField(Field[T]):
    """A field answered by typing; `understand` gets the cleaned text."""

    def read(self, said: Said, scene: Scene) -> Given | Refusal | Lookup:
        if not isinstance(said, Typed):
            return refuse_means(said, "text")
        text = clean(said.text)
        if not any(c.isalnum() for c in text):
            return refuse("no-letters", text) if text else refuse("empty")
        return self.understand(text, scene)

    def understand(self, text: str, scene: Scene) -> Given | Refusal | Lookup:
        """The text, understood."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class FreeText(TypedField[str]):
    """A name, a place, a reason: `shortest` to `longest` characters, at least one letter or digit."""

    longest: int = 120
    shortest: int = 2

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        if len(text) > self.longest:
            return refuse("too-long", text, length=len(text), longest=self.longest)
        if len(text) < self.shortest:
            return refuse("too-short", text)
        return Given(text)

    def load(self, raw: Json) -> str:
        return _text(raw)


@dataclass(frozen=True, slots=True)
class Choice(TypedField[str]):
    """One of a list of codes; the labels are the texts `{list}-{code}`."""

    list: str
    codes: tuple[str, ...]
    numbered: ClassVar[bool] = True

    def offers(self, answers: Answers, scene: Scene, found: Found | None) -> tuple[Offer, ...]:
        return tuple(Offer(code, Text(f"{self.list}-{code}"), code) for code in self.codes)

    def understand(self, text: str, scene: Scene) -> Refusal:
        return refuse("choose", text, count=len(self.codes))

    def load(self, raw: Json) -> str:
        if raw not in self.codes:
            raise ValueError(raw)
        return str(raw)

    def show(self, value: str) -> Text:
        return Text(f"{self.list}-{value}")


@dataclass(frozen=True, slots=True)
class YesNo(Choice):
    """Ya or tidak, as `yes` and `no`."""

    list: str = "answer"
    codes: tuple[str, ...] = ("yes", "no")


@dataclass(frozen=True, slots=True)
class PastDate(TypedField[date]):
    """The day something happened, not in the future, at most `years` back; kept as ISO."""

    years: int = 2

    def offers(self, answers: Answers, scene: Scene, found: Found | None) -> tuple[Offer, ...]:
        days = (("today", scene.today), ("yesterday", scene.today - timedelta(days=1)))
        return tuple(Offer(name, Text(f"day-{name}"), day.isoformat()) for name, day in days)

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        day = understand_date(text, scene.today)
        if day is None:
            return refuse("date", text)
        if day > scene.today:
            return refuse("date-future", text, understood=say_date(day))
        if age_on(day, scene.today) >= self.years:
            return refuse("date-old", text, understood=say_date(day), years=self.years)
        return Given(day.isoformat())

    def load(self, raw: Json) -> date:
        return date.fromisoformat(_text(raw))

    def show(self, value: date) -> str:
        return say_date(value)


@dataclass(frozen=True, slots=True)
class NumberField(TypedField[int]):
    """A whole number from `least` to `most`."""

    least: int = 0
    most: int = 9999

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        number = int(re.sub("[. ]", "", text)) if _NUMBER.fullmatch(text) else -1
        if not self.least <= number <= self.most:
            return refuse("number", text, least=self.least, most=self.most)
        return Given(number)

    def load(self, raw: Json) -> int:
        if type(raw) is not int:
            raise ValueError(raw)
        return raw


class NikField(TypedField[str]):
    """A NIK of 16 digits (domain section 6); that it is real only Dukcapil can say."""

    card: ClassVar[str] = "NIK"

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        try:
            return Given(parse_nik(text))
        except BadNumber as bad:
            return refuse(bad.reason_key, text, digits=len(bad.digits_found), what=self.card)

    def load(self, raw: Json) -> str:
        return parse_nik(_text(raw))


class KkField(NikField):
    """A family card's number (No KK), 16 digits as well."""

    card: ClassVar[str] = "No KK"


@dataclass(frozen=True, slots=True)
class Photo(Field[str]):
    """A photo, kept as the reference it will have once it is fetched; one may always do without."""

    optional: bool = True
    wants: ClassVar[Wants] = Wants.PHOTO

    def read(self, said: Said, scene: Scene) -> Given | Refusal:
        return Given(said.file_id) if isinstance(said, Picture) else refuse_means(said, "photo")

    def load(self, raw: Json) -> str:
        return _text(raw)

    def show(self, value: str) -> Text:
        return Text("photo-attached")


@dataclass(frozen=True, slots=True)
class PersonPick(TypedField[Resident]):
    """A resident of the reporter's area: typed in part, then picked; where `absent` allows, also one not listed."""

    absent: bool = True
    numbered: ClassVar[bool] = True

    def understand(self, text: str, scene: Scene) -> Refusal | Lookup:
        return refuse("too-long", text, length=len(text), longest=60) if len(text) > 60 else Lookup("residents", text)

    def offers(self, answers: Answers, scene: Scene, found: Found | None) -> tuple[Offer, ...]:
        if found is None:
            return ()
        offers = [Offer(r.id, describe(r, scene.today), resident_to_json(r)) for r in found.residents]
        if self.absent and sum(c.isalpha() for c in found.query) > 1:
            offers.append(Offer("absent", Text("found-absent"), {"id": "", "household_id": "", "name": found.query}))
        return tuple(offers)

    def load(self, raw: Json) -> Resident:
        return resident_from_json(raw)

    def show(self, value: Resident) -> str:
        return readable(value.name)


@dataclass(frozen=True, slots=True)
class MemberPick(TypedField[tuple[Resident, ...]]):
    """Members of the household of the person answered before: one other of them, or (`whole`) who goes along."""

    of: Step[Resident]
    whole: bool = False
    numbered: ClassVar[bool] = True

    def lookup(self, answers: Answers) -> Lookup | None:
        return Lookup("household", answers[self.of].household_id)

    def offers(self, answers: Answers, scene: Scene, found: Found | None) -> tuple[Offer, ...]:
        person, members = answers[self.of], found.residents if found else ()
        others = [m for m in members if m.id != person.id]
        if not self.whole:
            return tuple(Offer(m.id, describe(m, scene.today), [resident_to_json(m)]) for m in others)
        alone = Offer("one", Text("members-one", {"name": readable(person.name)}), [resident_to_json(person)])
        everyone: list[Json] = [resident_to_json(m) for m in (person, *others)]
        return (alone, Offer("all", Text("members-all", {"count": len(everyone)}), everyone)) if others else (alone,)

    def understand(self, text: str, scene: Scene) -> Refusal:
        return refuse("choose-button", text)

    def load(self, raw: Json) -> tuple[Resident, ...]:
        if not isinstance(raw, list) or not raw:
            raise ValueError("no members")
        return tuple(resident_from_json(member) for member in raw)

    def fits(self, value: tuple[Resident, ...], answers: Answers) -> bool:
        person = answers[self.of]
        same_household = all(member.household_id == person.household_id for member in value)
        return same_household and self.whole is any(member.id == person.id for member in value)

    def show(self, value: tuple[Resident, ...]) -> str:
        return ", ".join(readable(member.name) for member in value)


def describe(resident: Resident, today: date) -> str:
    """Name, age and address, so that two Aseps are told apart."""
    age = f" ({age_on(resident.birth_date, today)})" if resident.birth_date else ""
    return f"{readable(resident.name)}{age}" + (f", {readable(resident.address)}" if resident.address else "")


def person_ids(residents: tuple[Resident, ...]) -> tuple[PersonId, ...]:
    """Ids of those who are in the registry."""
    return tuple(r.id for r in residents if r.id)


def _text(raw: Json) -> str:
    if not isinstance(raw, str) or not raw:
        raise ValueError(raw)
    return raw
