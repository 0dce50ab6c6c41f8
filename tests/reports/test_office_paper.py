"""Papers of an office: what does not fit a page goes on at the next, and nobody's room to sign is cut off."""

import re
from datetime import UTC, datetime

import pypdfium2

from bot.reports.office_paper import office_paper
from bot.reports.paper_parts import Block, Column, Facts, Heading, Letterhead, Paragraph, Signatures, Signer, Table

MADE_AT = datetime(2026, 11, 30, 3, tzinfo=UTC)
COLUMNS = (Column("No", 1), Column("Nama", 4), Column("Keterangan", 5))
LONG = "rumahnya rusak berat, kepala keluarga sudah lama sakit dan tidak bisa bekerja lagi, anaknya tiga"


def made(*blocks: Block) -> bytes:
    return office_paper("Berita acara", blocks, MADE_AT, lambda number, pages: f"Halaman {number} dari {pages}")


def pages(*blocks: Block) -> list[str]:
    document = pypdfium2.PdfDocument(made(*blocks))
    return [str(page.get_textpage().get_text_bounded()).replace("\r\n", "\n") for page in document]


def names(count: int) -> Table:
    return Table(COLUMNS, [(str(number), f"WARGA NOMOR {number}", LONG) for number in range(1, count + 1)])


def test_three_hundred_names_go_on_over_pages_with_their_titles_and_none_is_lost() -> None:
    read = pages(Letterhead(("PEMERINTAH KABUPATEN KARAWANG", "DESA SUKAMAJU")), names(300))
    assert all("Keterangan" in page for page in read)
    found = [int(number) for page in read for number in re.findall(r"WARGA NOMOR (\d+)", page)]
    assert found == list(range(1, 301))
    assert f"Halaman {len(read)} dari {len(read)}" in read[-1]


def test_nothing_is_written_below_the_last_line_of_a_page() -> None:
    for page in pypdfium2.PdfDocument(made(names(120), Signatures([Signer("Kepala Desa"), Signer("Ketua BPD")]))):
        text = page.get_textpage()
        boxes = [text.get_charbox(index) for index in range(text.count_chars())]
        assert min(bottom for _, bottom, _, top in boxes if top > bottom) > 12 / 25.4 * 72


def test_room_to_sign_stands_on_one_page_with_its_name_and_day() -> None:
    for rows in range(18, 32):
        read = pages(names(rows), Signatures([Signer("Kepala Desa", "H. Dadang", "Materai")], "Sukamaju, 30 November"))
        (page,) = [page for page in read if "Kepala Desa" in page]
        assert all(word in page for word in ("H. Dadang", "Materai", "Sukamaju, 30 November"))


def test_who_has_no_name_yet_has_a_line_for_it() -> None:
    (page,) = pages(Heading("BERITA ACARA", "Nomor 1"), Facts([("Tempat", "Balai Desa")]), Signatures([Signer("BPD")]))
    assert "( ....." in page
    assert "Balai Desa" in page


def test_the_same_paper_is_the_same_bytes() -> None:
    assert made(Paragraph("Pada hari ini.")) == made(Paragraph("Pada hari ini."))
