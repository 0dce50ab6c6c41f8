"""Two months of three RTs, told by chat in any order, forgotten, mistyped, told twice: the registry ends as it was."""

import os
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from tests.year.days import run
from tests.year.judge import verdict
from tests.year.plan import Plan
from tests.year.play import a_play

pytestmark = pytest.mark.slow

ROUNDS = "LAPOR_RANDOM_MONTHS"
"""Set in the environment, so many rounds are played instead of three; each takes some seconds."""


@pytest.mark.parametrize("seed", range(1, int(os.environ.get(ROUNDS, "3")) + 1))
async def test_whatever_happens_and_whenever_it_is_told_the_registry_ends_as_it_truly_is(
    seed: int, tmp_path: Path
) -> None:
    with capture_logs():
        async with a_play(tmp_path, Plan(seed, days=45, a_day=0.7)) as play:
            await run(play)
            assert await verdict(play) == [], "\n".join(play.trail)
            assert len(play.happenings) > 15
            assert len({happening.kind for happening in play.happenings}) > 5
            assert len(await play.town.reports()) > len(play.happenings) / 2
