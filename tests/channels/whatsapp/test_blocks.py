"""A prompt becomes messages that WhatsApp takes, and that read as they were meant."""

from dataclasses import replace
from typing import Any

import pytest

from bot.channels.whatsapp.blocks import Block, Words, template
from bot.channels.whatsapp.blocks import blocks as blocks_in
from bot.channels.whatsapp.limits import units
from bot.dialogue.prompt import Button, Prompt, Size, Wants
from tests.every import every

WORDS = Words(
    "Pilih",
    "Pilihan",
    "Yang lain",
    typed="Ketik",
    by_link="Unduh",
    presses=(("tekan", "ketik", "pilih"), ("pencét", "ketik", "pilih")),
)


def blocks(prompt: Prompt) -> list[Block]:
    return blocks_in(prompt, WORDS)


def choices(*labels: str) -> tuple[Button, ...]:
    return tuple(Button(label, f"s1:4:{place}") for place, label in enumerate(labels))


BACK, CANCEL = Button("‹ Kembali", "s1:4:_back", Size.SMALL), Button("Batal", "s1:4:_cancel", Size.SMALL)
SKIP = Button("Lewati", "s1:4:_skip")


def said(prompt: Prompt) -> dict[str, Any]:
    """The only message of a prompt."""
    [block] = blocks(prompt)
    check(block)
    return dict(block)


def check(block: Block) -> None:
    """What Meta's description says of lengths and counts, and its documentation besides."""
    if block["type"] == "text":
        assert 0 < units(block["text"]["body"]) <= 4096
        return
    inside = block["interactive"]
    action = inside["action"]
    assert 0 < units(inside["body"]["text"]) <= 1024
    assert units(inside.get("footer", {}).get("text", "")) <= 60
    shown = [each["reply"] for each in action.get("buttons", [])]
    rows = [row for section in action.get("sections", []) for row in section["rows"]]
    assert len(shown) <= 3
    assert len(rows) <= 10
    assert all(0 < units(each["title"]) <= 20 for each in shown)
    assert len({each["title"].casefold() for each in shown}) == len(shown)
    assert all(0 < units(row["title"]) <= 24 and units(row.get("description", "")) <= 72 for row in rows)
    assert len({(row["title"], row.get("description")) for row in rows}) == len(rows)
    sections = action.get("sections", [])
    assert len(sections) < 2 or all(0 < units(section["title"]) <= 24 for section in sections)
    ids = [each["id"] for each in (*shown, *rows)]
    assert len(set(ids)) == len(ids)


def titles(block: dict[str, Any]) -> list[str]:
    action = block["interactive"]["action"]
    shown = [each["reply"]["title"] for each in action.get("buttons", [])]
    return shown + [row["title"] for section in action.get("sections", []) for row in section["rows"]]


def typed(block: dict[str, Any]) -> str:
    found: str = block["interactive"].get("footer", {}).get("text", "")
    return found


def test_a_message_without_buttons_is_text() -> None:
    assert said(Prompt("Terima kasih.")) == {"type": "text", "text": {"body": "Terima kasih.", "preview_url": False}}


def test_what_is_typed_is_not_said_to_be_pressed() -> None:
    block = said(
        Prompt(
            "Kalau keliru, tekan Batal. Tekan Hari ini, atau tekan Kembali.",
            (*choices("Hari ini", "Kemarin", "Lusa"), BACK, CANCEL),
        )
    )
    assert block["interactive"]["body"]["text"] == "Kalau keliru, ketik Batal. Tekan Hari ini, atau ketik Kembali."
    assert typed(block) == "Ketik: Kembali, Batal"


def test_what_is_shown_is_said_to_be_pressed() -> None:
    block = said(Prompt("Tekan Batal.", (*choices("Hari ini"), CANCEL)))
    assert block["interactive"]["body"]["text"] == "Tekan Batal."
    sundanese = said(Prompt("Pencét Bolay.", (*choices(*map(str, range(10))), replace(CANCEL, label="Bolay"))))
    assert sundanese["interactive"]["body"]["text"] == "Ketik Bolay."
    long = said(Prompt("Tekan Batal.", (*choices(*map(str, range(10))), CANCEL)))
    assert long["interactive"]["body"]["text"] == "Ketik Batal."


def test_a_row_of_a_list_is_said_to_be_picked() -> None:
    shown = choices("Kirim", "Ubah", "+ Kepala pengganti", "Tambah keterangan…")
    text = "Penggantinya: tekan + Kepala pengganti. Sudah benar? Tekan Kirim. Kiriman lain: tekan Kirimkan."
    block = said(Prompt(text, shown))
    assert block["interactive"]["action"]["button"] == "Pilih"
    assert block["interactive"]["body"]["text"] == (
        "Penggantinya: pilih + Kepala pengganti. Sudah benar? Pilih Kirim. Kiriman lain: tekan Kirimkan."
    )
    as_buttons = said(Prompt("Sudah benar? Tekan Kirim.", shown[:2]))
    assert as_buttons["interactive"]["body"]["text"] == "Sudah benar? Tekan Kirim."


def test_a_template_tells_to_press_nothing() -> None:
    def told(line: str) -> str:
        text: str = template("returned", "id", line, WORDS)["template"]["components"][0]["parameters"][0]["text"]
        return text

    assert (
        told("Laporan dikembalikan.\nTekan Perbaiki, jawaban lain tetap. Bukan dia?")
        == "Laporan dikembalikan. Bukan dia?"
    )
    assert told("Tekan Perbaiki.") == "Tekan Perbaiki."


def test_a_template_of_a_long_notice_is_its_first_paragraphs(caplog: pytest.LogCaptureFixture) -> None:
    card = "Kematian: Asep (MTI-2611-0001)\n\n" + "Penerima PBI. " * 30 + "\n\nPelapor: Ujang"
    line = template("card", "id", card, WORDS)["template"]["components"][0]["parameters"][0]["text"]
    assert line == "Kematian: Asep (MTI-2611-0001)"
    assert not caplog.records


def test_three_choices_are_buttons() -> None:
    block = said(Prompt("Kirim?", choices("Kirim", "Ubah", "Batal")))
    assert block["interactive"] == {
        "type": "button",
        "body": {"text": "Kirim?"},
        "action": {
            "buttons": [
                {"type": "reply", "reply": {"id": "s1:4:0", "title": "Kirim"}},
                {"type": "reply", "reply": {"id": "s1:4:1", "title": "Ubah"}},
                {"type": "reply", "reply": {"id": "s1:4:2", "title": "Batal"}},
            ]
        },
    }


def test_back_and_cancel_are_buttons_where_there_is_a_place() -> None:
    block = said(Prompt("Siapa?", (*choices("Ya"), BACK, CANCEL)))
    assert (titles(block), typed(block)) == (["Ya", "‹ Kembali", "Batal"], "")


def test_back_cancel_and_skip_are_words_where_there_is_none() -> None:
    block = said(Prompt("Di mana?", (*choices("Rumah", "Puskesmas", "Rumah sakit"), SKIP, BACK, CANCEL)))
    assert (titles(block), typed(block)) == (["Rumah", "Puskesmas", "Rumah sakit"], "Ketik: Lewati, Kembali, Batal")


def test_a_question_that_is_typed_has_its_ways_as_buttons() -> None:
    assert titles(said(Prompt("Siapa namanya?", (SKIP, BACK, CANCEL)))) == ["Lewati", "‹ Kembali", "Batal"]


def test_four_choices_are_a_list_with_the_ways_below_a_heading() -> None:
    block = said(Prompt("Siapa?", (*choices("Asep", "Budi", "Cecep", "Dedi"), BACK, CANCEL)))
    action = block["interactive"]["action"]
    assert action["button"] == "Pilih"
    assert [section["title"] for section in action["sections"]] == ["Pilihan", "Yang lain"]
    assert titles(block) == ["Asep", "Budi", "Cecep", "Dedi", "‹ Kembali", "Batal"]


def test_rows_stand_below_what_they_have_in_common() -> None:
    people = tuple(Button(label, f"s1:4:{label}", group="Warga") for label in ("Asep", "Budi"))
    families = tuple(
        Button(f"Sekeluarga {label}", f"s1:4:f{label}", group="Satu keluarga") for label in ("Asep", "Budi")
    )
    sections = said(Prompt("Siapa?", (*people, *families)))["interactive"]["action"]["sections"]
    assert [section["title"] for section in sections] == ["Warga", "Satu keluarga"]


def test_ten_choices_leave_the_ways_as_words() -> None:
    block = said(Prompt("Siapa?", (*choices(*map(str, range(10))), BACK, CANCEL)))
    assert (len(titles(block)), typed(block)) == (10, "Ketik: Kembali, Batal")


@every(
    "label, title, detail",
    [
        ("Asep Saepudin (52), Kp. Sukamaju No. 3", "Asep Saepudin", "(52), Kp. Sukamaju No. 3"),
        ("Muhammad Rizky Ramadhan Al Fatih (7), Kp. Sukamaju No. 3", "Muhammad Rizky Ramadhan…",
         "Muhammad Rizky Ramadhan Al Fatih (7), Kp. Sukamaju No. 3"),
        ("Muhammad Fathurrahman Alghifari Nurrohman Kusumawardhana (3 bulan), Kp. Sukamaju No. 12",
         "Muhammad Fathurrahman…", "Muhammad Fathurrahman Alghifari Nurrohma… (3 bulan), Kp. Sukamaju No. 12"),
        ("Sekeluarga Rohman Hakim (4 orang), Kp. Cibogo No. 9", "Sekeluarga Rohman Hakim",
         "(4 orang), Kp. Cibogo No. 9"),
        ("Kp. Sukamaju No. 3 RT 002 RW 001: Ujang", "Kp. Sukamaju No. 3 RT…",
         "Kp. Sukamaju No. 3 RT 002 RW 001: Ujang"),
        ("Tidak ada di daftar", "Tidak ada di daftar", ""),
        ("Rd.WirakusumahAdiningratMangkunegara", "Rd.WirakusumahAdiningra…", "Rd.WirakusumahAdiningratMangkunegara"),
    ],
)  # fmt: skip
def test_a_row_has_the_name_and_below_it_what_tells_it_apart(label: str, title: str, detail: str) -> None:
    block = said(Prompt("Siapa?", choices(label, "Budi", "Cecep", "Dedi")))
    row = block["interactive"]["action"]["sections"][0]["rows"][0]
    assert (row["title"], row.get("description", "")) == (title, detail)


def test_two_of_one_long_name_are_told_apart_by_what_ends_their_label() -> None:
    long = "Siti Nurhasanah Rahmawati (34), Perumahan Griya Karawang Asri Blok C Nomor 12 Gang Melati, KK {}"
    block = said(Prompt("Siapa?", choices(long.format("Dadang Hermawan"), long.format("Cecep Ruhiyat"), "C", "D")))
    rows = block["interactive"]["action"]["sections"][0]["rows"]
    assert rows[0]["description"].endswith("KK Dadang Hermawan")
    assert rows[1]["description"].endswith("KK Cecep Ruhiyat")


def test_labels_that_read_alike_are_never_two_buttons() -> None:
    block = said(Prompt("Yang mana?", choices("Asep", "asep")))
    assert titles(block) == ["1. Asep", "2. asep"] or titles(block) == ["Asep", "asep"]
    assert block["interactive"]["type"] == "list"


def paragraphs(count: int, each: int = 90) -> str:
    return "\n\n".join(f"{number:03} {'x' * each}" for number in range(count))


def test_a_long_review_is_two_messages_parted_between_paragraphs() -> None:
    text = paragraphs(30)
    first, last = blocks(Prompt(text, choices("Kirim", "Ubah", "Batal")))
    check(first)
    check(last)
    assert first["text"]["body"] + "\n\n" + last["interactive"]["body"]["text"] == text


@every("length", [1, 1023, 1024, 1025, 4096, 5121, 20_000])
def test_no_length_is_refused_and_no_word_is_lost(length: int) -> None:
    text = ("kata " * length)[:length].strip() or "k"
    for buttons in ((), choices("Ya"), choices(*map(str, range(8)))):
        made = blocks(Prompt(text, buttons))
        for each in made:
            check(each)
        words = " ".join(
            each["text"]["body"] if each["type"] == "text" else each["interactive"]["body"]["text"] for each in made
        )
        assert words.split() == text.split()


def test_emoji_count_twice() -> None:
    for each in blocks(Prompt("🙏" * 700, choices("🙏" * 9, "🙏" * 30, "c"))):
        check(each)


def test_more_than_a_list_holds_is_still_all_shown() -> None:
    made = blocks(Prompt("Siapa?", choices(*(f"Warga {number}" for number in range(24)))))
    for each in made:
        check(each)
    assert [len(titles(dict(each))) for each in made] == [10, 10, 4]


def test_a_phone_is_asked_for_by_a_request() -> None:
    block = said(Prompt("Bagikan nomornya.", wants=Wants.CONTACT, contact_label="Bagikan nomor HP saya"))
    assert block["interactive"] == {
        "type": "request_contact_info",
        "body": {"text": "Bagikan nomornya."},
        "action": {"name": "request_contact_info"},
    }
