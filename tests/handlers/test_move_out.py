"""Pindah keluar, as it is told in the chat."""

from dataclasses import replace
from datetime import date

from bot.dialogue.reading import Json
from bot.dialogue.stored_residents import resident_to_json
from bot.domain.areas import AreaCode
from bot.domain.days.day import Day, Exactness
from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import Doubt, NameCaretaker, NameHead, SetStatus
from bot.handlers import move_out
from tests.dialogue.talk import ASEP, BUDI, DEDEH, RAKA, SITI, TODAY
from tests.every import every
from tests.handlers.chat import Chat

MONDAY = date(2026, 11, 9)


def left(chat: Chat, scope: str = "Kabupaten lain") -> Chat:
    """The rest of the answers; the review is shown."""
    return chat.say("senin lalu").tap(scope)


def raka_left(scope: str = "Kabupaten lain") -> Chat:
    return left(Chat(move_out.FLOW).say("raka").tap("Raka Permana (23)").tap("Hanya Raka Permana"), scope)


def expected_in(chat: Chat) -> set[str]:
    return {effect.to for effect in chat.tap("Kirim").change.effects if isinstance(effect, SetStatus)}


def test_a_whole_family_leaves_by_six_inputs_from_the_menu() -> None:
    chat = Chat(move_out.FLOW).say("dedeh").tap("Sekeluarga Asep Saepudin, 3 orang").tap("Kemarin")
    change = chat.tap("Kecamatan lain").tap("Kirim").change
    assert change.subjects == ("p2", "p1", "p3")
    assert {effect.status for effect in change.effects if isinstance(effect, SetStatus)} == {BasicStatus.MOVED}


def test_one_of_a_family_moves_out() -> None:
    change = raka_left().tap("+ Alasan").tap("Pekerjaan").tap("Kirim").change
    assert change.effects == (SetStatus(RAKA.id, BasicStatus.MOVED, MONDAY),)
    assert change.facts[:3] == (("scope:move-scope", "3"), ("destination", ""), ("reason:move-reason", "1"))
    assert (change.names, change.warnings) == (("RAKA PERMANA",), ())


def test_who_moves_alone_is_named_once_and_whoever_goes_along_beside_him() -> None:
    assert "Yang pindah" not in raka_left().text
    chat = Chat(move_out.FLOW).say("dedeh").tap("Dedeh").tap("Sebagian").tap("☐ Raka").tap("Selesai, 2 orang")
    assert "Yang pindah" in left(chat).text


def test_some_of_a_family_move_out() -> None:
    chat = Chat(move_out.FLOW).say("dedeh").tap("Dedeh").tap("Sebagian").tap("☐ Raka").tap("Selesai, 2 orang")
    assert set(left(chat).tap("Kirim").change.subjects) == {DEDEH.id, RAKA.id}


def test_who_is_not_with_the_family_that_leaves_is_named_before_it_is_sent() -> None:
    asep, lost, away = (
        resident_to_json(replace(each, status=status))
        for each, status in ((ASEP, ASEP.status), (DEDEH, BasicStatus.MISSING), (RAKA, BasicStatus.AWAY))
    )
    together: list[dict[str, Json]] = [{"person": [asep], "who": [asep, lost, away]}, {"person": [asep, lost, away]}]
    for answers in together:
        text = left(Chat(move_out.FLOW, answers)).text
        assert "Dedeh Kurniasih tercatat tidak ditemukan" in text
        assert "Raka Permana tercatat merantau" in text
    assert "tercatat" not in left(Chat(move_out.FLOW, {"person": [away], "who": [away]})).text


def test_who_lives_alone_is_not_asked_who_goes_along_and_can_go_back_past_it() -> None:
    chat = Chat(move_out.FLOW).say("imas").tap("Imas")
    assert "Imas Masitoh tercatat sendirian di rumahnya." in chat.text
    assert "Siapa saja" not in chat.text
    assert "Siapa yang pindah" in chat.tap("‹ Kembali").text, "he was asked nothing in between"
    assert "Kapan pindahnya?" in chat.say("imas").tap("Imas").text


def test_a_place_out_of_the_regency_stays_words() -> None:
    chat = raka_left().tap("+ Tujuan").say("Bekasi").tap("Tempat lain")
    assert "• Tujuan: Bekasi" in chat.text
    assert dict(chat.tap("Kirim").change.facts)["destination"] == "Bekasi"


def test_a_village_of_the_regency_says_how_far_and_asks_for_the_rt() -> None:
    chat = raka_left("Provinsi lain").tap("+ Tujuan").say("cikampek").tap("Cikampek Lama")
    chat.tap("+ RT tujuan")
    assert "Pindah ke RT dan RW berapa?" in chat.text
    chat.say("RT 2 RW 1")
    assert "Provinsi lain" not in chat.text
    change = chat.tap("Kirim").change
    assert change.effects == (
        SetStatus(RAKA.id, BasicStatus.MOVED, MONDAY, AreaCode("32.15.08.2003/001/002")),
    )  # fmt: skip
    assert change.facts[:2] == (
        ("scope:move-scope", "2"),
        ("destination", "RT 002/RW 001, Cikampek Lama, Kec. Cikampek Jaya"),
    )


def test_another_rt_of_the_same_village_needs_no_village() -> None:
    chat = raka_left("RT lain di desa ini").tap("+ RT tujuan").say("RT 4 RW 5")
    assert expected_in(chat) == {"32.15.27.2001/005/004"}


def test_the_rt_may_be_unknown() -> None:
    chat = raka_left("RT lain di desa ini")
    assert "+ RT tujuan" in chat.labels
    assert expected_in(chat) == {""}


def test_nobody_moves_to_the_rt_he_lives_in() -> None:
    chat = raka_left("RT lain di desa ini").tap("+ RT tujuan").say("RT 3 RW 5")
    assert "RT 003/RW 005 itu RT Bapak/Ibu sendiri." in chat.text
    assert expected_in(chat.say("4/5")) == {"32.15.27.2001/005/004"}


def test_editing_who_moved_asks_again_who_goes_along() -> None:
    chat = left(Chat(move_out.FLOW).say("dedeh").tap("Dedeh Kurniasih (49)").tap("Sekeluarga"))
    chat.tap("Ubah").tap("Nama").say("budi").tap("Budi Santoso (46)")
    assert "Siapa saja yang ikut pindah?" in chat.text
    assert chat.tap("Hanya Budi").tap("Kirim").change.subjects == ("p4",)


def test_a_head_who_leaves_his_family_behind_may_be_followed() -> None:
    chat = left(Chat(move_out.FLOW).say("asep").tap("Asep Saepudin (52)").tap("Hanya Asep"))
    assert "Kalau keluarganya tetap tinggal, tekan + Kepala pengganti." in chat.text
    change = chat.tap("+ Kepala pengganti").tap("Dedeh").tap("Kirim").change
    assert change.effects[1:] == (NameHead(ASEP.household_id, DEDEH.id),)


def test_nobody_follows_the_head_of_a_family_that_leaves_as_a_whole() -> None:
    together = left(Chat(move_out.FLOW).say("budi").tap("Budi Santoso (46)").tap("Sekeluarga, 2 orang"))
    alone = left(Chat(move_out.FLOW).say("imas").tap("Imas"))
    for chat in (together, alone):
        assert "Kepala pengganti" not in chat.text
        assert "+ Kepala pengganti" not in [*chat.labels, *chat.tap("Tambah keterangan").labels]


def test_who_goes_along_cannot_follow_the_head() -> None:
    chat = left(Chat(move_out.FLOW).say("asep").tap("Asep").tap("Sebagian").tap("☐ Dedeh").tap("Selesai, 2 orang"))
    assert [label for label in chat.tap("+ Kepala pengganti").labels if "(" in label] == [
        "Raka Permana (23), Kp. Sukamaju No. 1"
    ]


def test_who_goes_along_may_be_typed_by_name_before_the_ticks_and_among_them() -> None:
    chat = Chat(move_out.FLOW).say("asep").tap("Asep").say("Dedeh sama Raka")
    assert [label[:2] for label in chat.labels if "(" in label] == ["☑ ", "☑ "]
    chat.say("raka permana")
    assert [label.partition(" (")[0] for label in chat.labels if "(" in label] == [
        "☑ Dedeh Kurniasih",
        "☐ Raka Permana",
    ]
    assert left(chat.tap("Selesai, 2 orang")).tap("Kirim").change.subjects == (ASEP.id, DEDEH.id)


def test_nobody_is_ticked_by_a_name_that_one_of_the_family_does_not_have() -> None:
    chat = Chat(move_out.FLOW).say("asep").tap("Asep").tap("Sebagian").say("Dedeh dan Ujang")
    assert "“Dedeh dan Ujang” belum bisa dipakai di sini." in chat.text
    assert "Selesai, 1 orang" in chat.labels


def test_a_pengurus_who_leaves_may_be_followed() -> None:
    siti: Json = [{"id": "p5", "household_id": "h2", "name": "SITI AMINAH", "relationship": 3, "is_caretaker": True}]
    chat = left(Chat(move_out.FLOW, {"person": siti}).tap("Hanya Siti")).tap("+ Penerima baru")
    assert chat.tap("Budi").tap("Kirim").change.effects[1:] == (NameCaretaker(SITI.household_id, BUDI.id),)


def test_a_baby_born_since_goes_along_from_its_birth_on() -> None:
    baby: Json = {"id": "p9", "household_id": "h1", "name": "BAYI", "birth_date": "2026-11-10"}
    raka: Json = {"id": "p3", "household_id": "h1", "name": "RAKA", "birth_date": "2003-01-09"}
    chat = left(Chat(move_out.FLOW, {"person": [baby], "who": [raka, baby]}))
    assert "Bayi lahir 10 November 2026, sesudah tanggal itu." in chat.text
    change = chat.say("senin lalu").tap("Kirim").change
    assert [effect.on for effect in change.effects if isinstance(effect, SetStatus)] == [MONDAY, date(2026, 11, 10)]


def test_nobody_moves_before_he_was_born() -> None:
    baby: Json = [{"id": "p9", "household_id": "h1", "name": "BAYI", "birth_date": "2026-11-10"}]
    chat = left(Chat(move_out.FLOW, {"person": baby}).tap("Hanya Bayi"))
    assert "Bayi lahir 10 November 2026. Tanggalnya tidak bisa sebelum itu." in chat.text


def test_one_who_is_not_listed_is_reported_with_a_warning() -> None:
    change = left(Chat(move_out.FLOW).say("Ujang Entis").tap("Tidak ada di daftar")).tap("Kirim").change
    assert (change.effects, change.warnings) == ((), (Doubt("not-listed", {"name": "Ujang Entis"}),))


def test_whoever_writes_down_all_of_a_family_tells_of_nobody_twice() -> None:
    chat = Chat(move_out.FLOW).say("Ujang Entis").tap("Tidak ada di daftar")
    change = left(chat).tap("+ Yang tak terdaftar").say("ujang  entis, Siti Aminah").tap("Kirim").change
    assert change.unlisted == ("Ujang Entis", "Siti Aminah")


@every(
    "said, shown, day",
    [
        ("2019", "tahun 2019", Day(date(2019, 12, 31), Exactness.YEAR)),
        ("bulan lalu", "Oktober 2026", Day(date(2026, 10, 31), Exactness.MONTH)),
        ("sudah lama", "tidak diketahui", Day(TODAY, Exactness.UNKNOWN)),
        ("12 Mei 2019", "Minggu, 12 Mei 2019", Day(date(2019, 5, 12))),
    ],
)
def test_who_left_long_ago_is_told_as_exactly_as_it_is_known(said: str, shown: str, day: Day) -> None:
    chat = Chat(move_out.FLOW).say("dedeh").tap("Sekeluarga Asep Saepudin, 3 orang").say(said).tap("Kabupaten lain")
    assert f"• Tanggal pindah: {shown}\n" in chat.text
    change = chat.tap("Kirim").change
    assert change.day == day
    assert {effect.on for effect in change.effects if isinstance(effect, SetStatus)} == {day.latest}


def test_who_does_not_know_when_they_left_is_not_made_to_invent_a_day() -> None:
    chat = Chat(move_out.FLOW).say("imas").tap("Imas").tap("Tidak tahu harinya")
    assert chat.tap("Desa lain").tap("Kirim").change.day == Day(TODAY, Exactness.UNKNOWN)
