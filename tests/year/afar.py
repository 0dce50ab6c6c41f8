"""Who was told to have moved along with his family, and had died: he is registered where nobody ever saw him."""

from bot.domain.report.review import STATES
from bot.services.clock.find_matters import find_matters
from tests.year.happenings import Fate, Telling
from tests.year.labels import named_in
from tests.year.play import Play
from tests.year.souls import REGENCY, village_of

MATTERS, ASK, OPENS = "perlu", "Minta RT melapor lagi", "Kematian"


async def ask_where_they_are_registered(play: Play) -> None:
    """What was told of him where he lived the operator of where he is registered finds on his list; the head there, who
    is asked, tells it too."""
    told = [each for each in play.tellings() if each.from_afar and each.number not in play.asked_afar]
    if not told:
        return
    in_effect = {each.number for each in await play.town.reports() if STATES[each.status].in_effect}
    if due := [each for each in told if each.number in in_effect]:
        await find_matters(play.town.house, REGENCY)
    for telling in due:
        await _ask(play, telling)


async def _ask(play: Play, telling: Telling) -> None:
    soul = telling.who[0]
    home = next((each.rt for each in await play.entries() if each.id == soul.id and each.lives), None)
    if home is None:
        play.asked_afar.add(telling.number)
        return
    if village_of(home) in play.lazy:
        play.asked_afar.add(telling.number)  # He never opens the list on which it stands.
        return
    operator = play.town.phone(f"op-{village_of(home)}")
    await operator.say(MATTERS)
    label = named_in(operator.text, soul)
    if not label:
        await operator.give_up()
        return
    play.asked_afar.add(telling.number)
    await operator.answer(label, ASK)
    await play.town.deliver.drain()
    head = play.phone(home)
    play.trail.append(f"  {operator.address} asks {home} of {soul.name}: {operator.text}; {head.text.splitlines()[0]}")
    if OPENS in head.newest.labels:
        due = play.town.house.today()
        telling.happening.tellings.append(Telling("death", home, telling.happening, due, telling.who, Fate.UNTOLD))
