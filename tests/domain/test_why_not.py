"""What the computer refuses is told in Indonesian."""

import errno
import os
import socket
from pathlib import Path

import pytest

from bot.domain.why_not import why_not


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.EACCES, "pengguna ini tidak berhak"),
        (errno.ENOSPC, "disknya penuh"),
        (errno.EROFS, "disknya hanya bisa dibaca"),
        (errno.EADDRNOTAVAIL, "alamat itu bukan milik komputer ini"),
        (errno.EXDEV, os.strerror(errno.EXDEV)),
    ],
)
def test_it_is_said_in_words_or_as_the_computer_says_it(code: int, said: str) -> None:
    assert why_not(OSError(code, os.strerror(code))) == said


def test_a_file_that_is_not_there_and_a_name_that_nobody_knows(tmp_path: Path) -> None:
    with pytest.raises(OSError) as missing:  # noqa: PT011 - which one is what is tested
        (tmp_path / "x").read_bytes()
    assert why_not(missing.value) == "tidak ada"
    assert why_not(socket.gaierror(-2, "Name or service not known")) == "nama itu tidak dikenal di jaringan"
    assert why_not(OSError("odd")) == "OSError"
