"""What became of each row of a list, as whoever imports it reads it: refused, taken with a doubt, or left as it is."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import assert_never

from bot.domain.areas import short_name
from bot.domain.people.people import Person, readable
from bot.services.imports.cell_words import Doubt
from bot.services.imports.columns import Headings
from bot.services.imports.import_result import LookAts, Refusals, Refused
from bot.services.imports.resident_row import ReadRow
from bot.storage.registry.listed_cards import ByCard, Carded
from bot.storage.registry.listed_chunk import Taken
from bot.storage.registry.nik_owner import Other
from bot.storage.registry.registry_import import NUMBER, Upserted

_ENDED = "warga ini sudah tercatat meninggal atau pindah"
_DIFFERS = {
    "birth": "tanggal lahir",
    "name": "nama",
    "mother": "ibu kandung",
    "sex": "jenis kelamin",
    "kk": "No KK",
}
_OTHER_NUMBER = "NIK: sudah terdaftar dengan NIK lain di KK itu; tetap yang terdaftar"
_CALLED = {
    "area_code": "RT",
    "household_id": "No KK",
    "name": "nama",
    "sex": "jenis kelamin",
    "birth_date": "tanggal lahir",
    "birth_place": "tempat lahir",
    "mother_key": "ibu kandung",
    "relationship": "SHDK",
    "marital": "status kawin",
    "job": "pekerjaan",
    "education": "pendidikan",
    "status": "keadaan",
}


class WhatBecame:
    """Tells it of the rows of one table after the other."""

    def __init__(self, refusals: Refusals, look_ats: LookAts) -> None:
        self._refusals, self._look_ats = refusals, look_ats
        self._sheet = ""
        self._places: Mapping[str, int] = {}
        self.put_right: list[Refused] = []
        self.older = 0
        """Rows with what a list had replaced that was taken since."""

    def name_table(self, headings: Headings, sheet: str) -> None:
        """Of which the rows are that are told of from here on."""
        self._sheet, self._places = sheet, headings.places
        for collecting in (self._refusals, self._look_ats):
            collecting.name_columns(headings.line.cells, sheet)

    def tell(self, rows: Sequence[ReadRow], upserted: Upserted, since: Mapping[int, Sequence[Doubt]]) -> None:
        """Of rows that were taken together; `since` by their places what was found as they were."""
        for place, (row, became) in enumerate(zip(rows, upserted.taken, strict=True)):
            if became is Taken.ENDED:
                self._refusals.add(row.line, _ENDED)
            elif became is Taken.NIK_OF_ANOTHER:
                self._refusals.add(row.line, _of_another(row.listed.person, upserted.others[place]))
            else:
                if place in upserted.cards:
                    self._tell(row, _by_card(row.listed.person, upserted.cards[place]))
                if place in upserted.kept:
                    self._tell_kept(row, upserted.kept[place], upserted.by_lists.get(place, frozenset()))
                self._tell_taken(row, (*row.doubts, *since.get(place, ())))

    def _tell_kept(self, row: ReadRow, columns: Collection[str], by_lists: Collection[str]) -> None:
        """Of a list that is older than a report, or than another list, what of it was left out."""
        reported = _named(column for column in columns if column not in by_lists)
        old = f"{reported}: isi lama, sudah diubah oleh laporan; tetap seperti laporannya" if reported else ""
        listed = _named(by_lists)
        older = f"{listed}: isi lama, sudah diganti oleh daftar yang diimpor sesudahnya; tetap" if listed else ""
        self.older += bool(listed)
        why = "; ".join(filter(None, (old, older, _OTHER_NUMBER if NUMBER in columns else "")))
        self._tell(row, why)

    def _tell(self, row: ReadRow, what: str) -> None:
        self.put_right.append(Refused(row.line.number, what, self._sheet))

    def _tell_taken(self, row: ReadRow, doubts: tuple[Doubt, ...]) -> None:
        if row.put_right:
            self._tell(row, row.put_right)
        if doubts:
            beside: dict[int, str] = {}
            for doubt in doubts:
                if (place := self._places.get(doubt.column)) is not None:
                    beside[place] = f"{beside[place]}; {doubt.words}" if place in beside else doubt.words
            self._look_ats.add(row.line, beside, [each.words for each in doubts if each.column not in self._places])


def _named(columns: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(_CALLED[column] for column in sorted(columns) if column != NUMBER))


def _by_card(told: Person, card: Carded) -> str:
    """Which household has the number of the row's No KK from now on."""
    of, name = _family(card.head), readable(told.name)
    match card.what:
        case ByCard.GIVEN:
            return f"No KK: sekarang nomor {of}, yang belum punya nomor"
        case ByCard.RENEWED:
            return f"No KK: sekarang nomor {of}, menggantikan nomornya yang lama"
        case ByCard.JOINED:
            there = f"No KK: sudah nomor {of}, {short_name(card.area)}"
            return f"{there}; {name} dipindah ke sana dari {_family(card.left)}"
        case ByCard.PARTED:
            return f"No KK: belum ada di data; {name} dipisah dari {_family(card.left)}, dengan nomor ini"
        case _:
            assert_never(card.what)


def _family(head: str) -> str:
    return f"keluarga {readable(head)}" if head else "keluarga yang belum ada kepalanya"


def _of_another(told: Person, other: Other) -> str:
    differs = ", ".join(_DIFFERS[each] for each in other.differs)
    listed = f"{readable(other.name)}, {short_name(other.area)}"
    return (
        f"NIK ini sudah dipakai warga lain: terdaftar untuk {listed}; baris ini {readable(told.name)}, "
        f"{short_name(told.area)} ({differs} berbeda)"
    )
