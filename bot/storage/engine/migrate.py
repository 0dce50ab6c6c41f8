"""Brings the schema up to date, whichever process comes first."""

from sqlalchemy import Connection, MetaData, inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.engine.schemas import known_schemas, newest_schema

_LOCK = 0x1A90_0127
"""Any number: PostgreSQL's advisory lock that keeps two processes from migrating at once."""


class DatabaseNewer(Exception):  # noqa: N818 - told to the operator as it is
    """The database was migrated by a newer version of the program."""


async def migrate(conn: AsyncConnection) -> None:
    """Runs what is missing within the caller's transaction; on SQLite that one already keeps others out."""
    if conn.dialect.name == "postgresql":
        await conn.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    current = await conn.run_sync(_current)
    if current is not None and current not in known_schemas():
        raise DatabaseNewer(
            f"basis data berskema {current}, versi ini hanya mengenal sampai {newest_schema()}; "
            "pasang lagi versi yang lebih baru, atau pulihkan cadangan dari sebelum naik versi"
        )
    if current != newest_schema():
        await conn.run_sync(_upgrade, "head")


class SchemaUnknown(Exception):  # noqa: N818 - told to the operator as it is
    """A schema that no migration of this program makes."""


async def make_schema(conn: AsyncConnection, schema: str) -> None:
    """The schema of that version in a database that holds nothing: tables of another one go first."""
    if schema not in known_schemas():
        raise SchemaUnknown(f"skema {schema} tidak dikenal versi lapor-rt ini; pasang versi yang lebih baru")
    current = await conn.run_sync(_current)
    if current not in (None, schema):
        await conn.run_sync(_unmake)
    if current != schema:
        await conn.run_sync(_upgrade, schema)


def _unmake(conn: Connection) -> None:
    found = MetaData()
    found.reflect(conn)
    found.drop_all(conn)
    if conn.dialect.name == "postgresql":
        conn.execute(text("DROP FUNCTION IF EXISTS audit_is_append_only()"))


def _current(conn: Connection) -> str | None:
    if not inspect(conn).has_table("alembic_version"):
        return None
    version: str | None = conn.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return version


def _upgrade(conn: Connection, revision: str) -> None:
    # Imported late: a start on an up-to-date schema needs none of it.
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": conn})
    config.set_main_option("script_location", "bot.storage:migrations")
    command.upgrade(config, revision)
