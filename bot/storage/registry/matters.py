"""What somebody must settle, as rows: by cause, subject and the area whose turn it is."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Row, bindparam, func, select, update

from bot.domain.areas import AreaCode
from bot.storage import tables
from bot.storage.engine.sql import among, dialect_insert
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import bounds, within_given

_matters = tables.matters
ITSELF = "itself"
"""How a matter is settled that is so no more."""


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that somebody must settle.

    `subject` names what it is about: kind and id, as in `report:<id>` or `person:<id>`; of two, `person:<id>+<id>`. The
    `area` is that of those whose turn it is; where it is the turn of two villages there is one for each. `facts` are
    codes and ids that the registry cannot tell, never what is personal: they are kept in plain.
    """

    cause: str
    subject: str
    area: AreaCode
    since: datetime
    facts: Mapping[str, str] = field(default_factory=dict)
    id: str = ""
    """Of its row; empty until it is kept."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Of those it is about."""
        return tuple(self.subject.partition(":")[2].split("+"))


_KEY = ("cause", "subject", "area_code")
_AGAIN = ("since", "facts", "settled_at", "settled_by", "how")
_ORDER = (_matters.c.since, _matters.c.cause, _matters.c.subject, _matters.c.area_code)
_UNSETTLED = select(_matters).where(_matters.c.settled_at.is_(None)).order_by(*_ORDER)
_WITHIN = _UNSETTLED.where(within_given(_matters.c.area_code))
_ABOUT = _UNSETTLED.where(_matters.c.cause == bindparam("cause"), among(_matters.c.subject, "subjects"))
_ONE = select(_matters).where(_matters.c.id == bindparam("which"), within_given(_matters.c.area_code))


def _matter(row: Row[*tuple[Any, ...]]) -> Matter:
    facts = orjson.loads(row.facts) if row.facts else {}
    return Matter(row.cause, row.subject, AreaCode(row.area_code), row.since, facts, row.id)


async def put(transaction: Transaction, matter: Matter, new_id: str) -> bool:
    """Whether it is new: one that stands keeps its day, one that was settled by itself comes back, one that somebody
    settled stays so."""
    row = _row(matter, new_id)
    insert = dialect_insert(transaction.dialect.name, _matters).values(row)
    statement = insert.on_conflict_do_update(
        index_elements=list(_KEY),
        set_={name: insert.excluded[name] for name in _AGAIN},
        where=_matters.c.how == ITSELF,
    ).returning(_matters.c.id)
    if (await transaction.execute(statement)).first() is not None:
        return True
    still = (
        _matters.c.cause == matter.cause,
        _matters.c.subject == matter.subject,
        _matters.c.area_code == matter.area,
        _matters.c.settled_at.is_(None),
    )
    await transaction.execute(update(_matters).where(*still).values(facts=row["facts"]))
    return False


def _row(matter: Matter, new_id: str) -> dict[str, Any]:
    facts = orjson.dumps(dict(matter.facts)).decode() if matter.facts else ""
    row: dict[str, Any] = {"id": new_id, "cause": matter.cause, "subject": matter.subject, "area_code": matter.area}
    return row | {"since": matter.since, "facts": facts, "settled_at": None, "settled_by": "", "how": ""}


async def put_many(transaction: Transaction, raised: Sequence[Matter], new_id: Callable[[], str]) -> int:
    """The same of many at once, each of another subject; how many are new. What somebody settled comes back where the
    facts are others: it is not what he settled."""
    rows = [_row(matter, new_id()) for matter in raised]
    if not rows:
        return 0
    before = (await transaction.execute(_COUNT)).scalar_one()
    insert, keys = dialect_insert(transaction.dialect.name, _matters), list(_KEY)
    is_other = _matters.c.facts != insert.excluded.facts
    is_settled, again = _matters.c.settled_at.is_not(None), {name: insert.excluded[name] for name in _AGAIN}
    returns = is_settled & ((_matters.c.how == ITSELF) | is_other)
    await transaction.execute(insert.on_conflict_do_update(index_elements=keys, set_=again, where=returns), rows)
    facts = {"facts": insert.excluded.facts}
    kept = insert.on_conflict_do_update(index_elements=keys, set_=facts, where=~is_settled & is_other)
    await transaction.execute(kept, rows)
    return int((await transaction.execute(_COUNT)).scalar_one()) - int(before)


_COUNT = select(func.count()).select_from(_matters).where(_matters.c.settled_at.is_(None))


async def settle(transaction: Transaction, matter_id: str, by: str, how: str, at: datetime) -> bool:
    """Whether it was settled by this; of two at once one does it."""
    still = (_matters.c.id == matter_id, _matters.c.settled_at.is_(None))
    values = {"settled_at": at, "settled_by": by, "how": how}
    return (await transaction.execute(update(_matters).where(*still).values(values))).rowcount == 1


async def reopen(transaction: Transaction, matter_id: str) -> bool:
    """What somebody had settled is to be settled again; False where nobody had."""
    settled = (_matters.c.id == matter_id, _matters.c.settled_at.is_not(None))
    values = {"settled_at": None, "settled_by": "", "how": ""}
    return (await transaction.execute(update(_matters).where(*settled).values(values))).rowcount == 1


async def unsettled(transaction: Transaction, area: AreaCode | None = None) -> list[Matter]:
    """Those of an area that nobody settled, the oldest first; without one, of all areas."""
    found = await (transaction.execute(_WITHIN, bounds(area)) if area else transaction.execute(_UNSETTLED))
    return [_matter(row) for row in found]


async def unsettled_about(transaction: Transaction, cause: str, subjects: Collection[str]) -> list[Matter]:
    """Those of a cause about any of these subjects that nobody settled, whatever the area."""
    if not subjects:
        return []
    found = await transaction.execute(_ABOUT, {"cause": cause, "subjects": list(subjects)})
    return [_matter(row) for row in found]


async def settled_by_hand(transaction: Transaction, cause: str, area: AreaCode) -> set[str]:
    """The subjects of a cause in an area that somebody settled; not what was so no more by itself."""
    settled = (_matters.c.cause == cause, _matters.c.settled_at.is_not(None), _matters.c.how != ITSELF)
    wanted = select(_matters.c.subject).where(*settled, within_given(_matters.c.area_code))
    return set((await transaction.execute(wanted, bounds(area))).scalars())


_SAID = select(_matters.c.subject).where(
    _matters.c.cause == bindparam("cause"),
    among(_matters.c.subject, "subjects"),
    _matters.c.settled_at.is_not(None),
    _matters.c.how != ITSELF,
)


async def settled_by_somebody(transaction: Transaction, cause: str, subjects: Collection[str]) -> set[str]:
    """Which of these subjects somebody settled with a reason, in whatever area."""
    found = await transaction.execute(_SAID, {"cause": cause, "subjects": list(subjects)})
    return set(found.scalars())


async def subjects_beginning(transaction: Transaction, cause: str, start: str) -> set[str]:
    """The subjects of a cause that begin so, settled or not."""
    wanted = select(_matters.c.subject).where(_matters.c.cause == cause, _matters.c.subject.startswith(start))
    return set((await transaction.execute(wanted)).scalars())


@dataclass(frozen=True, slots=True)
class Settled:
    """By whom a matter was settled, when and how."""

    by: str
    at: datetime
    how: str


async def get(transaction: Transaction, matter_id: str, area: AreaCode) -> tuple[Matter, Settled | None] | None:
    """A matter of the area, settled or not."""
    row = (await transaction.execute(_ONE, {"which": matter_id, **bounds(area)})).first()
    if row is None:
        return None
    return _matter(row), Settled(row.settled_by, row.settled_at, row.how) if row.settled_at else None


def of_cause(matters: Iterable[Matter], cause: str) -> list[Matter]:
    """Those of one cause."""
    return [matter for matter in matters if matter.cause == cause]
