"""Looks at the machine: key file, disk, clock, what reads cards."""

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.periods import MonthCalendar, Period, next_period
from bot.services.card_photos.tesseract import HOW_TO_INSTALL, PROGRAM, TesseractMissing, find_tesseract
from bot.services.doctor.starting import existing
from bot.services.work.check import Check, fail, ok, warn
from bot.storage.engine.vault import KeyFileProblem, Vault, load_vault

LITTLE_SPACE = 1_000_000_000
NO_SPACE = 100_000_000
"""Bytes: a month's photos of a district, and less than a day's."""
CLOSED_WITHIN = timedelta(minutes=10)
BUILT = datetime(2026, 1, 1, tzinfo=UTC)
"""A clock before it has lost its battery."""


def check_key(key_file: Path) -> Check:
    """The key is there, whole, and closed to others."""
    try:
        load_vault(key_file)
    except KeyFileProblem as error:
        gone = "Kembalikan salinan kunci basis data ini, atau mulai dengan: lapor-rt init"
        closed = "Hanya pengguna yang menjalankan lapor-rt yang boleh membacanya. Kalau rusak, kembalikan salinannya."
        return fail("key file", str(error), closed if os.path.lexists(key_file) else gone)
    return ok("key file", f"{key_file}, hanya terbaca oleh pemiliknya")


def usable_key(key_file: Path) -> Vault | None:
    """The key, or None where there is none that can be used: what needs none is examined all the same."""
    try:
        return load_vault(key_file)
    except KeyFileProblem:
        return None


def check_disk(folder: Path) -> Check:
    """Room for photos and the month's files."""
    free = shutil.disk_usage(existing(folder)).free
    says = f"sisa {free / 1e9:.1f} GB untuk {folder}"
    todo = "Kosongkan sebagian, atau pindahkan [storage] attachments ke disk yang lebih besar."
    if free < NO_SPACE:
        return fail("disk", says, todo)
    return warn("disk", says, todo) if free < LITTLE_SPACE else ok("disk", says)


def check_reading(wanted: bool) -> Check:
    """Whether photos of cards can be read, where they are to be."""
    name = "reading of cards"
    if not wanted:
        return ok(name, "tidak dipakai: [reading] cards = false")
    try:
        return ok(name, f"dengan {find_tesseract()}")
    except TesseractMissing:
        return fail(name, f"{PROGRAM} tidak ada di komputer ini", f"{HOW_TO_INSTALL}.")


def check_clock(now: datetime, calendar: MonthCalendar) -> Check:
    """Says the time as the program understands it, for a person to compare."""
    local = now.astimezone(calendar.timezone)
    says = f"{local:%Y-%m-%d %H:%M %Z} ({calendar.timezone.key})"
    if now < BUILT:
        return fail("clock", says, "Betulkan jam komputer ini, dan buat ia mengikuti server waktu (NTP).")
    return ok("clock", says)


def _long_past(calendar: MonthCalendar, period: Period, now: datetime) -> bool:
    return now - calendar.closing_of(period) > CLOSED_WITHIN


def check_closing(now: datetime, calendar: MonthCalendar, last_closed: Period | None) -> Check:
    """When the open month closes, also after the one before was closed early by hand."""
    name, period = "next closing", calendar.open_period(last_closed, now)
    at = calendar.closing_of(period).astimezone(calendar.timezone)
    if last_closed is not None and (missed := next_period(last_closed)) < period and _long_past(calendar, missed, now):
        due = calendar.closing_of(missed).astimezone(calendar.timezone)
        says = f"{missed} seharusnya ditutup {due:%Y-%m-%d pukul %H:%M}, tetapi belum"
        todo = "Ia menunggu pesan masuk yang memastikan jam komputer ini. Jika jamnya benar: lapor-rt month close"
        return warn(name, says, todo)
    last = last_closed or "belum ada"
    return ok(name, f"{period} ditutup {at:%Y-%m-%d pukul %H:%M}; terakhir ditutup: {last}")
