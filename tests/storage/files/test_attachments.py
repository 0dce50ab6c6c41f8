"""Attachments: sealed files that are whole or not there."""

import os
import resource
from pathlib import Path

import pytest

from bot.domain.report.review import ReportId
from bot.storage.engine.vault import SealBroken
from bot.storage.files import attachments
from bot.storage.files.attachment_files import (
    AttachmentFiles,
    AttachmentLost,
    AttachmentMissing,
    AttachmentProblem,
    AttachmentsFull,
)
from bot.storage.files.attachments import AttachmentState
from tests.storage.village import NOW, VAULT, a_village

PHOTO = b"\xff\xd8 a photo of a family card"


@pytest.fixture
def files(tmp_path: Path) -> AttachmentFiles:
    return AttachmentFiles(tmp_path / "attachments", VAULT)


async def test_a_photo_is_announced_and_kept(database_url: str, files: AttachmentFiles) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        await attachments.announce(transaction, "ref1", NOW)
        await attachments.belong_to(transaction, ["ref1"], ReportId("r1"))
        await attachments.keep(transaction, files, "ref1", PHOTO, NOW)
        await attachments.keep(transaction, files, "ref1", PHOTO, NOW)
        (kept,) = await attachments.of_report(transaction, ReportId("r1"))
        assert (kept.state, kept.size, kept.ref) == (AttachmentState.KEPT, len(PHOTO), "ref1")
        await attachments.mark_lost(transaction, "ref1")
        await attachments.forget(transaction, "ref1")
        assert await attachments.of_report(transaction, ReportId("r1")) == []


def test_a_file_is_sealed_and_private(files: AttachmentFiles, tmp_path: Path) -> None:
    files.write("ref1", PHOTO)
    (path,) = (tmp_path / "attachments").iterdir()
    assert b"photo" not in path.read_bytes()
    assert path.stat().st_mode & 0o077 == 0
    assert files.read("ref1") == PHOTO
    files.delete("ref1")
    files.delete("ref1")
    with pytest.raises(AttachmentMissing, match="cadangan"):
        files.read("ref1")


def test_a_file_that_was_changed_does_not_open(files: AttachmentFiles, tmp_path: Path) -> None:
    files.write("ref1", PHOTO)
    path = tmp_path / "attachments" / "ref1"
    *rest, last = path.read_bytes()
    path.write_bytes(bytes((*rest, last ^ 1)))
    with pytest.raises(SealBroken) as broken:
        files.read("ref1")
    assert isinstance(broken.value, AttachmentLost)


def test_what_the_disk_does_not_give_is_lost(files: AttachmentFiles, tmp_path: Path) -> None:
    (tmp_path / "attachments" / "ref1").mkdir(parents=True)
    with pytest.raises(AttachmentLost, match="tidak bisa dibaca"):
        files.read("ref1")


def test_where_the_machine_has_too_much_open_a_file_is_not_lost(files: AttachmentFiles) -> None:
    files.write("ref1", PHOTO)
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    lowest = os.dup(0)
    os.close(lowest)
    resource.setrlimit(resource.RLIMIT_NOFILE, (lowest, before[1]))
    try:
        with pytest.raises(AttachmentProblem) as problem:
            files.read("ref1")
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
    assert not isinstance(problem.value, AttachmentLost)


@pytest.mark.parametrize("ref", ["../lapor.key", "", "a/b", ".", "x" * 33])
def test_a_ref_never_leads_out_of_the_folder(files: AttachmentFiles, ref: str) -> None:
    with pytest.raises(ValueError, match="names no attachment"):
        files.write(ref, PHOTO)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_leaves_the_old_file_and_says_so(files: AttachmentFiles, tmp_path: Path) -> None:
    files.write("ref1", PHOTO)
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    child = os.fork()
    if not child:  # the limit is a whole process's
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
        try:
            files.write("ref1", b"x" * 5000)
        except AttachmentProblem:
            os._exit(0)
        os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert files.read("ref1") == PHOTO
    assert len(list((tmp_path / "attachments").iterdir())) == 1


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "attachments").write_text("a file")
    with pytest.raises(AttachmentProblem, match="attachments") as told:
        AttachmentFiles(tmp_path / "attachments", VAULT).write("ref1", PHOTO)
    assert not isinstance(told.value, AttachmentsFull)
