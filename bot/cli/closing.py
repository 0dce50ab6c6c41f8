"""What came of closing a month, in words and for programs."""

import sys
from typing import TYPE_CHECKING, Any, assert_never

from bot.cli.frame import agreed

if TYPE_CHECKING:
    from bot.domain.periods import Period
    from bot.services.month.close_by_hand import NotDue
    from bot.services.month.close_month import Outcome
    from bot.services.month.preview_closing import Preview


def closing_row(name: str, outcome: "Outcome | NotDue") -> dict[str, Any]:
    """For `--json`."""
    from bot.services.month.choose_month import AlreadyClosed
    from bot.services.month.close_by_hand import NotDue
    from bot.services.month.close_month import Closed

    month = outcome.month if isinstance(outcome, Closed | AlreadyClosed) else None
    return {
        "area_name": name,
        "closed": isinstance(outcome, Closed),
        "outcome": type(outcome).__name__,
        "period": month.period if month else getattr(outcome, "period", None),
        "version": month.version if month else None,
        "file": month.file_name if month else None,
        "sha256": month.sha256 if month else None,
        "told": outcome.told if isinstance(outcome, Closed) else 0,
        "preview": _preview_row(outcome.preview) if isinstance(outcome, NotDue) else None,
    }


def _preview_row(preview: "Preview") -> dict[str, Any]:
    return {
        "closes_on": preview.closes_on.isoformat(),
        "days_early": preview.days_early,
        "silent_rts": preview.silent,
        "rts": preview.rts,
        "undecided": dict(preview.undecided),
    }


def closing_sentence(name: str, outcome: "Outcome | NotDue") -> str:
    """For people."""
    from bot.services.month.choose_month import AlreadyClosed, NotBegun, NotKept
    from bot.services.month.close_by_hand import NotDue
    from bot.services.month.close_month import Closed, UnderWay

    match outcome:
        case Closed(month, totals, told):
            count = sum(totals.by_kind.values())
            return f"{name}, {month.period}: ditutup dengan {count} laporan; {month.file_name} {_sent(told)}."
        case AlreadyClosed(month):
            return f"{name}: {month.period} sudah ditutup; berkasnya: lapor-rt month files {month.period} --to FOLDER"
        case NotBegun(period):
            return f"{name}: {period} belum mulai; lihat bulan yang berjalan: lapor-rt month show"
        case NotKept(period):
            return f"{name}: {period} sebelum lapor-rt dipakai; lihat bulan yang berjalan: lapor-rt month show"
        case NotDue(preview):
            anyway = f"Untuk tetap menutupnya lebih awal: lapor-rt month close --early {preview.period}"
            return f"{name}: {_foreseen(preview)} {anyway}"
        case UnderWay(period):
            return f"{name}: {period} sedang ditutup proses lain; tunggu, lalu: lapor-rt month show"
        case _:
            assert_never(outcome)


def agreed_to(name: str, outcome: "Outcome | NotDue") -> "Period | None":
    """The month that whoever sits at the terminal says is to be closed before its day; None where nobody is asked."""
    from bot.services.month.close_by_hand import NotDue

    if not isinstance(outcome, NotDue) or not sys.stdin.isatty():
        return None
    return outcome.period if agreed(f"{name}: {_foreseen(outcome.preview)} Tutup sekarang juga?") else None


def _foreseen(preview: "Preview") -> str:
    undecided = ", ".join(f"{count} di {district}" for district, count in preview.undecided) or "tidak ada"
    return (
        f"{preview.period} ditutup sendiri pada {preview.closes_on}, {preview.days_early} hari lagi. "
        f"Bila ditutup hari ini: {preview.silent} dari {preview.rts} RT belum melapor; "
        f"laporan belum diputus: {undecided}."
    )


def _sent(told: int) -> str:
    if not told:
        nobody = "belum dikirim, karena belum ada petugas Dinas Sosial yang bisa dihubungi"
        return f"{nobody} (undang dengan lapor-rt officer invite --role dinsos)"
    return f"dikirim ke {told} petugas Dinas Sosial"
