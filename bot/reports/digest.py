"""A month's totals → the message that goes with its file."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from bot.dialogue.prompt import Text
from bot.domain.areas import short_name
from bot.domain.report.changes import Kind
from bot.domain.report.review import Status
from bot.reports.asked import Asked
from bot.reports.rows import RtRow, RtState

FEW_NAMES = 10

Tell = Callable[[Text], str]
"""Renders a text key in the reader's language."""


@dataclass(frozen=True, slots=True)
class VillageTotals:
    """What came in from one village."""

    village: str
    district: str
    reports: int
    """Of any kind."""
    people: Mapping[Kind, int]
    """Those whom the reports of each kind concern."""


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """A report that was not decided in time, and what it waits for."""

    number: str
    status: Status


@dataclass(frozen=True, slots=True)
class MonthTotals:
    """All that the message tells."""

    area_name: str
    month: str
    """As people call it: `Agustus 2026`."""
    version: int
    by_kind: Mapping[Kind, int]
    people: Mapping[Kind, int] = field(default_factory=dict)
    """Those whom the reports of each kind concern."""
    is_whole: bool = True
    """Whether it goes with the file; else it is the cut of one area, for its own officers."""
    villages: Sequence[VillageTotals] = ()
    rt_counts: Mapping[RtState, int] = field(default_factory=dict)
    silent: Sequence[RtRow] = ()
    """The silent RTs; named when they are few."""
    carried: Mapping[Status, int] = field(default_factory=dict)
    carried_first: Sequence[CarriedOver] = ()
    """Some of those carried over, to be named."""
    asked: Mapping[Asked, int] = field(default_factory=dict)
    """Rows of each list of persons."""
    recipients: int = 0
    """Those whose aid stops."""
    stops: Mapping[str, int] = field(default_factory=dict)
    """By programme."""
    matters: int = 0
    """How much must be settled."""
    to_settle: Mapping[str, int] = field(default_factory=dict)
    """How much must be settled in each kecamatan, by its name."""
    late: int = 0
    """How many were due in an earlier month, but approved too late for it."""
    dictated: int = 0
    """How many reports an operator wrote down for an RT, *nihil* too."""
    untied: int = 0
    """How many speak of somebody who is not registered, and changed nothing of him."""
    untied_before: int = 0
    """How many of them stood in an earlier month's list already."""


def digest(totals: MonthTotals, tell: Tell, limit: int) -> str:
    """The message in plain words, `limit` characters at most: villages give way first, and it says how many."""
    blocks = [
        _heading(totals, tell),
        _kinds(totals, tell),
        _asked(totals, tell),
        _stops(totals, tell),
        _rts(totals, tell),
        _carried(totals, tell),
        _to_settle(totals, tell),
    ]
    rest = "\n\n".join(block for block in blocks if block)
    villages = _villages(totals.villages, tell, limit - len(rest) - 2)
    parts = [*blocks[:4], villages, *blocks[4:]]
    return "\n\n".join(part for part in parts if part)


def _heading(totals: MonthTotals, tell: Tell) -> str:
    args: dict[str, str | int] = {"area": totals.area_name, "month": totals.month, "version": totals.version}
    return tell(Text("month-digest-heading" if totals.is_whole else "month-digest-heading-own", args))


def _kinds(totals: MonthTotals, tell: Tell) -> str:
    total = sum(totals.by_kind.values())
    lines = [tell(Text("month-digest-total", {"count": total, "people": sum(totals.people.values())}))]
    lines += [_bullet(line) for line in _people(totals, tell)]
    if totals.late:
        lines.append(tell(Text("month-digest-late", {"count": totals.late})))
    if totals.dictated:
        lines.append(tell(Text("month-digest-dictated", {"count": totals.dictated})))
    if totals.untied:
        about = {"count": totals.untied, "before": totals.untied_before}
        lines.append(tell(Text("month-digest-untied", about)))
    return "\n".join(lines)


def _asked(totals: MonthTotals, tell: Tell) -> str:
    """The four lists by their names; a month that asks for nobody has a line of its own above."""
    if not any(totals.asked.values()):
        return ""
    return tell(asked_words("month-digest-asked", totals.asked))


def _stops(totals: MonthTotals, tell: Tell) -> str:
    return tell(stops_words("month-digest-stops", totals.recipients, totals.stops)) if totals.recipients else ""


def stops_words(key: str, recipients: int, stops: Mapping[str, int]) -> Text:
    """A text with those whose aid stops, and how many they are of each programme."""
    programmes = ", ".join(f"{name} {count}" for name, count in sorted(stops.items()))
    return Text(key, {"count": recipients, "programmes": programmes})


def _people(totals: MonthTotals, tell: Tell) -> Iterator[str]:
    for kind, count in often_first(totals.by_kind, tell):
        if count:
            about: dict[str, str | int] = {"count": count, "people": totals.people.get(kind, 0)}
            yield tell(Text("month-digest-people", about, {"what": Text(f"kind-{kind}")}))


def asked_words(key: str, asked: Mapping[Asked, int]) -> Text:
    """A text with the rows of each list, by the list's name."""
    return Text(key, {f"{each}".replace("-", "_"): asked.get(each, 0) for each in Asked})


def often_first(by_kind: Mapping[Kind, int], tell: Tell) -> list[tuple[Kind, int]]:
    """What happened most stands first, then by the names that are read."""
    return sorted(by_kind.items(), key=lambda each: (-each[1], tell(Text(f"kind-{each[0]}"))))


def _counts(by_kind: Mapping[Kind, int], tell: Tell) -> Iterator[str]:
    for kind, count in often_first(by_kind, tell):
        if count:
            yield tell(Text("month-digest-count", {"count": count}, {"what": Text(f"kind-{kind}")}))


def _villages(villages: Sequence[VillageTotals], tell: Tell, room: int) -> str:
    """As many villages as fit, by kecamatan and name, so that none stands first for its figures; then how many more."""
    told = sorted((v for v in villages if v.reports), key=lambda v: (v.district, v.village))
    if not told:
        return ""
    title = tell(Text("month-digest-villages"))
    lines = [_bullet(_village(village, tell)) for village in told]
    more = [tell(Text("month-digest-more-villages", {"count": count})) for count in range(len(told) + 1)]
    shown = 0
    used = len(title)
    while shown < len(lines):
        used += 1 + len(lines[shown])
        left = len(lines) - shown - 1
        if used + (1 + len(more[left]) if left else 0) > room:
            break
        shown += 1
    if shown == len(lines):
        return "\n".join([title, *lines])
    return "\n".join([title, *lines[:shown], more[len(lines) - shown]])


def _village(village: VillageTotals, tell: Tell) -> str:
    counts = ", ".join(_counts(village.people, tell))
    return tell(
        Text(
            "month-digest-village",
            {
                "village": village.village,
                "district": village.district,
                "count": village.reports,
                "people": sum(village.people.values()),
                "counts": f" ({counts})" if counts else "",
            },
        )
    )


def _rts(totals: MonthTotals, tell: Tell) -> str:
    counts = {f"{state}": totals.rt_counts.get(state, 0) for state in RtState}
    lines = [tell(Text("month-digest-rts", counts))]
    if 0 < len(totals.silent) <= FEW_NAMES:
        lines.append(tell(Text("month-digest-silent")))
        lines += [_bullet(_rt(rt, tell)) for rt in totals.silent]
    elif totals.silent:
        lines.append(tell(Text("month-digest-silent-many", {"month": totals.month})))
    return "\n".join(lines)


def _rt(rt: RtRow, tell: Tell) -> str:
    where = {"rt": short_name(rt.area), "village": rt.village, "district": rt.district, "head": rt.head or "none"}
    return tell(Text("month-digest-rt", where))


def _carried(totals: MonthTotals, tell: Tell) -> str:
    total = sum(totals.carried.values())
    if not total:
        return ""
    lines = [tell(Text("month-digest-carried", {"count": total}))]
    for status, count in sorted(totals.carried.items()):
        numbers = [one.number for one in totals.carried_first if one.status == status]
        named = ", ".join(islice(numbers, FEW_NAMES))
        parts = {"why": Text(f"month-carried-{status}")}
        key = "month-digest-carried-named" if count <= FEW_NAMES else "month-digest-carried-many"
        lines.append(_bullet(tell(Text(key, {"count": count, "numbers": named}, parts))))
    return "\n".join(lines)


def _to_settle(totals: MonthTotals, tell: Tell) -> str:
    """Those kecamatan that have most of it."""
    if not totals.matters:
        return ""
    lines = [tell(Text("month-digest-to-settle", {"count": totals.matters}))]
    named = list(totals.to_settle.items())[:FEW_NAMES]
    lines += [_bullet(tell(Text("month-digest-to-settle-in", {"name": name, "count": n}))) for name, n in named]
    if more := len(totals.to_settle) - len(named):
        lines.append(tell(Text("month-digest-to-settle-more", {"count": more})))
    return "\n".join(lines)


def _bullet(line: str) -> str:
    return f"• {line}"
