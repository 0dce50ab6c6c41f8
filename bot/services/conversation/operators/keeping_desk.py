"""*Tetap berlaku*: a decision that an RT head asks to have taken back stands, for a reason that he reads."""

from bot.dialogue.prompt import Option, Text
from bot.domain.address import Address
from bot.domain.people.officer import Officer
from bot.domain.report.report import Report
from bot.services.chat import asking_back as own_words
from bot.services.chat.open_chat import open_chat
from bot.services.conversation.operators.card_verbs import OWN_WORDS
from bot.services.review import asking_back, card_buttons, decided_before
from bot.services.review.on_card import say_on_card
from bot.services.work.work import Work
from bot.storage.messages.sessions import Conversation


async def keep(
    work: Work, officer: Officer, report: Report, reason: str, where: tuple[Address, str], person: Conversation
) -> Text:
    """Asks once, for the reason; with one it is done."""
    if (refused := await asking_back.look_at_keeping(work, officer, report)) is not None:
        await decided_before.show_as_decided(work, report, where)
        return refused
    if reason == OWN_WORDS:
        chat, _ = await open_chat(work, officer, person.address, person)
        own_words.ask_why_kept(chat, report)
        return Text("reason-in-private")
    asked, labels = asking_back.keeping(work, report, officer)
    if reason in labels:
        words = asking_back.in_words(work, labels[reason])
        return await asking_back.keep(work, officer, (report.id, report.revision), words, where)
    presets = (Option(f"{card_buttons.Verb.KEEP}:{each}", label) for each, label in labels.items())
    own = Option(f"{card_buttons.Verb.KEEP}:{OWN_WORDS}", Text("reason-own-words"))
    instead = Option(card_buttons.Verb.TAKE_BACK, Text("button-take-back"))
    await say_on_card(work, report, where, (asked,), (*presets, own, instead))
    return Text("reason-choose")
