"""`python -m tests.botapi --port N`: the local Bot API as a process, with a control interface over HTTP.

`POST /control/say` with `{"user": 5, "text": "/menu"}` calls that verb of the server; so do `press`, `send_photo`,
`share_contact`, `sticker`, `group`, `block`, `put_out` and `migrate`. `POST /control/fail` takes the name of a
failure, its arguments and where it strikes: `{"failure": "too_many", "with": {"retry_after": 2}, "method":
"sendMessage"}`. `GET /control/chats/5` shows a chat, `GET /control/state` what was confirmed, refused and violated.
"""

import argparse
import asyncio
import contextlib
import inspect

from aiohttp import web

from tests.botapi.failures import Failure
from tests.botapi.server import TOKEN, BotApi

VERBS = ("say", "press", "send_photo", "share_contact", "sticker", "group", "block", "put_out", "migrate", "heal")


class ControlledBotApi(BotApi):
    """The server with the routes through which another process moves its people."""

    def add_routes(self, app: web.Application) -> None:
        app.router.add_post("/control/fail", self._fail)
        app.router.add_post("/control/{verb}", self._verb)
        app.router.add_get("/control/chats/{chat}", self._chat)
        app.router.add_get("/control/state", self._state)

    async def _verb(self, request: web.Request) -> web.Response:
        verb = request.match_info["verb"]
        if verb not in VERBS:
            return web.json_response({"error": f"one of {', '.join(VERBS)}"}, status=404)
        arguments = await request.json() if request.can_read_body else {}
        try:
            result = getattr(self, verb)(**arguments)
            return web.json_response({"result": await result if inspect.isawaitable(result) else result})
        except (TypeError, AssertionError) as error:
            return web.json_response({"error": str(error)}, status=400)

    async def _fail(self, request: web.Request) -> web.Response:
        order = await request.json()
        failure = getattr(Failure, order.pop("failure"))(**order.pop("with", {}))
        self.fail(failure, **order)
        return web.json_response({"result": None})

    async def _chat(self, request: web.Request) -> web.Response:
        return web.json_response([sent.shown() for sent in self.chats.get(int(request.match_info["chat"]), [])])

    async def _state(self, request: web.Request) -> web.Response:
        state = {
            "confirmed": len(self.delivery.confirmed),
            "waiting": len(self.delivery.waiting),
            "calls": len(self.calls),
            "violations": self.violations,
        }
        return web.json_response(state)


async def serve(arguments: argparse.Namespace) -> None:
    async with ControlledBotApi(arguments.token, port=arguments.port, check=arguments.check) as api:
        checks = "checked" if api.spec else "not checked (the description is absent, or --no-check)"
        print(f"Bot API on {api.url}, token {api.token}, requests {checks}", flush=True)  # noqa: T201
        await asyncio.Event().wait()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.botapi", description="A local Bot API.")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default=TOKEN)
    parser.add_argument("--no-check", dest="check", action="store_false")
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(parser.parse_args()))


if __name__ == "__main__":
    main()
