"""Who is ticked by name where several of a family may be: *Asep Koswara*, *Siti sama Dedeh*."""

import re
from collections.abc import Sequence

from bot.dialogue.called import called_so
from bot.dialogue.reading import ALL, SOME, TICK, Json
from bot.dialogue.session import Session

_BETWEEN = re.compile(r"\s*(?:[,;&+\n]|\b(?:dan|sama|dengan|sareng|jeung)\b)\s*", re.IGNORECASE)


def ticked_by_name(session: Session, typed: str) -> list[Json] | None:
    """Those who are ticked then: one who is named alone is ticked or unticked as by his button, several are added.
    None where one of the names is nobody's, or of two, and where nobody can be ticked."""
    ticked, others = _shown(session)
    parts = [part for part in _BETWEEN.split(typed) if part.strip()]
    buttons: dict[str, Json] = {person: [about] for person, about in others.items()}
    named = [called_so(part, buttons, None) for part in parts]
    if not named or not all(named):
        return None
    before = set(ticked)
    after = before ^ set(named) if len(named) == 1 else before | set(named)
    return [about for person, about in {**ticked, **others}.items() if person in after]


def _shown(session: Session) -> tuple[dict[str, Json], dict[str, Json]]:
    """Those who are ticked, and those whose tick can be changed: on the page with the ticks, or before it."""
    everybody, ticked = session.offered.get(ALL), _by_id(session.picked)
    if not ticked and SOME in session.offered and isinstance(everybody, list):
        return _by_id(everybody[:1]), _by_id(everybody[1:])
    ticks = {option.removeprefix(TICK): value for option, value in session.offered.items() if option[:1] == TICK}
    known = dict(ticked)
    for value in ticks.values():
        known |= _by_id(value)
    return ticked, {person: known[person] for person in ticks if ticked and person in known}


def _by_id(people: Json | Sequence[Json]) -> dict[str, Json]:
    those = people if isinstance(people, list) else []
    return {str(each["id"]): each for each in those if isinstance(each, dict) and each.get("id")}
