"""Why a report is rejected: as its kind names the reasons, or as the profile does in their place."""

from pathlib import Path

from tests.services.phones import Town, open_town

MINE = """
extends = "dtks"

[refusals]
death = ["Surat kematian belum ada", "Bukan warga desa ini"]
"""


async def test_a_profile_names_the_reasons_of_a_kind_and_leaves_those_of_others(tmp_path: Path) -> None:
    (tmp_path / "desa.toml").write_text(MINE, encoding="utf-8")
    config = tmp_path / "config.toml"
    config.write_text('[app]\nprofile = "desa.toml"', encoding="utf-8")
    async with open_town(tmp_path, config=config) as town:
        await town.rt_reports_death()
        await town.room.tap("Tolak")
        labels = ["Surat kematian belum ada", "Bukan warga desa ini", "Tulis alasan lain", "‹ Kembali"]
        assert town.room.newest.labels == labels
        await town.room.tap("Surat kematian")
        assert (await town.the_report()).reason == "Surat kematian belum ada"
        assert "Surat kematian belum ada" in town.phone("rt-1").text
        await (await town.rt_reports_birth()).tap("Kirim")
        await town.room.tap("Tolak")
        assert "Bukan keluarga di RT ini" in town.room.newest.labels


async def test_without_such_a_profile_the_kind_names_them(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Tolak")
    assert "Orangnya masih hidup" in town.room.newest.labels
    assert "Surat kematian belum ada" not in town.room.newest.labels
