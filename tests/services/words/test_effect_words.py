"""What a report changes, as a group may read it and as one operator may."""

from collections.abc import Mapping
from datetime import date

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId, Relationship
from bot.domain.report.changes import Change, EditPerson, Effect, JoinHousehold, Kind, SetStatus
from bot.domain.report.person_fields import EDITABLE
from bot.services.words.effect_words import lines_of
from bot.services.work.texts import Texts
from tests.every import every

ASEP = PersonId("p1")
TEXTS = Texts()


def told(*effects: Effect, facts: tuple[tuple[str, str], ...] = (), private: bool = False) -> list[str]:
    """The lines in words."""
    day, area = date(2026, 11, 9), AreaCode("32.15.27.2001/005/003")
    change = Change(Kind("status"), area, day, (ASEP,), ("ASEP",), effects, facts)
    return [TEXTS.say("id", line) for line in lines_of(change, private)]


def edit(new: Mapping[str, str], **old: str) -> EditPerson:
    return EditPerson(ASEP, old, new)


def joins(arrives: bool, kin: Relationship | None = Relationship.HEAD) -> JoinHousehold:
    area = AreaCode("32.15.27.2001/005/003")
    return JoinHousehold(ASEP, HouseholdId("h2"), area, arrives, relationship=kin)


@every(
    "effect, line",
    [
        (edit({"marital": "2"}, marital="1"), "Asep, Status kawin: Belum kawin → Kawin"),
        (edit({"relationship": "3"}), "Asep, Hubungan keluarga: (kosong) → Istri"),
        (edit({"sex": "L"}, sex="P"), "Asep, Jenis kelamin: Perempuan → Laki-laki"),
        (edit({"job": "PEDAGANG"}, job="TUKANG OJEK"), "Asep, Pekerjaan: Tukang Ojek → Pedagang"),
        (edit({"education": "SLTP/SEDERAJAT"}, education=""), "Asep, Pendidikan: (kosong) → SMP"),
        (edit({"birth_date": "1974-03-02"}), "Asep, Tanggal lahir: (kosong) → 2 Maret 1974"),
        (edit({"nik": "3215270203740001"}), "Asep, NIK: diisi. Nomornya: lihat Rincian"),
        (edit({"nik": ""}, nik="3215270203740001"), "Asep, NIK: dikosongkan. Nomornya: lihat Rincian"),
        (
            edit({"nik": "3215270203740001"}, nik="3215270203740010"),
            "Asep, NIK: diganti, 2 angka berbeda. Nomornya: lihat Rincian",
        ),
        (
            edit({"kk": "3215270101150002"}, kk="3215270101150001"),
            "Asep, No KK (sekeluarga): diganti, 1 angka berbeda. Nomornya: lihat Rincian",
        ),
        (joins(arrives=True), "Asep: datang, tinggal di RT ini"),
        (joins(arrives=False, kin=None), "Asep: pindah ke KK lain, hubungan keluarga: (tetap)"),
        (joins(arrives=False), "Asep: pindah ke KK lain, hubungan keluarga: Kepala keluarga"),
        (SetStatus(ASEP, BasicStatus.AWAY, date(2026, 11, 9)), "Asep: Hidup → Merantau"),
        (SetStatus(ASEP, BasicStatus.ALIVE, date(2026, 11, 9)), "Asep: sudah kembali ke rumah"),
    ],
)  # fmt: skip
def test_old_and_new_are_told_in_words(effect: Effect, line: str) -> None:
    assert told(effect) == [line]


def test_numbers_are_whole_only_in_private() -> None:
    assert told(edit({"nik": "3215270203740001"}), private=True) == ["Asep, NIK: (kosong) → 3215270203740001"]


@pytest.mark.parametrize("new", [{"disability": "PDMTL"}, {"pregnant_since": "2026-08-10"}])
def test_health_is_no_matter_for_a_group(new: dict[str, str]) -> None:
    assert told(edit(new)) == ["Keterangan kesehatan: lihat Rincian"]
    (line,) = told(edit(new), private=True)
    assert line.endswith(("Disabilitas: (kosong) → Gangguan jiwa", "Hamil sejak: (kosong) → 10 Agustus 2026"))


def test_a_private_fact_is_told_in_private_alone() -> None:
    facts = (("what!:status-what", "illness"), ("illness!", "stroke"), ("mother-age!", ""))
    assert told(facts=facts) == ["Keterangan kesehatan: lihat Rincian"]
    assert told(facts=facts, private=True) == ["Yang berubah: Sakit", "Sakit: stroke"]
    assert told(facts=(("mother-age!", ""),)) == []


@every("field", EDITABLE)
def test_every_field_that_changes_has_a_name(field: str) -> None:
    assert TEXTS.has(f"field-{field}")
