"""aiogram, loaded without building each of the Bot API's types: only what somebody reads by is built.

Imported from here, never from aiogram itself: whoever comes first decides how it is loaded.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from pydantic import BaseModel


@contextmanager
def _building_later() -> Iterator[None]:
    """aiogram's types ask to be built when first used; then its package builds each anew, two seconds for 440.

    Meanwhile other threads may build types of their own, which are built as ever.
    """
    ours = BaseModel.__dict__["model_rebuild"]

    def rebuild(cls: type[BaseModel], /, *, _parent_namespace_depth: int = 2, **given: Any) -> bool | None:
        if cls.__module__.startswith("aiogram.types."):
            return None
        built: bool | None = ours.__func__(cls, _parent_namespace_depth=_parent_namespace_depth + 1, **given)
        return built

    BaseModel.model_rebuild = classmethod(rebuild)  # type: ignore[assignment]
    try:
        yield
    finally:
        BaseModel.model_rebuild = ours  # type: ignore[method-assign]


with _building_later():
    from aiogram import Bot, exceptions, types
    from aiogram.client.default import Default
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.enums import ChatType, ContentType
    from aiogram.methods import TelegramMethod
    from aiogram.types import CallbackQuery, Chat, InaccessibleMessage, Message, Update, User

_NAMES: Mapping[str, Any] = {**vars(types), "Default": Default}


def build(update: type[Update]) -> None:
    """Builds it with all that it holds, under the names by which aiogram's types know one another."""
    update.model_rebuild(_types_namespace=_NAMES)


__all__ = [
    "AiohttpSession",
    "Bot",
    "CallbackQuery",
    "Chat",
    "ChatType",
    "ContentType",
    "InaccessibleMessage",
    "Message",
    "TelegramAPIServer",
    "TelegramMethod",
    "Update",
    "User",
    "build",
    "exceptions",
]
