"""What Meta says of the office's number, asked once: as whom it writes, and how good its standing is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.channels.silence import say_silence
from bot.channels.whatsapp.graph import Graph, GraphRefused, GraphSilent

FIELDS = "display_phone_number,verified_name,quality_rating,messaging_limit_tier,status"


class NumberSilent(Exception):  # noqa: N818 - a finding
    """The platform gave no usable answer; the message says which, without the token."""


@dataclass(frozen=True, slots=True)
class Number:
    """`digits` with the country first, as links name it; quality, limit and status in Meta's words."""

    digits: str
    name: str = ""
    quality: str = ""
    limit: str = ""
    status: str = ""

    @property
    def shown(self) -> str:
        return f"+{self.digits}" + (f" ({self.name})" if self.name else "")


async def ask_number(graph: Graph, number_id: str) -> Number:
    """Raises `NumberSilent`."""
    try:
        told: Any = await graph.get(number_id, fields=FIELDS)
    except GraphRefused as refused:
        raise NumberSilent(str(refused)) from None
    except GraphSilent as silent:
        raise NumberSilent(say_silence(str(silent))) from None
    if not isinstance(told, Mapping):
        raise NumberSilent(say_silence("no object"))
    shown = {name: told[name] for name in FIELDS.split(",") if isinstance(told.get(name), str)}
    digits = "".join(filter(str.isdigit, shown.get("display_phone_number", "")))
    return Number(
        digits,
        shown.get("verified_name", ""),
        shown.get("quality_rating", ""),
        shown.get("messaging_limit_tier", ""),
        shown.get("status", ""),
    )
