"""The pages a browser is given: one template for a single chat and for the practice page, and its static files."""

import mimetypes
import re
from datetime import datetime, timedelta
from html import escape
from pathlib import Path
from urllib.parse import quote

from aiohttp import web
from orjson import dumps

from bot.channels.web.links import Link, sign_link
from bot.services.work.practice_phones import Phone, Practice

FOLDER = Path(__file__).parent / "page"
TEMPLATES = ("page.html", "refused.html")
_LONGEST_NAME = 100
"""No file of ours has a longer one, and no file system takes any."""
PRACTICE_LINKS_LAST = timedelta(days=30)


def static_file(name: str) -> web.Response:
    """A file of the page; 404 for any other name."""
    path = FOLDER / name
    if len(name) > _LONGEST_NAME or name in TEMPLATES or path.parent != FOLDER or not path.is_file():
        raise web.HTTPNotFound(text="Tidak ada.\n")
    kind = mimetypes.types_map.get(path.suffix, "application/octet-stream")
    headers = {"Content-Type": f"{kind}; charset=utf-8", "Cache-Control": "no-cache", **_GUARD}
    return web.Response(body=path.read_bytes(), headers=headers)


def practice_page(practice: Practice, secret: bytes, now: datetime, host: str) -> web.Response:
    """All phones side by side, each chat with a link of its own."""
    phones = [_describe(phone, secret, now + PRACTICE_LINKS_LAST) for phone in practice.phones]
    return _page(phones, "practice", practice.hint, host)


def chat_page(token: str, link: Link, host: str) -> web.Response:
    """One chat that takes the whole window."""
    chat = {"tab": "room" if link.room else "private", "label": "", "token": token, "store": link.chat}
    phone = {"key": "chat", "title": "Lapor RT", "subtitle": "Laporan warga", "chats": [chat], "contact": False}
    return _page([phone], "single", "", host)


def refused_page(host: str) -> web.Response:
    """For a link that is forged, broken or expired: it says whom to ask."""
    return _html((FOLDER / "refused.html").read_text(encoding="utf-8"), host, status=403)


def file_response(content: bytes, kind: str, filename: str = "") -> web.Response:
    """An image shown where it stands, or a file to download under its name."""
    headers = {"Content-Type": kind, "Cache-Control": "private, max-age=3600", **_GUARD}
    headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response = web.Response(body=content, headers=headers)
    if filename:
        response.headers["Content-Disposition"] = _attachment(filename)
    return response


_GUARD = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}


def _attachment(filename: str) -> str:
    plain = re.sub(r"[^\w.() -]", "_", filename.encode("ascii", "replace").decode())
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(filename, safe='')}"


def _describe(phone: Phone, secret: bytes, expires: datetime) -> dict[str, object]:
    rooms = (("room", "Grup", phone.room), ("private", "Chat pribadi", "")) if phone.room else (("private", "", ""),)
    chats = [
        {
            "tab": tab,
            "label": label,
            "token": sign_link(secret, Link(phone.address, room, expires)),
            "store": f"{phone.key}/{tab}",
        }
        for tab, label, room in rooms
    ]
    about = {"key": phone.key, "title": phone.title, "subtitle": phone.subtitle, "short": phone.short or phone.title}
    look = phone.look.name if phone.look else ""
    return {**about, "chats": chats, "contact": bool(phone.phone), "look": look}


def _page(phones: list[dict[str, object]], mode: str, hint: str, host: str) -> web.Response:
    template = (FOLDER / "page.html").read_text(encoding="utf-8")
    filled = {"{{mode}}": mode, "{{phones}}": escape(dumps(phones).decode()), "{{hint}}": escape(hint)}
    return _html(re.sub(r"\{\{\w+\}\}", lambda found: filled[found[0]], template), host)


def _html(body: str, host: str, status: int = 200) -> web.Response:
    headers = {"Content-Security-Policy": _policy(host), "Cache-Control": "no-store", "X-Frame-Options": "DENY"}
    return web.Response(text=body, status=status, content_type="text/html", headers={**headers, **_GUARD})


def _policy(host: str) -> str:
    # Older Safari doesn't count WebSockets among 'self'.
    line = f"ws://{host} wss://{host}" if re.fullmatch(r"[\w.:\[\]-]+", host) else ""
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
        f"connect-src 'self' {line}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
