"""Requests to Meta's Graph API over one kept aiohttp session."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

import aiohttp
import orjson

from bot.channels.outgoing import proxy_for

CONNECTIONS = 100
_USUAL = aiohttp.ClientTimeout(sock_connect=5, sock_read=20)
_UPLOAD = aiohttp.ClientTimeout(total=120, sock_connect=5)
_IS_JSON = {"Content-Type": "application/json"}
_MEANS_WITHOUT_CODE = frozenset(
    {HTTPStatus.UNAUTHORIZED, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.TOO_MANY_REQUESTS}
)
"""Refusals whose status says enough. Any other without a code is not the platform's, which always gives one, but that
of a proxy on the way (https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes)."""
_NOT_THERE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
"""What is said of a file's address that is no more, without a code."""


class GraphRefused(Exception):  # noqa: N818 - a finding
    """The platform answered with an error: its HTTP status, and the code by which it says why (0 for none).

    Its own words are left out, since they may quote a phone or what was sent.
    """

    def __init__(self, status: int, code: int) -> None:
        super().__init__(f"HTTP {status}, code {code}")
        self.status, self.code = status, code


class GraphSilent(Exception):  # noqa: N818 - a finding
    """There was no usable answer; the message says what kind of failure it was."""


class TooLarge(Exception):  # noqa: N818 - a finding
    """What is to be fetched has more bytes than were allowed."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file for `/media`."""

    content: bytes
    filename: str
    mime_type: str


class Graph:
    """One token's way to the platform. Opens its session with the first request and keeps it until `close`."""

    def __init__(self, token: str, api_base: str, api_version: str, timeout: aiohttp.ClientTimeout = _USUAL) -> None:
        self._root = f"{api_base.rstrip('/')}/{api_version}"
        self._authorized = {"Authorization": f"Bearer {token}"}
        self._timeout = timeout
        self._session: aiohttp.ClientSession | None = None
        self.dated: datetime | None = None
        """When it last answered, by the clock of whoever answered."""

    async def post(self, path: str, body: dict[str, Any]) -> Any:
        """The answer to a JSON body. Raises `GraphRefused`, `GraphSilent`."""
        return await self._ask("POST", path, data=orjson.dumps(body), headers=_IS_JSON)

    async def upload(self, path: str, file: Upload) -> Any:
        """The same for a file."""
        form = aiohttp.FormData(quote_fields=False)
        form.add_field("messaging_product", "whatsapp")
        form.add_field("type", file.mime_type)
        form.add_field("file", file.content, filename=file.filename, content_type=file.mime_type)
        return await self._ask("POST", path, data=form, timeout=_UPLOAD)

    async def get(self, path: str, **query: str) -> Any:
        """The answer to a question."""
        return await self._ask("GET", path, params=query)

    async def fetch(self, url: str, most: int) -> bytes:
        """The bytes of a media address, `most` at most, else `TooLarge`."""
        async with self._requested("GET", url) as response:
            content = bytearray()
            async for chunk in response.content.iter_any():
                content += chunk
                if len(content) > most:
                    raise TooLarge
            if response.status >= HTTPStatus.BAD_REQUEST:
                raise _refusal(response.status, _code(bytes(content)), _NOT_THERE)
            return bytes(content)

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def _ask(self, method: str, path: str, **more: Any) -> Any:
        async with self._requested(method, f"{self._root}/{path}", **more) as response:
            status, content = response.status, await response.read()
            self.dated = _date_of(response.headers.get("Date", ""))
        if status >= HTTPStatus.BAD_REQUEST:
            raise _refusal(status, _code(content))
        try:
            return orjson.loads(content)
        except orjson.JSONDecodeError:
            raise GraphSilent("not JSON") from None

    def _requested(self, method: str, url: str, **more: Any) -> "_Requested":
        return _Requested(self._opened(), method, url, {"timeout": self._timeout, **more})

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=CONNECTIONS)
            self._session = aiohttp.ClientSession(
                connector=connector,
                headers=self._authorized,
                cookie_jar=aiohttp.DummyCookieJar(),
                proxy=proxy_for(self._root),
            )
        return self._session


def _date_of(told: str) -> datetime | None:
    try:
        at = parsedate_to_datetime(told)
    except (TypeError, ValueError, IndexError):
        return None
    return at if at.tzinfo else None


class _Requested:
    """A request whose failures, also while its answer is read, are `GraphSilent`, without the address they name."""

    def __init__(self, session: aiohttp.ClientSession, method: str, url: str, how: dict[str, Any]) -> None:
        self._asked = session.request(method, url, **how)

    async def __aenter__(self) -> aiohttp.ClientResponse:
        try:
            return await self._asked.__aenter__()
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            raise GraphSilent(_kind(error)) from None

    async def __aexit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        await self._asked.__aexit__(kind, error, trace)
        if isinstance(error, TimeoutError | aiohttp.ClientError | OSError):
            raise GraphSilent(_kind(error)) from None


def _kind(error: BaseException) -> str:
    return "timed_out" if isinstance(error, TimeoutError) else "network"


def _refusal(status: int, code: int, also: Container[int] = ()) -> GraphRefused | GraphSilent:
    is_told = code or status in _MEANS_WITHOUT_CODE or status in also or status >= HTTPStatus.INTERNAL_SERVER_ERROR
    return GraphRefused(status, code) if is_told else GraphSilent("not JSON")


def _code(content: bytes) -> int:
    """`error.code` of an answer; 0 where it has none."""
    try:
        code = orjson.loads(content)["error"]["code"]
    except (orjson.JSONDecodeError, KeyError, TypeError):
        return 0
    return code if isinstance(code, int) else 0
