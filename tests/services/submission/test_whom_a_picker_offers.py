"""Whoever is offered can be told of to the end, or at the choice is said why not: of every kind, in every state."""

from collections import Counter
from dataclasses import replace

import pytest

from bot.dialogue.prompt import Pressed
from bot.dialogue.session import Session
from bot.dialogue.stored_session import read_session
from bot.domain.address import Address
from bot.domain.people.people import BasicStatus
from bot.domain.report.report import Report
from bot.handlers import catalogue
from bot.services.conversation.rt.fill import form_of
from bot.services.demo.demo_village import RT_003
from bot.services.submission.outcome import MayBeListed, Received
from bot.storage.messages import sessions
from tests.services.network import Bubble
from tests.services.phones import ROOM, Phone, Town
from tests.services.submission.test_every_branch import handed_in
from tests.services.submission.test_waiting_is_seen import card_of, newcomer, opened, status, tells

HEAD, SON, TWIN = "Iwan Gunawan", "Wildan Fadilah", "Nabila Azzahra"
ON = "5 November"
SAID = ("kemarin", "Siti Aisyah", "Karawang", "17-8-1990", "Petani", "RT 1 RW 2", "Bertemu di pasar", TWIN)
"""Between them they answer every question that takes typing."""
SCOPE = "Luar negeri"
NO_ANSWER = ("_cancel", "_back", "~", "absent", "+some")
State = tuple[str, tuple[tuple[str, ...], ...], str]
"""Who is in it, what was told of him, and what became of that."""
WAITS: dict[str, State] = {
    "lives": (SON, (), "waits"),
    "death waits": (SON, (("Kematian", SON, SON, ON),), "waits"),
    "death of the head waits": (HEAD, (("Kematian", HEAD, HEAD, ON),), "waits"),
    "leaving waits": (SON, (("Pindah keluar", SON, SON, "Hanya", ON, SCOPE),), "waits"),
    "leaving of all waits": (HEAD, (("Pindah keluar", HEAD, "Sekeluarga", ON, SCOPE),), "waits"),
    "died": (SON, (("Kematian", SON, SON, ON),), "done"),
    "left": (SON, (("Pindah keluar", SON, SON, "Hanya", ON, SCOPE),), "done"),
    "away waits": (SON, (("Merantau", SON, SON, ON),), "waits"),
    "is away": (SON, (("Merantau", SON, SON, ON),), "done"),
    "missing waits": (HEAD, (("Tidak ditemukan", HEAD, HEAD, ON),), "waits"),
    "double waits": (TWIN, (("Terdata dua kali", TWIN, f"{TWIN} (34)", f"{TWIN} (40)", "Ya"),), "waits"),
    "unfit waits": (HEAD, (("Tidak layak bantuan", HEAD, HEAD, "Sudah mampu"),), "waits"),
    "never was waits": (SON, (("Salah tercatat", SON, SON, "Tidak ada yang kenal"),), "waits"),
    "coming waits": (
        "Yusuf Hidayat",
        (("Pindah masuk", "Yusuf Hidayat", ON, "1", "Laki-laki", "17-8-1990", "+ Alamat", "Kp. Baru"),),
        "waits",
    ),
    "came this month": (
        "Yusuf Hidayat",
        (("Pindah masuk", "Yusuf Hidayat", ON, "1", "Laki-laki", "17-8-1990", "+ Alamat", "Kp. Baru"),),
        "done",
    ),
}


async def settle(town: Town, state: State) -> str:
    who, told, became = state
    for kind, *answers in told:
        report = await tells(town, kind, *answers)
        if became == "done":
            await town.room.tap("Setujui", card_of(town, report))
            town.clock.advance(minutes=1)
    return who


async def session_of(town: Town, phone: Phone) -> Session:
    address = Address("web", phone.address)
    async with town.house.db.write() as transaction:
        return read_session((await sessions.load(transaction, [address]))[address].session)


def offered(bubble: Bubble) -> dict[str, str]:
    """The tokens of the choices, by their ids."""
    return {button.token.rpartition(":")[2]: button.token for button in bubble.prompt.buttons}


async def begun(phone: Phone, kind: str, who: str) -> list[str]:
    """Whom the kind's first question offers by that name, and the families; *tidak ada di daftar* is another door."""
    await phone.give_up()
    await phone.say("lapor")
    await phone.send(Pressed(f"go:0:start:{kind}"))
    await phone.say(who)
    return [each for each in offered(phone.newest) if each[0] not in "_~" and each != "absent"]


async def answered(town: Town, phone: Phone) -> bool:
    """One question further, by whatever answers it, a doubtful one given twice; False where something else is shown
    than a question."""
    before, tried = await session_of(town, phone), Counter[str]()
    for _ in range(40):
        said = min(
            (*sorted(offered(phone.newest), reverse=True), *SAID), key=lambda each: (each in NO_ANSWER, tried[each])
        )
        tried[said] += 1
        for _ in ("once", "again"):
            token = offered(phone.newest).get(said, "")
            await (phone.send(Pressed(token)) if token else phone.say(said))
            after = await session_of(town, phone)
            if after.asked != before.asked or len(after.answers) != len(before.answers):
                return any(button.token.startswith(after.id) for button in phone.newest.prompt.buttons)
    raise AssertionError(f"nothing answers {phone.text!r}")


async def refused_at_the_end(town: Town, kind: str, choice: str) -> str:
    """What is said at *Kirim* to whoever chose him; empty where it is taken, or was refused before all was asked."""
    phone = town.phone("rt-1")
    first = await session_of(town, phone)
    await phone.send(Pressed(offered(phone.newest)[choice]))
    while "_send" not in offered(phone.newest):
        now = await session_of(town, phone)
        if now.flow != kind or now.asked == first.asked or not await answered(town, phone):
            return ""
    form = form_of(town.house.flows[kind], await session_of(town, phone))
    outcome = await handed_in(town, form)
    if isinstance(outcome, MayBeListed):
        outcome = await handed_in(town, replace(form, unlike=frozenset(outcome.who)))
    return "" if isinstance(outcome, Received) else f"{kind} of {choice}: {outcome}"


@pytest.mark.slow
@pytest.mark.parametrize("state", WAITS)
async def test_whoever_is_offered_is_not_refused_when_all_is_answered(state: str, town: Town) -> None:
    who = await settle(town, WAITS[state])
    refused: list[str] = []
    for kind, flow in catalogue().items():
        if not flow.steps or kind in ASKS_MORE:
            continue
        for choice in await begun(town.phone("rt-1"), kind, who):
            await begun(town.phone("rt-1"), kind, who)
            refused += filter(None, [await refused_at_the_end(town, kind, choice)])
    assert not refused


ASKS_MORE = ("move_in", "pbi_baby", "status")
"""What is refused there hangs on an answer, whoever is chosen: his age, what he is already."""


async def died(town: Town, who: str) -> Report:
    return await tells(town, "Kematian", who, who, ON)


async def test_who_is_told_as_dead_is_said_to_be_when_he_is_chosen_for_the_insurance(town: Town) -> None:
    await died(town, SON)
    phone = await (await opened(town, "Aktifkan lagi BPJS")).answer(SON, SON)
    assert "Wildan Fadilah sudah dilaporkan meninggal, dan laporannya menunggu." in phone.text
    assert "BPJS siapa" in phone.text


async def test_what_is_under_way_is_said_to_be_before_nine_questions_are_asked(town: Town) -> None:
    told = await tells(town, "Usulan kurang mampu", HEAD, HEAD, *["Ya"] * 9)
    phone = await (await opened(town, "Usulan kurang mampu")).answer(HEAD, HEAD)
    assert f"nomor {told.number}" in phone.text


async def test_a_family_whose_head_is_told_as_dead_is_proposed_by_who_is_left(town: Town) -> None:
    await died(town, HEAD)
    proposal = await tells(town, "Usulan kurang mampu", HEAD, HEAD, *["Ya"] * 9)
    assert proposal.change.names == ("ONENG ROSIDAH",)


async def test_nobody_left_of_a_family_is_offered_for_its_aid(town: Town) -> None:
    await tells(town, "Pindah keluar", HEAD, "Sekeluarga", ON, SCOPE)
    phone = await (await opened(town, "Ganti pengurus bantuan")).answer(HEAD)
    assert "dan tidak ada lagi keluarganya di sini" in phone.text
    assert not [label for label in phone.newest.labels if label.startswith(HEAD)]


async def test_who_is_told_as_dead_does_not_go_with_all_of_his_family(town: Town) -> None:
    await died(town, HEAD)
    leaving = await tells(town, "Pindah keluar", HEAD, "Sekeluarga", "kemarin", SCOPE)
    assert set(leaving.change.names) == {"ONENG ROSIDAH", "WILDAN FADILAH", "SALMA NURAENI"}


async def test_who_was_told_as_come_and_never_was_is_put_right_by_another_than_entered_him(town: Town) -> None:
    coming = await newcomer(town)
    never = await tells(town, "Salah tercatat", "Yusuf Hidayat", "Yusuf Hidayat", "Salah dengar")
    await town.room.tap("Setujui", card_of(town, coming))
    await town.phone("operator-2", ROOM.id).tap("Setujui", card_of(town, never))
    assert await status(town, never) == (BasicStatus.INVALID, RT_003)


async def test_an_entry_is_told_as_a_double_once_the_death_that_waits_is_approved(town: Town) -> None:
    death = await tells(town, "Kematian", TWIN, f"{TWIN} (34)", "hari ini")
    phone = await (await opened(town, "Terdata dua kali")).answer(TWIN, f"{TWIN} (34)")
    assert "Laporkan ini lagi sesudah laporan itu disetujui" in phone.text
    await phone.give_up()
    await town.room.tap("Setujui", card_of(town, death))
    await tells(town, "Terdata dua kali", TWIN, f"{TWIN} (34)", f"{TWIN} (40)", "Ya, sudah meninggal", "Ya")
