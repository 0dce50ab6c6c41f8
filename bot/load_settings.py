"""Reads the TOML file and the environment into frozen settings, or tells everything that is wrong with them."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError, create_model

from bot.channels.section import Section
from bot.channels.table import CHANNELS, Table
from bot.config import Settings, SettingsError
from bot.domain.why_not import why_not

ENV_PREFIX = "LAPOR_"
ENV_DELIMITER = "__"


@cache
def _model_of(table: Table) -> type[Settings]:
    """The settings with a section for each channel."""
    sections: dict[str, Any] = {plan.traits.name: (plan.section, ...) for plan in table}
    model = create_model("Settings", __base__=Settings, **sections)
    model.table = table
    return model


@dataclass(frozen=True, slots=True)
class _Entry:
    """One value as a person wrote it: in the file, or in the environment."""

    section: str
    key: str
    value: Any
    in_env: bool

    def named(self, section: str, key: str) -> str:
        """Names a setting in the way this entry is written."""
        return f"{ENV_PREFIX}{section}{ENV_DELIMITER}{key}".upper() if self.in_env else f"[{section}] {key}"

    @property
    def name(self) -> str:
        return self.named(self.section, self.key)


class _Known:
    """The settings there are, by section and key."""

    def __init__(self, model: type[Settings]) -> None:
        self.model = model
        self.sections: dict[str, type[Section]] = {
            name: field.annotation
            for name, field in model.model_fields.items()
            if field.annotation is not None and issubclass(field.annotation, Section)
        }
        self.keys = [(section, key) for section, fields in self.sections.items() for key in fields.model_fields]

    def nearest(self, section: str, key: str) -> tuple[str, str]:
        """The setting that was most likely meant."""
        return max(self.keys, key=lambda known: _likeness(known[0], section) + 2 * _likeness(known[1], key))


def load_settings(path: Path | None, env: Mapping[str, str], channels: Table = CHANNELS) -> Settings:
    """Gives the settings of the file (defaults where None), overridden by `LAPOR_SECTION__KEY` of the environment.

    Relative paths count from the file's folder, or from the working folder without a file. Raises SettingsError with
    every problem on a line of its own; it never shows a secret's value.
    """
    known = _Known(_model_of(channels))
    tables = _read_tables(path) if path else {}
    entries = [*_file_entries(tables, known), *_env_entries(env)]
    given = {(entry.section, entry.key): entry for entry in entries if (entry.section, entry.key) in known.keys}
    strange = [_unknown_key(e, known) for e in entries if (e.section, e.key) not in known.keys]
    unknown = [*_unknown_sections(tables, known), *strange]
    settings, refused = _parse(known, given, (path.parent if path else Path()).resolve())
    if settings is None or unknown:
        raise SettingsError("\n".join([*unknown, *refused]))
    return settings


def _read_tables(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SettingsError(
            f"Tidak ada konfigurasi di {path}. Tulis dengan `lapor-rt init`, atau sebutkan dengan --config BERKAS."
        ) from None
    except OSError as error:
        raise SettingsError(f"Konfigurasi di {path} tidak bisa dibaca: {why_not(error)}.") from None
    except ValueError as error:
        raise SettingsError(f"Konfigurasi di {path} bukan TOML yang benar: {error}.") from None


def _file_entries(tables: Mapping[str, Any], known: _Known) -> Iterator[_Entry]:
    for section, table in tables.items():
        if section in known.sections and isinstance(table, dict):
            yield from (_Entry(section, key, value, in_env=False) for key, value in table.items())


def _env_entries(env: Mapping[str, str]) -> Iterator[_Entry]:
    for name, value in env.items():
        section, delimiter, key = name.removeprefix(ENV_PREFIX).lower().partition(ENV_DELIMITER)
        if name.startswith(ENV_PREFIX) and delimiter:
            yield _Entry(section, key, value, in_env=True)


def _unknown_sections(tables: Mapping[str, Any], known: _Known) -> Iterator[str]:
    for name, table in tables.items():
        if not isinstance(table, dict):
            _, key = known.nearest("", name)
            sections = " atau ".join(f"[{section}]" for section, each in known.keys if each == key)
            yield f"{name} berdiri di luar bagian; pengaturan terdekat {key} di bawah {sections}."
        elif name not in known.sections:
            nearest = _most_like(name, known.sections)
            yield f"[{name}] bukan nama bagian; yang terdekat [{nearest}]."


def _most_like(name: str, names: Iterable[str]) -> str:
    return max(names, key=lambda each: _likeness(each, name))


def _unknown_key(entry: _Entry, known: _Known) -> str:
    nearest = known.nearest(entry.section, entry.key)
    return f"{entry.name} bukan pengaturan; yang terdekat {entry.named(*nearest)}."


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


def _parse(known: _Known, given: Mapping[tuple[str, str], _Entry], folder: Path) -> tuple[Settings | None, list[str]]:
    values: dict[str, dict[str, Any]] = {section: {} for section in known.sections}
    for entry in given.values():
        values[entry.section][entry.key] = entry.value
    try:
        return known.model.model_validate(values, context={"folder": folder}), []
    except ValidationError as error:
        places = dict.fromkeys((str(found["loc"][0]), str(found["loc"][1])) for found in error.errors())
        return None, list(_refusals(places, known, given))


def _refusals(
    places: Iterable[tuple[str, str]], known: _Known, given: Mapping[tuple[str, str], _Entry]
) -> Iterator[str]:
    for section, key in places:
        field = known.sections[section].model_fields[key]
        entry = given.get((section, key))
        if entry is None:
            yield f"[{section}] {key} tidak ada; isinya {field.description}."
        elif field.repr:
            yield f"{entry.name} berisi {entry.value!r}; seharusnya {field.description}."
        else:
            yield f"{entry.name} tidak benar (isinya tidak ditampilkan); seharusnya {field.description}."
