"""The papers of a deliberation, block by block: minutes with annex and attendance, statement of responsibility."""

from collections.abc import Callable, Sequence

from bot.dialogue.prompt import Arg, Text
from bot.domain.days.dates import say_date
from bot.domain.deliberation.counted import day_in_words, in_words
from bot.domain.deliberation.deliberation import Ruling, Verdict
from bot.domain.people.people import readable
from bot.domain.profiles import DeliberationRule
from bot.reports.office_paper import DOTS
from bot.reports.paper_parts import (
    Block,
    Column,
    Facts,
    Heading,
    Letterhead,
    NewPage,
    Paragraph,
    Signatures,
    Signer,
    Table,
)
from bot.services.deliberation.naming import name_of, unit_of
from bot.services.deliberation.paper_facts import Case, PaperFacts
from bot.services.words.month_names import month_name

Say = Callable[[Text], str]
BLANK_LINES, LEAST_LINES = 10, 20
"""On the sheet of attendance: for those who come besides; at least so many in all."""
_SIGNING = 9.0
"""Height of a line to sign on, in millimetres."""


def minutes(facts: PaperFacts, rule: DeliberationRule, say: Say) -> list[Block]:
    """Berita acara, with the annex by name and the sheet of attendance."""
    return [
        _letterhead(facts, say),
        Heading(say(Text("paper-minutes", _unit(facts))).upper(), say(Text("paper-number"))),
        Paragraph(say(Text("paper-minutes-opening", _about(facts), {"name": name_of(facts.held)}))),
        *_results(facts, say),
        *_changes(facts, say),
        Paragraph(say(Text("paper-minutes-closing"))),
        Signatures(_signers(facts, rule, say), _dated(facts)),
        NewPage(),
        *annex(facts, facts.cases, say, "paper-annex"),
        *_declarations(facts, say),
        NewPage(),
        *_attendance(facts, say),
    ]


def statement(facts: PaperFacts, say: Say) -> list[Block]:
    """SPTJM: who is responsible, for which list; with room for a materai."""
    agreed = [case for case in facts.cases if case.ruling.verdict is Verdict.AGREED]
    leader = facts.held.meeting.leader
    signer = Signer(leader.duty or say(Text("paper-head", _unit(facts))), leader.name, say(Text("paper-stamp")))
    who = [
        (say(Text("paper-name")), leader.name),
        (say(Text("paper-duty")), leader.duty or say(Text("paper-head", _unit(facts)))),
        (say(Text("paper-nik")), DOTS),
        (say(Text("paper-address")), DOTS),
    ]
    about: dict[str, Arg] = {**_about(facts), "count": len(agreed), "words": in_words(len(agreed))}
    return [
        _letterhead(facts, say),
        Heading(say(Text("paper-statement")).upper(), say(Text("paper-number"))),
        Paragraph(say(Text("paper-statement-opening"))),
        Facts(who),
        *(Paragraph(f"{number}. {say(Text(f'paper-statement-{number}', about))}") for number in (1, 2, 3)),
        Paragraph(say(Text("paper-statement-closing"))),
        Signatures([signer], _dated(facts)),
        NewPage(),
        *annex(facts, agreed, say, "paper-statement-annex"),
    ]


def annex(facts: PaperFacts, cases: Sequence[Case], say: Say, title: str) -> list[Block]:
    """Those decided about, by name; a line for each person."""
    heading = Heading(say(Text(title)).upper(), say(name_of(facts.held)))
    if not cases:
        return [heading, Paragraph(say(Text("paper-nobody")))]
    shares = {"no": 3.0, "name": 11.0, "nik": 10.0, "where": 12.0, "kind": 9.0, "result": 9.0, "note": 12.0}
    columns = [Column(say(Text(f"paper-column-{name}")), share) for name, share in shares.items()]
    rows = [_line(number, case, say) for number, case in enumerate(cases, start=1)]
    return [heading, Table(columns, rows)]


def _declarations(facts: PaperFacts, say: Say) -> list[Block]:
    """What those who proposed families declared, word for word."""
    declared = [case for case in facts.cases if case.declared[0]]
    if not declared:
        return []
    shares = {"no": 2.0, "proposed": 9.0, "words": 20.0, "declared": 12.0}
    columns = [Column(say(Text(f"paper-column-{name}")), share) for name, share in shares.items()]
    rows = [[str(number), readable(case.name), *case.declared] for number, case in enumerate(declared, start=1)]
    heading = Heading(say(Text("paper-declarations")).upper(), say(name_of(facts.held)))
    return [NewPage(), heading, Table(columns, rows)]


def _line(number: int, case: Case, say: Say) -> list[str]:
    kind = say(Text(f"kind-{case.kind}"))
    return [
        str(number),
        readable(case.name),
        case.nik or "-",
        case.where,
        kind,
        _result(case.ruling, say),
        "; ".join(filter(None, (case.entry, case.ruling.note))),
    ]


def _result(ruling: Ruling, say: Say) -> str:
    votes = ruling.votes
    about: dict[str, Arg] = {"verdict": ruling.verdict.value, "how": "votes" if votes else "consensus"}
    if votes:
        about |= {"agreed": votes.agreed, "refused": votes.refused, "abstained": votes.abstained}
    return say(Text("paper-result", {"agreed": 0, "refused": 0, "abstained": 0, **about}))


def _letterhead(facts: PaperFacts, say: Say) -> Letterhead:
    about: dict[str, Arg] = {"regency": facts.regency, "district": facts.district, "village": facts.village}
    lines = (say(Text(f"paper-of-{level}", about | _unit(facts))) for level in ("regency", "district", "village"))
    return Letterhead([line.upper() for line in lines])


def _unit(facts: PaperFacts) -> dict[str, Arg]:
    return {"unit": unit_of(facts.held.village), "form": facts.held.form.value}


def _about(facts: PaperFacts) -> dict[str, Arg]:
    held = facts.held
    attended = len(held.meeting.attendees)
    return {
        **_unit(facts),
        "day": day_in_words(held.held_on),
        "place": held.meeting.place,
        "village": facts.village,
        "district": facts.district,
        "regency": facts.regency,
        "leader": ", ".join(filter(None, [held.meeting.leader.name, held.meeting.leader.duty])),
        "attended": attended,
        "attendedWords": in_words(attended),
    }


def _dated(facts: PaperFacts) -> str:
    return f"{facts.village}, {say_date(facts.held.held_on)}"


def _results(facts: PaperFacts, say: Say) -> list[Block]:
    """How many were decided about how, kind by kind."""
    every = [ruling for found in facts.by_kind.values() for ruling in found]
    about: dict[str, Arg] = {"count": len(every), "words": in_words(len(every)), "names": len(facts.cases)}
    told = Paragraph(say(Text("paper-results", about)))
    if not every:
        return [told]
    titles = ("what", "all", *(verdict.value for verdict in Verdict))
    columns = [Column(say(Text(f"paper-results-{title}")), 3 if title == "what" else 1.4) for title in titles]
    rows = [[say(Text(f"kind-{kind}")), *_counts(found)] for kind, found in facts.by_kind.items()]
    return [told, Table(columns, [*rows, [say(Text("paper-total")), *_counts(every)]])]


def _counts(found: Sequence[Ruling]) -> list[str]:
    return [str(len(found)), *(str(sum(each.verdict is verdict for each in found)) for verdict in Verdict)]


def _changes(facts: PaperFacts, say: Say) -> list[Block]:
    """What else changed in the village in the month: who died, left, was put right."""
    if not facts.changes:
        return []
    columns = [Column(say(Text("paper-results-what")), 3), Column(say(Text("paper-changes-count")), 1.4)]
    rows = sorted([say(Text(f"kind-{kind}")), str(count)] for kind, count in facts.changes.items())
    rows.append([say(Text("paper-total")), str(sum(facts.changes.values()))])
    return [Paragraph(say(Text("paper-changes", {"month": month_name(facts.month)}))), Table(columns, rows)]


def _signers(facts: PaperFacts, rule: DeliberationRule, say: Say) -> list[Signer]:
    leader = Signer(say(Text("paper-leader")), facts.held.meeting.leader.name)
    in_kelurahan = unit_of(facts.held.village) == "kelurahan"
    return [leader, *(Signer(duty) for duty in rule.signing(in_kelurahan=in_kelurahan))]


def _attendance(facts: PaperFacts, say: Say) -> list[Block]:
    """Those named, and lines for those who come besides."""
    named = [(each.name, each.duty) for each in facts.held.meeting.attendees]
    lines = [*named, *[("", "")] * max(BLANK_LINES, LEAST_LINES - len(named))]
    columns = [Column(say(Text(f"paper-column-{name}")), share) for name, share in _SHEET.items()]
    rows = [[str(number), name, duty, f"{number}."] for number, (name, duty) in enumerate(lines, start=1)]
    day = (say(Text("paper-day")), day_in_words(facts.held.held_on))
    return [
        Heading(say(Text("paper-attendance")).upper(), say(name_of(facts.held))),
        Facts([day, (say(Text("paper-place")), facts.held.meeting.place)]),
        Table(columns, rows, least=_SIGNING),
    ]


_SHEET = {"no": 2.0, "name": 9.0, "duty": 8.0, "signature": 7.0}
