"""Who is spoken with, and where: routes one thing said to the room, the stranger's door or the officer's chat."""

import re
from dataclasses import replace
from typing import assert_never

from bot.dialogue.fields import clean
from bot.dialogue.fields.words import means
from bot.dialogue.prompt import (
    Edited,
    Gone,
    Inbound,
    Other,
    PersonMoved,
    Picture,
    Pin,
    Pressed,
    RoomMade,
    RoomMoved,
    Said,
    Say,
    SharedContact,
    Text,
    Typed,
)
from bot.domain.people.officer import Officer, Role
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.services.chat.open_chat import open_chat
from bot.services.conversation import (
    card_answer,
    edited,
    enrol,
    in_room,
    moved_away,
    news_in_words,
    one_of_several,
    small_talk,
    told_desk,
    word_press,
)
from bot.services.conversation.deputy_turns import by_this_day
from bot.services.conversation.give_command import command_of, run
from bot.services.conversation.operators import bulk_numbers, operator_desk, reply_desk, signing_desk
from bot.services.conversation.own_words import in_own_words
from bot.services.conversation.rt import (
    another_report,
    asked_of_his,
    called_as_shown,
    caption,
    card_photo,
    fill,
    half_filled,
    handed_in,
    late_photo,
    looking_away,
    named_kind,
    photo_within,
    practice_desk,
    put_aside,
    report_in_one_sentence,
    said_beside,
    short_answers,
    spoken_answer,
    to_be_fixed,
    told_why,
    voice_note,
)
from bot.services.conversation.rt.chat_record import record_choice
from bot.services.officers import made_rooms
from bot.services.review import silence
from bot.services.review.card_lines import CARD_LOCALE
from bot.services.review.moving_rooms import move_room
from bot.services.work.channel import TOKEN_BYTES
from bot.services.work.work import Work
from bot.storage.messages.sessions import Conversation
from bot.storage.officers.addresses import rooms_in_chat

ALONE = frozenset({"kembali", "batal", "nihil"})
"""Words that mean something also when no question is open."""


async def hear(work: Work, inbound: Inbound, person: Conversation) -> None:
    """One thing said, by whoever said it."""
    inbound = _without_forgery(inbound)
    person = await by_this_day(work, person)
    said = inbound.said
    where = inbound.room or inbound.sender
    work.asked = (inbound.sender, inbound.room) if inbound.room else None
    match said:
        case RoomMoved(to):
            await move_room(work, where, to)
        case RoomMade(request, link):
            await made_rooms.is_there(work, where, request, link)
        case PersonMoved():
            await moved_away.follow(work, inbound, said)
        case Gone(back):
            await _gone(work, inbound, back=back)
        case Typed() | Pressed() | Picture() | SharedContact() | Pin() | Other():
            await _converse(work, inbound, person)
        case Edited(text):
            if inbound.room is None and (person.officer is not None or text):
                await _in_private(work, inbound if person.officer else replace(inbound, said=Typed(text)), person)
        case _:
            assert_never(said)


async def _gone(work: Work, inbound: Inbound, *, back: bool) -> None:
    """Whoever puts us out of a room puts us out of all its topics; one that is opened again is that topic alone."""
    where = inbound.room or inbound.sender
    rooms = await rooms_in_chat(work.transaction, where) if inbound.room and not where.topic else {}
    for each in {where, *rooms}:
        await (silence.end(work, each) if back else silence.begin(work, each))
    if inbound.room and back and not rooms and not where.topic:
        work.say(where, CARD_LOCALE, Say((Text("room-unknown"),)))


async def _converse(work: Work, inbound: Inbound, person: Conversation) -> None:
    said = inbound.said
    if isinstance(said, Pressed) and (card_press := operator_desk.read_token(said.token)):
        await operator_desk.press(work, inbound, said, card_press, person)
    elif isinstance(said, Pressed) and (answer := word_press.read_word(said.token)):
        await word_press.press(work, inbound, said, answer, person)
    elif inbound.room is not None:
        await in_room.hear(work, inbound, inbound.room, person)
    else:
        work.end_press(inbound)
        await _in_private(work, inbound, person)


def _without_forgery(inbound: Inbound) -> Inbound:
    """A press that none of our buttons makes, such as one no database takes as a key, is one of no button at all."""
    said = inbound.said
    if isinstance(said, Pressed) and not _TOKEN.fullmatch(said.token):
        return replace(inbound, said=replace(said, token=""))
    return inbound


_TOKEN = re.compile(rf"[ -~]{{1,{TOKEN_BYTES}}}")


async def _in_private(work: Work, inbound: Inbound, person: Conversation) -> None:
    if person.officer is None:
        person = await enrol.known_by_alias(work, inbound, person)
    officer = person.officer
    code = enrol.code_in(inbound.said)
    if officer is None:
        await enrol.hear_stranger(work, inbound, person)
    elif code:
        await enrol.use_code(work, inbound, person, code)
    elif not await reply_desk.take_in_private(work, inbound, officer, person):
        await _officer_says(work, inbound, person, officer)


async def _officer_says(work: Work, inbound: Inbound, person: Conversation, officer: Officer) -> None:
    chat, lost = await open_chat(work, officer, inbound.sender, person, inbound.written or inbound.at)
    if await card_answer.take(chat, inbound, person):
        return
    if chat.session.flow or isinstance(inbound.said, Picture):
        chat.speak_as_told()
    before = chat.session
    if isinstance(inbound.said, Picture):
        chat.album = inbound.said.album
    if isinstance(inbound.said, Edited):
        if not edited.is_unheard(chat, inbound.said):
            await edited.correct(chat, inbound.said)
            return
        inbound = replace(inbound, said=Typed(inbound.said.text), message_ref=inbound.said.message_ref)
    if isinstance(inbound.said, Other) and _is_read(chat, inbound.said):
        chat.tell(Text("only-the-words", {"what": inbound.said.what}))
        inbound = replace(inbound, said=Typed(inbound.said.caption))
    pressed = in_own_words(chat, inbound.said)
    await _heard(chat, inbound, lost)
    looking_away.note(chat, before)
    record_choice(chat, pressed, before)
    if before.flow and before.id != chat.session.id and not chat.session.flow:
        put_aside.list_kept(chat)
    if isinstance(inbound.said, Typed):
        edited.remember(chat, inbound.message_ref, before)


def _is_read(chat: Chat, said: Other) -> bool:
    """Whether what is written below something that we cannot use is read alone; an office's document may be a paper."""
    return bool(said.caption) and (chat.duty.role is Role.RT or said.what != "document")


async def _heard(chat: Chat, inbound: Inbound, lost: bool) -> None:
    said = in_own_words(chat, inbound.said)
    command = command_of(said, chat.duty.role, bool(chat.session.flow))
    if lost:
        await menu.show(chat, above=(Text("session-lost"),))
        return
    await practice_desk.end_if_over(chat)
    if command:
        await run(chat, command)
    elif isinstance(said, Typed) and (
        await one_of_several.take(chat, said.text) or await bulk_numbers.take(chat, said.text)
    ):
        return
    elif looking_away.is_elsewhere(chat, said) and not chat.session.answers:
        await _without_question(chat, said)
    elif await _is_taken_first(chat, said):
        return
    elif looking_away.is_elsewhere(chat, said):
        half_filled.offer_resume(chat, above=() if _word(said) in ALONE else (_not_understood(chat, said),))
    elif chat.session.flow:
        await fill.answer(chat, said)
    else:
        await _without_question(chat, said)


async def _is_taken_first(chat: Chat, said: Said) -> bool:
    """A photo of the card whose number is asked for, or one that no question asks for; a whole sentence where only a
    name was; what is no answer at all."""
    if await signing_desk.take_within(chat, said):
        return True
    if isinstance(said, Other) and voice_note.is_voice(said):
        return await voice_note.take_within(chat, said) or await spoken_answer.take(chat, said)
    if isinstance(said, Picture):
        taken = await caption.take_number(chat, said) or await card_photo.take(chat, said)
        return taken or await photo_within.take_within(chat, said)
    if not isinstance(said, Typed) or not chat.session.flow:
        return False
    if await called_as_shown.take_within(chat, said.text) or await told_why.take_within(chat, said.text):
        return True
    if another_report.is_no_answer(chat, said.text) and await _is_of_news(chat, said.text):
        return True
    return (
        await another_report.take_kind(chat, said.text)
        or await report_in_one_sentence.take_within(chat, said.text)
        or await another_report.take_within(chat, said.text)
        or await small_talk.take_within(chat, said.text)
        or await said_beside.take_within(chat, said.text)
    )


async def _is_of_news(chat: Chat, text: str) -> bool:
    """What stands on a button of something that was told by itself."""
    return await news_in_words.take(chat, text) or await told_desk.take(chat, text)


async def _without_question(chat: Chat, said: Said) -> None:
    word = _word(said)
    if word == "nihil" and chat.duty.role is Role.RT:
        await run(chat, "start:nil")
    elif isinstance(said, Pressed):
        if not await handed_in.tell(chat, said):
            await menu.show(chat, above=(Text("stale-button"),))
    elif await _is_taken(chat, said) or await _names_a_kind(chat, said):
        return
    elif not isinstance(said, Typed) or word in ALONE or not await to_be_fixed.name(chat):
        await menu.show(chat, above=() if word in ALONE else (_not_understood(chat, said),))


def _word(said: Said) -> str:
    return clean(said.text).lower().removeprefix("/") if isinstance(said, Typed) else ""


async def _names_a_kind(chat: Chat, said: Said) -> bool:
    """Somebody types what he knows from the menu, which is not shown just now."""
    if not isinstance(said, Typed) or chat.duty.role is not Role.RT:
        return False
    command = named_kind.command_named(chat, said.text)
    if command:
        await run(chat, command)
    return bool(command)


def _not_understood(chat: Chat, said: Said) -> Text:
    """Named, where it is nothing written: a voice message, a place on the map. Nothing was asked; who has something
    half filled is not told to tell what happened."""
    if isinstance(said, Typed):
        return Text("not-understood")
    half = "half" if chat.session.answers else "rt"
    return Text("not-heard", {"what": means(said), "who": half if chat.duty.role is Role.RT else "office"})


async def _is_taken(chat: Chat, said: Said) -> bool:
    """A photo for a report, a sentence that tells what happened, or one that is no report."""
    if isinstance(said, Picture):
        return await late_photo.offer(chat, said)
    if said == Other("sticker"):
        await small_talk.take_sign(chat)
        return True
    if not isinstance(said, Typed):
        return False
    return (
        await handed_in.take(chat, said.text)
        or await _is_of_news(chat, said.text)
        or await report_in_one_sentence.take(chat, said.text)
        or await told_why.take(chat, said.text)
        or await asked_of_his.take(chat, said.text)
        or await short_answers.take(chat, said.text)
        or await small_talk.take(chat, said.text)
    )
