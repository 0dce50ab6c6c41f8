"""Random walks over the desks of officers on WhatsApp: all they can ask for, and what is written in their group."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from bot.domain.people.officer import Role
from bot.services.clock.jobs import Jobs
from bot.services.conversation.commands import COMMANDS
from tests.services.phones import ROOM
from tests.services.random_office.place import PROFILE
from tests.services.steady import steady
from tests.whatsapp.walks import Walk, village_on_whatsapp

OFFICERS = {
    "rt-1": Role.RT, "rt-2": Role.RT, "operator": Role.OPERATOR, "operator-2": Role.OPERATOR, "tksk": Role.TKSK,
    "dinsos": Role.DINSOS, "admin": Role.ADMIN,
}  # fmt: skip
DESKS = {role: [each.words[0] for each in COMMANDS.values() if each.words and role in each.roles] for role in Role}
"""What can be typed by a role, a word for each command."""
OF_CARDS = (
    "setuju {0}", "setuju {0} {1}", "setuju semua kecuali {0}", "tolak {0} data salah", "tolak {0}",
    "perbaiki {0} tanggal",
    "kembalikan {0} {1} karena fotonya kabur", "batalkan {0} salah orang", "buka {0}", "rincian {0}", "survei {0}",
    "tanya {0} apa tanggalnya benar?", "tanya {0}", "lengkapi {0}", "hubungi {0}", "besok rapat jam {0}",
)  # fmt: skip
"""Of reports by their short numbers, in the group and to oneself."""
SPANS = (1, 5, 26, 24 * 4, 24 * 31)
"""Hours; after the last a month has been closed."""


@asynccontextmanager
async def desks_on_whatsapp(folder: Path, dice: Random, *, in_group: bool) -> AsyncIterator["DeskWalk"]:
    """The village under a profile that asks for everything, at the beginning of a walk."""
    (folder / "desa.toml").write_text(PROFILE)
    config = folder / "config.toml"
    config.write_text(f'[app]\nprofile = "{folder / "desa.toml"}"\n')
    async with village_on_whatsapp(folder, config=config, in_group=in_group) as (town, phones):
        jobs = Jobs(town.house, town.deliver.queued, town.due, steady(town.clock))
        yield DeskWalk(town, phones, dice, jobs=jobs, in_group=in_group)


@dataclass(slots=True)
class DeskWalk(Walk):
    """Reports come in as on any walk; in between somebody is at one of his desks, and goes where its buttons lead."""

    jobs: Jobs = field(kw_only=True)
    in_group: bool = field(kw_only=True)

    async def _time_passes(self) -> None:
        self.town.clock.advance(hours=self.dice.choice(SPANS))
        await self.jobs.look()
        await self.town.deliver.drain()

    async def _carry_on(self, name: str) -> None:
        if name not in OFFICERS or (name.startswith("rt") and self.dice.random() < 0.6):
            await super(DeskWalk, self)._carry_on(name)
            return
        for _ in range(self.dice.randint(1, 3)):
            await self._writes_of_a_card(name)
        await self._types(name)
        await self.town.phone(name).say(self.dice.choice(DESKS[OFFICERS[name]]))
        for _ in range(self.dice.randint(2, 12)):
            await self._types(name)
            shown = self.phones.on_phone(name)
            await self.town.phone(name).send(self._pressed(shown[-1]) if shown else self._words(shown))

    async def _writes_of_a_card(self, name: str) -> None:
        await self._types(name)
        said = self.dice.choice(OF_CARDS).format(self.dice.randint(1, 9), self.dice.randint(1, 9))
        await self.town.phone(name, ROOM.id if self.in_group and self.dice.random() < 0.8 else "").say(said)
