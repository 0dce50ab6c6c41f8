"""A prompt becomes exactly this JSON."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.columns import columns
from bot.channels.telegram.keyboard import cut, inline_keyboard, markup, pieces, units
from bot.dialogue.prompt import Button, Prompt, Size, Wants


def prompt(*labels: str, wants: Wants = Wants.TEXT) -> Prompt:
    buttons = tuple(Button(label, f"t{n}") for n, label in enumerate(labels))
    return Prompt("?", buttons, wants, "Kirim nomor HP saya", "Kirim lokasi saya")


def rows(*labels: str) -> list[list[str]]:
    keyboard = inline_keyboard(prompt(*labels))
    assert keyboard is not None
    return [[button["text"] for button in row] for row in keyboard["inline_keyboard"]]


CASES: list[tuple[str, Prompt, bool, dict[str, Any] | None]] = [
    (
        "buttons",
        prompt("Ya", "Tidak"),
        True,
        {"inline_keyboard": [[{"text": "Ya", "callback_data": "t0"}, {"text": "Tidak", "callback_data": "t1"}]]},
    ),
    ("a plain message takes a contact keyboard away", prompt(), True, {"remove_keyboard": True}),
    ("a plain message in a room", prompt(), False, None),
    (
        "a phone number, with other ways below",
        prompt("Batal", wants=Wants.CONTACT),
        True,
        {
            "keyboard": [[{"text": "Kirim nomor HP saya", "request_contact": True}], [{"text": "Batal"}]],
            "resize_keyboard": True,
            "one_time_keyboard": True,
        },
    ),
    (
        "where the phone is, with other ways below",
        prompt("Lewati", "Batal", wants=Wants.LOCATION),
        True,
        {
            "keyboard": [
                [{"text": "Kirim lokasi saya", "request_location": True}],
                [{"text": "Lewati"}, {"text": "Batal"}],
            ],
            "resize_keyboard": True,
            "one_time_keyboard": True,
        },
    ),
    (
        "a place can't be asked for in a room",
        prompt("Lewati", wants=Wants.LOCATION),
        False,
        {"inline_keyboard": [[{"text": "Lewati", "callback_data": "t0"}]]},
    ),
    (
        "a phone number can't be asked for in a room",
        prompt("Batal", wants=Wants.CONTACT),
        False,
        {"inline_keyboard": [[{"text": "Batal", "callback_data": "t0"}]]},
    ),
]


@pytest.mark.parametrize(("shown", "private", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_prompt_is_rendered(shown: Prompt, private: bool, expected: dict[str, Any] | None) -> None:
    assert markup(shown, private) == expected


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("Setujui", "Minta perbaikan", "Tolak", "Rincian"), [["Setujui", "Minta perbaikan"], ["Tolak", "Rincian"]]),
        (("Ya", "Tidak", "Batal", "Menu"), [["Ya", "Tidak", "Batal"], ["Menu"]]),
        (("Pak Asep Sunandar (52 tahun)", "Batal"), [["Pak Asep Sunandar (52 tahun)"], ["Batal"]]),
        (("漢字漢字漢字漢字", "漢字漢字漢字漢字"), [["漢字漢字漢字漢字"], ["漢字漢字漢字漢字"]]),
        (("👍🏽", "👎🏽", "🤷🏽‍♂️"), [["👍🏽", "👎🏽", "🤷🏽‍♂️"]]),
        (("",), [["…"]]),
    ],
)
def test_labels_stand_side_by_side_while_they_can_be_read(labels: tuple[str, ...], expected: list[list[str]]) -> None:
    assert rows(*labels) == expected


def test_a_label_that_is_too_wide_is_cut_visibly() -> None:
    [[label]] = rows("Siti " * 20)
    assert label.endswith("Siti…")
    assert columns(label) <= 60


@pytest.mark.parametrize("token", ["", "x" * 65, "é" * 33])
def test_a_token_that_telegram_would_refuse_is_our_mistake(token: str) -> None:
    with pytest.raises(ValueError, match="64"):
        inline_keyboard(Prompt("?", (Button("Ya", token),)))


def test_more_buttons_than_telegram_takes_are_our_mistake() -> None:
    with pytest.raises(ValueError, match="100"):
        inline_keyboard(prompt(*map(str, range(101))))


def test_a_long_text_is_parted_between_paragraphs() -> None:
    assert pieces("Satu dua.\n\nTiga empat.\nLima.", 20) == ["Satu dua.", "Tiga empat.\nLima."]


def test_a_long_paragraph_is_parted_between_lines_else_words_else_anywhere() -> None:
    assert pieces("baris satu\nbaris dua", 12) == ["baris satu", "baris dua"]
    assert pieces("satu dua tiga", 9) == ["satu dua", "tiga"]
    assert pieces("abcdefgh", 5) == ["abcde", "fgh"]


@given(st.text(), st.integers(2, 30))
def test_no_piece_is_too_long_and_no_word_is_lost(text: str, limit: int) -> None:
    parts = pieces(text, limit)
    assert all(units(part) <= limit for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_a_cut_text_says_so() -> None:
    assert cut("Rekap Agustus", 6) == "Rekap…"
    assert cut("👍👍👍", 4) == "👍…"
    assert cut("Rekap", 5) == "Rekap"


def test_the_main_button_is_alone_in_its_row_and_blue_and_small_ones_share_the_last() -> None:
    sizes = {"Kirim": Size.MAIN, "Ubah": Size.PLAIN, "Foto": Size.PLAIN, "Kembali": Size.SMALL, "Batal": Size.SMALL}
    buttons = tuple(Button(label, label, size) for label, size in sizes.items())
    keyboard = inline_keyboard(Prompt("?", buttons))
    assert keyboard is not None
    shown = [[button["text"] for button in row] for row in keyboard["inline_keyboard"]]
    assert shown == [["Kirim"], ["Ubah", "Foto"], ["Kembali", "Batal"]]
    styles = [button.get("style") for row in keyboard["inline_keyboard"] for button in row]
    assert styles == ["primary", None, None, None, None]


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Asep Saepudin (52), Kp. Sukamaju No. 1", "Asep Saepudin (52), …No. 1"),
        ("Asep Saepudin (52), No. 1", "Asep Saepudin (52), No. 1"),
        ("Muhamad Fathurrahman Alghifari (3 bulan), Kp. Sukamaju No. 12", "Muhamad Fathu…hifari (3 bulan), …No. 12"),
        ("Alif Ramadan (2 bulan), Kp. Sukamaju No. 11", "Alif Ramadan (2 bulan), …No. 11"),
        ("Asep (52), Kp. Sukamaju No. 1, KK Dedi", "Asep (52), …No. 1, KK Dedi"),
        ("Sekeluarga Rohman Hakim, 3 orang", "Sekeluarga Rohman Hakim, 3 orang"),
    ],
)
def test_of_somebody_on_a_narrow_button_age_and_house_stay(label: str, shown: str) -> None:
    (row,) = (inline_keyboard(Prompt("Siapa?", (Button(label, "t"),))) or {})["inline_keyboard"]
    assert row[0]["text"] == shown
    assert columns(shown) <= 40


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("ditunggu dari RT 003/RW 005", "Asep Saepudin (52) – ditunggu dari RT 003/RW 005"),
        ("tercatat meninggal di RT 003/RW 005", "Asep Saepudin (52) – tercatat meninggal di RT 003/RW 005"),
        ("menunggu", "Asep Saepudin (52), …No. 1 – menunggu"),
    ],
)
def test_what_is_said_of_somebody_stays_before_his_house(label: str, shown: str) -> None:
    whole = f"Asep Saepudin (52), Kp. Sukamaju No. 1 – {label}"
    (row,) = (inline_keyboard(Prompt("Siapa?", (Button(whole, "t"),))) or {})["inline_keyboard"]
    assert row[0]["text"] == shown


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Sekeluarga Asep Nugraha, 2 orang", "Sekeluarga Asep Nugraha, 2 orang"),
        ("Sekeluarga Asep, 2 orang, No. 9", "Sekeluarga Asep, 2 orang, No. 9"),
        (
            "Sekeluarga Fajar Kusnadi, 3 orang – pindahan dari RT 003/RW 002, menunggu",
            "Sekeluarga Fajar Kusnadi, 3 orang, …RT 003/RW 002, menunggu",
        ),
        (
            "Sekeluarga Muhamad Fathurrahman Alghifari, 5 orang, Kp. Sukamaju No. 106",
            "Sekeluarga Muhamad Fathu…hifari, 5 orang, …No. 106",
        ),
        (
            "Sakulawarga Enjang Firmansyah, 5 urang, Kp. Sukamaju No. 7",
            "Sakulawarga Enjang Firmansyah, 5 urang, …No. 7",
        ),
        (
            "Hendra Solihin (baru lahir), Kp. Sukamaju No. 100 – pindahan dari RT 003/RW 002, menunggu",
            "Hendra Solihin (baru lahir), …RT 003/RW 002, menunggu",
        ),
    ],
)
def test_what_tells_families_apart_stays_on_a_narrow_button(label: str, shown: str) -> None:
    (row,) = (inline_keyboard(Prompt("Siapa?", (Button(label, "t"),))) or {})["inline_keyboard"]
    assert row[0]["text"] == shown
