"""Makes the folders that the settings name."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.config import Settings

SQLITE = "sqlite+aiosqlite:///"


def make_folders(settings: "Settings") -> None:
    """Of the database, the key and the attachments."""
    url = settings.storage.url
    if url.startswith(SQLITE):
        Path(url.removeprefix(SQLITE).partition("?")[0]).parent.mkdir(parents=True, exist_ok=True)
    settings.security.key_file.parent.mkdir(parents=True, exist_ok=True)
    settings.storage.attachments.mkdir(parents=True, exist_ok=True, mode=0o700)
