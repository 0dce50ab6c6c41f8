"""How an RT head tells something in the chat: he reads what he is asked and answers that, by button or by typing."""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot.dialogue.flow import Section
from bot.dialogue.prompt import Text
from bot.dialogue.question import Step
from bot.domain.areas import AreaCode
from bot.domain.people.people import age_on, readable
from tests.services.phones import Phone
from tests.year.hands import give
from tests.year.happenings import Happening, Telling
from tests.year.labels import label_of
from tests.year.souls import Being, Soul, names_of, village_of

MOST_TURNS = 80
PATIENCE = 4
"""So many times he waits for who is missing of a family."""
MOST_OF_ONE = 4
"""After so many answers to one question he gives up."""
NUMBER = re.compile(r"Nomor: ([A-Z]{3}-\d{4}-\d{4})")
SKIP, UNLIKE, ABSENT, NEW = "Lewati", "Beda orang", "Tidak ada di daftar", "Warga baru"
SENDS = ("Kirim", "Kirim & nyatakan")
NONE_OF_THESE = ("Bukan, kirim", "Kirim saja")
THEY_COME = "Ya, pindahkan"
CAME_BACK, OTHERS_COME = "Ya, sudah kembali", "Hanya yang lain datang"
ONE = "Ya, orang yang sama"
"""Who comes, and is listed here already."""
LIVES, HAS_DIED = "Masih hidup, pindahkan", "Memang sudah meninggal"
CHANGE, THOSE_WHO_GO = "Ubah", "Yang pindah"
MORE = "Tambah keterangan…"
ANSWERED, MOST_SCREENS = "Jawaban untuk laporan", 4
FOLLOWS, HOST, OTHER_CARD = "Kepala pengganti", "Ikut keluarga sini", "Ikut KK lain"
CALLED_BY_HEAD = re.compile(r", (?:KK|serumah) [^,;\n]+")
"""By whom a family is called, who need not be one of those told of."""
BACK = "‹ Kembali"
IS_ANSWER = "Bukan, ini jawaban"
ONLY_TWIN = "Hanya kembarannya"
PUT_RIGHT = "Apakah sekarang memang benar?"
"""He is asked of what he tells once more, and what was found to be wrong."""
"""A name that reads as a sentence."""
BORN_SO = "dengan tanggal lahir itu, sudah tercatat di"
"""Nobody else of the name was born on that day."""
OF_FAMILY = "anak keluarga itu yang sudah tercatat di"
"""The same of who was entered by age where the family went."""
CAME_SO = "(Pindah masuk"
"""A baby told by hand where its family went."""


@dataclass(frozen=True, slots=True)
class Sent:
    """The report was taken, and has this number; of `rest` it does not tell."""

    number: str
    rest: tuple[Soul, ...] = ()


@dataclass(frozen=True, slots=True)
class GaveUp:
    """He could not tell it now; the reason, and what the product said last."""

    why: str
    said: str


class Typed(str):
    """Typed, though a button may begin so too."""


class CannotAnswer(Exception):  # noqa: N818 - how a conversation ends, no fault of the program
    """He sees no answer that would be true."""


Answer = Callable[["Teller", Step[object]], str]
"""What he taps or types at a question; raises CannotAnswer."""


@dataclass(slots=True)
class Teller:
    """One head while he tells one thing."""

    phone: Phone
    telling: Telling
    dice: random.Random
    villages: Mapping[AreaCode, str]
    """Their names."""
    answers: Mapping[str, Mapping[str, "Answer"]]
    """What he knows, by kind of report and question."""
    by_hand: bool = False
    """Whether he tells as a newcomer whom nobody announced."""
    careless: float = 0.0
    """How often he types a name wrong."""
    hands: random.Random | None = None
    """Of who types on his phone what others tap; None of who taps."""
    is_plain: bool = False
    """Whether he presses what stands first where he is asked whether."""
    heard: list[str] = field(default_factory=list)
    """All that he was told."""
    looked: int = 0
    """How often he looked at what may be added."""
    searched: list[str] = field(default_factory=list)
    here: list[Soul] = field(default_factory=list)
    """Of whom he said that they live on his list already, and only the others come."""
    sent: str = ""
    """The page that he sent."""
    one_by_one: bool = False
    """Whether he saw on the review page that *sekeluarga* are others, and ticks each."""

    @property
    def happening(self) -> Happening:
        """What he tells of."""
        return self.telling.happening

    @property
    def who(self) -> tuple[Soul, ...]:
        """Whom it happened to."""
        return self.telling.who

    @property
    def labels(self) -> list[str]:
        """The buttons he sees."""
        return self.phone.newest.labels

    @property
    def today(self) -> date:
        """On his phone."""
        return self.phone.town.house.today()

    async def tell(self) -> Sent | GaveUp:
        """From *lapor* to the receipt, or until he gives up."""
        try:
            await self._begin()
            return await self._walk()
        except CannotAnswer as reason:
            said = self.phone.text
            await self.phone.give_up()
            return GaveUp(str(reason), said)

    async def go_on(self) -> Sent | GaveUp:
        """From the question that is open."""
        try:
            return await self._walk()
        except CannotAnswer as reason:
            return GaveUp(str(reason), self.phone.text)

    async def _begin(self) -> None:
        """What is half-filled, of a report that came back or was given up, he throws away."""
        await self._open()
        if "Buang" in self.labels:
            await self.phone.tap("Buang")
            await self._open()

    async def _open(self) -> None:
        label = self._text(Text(f"kind-{self.telling.kind}"))
        await self.phone.say("lapor")
        if "Buang" in self.labels:
            return
        if label not in self.labels:
            await self.phone.tap("Lainnya")
            sections = iter(self._text(Text(f"button-more-{each}")) for each in Section)
            while label not in self.labels and (section := next(sections, "")):
                if section in self.labels:
                    await self.phone.tap(section)
        await self.phone.tap(label)

    async def _walk(self) -> Sent | GaveUp:
        step, asked = None, dict[str, int]()
        for _ in range(MOST_TURNS):
            text = self.phone.text
            self.heard.append(text)
            if found := NUMBER.search(self._all_that_he_reads):
                await self._throw_away_the_others()
                return Sent(found[1], self._rest())
            step = self._step() or step
            if (answer := self._system(text)) is None:
                if step is None or not self._is_asking():
                    return GaveUp("refused", text)
                asked[step.id] = asked.get(step.id, 0) + 1
                if asked[step.id] > MOST_OF_ONE + len(self.who):
                    raise CannotAnswer(f"asked again and again: {step.id}")
                answer = self.answers[self.telling.kind].get(_plain(step), skip)(self, step)
            await self._answer(answer, step)
        raise CannotAnswer("no end")

    @property
    def _all_that_he_reads(self) -> str:
        """In answer to what he said last: below a receipt may stand what else is half-filled."""
        before = self.phone.town.network.answered.get(self.phone.address, 0)
        return "\n".join(bubble.prompt.text for bubble in self.phone.chat[before:])

    async def _throw_away_the_others(self) -> None:
        """What is half-filled still, and told by itself when he gets to it."""
        while label := next((each for each in self.labels if each.startswith("Buang ")), ""):
            await self.phone.tap(label)

    async def _answer(self, answer: str, step: Step[object] | None) -> None:
        if isinstance(answer, Typed):
            await self.phone.say(answer)
        elif self.hands is None:
            await self.phone.answer(answer)
        else:
            is_list = step is not None and step.field.numbered and self._step() is step
            await give(self.phone, answer, self.hands, is_list=is_list)

    def _is_asking(self) -> bool:
        return "Batal" in self.labels or "‹ Kembali" in self.labels

    def _system(self, text: str) -> str | None:
        """What every kind asks: to look it over, whether two are one."""
        if self.is_plain and self._is_doubted():
            return self.labels[0]
        if none := next((label for label in NONE_OF_THESE if label in self.labels), None):
            if self.telling.overlooks:
                return none
            return next(filter(None, (label_of(self, soul) for soul in self._meant())), none)
        if IS_ANSWER in self.labels:
            return IS_ANSWER
        if PUT_RIGHT in text and "Batal" in self.labels:
            if self.happening.kind == "rumour":
                raise CannotAnswer("told before")
            return self.labels[0]
        if THOSE_WHO_GO in self.labels:
            return THOSE_WHO_GO
        if send := next((label for label in SENDS if label in self.labels), None):
            self.sent = self._review
            return self._others_go() or self._extra() or self._behind() or send
        if any(label.startswith("+ ") for label in self.labels):
            return self._extra() or BACK
        return self._whether_it_is_he(text)

    def _is_doubted(self) -> bool:
        """Whether he is asked about what he said."""
        doubts = {*NONE_OF_THESE, IS_ANSWER, LIVES, THEY_COME, OTHERS_COME, CAME_BACK, ONE}
        return bool(doubts & {*self.labels}) or any(label.startswith(UNLIKE) for label in self.labels)

    def _whether_it_is_he(self, text: str) -> str | None:
        """What he is asked where somebody like those of whom he tells is registered, or told of."""
        if ONLY_TWIN in self.labels and self.telling.fate.name != "SENT" and not self._named_all(text):
            return ONLY_TWIN
        if LIVES in self.labels or THEY_COME in self.labels:
            return self._whether_they_come(text)
        if OTHERS_COME in self.labels and not self._lived_here_before() and not self._named_all(text):
            self.here += self._named_in(text)
            return OTHERS_COME
        if CAME_BACK in self.labels:
            if self._lived_here_before() or self._returns or self.telling.kind == "move_in":
                return CAME_BACK
            raise CannotAnswer("told before")
        if ONE in self.labels and not any(soul.namesake for soul in self._named_in(text)):
            return ONE
        if any(label.startswith(UNLIKE) for label in self.labels):
            came = self.telling.kind == "birth" and CAME_SO in text
            is_he = came or BORN_SO in text or OF_FAMILY in text or any(words in text for words in self._described_as())
            if self.telling.fate.name == "SENT" or is_he:
                raise CannotAnswer("told before")
            return UNLIKE
        return None

    def _whether_they_come(self, text: str) -> str:
        """Whether those who are registered elsewhere, or recorded as dead, are the ones that he tells of."""
        is_dead = all(soul.being is Being.DEAD for soul in self._named_in(text))
        if LIVES in self.labels:
            return HAS_DIED if is_dead else LIVES
        if is_dead and "tercatat meninggal" in text:
            raise CannotAnswer("told dead already")
        return THEY_COME if self.happening.origin is not None or self._returns or self._moved_on(text) else UNLIKE

    def _moved_on(self, text: str) -> bool:
        """Whether who came from far away lives elsewhere by now, of whom another RT has told; no other is called so."""
        named = self._named_in(text)
        return bool(named) and all(each.rt != self.telling.rt and not each.namesake for each in named)

    @property
    def _returns(self) -> bool:
        """Whether who is told as come stood on a list of the regency before he went far away."""
        return self.happening.kind == "return"

    def _lived_here_before(self) -> bool:
        """Whether any of them left this RT before he came."""
        left = re.compile(rf"(\S+) (?:moving|leaving|marriage|taken in) {re.escape(self.telling.rt)}->")
        days = [found[1] for soul in self.who for each in soul.happened if (found := left.match(each))]
        return any(day <= str(self.happening.day) for day in days)

    def _named_all(self, text: str) -> bool:
        return len(self._named_in(text)) == len(self.who)

    def _named_in(self, text: str) -> Sequence[Soul]:
        return [soul for soul in self.who if any(name in text for name in names_of(soul))]

    def _described_as(self) -> list[str]:
        """As those of whom he tells stand on his list."""
        who = [(name, age_on(soul.born, self.today)) for soul in self.who for name in names_of(soul)]
        return [f"warga RT ini: {name} ({age})" for name, age in who]

    def _meant(self) -> Sequence[Soul]:
        """Whom he names: those it happened to; of a birth the mother."""
        born_to = self.who[0].born_to
        return [born_to] if self.telling.kind == "birth" and born_to else self.who

    @property
    def _review(self) -> str:
        """The page before sending; many answers stand in messages of their own above it, as many as screens take."""
        shown = [each.prompt.text for each in self.phone.chat[-MOST_SCREENS:]]
        begins = [place for place, text in enumerate(shown) if text.startswith(ANSWERED)]
        return "\n".join(shown[begins[-1] if begins else -2 :])

    @property
    def host(self) -> Soul | None:
        """Whom those who come live with, by what is told; guests of a family that was told before live with it."""
        hosts = {each.host for each in self.who} if self.telling.kind == "move_in" else set()
        theirs = next(iter(hosts)) if len(hosts) == 1 else None
        return self.happening.host or (theirs if theirs and theirs.rt == self.telling.rt else None)

    def who_lacks(self) -> tuple[Soul, ...]:
        """Of those of whom he tells whoever does not stand on the page that is open."""
        self.sent = self._review
        return self._rest()

    def _rest(self) -> tuple[Soul, ...]:
        """Of those who moved together whoever does not stand on the page that was sent."""
        if self.telling.kind not in ("move_out", "move_in"):
            return ()
        told = CALLED_BY_HEAD.sub("", self.sent)
        return tuple(soul for soul in self.who if not any(name in told for name in names_of(soul)))

    def _others_go(self) -> str | None:
        """Whoever counts a family does not see who is meant; the page before sending shows it."""
        if self.telling.kind != "move_out" or self.one_by_one:
            return None
        line = next((each for each in self._review.splitlines() if each.startswith(f"• {THOSE_WHO_GO}:")), "")
        listed = set(re.findall(r"([^,;:]+?) \(", line.partition(":")[2]))
        going = {name for soul in self.who for name in names_of(soul)}
        if self.happening.to is None:
            going |= {name for s in self.who[0].family.members if s.being is Being.DEAD for name in names_of(s)}
        self.one_by_one = bool({name.strip() for name in listed} - going)
        return CHANGE if self.one_by_one else None

    def _extra(self) -> str | None:
        """What he adds on the review page."""
        to = self.happening.to
        if self.telling.kind == "birth" and len(self.who) > 1 and "Kembar dua" not in self._review:
            return next((label for label in ("+ Bayi kembar", MORE) if label in self.labels), None)
        if self.telling.kind == "death" and self.happening.successor and f"• {FOLLOWS}:" not in self._review:
            return next((label for label in (f"+ {FOLLOWS}",) if label in self.labels), None)
        if self.telling.kind == "move_in" and self.host and f"• {HOST}:" not in self._review:
            return next((label for label in (f"+ {HOST}", MORE) if label in self.labels), None)
        if self.telling.joins_host and f"• {OTHER_CARD}:" not in self._review:
            return next((label for label in (f"+ {OTHER_CARD}", MORE) if label in self.labels), None)
        if self.telling.kind == "move_in":
            return next((label for label in ("+ Alamat", "+ NIK") if self._has(label)), None)
        if self.telling.kind != "move_out" or to is None:
            return None
        is_far = village_of(to) != village_of(self.telling.rt)
        wanted = ("+ Tujuan", "+ RT tujuan") if is_far else ("+ RT tujuan",)
        return next((label for label in wanted if label in self.labels), None)

    def _behind(self) -> str | None:
        """Where to look for what he would add and does not see; after a few looks he sends without it."""
        knows = self.telling.kind == "move_out" and self.happening.to is not None
        if not knows or "RT tujuan:" in self._review or MORE not in self.labels or self.looked == MOST_OF_ONE:
            return None
        self.looked += 1
        return MORE

    def _has(self, label: str) -> bool:
        return self.by_hand and any(each.startswith(label) for each in self.labels)

    def _step(self) -> Step[object] | None:
        """The question that is being asked, by its words; the longest, where one holds another."""
        flow = self.phone.town.house.flows[self.telling.kind]
        said = [(text, step) for step in flow.steps for text in self._questions(flow.kind, step)]
        asked = [(text, step) for text, step in said if text and text in self.phone.text]
        return max(asked, key=lambda each: len(each[0]))[1] if asked else None

    def _questions(self, kind: str, step: Step[object]) -> Iterator[str]:
        """The step's words; about one of those he tells of with each name that he may have typed."""
        text = step.text(kind)
        if step.whose is None:
            yield self._text(text)
            return
        meant = self.who[step.number - 1 : step.number] if step.number else self.who[:1]
        for name in [name for soul in meant for name in names_of(soul)]:
            yield self._text(replace(text, args={**text.args, "name": readable(name)}))

    def _text(self, text: Text) -> str:
        return self.phone.town.house.texts.say("id", text)

    def typed(self, name: str) -> str:
        """The name, now and then with a slip in it."""
        if len(name) < 6 or self.dice.random() >= self.careless:
            return name
        at = self.dice.randrange(1, len(name) - 2)
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def skip(teller: Teller, step: Step[object]) -> str:
    """What may be left out is."""
    if SKIP not in teller.labels:
        raise CannotAnswer(f"has no answer: {step.id}")
    return SKIP


def _plain(step: Step[object]) -> str:
    """The question's name without the number of the newcomer it is about, or what of a house is asked."""
    if step.id.startswith("survey-"):
        return "survey"
    return step.id.rstrip("0123456789") if step.like else step.id
