"""Puts invitations into words and onto slips to cut out."""

from datetime import timedelta

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, Level, ancestor, level_of, rt_number, rw_number
from bot.domain.days.dates import say_date
from bot.domain.people.officer import Officer, Role
from bot.reports.invite_slips import Slip, Words, invite_slips
from bot.services.officers.invite import Invitation
from bot.services.officers.invite_many import Handout
from bot.services.work.house import House
from bot.services.work.inviter import Inviter

STEPS = (1, 2, 3)


def print_slips(house: House, handout: Handout, inviter: Inviter | None) -> bytes:
    """The PDF of a handout with at least one invitation. The QR opens the inviter's link; without one it holds what is
    to be typed."""
    slips = [_slip(house, handout, invitation, inviter) for invitation in handout.invitations]
    return invite_slips(slips, _words(house, handout.invitations[0]), house.clock())


def _words(house: House, one: Invitation) -> Words:
    last = (one.expires_at - timedelta(microseconds=1)).astimezone(house.calendar.timezone).date()
    return Words(
        _say(house, "slip-title"),
        _say(house, "slip-code"),
        _say(house, "slip-valid", date=say_date(last)),
        _say(house, "slip-no-promise"),
    )


def _slip(house: House, handout: Handout, invitation: Invitation, inviter: Inviter | None) -> Slip:
    officer, code = invitation.officer, invitation.code
    link = inviter.link(officer, code) if inviter and inviter.link else f"GABUNG {code}"
    steps = inviter.slip(code) if inviter and inviter.slip else _to_type(code)
    return Slip(
        officer.name,
        _duty(house, officer),
        _places(house, handout, officer.area),
        code,
        link,
        [house.texts.say(house.locale, step) for step in steps],
    )


def _to_type(code: str) -> list[Text]:
    return [Text(f"slip-type-{step}", {"code": code}) for step in STEPS]


def _duty(house: House, officer: Officer) -> str:
    if officer.role is Role.RT:
        return _say(house, "slip-duty-rt", rt=rt_number(officer.area), rw=rw_number(officer.area))
    return _say(house, f"slip-duty-{officer.role}")


def _places(house: House, handout: Handout, area: AreaCode) -> list[str]:
    """The village and its kecamatan; above a village, the area alone."""
    if level_of(area) < Level.DISTRICT:
        return [handout.names[area]]
    district = _say(house, "slip-district", name=handout.names[ancestor(area, Level.DISTRICT)])
    if level_of(area) is Level.DISTRICT:
        return [district]
    village = ancestor(area, Level.VILLAGE)
    kind = "kelurahan" if village[9] == "1" else "desa"
    return [_say(house, f"slip-{kind}", name=handout.names[village]), district]


def _say(house: House, key: str, **args: str) -> str:
    return house.texts.say(house.locale, Text(key, dict(args)))
