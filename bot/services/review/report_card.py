"""The operators' card of a report: where it hangs, and what it becomes when somebody has decided."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.dialogue.prompt import Option, Prompt, Say, Text
from bot.dialogue.screen import is_high
from bot.domain.address import Address
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.long_numbers import hide_numbers
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.services.registry.lacking import Lack, lacks_of
from bot.services.review import queue_note, rush
from bot.services.review.came_up import why_again_lines
from bot.services.review.card_buttons import token_prefix, verbs_of
from bot.services.review.card_lines import CARD_LOCALE, lines, title
from bot.services.review.other_approver import phones_of, tksk_if_needed, who_may_not
from bot.services.review.reach import reach_lines
from bot.services.review.short_number import short_number
from bot.services.work.channel import SendPrompt
from bot.services.work.notice import Notice
from bot.services.work.work import Work, once
from bot.storage.messages.queued import Urgency
from bot.storage.officers import officers
from bot.storage.officers.addresses import address_key
from bot.storage.reports import cards, reports


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
    said = (*said, *await why_again_lines(work, report))
    return with_what_is_decided(work, report, Say(said, await verbs_of(work, report, lacks), token_prefix(report)))


def with_what_is_decided(work: Work, report: Report, card: Say) -> Say:
    """Beside the buttons of a card that is higher than a small screen, whose headline is far above them."""
    if not is_high(render(work, card)):
        return card
    return replace(card, lines=(*card.lines, decided_about(work, report)))


def decided_about(work: Work, report: Report) -> Text:
    """What a decision is about once more."""
    return Text("details-about", parts={"what": title(work, report)})


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
