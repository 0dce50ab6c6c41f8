"""python-telegram-bot's way to the network, on one kept aiohttp session.

`BaseRequest` is the library's documented door for this; its default (httpx) costs several times the processor time.
"""

from dataclasses import dataclass
from typing import Any

import aiohttp
import orjson
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECTIONS = 100


@dataclass(frozen=True, slots=True)
class JsonBody:
    """A request without files that is bytes already; the library hands it on without looking into it."""

    encoded: bytes


class AiohttpRequest(BaseRequest):
    """Opens its session with the first request and keeps it until `shutdown`.

    Times are in seconds: `connect` to reach the server, `read` between two reads of the answer, `upload` for a
    request with files in all. A time given to a bot's method goes before these; None is no limit. `proxy` is the way
    out, where there is no other.
    """

    def __init__(
        self, *, connect: float = 5.0, read: float = 20.0, upload: float = 120.0, proxy: str | None = None
    ) -> None:
        self._proxy = proxy
        self._connect, self._read, self._upload = connect, read, upload
        self._usual = aiohttp.ClientTimeout(sock_connect=connect, sock_read=read)
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        return self._read

    async def initialize(self) -> None:
        self._opened()

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=CONNECTIONS)
            # auto_decompress stays on; cookies are none of the Bot API's business and cost time with each answer.
            self._session = aiohttp.ClientSession(
                connector=connector,
                headers={"User-Agent": self.USER_AGENT},
                cookie_jar=aiohttp.DummyCookieJar(),
                proxy=self._proxy,
            )
        return self._session

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | JsonBody | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        files = isinstance(request_data, RequestData) and request_data.contains_files
        timeout = (
            self._usual
            if isinstance(request_data, JsonBody)
            else aiohttp.ClientTimeout(
                total=_seconds(write_timeout, self._upload) if files else None,
                connect=_seconds(pool_timeout, None),
                sock_connect=_seconds(connect_timeout, self._connect),
                sock_read=None if files else _seconds(read_timeout, self._read),
            )
        )
        body = _body(request_data) if request_data is not None else {}
        try:
            async with self._opened().request(method, url, timeout=timeout, **body) as response:
                return response.status, await response.read()
        # The errors' own texts name the address, and the address holds the token: only their kind goes on.
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As the library's, without writing what came to the log."""
        try:
            answer = orjson.loads(payload)
        except orjson.JSONDecodeError:
            raise TelegramError("not JSON") from None
        if not isinstance(answer, dict):
            raise TelegramError("not a JSON object")
        return answer


def _seconds(given: object, default: float | None) -> float | None:
    if given is None:
        return None
    return float(given) if isinstance(given, int | float) else default


_IS_JSON = {"Content-Type": "application/json"}


def _body(data: RequestData | JsonBody) -> dict[str, Any]:
    if isinstance(data, JsonBody):
        return {"data": data.encoded, "headers": _IS_JSON}
    if not data.contains_files:
        return {"data": orjson.dumps(data.parameters), "headers": _IS_JSON}
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime_type) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime_type)
    return {"data": form}
