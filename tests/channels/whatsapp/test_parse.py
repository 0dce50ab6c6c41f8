"""What people do in WhatsApp is understood: each as the whole body of a webhook that Meta sends."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.channels.whatsapp.parse import UnreadableMessageError, parse
from bot.channels.whatsapp.webhook import arrived, read_at, ref_of, sender_of, split
from bot.dialogue.prompt import Inbound, Other, PersonMoved, Picture, Pin, Pressed, Said, SharedContact, Typed
from bot.domain.address import Address
from bot.services.work.channel import GiveUp, Payload, Receipt, RetryAt, WaitForWindow
from tests.every import every

NOW = datetime(2026, 8, 12, 3, 0, tzinfo=UTC)
SENT = "1786503000"
SENT_AT = datetime.fromtimestamp(int(SENT), UTC)
OURS = "106540352242922"
UJANG = {"profile": {"name": "Ujang Suherman"}, "wa_id": "6281234567890", "user_id": "ID.13491208655302741918"}
BY_ID, BY_PHONE = Address("whatsapp", "ID.13491208655302741918"), Address("whatsapp", "6281234567890")


def body(*, contacts: list[dict[str, Any]] | None = None, number: str = OURS, **value: Any) -> dict[str, Any]:
    about = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "6215550783", "phone_number_id": number},
    }
    changes = [{"field": "messages", "value": about | {"contacts": contacts or []} | value}]
    return {"object": "whatsapp_business_account", "entry": [{"id": "102290129340398", "changes": changes}]}


def message(content: dict[str, Any], **more: Any) -> dict[str, Any]:
    head = {"from": "6281234567890", "from_user_id": UJANG["user_id"], "id": "wamid.41", "timestamp": SENT}
    return body(contacts=[UJANG], messages=[head | content | more])


def payloads(whole: dict[str, Any]) -> list[Payload]:
    return list(split(whole, OURS))


def heard(whole: dict[str, Any]) -> Inbound | None:
    [payload] = payloads(whole)
    found = parse(payload, NOW)
    assert not isinstance(found, Receipt)
    return found


CARD = {"name": {"formatted_name": "Ujang"}, "phones": [{"phone": "+62 812-3456-7890", "wa_id": "6281234567890"}]}
REPLY = {"context": {"from": "6215550783", "id": "wamid.7"}}


def chosen(kind: str, what: dict[str, str]) -> dict[str, Any]:
    return {"type": "interactive", "interactive": {"type": kind, kind: what}} | REPLY


@every(
    "content, said",
    [
        ({"type": "text", "text": {"body": "lapor"}}, Typed("lapor")),
        (chosen("button_reply", {"id": "s1:4:ya", "title": "Ya"}), Pressed("s1:4:ya", ref_of("wamid.7"))),
        (chosen("list_reply", {"id": "s1:4:p7", "title": "Asep"}), Pressed("s1:4:p7", ref_of("wamid.7"))),
        ({"type": "interactive", "interactive": {"type": "nfm_reply", "nfm_reply": {}}}, Other("nfm_reply")),
        ({"type": "button", "button": {"payload": "go:0:menu", "text": "Buka"}} | REPLY,
         Pressed("go:0:menu", ref_of("wamid.7"))),
        ({"type": "button", "button": {"text": "Buka"}}, Pressed("Buka")),
        ({"type": "image", "image": {"id": "77", "mime_type": "image/jpeg", "caption": "KTP"}}, Picture("77", "KTP")),
        ({"type": "document", "document": {"id": "78", "mime_type": "image/png"}}, Picture("78")),
        ({"type": "document", "document": {"id": "79", "mime_type": "application/pdf"}}, Other("document", "79")),
        ({"type": "audio", "audio": {"id": "80", "voice": True}}, Other("voice", "80")),
        ({"type": "audio", "audio": {"id": "80"}}, Other("audio")),
        ({"type": "video", "video": {"id": "81"}}, Other("video")),
        ({"type": "video", "video": {"id": "81", "caption": "Pak Asep"}}, Other("video", caption="Pak Asep")),
        ({"type": "contacts", "contacts": [{"name": {"formatted_name": "Dedi"}}]}, Other("contact")),
        ({"type": "sticker", "sticker": {"id": "82"}}, Other("sticker")),
        ({"type": "location", "location": {"latitude": -6.3, "longitude": 107.3}}, Pin(-6.3, 107.3)),
        ({"type": "contacts", "contacts": [CARD]}, SharedContact("+6281234567890", own=False)),
        ({"type": "contacts", "origin": "other", "contacts": [CARD]}, SharedContact("+6281234567890", own=False)),
        ({"type": "contacts", "origin": "contact_request", "contacts": [CARD]},
         SharedContact("+6281234567890", own=True)),
        ({"type": "unsupported", "errors": [{"code": 131051}]}, Other("unsupported")),
        ({"type": "hologram", "hologram": {}}, Other("hologram")),
    ],
)  # fmt: skip
def test_everything_a_person_sends_is_named(content: dict[str, Any], said: Said) -> None:
    inbound = heard(message(content))
    assert inbound is not None
    assert inbound.said == said
    assert (inbound.id, inbound.sender, inbound.at, inbound.room) == (ref_of("wamid.41"), BY_ID, SENT_AT, None)
    assert (inbound.name, inbound.phone) == ("Ujang Suherman", "+6281234567890")


def test_a_reaction_is_nobody_s_answer() -> None:
    assert heard(message({"type": "reaction", "reaction": {"message_id": "wamid.7", "emoji": "👍"}})) is None


TEXT = {"id": "wamid.41", "timestamp": SENT, "type": "text", "text": {"body": "lapor"}}


@every(
    "contact, head, sender, phone",
    [
        ({"user_id": "ID.9"}, {"from_user_id": "ID.9"}, Address("whatsapp", "ID.9"), ""),
        ({"user_id": "ID.9"}, {}, Address("whatsapp", "ID.9"), ""),
        ({"user_id": "ID.9", "wa_id": "62811"}, {"from": "62811"}, Address("whatsapp", "ID.9"), "+62811"),
        ({"user_id": "ID.9", "wa_id": "62811"}, {"from": "62812"}, Address("whatsapp", "ID.9"), "+62812"),
        ({"wa_id": "6281234567890"}, {"from": "6281234567890"}, BY_PHONE, "+6281234567890"),
        ({"profile": {}}, {"from": "6281234567890"}, BY_PHONE, "+6281234567890"),
        ({"profile": "Ujang", "wa_id": "62811"}, {"from": "62811"}, Address("whatsapp", "62811"), "+62811"),
    ],
)
def test_a_person_is_his_user_id_or_else_his_phone(
    contact: dict[str, Any], head: dict[str, Any], sender: Address, phone: str
) -> None:
    inbound = heard(body(contacts=[contact], messages=[TEXT | head]))
    assert inbound is not None
    assert (inbound.sender, inbound.phone) == (sender, phone)


def test_who_is_not_named_at_all_is_nobody() -> None:
    [payload] = payloads(body(messages=[TEXT]))
    assert sender_of(payload) is None
    assert parse(payload, NOW) is None


def test_each_of_several_has_his_own_name() -> None:
    contacts = [{"wa_id": "62811", "user_id": "ID.1"}, {"wa_id": "62812", "user_id": "ID.2"}]
    said = [
        TEXT | {"from": "62812", "id": "a"},
        TEXT | {"from": "62811", "id": "b"},
        TEXT | {"from": "62813", "id": "c"},
    ]
    found = [parse(payload, NOW) for payload in payloads(body(contacts=contacts, messages=said))]
    assert [each.sender.id for each in found if isinstance(each, Inbound)] == ["ID.2", "ID.1", "62813"]


def test_one_contact_is_not_taken_for_another_who_writes() -> None:
    said = [TEXT | {"from": "62812", "id": "a"}, TEXT | {"from": "62811", "id": "b"}]
    found = payloads(body(contacts=[{"wa_id": "62811", "user_id": "ID.1"}], messages=said))
    assert [named[1] for each in found if (named := sender_of(each))] == ["62812", "ID.1"]


def test_what_several_entries_hold_is_split_in_their_order() -> None:
    first, second = message(TEXT), body(statuses=[{"id": "wamid.1", "status": "read", "recipient_id": "62811"}])
    whole = first | {"entry": first["entry"] + second["entry"] + message(TEXT, id="wamid.42")["entry"]}
    assert [named[0] for each in payloads(whole) if (named := sender_of(each))][::2] == [
        ref_of("wamid.41"),
        ref_of("wamid.42"),
    ]
    assert len(payloads(whole)) == 3


def test_what_is_said_to_another_number_is_not_ours() -> None:
    assert payloads(body(number="999", contacts=[UJANG], messages=[TEXT | {"from": "6281234567890"}])) == []


@every("whole", [{}, {"entry": None}, {"entry": [None, {"changes": [7, {"value": []}]}]}, {"entry": {"changes": {}}}])
def test_what_is_no_webhook_holds_nothing(whole: dict[str, Any]) -> None:
    assert payloads(whole) == []


def told(state: str, **more: Any) -> Payload | None:
    status = {"id": "wamid.1", "status": state, "recipient_id": "62811", "timestamp": SENT} | more
    return next(iter(payloads(body(statuses=[status]))), None)


@every("state", [[], {"a": []}, 7, None])
def test_a_state_that_is_none_is_taken_and_says_nothing(state: Any) -> None:
    payload = told(state)
    assert payload is not None
    assert (arrived(payload), read_at(payload, NOW), parse(payload, NOW)) == ("", None, None)


@every("state", ["delivered", "read", "played"])
def test_what_arrived_is_told_by_a_receipt(state: str) -> None:
    payload = told(state)
    assert payload is not None
    assert parse(payload, NOW) == Receipt(ref_of("wamid.1"))


def test_that_it_was_sent_is_no_news() -> None:
    assert told("sent") is None


@every(
    "errors, refused",
    [
        ([{"code": 131047}], WaitForWindow()),
        ([{"code": 131026}], GiveUp("undeliverable_131026", unreachable=True)),
        ([{"code": 131053}], GiveUp("refused_131053")),
        ([{"code": 131000}], RetryAt("platform_131000")),
        (None, RetryAt("platform_131000")),
        ([7], RetryAt("platform_131000")),
    ],
)
def test_what_did_not_arrive_is_told_with_its_reason(errors: object, refused: object) -> None:
    payload = told("failed", errors=errors)
    assert payload is not None
    assert parse(payload, NOW) == Receipt(ref_of("wamid.1"), refused)  # type: ignore[arg-type]


def test_a_failure_that_was_told_late_is_no_more_blameless() -> None:
    payload = told("failed", errors=[{"code": 131056}])
    found = parse(payload, NOW) if payload else None
    assert isinstance(found, Receipt)
    assert isinstance(found.refused, RetryAt)
    assert not found.refused.blameless


def test_each_state_of_a_message_is_one_event() -> None:
    seen = [told("delivered"), told("read"), told("delivered", timestamp="1786503099")]
    ids = [named[0] for each in seen if each and (named := sender_of(each))]
    assert (ids[0] == ids[2], ids[0] == ids[1]) == (True, False)


@every("status", [{"recipient_user_id": "ID.1"}, {"recipient_id": "62811"}])
def test_a_failure_without_contacts_names_whom_it_was_for(status: dict[str, Any]) -> None:
    failed = {"id": "wamid.1", "status": "failed", "errors": [{"code": 131047}]} | status
    [payload] = payloads(body(statuses=[failed]))
    assert sender_of(payload) is not None


NUMBER, ID = {"type": "user_changed_number", "wa_id": "62812"}, {"type": "user_changed_user_id", "user_id": "ID.2"}


@every(
    "head, system, old, new, phone",
    [
        ({"from_user_id": "ID.1"}, ID, "ID.1", "ID.2", ""),
        ({}, ID | {"previous_user_id": "ID.1"}, "ID.1", "ID.2", ""),
        ({"from_user_id": "ID.2"}, ID | {"previous_user_id": "ID.1"}, "ID.1", "ID.2", ""),
        ({}, ID | {"body": "User Asep changed from ID.1 to ID.2"}, "ID.1", "ID.2", ""),
        ({"from": "62811"}, NUMBER, "62811", "62812", ""),
        # With another number comes another id, and who came in by the number is known by it alone.
        ({"from": "62811"}, NUMBER | {"user_id": "ID.2", "previous_user_id": "ID.1"}, "ID.1", "ID.2", "62811"),
        ({"from": "62811", "from_user_id": "ID.2"}, NUMBER | {"user_id": "ID.2"}, "62811", "ID.2", ""),
        ({"from": "62811", "from_user_id": "ID.1"}, NUMBER, "ID.1", "62812", "62811"),
    ],
)
def test_a_notice_of_the_system_moves_the_person(
    head: dict[str, Any], system: dict[str, Any], old: str, new: str, phone: str
) -> None:
    told = {"id": "wamid.9", "timestamp": SENT, "type": "system", "system": system} | head
    moved = PersonMoved(Address("whatsapp", new), "+62812" if system["type"] == NUMBER["type"] else "")
    alias = Address("whatsapp", phone) if phone else None
    before = f"+{head['from']}" if "from" in head else ""
    expected = Inbound(ref_of("wamid.9"), Address("whatsapp", old), moved, SENT_AT, alias=alias, phone=before)
    assert heard(body(messages=[told])) == expected


@every("alone", [True, False])
def test_the_webhook_for_changed_ids_moves_the_person(alone: bool) -> None:
    update = {"wa_id": "62811", "user_id": {"previous": "ID.1", "current": "ID.2"}, "timestamp": SENT}
    moved = heard(body(user_id_update=update if alone else [update]))
    assert moved is not None
    assert (moved.sender.id, moved.said) == ("ID.1", PersonMoved(Address("whatsapp", "ID.2")))
    assert moved.alias == Address("whatsapp", "62811")


def test_what_is_said_in_a_group_is_said_there() -> None:
    inbound = heard(message({"type": "text", "text": {"body": "setuju 12"}} | REPLY, group_id="120363"))
    assert inbound is not None
    assert (inbound.room, inbound.sender, inbound.replies_to) == (
        Address("whatsapp", "group:120363"),
        BY_ID,
        ref_of("wamid.7"),
    )


def test_quoting_somebody_else_answers_no_message_of_ours() -> None:
    context = {"from": "62899", "id": "wamid.7"}
    inbound = heard(message({"type": "text", "text": {"body": "ya"}}, group_id="120363", context=context))
    assert inbound is not None
    assert inbound.replies_to == ""


@every(
    "content",
    [
        {"type": "text"},
        {"type": "text", "text": {"body": 7}},
        {"type": "interactive", "interactive": {"type": "list_reply"}},
        {"type": "interactive", "interactive": {"type": "list_reply", "list_reply": {"id": None}}},
        {"type": "location", "location": {"latitude": "north"}},
        {"type": "image", "image": {}},
        {"type": "contacts", "contacts": [{"phones": [{}]}]},
    ],
)
def test_what_lacks_its_content_is_not_guessed(content: dict[str, Any]) -> None:
    with pytest.raises(UnreadableMessageError):
        heard(message(content))


def test_a_message_is_known_by_the_same_name_however_long_its_id_is() -> None:
    long = "wamid." + "A" * 300
    payload = told("delivered", id=long)
    receipt = parse(payload, NOW) if payload else None
    pressed = heard(message({"type": "button", "button": {"text": "Buka"}}, context={"id": long}))
    assert isinstance(receipt, Receipt)
    assert pressed is not None
    assert pressed.said == Pressed("Buka", receipt.message_ref)
    assert len(receipt.message_ref) == 64


@every("stamp", [None, "soon", "99999999999999999999", {}, "0", "-1", "1767000000000"])
def test_without_a_time_it_was_said_now(stamp: object) -> None:
    inbound = heard(message({"type": "text", "text": {"body": "lapor"}}, timestamp=stamp))
    assert inbound is not None
    assert inbound.at == NOW


@every("long", ["w" * 300, "wamid.\x00", "", None, "wamid.HBgNNjI4MTIzNDU2Nzg5MBUCABEYEjA2RkI="])
def test_an_id_is_kept_by_its_hash(long: object) -> None:
    [payload] = payloads(message(TEXT, id=long))
    named = sender_of(payload)
    assert named is not None
    assert len(named[0]) == 64
