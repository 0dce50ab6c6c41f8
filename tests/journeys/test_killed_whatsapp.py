"""Killed while RT heads report on WhatsApp: nothing that Meta was answered 200 for is lost, nothing is doubled."""

from pathlib import Path

from tests.journeys.whatsapp_kills import play

HEADS, KILLS = 12, 3
"""`python -m benchmarks.whatsapp_kills` has twenty-four heads and kills twenty times."""


async def test_reports_on_whatsapp_survive_kills_at_random_moments(tmp_path: Path) -> None:
    played = await play(tmp_path, HEADS, KILLS)
    assert played.kills == KILLS
    assert played.found == played.told
    assert played.inbox == []
    assert "tidak ada yang berubah atau hilang" in played.audit
    assert played.refused == []
