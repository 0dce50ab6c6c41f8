"""The page of a printed list of the notice board: for everybody who has its address, until its last day is over."""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from aiohttp import web

from bot.dialogue.prompt import Text
from bot.services.board.notice import LOCALE, Notice
from bot.services.board.page import page_of
from bot.storage.engine.database import StorageUnavailable

if TYPE_CHECKING:
    from bot.services.work.house import House

_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
}
_STYLE = (
    "body{font:1rem/1.5 sans-serif;max-width:60rem;margin:1.5rem auto;padding:0 1rem;color:#111;background:#fff}"
    "header{text-align:center;border-bottom:3px double #111;margin-bottom:1rem}header p{margin:0;font-weight:bold}"
    "h1{font-size:1.3rem;margin:.5rem 0}.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid #555;padding:.3rem .5rem;text-align:left;vertical-align:top}th{background:#e6e6e6}"
    "@media(max-width:44rem){table,tbody,tr,td{display:block}thead{display:none}td{border:0;padding:.1rem .6rem}"
    "tr{border:1px solid #555;margin:0 0 .8rem;padding:.3rem 0}td::before{content:attr(data-head) ': ';color:#444}}"
)
"""On a phone each row is a box of its own, with the headings before what they tell."""
_PAGE = """<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive">
<title>{title} · Lapor RT</title>
<style>{style}</style>
</head>
<body>{body}</body>
</html>
"""


class BoardDoor:
    """Nobody who was not given the address finds it: it cannot be guessed, is linked nowhere, and asks not to be
    searched."""

    def __init__(self, house: "House") -> None:
        self._house = house

    def routes(self) -> Sequence[web.RouteDef]:
        return [web.get("/mading/{token:[0-9a-f]{48}}", self._show), web.get("/mading/{rest:.*}", self._gone)]

    async def _show(self, request: web.Request) -> web.Response:
        try:
            notice = await page_of(self._house, request.match_info["token"])
        except StorageUnavailable:
            return self._told("later", 503)
        if notice is None:
            return await self._gone(request)
        return _page(notice.title, _body(notice, self._say("board-page-standing")))

    async def _gone(self, _: web.Request) -> web.Response:
        return self._told("gone", 410)

    def _told(self, what: str, status: int) -> web.Response:
        title, how = self._say(f"board-page-{what}"), self._say(f"board-page-{what}-how")
        return _page(title, f"<h1>{escape(title)}</h1><p>{escape(how)}</p>", status)

    def _say(self, key: str) -> str:
        """In the language of the printed list."""
        return self._house.texts.say(LOCALE, Text(key))


def _page(title: str, body: str, status: int = 200) -> web.Response:
    text = _PAGE.format(title=escape(title), style=_STYLE, body=body)
    return web.Response(text=text, status=status, content_type="text/html", headers=_HEADERS)


def _body(notice: Notice, standing: str) -> str:
    head = "".join(f"<p>{escape(line)}</p>" for line in notice.head)
    heads = (*notice.columns, standing)
    columns = "".join(f"<th>{escape(each)}</th>" for each in heads)
    rows = "".join(_row(heads, (*cells, stands)) for cells, stands in zip(notice.rows, notice.stands, strict=True))
    return (
        f"<header>{head}</header><h1>{escape(notice.title)}</h1><p>{escape(notice.below)}</p>"
        f"<p>{escape(notice.intro)}</p><p><b>{escape(notice.objecting)}</b></p><p>{escape(notice.changed)}</p>"
        f'<div class="wide"><table><thead><tr>{columns}</tr></thead><tbody>{rows}</tbody></table></div>'
        f"<p>{escape(notice.no_promise)}</p>"
    )


def _row(heads: Sequence[str], cells: Sequence[str]) -> str:
    told = zip(map(escape, heads), map(escape, cells), strict=True)
    within = "".join(f'<td data-head="{head}">{cell}</td>' for head, cell in told)
    return f"<tr>{within}</tr>"
