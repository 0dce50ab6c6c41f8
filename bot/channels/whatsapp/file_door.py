"""Where links to files lead: `GET` shows a button, since previews and scanners open them; `POST` gives the file."""

import re
from collections.abc import Sequence
from urllib.parse import quote

from aiohttp import web

from bot.channels.whatsapp.file_links import PATH, FileLinks
from bot.services.work.channel import ReadAttachment
from bot.storage.engine.database import StorageUnavailable
from bot.storage.files.attachment_files import AttachmentLost, AttachmentProblem

_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
_PAGE = """<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title} · Lapor RT</title>
<style>body{{font:1.1rem/1.5 sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}}
button{{font:inherit;padding:.75rem 1.5rem;border:0;border-radius:.5rem;background:#0b6b3a;color:#fff}}</style>
</head>
<body><h1>{title}</h1><p>{text}</p>{form}</body>
</html>
"""
_FORM = '<form method="post"><button>Unduh</button></form>'


class FileDoor:
    """Nobody but whoever was sent the link knows it, so it is in no log."""

    def __init__(self, links: FileLinks, read_attachment: ReadAttachment) -> None:
        self._links, self._read = links, read_attachment

    def routes(self) -> Sequence[web.RouteDef]:
        place = f"{PATH}/{{token}}"
        return [web.get(place, self._ask), web.post(place, self._give)]

    async def _ask(self, request: web.Request) -> web.Response:
        token = request.match_info["token"]
        try:
            file = self._links.read(token)
            if file is None or await self._links.is_spent(token):
                return _gone()
        except StorageUnavailable:
            return _later()
        text = "Berkasnya berisi data warga. Tekan tombolnya untuk mengunduh; tautannya berlaku satu kali."
        return _page("Berkas dari Lapor RT", text, _FORM)

    async def _give(self, request: web.Request) -> web.Response:
        """The file is read before the link is spent."""
        token = request.match_info["token"]
        file = self._links.read(token)
        if file is None:
            return _gone()
        try:
            content = await self._read(file.attachment)
            if not await self._links.spend(token, file):
                return _gone()
        except AttachmentLost:
            return _lost()
        except (StorageUnavailable, AttachmentProblem, LookupError):
            return _later()
        plain = re.sub(r"[^\w.() -]", "_", file.filename.encode("ascii", "replace").decode())
        named = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(file.filename, safe='')}"
        headers = {"Content-Disposition": named, "Content-Type": "application/octet-stream", **_HEADERS}
        return web.Response(body=content, headers=headers)


def _gone() -> web.Response:
    text = "Waktunya sudah habis, atau berkasnya sudah diunduh. Mintalah lagi di WhatsApp: tulis /unduh."
    return _page("Tautan ini sudah tidak berlaku", text, "", 410)


def _lost() -> web.Response:
    text = "Mintalah lagi di WhatsApp: tulis /unduh. Kalau tetap tidak ada, kabari pengelola layanan ini."
    return _page("Berkas ini tidak ada lagi", text, "", 410)


def _later() -> web.Response:
    return _page("Belum bisa diunduh", "Coba lagi sebentar. Tautannya masih berlaku.", _FORM, 503)


def _page(title: str, text: str, form: str, status: int = 200) -> web.Response:
    body = _PAGE.format(title=title, text=text, form=form)
    headers = {**_HEADERS, "Content-Security-Policy": _POLICY}
    return web.Response(text=body, status=status, content_type="text/html", headers=headers)
