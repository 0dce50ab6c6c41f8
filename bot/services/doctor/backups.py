"""Looks at the daily backups: the newest one's age, and whether this key opens it."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from bot.domain.why_not import why_not
from bot.services.work.backup_rule import OLD, BackupRule
from bot.services.work.check import Check, fail, ok, warn
from bot.storage.backup.sealed_stream import BackupProblem, read_header
from bot.storage.engine.database import Database

_NAME = "backups"
_LOOK = "Lihat apakah `lapor-rt run` atau `work` berjalan, dan apa kata catatannya tentang backup."


def check_backups(rule: BackupRule | None, now: datetime, db: Database) -> Check:
    """`now` in the calendar's timezone."""
    if rule is None:
        return warn(_NAME, "tidak ada cadangan harian", "Isi [backup] folder, sebaiknya di disk lain.")
    try:
        made = rule.made()
    except FileNotFoundError:
        made = {}
    except OSError as error:
        return fail(_NAME, f"{rule.folder} tidak bisa dibaca: {why_not(error)}", "Periksa [backup] folder.")
    if not made:
        return warn(_NAME, f"belum ada satu pun di {rule.folder}", f"{_LOOK} Dengan tangan: lapor-rt backup BERKAS")
    return _check_newest(rule, made, now, db)


def _check_newest(rule: BackupRule, made: Mapping[date, Path], now: datetime, db: Database) -> Check:
    day, path = max(made.items())
    says = f"terakhir {day.isoformat()}, {path.stat().st_size / 1e6:.1f} MB; disimpan {len(made)} di {rule.folder}"
    try:
        with path.open("rb") as file:
            key = read_header(file).key
    except (BackupProblem, OSError) as problem:
        return fail(_NAME, f"{path}: {problem}", "Buat yang baru: lapor-rt backup BERKAS")
    if db.has_key and key not in db.vault.fingerprints:
        todo = "Simpan juga kunci lama, atau buat cadangan baru: lapor-rt backup BERKAS"
        return warn(_NAME, f"{says}; dibuat dengan kunci lain, bersidik {key}", todo)
    if now - datetime.combine(day, rule.at, now.tzinfo) > OLD:
        return fail(_NAME, f"{says}: sudah lebih dari dua hari", _LOOK)
    return ok(_NAME, says)
