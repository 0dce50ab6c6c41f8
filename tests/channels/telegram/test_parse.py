"""What people do in Telegram is understood: each as the whole update that Telegram sends."""

import time
from datetime import UTC, datetime, timedelta
from operator import itemgetter
from typing import Any

import pytest

from bot.channels.telegram.parse import UnreadableUpdateError, parse
from bot.channels.telegram.updates import sender_of
from bot.dialogue.prompt import (
    Edited,
    Gone,
    Inbound,
    Other,
    Picture,
    Pin,
    Pressed,
    RoomMoved,
    Said,
    SharedContact,
    Typed,
)
from bot.domain.address import Address
from tests.every import every

NOW = datetime(2026, 8, 12, 3, 0, tzinfo=UTC)
SENT = 1786503000
SENT_AT = datetime.fromtimestamp(SENT, UTC)

UJANG = {"id": 5551, "is_bot": False, "first_name": "Ujang", "last_name": "Suherman", "language_code": "id"}
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
BOT = {"id": 70000, "is_bot": True, "first_name": "Lapor RT", "username": "lapor_karawang_bot"}
PRIVATE = {"id": 5551, "first_name": "Ujang", "last_name": "Suherman", "type": "private"}
GROUP = {"id": -1001234567890, "title": "Operator Desa Sukamaju", "type": "supergroup"}
SMALL_GROUP = {"id": -4455, "title": "Operator", "type": "group", "all_members_are_administrators": True}
CHANNEL = {"id": -100777, "title": "Kabar Desa", "type": "channel"}
FILE = {"file_id": "AwACAg", "file_unique_id": "AgAD", "file_size": 4096}


def message(content: dict[str, Any], chat: dict[str, Any] = PRIVATE, **more: Any) -> dict[str, Any]:
    head: dict[str, Any] = {"message_id": 41, "from": UJANG, "chat": chat, "date": SENT}
    return {"update_id": 900, "message": head | content | more}


def pressed(shown: dict[str, Any], **more: Any) -> dict[str, Any]:
    query = {"id": "4382", "from": UJANG, "message": shown, "chat_instance": "-77", "data": "s1:4:ya"}
    return {"update_id": 900, "callback_query": query | more}


def membership(old: str, new: str, chat: dict[str, Any], **more: Any) -> dict[str, Any]:
    change = {
        "chat": chat,
        "from": UJANG,
        "date": SENT,
        "old_chat_member": {"user": BOT, "status": old},
        "new_chat_member": {"user": BOT, "status": new} | more,
    }
    return {"update_id": 900, "my_chat_member": change}


SHOWN = {"message_id": 40, "from": BOT, "chat": PRIVATE, "date": SENT, "text": "Benar?"}
PHOTO = [
    {"file_id": "small", "file_unique_id": "a", "width": 90, "height": 67, "file_size": 1200},
    {"file_id": "large", "file_unique_id": "c", "width": 1280, "height": 960, "file_size": 180_000},
    {"file_id": "middle", "file_unique_id": "b", "width": 320, "height": 240, "file_size": 22_000},
]
COMMAND = [{"type": "bot_command", "offset": 0, "length": 5}]
STICKER = FILE | {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
CONTACT = {"phone_number": "+6281200000001", "first_name": "Ujang"}
PLACE = {"latitude": -6.30125, "longitude": 107.30456}
POLL_OPTION = {"persistent_id": "1", "text": "Ya", "voter_count": 0}
POLL = {
    "id": "1",
    "question": "Setuju?",
    "options": [POLL_OPTION],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
}

PRIVATELY: list[tuple[str, dict[str, Any], Said]] = [
    ("a text", message({"text": "Asep Sunandar"}), Typed("Asep Sunandar")),
    ("emoji and right-to-left", message({"text": "👍🏽 \u202eمرحبا"}), Typed("👍🏽 \u202eمرحبا")),
    ("a command", message({"text": "/menu", "entities": COMMAND}), Typed("/menu")),
    ("a command to us by name", message({"text": "/start@Lapor_Karawang_Bot AB12"}), Typed("/start AB12")),
    ("an address in a text", message({"text": "tulis ke a@b.id"}), Typed("tulis ke a@b.id")),
    ("a photo", message({"photo": PHOTO, "caption": "KTP"}), Picture("large", "KTP", 180_000)),
    ("a photo as a file", message({"document": FILE | {"mime_type": "image/jpeg"}}), Picture("AwACAg", "", 4096)),
    ("their number", message({"contact": CONTACT | {"user_id": 5551}}), SharedContact("+6281200000001", own=True)),
    ("another's number", message({"contact": CONTACT | {"user_id": 9}}), SharedContact("+6281200000001", own=False)),
    ("a number of nobody", message({"contact": CONTACT}), SharedContact("+6281200000001", own=False)),
    ("a sticker", message({"sticker": STICKER}), Other("sticker")),
    ("a voice note", message({"voice": FILE | {"duration": 4}}), Other("voice", str(FILE["file_id"]))),
    ("a video", message({"video": FILE | {"width": 9, "height": 9, "duration": 4}}), Other("video")),
    (
        "a video with words",
        message({"video": FILE | {"width": 9, "height": 9, "duration": 4}, "caption": "Pak Asep meninggal"}),
        Other("video", caption="Pak Asep meninggal"),
    ),
    ("a round video", message({"video_note": FILE | {"length": 9, "duration": 4}}), Other("video_note")),
    (
        "a document",
        message({"document": FILE | {"mime_type": "application/pdf", "file_name": "surat.pdf"}, "caption": "Surat"}),
        Other("document", "AwACAg", "surat.pdf", 4096, "Surat"),
    ),
    ("a place", message({"location": PLACE}), Pin(-6.30125, 107.30456)),
    ("a place that moves", message({"location": PLACE | {"live_period": 900}}), Pin(-6.30125, 107.30456)),
    (
        "a place with a name",
        message({"location": PLACE, "venue": {"location": PLACE, "title": "Masjid", "address": "Jl. Desa"}}),
        Pin(-6.30125, 107.30456),
    ),
    ("a poll", message({"poll": POLL}), Other("poll")),
    ("a button", pressed(SHOWN), Pressed("s1:4:ya", "40", "4382")),
    (
        "a button, with what is read there",
        pressed(SHOWN | {"reply_markup": {"inline_keyboard": [[{"text": "Ya", "callback_data": "s1:4:ya"}]]}}),
        Pressed("s1:4:ya", "40", "4382", "Benar?", "Ya"),
    ),
    (
        "a button of a message too old to see",
        pressed({"message_id": 40, "chat": PRIVATE, "date": 0}),
        Pressed("s1:4:ya", "40", "4382"),
    ),
    ("the bot blocked", membership("member", "kicked", PRIVATE), Gone(back=False)),
    ("the bot unblocked", membership("kicked", "member", PRIVATE), Gone(back=True)),
]

IN_A_ROOM: list[tuple[str, dict[str, Any], Said]] = [
    ("a command", message({"text": "/grup@lapor_karawang_bot"}, GROUP), Typed("/grup")),
    ("a button", pressed(SHOWN | {"chat": GROUP}), Pressed("s1:4:ya", "40", "4382")),
    ("a button, too old", pressed({"message_id": 40, "chat": GROUP, "date": 0}), Pressed("s1:4:ya", "40", "4382")),
    ("put out", membership("member", "left", GROUP), Gone(back=False)),
    ("thrown out", membership("administrator", "kicked", GROUP), Gone(back=False)),
    ("taken in", membership("left", "member", GROUP), Gone(back=True)),
    ("taken in as administrator", membership("left", "administrator", GROUP, can_manage_chat=True), Gone(back=True)),
    ("taken in to be restricted", membership("left", "restricted", GROUP, is_member=True), Gone(back=True)),
]

NOT_OURS: list[tuple[str, dict[str, Any]]] = [
    (
        "an edited text in a group",
        {"update_id": 900, "edited_message": message({"text": "x"}, GROUP)["message"] | {"edit_date": SENT}},
    ),
    ("a channel's post", {"update_id": 900, "channel_post": message({"text": "x"}, CHANNEL)["message"]}),
    (
        "a bot's text",
        message({"text": "x"}, GROUP) | {"message": message({"text": "x"}, GROUP, **{"from": BOT})["message"]},
    ),
    ("an anonymous administrator joins", message({"new_chat_members": [UJANG]}, GROUP, sender_chat=GROUP)),
    ("a linked channel's post", message({"text": "x"}, GROUP, sender_chat=CHANNEL, is_automatic_forward=True)),
    ("a command to another bot", message({"text": "/menu@other_bot"}, GROUP)),
    ("somebody joins", message({"new_chat_members": [UJANG]}, GROUP)),
    ("a pinned message", message({"pinned_message": SHOWN | {"chat": GROUP}}, GROUP)),
    ("a new title", message({"new_chat_title": "Operator"}, GROUP)),
    ("the new group tells of the old", message({"migrate_from_chat_id": -4455}, GROUP)),
    ("a game's button", pressed(SHOWN, data=None, game_short_name="x")),
    ("the bot made administrator", membership("member", "administrator", GROUP)),
    ("the bot in a channel", membership("left", "administrator", CHANNEL)),
    ("a kind that is not known yet", {"update_id": 900, "telepathy": {"from": UJANG}}),
]


def understood(payload: dict[str, Any]) -> Inbound | None:
    return parse(payload, NOW, "lapor_karawang_bot")


@every("_, payload, said", PRIVATELY, name=itemgetter(0))
def test_what_is_said_in_private_is_understood(payload: dict[str, Any], said: Said) -> None:
    at = NOW if isinstance(said, Pressed) else SENT_AT
    ref = "" if isinstance(said, Pressed | Gone) else "41"
    sender, name = Address("telegram", "5551"), "Ujang Suherman"
    assert understood(payload) == Inbound("900", sender, said, at, None, name, message_ref=ref)


def test_words_passed_on_are_as_old_as_they_were_written() -> None:
    origin = {"type": "user", "sender_user": UJANG, "date": SENT - 86_400}
    inbound = understood(message({"text": "pak Asep meninggal tadi pagi", "forward_origin": origin}))
    assert inbound is not None
    assert inbound.written == SENT_AT - timedelta(days=1)
    assert inbound.at == SENT_AT


@every(
    "content, said",
    [
        ({"text": "Asep"}, Edited("Asep", "41")),
        ({"photo": PHOTO, "caption": "KTP"}, Edited("", "41")),
        ({"location": PLACE | {"live_period": 900}}, None),
    ],
)
def test_a_message_that_was_changed_names_itself(content: dict[str, Any], said: Said | None) -> None:
    changed = {"update_id": 900, "edited_message": message(content)["message"] | {"edit_date": SENT + 60}}
    inbound = understood(changed)
    assert (inbound and inbound.said, inbound and inbound.at) == (said, said and SENT_AT)
    assert sender_of(changed) == ("900", "5551")


@pytest.mark.parametrize(("payload", "said"), [row[1:] for row in IN_A_ROOM], ids=[row[0] for row in IN_A_ROOM])
def test_what_is_said_in_a_room_names_the_room_and_the_person(payload: dict[str, Any], said: Said) -> None:
    at, room = NOW if isinstance(said, Pressed) else SENT_AT, Address("telegram", "-1001234567890")
    ref = "41" if isinstance(said, Typed) else ""
    sender, name = Address("telegram", "5551"), "Ujang Suherman"
    assert understood(payload) == Inbound("900", sender, said, at, room, name, message_ref=ref)


@every("_, payload", NOT_OURS, name=itemgetter(0))
def test_what_is_none_of_our_business_is_nothing(payload: dict[str, Any]) -> None:
    assert understood(payload) is None


IN_TOPIC = {"message_thread_id": 7, "is_topic_message": True}


@every(
    "payload, room",
    [
        (message({"text": "/grup"}, GROUP, **IN_TOPIC), "-1001234567890/7"),
        (message({"text": "/grup"}, GROUP), "-1001234567890"),
        (message({"text": "an answer in a group without topics"}, GROUP, message_thread_id=7), "-1001234567890"),
        (pressed(SHOWN | {"chat": GROUP} | IN_TOPIC), "-1001234567890/7"),
        (pressed({"message_id": 40, "chat": GROUP, "date": 0}), "-1001234567890"),
        (message({"forum_topic_reopened": {}}, GROUP, **IN_TOPIC), "-1001234567890/7"),
    ],
)
def test_a_topic_is_a_room_of_its_own(payload: dict[str, Any], room: str) -> None:
    inbound = understood(payload)
    assert inbound is not None
    assert inbound.room == Address("telegram", room)


def test_a_topic_that_is_opened_again_can_be_written_to() -> None:
    for service in ("forum_topic_reopened", "general_forum_topic_unhidden"):
        inbound = understood(message({service: {}}, GROUP))
        assert inbound is not None
        assert inbound.said == Gone(back=True)


@pytest.mark.parametrize("speaks_for", [GROUP, CHANNEL])
def test_an_anonymous_administrator_is_heard_and_nobody_is_named(speaks_for: dict[str, Any]) -> None:
    inbound = understood(message({"text": "/grup"}, GROUP, **{"from": ANONYMOUS, "sender_chat": speaks_for}))
    assert inbound is not None
    assert (inbound.is_anonymous, inbound.name, inbound.said) == (True, "", Typed("/grup"))
    assert inbound.sender == Address("telegram", str(speaks_for["id"]))


def test_a_group_that_becomes_a_supergroup_moves_its_address() -> None:
    moved = understood(message({"migrate_to_chat_id": -1009}, SMALL_GROUP, **{"from": ANONYMOUS}))
    assert moved is not None
    assert moved.room == Address("telegram", "-4455")
    assert moved.said == RoomMoved(Address("telegram", "-1009"))


def test_an_unreadable_update_is_refused_without_telling_what_was_in_it() -> None:
    with pytest.raises(UnreadableUpdateError) as refusal:
        understood(message({"text": ["rahasia"]}))
    assert str(refusal.value) == "message.text: string_type"
    assert refusal.value.__cause__ is None


def test_a_command_by_name_is_taken_while_our_own_name_is_not_known() -> None:
    inbound = parse(message({"text": "/menu@somebody_bot"}), NOW)
    assert inbound is not None
    assert inbound.said == Typed("/menu")


@every(
    "payload, sender",
    [
        (message({"text": "x"}), ("900", "5551")),
        (message({"text": "x"}, GROUP), ("900", "5551")),
        (pressed(SHOWN), ("900", "5551")),
        (membership("member", "kicked", PRIVATE), ("900", "5551")),
        ({"update_id": 900, "poll": POLL}, None),
        ({"update_id": 900, "message": {"chat": CHANNEL}}, None),
        ({"update_id": 900, "message": {"from": "somebody"}}, None),
        ({"message": {"from": UJANG}}, None),
        ({}, None),
    ],
)
def test_the_sender_is_read_without_parsing(payload: dict[str, Any], sender: tuple[str, str] | None) -> None:
    assert sender_of(payload) == sender


def test_parsing_takes_well_under_a_millisecond() -> None:
    payload = message({"text": "Asep Sunandar"})
    understood(payload)
    fastest = min(_timed(payload) for _ in range(50))
    assert fastest < 0.001


def _timed(payload: dict[str, Any]) -> float:
    start = time.perf_counter()
    understood(payload)
    return time.perf_counter() - start


BOT = {"id": 77, "is_bot": True, "first_name": "Lapor", "username": "Lapor_Karawang_bot"}


@pytest.mark.parametrize(
    ("author", "replies_to"), [(BOT, "40"), (UJANG, ""), (BOT | {"username": "pemungut_suara_bot"}, "")]
)
def test_what_answers_a_message_of_ours_says_which(author: dict[str, Any], replies_to: str) -> None:
    answered = {"message_id": 40, "from": author, "chat": GROUP, "date": SENT, "text": "Kematian"}
    inbound = understood(message({"text": "tanggalnya beda"}, GROUP, reply_to_message=answered))
    assert inbound is not None
    assert inbound.replies_to == replies_to
