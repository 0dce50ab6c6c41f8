"""What is kept as JSON is read by its type, and what is no such thing is refused without quoting it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

import pytest

from bot.domain.stored_json import Kept, Kinds, Unreadable

SECRET = "ASEP-SAEPUDIN"


@dataclass(frozen=True, slots=True)
class Cat:
    name: str
    born: date | None = None


@dataclass(frozen=True, slots=True)
class Dog:
    tricks: Mapping[str, int]
    barks: bool = False


KINDS = Kinds(Cat | Dog, "is", cat=Cat, dog=Dog)
CATS, PETS = Kept[Cat](Cat, "cat"), Kept[tuple[Cat | Dog, ...]](tuple[KINDS.any, ...], "pets")  # type: ignore[name-defined]


def test_a_value_comes_back_as_it_was() -> None:
    cat = Cat("Manis", date(2026, 8, 12))
    assert CATS.read(CATS.write(cat)) == CATS.load(CATS.dump(cat)) == cat
    assert CATS.dump(Cat("Manis"), without_defaults=True) == {"name": "Manis"}


def test_fields_of_later_versions_are_left_out_and_missing_ones_are_as_by_default() -> None:
    assert CATS.read(b'{"name": "Manis", "mood": {"good": true}}') == Cat("Manis")


def test_any_mapping_is_kept() -> None:
    tricks = Kept[Dog](Dog, "dog")
    assert tricks.write(Dog(MappingProxyType({"sit": 1}))) == b'{"tricks":{"sit":1},"barks":false}'


def test_the_field_says_which_it_is() -> None:
    assert PETS.read(b'[{"is": "dog", "tricks": {"sit": 1}}, {"is": "cat", "name": "Manis"}]') == (
        Dog({"sit": 1}),
        Cat("Manis"),
    )
    assert KINDS.name_of(Cat("Manis")) == "cat"


def test_a_kind_of_a_later_version_is_named() -> None:
    with pytest.raises(Unreadable, match=r"unreadable pets: all of it, unknown fish"):
        PETS.read(b'[{"is": "fish"}]')


@pytest.mark.parametrize(
    "body",
    ["", "null", "[]", SECRET, f'"{SECRET}"', f'{{"{SECRET}": 1}}', f'{{"name": ["{SECRET}"]}}', '{"name": 3215}',
     f'{{"name": "Manis", "born": "{SECRET}"}}', '{"name": "Manis", "born": true}', f'{{"name": "{SECRET}'],
)  # fmt: skip
def test_rubbish_is_a_value_error_that_quotes_nothing(body: str) -> None:
    with pytest.raises(ValueError, match="unreadable cat") as refused:
        CATS.read(body.encode())
    assert SECRET not in repr(refused.value)
    assert "3215" not in str(refused.value)
    assert refused.value.__suppress_context__


def test_a_member_that_was_forgotten_is_found_when_it_is_declared() -> None:
    with pytest.raises(TypeError, match="Dog"):
        Kinds(Cat | Dog, "is", cat=Cat)
