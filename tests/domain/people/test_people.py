"""Names as people read them."""

from bot.domain.people.people import PersonId, readable, temporary_id
from tests.every import every


@every(
    "stored, read",
    [
        ("ASEP SAEPUDIN", "Asep Saepudin"),
        ("KP. SUKAMAJU NO. 1", "Kp. Sukamaju No. 1"),
        ("KP. SUKAMAJU RT 003/RW 005", "Kp. Sukamaju RT 003/RW 005"),
        ("BLOK B12A", "Blok B12A"),
        ("H. UJANG", "H. Ujang"),
        ("HJ. SITI NUR'AINI BINTI MA’RUF", "Hj. Siti Nur'aini binti Ma’ruf"),
        ("MUHAMAD AL-FATIH", "Muhamad Al-Fatih"),
        ("PERUM KARABA III", "Perum Karaba III"),
        ("Asep SAEPUDIN", "Asep SAEPUDIN"),
        ("dedi mulyana", "Dedi Mulyana"),
        ("hj. siti nur'aini binti ma’ruf", "Hj. Siti Nur'aini binti Ma’ruf"),
        ("m. rizki al-fatih", "M. Rizki Al-Fatih"),
        ("o bin ii", "O bin II"),
        ("kp. sukamaju rt 003/rw 005", "Kp. Sukamaju RT 003/RW 005"),
        ("de Silva", "de Silva"),
        ("1234", "1234"),
        ("", ""),
    ],
)
def test_capitals_of_the_registry_are_read_as_people_write(stored: str, read: str) -> None:
    assert readable(stored) == read


def test_one_without_a_nik_has_a_number_that_can_be_said() -> None:
    assert temporary_id(PersonId("0193c2f0a1b24c3d8e5f60711a2b3c4d")) == "SEM-1A2B3C4D"
