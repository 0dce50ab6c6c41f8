"""A Graph API that takes every message, and the webhook's other end; by hand, so that neither is what is measured."""

import asyncio
import hmac
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import orjson

from benchmarks.conversation import Act, Typed
from benchmarks.local_api import ANSWER_HEAD, Lines, Messages
from tests.journeys.process import free_port
from tests.whatsapp import rules
from tests.whatsapp.world import Sent, shown

NUMBER_ID, SECRET = "106540352242922", "app-secret-of-a-bench"
_ABOUT = {"display_phone_number": "+62 15550783", "phone_number_id": NUMBER_ID}
_NUMBER = {"id": NUMBER_ID, "verified_name": "Lapor RT", "quality_rating": "GREEN", "status": "CONNECTED", **_ABOUT}


@dataclass(slots=True)
class Phone:
    """What was last written to somebody; `written` is set with each message."""

    written: asyncio.Event = field(default_factory=asyncio.Event)
    last: Sent | None = None


@dataclass(slots=True)
class Graph:
    """What was asked of it."""

    phones: dict[str, Phone] = field(default_factory=lambda: defaultdict(Phone))
    taken: list[dict[str, Any]] = field(default_factory=list)
    told: "asyncio.Queue[tuple[str, str]]" = field(default_factory=asyncio.Queue)
    """Who was sent which message, for whoever tells what became of it."""

    def answer(self, method: bytes, body: bytes) -> Any:
        """What is said to any request."""
        if method != b"POST":
            return _NUMBER
        said: dict[str, Any] = orjson.loads(body)
        self.taken.append(said)
        who, ref = str(said.get("recipient") or said["to"]), f"wamid.OUT{len(self.taken)}"
        phone = self.phones[who]
        phone.last = shown(len(self.taken), ref, who, said)
        phone.written.set()
        self.told.put_nowait((who, ref))
        return {"messaging_product": "whatsapp", "contacts": [{"input": who}], "messages": [{"id": ref}]}

    def refusals(self) -> Iterator[str]:
        """What Meta's pages would have refused of all that it took."""
        for said in self.taken:
            yield from rules.violations(said)


class _Served(Messages):
    """One connection to the Graph API."""

    def __init__(self, graph: Graph) -> None:
        super().__init__()
        self._graph = graph

    def came(self, first: bytes, headers: dict[bytes, bytes], body: bytes) -> None:
        answer = orjson.dumps(self._graph.answer(first.partition(b" ")[0], body))
        self.transport.write(ANSWER_HEAD + str(len(answer)).encode() + b"\r\n\r\n" + answer)


class SignedWebhook:
    """Delivers to an office what happens, signed as Meta does, each event in a body of its own."""

    def __init__(self, port: int) -> None:
        self._lines = Lines(port)

    async def say(self, who: str, event_id: str, content: dict[str, Any]) -> int:
        """Somebody's message; the status of the answer."""
        message = {"id": event_id, "from_user_id": who, "timestamp": str(int(time.time())), **content}
        contact = {"profile": {"name": "Ujang Suryana"}, "user_id": who}
        return await self._deliver({"contacts": [contact], "messages": [message]})

    async def tell(self, who: str, ref: str, state: str) -> int:
        """What became of a message of the office's."""
        status = {"id": ref, "status": state, "timestamp": str(int(time.time())), "recipient_user_id": who}
        return await self._deliver({"contacts": [{"user_id": who}], "statuses": [status]})

    async def _deliver(self, value: dict[str, Any]) -> int:
        change = {"field": "messages", "value": {"messaging_product": "whatsapp", "metadata": _ABOUT, **value}}
        entry = {"id": "102290129340398", "changes": [change]}
        body = orjson.dumps({"object": "whatsapp_business_account", "entry": [entry]})
        signed = hmac.new(SECRET.encode(), body, sha256).hexdigest()
        head = (
            "POST /whatsapp/webhook HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\n"
            f"X-Hub-Signature-256: sha256={signed}\r\nContent-Length: "
        )
        return (await self._lines.post(head.encode(), body))[0]

    def close(self) -> None:
        """Hangs up."""
        self._lines.close()


def content_of(act: Act, sent: Sent | None) -> dict[str, Any] | None:
    """What is said or pressed; a choice that stands as a word below the question is typed. None where it is not shown
    yet."""
    if isinstance(act, Typed):
        return {"type": "text", "text": {"body": act.text}}
    for button in sent.buttons if sent else ():
        if button.whole.lower().startswith(act.label):
            kind = "list_reply" if sent and sent.opens else "button_reply"
            chosen = {"type": kind, kind: {"id": button.token, "title": button.label}}
            return {"type": "interactive", "interactive": chosen, "context": {"id": sent.ref if sent else ""}}
    words = sent.words if sent else []
    word = next((each for each in words if each.lower().startswith(act.label)), None)
    return {"type": "text", "text": {"body": word}} if word else None


@asynccontextmanager
async def local_graph() -> AsyncIterator[tuple[Graph, str]]:
    """The Graph API on a free port, and its address."""
    graph, port = Graph(), free_port()
    server = await asyncio.get_running_loop().create_server(lambda: _Served(graph), "127.0.0.1", port)
    try:
        yield graph, f"http://127.0.0.1:{port}"
    finally:
        server.close()
