"""How an operator says, in his own chat, who is meant in a report of nobody registered, or enters him."""

from dataclasses import dataclass
from datetime import date

from bot.domain.days.dates import say_date
from bot.domain.people.people import Sex
from tests.services.phones import Phone
from tests.year.labels import label_of
from tests.year.souls import Soul, names_of

TIE, ADD, SKIP, SEND = "Hubungkan ke warga", "Tambahkan sebagai warga", "Lewati", "Kirim"
TIED, REFUSED = "sudah dihubungkan", "belum dihubungkan"
SEX_WORDS = {Sex.MALE: "Laki-laki", Sex.FEMALE: "Perempuan"}
MOST = 12


@dataclass(slots=True)
class Tying:
    """One report, whoever he knows is meant in it."""

    phone: Phone
    soul: Soul

    @property
    def labels(self) -> list[str]:
        """The buttons he sees."""
        return self.phone.newest.labels

    @property
    def today(self) -> date:
        """On his phone."""
        return self.phone.town.house.today()

    async def tie(self) -> bool:
        """Until it is tied; False where he gives up."""
        queries = names_of(self.soul)
        for _ in range(MOST):
            if any(TIED in each.prompt.text for each in self.phone.chat[-2:]):
                return True
            if REFUSED in self.phone.text:
                return False
            answer = self._button() or (queries.pop(0) if queries and ADD in self.labels else "")
            if not answer:
                break
            await self.phone.answer(answer)
        await self.phone.give_up()
        return False

    def _button(self) -> str:
        """The one that he presses, or what he types of somebody new."""
        if SEND in self.labels:
            return SEND
        if label := label_of(self, self.soul):
            return label
        if ADD in self.labels:
            return ADD if self.soul.is_unlisted else ""
        if SEX_WORDS[self.soul.sex] in self.labels:
            return SEX_WORDS[self.soul.sex]
        if "Kapan lahirnya" in self.phone.text:
            return say_date(self.soul.born)
        return SKIP if SKIP in self.labels else ""
