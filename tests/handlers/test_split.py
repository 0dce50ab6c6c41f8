"""Pisah KK, as it is told in the chat."""

from datetime import date

import pytest

from bot.dialogue.reading import Json
from bot.domain.days.day import Exactness
from bot.domain.people.kinship import relationships
from bot.domain.people.people import HouseholdId, PersonId, Relationship, Resident, Sex
from bot.domain.report.changes import Doubt, JoinHousehold, NameHead
from bot.handlers import split
from tests.dialogue.talk import ASEP, DEDEH, RAKA, RT, TODAY, WIDOW, resident
from tests.handlers.chat import Chat

KK = "3215270101260001"
NEW = HouseholdId("new1")


def test_a_son_gets_a_card_of_his_own() -> None:
    change = (
        Chat(split.FLOW)
        .say("raka")
        .tap("Raka Permana (23)")
        .tap("Hanya Raka")
        .tap("Kemarin")
        .say(KK)
        .tap("Kirim")
        .change
    )
    join = JoinHousehold(RAKA.id, NEW, RT, False, KK, "KP. SUKAMAJU NO. 1", Relationship.HEAD)
    assert change.effects == (join, NameHead(NEW, RAKA.id))
    assert (change.event_date, change.warnings) == (date(2026, 11, 9), ())


def test_a_baby_born_since_goes_along_once_the_day_is_told_again() -> None:
    mother: Json = {"id": "p3", "household_id": "h1", "name": "SITI", "relationship": 4, "birth_date": "2003-01-09"}
    baby: Json = {"id": "p9", "household_id": "h1", "name": "YAYAN", "relationship": 5, "birth_date": "2026-11-08"}
    chat = Chat(split.FLOW, {"person": mother, "who": [mother, baby]}).tap("Siti").say("6 november").tap("Lewati")
    assert "Yayan lahir 8 November 2026, sesudah tanggal itu." in chat.text
    change = chat.say("6 november").tap("Kirim").change
    assert (change.event_date, len(change.subjects)) == (date(2026, 11, 6), 2)


def test_who_heads_the_new_household_is_asked_where_several_leave() -> None:
    chat = Chat(split.FLOW).say("raka").tap("Raka").tap("Sebagian").tap("☐ Dedeh").tap("Selesai, 2 orang")
    assert "Siapa kepala keluarga di KK baru?" in chat.text
    change = chat.tap("Dedeh").tap("Kemarin").tap("Lewati").tap("Kirim").change
    assert change.names == ("RAKA PERMANA", "DEDEH KURNIASIH")
    assert [(e.person_id, e.relationship) for e in change.effects if isinstance(e, JoinHousehold)] == [
        (DEDEH.id, Relationship.HEAD),
        (RAKA.id, Relationship.CHILD),
    ]


def test_everybody_leaves_only_to_join_another_family() -> None:
    chat = Chat(split.FLOW).say("raka").tap("Raka")
    assert chat.labels[:3] == ["Hanya Raka Permana", "Sebagian keluarga", "Sekeluarga, 3 orang"]
    chat.tap("Sebagian").tap("☐ Asep").tap("☐ Dedeh").tap("Selesai, 3 orang")
    assert "Mereka sudah tercatat satu KK sendiri. Kalau memang begitu, tekan Batal." in chat.text
    assert "belum terdaftar, laporkan “Pindah masuk” dulu" in chat.text
    assert "Lewati" not in chat.labels
    chat.tap("‹ Kembali").tap("Sebagian").tap("☐ Asep")
    assert chat.tap("Selesai, 2 orang").question == "split-head"


def test_a_whole_family_is_asked_whose_family_it_joins() -> None:
    chat = Chat(split.FLOW).say("budi").tap("Budi").tap("Sekeluarga, 2 orang")
    chat.say("siti").tap("Siti").tap("Famili lain").tap("Kemarin")
    assert "Siti Aminah satu KK dengan yang pisah. Pilih orang dari keluarga lain." in chat.text
    chat.say("asep").tap("Asep Saepudin")
    assert "• Ikut KK lain: Asep Saepudin" in chat.text
    assert not {"+ Ikut KK lain", "Tambah keterangan…"} & {*chat.labels}
    change = chat.tap("Kirim").change
    assert [each.household_id for each in change.effects] == [ASEP.household_id] * 2  # type: ignore[union-attr]
    assert dict(change.facts)["host"] == "ASEP SAEPUDIN"


def test_where_the_old_head_leaves_another_may_take_his_place() -> None:
    chat = Chat(split.FLOW).say("asep").tap("Asep").tap("Hanya Asep").tap("Kemarin").tap("Lewati")
    assert chat.tap("Kirim").change.warnings == (Doubt("split-no-successor"),)
    chat = Chat(split.FLOW).say("asep").tap("Asep").tap("Hanya Asep").tap("Kemarin").tap("Lewati")
    change = chat.tap("+ Pengganti KK lama").tap("Dedeh").tap("+ Alamat baru").say("Kp. Baru No. 2").tap("Kirim").change
    assert change.effects[-1] == NameHead(ASEP.household_id, DEDEH.id)
    assert isinstance(change.effects[0], JoinHousehold)
    assert (change.effects[0].address, change.warnings) == ("Kp. Baru No. 2", ())


def test_who_lives_with_another_family_of_the_rt_joins_its_household() -> None:
    chat = Chat(split.FLOW).say("imas").tap("Imas").tap("Kemarin").tap("Lewati").tap("+ Ikut KK lain")
    assert "satu KK dengan yang pisah" in chat.say("imas").tap("Imas").tap("Orang tua").text
    chat.say("asep").tap("Asep Saepudin")
    assert "• Ikut KK lain: Asep Saepudin" in chat.text
    change = chat.tap("Kirim").change
    joins = JoinHousehold(
        WIDOW.id, ASEP.household_id, RT, False, address=ASEP.address, relationship=Relationship.PARENT
    )
    assert (change.effects, change.warnings) == ((joins,), ())
    assert dict(change.facts)["new-head"] == ""


def test_nobody_who_leaves_takes_the_old_heads_place() -> None:
    chat = Chat(split.FLOW).say("asep").tap("Asep").tap("Sebagian").tap("☐ Raka").tap("Selesai").tap("Asep")
    chat.tap("Kemarin").tap("Lewati").tap("+ Pengganti KK lama")
    assert [label for label in chat.labels if "Raka" in label] == []


def test_an_impossible_family_card_is_asked_about_once() -> None:
    chat = Chat(split.FLOW).say("raka").tap("Raka").tap("Hanya").tap("Kemarin").say("3215273213150002")
    assert "tanggal terbit, tetapi 32/13/15 tidak ada" in chat.text


def test_a_relationship_that_nobody_can_tell_is_for_the_operator() -> None:
    raka: Json = {"id": "p3", "household_id": "h1", "name": "RAKA", "relationship": 4}
    entin: Json = {"id": "p9", "household_id": "h1", "name": "ENTIN"}
    chat = Chat(split.FLOW, {"person": raka, "who": [raka, entin]}).tap("Raka").tap("Kemarin").tap("Lewati")
    assert chat.tap("Kirim").change.warnings == (Doubt("split-relationship", {"names": "Entin"}),)


def of(person_id: str, relationship: Relationship, sex: Sex = Sex.FEMALE) -> Resident:
    return resident(person_id, "h1", person_id.upper(), sex, date(1990, 1, 1), relationship)


SON, WIFE_OF_SON = of("son", Relationship.CHILD, Sex.MALE), of("wife", Relationship.CHILD_IN_LAW)
GRANDCHILD, SISTER = of("kid", Relationship.GRANDCHILD), of("sister", Relationship.CHILD)


@pytest.mark.parametrize(
    ("head", "members", "expected"),
    [
        (SON, (SON, WIFE_OF_SON, GRANDCHILD), [Relationship.HEAD, Relationship.WIFE, Relationship.CHILD]),
        (WIFE_OF_SON, (WIFE_OF_SON, SON), [Relationship.HEAD, Relationship.HUSBAND]),
        (SON, (SON, SISTER), [Relationship.HEAD, Relationship.OTHER_KIN]),
        (DEDEH, (DEDEH, RAKA), [Relationship.HEAD, Relationship.CHILD]),
        (GRANDCHILD, (GRANDCHILD, SON), [Relationship.HEAD, None]),
    ],
)
def test_relationships_are_told_anew_from_the_new_head(
    head: Resident, members: tuple[Resident, ...], expected: list[Relationship | None]
) -> None:
    told = relationships(head, members)
    assert [told[PersonId(each.id)] for each in members] == expected


@pytest.mark.parametrize(
    ("said", "latest", "exactness"),
    [
        ("tahun 2015", date(2015, 12, 31), Exactness.YEAR),
        ("Mei 2019", date(2019, 5, 31), Exactness.MONTH),
        ("Tidak tahu harinya", TODAY, Exactness.UNKNOWN),
    ],
)
def test_a_split_of_long_ago_is_told_as_exactly_as_it_is_known(said: str, latest: date, exactness: Exactness) -> None:
    chat = Chat(split.FLOW).say("raka").tap("Raka").tap("Hanya Raka")
    change = (chat.tap(said) if said in chat.labels else chat.say(said)).say(KK).tap("Kirim").change
    assert (change.event_date, change.exactness) == (latest, exactness)


def test_everybody_of_a_house_may_join_another_family_and_nobody_is_asked_to_follow() -> None:
    chat = Chat(split.FLOW).say("budi").tap("Budi").tap("Hanya Budi").tap("Kemarin").tap("Lewati")
    chat.tap("+ Ikut KK lain").say("asep").tap("Asep Saepudin").tap("Famili lain")
    chat.tap("Ubah").tap("Yang pisah").tap("Sekeluarga, 2 orang")
    assert "+ Pengganti KK lama" not in chat.labels
    change = chat.tap("Kirim").change
    assert [each.household_id for each in change.effects if isinstance(each, JoinHousehold)] == [ASEP.household_id] * 2
    assert change.warnings == ()
