"""A report as its row: what is told is sealed."""

from collections.abc import Mapping, Sequence
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


def report_from(vault: Vault, row: Row[*tuple[Any, ...]]) -> Report:
    """A report from a whole row of its table."""
    return _report(vault, dict(zip(row._fields, row, strict=True)))


def reports_from(vault: Vault, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[Report]:
    """The same of rows that have the same columns, whose names are asked for once."""
    columns = rows[0]._fields if rows else ()
    return [_report(vault, dict(zip(columns, row, strict=True))) for row in rows]


def _report(vault: Vault, told: Mapping[str, Any]) -> Report:
    # Each attribute of a row is looked for in Python; there are twenty.
    payload = orjson.loads(vault.open("report", told["payload"]))
    reason, pointed_at = _open_reason(vault, told["reason"])
    return Report(
        id=told["id"],
        number=told["number"],
        kind=told["kind"],
        area=told["area_code"],
        reporter_id=told["reporter_id"],
        status=_STATUSES[told["status"]],
        event_date=told["event_date"],
        submission=told["submission"],
        change=decode_change(payload["change"]),
        submitted_at=told["submitted_at"],
        due_in=told["due_in"],
        answers=payload.get("answers", {}),
        revision=told["revision"],
        reason=reason,
        decided_at=told["decided_at"],
        decided_by=told["decided_by"],
        filed_in=told["filed_in"],
        pointed_at=told["pointed_at"] or pointed_at,
        practice=bool(told["practice"]),
        dictated=bool(told["dictated"]),
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
