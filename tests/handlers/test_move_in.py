"""Pindah masuk, as it is told in the chat."""

from dataclasses import replace
from datetime import date

from bot.dialogue.reading import Json
from bot.dialogue.session import Session, upgraded, walk
from bot.domain.days.day import Day, Exactness
from bot.domain.people.people import HouseholdId, Person, Relationship, Sex
from bot.domain.report.changes import AddPerson, Doubt, JoinHousehold
from bot.handlers import move_in
from tests.dialogue.talk import ASEP, EUIS, JAJANG, RT, TODAY
from tests.every import every
from tests.handlers.chat import Chat

FATHER, MOTHER, CHILD = "3215270404900001", "3215274808920002", "3215274911150003"


def new(name: str = "Maman Suherman") -> Chat:
    """Somebody nobody expected came yesterday; how many they are is asked next."""
    return Chat(move_in.FLOW).say(name).tap("Kemarin")


def couple() -> Chat:
    """Man and wife, told by name, sex and age; the review is shown."""
    return new().say("2").tap("Laki-laki").say("36").say("Enok").tap("Perempuan").say("34")


def one(host: str = "") -> Chat:
    """A man of 36 alone, with a family of this RT if told so; the review is shown, or how they are kin is asked."""
    chat = new().say("1").tap("Laki-laki").say("36")
    return chat.tap("+ Ikut keluarga sini").say(host).tap(host) if host else chat


def a_family() -> Chat:
    """Father, mother and child in a house of their own, all with NIK; the review is shown."""
    chat = new().say("3").tap("Laki-laki").say("36").say("Enok").tap("Perempuan").say("34").say("Dini").tap("Perempuan")
    chat = chat.say("11").tap("+ Alamat").say("Kp. Sukamaju No. 9").tap("+ NIK").tap("Ya, saya isi")
    return chat.say(FATHER).say(MOTHER).tap("Istri").say(CHILD).tap("Anak")


def added(chat: Chat) -> list[Person]:
    return [effect.person for effect in chat.tap("Kirim").change.effects if isinstance(effect, AddPerson)]


def test_an_expected_family_comes_by_four_inputs_from_the_menu() -> None:
    change = Chat(move_in.FLOW).tap("Sekeluarga Jajang Nurjaman, 2 orang").tap("Kemarin").tap("Kirim").change
    assert change.effects == tuple(JoinHousehold(who.id, HouseholdId("h9"), RT, True) for who in (JAJANG, EUIS))
    assert (change.subjects, change.names) == (("p7", "p8"), ("JAJANG NURJAMAN", "EUIS KOMALA"))
    assert change.warnings == (Doubt("no-address"),)


def test_one_of_them_may_come_before_the_others() -> None:
    change = Chat(move_in.FLOW).say("euis").tap("Euis Komala (34)").tap("Kemarin").tap("Kirim").change
    assert change.subjects == ("p8",)


def test_their_new_address_may_be_told() -> None:
    chat = Chat(move_in.FLOW).tap("Sekeluarga").tap("Kemarin").tap("+ Alamat di sini").say("Kp. Sukamaju No. 9")
    change = chat.tap("Kirim").change
    assert {effect.address for effect in change.effects if isinstance(effect, JoinHousehold)} == {"Kp. Sukamaju No. 9"}
    assert change.warnings == ()


def test_who_was_expected_may_live_with_a_family_of_this_rt() -> None:
    chat = Chat(move_in.FLOW).say("euis").tap("Euis").tap("Kemarin").tap("+ Ikut keluarga")
    chat = chat.say("asep").tap("Asep")
    change = chat.tap("Menantu").tap("Kirim").change
    (effect,) = change.effects
    assert effect == JoinHousehold(
        EUIS.id, ASEP.household_id, RT, True, address=ASEP.address, relationship=Relationship.CHILD_IN_LAW
    )


def test_the_page_names_that_who_comes_joins_a_family_so_that_no_bride_stands_alone() -> None:
    alone, expected = one(), Chat(move_in.FLOW).say("euis").tap("Euis").tap("Kemarin")
    with_card = new().photo("kk.jpg").say("1")
    assert all("+ Ikut keluarga sini" in chat.labels for chat in (alone, expected, with_card))


def test_a_family_that_is_expected_or_brings_its_card_is_sent_at_one_tap_where_three_buttons_fit() -> None:
    expected, with_card = Chat(move_in.FLOW).tap("Sekeluarga").tap("Kemarin"), new().photo("kk.jpg").say("4")
    for chat in (expected, with_card):
        assert chat.labels == ["Kirim", "Ubah", "Tambah keterangan…", "Batal"]
        assert {"+ Ikut keluarga sini", "+ Alamat di sini"} <= set(chat.tap("Tambah keterangan").labels)


def test_a_new_family_is_one_report_and_their_niks_tell_sex_and_birth() -> None:
    father, mother, child = added(a_family())
    assert (father.name, father.sex, father.birth_date) == ("Maman Suherman", Sex.MALE, date(1990, 4, 4))
    assert (mother.name, mother.sex, mother.birth_date) == ("Enok", Sex.FEMALE, date(1992, 8, 8))
    assert (child.name, child.sex, child.birth_date) == ("Dini", Sex.FEMALE, date(2015, 11, 9))
    assert [each.relationship for each in (father, mother, child)] == [1, 3, 4]
    assert {(each.household_id, each.area, each.address) for each in (father, mother, child)} == {
        (father.household_id, RT, "Kp. Sukamaju No. 9")
    }


def test_name_sex_and_age_of_each_are_enough() -> None:
    change = couple().tap("Kirim").change
    father, mother = [effect.person for effect in change.effects if isinstance(effect, AddPerson)]
    assert (father.name, father.sex, father.born) == (
        "Maman Suherman",
        Sex.MALE,
        Day(date(1990, 12, 31), Exactness.YEAR),
    )
    assert (mother.name, mother.sex, mother.born) == ("Enok", Sex.FEMALE, Day(date(1992, 12, 31), Exactness.YEAR))
    assert (father.relationship, mother.relationship) == (Relationship.HEAD, None)
    assert Doubt("arrived-without-nik", {"names": "Maman Suherman, Enok"}) in change.warnings


def test_a_family_of_n_without_a_photo_takes_four_inputs_and_three_a_person() -> None:
    for count in (1, 2, 5):
        chat, taken = new().say(str(count)), 4  # the menu's button, the first one's name, the day, how many
        for number in range(count):
            taken += 3 if number else 2
            chat = chat.say(f"Siti {'abcde'[number]}") if number else chat
            chat = chat.tap("Perempuan").say("20")
        chat.tap("Kirim")
        assert taken + 1 == 4 + 3 * count


def test_each_question_says_whom_it_is_about() -> None:
    chat = new().say("2")
    assert "Apa jenis kelamin Maman Suherman?" in chat.text
    assert "Berapa umur Maman Suherman?" in chat.tap("Laki-laki").text
    assert "Siapa nama orang ke-2?" in chat.say("36").text
    assert "Apa jenis kelamin Enok?" in chat.say("ENOK").text
    assert "Berapa umur Enok?" in chat.tap("Perempuan").text
    assert "Jenis kelamin Enok: Perempuan" in chat.say("34").text
    assert "NIK Maman Suherman" in chat.tap("+ NIK").tap("Ya, saya isi").text
    assert "Enok itu siapanya kepala keluarga?" in chat.say(FATHER).tap("Lewati").text


def test_of_two_who_are_called_the_same_a_question_says_by_number_which_is_meant() -> None:
    chat = new().say("3").tap("Laki-laki").say("36").say("Enok").tap("Perempuan").say("34")
    assert "Apa jenis kelamin orang ke-3?" in chat.say("ENOK").text
    assert "Berapa umur orang ke-3?" in chat.tap("Perempuan").text
    review = chat.say("4").say("ENOK").text
    assert "Jenis kelamin orang ke-2: Perempuan" in review
    assert "Jenis kelamin orang ke-3: Perempuan" in review
    assert "Jenis kelamin Maman Suherman: Laki-laki" in review


def test_whoever_may_be_expected_is_not_taken_for_new_unasked() -> None:
    assert "Warga baru" in Chat(move_in.FLOW).say("jajang").labels


@every(
    "typed",
    ["3 orang", "warga baru", "keluarga dari bekasi", "satu dua tiga empat", "Hari ini", "tadi pagi", "siap pak"],
)
def test_what_is_no_name_is_asked_again_as_one(typed: str) -> None:
    chat = Chat(move_in.FLOW).say(typed)
    assert "bukan nama orang" in chat.text
    assert chat.answers == {}


def test_who_was_taken_for_new_is_told_so_and_can_go_back() -> None:
    chat = Chat(move_in.FLOW).say("Maman Suherman")
    assert "“Maman Suherman” dicatat sebagai warga baru." in chat.text
    assert "Siapa yang datang?" in chat.tap("‹ Kembali").text


def test_somebody_new_lives_with_a_family_of_this_rt() -> None:
    (person,) = added(one("Asep Saepudin").tap("Menantu"))
    assert (person.household_id, person.relationship) == (ASEP.household_id, Relationship.CHILD_IN_LAW)
    assert person.address == ASEP.address


def test_an_old_mother_is_not_taken_for_a_baby() -> None:
    chat = new().say("1").tap("Perempuan").say("106").tap("+ NIK").tap("Ya, saya isi").say("3215274101200001")
    (person,) = added(chat)
    assert (person.birth_date, person.birth_exactness) == (date(1920, 1, 1), Exactness.DAY)


def test_a_nik_of_another_age_or_sex_than_he_told_is_asked_about_once() -> None:
    chat = one().tap("+ NIK").tap("Ya, saya isi").say("3215274101200001")
    assert "3215 2741 0120 0001" in chat.text
    chat.say("3215274101200001")
    (person,) = added(chat)
    assert (person.sex, person.born) == (Sex.MALE, Day(date(1990, 12, 31), Exactness.YEAR)), "what he said stands"


def test_where_they_come_from_may_be_told() -> None:
    chat = a_family().tap("+ Asal").say("Bekasi").tap("Tempat lain").tap("+ Jauhnya").tap("Kabupaten lain")
    assert chat.tap("Kirim").change.facts[2:] == (("came-from:move-scope", "3"), ("origin", "Bekasi"))


def test_the_no_kk_stands_with_each_of_them() -> None:
    assert [person.kk for person in added(one().tap("+ No KK").say("3215271003190001"))] == ["3215271003190001"]


def test_a_nik_given_for_two_is_asked_again() -> None:
    chat = couple().tap("+ NIK").tap("Ya, saya isi").say(FATHER).say(FATHER)
    assert "Nomor 3215 2704 0490 0001 sudah dipakai untuk orang lain" in chat.tap("Istri").text


def test_a_wife_with_a_mans_nik_is_asked_about_again() -> None:
    chat = couple().tap("+ NIK").tap("Ya, saya isi").say(FATHER).say("3215270808920002")
    assert "Jenis kelamin di NIK laki-laki" in chat.tap("Istri").text


def test_a_photo_of_the_family_card_and_their_number_are_enough() -> None:
    chat = new().photo("kk-ref")
    assert "Berapa orang yang datang" in chat.text
    assert "diisi operator dari foto KK" in chat.say("4").text
    change = chat.tap("Kirim").change
    assert (change.names, change.subjects, change.effects) == (("Maman Suherman",), (), ())
    assert (change.on_photo, change.photos, change.is_to_enter) == (4, ("kk-ref",), True)
    assert change.unlisted == (), "whoever is to be entered will be added"


def test_a_photo_that_was_sent_before_may_be_that_of_the_family_card() -> None:
    chat = Chat(move_in.FLOW, {"photo": "sent-before"}).say("Maman Suherman").tap("Kemarin")
    assert chat.tap("Foto tadi itu KK-nya").say("2").tap("Kirim").change.photos == ("sent-before",)
    assert "Foto tadi itu KK-nya" not in new().labels


def test_a_report_that_the_version_before_began_goes_on_with_what_it_said() -> None:
    said: dict[str, Json] = {
        "person": [{"id": "", "household_id": "", "name": "Maman"}],
        "date": "2026-11-22",
        "count": 1,
    }
    session = Session(flow="move_in", version=1, answers={**said, "host": None, "kk": None, "address": "Kp. Lama"})
    answers, step, _ = walk(move_in.FLOW, upgraded(move_in.FLOW, session).answers)
    assert (step and step.id, answers.get(move_in.ADDRESS)) == ("sex1", "Kp. Lama")
    with_nik = replace(session, answers={**session.answers, "nik1": FATHER})
    answers, step, _ = walk(move_in.FLOW, upgraded(move_in.FLOW, with_nik).answers)
    assert step is None, "his NIK was told, and tells sex and birth"
    assert answers.get(move_in.NEWCOMERS[0].nik) == FATHER


def test_telling_of_fewer_leaves_the_others_out() -> None:
    chat = a_family().tap("Ubah").tap("Rombongan").say("2")
    assert [person.name for person in added(chat)] == ["Maman Suherman", "Enok"]


def test_who_came_long_ago_is_told_as_exactly_as_it_is_known() -> None:
    chat = Chat(move_in.FLOW).say("euis").tap("Euis Komala (34)").say("tahun 2021").tap("Kirim")
    assert (chat.change.event_date, chat.change.exactness) == (date(2021, 12, 31), Exactness.YEAR)


def test_nobody_makes_up_the_birth_date_of_a_newcomer() -> None:
    def born(said: str) -> Person:
        chat = new().say("1").tap("Laki-laki")
        return added(chat.tap(said) if said in chat.labels else chat.say(said))[0]

    assert (born("umur 70").birth_date, born("umur 70").birth_exactness) == (date(1956, 12, 31), Exactness.YEAR)
    assert born("36").birth_date == date(1990, 12, 31)
    assert (born("8 bulan").birth_date, born("8 bulan").birth_exactness) == (date(2026, 3, 31), Exactness.MONTH)
    assert (born("0").birth_date, born("0").birth_exactness) == (TODAY, Exactness.YEAR)
    assert born("Tidak tahu").birth_date is None
    assert born("12 Agustus 1980").birth_exactness is Exactness.DAY


def two_of_one_name() -> Chat:
    return new().say("2").tap("Laki-laki").say("36").say("maman suherman").tap("Perempuan").say("34")


def test_a_name_that_was_told_before_is_asked_again_once() -> None:
    chat = two_of_one_name()
    assert "Maman Suherman sudah disebut sebagai orang ke-1." in chat.text
    assert [each.name for each in added(chat.say("Enok"))] == ["Maman Suherman", "Enok"]


def test_two_of_one_name_come_where_it_is_said_twice() -> None:
    chat = two_of_one_name().say("maman suherman")
    assert len(added(chat)) == 2


def test_a_family_of_more_than_ten_is_told_in_two() -> None:
    for typed in ("11", "12 orang"):
        text = new().say(typed).text
        assert "Satu laporan paling banyak 10 orang. Laporkan 10 orang dulu." in text
        assert "Kirim foto KK mereka" in text
    assert "bukan angka yang bisa dipakai" in new().say("0").text
