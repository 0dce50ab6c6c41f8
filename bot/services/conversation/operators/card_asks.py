"""What a button of a card asks of whoever pressed it in his own chat is remembered, so that he may type the answer."""

from dataclasses import replace

from bot.dialogue.context import CardAsked
from bot.dialogue.prompt import Option, Say
from bot.dialogue.session import Session
from bot.domain.report.report import Report
from bot.services.chat.chat import Chat
from bot.services.chat.labels import labels_of
from bot.services.review.card_buttons import token_prefix
from bot.services.review.report_card import render


def expect(chat: Chat, report: Report, verb: str, options: tuple[Option, ...]) -> None:
    """His next message may be what one of the `options` is called, or his own words. Nothing is expected where
    something else is half told: what he types belongs to that."""
    if chat.session.flow:
        return
    asked = CardAsked(report.id, report.revision, verb)
    shown = labels_of(render(chat.work, Say((), options, token_prefix(report))))
    context = replace(chat.session.context, asked_on_card=asked)
    chat.keep(replace(chat.session, context=context, labels=shown, labelled_at=chat.here))


def forget(chat: Chat) -> CardAsked | None:
    """Nothing is expected any more; gives what was."""
    session = chat.session
    asked = session.context.asked_on_card if not session.flow else None
    if asked is not None:
        chat.keep(Session(context=replace(session.context, asked_on_card=None)))
    return asked
