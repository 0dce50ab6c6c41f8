"""The web channel as a process runs it: with the door that browsers come in by."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bot.channels.web.links import link_secret
from bot.channels.web.send import WebChannel
from bot.services.work.channel import Accept
from bot.services.work.check import Check, ok

if TYPE_CHECKING:
    from bot.channels.web.door import WebDoor
    from bot.services.work.house import House
    from bot.services.work.practice_phones import Practice


class LiveWebChannel(WebChannel):
    """Without `routes` it only sends: then the HTTP library is not loaded."""

    listens_alone = False
    trouble = ""

    def __init__(self, house: "House", practice: "Practice | None" = None) -> None:
        super().__init__(house.db, house.attachments, house.clock, house.news)
        self._house = house
        self._secret, self._practice = link_secret(house.db.vault), practice
        self._door: WebDoor | None = None

    def load(self) -> None:
        """Nothing takes long."""

    def routes(self, accept: Accept) -> Sequence[Any]:
        from bot.channels.web.board_door import BoardDoor
        from bot.channels.web.door import WebDoor

        self._door = WebDoor(self, accept, self._secret, self._practice)
        return [*self._door.routes(), *BoardDoor(self._house).routes()]

    async def listen(self, accept: Accept) -> None:
        """Browsers come by themselves."""

    async def introduce(self) -> Check:
        return ok(self.name, "siap menerima peramban")

    async def hang_up(self) -> None:
        if self._door is not None:
            await self._door.close()

    async def close(self) -> None:
        """It has nothing open but the database, which is not its own."""
