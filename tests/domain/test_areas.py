"""Area codes and the names around them."""

import pytest

from bot.domain.areas import town_of


@pytest.mark.parametrize("name", ["Kabupaten Karawang", "KAB. Karawang", "Kab Karawang", "Karawang"])
def test_a_regency_is_a_birthplace_without_its_kind(name: str) -> None:
    assert town_of(name) == "Karawang"


def test_so_is_a_kota() -> None:
    assert (town_of("Kota Bekasi"), town_of("Kotabaru")) == ("Bekasi", "Kotabaru")
