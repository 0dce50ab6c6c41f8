"""What came of closing a month, in words and for programs."""

from typing import TYPE_CHECKING, Any, assert_never

if TYPE_CHECKING:
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
            return f"{name}, {month.period}: closed with {count} reports; {month.file_name} goes to {_people(told)}."
        case AlreadyClosed(month):
            return f"{name}: {month.period} is closed already; its file: lapor-rt month files {month.period} --to DIR"
        case NotBegun(period):
            return f"{name}: {period} has not begun; see the open month: lapor-rt month show"
        case NotKept(period):
            return f"{name}: {period} was before this installation; see the open month: lapor-rt month show"
        case NotDue(preview):
            return f"{name}: {_previewed(preview)}"
        case UnderWay(period):
            return f"{name}: {period} is being closed by another process; wait, then: lapor-rt month show"
        case _:
            assert_never(outcome)


def _previewed(preview: "Preview") -> str:
    undecided = ", ".join(f"{count} in {district}" for district, count in preview.undecided) or "none"
    return (
        f"{preview.period} closes by itself on {preview.closes_on}, {preview.days_early} days from now. "
        f"Closed today: {preview.silent} of {preview.rts} RTs silent; reports not decided: {undecided}. "
        f"To close it early all the same: lapor-rt month close --early {preview.period}"
    )


def _people(told: int) -> str:
    if not told:
        return "nobody: no officer of Dinas Sosial is enrolled (lapor-rt officer invite --role dinsos)"
    return "1 officer of Dinas Sosial" if told == 1 else f"{told} officers of Dinas Sosial"
