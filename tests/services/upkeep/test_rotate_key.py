"""A new key seals everything anew, history and files included; cut anywhere, the next call goes on."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, select

from bot.services.upkeep.rotate_key import CannotRotate, Rotated, rotate_key
from bot.storage import tables
from bot.storage.engine.database import Database
from bot.storage.engine.key_use import KeyTaken
from bot.storage.engine.vault import KeyFileProblem, Vault, load_vault
from bot.storage.files.attachment_files import AttachmentFiles
from bot.storage.history import audit
from bot.storage.messages import inbox
from bot.storage.months import ledger
from bot.storage.registry.registry_changes import edit_person
from bot.storage.registry.registry_writes import begin_write
from bot.storage.registry.versions import HOUSEHOLD, PERSON, of_ids
from bot.storage.reseal import SEALED, SEALED_IN
from tests.services.phones import Town

pytestmark = pytest.mark.both_databases


def url_of(town: Town) -> str:
    return town.house.db._writer.url.render_as_string(hide_password=False)


@pytest.fixture
async def lived_in(town: Town, tmp_path: Path) -> Town:
    """With a report, a photo, somebody's past, and a message set aside."""
    await town.rt_reports_death()
    await town.phone("rt-1").say("lapor")
    async with town.house.db.write() as transaction:
        await inbox.set_aside(transaction, "web", "e", {"text": "halo"}, "KeyError", town.clock())
        await change_somebody(town, transaction)
    town.house.attachments.write("photo1", b"\xff\xd8 a photo")
    return town


async def change_somebody(town: Town, transaction: object) -> None:
    from bot.domain.report.changes import EditPerson

    who = (await transaction.execute(select(tables.persons).where(tables.persons.c.nik.is_not(None)))).first()  # type: ignore[attr-defined]
    write = await begin_write(transaction, "test", None, town.clock())  # type: ignore[arg-type]
    assert await edit_person(write, who.area_code, EditPerson(who.id, {}, {"job": "Sopir", "mother": "Enok"}))


async def rotate(town: Town, tmp_path: Path, **more: object) -> Rotated:
    def advance(done: int, of: int | None) -> None:
        if more.get("cut") and done > 20:
            raise RuntimeError("cut")

    drop = bool(more.get("drop_old"))
    folder = town.house.attachments._folder
    return await rotate_key(url_of(town), tmp_path / "key", folder, "cli", advance, drop_old=drop)


async def versions_in(db: Database) -> set[int]:
    """Of the keys that anything is sealed with."""
    found: set[int] = set()
    async with db.read() as transaction:
        for table in tables.metadata.sorted_tables:
            for column in table.columns:
                if isinstance(column.type, LargeBinary):
                    rows = await transaction.execute(select(column).where(column.is_not(None)))
                    found |= {sealed[0] for sealed in rows.scalars()}
        for subject in (PERSON, HOUSEHOLD):
            ids = (await transaction.execute(select(subject.table.c.id))).scalars().all()
            for past in await of_ids(transaction, subject, ids):
                found |= {past.row[name][0] for name in SEALED_IN[subject.kind] if past.row[name]}
    return found


def test_every_sealed_column_has_its_way() -> None:
    columns = {
        (table.name, column.name)
        for table in tables.metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, LargeBinary) and table is not tables.key_proof
    }
    assert {(table.name, name) for table, names in SEALED.items() for name in names} == columns
    for subject in (PERSON, HOUSEHOLD):
        assert set(SEALED_IN[subject.kind]) == {
            column.name for column in subject.table.columns if isinstance(column.type, LargeBinary)
        }


async def test_everything_opens_with_the_new_key_alone(lived_in: Town, tmp_path: Path) -> None:
    before = load_vault(tmp_path / "key")
    niks = await lived_in.niks()
    done = await rotate(lived_in, tmp_path, drop_old=True)
    assert (done.went_on, done.broken, done.dropped, done.files >= 1) == (False, 0, True, True)
    vault = load_vault(tmp_path / "key")
    assert vault.fingerprints == {done.fingerprint}
    assert done.fingerprint != before.fingerprint()
    async with lived_in.another_process() as town:
        db = Database(url_of(town), vault)
        assert await versions_in(db) == {2}
        async with db.write() as transaction:
            verdict = await audit.verify(transaction)
            assert verdict.broken_at is None
            sealed = (await transaction.execute(select(tables.persons.c.nik))).scalars().all()
            with pytest.raises(Exception, match="append-only"):
                await transaction.execute(tables.audit.update().values(actor="x"))
        assert {vault.open_text("nik", each) for each in sealed if each} <= niks
        await db.dispose()
    assert AttachmentFiles(lived_in.house.attachments._folder, vault).read("photo1") == b"\xff\xd8 a photo"
    lived_in.house.db._vault = vault  # what is checked after each story reads with it


async def test_one_that_was_cut_is_gone_on_with(lived_in: Town, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="cut"):
        await rotate(lived_in, tmp_path, cut=True)
    both = load_vault(tmp_path / "key")
    assert len(both.fingerprints) == 2
    db = Database(url_of(lived_in), both)
    assert await versions_in(db) == {1, 2}
    async with db.write() as transaction:  # the service runs on meanwhile, with both keys
        await change_somebody(lived_in, transaction)
    done = await rotate(lived_in, tmp_path)
    assert (done.went_on, done.fingerprint) == (True, both.fingerprint())
    assert await versions_in(db) == {2}
    await db.dispose()
    again = await rotate(lived_in, tmp_path)
    assert (again.went_on, len(load_vault(tmp_path / "key").fingerprints)) == (False, 3)
    lived_in.house.db._vault = load_vault(tmp_path / "key")


async def test_it_waits_for_the_process_that_sends_to_be_stopped(town: Town, tmp_path: Path) -> None:
    now = datetime.now(UTC)  # as the command reads it
    async with town.house.db.write() as transaction:
        await ledger.hold_lease(transaction, "sender", "another-host/1", now, now + timedelta(hours=12))
    with pytest.raises(CannotRotate, match="hentikan dulu"):
        await rotate(town, tmp_path)
    assert load_vault(tmp_path / "key").newest == 1


async def test_it_waits_for_all_processes_that_seal(town: Town, tmp_path: Path) -> None:
    async with town.house.db.key_use.held():
        with pytest.raises(KeyTaken, match="hentikan dahulu semuanya"):
            await rotate(town, tmp_path, drop_old=True)
    assert load_vault(tmp_path / "key").newest == 1


async def test_what_does_not_open_stays_and_keeps_the_old_key(lived_in: Town, tmp_path: Path) -> None:
    async with lived_in.house.db.write() as transaction:
        await transaction.execute(tables.inbox.update().values(payload=b"\x01" + b"rubbish" * 9))
    done = await rotate(lived_in, tmp_path, drop_old=True)
    assert (done.broken, done.dropped) == (1, False)
    vault: Vault = load_vault(tmp_path / "key")
    assert len(vault.fingerprints) == 2
    lived_in.house.db._vault = vault


def test_a_key_file_takes_no_more_than_its_versions(tmp_path: Path) -> None:
    import orjson

    from bot.storage.engine.vault import add_key_version, make_key_file

    make_key_file(tmp_path / "key")
    content = orjson.loads((tmp_path / "key").read_bytes())
    content["keys"] = {"255": content["keys"]["1"]}
    (tmp_path / "key").write_bytes(orjson.dumps(content))
    with pytest.raises(KeyFileProblem, match="--drop-old"):
        add_key_version(tmp_path / "key")
