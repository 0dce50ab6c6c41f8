"""*Hubungi pelapor*: who sent a report and how he is reached, in private; the log keeps who looked."""

from bot.dialogue.prompt import Arg, Say, Text
from bot.domain.address import Address
from bot.domain.areas import short_name
from bot.domain.people.officer import Officer, Role
from bot.domain.phones import say_phone
from bot.domain.report.report import Report
from bot.services.review.reading import reading_lines
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work, actor
from bot.storage.officers import officers
from bot.storage.officers.addresses import known_of


async def show_contact(work: Work, officer: Officer, report: Report, address: Address) -> Text:
    """The reporter; where he is on duty no more, also who heads the RT now."""
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    others = [] if reporter and reporter.active else await officers.officers_of_area(
        work.transaction, report.area, [Role.RT]
    )  # fmt: skip
    people = [each for each in (reporter, *others) if each is not None]
    phones = await officers.phones_of(work.transaction, [each.id for each in people])
    lines = [await _line(work, each, phones.get(each.id, "")) for each in people]
    title = Text("contact-title", {"number": report.number}, {"kind": Text(f"kind-{report.kind}")})
    again = Command.DETAILS.button(Text("button-open-number", {"number": report.number}), report.id)
    work.say(address, officer.locale, Say((title, *lines, *await reading_lines(work, report)), (again, *TO_MENU), GO))
    for each in people:
        detail: dict[str, str | int | None] = {"number": report.number, "how": "contact"}
        work.note(actor(officer), "officer.viewed", f"officer:{each.id}", report.area, detail)
    return Text("contact-sent")


async def _line(work: Work, officer: Officer, phone: str) -> Text:
    """With the chats that open by his number: of the channels that he writes by."""
    known = await known_of(work.transaction, officer.id)
    chats = dict.fromkeys(work.house.traits_of(each.channel).chat_by_phone for each in known if each.reachable)
    about: dict[str, Arg] = {
        "name": officer.name,
        "rt": short_name(officer.area),
        "duty": ("assistant" if officer.assists else "on") if officer.active else "over",
        "phone": say_phone(phone) if phone else "none",
        "digits": phone.removeprefix("+"),
        "chats": ", ".join(each.format(phone=phone) for each in chats if each and phone) or "none",
    }
    return Text("contact-line", about)
