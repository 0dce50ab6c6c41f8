"""The menu of commands in each chat is that of its officer's duty, in his language, whenever that changes."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from sqlalchemy import update

from bot.dialogue.prompt import Text, Typed
from bot.domain.areas import Level, ancestor
from bot.domain.people.officer import OfficerId, Role
from bot.services.clock.offer_commands import offer_commands
from bot.services.conversation.commands import COMMANDS
from bot.services.conversation.give_command import command_of
from bot.services.demo.demo_village import RT_003, VILLAGE
from bot.services.officers.offered_commands import OFFERED
from bot.services.officers.replace_officer import Decree, replace_officer
from bot.services.officers.switch_off import switch_off
from bot.services.work.channel import GiveUp
from bot.services.work.texts import Texts
from bot.storage import tables
from tests.services.phones import Town

UJANG = OfficerId("demo-officer-1")
OF_THE_QUESTION = ("batal", "kembali")
"""Words that belong to whatever is asked just now."""
TEXTS = Texts()


@pytest.fixture
async def town(town: Town) -> AsyncIterator[Town]:
    """The village, whose chats have menus of commands."""
    traits = {name: replace(each, offers_commands=True) for name, each in town.house.traits.items()}
    async with town.another_process(traits=traits) as other:
        yield other


def names(town: Town, address: str) -> tuple[str, ...]:
    """What the chat's menu offers."""
    return tuple(name for name, _ in town.network.menus.get(address, ()))


async def looked(town: Town) -> int:
    """The clock looks once, and what it queued goes out."""
    due = await offer_commands(town.house)
    await town.deliver.drain()
    return due


@pytest.mark.parametrize("role", Role)
def test_each_is_a_command_that_its_duty_may_give_and_says_what_for(role: Role) -> None:
    for name in OFFERED[role]:
        assert re.fullmatch("[a-z]{1,32}", name)
        assert all(1 < len(TEXTS.say(locale, Text(f"command-{name}"))) <= 60 for locale in TEXTS.locales)
        found = command_of(Typed(f"/{name}"), role, asked=False).partition(":")[0]
        assert name in OF_THE_QUESTION or role in COMMANDS[found].roles


async def test_whoever_comes_in_is_offered_what_his_duty_asks_for(town: Town) -> None:
    for role, area in ((Role.RT, RT_003), (Role.OPERATOR, VILLAGE), (Role.DINSOS, ancestor(VILLAGE, Level.REGENCY))):
        code = await town.invite(role, area, f"Baru {role}")
        await town.phone(f"new-{role}").say(f"gabung {code}")
        assert names(town, f"new-{role}") == OFFERED[role]
    assert "antrean" not in names(town, "new-rt")


async def test_a_duty_that_ends_takes_its_menu_along(town: Town) -> None:
    await looked(town)
    assert names(town, "rt-1") == OFFERED[Role.RT]
    await switch_off(town.house, "cli", UJANG)
    await town.deliver.drain()
    assert (names(town, "rt-1"), await looked(town)) == ((), 0)


async def test_the_head_who_is_replaced_is_offered_what_strangers_are(town: Town) -> None:
    await looked(town)
    done = await replace_officer(town.house, "cli", Decree(RT_003, "Maman Sulaeman", "141/07"))
    await town.phone("maman").say(f"gabung {done.invitation.code}")
    assert (names(town, "rt-1"), names(town, "maman")) == ((), OFFERED[Role.RT])


async def test_who_changes_his_language_reads_the_menu_in_it(town: Town) -> None:
    await (await town.phone("rt-1").say("bahasa")).tap("Basa Sunda")
    assert dict(town.network.menus["rt-1"])["laporan"] == "Laporan RT abdi"
    assert dict(town.network.menus.get("rt-2", ())).get("laporan") is None


async def test_a_duty_changed_at_the_server_and_an_upgrade_are_followed_at_the_next_look(town: Town) -> None:
    assert await looked(town) > 3
    assert await looked(town) == 0
    async with town.house.db.write() as transaction:
        changed = update(tables.officers).where(tables.officers.c.id == UJANG).values(role="operator")
        await transaction.execute(changed.values(area_code=VILLAGE))
    assert (await looked(town), names(town, "rt-1")) == (1, OFFERED[Role.OPERATOR])


async def test_who_cannot_be_reached_is_offered_his_menu_when_he_can(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [GiveUp("blocked", unreachable=True)]
    await looked(town)
    assert (names(town, "rt-1"), await looked(town)) == ((), 0)
    await town.phone("rt-1").say("menu")
    assert (await looked(town), names(town, "rt-1")) == (1, OFFERED[Role.RT])


async def test_a_channel_without_such_menus_is_asked_for_none(town: Town) -> None:
    without = {name: replace(each, offers_commands=False) for name, each in town.house.traits.items()}
    async with town.another_process(traits=without) as other:
        assert await looked(other) == 0
        code = await other.invite(Role.RT, RT_003, "Baru")
        await other.phone("new").say(f"gabung {code}")
    assert "new" not in town.network.menus


@pytest.mark.parametrize("role", [Role.OPERATOR, Role.TKSK, Role.DINSOS])
@pytest.mark.parametrize("locale", ["id", "su"])
def test_the_help_of_the_office_names_each_command_that_is_offered(role: Role, locale: str) -> None:
    about = {"where": "room", "digest": "yes"}  # an operator's cards come there, and a TKSK has one
    told = TEXTS.say(locale, Text(f"help-{role}", {**about}))
    words = {"cari": "cari", "bantuan": ""}  # searched by a word and a name; he reads it just now
    assert not [name for name in OFFERED[role] if words.get(name, f"/{name}") not in told]
