"""Looks at the database: reachable, migrated, untampered; who cannot be written to, what waits."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from bot.domain.areas import AreaCode
from bot.services.work.check import Check, fail, ok, warn
from bot.storage import health
from bot.storage.engine.database import Database, StorageUnavailable
from bot.storage.files import old_photos
from bot.storage.history import audit, key_proof

STUCK_AFTER = timedelta(minutes=15)
OVERDUE_AFTER = timedelta(days=2)
"""The housekeeping deletes photos once a day."""
SHOWN = 5
"""How many names a line lists."""
_SQLITE = "sqlite+aiosqlite:///"


async def check_schema(db: Database, url: str) -> Check:
    """The database answers, with the schema this program wants."""
    name = "database"
    if _lacks_file(url):
        return fail(name, "there is none yet", "Make it with: lapor-rt init")
    try:
        async with db.read() as transaction:
            schema = await health.read_schema(transaction)
    except StorageUnavailable as error:
        return fail(name, str(error), "Check [storage] url, and that the disk or the server behind it is there.")
    if not schema.fits:
        return fail(name, f"has schema {schema.found or 'none'}, wanted is {schema.wanted}", "Run: lapor-rt init")
    return ok(name, f"reachable, schema {schema.wanted}")


def _lacks_file(url: str) -> bool:
    """Looked at first, because opening would make it."""
    return url.startswith(_SQLITE) and not Path(url.removeprefix(_SQLITE).partition("?")[0]).exists()


async def check_records(db: Database, now: datetime, keep_photos_days: int, rooms: bool) -> list[Check]:
    """What the tables tell; the schema must fit. `rooms`: whether operators can have one."""
    overdue = now - timedelta(days=keep_photos_days) - OVERDUE_AFTER if keep_photos_days else None
    async with db.read() as transaction:
        villages, residents = await health.count_registry(transaction)
        without_room = await health.villages_without_room(transaction)
        without_address = await health.officers_without_address(transaction)
        post = await health.count_post(transaction, now - STUCK_AFTER)
        set_aside = await health.count_set_aside(transaction)
        photos = await old_photos.count_kept(transaction, overdue)
    return [
        *(await _check_sealed(db) if db.has_key else []),
        _check_registry(villages, residents),
        *([_check_rooms(without_room)] if rooms else []),
        _check_officers(without_address),
        _check_post(post),
        _check_inbox(set_aside),
        _check_photos(*photos, keep_photos_days),
    ]


async def _check_sealed(db: Database) -> list[Check]:
    """The key first: with another, everything else would seem broken."""
    name = "key of the database"
    try:
        async with db.read() as transaction:
            await key_proof.check(transaction, db.vault)
    except key_proof.WrongKey as error:
        return [fail(name, str(error), "Bring back the key file of this database, or correct [security] key_file.")]
    return [ok(name, f"that of the key file, fingerprint {db.vault.fingerprint()}"), await _check_audit(db)]


async def _check_audit(db: Database) -> Check:
    todo = "Keep the database as it is, and compare with a backup."
    async with db.read() as transaction:
        found = await audit.verify(transaction)
    if found.broken_at is not None:
        return fail("audit log", f"the chain is broken at line {found.broken_at}: {found.reason}", todo)
    return ok("audit log", f"{found.count} lines, chain whole")


def _check_registry(villages: int, residents: int) -> Check:
    says = f"villages: {villages}, residents: {residents}"
    if not villages:
        return warn("registry", says, "Take them in with: lapor-rt area import FILE --within CODE")
    if not residents:
        return warn("registry", says, "Take them in with: lapor-rt resident import FILE")
    return ok("registry", says)


def _check_rooms(villages: Sequence[AreaCode]) -> Check:
    if not villages:
        return ok("operators' rooms", "every village with RT heads has one")
    says = f"{len(villages)} without: {_some(villages)}"
    return warn(
        "operators' rooms", says, "Add the bot to the operators' group; an enrolled operator writes /grup there."
    )


def _check_officers(names: Sequence[str]) -> Check:
    if not names:
        return ok("officers", "each can be written to")
    says = f"{len(names)} cannot be written to: {_some(names)}"
    return warn("officers", says, "Hand them an invite: lapor-rt officer invite")


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return ", ".join(names[:SHOWN]) + more


def _check_post(post: health.Post) -> Check:
    if post.broken:
        says = f"{post.broken} cannot be opened and are kept as they are"
        return fail("outgoing messages", says, "Compare the database with a backup: their bytes were changed.")
    if post.failed or post.stuck or post.standing:
        says = (
            f"{post.failed} messages failed for good, {post.stuck} wait longer than {STUCK_AFTER.seconds // 60} minutes"
        )
        todo = "See that `lapor-rt run` or `work` runs, and what its log says about sending."
        return warn("outgoing messages", says + _standing(post.standing), todo)
    return ok("outgoing messages", "none failed, none stuck")


def _standing(lanes: Sequence[health.Lane]) -> str:
    """Who gets nothing because what is first for him fails again and again."""
    if not lanes:
        return ""
    named = [f"{lane.whose or 'a stranger'} (since {lane.since:%Y-%m-%d %H:%M} UTC: {lane.failure})" for lane in lanes]
    return f"; standing: {_some(list(dict.fromkeys(named)))}"


def _check_inbox(count: int) -> Check:
    if count:
        todo = "Look at `lapor-rt inbox list`; after a fix: lapor-rt inbox replay"
        return warn("incoming messages", f"{count} could not be handled and are kept", todo)
    return ok("incoming messages", "all handled")


def _check_photos(kept: int, overdue: int, keep_days: int) -> Check:
    if not keep_days:
        return ok("photos", f"{kept} kept, for ever: [storage] keep_photos_days is 0")
    says = f"{kept} kept, each for {keep_days} days after its month is closed"
    if overdue:
        todo = "See that `lapor-rt run` or `work` runs, and what its log says about photos."
        return warn("photos", f"{says}; {overdue} should be deleted by now", todo)
    return ok("photos", says)
