"""What is said on a card: in its place where messages can be changed, else in a short message that names the report."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from bot.dialogue.prompt import Option, Say, Text
from bot.domain.address import Address
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.services.registry.lacking import Lack
from bot.services.review.card_buttons import token_prefix, ways_on
from bot.services.review.card_lines import CARD_LOCALE, lines, title
from bot.services.review.claimed_cards import as_read_at
from bot.services.review.report_card import card_for, render, undecided, with_what_is_decided
from bot.services.work.channel import SendPrompt
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.reports import cards, reports

_SOON = timedelta(seconds=20)
"""Several changes of a card in a row are one new card."""


async def say_on_card(
    work: Work,
    report: Report,
    where: tuple[Address, str],
    below: Iterable[Text],
    options: tuple[Option, ...] = (),
    *,
    above: Iterable[Text] = (),
    lacks: Sequence[Lack] | None = None,
) -> None:
    """The card at `where` says this below and has these buttons; `above` is what others of its row say."""
    place, message_ref = where
    if not work.can_change(place):
        prompt = render(work, Say((*above, title(work, report), *below), options, token_prefix(report)))
        hangs = (report.id, report.revision) if report.status is Status.WAITING else None
        work.send(place, SendPrompt(prompt), card=hangs)
        return
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is not None and message_ref:
        said, below = (*above, *await lines(work, report, reporter, lacks=lacks)), tuple(below)
        card = Say((*said, *below), options, token_prefix(report))
        card = card if below else with_what_is_decided(work, report, card)
        is_open = not below and report.status is Status.WAITING
        prompt = await as_read_at(work, report, place, card) if is_open else render(work, card)
        work.edit(place, message_ref, prompt)


async def tell_decided(work: Work, address: Address, report_id: ReportId, text: Text) -> None:
    """The sentence for whoever decided without a button of the card; where no card of his can be changed the ways on
    stand below it."""
    report = await reports.get(work.transaction, report_id)
    is_over = report is not None and report.status is not Status.WAITING and not work.can_change(address)
    options = await ways_on(work, report) if report is not None and is_over else ()
    prefix = token_prefix(report) if report is not None else ""
    work.say(address, CARD_LOCALE, Say((text,), options, prefix))


async def show_waiting(work: Work, report: Report) -> None:
    """The cards of a report that waits, as it stands now; where none can be changed one is hung anew."""
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is None or report.status is not Status.WAITING:
        return
    say = await undecided(work, report, reporter)
    hung = [each for each in await cards.of_report(work.transaction, report.id) if each.revision == report.revision]
    for each in hung:
        if work.can_change(each.address):
            work.edit(each.address, each.message_ref, await as_read_at(work, report, each.address, say))
    unchanged = dict.fromkeys(each.address for each in hung if not work.can_change(each.address))
    for address in unchanged:
        once, card = f"card/{report.id}", (report.id, report.revision)
        order = SendPrompt(await card_for(work, report, address, say))
        work.send_later(address, order, work.now + _SOON, replaces=once, card=card)
