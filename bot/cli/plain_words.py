"""What people at the server read for the codes that programs read."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.services.work.house import House

STATUSES: Mapping[str, str] = {
    "waiting": "menunggu",
    "returned": "dikembalikan",
    "approved": "disetujui",
    "rejected": "ditolak",
    "applied": "berlaku",
    "recorded": "tercatat",
    "withdrawn": "ditarik",
}
ROLES: Mapping[str, str] = {
    "rt": "ketua RT",
    "operator": "operator",
    "tksk": "TKSK",
    "dinsos": "Dinas Sosial",
    "admin": "pengelola",
}
RTS: Mapping[str, str] = {"reported": "melapor", "nil": "nihil", "silent": "belum melapor"}


def kinds(house: "House") -> dict[str, str]:
    """The title of each kind of report."""
    from bot.dialogue.prompt import Text

    return {kind: house.texts.say(house.locale, Text(f"kind-{kind}")) for kind in house.flows}


def counted(counts: Mapping[Any, int], words: Mapping[str, str]) -> str:
    """`3 menunggu, 1 ditolak`."""
    return ", ".join(f"{count} {words.get(str(name), str(name))}" for name, count in counts.items()) or "tidak ada"
