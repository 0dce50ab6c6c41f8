"""The cards of a report as it is now, wherever they hang; those of an earlier revision stay."""

from bot.dialogue.prompt import Say
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.registry.lacking import lacks_of
from bot.services.review import card_buttons, card_lines, decided_before, report_card
from bot.services.review.on_card import show_waiting
from bot.services.review.word_lines import word_lines
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.reports import cards


async def renew_cards(work: Work, report: Report) -> None:
    """With the buttons that its state has."""
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if report.status is Status.WAITING or reporter is None:
        await show_waiting(work, report)
        return
    stands = (await decided_before.as_it_stands(work, report), *await word_lines(work, report))
    lacks = await lacks_of(work, report)
    said = (*await card_lines.lines(work, report, reporter, lacks=lacks), *stands)
    options = await card_buttons.ways_on(work, report, lacks)
    prompt = report_card.render(work, Say(said, options, card_buttons.token_prefix(report)))
    for hung in await cards.of_report(work.transaction, report.id):
        if hung.revision == report.revision and work.can_change(hung.address):
            work.edit(hung.address, hung.message_ref, prompt)
