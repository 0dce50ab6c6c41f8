"""Makes up the families of the practice village; the same ones each time, every name and number invented."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.areas import AreaCode, rt_number
from bot.domain.people.nik import Kk, Nik
from bot.domain.people.people import BasicStatus, HouseholdId, Marital, Person, PersonId, Relationship, Sex
from bot.domain.profiles import Profile

FIRST_SERIAL = 9001
"""Serials this high are not given out in a day, so that no made-up NIK is a living person's."""

_MEN = (
    "Ade Kurniawan", "Agus Setiawan", "Ahmad Fauzi", "Ajat Sudrajat", "Cecep Rukmana", "Dadan Ramdani", "Dayat Hidayat",
    "Deden Suhendar", "Eman Sulaeman", "Engkos Kosasih", "Iwan Gunawan", "Jajang Nurjaman", "Karta Wijaya",
    "Maman Suherman", "Mumuh Muhidin", "Nana Supriatna", "Oman Abdurahman", "Rohman Hakim", "Sarip Hidayatullah",
    "Tatang Koswara", "Udin Samsudin", "Wawan Hermawan", "Yayan Sopian", "Zaenal Arifin",
)  # fmt: skip
_WOMEN = (
    "Aah Rohayati", "Ai Nurhasanah", "Cucu Cahyati", "Dedeh Kurniasih", "Eem Suhaemi", "Enok Juariah", "Eti Sumiati",
    "Iis Aisyah", "Ikah Atikah", "Imas Masitoh", "Kokom Komariah", "Lilis Suryani", "Mimin Mintarsih", "Nani Suryani",
    "Nurhayati", "Oneng Rosidah", "Pipit Fitriani", "Rukmini", "Siti Aminah", "Titin Kartini", "Tuti Alawiyah",
    "Wiwin Winarti", "Yati Nurhayati", "Yoyoh Rokayah",
)  # fmt: skip
_BOYS = (
    "Aditya Pratama", "Bayu Saputra", "Dika Maulana", "Fajar Nugraha", "Gilang Ramadhan", "Ilham Firmansyah",
    "Muhamad Rizki", "Raka Permana", "Rendi Kurnia", "Rifki Alamsyah", "Wildan Fadilah", "Yusup Maulana",
)  # fmt: skip
_GIRLS = (
    "Alya Putri", "Anisa Rahmawati", "Dewi Lestari", "Fitri Handayani", "Intan Permatasari", "Kirana Salsabila",
    "Nabila Azzahra", "Neng Sarah", "Putri Amelia", "Rina Oktaviani", "Salma Nuraeni", "Siti Khodijah",
)  # fmt: skip
_TOWNS = ("KARAWANG", "KARAWANG", "KARAWANG", "PURWAKARTA", "SUBANG", "BEKASI")
_JOBS = (
    "BURUH TANI",
    "BURUH HARIAN LEPAS",
    "PETANI",
    "PEDAGANG",
    "KARYAWAN SWASTA",
    "WIRASWASTA",
    "SOPIR",
    "TUKANG OJEK",
)
HOUSEHOLDS = 14
LAST_BIRTH_YEAR = 2024


@dataclass(frozen=True, slots=True)
class Family:
    """A made-up household with its members, the head first."""

    kk: str
    address: str
    members: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a family is made: the head's fixed name and birth year, or empty and 0; a widow heads it without a man."""

    head: str = ""
    born: int = 0
    widow: bool = False


_SPECIAL = {
    # Two men of one name in one RT, of different ages: the search has to tell them apart.
    "003": {0: _Shape("Asep Saepudin", 1974), 5: _Shape("Asep Saepudin", 1999), 9: _Shape(widow=True)},
    "001": {2: _Shape("Asep Rohmat", 1968), 7: _Shape(widow=True)},
}


def make_families(area: AreaCode, profile: Profile) -> tuple[Family, ...]:
    """Fourteen families of an RT, about 45 people, some of them with aid that the profile knows."""
    dice = random.Random(f"Sukamaju Baru {area}")  # noqa: S311 - the same village each time, nothing secret
    men, women = (dice.sample(names, len(names)) for names in (_MEN, _WOMEN))
    special = _SPECIAL.get(rt_number(area), {})
    return tuple(
        _family(dice, profile, area, number, special.get(number, _Shape()), men[number], women[number])
        for number in range(HOUSEHOLDS)
    )


def _aid(profile: Profile) -> tuple[tuple[str, ...], ...]:
    """What a household may get."""
    families, persons = profile.paid_to_families, profile.paid_to_persons
    return ((), (), families[-1:], families, persons[:1], (), persons[:1])


def _family(
    dice: random.Random, profile: Profile, area: AreaCode, number: int, shape: _Shape, man: str, woman: str
) -> Family:
    # Numbers are counted apart in each RT, so that none is given twice.
    serial = FIRST_SERIAL + 10 * number + 150 * int(rt_number(area))
    kk = Kk(f"321527{dice.randint(1, 28):02}{dice.randint(1, 12):02}{dice.randint(10, 23):02}{serial:04}")
    address = f"KP. SUKAMAJU NO. {number + 1}"
    household = Person(
        PersonId(""), HouseholdId(""), area, "", kk=kk, address=address, programmes=dice.choice(_aid(profile))
    )
    members = tuple(
        replace(member, nik=_nik(dice, member, serial + place))
        for place, member in enumerate(_members(dice, household, shape, man, woman))
    )
    return Family(kk, address, members)


def _members(dice: random.Random, household: Person, shape: _Shape, man: str, woman: str) -> Iterator[Person]:
    born = shape.born or dice.randint(1958, 1994)
    if not shape.widow:
        head = _adult(dice, household, shape.head or man, Sex.MALE, born, Relationship.HEAD)
        yield replace(head, marital=Marital.MARRIED, job=dice.choice(_JOBS))
    wife = _adult(dice, household, woman, Sex.FEMALE, born + 3, Relationship.HEAD if shape.widow else Relationship.WIFE)
    yield replace(wife, marital=Marital.WIDOWED if shape.widow else Marital.MARRIED, job="MENGURUS RUMAH TANGGA")
    yield from _children(dice, household, woman, born + 3)


def _children(dice: random.Random, household: Person, mother: str, mother_born: int) -> Iterator[Person]:
    boys, girls = (dice.sample(names, 3) for names in (_BOYS, _GIRLS))
    for place in range(dice.choice((0, 1, 1, 2, 2, 3))):
        sex = dice.choice((Sex.MALE, Sex.FEMALE))
        born = min(mother_born + 22 + 4 * place, LAST_BIRTH_YEAR)
        name = (boys if sex is Sex.MALE else girls)[place]
        child = _adult(dice, household, name, sex, born, Relationship.CHILD)
        job = "PELAJAR/MAHASISWA" if born > 2003 else dice.choice(_JOBS)
        yield replace(child, mother=mother.upper(), marital=Marital.SINGLE, job=job)


def make_newest(area: AreaCode, today: date, profile: Profile) -> tuple[tuple[int, Person], ...]:
    """Who came or changed lately in the first RT, as seen on `today`, with the place of his family: a baby of an
    insured family who has no NIK yet, and a widow of great age who lives alone on aid."""
    if rt_number(area) != "003":
        return ()
    baby = Person(
        PersonId(""),
        HouseholdId(""),
        area,
        "ALIF RAMADAN",
        sex=Sex.MALE,
        birth_date=today - timedelta(days=80),
        birth_place="KARAWANG",
        mother="NABILA AZZAHRA",
        relationship=Relationship.GRANDCHILD,
        marital=Marital.SINGLE,
        job="BELUM/TIDAK BEKERJA",
        programmes=(profile.insurance.name,) if profile.insurance else (),
    )
    widow = replace(
        baby,
        name="ENOH SUKAEMI",
        sex=Sex.FEMALE,
        birth_date=date(1938, 4, 12),
        mother="ROHAYATI",
        nik=f"321527520438{FIRST_SERIAL + 10 * HOUSEHOLDS + 450:04}",
        kk=f"321527120410{FIRST_SERIAL + 10 * HOUSEHOLDS + 450:04}",
        address=f"KP. SUKAMAJU NO. {HOUSEHOLDS + 1}",
        relationship=Relationship.HEAD,
        marital=Marital.WIDOWED,
        job="TIDAK BEKERJA",
        programmes=profile.paid_to_families,
    )
    return ((11, baby), (HOUSEHOLDS + 1, widow))


def make_ended(area: AreaCode, today: date) -> tuple[Person, ...]:
    """Who died and who left the first RT before the village was made up, each of a household of his own: so that there
    is somebody to be put right."""
    if rt_number(area) != "003":
        return ()
    oman = Person(
        PersonId(""),
        HouseholdId(""),
        area,
        "OMAN ROHMAN",
        sex=Sex.MALE,
        birth_date=date(1949, 2, 7),
        birth_place="KARAWANG",
        nik=f"321527070249{FIRST_SERIAL + 10 * HOUSEHOLDS + 460:04}",
        kk=f"321527120410{FIRST_SERIAL + 10 * HOUSEHOLDS + 460:04}",
        mother="ROHAYATI",
        relationship=Relationship.HEAD,
        marital=Marital.WIDOWED,
        job="TIDAK BEKERJA",
        address=f"KP. SUKAMAJU NO. {HOUSEHOLDS + 2}",
        status=BasicStatus.DEAD,
        died_or_left_on=today - timedelta(days=70),
    )
    tatang = replace(
        oman,
        name="TATANG SUTISNA",
        birth_date=date(1981, 9, 3),
        nik=f"321527030981{FIRST_SERIAL + 10 * HOUSEHOLDS + 461:04}",
        kk=f"321527120410{FIRST_SERIAL + 10 * HOUSEHOLDS + 461:04}",
        marital=Marital.SINGLE,
        job="BURUH HARIAN LEPAS",
        address=f"KP. SUKAMAJU NO. {HOUSEHOLDS + 3}",
        status=BasicStatus.MOVED,
        died_or_left_on=today - timedelta(days=90),
    )
    return oman, tatang


def _adult(
    dice: random.Random, household: Person, name: str, sex: Sex, year: int, relationship: Relationship
) -> Person:
    return replace(
        household,
        name=name.upper(),
        sex=sex,
        birth_date=date(year, dice.randint(1, 12), dice.randint(1, 28)),
        birth_place=dice.choice(_TOWNS),
        mother=dice.choice(_WOMEN).split()[0].upper(),
        relationship=relationship,
    )


def _nik(dice: random.Random, person: Person, serial: int) -> Nik:
    born = person.birth_date or date(1970, 1, 1)
    day = born.day + (40 if person.sex is Sex.FEMALE else 0)
    return Nik(f"3215{dice.choice(('27', '27', '27', '01', '05'))}{day:02}{born:%m%y}{serial:04}")
