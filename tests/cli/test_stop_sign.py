"""A process is told to stop at any moment, also before it listens for it in its loop."""

import asyncio
import os
import signal
from collections.abc import Iterator

import pytest

from bot.cli.stop_sign import StopSign
from tests.patience import WITHIN


@pytest.fixture(autouse=True)
def _own_signals() -> Iterator[None]:
    before = {sign: signal.getsignal(sign) for sign in (signal.SIGTERM, signal.SIGINT)}
    yield
    for sign, handler in before.items():
        signal.signal(sign, handler)


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_sign_that_came_while_it_started_is_heeded(sign: signal.Signals) -> None:
    stop = StopSign()
    os.kill(os.getpid(), sign)
    asyncio.run(asyncio.wait_for(stop(), WITHIN))


def test_a_sign_that_comes_later_is_heeded() -> None:
    async def told() -> None:
        waiting = asyncio.ensure_future(StopSign()())
        await asyncio.sleep(0)
        assert not waiting.done()
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.wait_for(waiting, WITHIN)

    asyncio.run(told())


def test_a_second_sign_ends_a_start_that_hangs() -> None:
    StopSign()
    os.kill(os.getpid(), signal.SIGTERM)
    with pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGTERM)
