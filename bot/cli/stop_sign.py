"""SIGTERM or Ctrl-C, heeded also while the process still starts."""

import asyncio
import signal
from types import FrameType


class StopSign:
    """Heard from its making on: what is told to stop in its first seconds comes up and then stops in order, so that
    nothing is left half open. A second sign ends it at once."""

    def __init__(self) -> None:
        self._came = False
        for sign in _SIGNS:
            signal.signal(sign, self._heard)

    async def __call__(self) -> None:
        """Returns when it came."""
        loop, came = asyncio.get_running_loop(), asyncio.Event()
        for sign in _SIGNS:
            loop.add_signal_handler(sign, came.set)
        if not self._came:
            await came.wait()

    def _heard(self, sign: int, frame: FrameType | None) -> None:
        if self._came:
            raise KeyboardInterrupt
        self._came = True


_SIGNS = signal.SIGTERM, signal.SIGINT
