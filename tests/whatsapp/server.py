"""The local Graph API: takes requests as Meta does, refuses what Meta refuses, and keeps what the people would see."""

import asyncio
import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from tests.patience import WITHIN
from tests.whatsapp import description, rules
from tests.whatsapp.delivery import Delivery
from tests.whatsapp.failures import Failure, Script, error
from tests.whatsapp.pair_rate import SECONDS, PairRate
from tests.whatsapp.people import People
from tests.whatsapp.world import Person, Sent, shown

ACCOUNT_ID = "102290129340398"
TOKEN, NUMBER_ID, SECRET, VERIFY = "EAAmadeup", "106540352242922", "app-secret-of-a-test", "verify-of-a-test"
DIGITS = "6215550783"
WINDOW = 24 * 3600.0
PHONE_SECONDS = 0.1


class GraphApi(People):
    """Use as `async with GraphApi() as api`.

    `pair_seconds` is how long one message to one person takes to be paid back, 0 for no such limit. A message that the
    description or a rule refuses is answered 400 and kept in `refused`; a test asserts that it stays empty.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        seed: int | None = None,
        pair_seconds: float = SECONDS,
        retry_delay: float = 0.05,
        clock: Callable[[], float] = time.time,
        tells: tuple[str, ...] = ("sent", "delivered", "read"),
    ) -> None:
        super().__init__(Delivery(SECRET, NUMBER_ID, retry_delay, seed), clock)
        self.token, self.port = TOKEN, port
        self.pair = PairRate(clock, pair_seconds)
        self.refused: list[str] = []
        self.calls: list[dict[str, Any]] = []
        """Every message that was asked for, also those refused."""
        self.templates: dict[str, int] = {}
        """Approved ones: how many parameters each takes."""
        self.paused: set[str] = set()
        self.submitted: dict[str, str] = {}
        """How the templates that were submitted stand, by name."""
        self.groups: dict[str, str] = {}
        """Their subjects, by id."""
        self.tells = tells
        self._described = description.load()
        self._scripts: list[Script] = []
        self._later: set[asyncio.Task[None]] = set()
        self._changed = asyncio.Condition()

    # --- life ---

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=120_000_000)
        app.router.add_post(f"/{{version}}/{NUMBER_ID}/messages", self._messages)
        app.router.add_post(f"/{{version}}/{NUMBER_ID}/media", self._upload)
        app.router.add_get("/media/{media}", self._content)
        app.router.add_post(f"/{{version}}/{NUMBER_ID}/groups", self._make_group)
        app.router.add_get("/{version}/{id}/invite_link", self._link)
        app.router.add_route("*", f"/{{version}}/{ACCOUNT_ID}/message_templates", self._message_templates)
        app.router.add_get("/{version}/{id}", self._told)
        app.router.add_route("*", "/{rest:.*}", self._unknown)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port).start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in self._later:
            task.cancel()
        await self.delivery.close()
        await self._runner.cleanup()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def point_at(self, office: str) -> None:
        """Where the office listens: its address without the path."""
        self.delivery.point_at(f"{office.rstrip('/')}/whatsapp/webhook")

    # --- for tests ---

    def fail(self, failure: Failure, to: str = "", times: int | None = 1) -> None:
        self._scripts.append(Script(failure, to, times))

    def heal(self) -> None:
        self._scripts.clear()

    async def wait_for(self, chat: str, sees: Callable[[Sent], bool] | str, within: float = WITHIN) -> Sent:
        """The newest message of the chat that is so, or holds the text."""

        def found() -> Sent | None:
            fits = sees if callable(sees) else lambda sent: sees in sent.text
            return next((sent for sent in reversed(self.chats.get(chat, [])) if fits(sent)), None)

        await self.wait_until(lambda: found() is not None, within, lambda: f"{chat}: {self.chats.get(chat)}")
        sent = found()
        assert sent is not None
        return sent

    async def wait_until(
        self, true: Callable[[], bool], within: float = WITHIN, tell: Callable[[], str] = lambda: ""
    ) -> None:
        """Waits for something that a request of the office makes true."""
        try:
            async with asyncio.timeout(within), self._changed:
                await self._changed.wait_for(true)
        except TimeoutError:
            raise AssertionError(f"it did not come true in {within} s; {tell()}; refused: {self.refused}") from None

    # --- requests ---

    def _is_known(self, request: web.Request) -> bool:
        return request.headers.get("Authorization") == f"Bearer {self.token}"

    async def _messages(self, request: web.Request) -> web.Response:
        if not self._is_known(request):
            return error(190, 401)
        body: dict[str, Any] = await request.json()
        self.calls.append(body)
        chat = self._chat(body)
        failure = next((script.take() for script in self._scripts if script.takes(chat)), None)
        if (failure and failure.status) or failure == Failure.cut():
            await self._tell()
            assert failure is not None
            return failure.answer(request)
        refused = self._refuse(body, chat)
        await self._tell()
        return refused or await self._take(body, chat, failure.code if failure else 0)

    def _refuse(self, body: dict[str, Any], chat: str) -> web.Response | None:
        wrong = [*rules.violations(body), *(self._described.violations(body) if self._described else [])]
        if body.get("type") in ("image", "document") and body[body["type"]].get("id") not in self.media:
            wrong.append("media that was not uploaded")
        if wrong:
            return self._refusal(100, f"{body.get('type')}: {wrong}")
        if body["type"] == "template":
            return self._refuse_template(body["template"])
        if chat in self.people and not self.pair.takes(chat):
            return self._refusal(131056, f"too many messages to {chat}")
        return None

    def _refuse_template(self, template: dict[str, Any]) -> web.Response | None:
        name = template["name"]
        given = [each for part in template.get("components", []) for each in part.get("parameters", [])]
        if name in self.paused:
            return error(132015)
        if name not in self.templates:
            return self._refusal(132001, f"no template {name}")
        if len(given) != self.templates[name]:
            return self._refusal(132000, f"{name} takes {self.templates[name]} parameters, not {len(given)}")
        if any(not each.get("text") or "\n" in each["text"] or "    " in each["text"] for each in given):
            return self._refusal(132018, f"{name}: a parameter that is empty, or has line breaks")
        return None

    def _refusal(self, code: int, why: str) -> web.Response:
        self.refused.append(why)
        return error(code, details=why)

    async def _take(self, body: dict[str, Any], chat: str, code: int) -> web.Response:
        """Taken; what becomes of it is told by statuses. Outside of the window free text is, and fails then."""
        number = self.number()
        ref = body["ref"] = f"wamid.OUT{number}"
        person = self.people.get(chat)
        is_free = body["type"] == "template" or chat in self.groups or self._is_open(person)
        code = code or (0 if is_free else 131047)
        if code == 131047:
            self.refused.append(f"{chat} has not written for 24 hours")
        if code:
            await self._report(ref, chat, "failed", code)
        else:
            sent = shown(number, ref, chat, body)
            if sent.kind in ("image", "document"):
                sent.content = self.media[body[sent.kind]["id"]][0]
            self.chats.setdefault(chat, []).append(sent)
            self._later.add(task := asyncio.create_task(self._report_all(ref, chat)))
            task.add_done_callback(self._later.discard)
        await self._tell()
        contact = {"input": chat, "wa_id": person.phone if person else chat}
        return web.json_response({"messaging_product": "whatsapp", "contacts": [contact], "messages": [{"id": ref}]})

    async def _report_all(self, ref: str, chat: str) -> None:
        """A phone is never as quick as the answer to what was asked."""
        await asyncio.sleep(PHONE_SECONDS)
        for state in self.tells:
            await self._report(ref, chat, state)

    def _is_open(self, person: Person | None) -> bool:
        return person is not None and person.wrote_at is not None and self.clock() - person.wrote_at < WINDOW

    async def _report(self, ref: str, chat: str, state: str, code: int = 0) -> None:
        """A failure comes without contacts."""
        person = self.people.get(chat)
        status: dict[str, Any] = {"id": ref, "status": state, "timestamp": str(int(self.clock()))}
        status |= {"recipient_id": person.phone} if person and person.phone else {}
        status |= {"recipient_user_id": person.user_id} if person else {}
        status |= {"errors": [{"code": code, "title": "…"}]} if code else {}
        contacts = {"contacts": [person.contact]} if person and not code else {}
        await self.delivery.add({"statuses": [status]} | contacts)

    def _chat(self, body: dict[str, Any]) -> str:
        """The id of whoever it is for, however he is named."""
        to = str(body.get("recipient") or body.get("to") or "")
        return next((each.user_id for each in self.people.values() if to in (each.user_id, each.phone)), to)

    # --- media and the number ---

    async def _upload(self, request: web.Request) -> web.Response:
        if not self._is_known(request):
            return error(190, 401)
        form = await request.post()
        file = form["file"]
        assert isinstance(file, web.FileField)
        content, kind = file.file.read(), str(form["type"])
        most = rules.BYTES.get(kind.partition(";")[0])
        if form.get("messaging_product") != "whatsapp" or most is None:
            return self._refusal(100, f"media of type {kind}")
        if not content or len(content) > most:
            return self._refusal(131053, f"{len(content)} bytes of {kind}")
        return web.json_response({"id": self.keep(content, kind)})

    async def _told(self, request: web.Request) -> web.Response:
        if not self._is_known(request):
            return error(190, 401)
        asked = request.match_info["id"]
        if asked == NUMBER_ID:
            number = {"display_phone_number": "+62 1555-0783", "verified_name": "Lapor RT", "id": NUMBER_ID}
            return web.json_response(number | {"quality_rating": "GREEN", "status": "CONNECTED"})
        if asked not in self.media:
            return error(100)
        content, kind = self.media[asked]
        about: dict[str, Any] = {
            "url": f"{self.url}/media/{asked}",
            "mime_type": kind,
            "file_size": len(content),
            "id": asked,
        }
        return web.json_response(about)

    async def _content(self, request: web.Request) -> web.Response:
        found = self.media.get(request.match_info["media"])
        if not self._is_known(request) or found is None:
            return error(100, 404)
        return web.Response(body=found[0], content_type=found[1].partition(";")[0])

    async def _message_templates(self, request: web.Request) -> web.Response:
        """What is submitted has an example for each parameter, which stands neither first nor last."""
        if not self._is_known(request):
            return error(190, 401)
        if request.method == "GET":
            rows = [{"name": name, "status": state, "language": "id"} for name, state in self.submitted.items()]
            return web.json_response({"data": rows})
        asked = await request.json()
        [body] = asked["components"]
        is_right = body["type"] == "BODY" and len(body["example"]["body_text"][0]) == body["text"].count("{{")
        if not is_right or body["text"].strip().startswith("{{") or body["text"].strip().endswith("}}"):
            return self._refusal(100, f"no such template: {asked}")
        self.submitted[asked["name"]] = "PENDING"
        return web.json_response({"id": str(self.number()), "status": "PENDING", "category": asked["category"]})

    async def _make_group(self, request: web.Request) -> web.Response:
        """Told at once that it is asked for, and by a webhook that it is there."""
        if not self._is_known(request):
            return error(190, 401)
        asked = await request.json()
        wrong = asked.get("messaging_product") != "whatsapp" or not 0 < len(asked.get("subject", "").strip()) <= 128
        if wrong or asked.get("join_approval_mode", "auto_approve") not in ("auto_approve", "approval_required"):
            return self._refusal(100, f"no such group: {asked}")
        number = self.number()
        group, request_id = f"Y2FwaV9ncm91cDo{number}", f"REQ_{number}"
        self.groups[group] = asked["subject"]
        told = {"type": "group_create", "request_id": request_id, "group_id": group, "subject": asked["subject"]}
        told |= {"timestamp": str(int(self.clock())), "invite_link": self.link_of(group)}
        await self.delivery.add({"groups": [told]})
        return web.json_response({"messaging_product": "whatsapp", "request_id": request_id})

    def link_of(self, group: str) -> str:
        return f"https://chat.whatsapp.com/{group[-6:]}"

    async def _link(self, request: web.Request) -> web.Response:
        group = request.match_info["id"]
        if not self._is_known(request) or group not in self.groups:
            return error(100)
        return web.json_response({"messaging_product": "whatsapp", "invite_link": self.link_of(group)})

    async def _unknown(self, request: web.Request) -> web.Response:
        return self._refusal(100, f"there is no {request.method} {request.path}")

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()
