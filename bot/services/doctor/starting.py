"""Looks at what `run` needs to start: a port, folders that can be written to, a channel."""

import asyncio
import errno
import http.client
import socket
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from bot.domain.why_not import why_not
from bot.services.work.channel_plan import ChannelPlan
from bot.services.work.check import Check, fail, ok, warn

_WITHIN: Final = 3
"""Seconds for whoever has the port to say who he is."""
_OURS: Final = b"live\n"
_ANYWHERE: Final = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - where to knock, not where to listen


async def check_port(host: str, port: int) -> Check:
    """It is free, or a process of this program has it."""
    return await asyncio.to_thread(_check_port, host, port)


def _check_port(host: str, port: int) -> Check:
    name, where = "port", f"{host}:{port}"
    change = "Hentikan program lain itu, atau ganti [server] port."
    try:
        _bind(host, port)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            if is_ours(host, port):
                return ok(name, f"lapor-rt sedang berjalan di {where}")
            return fail(name, f"{where} sudah dipakai program lain", change)
        if error.errno in (errno.EACCES, errno.EPERM):
            return fail(name, f"{where} tidak boleh dipakai pengguna ini", "Pakai [server] port di atas 1023.")
        return fail(name, f"{where}: {why_not(error)}", "Periksa [server] host dan port.")
    return ok(name, f"{where} bebas" if port else "port mana saja yang bebas")


def _bind(host: str, port: int) -> None:
    """As the server does, so that a port just left counts as free."""
    family, kind, proto, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    with socket.socket(family, kind, proto) as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        attempt.bind(address)


def is_ours(host: str, port: int) -> bool:
    """Whether a process of this program serves there."""
    where = _ANYWHERE.get(host, host)
    with closing(http.client.HTTPConnection(where, port, timeout=_WITHIN)) as connection:
        try:
            connection.request("GET", "/health/live")
            return connection.getresponse().read(len(_OURS) + 1) == _OURS
        except (OSError, http.client.HTTPException):
            return False


def check_folders(folders: Sequence[Path]) -> Check:
    """Each can be written to, or made."""
    name = "folders"
    for folder in dict.fromkeys(folders):
        try:
            with tempfile.TemporaryFile(dir=existing(folder)):
                pass
        except OSError as error:
            todo = f"Beri pengguna yang menjalankan lapor-rt hak tulis atas {folder}."
            return fail(name, f"{folder} tidak bisa ditulisi: {why_not(error)}", todo)
    return ok(name, "semuanya bisa ditulisi")


def existing(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    return next(each for each in (folder, *folder.absolute().parents) if each.exists())


def check_channels(channels: Sequence[ChannelPlan[Any]]) -> Check:
    """By which one people can come in."""
    on = [channel.traits.name for channel in channels if channel.is_on]
    if on:
        return ok("channels", f"aktif: {', '.join(on)}")
    switches = ", atau ".join(channel.switch for channel in channels)
    return warn("channels", "tidak ada yang aktif: tidak seorang pun bisa melapor", f"Isi {switches}.")
