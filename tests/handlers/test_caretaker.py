"""Ganti pengurus, as it is told in the chat."""

from dataclasses import replace
from datetime import date

import pytest

from bot.dialogue.reading import Json
from bot.dialogue.stored_residents import resident_to_json
from bot.domain.people.people import Resident
from bot.domain.report.changes import Doubt, NameCaretaker
from bot.handlers import caretaker
from tests.dialogue.talk import ASEP, DEDEH, RAKA
from tests.handlers.chat import Chat

NO_NIK = Doubt("caretaker-no-nik", {"name": "Dedeh Kurniasih"})


def replaced(*family: Resident) -> Chat:
    """Who takes over is asked next."""
    answer: Json = [resident_to_json(each) for each in family]
    return Chat(caretaker.FLOW, {"person": answer, "why": "died"})


def test_another_member_of_the_household_receives_from_now_on() -> None:
    chat = Chat(caretaker.FLOW).say("asep").tap("Asep Saepudin").tap("Meninggal").tap("Dedeh Kurniasih (49)")
    change = chat.tap("Kirim").change
    assert change.effects == (NameCaretaker(ASEP.household_id, DEDEH.id),)
    assert (change.subjects, change.names) == ((DEDEH.id,), ("DEDEH KURNIASIH",))
    assert change.facts == (
        ("former-caretaker", "ASEP SAEPUDIN"),
        ("caretaker-why:caretaker-why", "died"),
        ("next-caretaker", "DEDEH KURNIASIH"),
    )
    assert change.warnings == (NO_NIK,)


def test_who_is_found_may_himself_take_over_from_one_who_is_gone() -> None:
    chat = Chat(caretaker.FLOW).say("imas").tap("Imas").tap("Pindah").tap("Imas Masitoh (76)")
    assert chat.tap("Kirim").change.subjects == ("p6",)


def test_the_former_is_whom_the_registry_names() -> None:
    chat = replaced(RAKA, ASEP, replace(DEDEH, is_caretaker=True)).tap("Raka Permana (23)")
    assert dict(chat.tap("Kirim").change.facts)["former-caretaker"] == "DEDEH KURNIASIH"


@pytest.mark.parametrize(
    ("chosen", "reason"),
    [
        (replace(RAKA, birth_date=date(2009, 11, 11)), "Raka Permana baru 16 tahun."),
        (replace(RAKA, birth_date=None), "Tanggal lahir Raka Permana belum tercatat"),
        (replace(RAKA, is_caretaker=True), "Raka Permana sudah menjadi penerima bantuan"),
    ],
    ids=["too young", "of unknown age", "receives already"],
)
def test_who_may_not_receive_is_asked_again_with_the_reason(chosen: Resident, reason: str) -> None:
    family: Json = [resident_to_json(ASEP), resident_to_json(chosen)]
    answers: dict[str, Json] = {"person": family, "why": "died", "next": [resident_to_json(chosen)]}
    chat = Chat(caretaker.FLOW, answers)
    assert reason in chat.text
    assert chat.tap("Dedeh").tap("Kirim").turn.submitted


def test_at_seventeen_one_may_receive() -> None:
    born = replace(RAKA, birth_date=date(2009, 11, 10), nik_tail="0001")
    answers: dict[str, Json] = {"person": [resident_to_json(ASEP)], "why": "other", "next": [resident_to_json(born)]}
    assert Chat(caretaker.FLOW, answers).tap("Kirim").change.warnings == ()


def test_for_a_family_that_is_not_listed_a_name_is_taken() -> None:
    chat = Chat(caretaker.FLOW).say("Ujang Entis").tap("Tidak ada di daftar").tap("Meninggal").say("Cucu")
    change = chat.tap("Kirim").change
    assert (change.effects, change.names) == ((), ("Cucu",))
    assert change.warnings == (Doubt("not-listed", {"name": "Ujang Entis"}),)
