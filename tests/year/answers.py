"""What an RT head answers to each question, by what is true."""

import re
from collections.abc import Callable, Mapping, Sequence

from bot.dialogue.question import Step
from bot.domain.days.dates import say_date
from bot.domain.people.people import Relationship, Sex
from tests.year.labels import label_of, namesakes_on
from tests.year.souls import Being, Soul, names_of, village_of
from tests.year.telling import ABSENT, NEW, PATIENCE, SKIP, Answer, CannotAnswer, Teller, Typed

COUNTS_THE_DEAD = 0.5
"""How often he tells *sekeluarga* though one of them has died, of which he tells later."""
TELL_ANYWAY = "operator desa tempat tinggalnya akan diberi tahu"
KNOWN_HERE = "Kalau memang dia, tidak perlu didata lagi"
BY_NUMBER = "Kalau orangnya sama, ketik NIK-nya yang 16 angka"
"""What he reads where the other one of two entries stands in another village."""
AS_NEW, BACK = "dicatat sebagai warga baru", "‹ Kembali"
KIN_WORDS = {Relationship.WIFE: "Istri", Relationship.CHILD: "Anak", Relationship.GRANDCHILD: "Cucu"}
WHAT_IS_WRONG = {"birthday": "Tanggal lahir", "nik": "NIK", "misread": "NIK", "card": "No KK"}
SEX_WORDS = {Sex.MALE: "Laki-laki", Sex.FEMALE: "Perempuan"}


# --- whom -------------------------------------------------------------------------------------------------------------


def pick(souls_of: Callable[[Teller], Sequence[Soul]]) -> Answer:
    """Searches for the first by part of his name, then by the whole, then by the one he had before; then for the next;
    picks who fits."""

    def answer(teller: Teller, step: Step[object]) -> str:
        souls = souls_of(teller)
        if teller.telling.overlooks and souls[0].name in map(str.upper, teller.searched) and ABSENT in teller.labels:
            return ABSENT
        if not teller.telling.overlooks and (found := [each for soul in souls if (each := label_of(teller, soul))]):
            return found[0]
        others = namesakes_on(teller, souls)  # typed, such a name would be a press of that button
        for query in [query for soul in souls for query in _queries(teller, soul)]:
            if query not in teller.searched and query not in others:
                teller.searched.append(query)
                return Typed(query)
        if souls[0].is_unlisted and ABSENT in teller.labels:
            return ABSENT
        if TELL_ANYWAY in teller.phone.text and teller.telling.tries > PATIENCE:
            teller.telling.from_afar = True
            return ABSENT
        raise CannotAnswer(f"not found: {step.id}")

    return answer


def _queries(teller: Teller, soul: Soul) -> Sequence[str]:
    whole = names_of(soul)
    part = whole[0].split()[teller.dice.randrange(2)]
    return (*([teller.typed(part)] if not teller.searched else []), *whole)


def _first(teller: Teller) -> Sequence[Soul]:
    """Any of them; who died since is not offered any more."""
    return teller.who


def _of_the_card(teller: Teller) -> Sequence[Soul]:
    """Of a family's card any of those who stand on it still."""
    if teller.happening.kind != "card":
        return teller.who
    return [each for each in teller.who if each.family.kk == teller.happening.value] or teller.who


def mother(teller: Teller, step: Step[object]) -> str:
    """She, if she lives; a baby of who died is told with his family."""
    born_to = teller.who[0].born_to
    if born_to is None:
        raise CannotAnswer("has no mother")
    if born_to.being is Being.DEAD and names_of(born_to)[0] in teller.searched and ABSENT in teller.labels:
        return ABSENT
    return pick(lambda _: [born_to])(teller, step)


def _family(teller: Teller) -> Sequence[Soul]:
    return [each for each in teller.who[0].family.members if each not in teller.who]


def all_who_go(teller: Teller, step: Step[object]) -> str:
    """He alone, everybody, or some, tapped one by one; while some of them are not on the list he waits, for a time."""
    everybody = next((label for label in teller.labels if label.startswith("Sekeluarga, ")), "")
    count = int(re.search(r"\d+", everybody)[0]) if everybody else 1  # type: ignore[index]
    if ticked := _one_by_one(teller, teller.who):
        return ticked
    if count < len(teller.who) and teller.telling.tries <= PATIENCE:
        raise CannotAnswer("not all of them are on the list")
    if len(teller.who) == 1:
        return "Hanya"
    if teller.one_by_one and "Sebagian keluarga" in teller.labels:
        return "Sebagian keluarga"
    if count == len(teller.who) or (everybody and teller.dice.random() < COUNTS_THE_DEAD and _but_for_the_dead(teller)):
        return everybody
    if "Sebagian keluarga" in teller.labels:
        return "Sebagian keluarga"
    return everybody or "Hanya"


def _one_by_one(teller: Teller, souls: Sequence[Soul]) -> str | None:
    """The next of them who is not ticked yet, or that it is all; None where nobody is to be ticked."""
    done = next((label for label in teller.labels if label.startswith("Selesai, ")), None)
    unticked = [label for label in teller.labels if label.startswith("\u2610")]
    wanted = [label for label in unticked if any(name in label for soul in souls for name in names_of(soul))]
    return done and (wanted[0] if wanted else done)


def who_parts(teller: Teller, step: Step[object]) -> str:
    """She alone, or with those whom she has borne since, as they stand with her parents."""
    parent = teller.who[0]
    born = [each for each in parent.family.members if each.born_to is parent and each.lives_here]
    if ticked := _one_by_one(teller, (parent, *born)):
        return ticked
    if born and "Sebagian keluarga" in teller.labels:
        return "Sebagian keluarga"
    everybody = f"Sekeluarga, {len(born) + 1} "
    return everybody if born and any(label.startswith(everybody) for label in teller.labels) else "Hanya"


def _but_for_the_dead(teller: Teller) -> bool:
    """Whether whoever else stands on the list of a family that goes far has died, of which nobody told yet."""
    others = [each for each in teller.who[0].family.members if each not in teller.who and each.id is not None]
    return bool(others) and teller.happening.to is None and all(each.being is Being.DEAD for each in others)


def who_came(teller: Teller, step: Step[object]) -> str:
    """Those who are expected, together where they are offered so; else new people, where he tells them by hand."""
    together = [label for label in teller.labels if label.startswith("Sekeluarga ")]
    for soul in teller.who:
        for name in names_of(soul):
            theirs = [each for each in together if f" {name}, " in each and _as_many(each) <= len(teller.who)]
            if theirs:
                return theirs[0]
    everybody_sought = {name for soul in teller.who for name in names_of(soul)} <= set(teller.searched)
    alone = [label for soul in teller.who if (label := label_of(teller, soul))]
    if alone and (len(teller.who) == 1 or everybody_sought):
        return alone[0]
    for name in [name for soul in teller.who[: 1 if teller.by_hand else None] for name in names_of(soul)]:
        if name not in teller.searched:
            teller.searched.append(name)
            return Typed(name)
    if teller.by_hand and NEW in teller.labels:
        return NEW
    raise CannotAnswer("not expected")


def came_on(teller: Teller, step: Step[object]) -> str:
    """The day; whom he knows to be expected he does not tell as new, where no other name finds him."""
    if AS_NEW not in teller.phone.text or teller.by_hand:
        return on_the_day(teller, step)
    if {name for soul in teller.who for name in names_of(soul)} <= set(teller.searched):
        raise CannotAnswer("not expected")
    return BACK


def _as_many(label: str) -> int:
    """How many a button of a family says that they are; a baby of whom nobody told yet is not among them."""
    found = re.search(r", (\d+) orang", label)
    return int(found[1]) if found else 1


# --- what -------------------------------------------------------------------------------------------------------------


def on_the_day(teller: Teller, step: Step[object]) -> str:
    """Now and then in other words."""
    day, ago = teller.happening.day, (teller.today - teller.happening.day).days
    if ago < 0:
        raise CannotAnswer("has not happened yet")
    words: tuple[str, ...] = {0: ("hari ini", "Hari ini"), 1: ("kemarin", "Kemarin")}.get(ago, ())
    return str(teller.dice.choice((*words, say_date(day), f"{day.day}/{day.month}/{day.year}")))


def says(words: str) -> Answer:
    """Always that."""
    return lambda teller, step: words


def how_far(teller: Teller, step: Step[object]) -> str:
    """By where they go."""
    origin, to = teller.telling.rt, teller.happening.to
    if to is None:
        return "Kabupaten lain"
    return "RT lain di desa ini" if village_of(origin) == village_of(to) else "Desa lain"


def which_village(teller: Teller, step: Step[object]) -> str:
    """The village they go to, typed and then picked."""
    name = teller.villages[village_of(teller.happening.to or teller.telling.rt)]
    return next((label for label in teller.labels if label.startswith(f"{name},")), name)


def which_rt(teller: Teller, step: Step[object]) -> str:
    """The RT they go to."""
    to = teller.happening.to
    if to is None:
        return SKIP
    _, rw, rt = to.split("/")
    return f"RT {int(rt)} RW {int(rw)}"


def back_home(teller: Teller, step: Step[object]) -> str:
    """Asked of who is away in the registry."""
    return "Ya" if teller.happening.kind == "home" else "Tidak"


def since(teller: Teller, step: Step[object]) -> str:
    """He is away since; of one who came home he was to be asked something else."""
    if teller.happening.kind == "home":
        raise CannotAnswer("not away in the registry")
    return on_the_day(teller, step)


def nik_of_newcomer(teller: Teller, step: Step[object]) -> str:
    """He has the first one's card in his hand; of the others not always, of babies never."""
    soul = _newcomer(teller, step)
    if KNOWN_HERE in teller.phone.text:
        raise CannotAnswer("told before")
    has_card = soul.born_to is None and (_number(step) == 1 or teller.dice.random() < 0.7)
    soul.is_misread |= has_card and bool(soul.misread_as)
    return (soul.misread_as or soul.nik) if has_card else SKIP


def _newcomer(teller: Teller, step: Step[object]) -> Soul:
    return teller.who[_number(step) - 1]


def their_family(teller: Teller, step: Step[object]) -> str:
    """The button of his family, by its house, or where they moved his own; or a part of his name."""
    soul = teller.who[0]
    house = soul.family.address.lower()
    named = [label for label in teller.labels if house in label.lower()]
    whole = [label for label in named if label.startswith("Sekeluarga")]
    return next(iter((*whole, *named)), None) or label_of(teller, soul) or _next_query(teller, soul)


def _next_query(teller: Teller, soul: Soul) -> str:
    for query in names_of(soul):
        if query not in teller.searched:
            teller.searched.append(query)
            return Typed(query)
    raise CannotAnswer("not found: family")


def host(teller: Teller, step: Step[object]) -> str:
    """Whom he came to by what is told, wherever he went on to since."""
    came_to = teller.host
    if came_to is None:
        return SKIP
    return pick(lambda _: [came_to])(teller, step)


def successor(teller: Teller, step: Step[object]) -> str:
    """Who follows, where he is offered."""
    heir = teller.happening.successor
    return (label_of(teller, heir) if heir else None) or SKIP


def right_entry(teller: Teller, step: Step[object]) -> str:
    """The other one of the two."""
    right = teller.who[0].namesake
    if right is None:
        raise CannotAnswer("is there once")
    if BY_NUMBER in teller.phone.text and right.nik not in teller.searched:
        teller.searched.append(right.nik)
        return Typed(right.nik)
    return pick(lambda _: [right])(teller, step)


def another_receiver(teller: Teller, step: Step[object]) -> str:
    """Any grown-up who is offered; another one where it is he already."""
    grown = [label for label in teller.labels if (age := re.search(r"\((\d+)\)", label)) and int(age[1]) >= 17]
    others = [label for label in grown if label not in teller.searched]
    if not others:
        raise CannotAnswer("nobody to receive it")
    teller.searched.append(others[-1])
    return others[-1]


ANSWERS: Mapping[str, Mapping[str, Answer]] = {
    "birth": {
        "mother": mother,
        "family": pick(_family),
        "name": lambda t, s: names_of(_newcomer(t, s))[0],
        "sex": lambda t, s: SEX_WORDS[_newcomer(t, s).sex],
        "twin": says("Kembar dua"),
        "date": on_the_day,
        "went": lambda t, s: "Tidak" if _newcomer(t, s).rt == t.telling.rt else "Ya",
        "place": says("Puskesmas"),
        "town": says("Karawang"),
    },
    "death": {"person": pick(_first), "date": on_the_day, "successor": successor, "caretaker": says(SKIP)},
    "move_out": {
        "person": pick(_first),
        "who": all_who_go,
        "date": on_the_day,
        "scope": how_far,
        "destination": which_village,
        "rt": which_rt,
    },
    "move_in": {
        "person": who_came,
        "date": came_on,
        "many": lambda t, s: str(len(t.who)),
        "address": lambda t, s: t.who[0].family.address.title(),
        "host": host,
        "joined": host,
        "details": says("Ya, saya isi"),
        "name": lambda t, s: names_of(_newcomer(t, s))[0],
        "nik": nik_of_newcomer,
        "kin": lambda t, s: KIN_WORDS.get(_newcomer(t, s).kin, "Lainnya"),
        "sex": lambda t, s: SEX_WORDS[_newcomer(t, s).sex],
        "born": lambda t, s: say_date(_newcomer(t, s).born),
    },
    "away": {"person": pick(_first), "back": back_home, "date": since, "back-date": on_the_day, "who": says("Hanya")},
    "status": {"person": pick(_first), "what": says("Pekerjaan"), "job": lambda t, s: t.happening.value.title()},
    "missing": {"person": pick(_first), "date": on_the_day, "asked": says("Tetangga")},
    "split": {
        "person": pick(_first),
        "who": who_parts,
        "head": lambda t, s: label_of(t, t.who[0]) or SKIP,
        "date": on_the_day,
        "kk": says(SKIP),
        "host": host,
        "into": host,
        "kin": says("Lainnya"),
    },
    "still_alive": {"person": pick(_first), "words": says("Bertemu orangnya di pasar")},
    "never_was": {"person": pick(_first), "words": says("Ditanya ke tetangga, tidak ada yang kenal")},
    "listed_twice": {"other": pick(_first), "right": right_entry, "take": says("Ya")},
    "relisted": {"person": pick(_first), "words": says("Ternyata tidak jadi pindah")},
    "proposal": {"person": their_family, "survey": says("Ya")},
    "unfit": {"person": their_family, "reason": says("Sudah mampu")},
    "caretaker": {"person": their_family, "why": says("Sebab lain"), "next": another_receiver},
    "correction": {
        "person": pick(_of_the_card),
        "what": lambda t, s: WHAT_IS_WRONG.get(t.happening.kind, "Nama"),
        "nik": lambda t, s: t.happening.value,
        "kk": lambda t, s: t.happening.value,
        "name": lambda t, s: t.happening.value.title(),
        "birth-date": lambda t, s: t.happening.value,
    },
}
"""What he knows, by kind of report and question."""


def _number(step: Step[object]) -> int:
    found = re.search(r"\d+$", step.id)
    return int(found[0]) if found else 1
