"""Scripted failures of the Graph API: what the next request is answered with, or told of later by a status."""

from dataclasses import dataclass

from aiohttp import web


@dataclass(frozen=True, slots=True)
class Failure:
    """`code` of the error and HTTP `status`; a status of 0 takes the message and tells of the failure later. Without a
    code the line is cut, or where there is a status the answer is no JSON."""

    code: int = 0
    status: int = 400

    @classmethod
    def later(cls, code: int) -> "Failure":
        return cls(code, 0)

    @classmethod
    def expired(cls) -> "Failure":
        return cls(190, 401)

    @classmethod
    def suspended(cls) -> "Failure":
        return cls(131031, 403)

    @classmethod
    def cut(cls) -> "Failure":
        return cls(0, 0)

    @classmethod
    def bad_gateway(cls) -> "Failure":
        return cls(0, 502)

    def answer(self, request: web.Request) -> web.Response:
        if not self.status:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        return error(self.code, self.status) if self.code else web.Response(status=self.status, text="<html>")


def error(code: int, status: int = 400, details: str = "") -> web.Response:
    """As the Graph API answers."""
    about = {"message": f"(#{code})", "type": "OAuthException", "code": code, "fbtrace_id": "A0"}
    return web.json_response({"error": about | {"error_data": {"details": details}}}, status=status)


@dataclass(slots=True)
class Script:
    """A failure waiting for its requests: those to `to` alone, where it is given; `times` None for ever."""

    failure: Failure
    to: str = ""
    times: int | None = 1

    def takes(self, to: str) -> bool:
        return self.times != 0 and self.to in ("", to)

    def take(self) -> Failure:
        if self.times is not None:
            self.times -= 1
        return self.failure
