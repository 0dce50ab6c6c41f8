"""What every service is given: the parts that `app` builds once."""

import asyncio
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from bot.dialogue.kinds import Kinds
from bot.domain.address import Address
from bot.domain.periods import MonthCalendar
from bot.domain.profiles import Profile
from bot.reports.csv_text import SEPARATOR
from bot.services.work.backup_rule import BackupRule
from bot.services.work.card_reader import ReadText
from bot.services.work.channel import Traits
from bot.services.work.inviter import Inviter
from bot.services.work.lexicon import Lexicon
from bot.services.work.named_lately import NamedLately
from bot.services.work.news import News
from bot.services.work.texts import Texts
from bot.storage.engine.database import Database
from bot.storage.files.attachment_files import AttachmentFiles


def new_id() -> str:
    """A fresh id of 16 hex digits; short enough for a button's token, too many to be guessed."""
    return secrets.token_hex(8)


@dataclass(frozen=True, slots=True)
class House:
    """Database, texts, flows, calendar; and the clock (UTC), so that nobody asks the time behind its back."""

    db: Database
    attachments: AttachmentFiles
    texts: Texts
    flows: Kinds
    calendar: MonthCalendar
    profile: Profile
    clock: Callable[[], datetime]
    locale: str = "id"
    """The language of officers who have chosen none."""
    new_id: Callable[[], str] = field(default=new_id)
    lexicon: Lexicon = field(default_factory=Lexicon)
    read_text: ReadText | None = None
    """Reads photos of cards; None where that is off."""
    keep_photos: timedelta | None = None
    """How long photos are kept after their month is final; None is for ever."""

    backups: BackupRule | None = None
    """Where daily backups go; None for none."""

    csv_separator: str = SEPARATOR
    """What parts the cells of the CSV that the files of a month hold."""

    public_page: str = ""
    """Below which address pages for everybody stand; empty where nobody outside reaches any."""

    named_lately: NamedLately = field(default_factory=NamedLately)
    news: News = field(default_factory=News)
    """What the processes on the database tell one another."""
    traits: Mapping[str, Traits] = field(default_factory=dict)
    """Of the channels, by name."""

    ways_in: dict[str, Inviter] = field(default_factory=dict)
    """How invited officers come in, by channel: of those that have told it since the process started."""

    posing: Mapping[Address, Traits] = field(default_factory=dict)
    """What phones of the practice page can do that look like those of another channel."""

    def traits_of(self, channel: str) -> Traits:
        """What a channel can do; of one that is there no more, the least."""
        return self.traits.get(channel) or Traits(channel)

    def traits_at(self, address: Address) -> Traits:
        """The same of whatever stands at this address."""
        return self.posing.get(address) or self.traits_of(address.channel)

    async def read_attachment(self, ref: str) -> bytes:
        """A kept file's content, without holding up the loop."""
        return await asyncio.to_thread(self.attachments.read, ref)

    def today(self) -> date:
        """The day in the calendar's timezone."""
        return self.clock().astimezone(self.calendar.timezone).date()

    def day_began(self) -> datetime:
        """The instant at which that day began."""
        return datetime.combine(self.today(), time(), self.calendar.timezone)
