"""Sealing: opens for whom it was meant, unchanged, or not at all."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.storage.engine.vault import KeyFileProblem, SealBroken, Vault, load_vault, make_key_file
from tests.storage.plumbing import VAULT


@given(st.binary(max_size=200), st.sampled_from(["nik", "kk", "session"]))
def test_what_was_sealed_opens(plain: bytes, column: str) -> None:
    assert VAULT.open(column, VAULT.seal(column, plain)) == plain


@given(st.text(max_size=50))
def test_texts_come_back(plain: str) -> None:
    assert VAULT.open_text("name", VAULT.seal_text("name", plain)) == plain


def test_the_same_value_never_looks_the_same() -> None:
    assert len({VAULT.seal("nik", b"3215270101900001") for _ in range(100)}) == 100


def test_a_value_moved_to_another_column_does_not_open() -> None:
    with pytest.raises(SealBroken, match="kk"):
        VAULT.open("kk", VAULT.seal("nik", b"3215270101900001"))


@given(st.integers(0, 44), st.integers(1, 255))
def test_any_changed_byte_is_noticed(position: int, change: int) -> None:
    sealed = bytearray(VAULT.seal("nik", b"3215270101900001"))
    sealed[position] ^= change
    with pytest.raises(SealBroken):
        VAULT.open("nik", bytes(sealed))


@given(st.binary(max_size=60))
def test_rubbish_is_no_seal(rubbish: bytes) -> None:
    with pytest.raises(SealBroken):
        VAULT.open("nik", rubbish)


def test_another_key_opens_nothing() -> None:
    with pytest.raises(SealBroken):
        Vault({1: b"x" * 32}, b"i" * 32).open("nik", VAULT.seal("nik", b"1"))


def test_after_a_rotation_old_values_open_and_new_ones_have_the_new_key() -> None:
    rotated = Vault({1: b"k" * 32, 2: b"n" * 32}, b"i" * 32)
    assert rotated.open("nik", VAULT.seal("nik", b"1")) == b"1"
    with pytest.raises(SealBroken, match="version"):
        VAULT.open("nik", rotated.seal("nik", b"1"))


def test_an_index_is_the_same_for_the_same_text_after_a_rotation_too() -> None:
    rotated = Vault({1: b"k" * 32, 2: b"n" * 32}, b"i" * 32)
    assert rotated.index("nik", "3215") == VAULT.index("nik", "3215")


def test_an_index_differs_by_text_column_and_key() -> None:
    other = Vault({1: b"k" * 32}, b"j" * 32)
    indexes = [VAULT.index("nik", "1"), VAULT.index("nik", "2"), VAULT.index("kk", "1"), other.index("nik", "1")]
    assert len(set(indexes)) == 4
    assert all(len(index) == 32 for index in indexes)


# --- the key file -----------------------------------------------------------------------------------------------------


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    path = tmp_path / "lapor.key"
    make_key_file(path)
    return path


def test_a_key_file_is_its_owners_alone_and_opens_what_it_sealed(key_file: Path) -> None:
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600
    assert load_vault(key_file).open("nik", load_vault(key_file).seal("nik", b"1")) == b"1"


def test_no_two_key_files_are_alike(key_file: Path, tmp_path: Path) -> None:
    make_key_file(tmp_path / "second.key")
    assert load_vault(tmp_path / "second.key").index("nik", "1") != load_vault(key_file).index("nik", "1")


def test_an_existing_key_file_is_never_overwritten(key_file: Path) -> None:
    before = key_file.read_bytes()
    with pytest.raises(KeyFileProblem, match="sudah ada"):
        make_key_file(key_file)
    assert key_file.read_bytes() == before


def test_a_missing_key_file_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(KeyFileProblem, match="lapor-rt init"):
        load_vault(tmp_path / "none.key")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(KeyFileProblem, match="tidak bisa ditulis"):
        make_key_file(tmp_path / "none" / "lapor.key")


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644])
def test_a_key_file_that_others_read_is_refused_with_the_command_that_helps(key_file: Path, mode: int) -> None:
    key_file.chmod(mode)
    with pytest.raises(KeyFileProblem, match=f"chmod 600 {key_file}"):
        load_vault(key_file)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"not json",
        b'{"format": 2, "keys": {}, "index": ""}',
        b'{"format": 1, "keys": {}, "index": "aWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWk="}',
        b'{"format": 1, "keys": {"1": "c2hvcnQ="}, "index": "aWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWk="}',
        b'{"format": 1, "keys": {"1": 5}, "index": "x"}',
    ],
)
def test_a_damaged_key_file_is_told_without_its_content(key_file: Path, content: bytes) -> None:
    key_file.write_bytes(content)
    with pytest.raises(KeyFileProblem, match="damaged"):
        load_vault(key_file)
