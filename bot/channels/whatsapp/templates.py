"""Messages that Meta approves beforehand: their texts ready to submit, and how each stands there."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.channels.silence import say_silence
from bot.channels.whatsapp.graph import Graph, GraphRefused, GraphSilent
from bot.channels.whatsapp.number import NumberSilent
from bot.services.work.channel_plan import Approved
from bot.services.work.notice import Notice

PREFIX = "lapor_rt_"
"""Of the name that is proposed where the configuration has none."""
_TEXTS: Mapping[Notice, tuple[str, str]] = {
    Notice.RETURNED: (
        "Laporan warga Bapak/Ibu perlu diperbaiki: {{1}} Balas pesan ini untuk memperbaikinya.",
        "Laporan KLH-2611-0004 (Siti Maryam): tanggalnya keliru.",
    ),
    Notice.DECIDED: (
        "Kabar tentang laporan warga Bapak/Ibu: {{1}} Balas pesan ini untuk membaca lengkapnya.",
        "Laporan KLH-2611-0004 (Siti Maryam) disetujui.",
    ),
    Notice.REMINDER: (
        "Pengingat laporan bulanan RT: {{1}} Balas pesan ini untuk mulai melapor.",
        "Laporan bulan November ditutup tanggal 15.",
    ),
    Notice.MONTH_CLOSED: (
        "Laporan bulanan RT sudah ditutup: {{1}} Balas pesan ini untuk menerima rekapnya.",
        "November 2026, 12 kelahiran, 5 kematian.",
    ),
    Notice.CARD_WAITING: (
        "Ada laporan warga yang menunggu keputusan: {{1}} Balas pesan ini untuk memeriksanya.",
        "Kelahiran Siti Maryam, RT 003/RW 005.",
    ),
    Notice.DIGEST: (
        "Ringkasan laporan RT minggu ini: {{1}} Balas pesan ini untuk membaca lengkapnya.",
        "3 laporan menunggu keputusan, 5 RT belum melapor.",
    ),
}
"""What stands there, with {{1}} for the notice in one line, and an example of it, which Meta asks for."""


def proposed(named: Mapping[str, str]) -> list[Approved]:
    """All that can be used, under the names of the configuration."""
    return [
        Approved(f"template_{notice}", named.get(notice.value) or f"{PREFIX}{notice}", text, example)
        for notice, (text, example) in _TEXTS.items()
    ]


async def with_states(graph: Graph, account_id: str, texts: Sequence[Approved], language: str) -> list[Approved]:
    """The same, each with its state at the platform in its own words; `absent` where it has none of the name. Raises
    `NumberSilent`."""
    states = await _states(graph, account_id, language)
    return [each.standing(states.get(each.name, "absent")) for each in texts]


async def submit(graph: Graph, account_id: str, text: Approved, language: str) -> Approved:
    """Asks for its approval. Raises `NumberSilent`."""
    body = {
        "name": text.name,
        "language": language,
        "category": "UTILITY",
        "components": [{"type": "BODY", "text": text.text, "example": {"body_text": [[text.example]]}}],
    }
    try:
        answer: Any = await graph.post(f"{account_id}/message_templates", body)
    except (GraphRefused, GraphSilent) as problem:
        raise NumberSilent(f"{text.name}: {say_silence(str(problem))}") from None
    status = answer.get("status") if isinstance(answer, Mapping) else None
    return text.standing(status if isinstance(status, str) else "PENDING")


async def _states(graph: Graph, account_id: str, language: str) -> dict[str, str]:
    """By name; hundreds at once is more than any office has."""
    try:
        told: Any = await graph.get(f"{account_id}/message_templates", fields="name,status,language", limit="250")
    except (GraphRefused, GraphSilent) as problem:
        raise NumberSilent(say_silence(str(problem))) from None
    rows = told.get("data") if isinstance(told, Mapping) else None
    known = [each for each in rows or [] if isinstance(each, Mapping) and each.get("language") == language]
    return {str(each.get("name")): str(each.get("status")) for each in known}
