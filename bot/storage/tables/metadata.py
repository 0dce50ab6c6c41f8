"""The schema all tables belong to, and how its indexes are named."""

from sqlalchemy import MetaData

metadata = MetaData(
    naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s"}
)
