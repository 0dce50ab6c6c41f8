"""What is said of a family on a list does not depend on where in the list it stands."""

from pathlib import Path

import pytest

from bot.services.imports.import_residents import CHUNK, import_residents
from tests.services.import_house import import_house, no_progress
from tests.services.imports.spreadsheets import someone, table, write_csv

KK = "3215270101010077"
HEADS = [
    someone(1, NO_KK=KK, SHDK="KEPALA KELUARGA"), someone(2, NO_KK=KK, SHDK="KEPALA KELUARGA"), someone(3, NO_KK=KK),
]  # fmt: skip


def before(number: int) -> dict[str, str]:
    """Somebody else of the list, who has no card."""
    return someone(9, NIK="", NO_KK="", NAMA=f"ORANG {number:04}".translate(str.maketrans("0123456789", "ABCDEFGHIJ")))


@pytest.mark.parametrize("at", [CHUNK - 1, CHUNK - 2, CHUNK])
async def test_a_family_is_read_as_a_whole_where_a_thousand_rows_end(
    at: int, tmp_path: Path, fresh_sqlite: str
) -> None:
    async with import_house(fresh_sqlite) as house:
        path = write_csv(tmp_path / "w.csv", table(*map(before, range(at)), *HEADS))
        result = await import_residents(house, path, "cli", no_progress)
    assert (result.taken, result.refused) == (at + 3, [])
    assert [(each.line, each.reason) for each in result.look_at if each.line > at + 1] == [
        (at + 2, "kepala keluarga di KK ini sudah Warga Ke C; yang ini tidak dicatat sebagai kepala")
    ]
