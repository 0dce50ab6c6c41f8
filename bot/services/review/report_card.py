"""The operators' card of a report: what changed, who reported, when, what is doubtful; no number in it."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from enum import StrEnum

from bot.dialogue.prompt import Arg, Option, Prompt, Say, Size, Text
from bot.dialogue.screen import is_high
from bot.domain.address import Address
from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.days.dates import say_date
from bot.domain.people.long_numbers import hide_numbers
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.report.changes import Change
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, Event, ReportId, Status
from bot.services.registry.lacking import Lack, lacks_of
from bot.services.review import queue_note, rush
from bot.services.review.added import added_lines
from bot.services.review.lack_words import doubts_now, lack_lines
from bot.services.review.namesakes import namesake_lines
from bot.services.review.other_approver import phones_of, reversal_lines, tksk_if_needed, who_may_not
from bot.services.review.reach import reach_lines
from bot.services.review.rival_claims import claim_lines
from bot.services.review.short_number import short_number
from bot.services.review.standing_doubts import still_standing
from bot.services.review.surveyed import survey_lines
from bot.services.review.tie_lines import tie_lines
from bot.services.review.word_lines import refused_lines
from bot.services.words.doubt_words import doubt_text
from bot.services.words.effect_words import lines_of
from bot.services.words.naming import how_told, people_of
from bot.services.words.status_words import untied_lines
from bot.services.work.channel import SendPrompt
from bot.services.work.notice import Notice
from bot.services.work.standing_buttons import DECIDE, DETAILS_VERB
from bot.services.work.work import Work, once
from bot.storage.files import attachments
from bot.storage.files.attachments import GONE, THERE, AttachmentState
from bot.storage.messages.queued import Urgency
from bot.storage.officers import officers
from bot.storage.officers.addresses import address_key
from bot.storage.registry import areas
from bot.storage.reports import cards, reports

CARD_LOCALE = "id"
"""A room is shared, so its cards are in the default language."""


class Verb(StrEnum):
    """What a card's button does; short, since it stands in each token."""

    APPROVE = "a"
    RETURN = "r"
    REJECT = "x"
    DETAILS = DETAILS_VERB
    UNDO = "u"
    """from the choice of a reason back to the card"""
    COMPLETE = "c"
    """what is not known of those whom the report brings or proposes"""
    TAKE_BACK = "b"
    """the decision, until the month is cut"""
    TOGETHER = "t"
    """approves it and all that it builds on; behind it stands the sum of their revisions, as they were shown"""
    SAME = "s"
    """those whom it would enter are registered already, so it moves them"""
    CONTACT = "h"
    """how its reporter is reached"""
    KEEP = "p"
    """the decision, though its reporter asks that it be taken back"""
    ENTER = "e"
    """those on the photo of a family card, who are in the report by name alone"""
    ASK = "q"
    """its reporter something, who answers on the card"""
    SURVEY = "v"
    """somebody is asked to look at the household"""
    TIE = "k"
    """to somebody registered, where it speaks of nobody"""


REJECT = Option(Verb.REJECT, Text("button-reject"))
VERBS = (
    Option(Verb.APPROVE, Text("button-approve"), Size.MAIN),
    Option(Verb.RETURN, Text("button-return")),
    REJECT,
    Option(Verb.DETAILS, Text("button-details"), Size.SMALL),
)


TO_CARD = Option(Verb.UNDO, Text("button-back"), Size.SMALL)
CONTACT = Option(Verb.CONTACT, Text("button-contact"), Size.SMALL)
ASK_RT = Option(Verb.ASK, Text("button-ask-reporter"), Size.SMALL)
SURVEY_IT = Option(Verb.SURVEY, Text("button-survey-ask"), Size.SMALL)
TIE_IT = Option(Verb.TIE, Text("button-tie"))
ENTER_THEM = Option(Verb.ENTER, Text("button-enter"))


async def put_up(work: Work, report: Report, reporter: Officer) -> None:
    """Shows the report to those who may decide: the rooms of its area, or each operator where there is no room."""
    await hang(work, report, reporter, await deciders(work, report), new=not report.revision)
    await queue_note.tell_shared_rooms(work, report)


async def put_up_again(work: Work, report: Report, reporter: Officer) -> None:
    """Instead of the cards that are queued in this very transaction: with what came to the report meanwhile."""
    name, before = f"card:{report.id}:{report.revision}:", len(work.letters)
    work.letters = [letter for letter in work.letters if not (letter.once or "").startswith(name)]
    if len(work.letters) == before:
        return  # told of with others
    await hang(work, report, reporter, await deciders(work, report))


async def put_up_elsewhere(work: Work, report_id: ReportId, revision: int, refused: Address) -> bool:
    """Shows a report that still waits to those who can be reached, other than where its card was `refused`, and have no
    card of it; False if there are none.

    True as well where this revision needs no card any more.
    """
    report = await reports.get(work.transaction, report_id)
    reporter = await officers.by_id(work.transaction, report.reporter_id) if report else None
    if report is None or reporter is None or (report.status, report.revision) != (Status.WAITING, revision):
        return True
    hung = {each.address for each in await cards.of_report(work.transaction, report.id) if each.revision == revision}
    others = [address for address in await deciders(work, report) if address not in hung and address != refused]
    await hang(work, report, reporter, others)
    return bool(others)


async def hang(work: Work, report: Report, reporter: Officer, where: list[Address], new: bool = False) -> None:
    """Puts up the card of a report that waits, once in each place for each of its revisions."""
    if not where:
        return
    say = await undecided(work, report, reporter, new)
    for address in where:
        if await queue_note.is_told_instead(work, report, address):
            continue
        if new and await rush.is_gathered(work, report, address):
            continue
        once = f"card:{report.id}:{report.revision}:{address_key(work.transaction.vault, address)}"
        work.send(
            address,
            SendPrompt(await card_for(work, report, address, say)),
            card=(report.id, report.revision),
            once=once,
            urgency=Urgency.CARD,
            notice=Notice.CARD_WAITING,
        )


async def card_for(work: Work, report: Report, address: Address, say: Say) -> Prompt:
    """The card as it is read at the address."""
    is_room = await queue_note.is_room(work, report, address)
    return await card_in_room(work, report, address, say) if is_room else render(work, say)


async def card_in_room(work: Work, report: Report, room: Address, say: Say) -> Prompt:
    """Where the room has no buttons the card has a short number and says what to write."""
    if work.house.traits_of(room.channel).room_buttons:
        return render(work, say)
    number = await short_number(work, room, report)
    words = Text("card-by-words", {"number": number, "state": "enter" if report.change.is_to_enter else "waits"})
    return render(work, Say((Text("card-short-number", {"number": number}), *say.lines, words)))


def render(work: Work, say: Say) -> Prompt:
    """The card as a room may read it: without the NIK, No KK or phone that somebody typed among his own words."""
    prompt = work.house.texts.prompt(CARD_LOCALE, say)
    return replace(prompt, text=hide_numbers(prompt.text))


async def deciders(work: Work, report: Report) -> list[Address]:
    """Where a card hangs; one of practice is nobody's but his who practises."""
    if report.practice:
        return []
    here = await reviewers_of(work, ancestor(report.area, Level.VILLAGE), but=await who_may_not(work, report))
    return [*here, *(each for each in await tksk_if_needed(work, report) if each not in here)]


async def reviewers_of(
    work: Work, village: AreaCode, *, by_buttons: bool = False, but: Collection[OfficerId] = ()
) -> list[Address]:
    """Where those who decide for a village are spoken to: its rooms, or each operator `but` some where there is none,
    or none in which they can answer `by_buttons`."""
    rooms = (await queue_note.rooms_for(work, village)).own
    if by_buttons:
        rooms = [room for room in rooms if work.house.traits_of(room.channel).room_buttons]
    if rooms:
        return rooms
    operators = await once(
        work.memo.operators, village, lambda: officers.for_area(work.transaction, village, Role.OPERATOR)
    )
    return await phones_of(work, [each for each in operators if each.id not in but])


async def undecided(work: Work, report: Report, reporter: Officer, new: bool = False) -> Say:
    """The card with its buttons."""
    lacks = await lacks_of(work, report)
    told = await lines(work, report, reporter, new=new, lacks=lacks)
    said = told if new else (*told, *await reach_lines(work, report, reporter))
    return with_what_is_decided(work, report, Say(said, await verbs_of(work, report, lacks), token_prefix(report)))


def with_what_is_decided(work: Work, report: Report, card: Say) -> Say:
    """Beside the buttons of a card that is higher than a small screen, whose headline is far above them."""
    if not is_high(render(work, card)):
        return card
    return replace(card, lines=(*card.lines, decided_about(work, report)))


def decided_about(work: Work, report: Report) -> Text:
    """What a decision is about once more."""
    return Text("details-about", parts={"what": title(work, report)})


async def verbs_of(work: Work, report: Report, lacks: Sequence[Lack] | None = None) -> tuple[Option, ...]:
    """What may be done with a report that waits: tied first, where it is tied to nobody; not approved before those on
    its photo are entered; *Lengkapi* where something is not known, which is read where no `lacks` are given."""
    approve, *others, details = VERBS
    if report.change.is_to_enter and not report.practice:
        return led_by(ENTER_THEM, (*others, details))
    again = (ENTER_THEM,) if report.change.on_photo and not report.practice else ()
    verbs = (approve, *others, *await _completing(work, report, lacks), *again, *surveying(work, report), details)
    return led_by(TIE_IT, verbs) if report.is_untied else verbs


def surveying(work: Work, report: Report) -> tuple[Option, ...]:
    """*Minta disurvei*, where the profile has questions that are asked at the house."""
    return (SURVEY_IT,) if report.kind in work.house.profile.surveys.kinds and not report.practice else ()


def led_by(first: Option, others: Sequence[Option]) -> tuple[Option, ...]:
    """What is to be done before the others, which stand out no more than each other then."""
    plain = (replace(each, size=Size.PLAIN) if each.size is Size.MAIN else each for each in others)
    return (replace(first, size=Size.MAIN), *plain)


async def _completing(work: Work, report: Report, lacks: Sequence[Lack] | None) -> tuple[Option, ...]:
    known = await lacks_of(work, report) if lacks is None else lacks
    return (Option(Verb.COMPLETE, Text("button-complete-card")),) if known else ()


def token_prefix(report: Report) -> str:
    """Names the report and its revision, so that an old card cannot decide about a fixed report."""
    return f"{DECIDE}:{report.id}:{report.revision}"


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
    warnings = [*await namesake_lines(work, report), *await warnings_of(work, report, private, lacks)]
    return (
        *practice_lines(report),
        title(work, report),
        *(Text("card-warning-line", parts={"warning": each}) for each in warnings),
        Text("card-place-line", place),
        Text("card-event-line", {"day": report.day.say_with_weekday()}),
        *lines_of(change, private),
        *await reversal_lines(work, report),
        *untied_lines(report),
        *_on_photo_lines(report),
        await _reporter_line(work, report, reporter),
        *declared_lines(work, report.change),
        *await _photo_lines(work, report),
        *(() if new else await added_lines(work, report, private)),
        *(() if new else await survey_lines(work, report, private)),
        *(await refused_lines(work, report) if report.revision else ()),
        *await claim_lines(work, report),
        *await tie_lines(work, report),
    )


def title(work: Work, report: Report) -> Text:
    """Which kind, about whom, under which number."""
    about: dict[str, Arg] = {"number": report.number, "names": people_of(report, work.today), "again": report.revision}
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
    taken = await attachments.of_report(work.transaction, report.id)
    states = {each.state for each in taken if each.ref in report.change.photos}
    if states & GONE and not states & THERE:
        return [Text("card-photo-deleted-line")]
    return [Text("card-photo-lost-line" if states == {AttachmentState.LOST} else "card-photo-line")]


async def ways_on(work: Work, report: Report, lacks: Sequence[Lack] | None = None) -> tuple[Option, ...]:
    """The buttons of a decided report: what it brought is completed, the decision is taken back; none where nothing
    followed."""
    if report.practice:
        return ()
    state = STATES[report.status]
    back = (Option(Verb.TAKE_BACK, Text("button-take-back")),) if Event.TAKEN_BACK in state.next else ()
    return (*(await _completing(work, report, lacks) if state.in_effect else ()), *back)


async def show_verdict(
    work: Work,
    report: Report,
    reporter: Officer,
    verdict: Text,
    also: tuple[Address, str] | None,
    options: tuple[Option, ...] = (),
    besides: tuple[Text, ...] = (),
    lacks: Sequence[Lack] | None = None,
) -> set[Address]:
    """Every card of it that can be changed says who decided, and has only these buttons left; `also` is the very card
    that was pressed, `besides` what else is said below. Gives where those hang that cannot be changed."""
    say = Say((*await lines(work, report, reporter, lacks=lacks), verdict, *besides), options, token_prefix(report))
    prompt = render(work, say)
    hung = {(card.address, card.message_ref) for card in await cards.of_report(work.transaction, report.id)}
    for address, message_ref in sorted(hung | ({also} if also else set()), key=str):
        if work.can_change(address):
            work.edit(address, message_ref, prompt)
    await rush.went(work, report)
    return {address for address, _ in hung if not work.can_change(address)}
