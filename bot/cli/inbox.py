"""`inbox`: messages that could not be handled."""

from typing import TYPE_CHECKING, Any

import typer

from bot.cli.opening import ACTOR, read_settings, with_house
from bot.cli.output import AsJson, print_json, print_rows

if TYPE_CHECKING:
    from bot.services.way_in.replay_inbox import Replayed
    from bot.services.work.house import House
    from bot.storage.messages.inbox import SetAside

commands = typer.Typer(help="Messages that could not be handled, kept until a fix.", no_args_is_help=True)
COLUMNS = {"id": "id", "channel": "channel", "at": "since", "failure": "failure"}


@commands.command("list")
def list_(context: typer.Context, as_json: AsJson = False) -> None:
    """List them, without what they say."""
    from bot.services.way_in.replay_inbox import list_inbox

    rows = [_row(message) for message in with_house(context, list_inbox)]
    if as_json:
        print_json(rows)
    else:
        print_rows(rows, COLUMNS, "Nothing is set aside.")


@commands.command()
def replay(context: typer.Context, as_json: AsJson = False) -> None:
    """Handle them again, after a fix. What fails again stays, and the exit code is 1."""
    settings = read_settings(context)

    async def work(house: "House") -> "list[Replayed]":
        from bot.app import build_channels
        from bot.services.way_in.replay_inbox import replay_inbox

        return await replay_inbox(house, build_channels(settings, house), ACTOR)

    replayed = with_house(context, work)
    failed = [each for each in replayed if each.failure]
    if as_json:
        print_json([_row(each.message) | {"handled": not each.failure, "failure": each.failure} for each in replayed])
    else:
        for each in failed:
            typer.echo(f"{each.message.id}: {each.failure}", err=True)
        typer.echo(f"{len(replayed) - len(failed)} handled, {len(failed)} failed again.")
    if failed:
        raise typer.Exit(1)


def _row(message: "SetAside") -> dict[str, Any]:
    return {"id": message.id, "channel": message.channel, "at": message.at.isoformat(), "failure": message.failure}
