"""Bayi peserta PBI-JK and reaktivasi PBI-JK, as they are told in the chat."""

from dataclasses import replace
from datetime import date

import pytest

from bot.dialogue.reading import Json
from bot.dialogue.stored_residents import resident_to_json
from bot.domain.people.people import HouseholdId, PersonId, Relationship, Resident, Sex
from bot.domain.report.changes import Doubt, EditPerson, Propose, is_private
from bot.handlers import catalogue
from tests.dialogue.talk import ASEP, SITI
from tests.handlers.chat import Chat

BABY = Resident(
    PersonId("p9"), HouseholdId("h2"), "BAYI SITI", Sex.FEMALE, date(2026, 9, 1), "KP. SUKAMAJU", Relationship.CHILD
)
KINDS = catalogue()
BABY_FLOW, AGAIN_FLOW = KINDS["pbi_baby"], KINDS["pbi_reactivate"]
MOTHER = replace(SITI, programmes=("PBI",))
NIK = "3215274109260001"


def baby(*family: Resident) -> Chat:
    answer: Json = [resident_to_json(each) for each in family]
    return Chat(BABY_FLOW, {"person": answer})


def test_a_baby_of_a_pbi_family_is_proposed_for_pbi() -> None:
    change = baby(BABY, MOTHER).tap("Kirim").change
    assert change.effects == (Propose(BABY.id, "PBI"),)
    assert change.warnings == (Doubt("no-nik"),)


def test_a_nik_that_is_known_by_now_is_entered() -> None:
    change = baby(BABY, MOTHER).tap("+ NIK bayi").say(NIK).tap("Kirim").change
    assert change.effects == (Propose(BABY.id, "PBI"), EditPerson(BABY.id, {"nik": ""}, {"nik": NIK}))
    assert change.warnings == ()


def test_a_baby_whose_nik_is_listed_is_not_asked_for_it() -> None:
    assert "+ NIK bayi" not in baby(replace(BABY, nik_tail="0001"), MOTHER).labels


def test_a_nik_that_does_not_fit_is_asked_for_once_more() -> None:
    chat = baby(BABY, MOTHER).tap("+ NIK bayi").say("3215270101900001")
    assert "Tanggal lahir di NIK" in chat.text
    assert chat.say("3215270101900001").tap("Kirim").change.warnings[0].key == "nik-birth-date"


def test_a_family_without_pbi_is_doubted() -> None:
    assert Doubt("pbi-family-without") in baby(BABY, SITI).tap("Kirim").change.warnings


def test_who_is_a_year_old_is_no_baby() -> None:
    chat = Chat(BABY_FLOW).say("raka").tap("Raka")
    assert "Raka Permana sudah 23 tahun" in chat.text
    assert "Raka Permana (23), Kp. Sukamaju No. 1" in chat.labels


def test_somebody_is_proposed_to_be_insured_again() -> None:
    chat = Chat(AGAIN_FLOW).say("asep").tap("Asep Saepudin").tap("Kurang dari 6 bulan").tap("Sedang sakit")
    change = chat.tap("+ Foto kartu/surat").photo("f1").tap("Kirim").change
    assert change.effects == (Propose(ASEP.id, "PBI"),)
    assert (change.warnings, change.photos) == ((), ("f1",))


def test_why_he_needs_it_is_not_for_a_group() -> None:
    chat = Chat(AGAIN_FLOW).say("asep").tap("Asep").tap("Kurang").tap("Sedang sakit").tap("Kirim")
    assert [name for name, _ in chat.change.facts if is_private(name)] == ["pbi-why!:pbi-why"]


@pytest.mark.parametrize(("said", "doubt"), [("6 bulan atau lebih", "long"), ("Tidak tahu", "unknown")])
def test_what_is_off_for_long_is_doubted(said: str, doubt: str) -> None:
    change = Chat(AGAIN_FLOW).say("asep").tap("Asep").tap(said).tap("Berobat rutin").tap("Kirim").change
    assert change.warnings == (Doubt(f"pbi-inactive-{doubt}"),)


@pytest.mark.parametrize("flow", [BABY_FLOW, AGAIN_FLOW], ids=lambda flow: flow.kind)
def test_no_aid_is_promised(flow: object) -> None:
    chat = (
        baby(BABY, MOTHER)
        if flow is BABY_FLOW
        else Chat(AGAIN_FLOW).say("asep").tap("Asep").tap("Kurang").tap("Sedang")
    )
    assert "bukan jaminan bantuan" in chat.text
