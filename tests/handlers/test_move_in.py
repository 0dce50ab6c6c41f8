"""Pindah masuk, as it is told in the chat."""

from datetime import date

from bot.domain.days.day import Exactness
from bot.domain.people.people import HouseholdId, Person, Relationship, Sex
from bot.domain.report.changes import AddPerson, Doubt, JoinHousehold
from bot.handlers import move_in
from tests.dialogue.talk import ASEP, EUIS, JAJANG, RT
from tests.handlers.chat import Chat

FATHER, MOTHER, CHILD = "3215270404900001", "3215274808920002", "3215274911150003"


def new(name: str = "Maman Suherman") -> Chat:
    """Somebody nobody expected came yesterday; how many they are is asked next."""
    return Chat(move_in.FLOW).say(name).tap("Warga baru").tap("Kemarin")


def a_family() -> Chat:
    """Father, mother and child in a house of their own, all with NIK; the review is shown."""
    chat = new().say("3").tap("Lewati").tap("Lewati").say("Kp. Sukamaju No. 9").say(FATHER)
    return chat.say("Enok").say(MOTHER).tap("Istri").say("Dini").say(CHILD).tap("Anak")


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
    chat = Chat(move_in.FLOW).say("euis").tap("Euis").tap("Kemarin").tap("+ Menumpang di").say("asep").tap("Asep")
    change = chat.tap("Menantu").tap("Kirim").change
    (effect,) = change.effects
    assert effect == JoinHousehold(
        EUIS.id, ASEP.household_id, RT, True, address=ASEP.address, relationship=Relationship.CHILD_IN_LAW
    )


def test_a_new_family_is_one_report_and_their_niks_tell_sex_and_birth() -> None:
    father, mother, child = added(a_family())
    assert (father.name, father.sex, father.birth_date) == ("Maman Suherman", Sex.MALE, date(1990, 4, 4))
    assert (mother.name, mother.sex, mother.birth_date) == ("Enok", Sex.FEMALE, date(1992, 8, 8))
    assert (child.name, child.sex, child.birth_date) == ("Dini", Sex.FEMALE, date(2015, 11, 9))
    assert [each.relationship for each in (father, mother, child)] == [1, 3, 4]
    assert {(each.household_id, each.area, each.address) for each in (father, mother, child)} == {
        (father.household_id, RT, "Kp. Sukamaju No. 9")
    }


def test_without_a_nik_sex_and_birth_are_asked_where_nothing_else_tells_them() -> None:
    chat = new().say("2").tap("Lewati").tap("Lewati").tap("Lewati").tap("Lewati").tap("Laki-laki").say("4 April 1990")
    chat.say("Enok").tap("Lewati").tap("Istri")
    assert "Kapan orang ke-2 lahir?" in chat.text
    chat.say("8 Agustus 1992")
    change = chat.tap("Kirim").change
    assert Doubt("arrived-without-nik", {"names": "Maman Suherman, Enok"}) in change.warnings
    assert [effect.person.sex for effect in change.effects if isinstance(effect, AddPerson)] == ["L", "P"]


def test_somebody_new_lives_with_a_family_of_this_rt() -> None:
    chat = new().say("1").say("asep").tap("Asep Saepudin").say(FATHER).tap("Menantu")
    (person,) = added(chat)
    assert (person.household_id, person.relationship) == (ASEP.household_id, Relationship.CHILD_IN_LAW)
    assert person.address == ASEP.address


def test_an_old_mother_is_not_taken_for_a_baby() -> None:
    (person,) = added(new().say("1").say("asep").tap("Asep Saepudin").say("3215274101200001").tap("Mertua"))
    assert person.birth_date == date(1920, 1, 1)


def test_where_they_come_from_may_be_told() -> None:
    chat = a_family().tap("+ Asal").say("Bekasi").tap("Tempat lain").tap("+ Jauhnya").tap("Kabupaten lain")
    assert chat.tap("Kirim").change.facts[2:] == (("came-from:move-scope", "3"), ("origin", "Bekasi"))


def test_the_no_kk_stands_with_each_of_them() -> None:
    chat = new().say("1").tap("Lewati").say("3215271003190001").tap("Lewati").say(FATHER)
    assert [person.kk for person in added(chat)] == ["3215271003190001"]


def test_a_nik_given_for_two_is_asked_again() -> None:
    chat = new().say("2").tap("Lewati").tap("Lewati").tap("Lewati").say(FATHER).say("Enok").say(FATHER)
    assert "Nomor 3215 2704 0490 0001 sudah dipakai untuk orang lain" in chat.tap("Istri").text


def test_a_wife_with_a_mans_nik_is_asked_about_again() -> None:
    chat = new().say("2").tap("Lewati").tap("Lewati").tap("Lewati").say(FATHER).say("Enok").say("3215270808920002")
    assert "Jenis kelamin di NIK laki-laki" in chat.tap("Istri").text


def test_telling_of_fewer_leaves_the_others_out() -> None:
    chat = a_family().tap("Ubah").tap("Jumlah orang").say("2")
    assert [person.name for person in added(chat)] == ["Maman Suherman", "Enok"]


def test_who_came_long_ago_is_told_as_exactly_as_it_is_known() -> None:
    chat = Chat(move_in.FLOW).say("euis").tap("Euis Komala (34)").say("tahun 2021").tap("Kirim")
    assert (chat.change.event_date, chat.change.exactness) == (date(2021, 12, 31), Exactness.YEAR)


def test_nobody_makes_up_the_birth_date_of_a_newcomer() -> None:
    def born(said: str) -> Person:
        chat = new().say("1").tap("Lewati").tap("Lewati").say("Kp. Sukamaju No. 9").tap("Lewati").tap("Laki-laki")
        return added(chat.tap(said) if said in chat.labels else chat.say(said))[0]

    assert (born("umur 70").birth_date, born("umur 70").birth_exactness) == (date(1956, 12, 31), Exactness.YEAR)
    assert born("Tidak tahu").birth_date is None
    assert born("12 Agustus 1980").birth_exactness is Exactness.DAY
