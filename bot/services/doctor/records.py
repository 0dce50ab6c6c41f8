"""Looks at the database: reachable, migrated, untampered; who cannot be written to, what waits."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.services.work.check import Check, fail, ok, warn
from bot.storage import health
from bot.storage.engine.database import Database, StorageUnavailable
from bot.storage.files import old_photos
from bot.storage.history import audit, key_proof
from bot.storage.registry.one_head import with_two_heads

STUCK_AFTER = timedelta(minutes=15)
OVERDUE_AFTER = timedelta(days=2)
"""The housekeeping deletes photos once a day."""
SHOWN = 5
"""How many names a line lists."""
_NEEDED = (Role.RT, Role.OPERATOR, Role.DINSOS, Role.ADMIN)
_ROLES: Mapping[Role, str] = {
    Role.RT: "ketua RT",
    Role.OPERATOR: "operator",
    Role.TKSK: "TKSK",
    Role.DINSOS: "Dinas Sosial",
    Role.ADMIN: "pengelola",
}
_SQLITE = "sqlite+aiosqlite:///"


async def check_schema(db: Database, url: str) -> Check:
    """The database answers, with the schema this program wants."""
    name = "database"
    file = sqlite_file(url)
    if file is not None and not file.exists():  # asked first, because opening would make it
        return fail(name, "belum ada", "Buat dengan: lapor-rt init")
    try:
        async with db.read() as transaction:
            schema = await health.read_schema(transaction)
    except StorageUnavailable as error:
        return fail(name, str(error), "Periksa [storage] url, juga disk atau server basis datanya.")
    if not schema.fits:
        return fail(
            name, f"skemanya {schema.found or 'belum ada'}, seharusnya {schema.wanted}", "Jalankan: lapor-rt init"
        )
    return ok(name, f"bisa dibuka, skema {schema.wanted}")


def sqlite_file(url: str) -> Path | None:
    """The file of a database of SQLite's."""
    return Path(url.removeprefix(_SQLITE).partition("?")[0]) if url.startswith(_SQLITE) else None


async def check_records(db: Database, now: datetime, keep_photos_days: int, rooms: bool, zone: ZoneInfo) -> list[Check]:
    """What the tables tell; the schema must fit. `rooms`: whether operators can have one; hours are told in `zone`."""
    overdue = now - timedelta(days=keep_photos_days) - OVERDUE_AFTER if keep_photos_days else None
    async with db.read() as transaction:
        villages, residents = await health.count_registry(transaction)
        without_room = await health.villages_without_room(transaction)
        bound = await health.count_rooms(transaction)
        silent = await health.silent_rooms(transaction)
        duties = await health.count_officers(transaction)
        without_address = await health.officers_without_address(transaction)
        post = await health.count_post(transaction, now - STUCK_AFTER)
        set_aside = await health.count_set_aside(transaction)
        twice_led = await with_two_heads(transaction)
        photos = await old_photos.count_kept(transaction, overdue)
    return [
        *(await _check_sealed(db) if db.has_key else []),
        _check_registry(villages, residents),
        *_check_heads(twice_led),
        *([_check_rooms(bound, without_room), *_check_silent(silent, zone)] if rooms else []),
        _check_officers(duties, without_address),
        _check_post(post, zone),
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
        return [fail(name, str(error), "Kembalikan berkas kunci basis data ini, atau betulkan [security] key_file.")]
    return [ok(name, f"sama dengan berkas kunci, bersidik {db.vault.fingerprint()}"), await _check_audit(db)]


async def _check_audit(db: Database) -> Check:
    todo = "Jangan ubah basis data ini; bandingkan dengan cadangan."
    async with db.read() as transaction:
        found = await audit.verify(transaction)
    if found.broken_at is not None:
        return fail("audit log", f"rantainya putus di baris {found.broken_at}: {found.reason}", todo)
    return ok("audit log", f"{found.count} baris, rantainya utuh")


def _check_registry(villages: int, residents: int) -> Check:
    says = f"{villages} desa/kelurahan, {residents} warga"
    if not villages:
        return warn("registry", says, "Masukkan dengan: lapor-rt area import BERKAS --within KODE")
    if not residents:
        return warn("registry", says, "Masukkan dengan: lapor-rt resident import BERKAS")
    return ok("registry", says)


def _check_heads(twice: Sequence[AreaCode]) -> list[Check]:
    """What versions before left; it is not told where there is none."""
    says = f"{len(twice)} keluarga punya dua kepala: {_some(list(dict.fromkeys(twice)))}"
    todo = (
        "Ketua RT melapor “Perbaikan data”, hubungan keluarga, dari yang bukan kepalanya; lihat daftar warga desa itu."
    )
    return [warn("heads of families", says, todo)] if twice else []


def _check_rooms(bound: int, villages: Sequence[AreaCode]) -> Check:
    todo = "Masukkan bot ke grup operator; operator yang sudah terdaftar menulis /grup di sana."
    if not bound and not villages:
        return warn("operators' rooms", "belum ada satu pun", todo)
    if not villages:
        return ok("operators' rooms", "setiap desa yang punya ketua RT sudah punya grup")
    says = f"{len(villages)} desa belum punya: {_some(villages)}"
    return warn("operators' rooms", says, todo)


def _check_silent(silent: Sequence[tuple[AreaCode, datetime | None]], zone: ZoneInfo) -> list[Check]:
    """The rooms that refuse what is written there; they are tried again by themselves."""
    if not silent:
        return []
    named = [f"{area} (sejak {since.astimezone(zone):%Y-%m-%d %H:%M %Z})" if since else area for area, since in silent]
    says = f"{len(silent)} grup tidak bisa ditulisi: {_some(named)}"
    todo = "Minta admin grup mengizinkan bot menulis; sementara itu kartunya dikirim ke chat pribadi operator."
    return [warn("operators' rooms", says, todo)]


def _check_officers(duties: Mapping[Role, int], names: Sequence[str]) -> Check:
    says = ", ".join(f"{duties.get(role, 0)} {_ROLES[role]}" for role in Role)
    if lacking := [_ROLES[role] for role in _NEEDED if not duties.get(role)]:
        todo = "Masukkan dengan: lapor-rt officer import BERKAS, atau lapor-rt officer invite"
        return warn("officers", f"{says}; belum ada {', '.join(lacking)}", todo)
    if not names:
        return ok("officers", f"{says}; semuanya bisa dikirimi pesan")
    says = f"{says}; {len(names)} belum bisa dikirimi pesan: {_some(names)}"
    return warn("officers", says, "Beri mereka undangan: lapor-rt officer slips, atau lapor-rt officer invite")


def _some(names: Sequence[str]) -> str:
    more = f" dan {len(names) - SHOWN} lagi" if len(names) > SHOWN else ""
    return ", ".join(names[:SHOWN]) + more


def _check_post(post: health.Post, zone: ZoneInfo) -> Check:
    if post.broken:
        says = f"{post.broken} tidak bisa dibuka dan dibiarkan apa adanya"
        return fail("outgoing messages", says, "Isinya berubah: bandingkan basis data ini dengan cadangan.")
    if post.failed or post.stuck or post.standing:
        says = (
            f"{post.failed} pesan gagal selamanya, {post.stuck} menunggu lebih dari {STUCK_AFTER.seconds // 60} menit"
        )
        todo = "Lihat apakah `lapor-rt run` atau `work` berjalan, dan apa kata catatannya tentang pengiriman."
        return warn("outgoing messages", says + _standing(post.standing, zone), todo)
    return ok("outgoing messages", "tidak ada yang gagal atau tertahan")


def _standing(lanes: Sequence[health.Lane], zone: ZoneInfo) -> str:
    """Who gets nothing because what is first for him fails again and again."""
    if not lanes:
        return ""
    named = [
        f"{lane.whose or 'orang tak dikenal'} (sejak {lane.since.astimezone(zone):%Y-%m-%d %H:%M %Z}: {lane.failure})"
        for lane in lanes
    ]
    return f"; macet: {_some(list(dict.fromkeys(named)))}"


def _check_inbox(count: int) -> Check:
    if count:
        todo = "Lihat `lapor-rt inbox list`; setelah diperbaiki: lapor-rt inbox replay"
        return warn("incoming messages", f"{count} tidak bisa diolah dan disimpan", todo)
    return ok("incoming messages", "semua sudah diolah")


def _check_photos(kept: int, overdue: int, keep_days: int) -> Check:
    if not keep_days:
        return ok("photos", f"{kept} tersimpan, selamanya: [storage] keep_photos_days = 0")
    says = f"{kept} tersimpan, masing-masing {keep_days} hari sejak bulannya ditutup"
    if overdue:
        todo = "Lihat apakah `lapor-rt run` atau `work` berjalan, dan apa kata catatannya tentang foto."
        return warn("photos", f"{says}; {overdue} seharusnya sudah dihapus", todo)
    return ok("photos", says)
