"""Scripted failures of the Bot API: what the next request of a method, to a chat or to any, is answered with."""

import asyncio
from dataclasses import dataclass
from typing import Any

from aiohttp import web


@dataclass(slots=True)
class Failure:
    """One way to fail. `performed` first does what was asked, so that only the answer is lost."""

    status: int = 0
    body: dict[str, Any] | str = ""
    hang: bool = False
    performed: bool = False

    @classmethod
    def refusal(cls, code: int, description: str, **parameters: int) -> "Failure":
        body: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
        return cls(code, body | ({"parameters": parameters} if parameters else {}))

    @classmethod
    def too_many(cls, retry_after: int = 3) -> "Failure":
        return cls.refusal(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)

    @classmethod
    def bad_gateway(cls) -> "Failure":
        return cls(502, "<html><head><title>502 Bad Gateway</title></head></html>")

    @classmethod
    def rubbish(cls) -> "Failure":
        return cls(200, "<html>please log in to this network</html>")

    @classmethod
    def blocked(cls) -> "Failure":
        return cls.refusal(403, "Forbidden: bot was blocked by the user")

    @classmethod
    def kicked(cls) -> "Failure":
        return cls.refusal(403, "Forbidden: bot was kicked from the supergroup chat")

    @classmethod
    def bad_request(cls, description: str) -> "Failure":
        return cls.refusal(400, f"Bad Request: {description}")

    @classmethod
    def unauthorized(cls) -> "Failure":
        return cls.refusal(401, "Unauthorized")

    @classmethod
    def migrated(cls, to: int) -> "Failure":
        text = "Bad Request: group chat was upgraded to a supergroup chat"
        return cls.refusal(400, text, migrate_to_chat_id=to)

    @classmethod
    def cut(cls, performed: bool = False) -> "Failure":
        """The line is cut; with `performed` after the work was done."""
        return cls(performed=performed)

    @classmethod
    def hanging(cls) -> "Failure":
        return cls(hang=True)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        if self.hang:
            await asyncio.Event().wait()
        if not self.status:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        if isinstance(self.body, str):
            return web.Response(status=self.status, text=self.body, content_type="text/html")
        return web.json_response(self.body, status=self.status)


@dataclass(slots=True)
class Script:
    """`failure` for the next `times` requests of `method` (empty: any) to `chat` (None: any); None is for ever."""

    failure: Failure
    method: str = ""
    chat: int | None = None
    times: int | None = 1

    def takes(self, method: str, chat: int | None) -> bool:
        return (
            (self.times is None or self.times > 0)
            and self.method in ("", method)
            and (self.chat is None or self.chat == chat)
        )

    def take(self) -> Failure:
        if self.times is not None:
            self.times -= 1
        return self.failure
