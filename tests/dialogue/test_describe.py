"""Telling residents apart where they are offered."""

from datetime import date

from bot.dialogue.labels import describe_each
from bot.domain.people.people import HouseholdId, PersonId, Resident

TODAY = date(2026, 11, 10)


def asep(number: int, head: str, tail: str) -> Resident:
    born, home = date(1974, 1, number), "KP. SUKAMAJU NO. 1"
    return Resident(PersonId(f"p{number}"), HouseholdId("h"), "ASEP", None, born, home, nik_tail=tail, head_name=head)


def test_two_of_one_name_age_and_address_are_told_apart_by_the_head() -> None:
    labels = describe_each([asep(1, "UJANG", "0001"), asep(2, "ENTIS", "0002")], TODAY)
    assert labels == ["Asep (52), Kp. Sukamaju No. 1, KK Ujang", "Asep (52), Kp. Sukamaju No. 1, KK Entis"]


def test_with_one_head_by_the_end_of_the_nik() -> None:
    labels = describe_each([asep(1, "UJANG", "0001"), asep(2, "UJANG", "0002"), asep(3, "UJANG", "")], TODAY)
    assert [label.rpartition("No. 1")[2] for label in labels] == [", NIK …0001", ", NIK …0002", ""]


def test_who_differs_already_is_described_shortly() -> None:
    assert describe_each([asep(1, "UJANG", "0001")], TODAY) == ["Asep (52), Kp. Sukamaju No. 1"]
