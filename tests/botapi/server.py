"""The local Bot API: takes requests as Telegram does, checks them, and keeps what the people would see."""

import asyncio
import json
import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from tests.botapi.delivery import Delivery
from tests.botapi.failures import Failure, Script
from tests.botapi.people import People
from tests.botapi.spec import UPLOADED, load_spec, violations
from tests.botapi.world import Call, Refused, Sent
from tests.patience import WITHIN

TOKEN = "7000000001:AAmadeup-token-of-the-local-server"


class BotApi(People):
    """Use as `async with BotApi() as api`. `check` reads each request against the published description."""

    def __init__(
        self,
        token: str = TOKEN,
        *,
        port: int = 0,
        username: str = "lapor_karawang_bot",
        check: bool = True,
        webhook_retry_delay: float = 0.05,
        webhook_timeout: float = 20.0,
    ) -> None:
        self.delivery = Delivery(webhook_retry_delay, webhook_timeout)
        super().__init__(self.delivery, username, int(token.split(":")[0]))
        self.token = token
        self.port = port
        self.spec = load_spec() if check else None
        self.violations: list[str] = []
        """What was wrong with the bot's requests; a test asserts that it stays empty."""
        self.calls: list[Call] = []
        self.answers: dict[str, str] = {}
        """The notice with which each press was answered."""
        self.commands: dict[str, dict[str, str]] = {}
        """The menus of commands by scope: names with what they say."""
        self.allowed_updates: list[str] | None = None
        self.delivery.answered = self._take_answer
        self._scripts: list[Script] = []
        self.no_voice: set[int] = set()
        """Chats of people who have forbidden voice messages."""
        self._changed = asyncio.Condition()

    # --- life ---

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=60_000_000)
        app.router.add_route("*", f"/bot{self.token}/{{method}}", self._serve)
        app.router.add_get(f"/file/bot{self.token}/{{path:.+}}", self._file)
        app.router.add_route("*", "/bot{token}/{method}", self._stranger)
        self.add_routes(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.delivery.close()
        await self._runner.cleanup()

    def add_routes(self, app: web.Application) -> None:
        """Further routes, for the control interface of the process."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    # --- for tests ---

    def fail(self, failure: Failure, method: str = "", chat: int | None = None, times: int | None = 1) -> None:
        self._scripts.append(Script(failure, method, chat, times))

    def heal(self) -> None:
        """No scripted failure stands any more."""
        self._scripts.clear()

    def calls_of(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    async def wait_for(self, chat: int, sees: Callable[[Sent], bool] | str, within: float = WITHIN) -> Sent:
        """The newest message of the chat that is so, or holds the text; edits count too."""

        def found() -> Sent | None:
            fits = sees if callable(sees) else lambda sent: sees in sent.text
            return next((sent for sent in reversed(self.chats.get(chat, [])) if fits(sent)), None)

        await self.wait_until(lambda: found() is not None, within, lambda: f"chat {chat}: {self.chats.get(chat)}")
        sent = found()
        assert sent is not None
        return sent

    async def wait_until(
        self, true: Callable[[], bool], within: float = WITHIN, tell: Callable[[], str] = lambda: ""
    ) -> None:
        """Waits for something that a request of the bot makes true."""
        try:
            async with asyncio.timeout(within), self._changed:
                await self._changed.wait_for(true)
        except TimeoutError:
            raise AssertionError(f"it did not come true in {within} s; {tell()}") from None

    # --- requests ---

    async def _stranger(self, request: web.Request) -> web.StreamResponse:
        return await Failure.unauthorized().answer(request)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        script = next((s for s in self._scripts if s.takes("file", None)), None)
        if script:
            return await script.take().answer(request)
        content = self.files.get(request.match_info["path"].removeprefix("photos/"))
        return (
            web.Response(body=content)
            if content is not None
            else await Failure.refusal(404, "Not Found").answer(request)
        )

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        call = await _read(request)
        self.calls.append(call)
        self._check(call)
        failure = next((s.take() for s in self._scripts if s.takes(call.method, call.chat)), None)
        if failure and not failure.performed:
            await self._tell()
            return await failure.answer(request)
        response = await self._perform(call)
        await self._tell()
        return await failure.answer(request) if failure else response

    async def _take_answer(self, body: dict[str, Any]) -> None:
        """A method in the webhook's answer is carried out; nobody is told what became of it."""
        call = Call(body.pop("method"), body, in_answer=True)
        self.calls.append(call)
        self._check(call)
        await self._perform(call)
        await self._tell()

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    def _check(self, call: Call) -> None:
        if self.spec is not None:
            given = dict(call.params) | dict.fromkeys(call.files, UPLOADED)
            self.violations += [f"{call.method}: {wrong}" for wrong in violations(self.spec, call.method, given)]

    async def _perform(self, call: Call) -> web.Response:
        method = getattr(self, f"on_{call.method.lower()}", None)
        try:
            if method is None:
                raise Refused("Not Found: method not found", 404)
            return web.json_response({"ok": True, "result": await method(call)})
        except Refused as refused:
            kind = {400: "Bad Request: ", 409: "Conflict: "}.get(refused.code, "")
            body = {"ok": False, "error_code": refused.code, "description": kind + refused.description}
            return web.json_response(body, status=refused.code)

    # --- methods ---

    async def on_getme(self, call: Call) -> dict[str, Any]:
        return self.bot | {"can_join_groups": True, "can_read_all_group_messages": False}

    async def on_getupdates(self, call: Call) -> list[dict[str, Any]]:
        if self.delivery.url:
            raise Refused("can't use getUpdates method while webhook is active; use deleteWebhook first", 409)
        self.allowed_updates = call.params.get("allowed_updates")
        wait = float(call.params.get("timeout", 0))
        updates = await self.delivery.poll(int(call.params.get("offset", 0)), int(call.params.get("limit", 100)), wait)
        if updates is None:
            raise Refused(
                "terminated by other getUpdates request; make sure that only one bot instance is running", 409
            )
        return updates

    async def on_setmycommands(self, call: Call) -> bool:
        """Kept by scope, as names with what they say."""
        commands = {each["command"]: each["description"] for each in call.params["commands"]}
        self.commands[_scope(call)] = commands
        return True

    async def on_deletemycommands(self, call: Call) -> bool:
        self.commands.pop(_scope(call), None)
        return True

    async def on_setwebhook(self, call: Call) -> bool:
        self.allowed_updates = call.params.get("allowed_updates")
        self.delivery.set_webhook(call.params["url"], call.params.get("secret_token", ""))
        return True

    async def on_deletewebhook(self, call: Call) -> bool:
        if call.params.get("drop_pending_updates") in (True, "true"):
            self.delivery.waiting.clear()
        self.delivery.set_webhook("", "")
        return True

    async def on_getwebhookinfo(self, call: Call) -> dict[str, Any]:
        return {
            "url": self.delivery.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.delivery.waiting),
            "last_error_message": self.delivery.last_error,
        }

    async def on_sendmessage(self, call: Call) -> dict[str, Any]:
        if not str(call.params.get("text", "")).strip():
            raise Refused("message text is empty")
        return self._keep(call, text=call.params["text"], markup=call.params.get("reply_markup") or {})

    async def on_senddocument(self, call: Call) -> dict[str, Any]:
        filename, content = call.files["document"]
        return self._keep(call, text=call.params.get("caption", ""), filename=filename, content=content)

    async def on_sendphoto(self, call: Call) -> dict[str, Any]:
        filename, content = call.files["photo"]
        if not content.startswith(b"\xff\xd8\xff"):
            raise Refused("IMAGE_PROCESS_FAILED")
        caption = call.params.get("caption", "")
        return self._keep(call, text=caption, filename=filename, content=content, is_picture=True)

    async def on_sendvoice(self, call: Call) -> dict[str, Any]:
        filename, content = call.files["voice"]
        if call.chat in self.no_voice:
            raise Refused("VOICE_MESSAGES_FORBIDDEN")
        caption = call.params.get("caption", "")
        return self._keep(call, text=caption, filename=filename, content=content, is_voice=True)

    def _keep(self, call: Call, **shown: Any) -> dict[str, Any]:
        if call.chat is None or call.chat == 0:
            raise Refused("chat not found")
        if len(json.dumps(shown.get("markup", {}))) > 10_000:
            raise Refused("reply markup is too long")
        sent = Sent(call.chat, self.number(), **shown)
        self.chats.setdefault(call.chat, []).append(sent)
        return self._message(sent)

    def _message(self, sent: Sent) -> dict[str, Any]:
        message = {
            "message_id": sent.message_id,
            "date": int(time.time()),
            "chat": self.chat(sent.chat),
            "from": self.bot,
        }
        if sent.filename:
            name = f"BQACAg-{sent.message_id}"
            self.files[name] = sent.content
            if sent.is_picture:
                size = {"file_id": name, "file_unique_id": name, "width": 1280, "height": 960}
                return message | {"photo": [size], "caption": sent.text}
            if sent.is_voice:
                spoken = {"file_id": name, "file_unique_id": name, "duration": 3}
                return message | {"voice": spoken, "caption": sent.text}
            file = {"file_id": name, "file_unique_id": name, "file_name": sent.filename, "file_size": len(sent.content)}
            return message | {"document": file, "caption": sent.text}
        inline = {"reply_markup": sent.markup} if "inline_keyboard" in sent.markup else {}
        return message | {"text": sent.text} | inline

    async def on_editmessagetext(self, call: Call) -> dict[str, Any]:
        return self._edit(call, call.params["text"])

    async def on_editmessagereplymarkup(self, call: Call) -> dict[str, Any]:
        return self._edit(call, None)

    def _edit(self, call: Call, text: str | None) -> dict[str, Any]:
        number = int(call.params["message_id"])
        sent = next((s for s in self.chats.get(call.chat or 0, []) if s.message_id == number), None)
        if sent is None:
            raise Refused("message to edit not found")
        if sent.markup and "inline_keyboard" not in sent.markup:
            raise Refused("message can't be edited")
        shown = (sent.text if text is None else text, call.params.get("reply_markup") or {})
        if shown == (sent.text, sent.markup):
            raise Refused(
                "message is not modified: specified new message content and reply markup are exactly the same "
                "as a current content and reply markup of the message"
            )
        sent.text, sent.markup = shown
        sent.edits += 1
        return self._message(sent)

    async def on_answercallbackquery(self, call: Call) -> bool:
        press = call.params["callback_query_id"]
        if self.presses.get(press) is not False:
            raise Refused("query is too old and response timeout expired or query ID is invalid")
        self.presses[press] = True
        self.answers[press] = call.params.get("text", "")
        return True

    async def on_getfile(self, call: Call) -> dict[str, Any]:
        name = call.params["file_id"]
        if name not in self.files:
            raise Refused("wrong file_id or the file is temporarily unavailable")
        if len(self.files[name]) > 20_000_000:
            raise Refused("file is too big")
        size = len(self.files[name])
        return {"file_id": name, "file_unique_id": name, "file_size": size, "file_path": f"photos/{name}"}


def _scope(call: Call) -> str:
    """The type of the menu's scope, with the chat of one chat's own: `chat 7`."""
    scope = call.params["scope"]
    return f"{scope['type']} {scope['chat_id']}" if "chat_id" in scope else str(scope["type"])


async def _read(request: web.Request) -> Call:
    """The parameters from the query, a form or JSON; those that hold JSON as a string are decoded."""
    params: dict[str, Any] = dict(request.query)
    files: dict[str, tuple[str, bytes]] = {}
    if request.content_type == "application/json":
        params |= await request.json()
    elif request.can_read_body:
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                files[name] = (value.filename, value.file.read())
            else:
                params[name] = value
    for name in ("reply_markup", "allowed_updates", "link_preview_options", "commands", "scope"):
        if isinstance(params.get(name), str):
            params[name] = json.loads(params[name])
    return Call(request.match_info["method"], params, files)
