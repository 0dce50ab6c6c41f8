"""National lists whose entries the registry keeps as words, by the codes that buttons carry."""

from collections.abc import Mapping

EDUCATION: Mapping[str, str] = {
    "1": "TIDAK/BELUM SEKOLAH",
    "2": "BELUM TAMAT SD/SEDERAJAT",
    "3": "TAMAT SD/SEDERAJAT",
    "4": "SLTP/SEDERAJAT",
    "5": "SLTA/SEDERAJAT",
    "6": "DIPLOMA I/II",
    "7": "AKADEMI/DIPLOMA III/SARJANA MUDA",
    "8": "DIPLOMA IV/STRATA I",
    "9": "STRATA II",
    "10": "STRATA III",
}
"""Pendidikan, as on the family card; the texts are `education-{code}`."""
JOBS: Mapping[str, str] = {
    "farmer": "PETANI/PEKEBUN",
    "farmhand": "BURUH TANI/PERKEBUNAN",
    "labourer": "BURUH HARIAN LEPAS",
    "employee": "KARYAWAN SWASTA",
    "own": "WIRASWASTA",
    "trader": "PEDAGANG",
    "home": "MENGURUS RUMAH TANGGA",
    "none": "BELUM/TIDAK BEKERJA",
}
"""The commonest of the 99 entries of jenis pekerjaan; the texts are `job-{code}`."""
DISABILITIES = ("PDFSK", "PDINT", "PDMTL", "PDSNS")
"""Kode jenis disabilitas: fisik, intelektual, mental, sensorik; the texts are `disability-{code}`."""


def code_of(words: Mapping[str, str], entry: str) -> str:
    """The code of a list's entry as the registry has it; empty for one in other words."""
    folded = " ".join(entry.upper().split())
    return next((code for code, listed in words.items() if listed == folded), "")


UNFIT_REASONS = (
    "well_off", "civil_servant", "retired", "village_official", "state_salary", "company_owner", "certified", "double",
    "declined", "other_aid",
)  # fmt: skip
"""Why a household should get no aid; the texts are `unfit-reason-{reason}`."""
