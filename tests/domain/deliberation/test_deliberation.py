"""Who attends, days in words, votes, and what is sent as a signed paper."""

import zlib
from datetime import date

from bot.domain.deliberation.attendance import attendance_told
from bot.domain.deliberation.counted import day_in_words, in_words
from bot.domain.deliberation.deliberation import Attendee, Verdict, Votes
from bot.domain.deliberation.signed_paper import MOST_BYTES, Paper, Unusable, look_at
from tests.domain.deliberation.papers import JPEG, a_pdf
from tests.every import every


@every("told, meant", [
    ("Dadang", (Attendee("Dadang"),)),
    ("H. Dadang - Kepala Desa\n2. Neneng Rohaeti (operator)", (
        Attendee("H. Dadang", "Kepala Desa"), Attendee("Neneng Rohaeti", "operator"))),
    ("• Asep: Ketua RT 003; Ujang, BPD", (Attendee("Asep", "Ketua RT 003"), Attendee("Ujang", "BPD"))),
    ("Asep, Ujang, Neneng", (Attendee("Asep"), Attendee("Ujang"), Attendee("Neneng"))),
    ("\n 1.\n - \n", ()),
])  # fmt: skip
def test_who_attends_is_read_as_it_is_typed(told: str, meant: tuple[Attendee, ...]) -> None:
    assert attendance_told(told) == meant


@every("number, words", [
    (0, "nol"), (11, "sebelas"), (15, "lima belas"), (40, "empat puluh"), (100, "seratus"),
    (121, "seratus dua puluh satu"),    (1000, "seribu"), (2026, "dua ribu dua puluh enam"), (999_999,
     "sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan"),
])  # fmt: skip
def test_numbers_are_said_in_words(number: int, words: str) -> None:
    assert in_words(number) == words


def test_a_day_is_said_in_words() -> None:
    assert day_in_words(date(2026, 11, 30)) == "Senin, tanggal tiga puluh bulan November tahun dua ribu dua puluh enam"


@every("votes, verdict", [
    (Votes(8, 3, 1), Verdict.AGREED), (Votes(3, 8), Verdict.REFUSED), (Votes(4, 4, 9), None), (Votes(0, 0), None),
])  # fmt: skip
def test_the_greater_part_decides_and_none_where_both_are_as_many(votes: Votes, verdict: Verdict | None) -> None:
    assert votes.verdict == verdict


PACKED = zlib.compress(b"<< /Type /Page >> << /Type /Page /Parent 2 0 R >> << /Type /Pages >>")


@every(
    "content, found",
    [
        (JPEG, Paper(".jpg", 1)),
        (b"\x89PNG\r\n\x1a\n0000", Paper(".png", 1)),
        (a_pdf(3), Paper(".pdf", 3)),
        (b"\n%PDF-1.7\n1 0 obj <</Type /ObjStm /N 3>>\nstream\n" + PACKED + b"\nendstream", Paper(".pdf", 2)),
        (a_pdf(60), Unusable.TOO_LONG),
        (b"PK\x03\x04 a document of Word", Unusable.NO_PAPER),
        (b"", Unusable.NO_PAPER),
        (b"%PDF-1.7 cut off", Unusable.NO_PAGES),
        (a_pdf(1) + b"\ntrailer << /Encrypt 9 0 R >>", Unusable.NO_PAGES),
        (JPEG + b"0" * MOST_BYTES, Unusable.TOO_LARGE),
    ],
)
def test_what_is_sent_as_a_signed_paper_is_told_by_its_bytes(content: bytes, found: Paper | Unusable) -> None:
    assert look_at(content) == found


def test_a_stream_that_unpacks_without_end_ends() -> None:
    bomb = zlib.compress(b"/Type /Page " + b"0" * 50_000_000)
    content = b"%PDF-1.7\n" + (b"<</Type /ObjStm>>\nstream\n" + bomb + b"\nendstream\n") * 20
    assert isinstance(look_at(content), Paper)
