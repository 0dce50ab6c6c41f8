"""Entries that are parsed one by one when they are said are those of the whole file."""

import pytest
from fluent.runtime import FluentResource
from fluent.syntax.ast import Message, Term
from fluent.syntax.serializer import FluentSerializer

from bot.services.work.late_bundle import LateBundle, entries, parsed_entry

FILE = """
### Of the file
# Of the term
-desa = Desa { -desa }
sapaan = Halo, { $name }!
    Baris kedua = bukan teks lain.

    { "paragraf" } baru
kosong =
    .label = Tombol
    .hint = Ketik a = b
# Of what follows
jumlah =
    { $count ->
[one] satu
*[other] { $count } warga
    } di { -desa }
sapaan = yang kedua
rusak = { $name
akhir-2 = Selesai
"""


def written(entry: Message | Term) -> str:
    """Without the comment above it, which is said to nobody."""
    entry.comment = None
    return FluentSerializer().serialize_entry(entry)


def test_each_entry_is_that_of_the_whole_file() -> None:
    whole: dict[str, str] = {}
    for entry in FluentResource(FILE).body:
        if isinstance(entry, Message | Term):
            whole.setdefault(f"{'-' * isinstance(entry, Term)}{entry.id.name}", written(entry))
    assert whole == {name: written(parsed_entry(text)) for name, text in entries(FILE).items() if name != "rusak"}
    assert list(whole) == ["-desa", "sapaan", "kosong", "jumlah", "akhir-2"]


def test_it_is_said_as_by_a_bundle_of_the_whole_file() -> None:
    bundle = LateBundle("id", ["-desa = Sukamaju", FILE, "jumlah = nanti"])
    value = bundle.get_message("jumlah").value
    assert value is not None
    words, errors = bundle.format_pattern(value, {"count": 3})
    assert (words, errors) == ("3 warga di Sukamaju", [])
    assert bundle.has_message("kosong")
    assert not bundle.has_message("desa")


def test_what_is_no_fluent_is_named_when_it_is_asked_for() -> None:
    bundle = LateBundle("id", [FILE])
    with pytest.raises(KeyError, match="rusak"):
        bundle.get_message("rusak")
    with pytest.raises(KeyError):
        bundle.get_message("tidak-ada")
