"""Makes up people as they are named and born in Karawang; every name put together and every number invented."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from bot.domain.people.people import Sex


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


MEN = _words(
    "ASEP UJANG DEDE AGUS DEDI WAWAN IWAN ENDANG CECEP DADANG TATANG YAYAN MAMAN JAJANG UDIN OTONG ENTIS KARDI NANA "
    "CARMAN WARSA TARYA DARMAN SARMIN KASIM AMIN JUNAEDI RUDI HENDRA HERI ANDI BUDI JOKO SLAMET RAHMAT HASAN HUSEN "
    "ALI UMAR ABDUL AHMAD MUHAMMAD MUHAMAD MOCH. YUSUP IDRIS ILYAS ISMAIL IBRAHIM SAEPUL ZAENAL NURDIN KOMARUDIN "
    "RIZKI FAJAR GILANG RAKA DIMAS ADITYA BAYU REZA FIKRI HAIKAL ALIF RAFFA KEVIN RANGGA ILHAM FAUZAN IQBAL"
)
WOMEN = _words(
    "SITI NENG IIS IMAS AI ENENG NENENG CUCU EUIS TITIN NINING YAYAH ROHAYATI NURHAYATI ENTIN OOM ACIH IKAH EEM ROSITA "
    "SARI DEWI SRI YANTI LILIS WIWIN TUTI ATI ETI KOKOM ROHANAH MARYAM AISYAH FATIMAH KHODIJAH HALIMAH SAADAH MIMIN "
    "NANI ELIS NIA RINA RINI ANISA INTAN PUTRI NABILA SALMA ALYA KIRANA NAURA AZZAHRA FITRI LESTARI AMELIA DEDEH ONENG"
)
LAST = _words(
    "SAEPUDIN SUTISNA HIDAYAT KURNIA KURNIAWAN MULYANA SUPRIATNA SURYANA SETIAWAN GUNAWAN HERMAWAN RAMDANI PERMANA "
    "NUGRAHA SAPUTRA MAULANA SOPIAN ARIFIN FIRMANSYAH SUDRAJAT WIJAYA KUSNADI SUHENDAR SUHERMAN SOLIHIN ROHMAN HAKIM "
    "FAUZI RAMADHAN ABDULLAH NURJAMAN RUKMANA KOSASIH SANUSI JUNAEDI MUHIDIN ISKANDAR SUBAGJA KARTIWA SUMARNA SUPARMAN "
    "TARYANA SUNARYA KOMARA ATMAJA SASMITA WINATA DINATA SOMANTRI SUKANDAR EFENDI YUSUP MANSUR BASRI SYARIF"
)
HER_LAST = _words(
    "NURHAYATI ROHAYATI KOMARIAH SUMIATI AISYAH ROHAETI MARYATI SURYANI NURAENI KARTINI LESTARI HANDAYANI RAHMAWATI "
    "JUARIAH MASITOH ROSIDAH KURNIASIH SUHAEMI SOLIHAT AMINAH FATIMAH KHOERIAH MULYATI SUKAESIH NURJANAH HASANAH "
    "PERMATASARI OKTAVIANI PUSPITASARI WULANDARI AGUSTINA SAFITRI FITRIANI NOVIANTI MARLINA YULIANTI SUKMAWATI ROSMIATI"
)
TOWNS = ("KARAWANG",) * 14 + ("PURWAKARTA", "SUBANG", "BEKASI", "JAKARTA", "BANDUNG", "BREBES", "INDRAMAYU")
_BEGIN = _words("SU KU MU RO WA TA KAR NUR SA JA MA DAR HER YU AN RI DE LI")
_MIDDLE = _words("MA NI RA TI HA DI WI LA SO MI KA RU")
_END = _words("NA DI TI YAH MAN WAN DIN SIH YATI LIA NTO RJA TNA H MAH RI")


def rare_word(chance: random.Random) -> str:
    """A word nobody is famous for; thousands of them, as among real names."""
    return chance.choice(_BEGIN) + "".join(chance.choices(_MIDDLE, k=chance.randint(1, 2))) + chance.choice(_END)


class Namer:
    """Draws names; a few words are very common, as they are."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._weights = {id(words): list(_falling(len(words))) for words in (MEN, WOMEN, LAST, HER_LAST)}

    def name(self, sex: Sex) -> str:
        """One to three words."""
        firsts, lasts = (MEN, LAST) if sex is Sex.MALE else (WOMEN, HER_LAST)
        words = [self._one(firsts)]
        if self._chance.random() < 0.85:
            words.append(self._one(lasts) if self._chance.random() < 0.7 else rare_word(self._chance))
        if self._chance.random() < 0.15:
            words.append(self._one(lasts))
        return " ".join(dict.fromkeys(words))

    def _one(self, words: tuple[str, ...]) -> str:
        return self._chance.choices(words, cum_weights=self._weights[id(words)])[0]


def _falling(count: int) -> Iterator[float]:
    return accumulate(1 / (place + 4) for place in range(count))


@dataclass(frozen=True, slots=True)
class Born:
    """What is known of somebody from birth."""

    name: str
    sex: Sex
    birth_date: date
    birth_place: str
    mother: str
    nik: str


def nik_of(chance: random.Random, sex: Sex, born: date, serial: int | None = None) -> str:
    """Sixteen digits that fit the day and the sex."""
    day = born.day + (40 if sex is Sex.FEMALE else 0)
    number = chance.randint(1, 9999) if serial is None else serial
    return f"3215{chance.randint(1, 30):02}{day:02}{born:%m%y}{number:04}"


def some_day(chance: random.Random, first: int = 1935, last: int = 2025) -> date:
    """Any day of these years."""
    start = date(first, 1, 1)
    return start + timedelta(days=chance.randrange((date(last, 12, 31) - start).days))


def somebody(chance: random.Random, namer: Namer, **known: object) -> Born:
    """A made-up person; what is `known` is taken as it is."""
    sex = known.get("sex") or chance.choice((Sex.MALE, Sex.FEMALE))
    born = known.get("birth_date") or some_day(chance)
    assert isinstance(sex, Sex)
    assert isinstance(born, date)
    return Born(
        name=str(known.get("name") or namer.name(sex)),
        sex=sex,
        birth_date=born,
        birth_place=str(known.get("birth_place") or chance.choice(TOWNS)),
        mother=str(known.get("mother") or namer.name(Sex.FEMALE).split()[0]),
        nik=str(known.get("nik") or nik_of(chance, sex, born)),
    )
