"""What is read first on a choice may be typed instead of pressing it."""

from bot.dialogue.prompt import Button, Pressed, Prompt, Typed
from bot.dialogue.reading import Json
from bot.dialogue.session import Session
from bot.services.chat.labels import as_pressed, labels_of
from tests.every import every

PERSON: dict[str, Json] = {"id": "p1", "household_id": "h1", "name": "NANA PERMANA"}
WIFE: dict[str, Json] = {"id": "p2", "household_id": "h1", "name": "IKA KHODIJAH"}
OFFERED: dict[str, Json] = {
    "p1": [PERSON], "all-h1": [PERSON, WIFE], "+some-h1": [PERSON, WIFE], "3215011001": ["32.15.01.1001", "KULON"],
    "typed": "Kp. Sukamaju No. 5", "one": [PERSON],
}  # fmt: skip
LABELS = {
    "nana permana (53), kp. sukamaju no. 189": "s1:2:p1",
    "sekeluarga nana permana, 6 orang": "s1:2:all-h1",
    "hanya sebagian keluarga nana permana": "s1:2:+some-h1",
    "only nana permana": "s1:2:one",
    "karawang kulon, kec. karawang barat": "s1:2:3215011001",
    "kp. sukamaju no. 5": "s1:2:typed",
    "buang kematian: icih mulyani": "go:0:throw:s9",
    "2. siti suryani": "go:0:open:r2",
    "3. rina komala": "go:0:open:r3",
    "4. rina komala (7)": "go:0:open:r4",
}


@every(
    "said, token",
    [
        ("Sekeluarga Nana Permana", "s1:2:all-h1"),
        ("hanya sebagian keluarga", "s1:2:+some-h1"),
        ("Only Nana", "s1:2:one"),
        ("Karawang Kulon", "s1:2:3215011001"),
        ("Buang Kematian", "go:0:throw:s9"),
        ("Buang Kematian, Icih Mulyani", "go:0:throw:s9"),
        ("buang kematian icih", "go:0:throw:s9"),
        ("buang kematian icah", ""),
        ("siti suryani", "go:0:open:r2"),
        ("Siti", ""),
        ("Rina Komala", ""),
        ("Nana Permana", ""),
        ("Kp. Sukamaju", ""),
        ("Hanya", ""),
    ],
)
def test_the_only_choice_that_begins_so_is_pressed_and_nobody_by_his_name(said: str, token: str) -> None:
    session = Session(id="s1", revision=2, flow="move_out", offered=OFFERED, labels=LABELS, labelled_at="here")
    assert as_pressed(session, "here", Typed(said)) == (Pressed(token) if token else Typed(said))


@every(
    "label, said",
    [
        ("☐ Maya Kartini (1 bulan), …No. 54", "Maya Kartini (1 bulan), No. 54"),
        ("☐ Maya Kartini (1 bulan), …No. 54", "maya kartini (1 bulan), ...no. 54"),
        ("Maya Kartini (1 bulan), …No. 54", "Maya Kartini (1 bulan), …No. 54"),
        ("Tambah keterangan…", "tambah keterangan..."),
    ],
)
def test_a_label_that_is_cut_is_typed_without_its_dots_or_with_three(label: str, said: str) -> None:
    labels = labels_of(Prompt("Siapa saja yang ikut pindah?", (Button(label, "s1:2:+p9"),)))
    session = Session(id="s1", revision=2, flow="move_out", labels=labels, labelled_at="here")
    assert as_pressed(session, "here", Typed(said)) == Pressed("s1:2:+p9")


@every(
    "said, token",
    [("1", "go:0:person:p1"), ("2", "go:0:person:p2"), ("3", ""), ("2. Lihat data Asep", "go:0:person:p2")],
)
def test_a_number_is_that_which_a_button_bears_not_its_place(said: str, token: str) -> None:
    labels = {"tanya rt": "go:0:ask", "1. lihat data asep": "go:0:person:p1", "2. lihat data asep": "go:0:person:p2"}
    session = Session(id="s1", revision=2, labels=labels, labelled_at="here")
    assert as_pressed(session, "here", Typed(said)) == (Pressed(token) if token else Typed(said))


def test_where_none_bears_a_number_it_is_the_place() -> None:
    session = Session(id="s1", labels={"tanya rt": "go:0:ask", "menu": "go:0:menu"}, labelled_at="here")
    assert as_pressed(session, "here", Typed("2")) == Pressed("go:0:menu")
