"""What a report's card says: what changed, who reported, when, what is doubtful; no number in it."""

from collections.abc import Sequence

from bot.dialogue.prompt import Arg, Text
from bot.domain.areas import Level, ancestor, short_name
from bot.domain.days.dates import say_date
from bot.domain.people.officer import Officer
from bot.domain.report.changes import Change
from bot.domain.report.report import Report
from bot.domain.report.review import STATES
from bot.services.registry.lacking import Lack, lacks_of
from bot.services.review.added import added_lines
from bot.services.review.lack_words import doubts_now, lack_lines
from bot.services.review.namesakes import namesake_lines
from bot.services.review.other_approver import reversal_lines
from bot.services.review.rival_claims import claim_lines
from bot.services.review.side_by_side import double_lines
from bot.services.review.standing_doubts import still_standing
from bot.services.review.surveyed import survey_lines
from bot.services.review.tie_lines import tie_lines
from bot.services.review.waits_again import how_again
from bot.services.review.whose_turn import turn_lines
from bot.services.review.word_lines import refused_lines
from bot.services.words.doubt_words import doubt_text
from bot.services.words.effect_words import lines_of
from bot.services.words.naming import how_told, people_of
from bot.services.words.status_words import untied_lines
from bot.services.work.work import Work, once
from bot.storage.files import attachments
from bot.storage.files.attachments import GONE, THERE, AttachmentState
from bot.storage.officers import officers
from bot.storage.registry import areas
from bot.storage.reports.came_to import what_came_to

CARD_LOCALE = "id"
"""A room is shared, so its cards are in the default language."""


async def lines(
    work: Work,
    report: Report,
    reporter: Officer,
    private: bool = False,
    new: bool = False,
    lacks: Sequence[Lack] | None = None,
) -> tuple[Text, ...]:
    """Headline, warnings, old → new, the kind's facts, who and when; `private` where one operator reads them alone, a
    `new` report has nothing added to it yet; what is not known is read where no `lacks` are given."""
    change = report.change
    code = ancestor(report.area, Level.VILLAGE)
    known = await once(work.memo.areas, code, lambda: areas.get_areas(work.transaction, [code]))
    village = known.get(code)
    place = {
        "rt": short_name(report.area),
        "village": village.name if village else code,
        "district": village.district_name if village else "",
    }
    differ, alike = await double_lines(work, report)
    came = None if new else await what_came_to(work.transaction, report.id)
    warnings = [*await namesake_lines(work, report), *differ, *await warnings_of(work, report, private, lacks)]
    return (
        *practice_lines(report),
        title(work, report, await how_again(work, report)),
        *(Text("card-warning-line", parts={"warning": each}) for each in warnings),
        Text("card-place-line", place),
        Text("card-event-line", {"day": report.day.say_with_weekday()}),
        *lines_of(change, private),
        *alike,
        *await reversal_lines(work, report),
        *await turn_lines(work, report),
        *untied_lines(report),
        *_on_photo_lines(report),
        await _reporter_line(work, report, reporter),
        *declared_lines(work, report.change),
        *await _photo_lines(work, report),
        *(await added_lines(work, report, private) if came and came.added else ()),
        *(await survey_lines(work, report, private) if came and came.surveyed else ()),
        *(await refused_lines(work, report) if report.revision else ()),
        *await claim_lines(work, report),
        *await tie_lines(work, report),
    )


def title(work: Work, report: Report, again: str = "no") -> Text:
    """Which kind, about whom, under which number; and why it waits `again`."""
    about: dict[str, Arg] = {"number": report.number, "names": people_of(report, work.today), "again": again}
    return Text("card-title", about, {"kind": Text(f"kind-{report.kind}")})


async def warnings_of(
    work: Work, report: Report, private: bool = False, lacks: Sequence[Lack] | None = None
) -> list[Text]:
    """The doubts of the report; what is not known is said as it is now, whatever was told then."""
    lacks = await lacks_of(work, report) if lacks is None else lacks
    standing = await still_standing(work, report, doubts_now(report, lacks))
    doubts = (doubt_text(doubt, private) for doubt in standing)
    return [*doubts, *lack_lines(work.house.texts, CARD_LOCALE, report, lacks)]


def practice_lines(report: Report) -> tuple[Text, ...]:
    """What stands above everything that is told of a practice report."""
    return (Text("card-practice-line"),) if report.practice else ()


async def _reporter_line(work: Work, report: Report, reporter: Officer) -> Text:
    """Who and when; of an assistant also whose."""
    on = report.submitted_at.astimezone(work.house.calendar.timezone)
    about = {"name": reporter.name, "day": say_date(on.date()), "time": on.strftime("%H.%M")}
    head = await officers.by_id(work.transaction, reporter.assists) if reporter.assists else None
    if head:
        return Text("card-assistant-line", {**about, "head": head.name})
    return Text("card-reporter-line", {**about, "how": how_told(report)})


def declared_lines(work: Work, change: Change) -> tuple[Text, ...]:
    """What was declared with it, by whom and when."""
    if (told := change.declared) is None:
        return ()
    at = told.at.astimezone(work.house.calendar.timezone)
    when = {"day": say_date(at.date()), "time": at.strftime("%H.%M")}
    return (Text("card-declared-line", {"words": told.words, "name": told.name, **when}),)


def _on_photo_lines(report: Report) -> tuple[Text, ...]:
    """That somebody has to enter those on the photo first."""
    if report.practice or not report.change.is_to_enter or STATES[report.status].void:
        return ()
    return (Text("card-on-photo-line", {"count": report.change.on_photo}),)


async def _photo_lines(work: Work, report: Report) -> list[Text]:
    if not report.change.photos:
        return []
    states = {each.state for each in await attachments.of_refs(work.transaction, report.change.photos)}
    if states & GONE and not states & THERE:
        return [Text("card-photo-deleted-line")]
    return [Text("card-photo-lost-line" if states == {AttachmentState.LOST} else "card-photo-line")]
