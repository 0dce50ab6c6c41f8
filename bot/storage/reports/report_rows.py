"""A report as its row: what is told is sealed."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

import orjson
from sqlalchemy import Row

from bot.domain.report.changes import Change
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.storage.engine.vault import Vault
from bot.storage.reports.change_json import decode_change, encode_change


def seal_payload(vault: Vault, change: Change, answers: Mapping[str, Any]) -> bytes:
    return vault.seal("report", orjson.dumps({"change": encode_change(change), "answers": dict(answers)}))


_POINTS = "\x1e"
"""Between a reason and the question pointed at; nobody types it, and it is folded to a space where somebody does."""
_STATUSES = {each.value: each for each in Status}


# What a `Report` is made of, in the order in which it is taken apart.
_COLUMNS = (
    "payload", "reason", "pointed_at", "status", "id", "number", "kind", "area_code", "reporter_id", "event_date",
    "submission", "submitted_at", "due_in", "revision", "decided_at", "decided_by", "filed_in", "practice", "dictated",
)  # fmt: skip


@lru_cache
def _taken(columns: tuple[str, ...]) -> Callable[[Sequence[Any]], tuple[Any, ...]]:
    """What takes ours from rows of such columns; each of a row's attributes would be looked for in Python."""
    return itemgetter(*map(columns.index, _COLUMNS))


def report_from(vault: Vault, row: Row[*tuple[Any, ...]]) -> Report:
    """A report from a whole row of its table."""
    return _report(vault, _taken(row._fields)(row))


def reports_from(vault: Vault, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[Report]:
    """The same of rows that have the same columns, whose names are asked for once."""
    return [_report(vault, told) for told in map(_taken(rows[0]._fields), rows)] if rows else []


def _report(vault: Vault, told: Sequence[Any]) -> Report:
    sealed, sealed_reason, pointed_before, status, id_, number, kind, area, reporter, event_date, *others = told
    submission, submitted_at, due_in, revision, decided_at, decided_by, filed_in, practice, dictated = others
    payload = orjson.loads(vault.open("report", sealed))
    reason, pointed_at = _open_reason(vault, sealed_reason)
    return Report(
        id=id_,
        number=number,
        kind=kind,
        area=area,
        reporter_id=reporter,
        status=_STATUSES[status],
        event_date=event_date,
        submission=submission,
        change=decode_change(payload["change"]),
        submitted_at=submitted_at,
        due_in=due_in,
        answers=payload.get("answers", {}),
        revision=revision,
        reason=reason,
        decided_at=decided_at,
        decided_by=decided_by,
        filed_in=filed_in,
        pointed_at=pointed_before or pointed_at,
        practice=bool(practice),
        dictated=bool(dictated),
    )


def seal_reason(vault: Vault, reason: str, pointed_at: str) -> bytes | None:
    """Why it was decided so, and the question that was pointed at, which may be the one about an illness."""
    if not reason and not pointed_at:
        return None
    return vault.seal_text("reason", f"{reason}{_POINTS}{pointed_at}" if pointed_at else reason)


def _open_reason(vault: Vault, sealed: bytes | None) -> tuple[str, str]:
    text = vault.open_text("reason", sealed) if sealed else ""
    reason, _, pointed_at = text.partition(_POINTS)
    return reason, pointed_at


def row_of(vault: Vault, report: Report) -> dict[str, Any]:
    return {
        "id": report.id,
        "number": report.number,
        "kind": report.kind,
        "area_code": report.area,
        "reporter_id": report.reporter_id,
        "status": report.status.value,
        "revision": report.revision,
        "event_date": report.event_date,
        "submission": report.submission,
        "payload": seal_payload(vault, report.change, report.answers),
        "reason": seal_reason(vault, report.reason, report.pointed_at),
        "submitted_at": report.submitted_at,
        "decided_at": report.decided_at,
        "decided_by": report.decided_by,
        "filed_in": report.filed_in,
        "due_in": report.due_in,
        "applied": report.status is Status.APPLIED,
        "practice": report.practice,
        "dictated": report.dictated,
        "untied": report.is_untied,
    }
