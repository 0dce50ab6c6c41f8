"""What is personal cannot be read in the file."""

from pathlib import Path

from bot.storage.history import audit
from bot.storage.messages import inbox, mailbox, outbox, queued, sessions
from tests.storage.plumbing import NIK, NOW, chat, opened

SAID = f"Ibu Rohayati {NIK}"


def all_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


async def test_the_file_holds_no_word_of_what_was_said_nor_an_address(tmp_path: Path) -> None:
    async with opened(f"sqlite+aiosqlite:///{tmp_path / 'lapor.db'}") as db:
        async with db.write() as transaction:
            await sessions.remember(transaction, [chat()], NOW)
            await sessions.save(transaction, [("owner", SAID.encode())], NOW)
            await inbox.set_aside(transaction, "telegram", "event-marker", {"text": SAID}, "KeyError", NOW)
            await outbox.queue(transaction, [queued.Queued("telegram", chat(), SAID.encode(), NOW)])
            await mailbox.keep(transaction, chat(), SAID.encode(), NOW)
            await audit.append(transaction, [audit.Line("a", "b", "c", None, {"nik": NIK})], NOW)
        raw = all_bytes(tmp_path)
    assert b"event-marker" in raw  # we look in the right place
    for secret in (NIK, "Rohayati", chat().id):
        assert secret.encode() not in raw
