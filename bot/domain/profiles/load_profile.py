"""Finding profiles: those that come with the program, and a file of one's own."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from bot.domain.profiles.parse_profile import EXTENDS, parse_profile
from bot.domain.profiles.profile import BadProfile, Profile
from bot.domain.why_not import why_not

DEFAULT_PROFILE = "dtks"
ENDING = ".toml"


def profile_names() -> list[str]:
    """The profiles that come with the program."""
    return sorted(each.name.removesuffix(ENDING) for each in files(__package__).iterdir() if each.name.endswith(ENDING))


@cache
def load_profile(name: str) -> Profile:
    """The profile called so (`dtks`, `dtsen`), or that of a file (`/etc/lapor-rt/desa.toml`); else `BadProfile`."""
    code = Path(name).name.removesuffix(ENDING)
    return profile_from(code, _source(name))


def profile_from(code: str, toml: str) -> Profile:
    """A profile from what its file says and, where it extends another, what that one says besides."""
    return parse_profile(code, _whole(code, toml, ()))


def _source(name: str) -> str:
    if not name.endswith(ENDING):
        if name not in profile_names():
            raise BadProfile(f"tidak ada profil {name!r}; yang ada {', '.join(profile_names())}")
        return (files(__package__) / f"{name}{ENDING}").read_text("utf-8")
    try:
        return Path(name).read_text("utf-8")
    except OSError as error:
        raise BadProfile(f"{name}: {why_not(error)}") from None
    except UnicodeDecodeError:
        raise BadProfile(f"{name}: bukan teks UTF-8") from None


def _whole(code: str, toml: str, extending: tuple[str, ...]) -> dict[str, Any]:
    try:
        table = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise BadProfile(f"{code}.toml: {error}") from None
    other = table.get(EXTENDS)
    if other is None:
        return table
    if other not in profile_names():
        raise BadProfile(f"{code}.toml: memperluas {other!r}; yang ada {', '.join(profile_names())}")
    if other in (*extending, code):
        raise BadProfile(f"{code}.toml: memperluas {other!r}, yang memperluasnya kembali")
    return _joined(_whole(other, _source(other), (*extending, code)), table)


def _joined(before: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """What `over` says, and of tables within, key by key, what `before` says besides; a list is said whole."""
    both = {key: _joined(before[key], value) if _are_tables(before.get(key), value) else value
            for key, value in over.items()}  # fmt: skip
    return {**before, **both}


def _are_tables(one: object, other: object) -> bool:
    return isinstance(one, dict) and isinstance(other, dict)
