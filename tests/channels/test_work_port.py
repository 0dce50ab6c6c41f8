"""A process that only works serves health and metrics where a port is set for them, and nowhere else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.app import open_work_port
from bot.load_settings import load_settings
from bot.open_house import open_house
from bot.services.upkeep.prepare import prepare
from bot.storage.engine.database import Database
from bot.storage.engine.vault import make_key_file
from tests.journeys.process import free_port


@pytest.mark.parametrize("port_of", [lambda: 0, free_port], ids=["none", "one"])
async def test_health_and_metrics_of_a_process_that_only_works(tmp_path: Path, port_of: Callable[[], int]) -> None:
    port = port_of()
    make_key_file(tmp_path / "key")
    env = {
        "LAPOR_STORAGE__URL": f"sqlite+aiosqlite:///{tmp_path / 'test.db'}",
        "LAPOR_SECURITY__KEY_FILE": str(tmp_path / "key"),
        "LAPOR_SERVER__WORK_PORT": str(port),
    }
    settings = load_settings(None, env)
    db = Database(settings.storage.url)
    await prepare(db, settings.security.key_file)
    await db.dispose()
    async with open_house(settings) as house:
        server = await open_work_port(house, settings)
        assert (server is not None) == bool(port)
        if server is None:
            return
        async with ClientSession() as http:
            for path in ("/health/ready", "/metrics"):
                async with http.get(f"http://127.0.0.1:{port}{path}") as answer:
                    assert answer.status == 200
            async with house.db.write(), http.get(f"http://127.0.0.1:{port}/health/ready") as answer:
                assert answer.status == 503, "nothing can be committed while somebody else holds the writer"
        await server.stop()
