"""A whole sentence as the answer to any question: all that it says of the report is filled in, and nothing is lost."""

from dataclasses import dataclass

from bot.dialogue.prompt import Other
from tests.services.phones import Phone, Town

DEATH = ("lapor", "Kematian")
ASEP = (*DEATH, "asep", "Asep Saepudin (52)")
BIRTH = ("lapor", "Kelahiran", "lilis", "Lilis Suryani")
LEAVING = ("lapor", "Pindah keluar", "rohman", "Sekeluarga Rohman Hakim")
KIRANA = ("lapor", "Lainnya", "Perubahan status", "kirana", "Kirana Salsabila")
AWAY = ("lapor", "Lainnya", "Merantau", "wildan", "Wildan Fadilah")
WAWAN = ("lapor", "Lainnya", "Perbaikan data", "wawan", "Wawan Hermawan")
POOR = ("lapor", "Lainnya", "Bantuan sosial", "Usulan kurang mampu", "mumuh", "Mumuh Muhidin")
COMING = ("lapor", "Pindah masuk")
JAJANG = ("lapor", "Lainnya", "Bantuan sosial", "Ganti pengurus bantuan", "jajang", "Jajang Nurjaman")
GONE = ("lapor", "Lainnya", "Tidak ditemukan", "rizki", "Muhamad Rizki (39)")


@dataclass(frozen=True, slots=True)
class Told:
    """What is said after these inputs, and the lines that the next message, or two, must hold or must not."""

    after: tuple[str, ...]
    said: str
    holds: tuple[str, ...]
    never: tuple[str, ...] = ()


TOLD = (
    Told(DEATH, "asep kemarin sakit jantung", ("9 November", "Sebab: Sakit biasa", "mirip dengan “asep”")),
    Told(DEATH, "kemarin", ("belum terjawab", "9 November", "Siapa yang meninggal?"), ("mirip",)),
    Told(DEATH, "pak asep no 6 kemarin", ("Asep Saepudin (27)", "9 November"), ("Asep Saepudin (52)",)),
    Told(DEATH, "pak asep sakit jantung", ("Sebab: Sakit biasa", "mirip dengan “asep”"), ("laporan baru",)),
    Told(ASEP, "meninggal kemarin sakit jantung", ("Senin, 9 November", "Sebab: Sakit biasa", "Tekan Kirim")),
    Told(ASEP, "kecelakaan", ("belum terjawab", "Sebab: Kecelakaan", "Kapan meninggalnya?")),
    Told(ASEP, "tgl 5 kmrn di rumah sakit diare", ("Kamis, 5 November", "Sebab: Sakit", "Tempat: rumah sakit\n")),
    Told(ASEP, "tahun 2019 di Bekasi", ("tahun 2019", "Tempat: Bekasi"), ("Belum terpakai",)),
    Told(ASEP, "kemarin, surat kematian nyusul ya", ("Senin, 9 November", "Tekan Kirim"), ("terpakai",)),
    Told(ASEP, "kemarin, apa suratnya perlu difoto?", ("Senin, 9 November", "Tekan Kirim")),
    Told(ASEP, "senin kemarin, sudah dimakamkan", ("Senin, 9 November", "Tekan Kirim"), ("laporan baru",)),
    Told(ASEP, "meninggal di cikampek", ("Tempat: cikampek", "Kapan meninggalnya?"), ("terpakai",)),
    Told(ASEP, "kemarin meninggal di kampung halaman", ("9 November", "Tempat: kampung halaman"), ("terpakai",)),
    Told(ASEP, "jumat kliwon", ("Jumat, 30 Oktober 2026",), ("terpakai",)),
    *(
        Told(ASEP, said, (f"“{said}” bisa lebih dari satu hari", "Kapan meninggalnya?"), ("9 November",))
        for said in ("abis magrib", "pas lebaran", "tanggal merah kemarin", "pas lebaran haji kemarin")
    ),
    Told(ASEP, "kurang tau, nanti saya tanya keluarganya", ("Isian ini tersimpan", "Kapan meninggalnya?")),
    Told(ASEP, "pak budi kemarin", ("belum terbaca", "Kapan meninggalnya?"), ("9 November",)),
    Told((*ASEP, "kemarin", "+ Tempat"), "di rumah", ("Tempat: di rumah",)),
    Told((*ASEP, "kemarin", "+ Tempat"), "di rumah karena sakit", ("Tempat: rumah", "Sebab: Sakit")),
    Told((*ASEP, "kemarin", "+ Tempat"), "kemarin", ("belum menjawab", "Di mana meninggalnya?")),
    Told((*ASEP, "kemarin"), "meninggalnya karena stroke", ("Sebab: Sakit", "Tekan Kirim"), ("Belum terpakai",)),
    Told((*ASEP, "kemarin"), "tanggal 5", ("sudah diisi tadi", "9 November"), ("5 November",)),
    Told(BIRTH, "Siti Maryam perempuan", ("Nama bayi: Siti Maryam\n", "Jenis kelamin: Perempuan", "Kapan lahirnya?")),
    Told(BIRTH, "namanya Siti Maryam lahir kemarin di puskesmas", ("Nama bayi: Siti Maryam", "Puskesmas", "9 Nov")),
    Told(BIRTH, "perempuan", ("belum terjawab", "kelamin: Perempuan", "Siapa nama bayinya?")),
    Told((*BIRTH, "Siti", "Perempuan"), "kemarin di puskesmas dibantu bidan ani", ("9 Nov", "Bidan", "“ani”")),
    Told((*BIRTH, "Siti", "Perempuan", "kemarin"), "paraji di rumah", ("Di rumah", "Paraji", "Di kabupaten mana")),
    Told(LEAVING, "kemarin ke Bekasi ikut suami", ("9 Nov", "Tujuan: Bekasi", "Kabupaten lain", "Ikut keluarga")),
    Told((*LEAVING, "kemarin", "RT lain"), "di RT 1 RW 2 karena kerja", ("Alasan: Pekerjaan",)),
    Told((*LEAVING, "kemarin"), "RT 1 RW 2", ("RT lain di desa ini", "RT 001/RW 002")),
    Told(AWAY, "ke bekasi kerja di pabrik sejak agustus 2026", ("Agustus 2026", "Tujuan: bekasi", "Bekerja")),
    Told(GONE, "rizki udah gak ada di rumah dari bulan lalu", ("Sejak: Oktober 2026",)),
    Told(KIRANA, "hamil 3 bulan", ("Kehamilan", "10 Agustus 2026")),
    Told(KIRANA, "nikah kemarin", ("Menikah", "9 November")),
    Told(DEATH, "bu demam", ("mirip dengan “bu demam”",), ("Sebab",)),
    Told(DEATH, "udah lapor kemarin", ("Siapa", "mirip"), ("9 November",)),
    Told(ASEP, "udah dikubur kemarin", ("belum terbaca", "Kapan meninggalnya?"), ("9 November",)),
    Told(ASEP, "masuk rs hari senin", ("belum terbaca",), ("9 November",)),
    Told(ASEP, "sakit dari bulan lalu", ("Sebab: Sakit", "Kapan meninggalnya?"), ("Oktober",)),
    Told(ASEP, "minggu lalu di rumah", ("Tempat: rumah", "November 2026", "Tekan Kirim")),
    Told(ASEP, "kemarin, istrinya yang jadi kepala", ("9 November", "Belum terpakai: “istrinya”")),
    Told(ASEP, "eh lilis juga meninggal", ("laporan baru? Kematian: Lilis",), (": eh",)),
    Told((*ASEP, "kemarin"), "kurang tau sakit apa", ("belum dikirim",), ("Sebab:",)),
    Told(BIRTH, "Bidan Ayu", ("Penolong: Bidan", "Belum terpakai: “Ayu”", "Siapa nama bayinya?"), ("bayi: Ayu",)),
    Told(BIRTH, "kemarin di rumah bu tati", ("9 November", "“bu tati”", "Siapa nama bayinya?")),
    Told(BIRTH, "Siti Maryam dibantu bidan ani", ("Nama bayi: Siti Maryam\n", "Bidan", "“ani”")),
    Told(BIRTH, "Rumah", ("bukan nama orang",)),
    Told((*BIRTH, "Siti"), "perempuan, berat 3 kg", ("Jenis kelamin: Perempuan", "Belum terpakai: “3”")),
    Told((*BIRTH, "Siti", "Perempuan", "tadi malam", "Puskesmas"), "karawang kemarin", ("lahir: karawang\n",)),
    Told(LEAVING, "kemarin ke rumah mertuanya", ("9 November", "Belum terpakai: “mertuanya”")),
    Told(AWAY, "sejak 2024 ke malaysia", ("tahun 2024", "Tujuan: malaysia")),
    Told(GONE, "dari bulan lalu, katanya ke bekasi", ("Oktober 2026", "Belum terpakai: “bekasi”")),
    Told(DEATH, "asep saepudin yang rumahnya no 1", ("Asep Saepudin (52)",), ("Asep Saepudin (27)", "terpakai")),
    Told(DEATH, "dadang sama asep", ("mirip dengan “dadang”", "Belum terpakai: “asep”")),
    Told(ASEP, "tos lami", ("tidak diketahui", "Tekan Kirim"), ("terpakai",)),
    Told(ASEP, "setengah taun lalu", ("Mei 2026",)),
    Told(ASEP, "5 november kemarin", ("Kamis, 5 November 2026",)),
    Told(BIRTH, "belum tau, perempuan", ("Nama bayi: (dilewati)", "Jenis kelamin: Perempuan", "Kapan lahirnya?")),
    Told((*LEAVING, "kemarin"), "rt 01 rw 02 desa ini", ("RT lain di desa ini", "RT 001/RW 002")),
    Told(KIRANA, "nikah kemarin sama orang cikampek", ("Menikah", "Belum terpakai: “cikampek”")),
    Told((*COMING, "3 orang", "Dedi Mulyana", "kemarin"), "ga ada fotonya", ("Apa jenis kelamin Dedi Mulyana?",)),
    Told((*COMING, "keluarga dedi mulyana 3 orang"), "kemarin", ("foto KK", "Tanpa foto, 3 orang"), ("Contoh: 3",)),
    Told(JAJANG, "diganti nurhayati", ("belum terjawab", "Penerima baru: Nurhayati (39)", "Mengapa diganti?")),
    Told(JAJANG, "pindah, diganti istrinya", ("Sebab: Pindah", "Penerima baru: Nurhayati (39)", "Tekan Kirim")),
    Told(ASEP, "kemarin, penggantinya bu cucu", ("9 November", "Kepala pengganti: Cucu Cahyati", "Tekan Kirim")),
    Told(JAJANG[:1], "ganti pengurus pak jajang diganti nurhayati", ("mirip dengan “jajang”", "“nurhayati”")),
    Told(COMING, "3 orang", ("Jumlah orang: 3", "Siapa yang datang?")),
    Told(WAWAN, "tgl lahirnya 5-4-1980", ("Belum terpakai: “5-4-1980”", "Tanggal berapa lahirnya yang benar?")),
    Told((*LEAVING, "kemarin"), "jakarta", ("Tujuan: jakarta", "Provinsi lain")),
    Told((*LEAVING, "kemarin"), "bandung", ("Tujuan: bandung", "Kabupaten lain"), ("terpakai",)),
    Told(POOR, "tidak, numpang di rumah orang tua", ("masih bekerja?",), ("terpakai",)),
    Told(POOR, "punya motor", ("belum bisa dipakai", "tempat tinggal tetap")),
    Told(("lapor", "Pindah masuk"), "pak dedi mulyana dari Bandung kemarin", ("9 Nov", "“dedi mulyana” dicatat")),
)  # fmt: skip


async def heard_after(phone: Phone, told: Told) -> str:
    await phone.answer(*told.after)
    before = len(phone.chat)
    await phone.say(told.said)
    text = "\n".join(bubble.prompt.text for bubble in phone.chat[before - 1 :])
    text += "\n" + "\n".join(phone.newest.labels)
    await phone.give_up()
    return text


async def test_all_that_an_answer_says_is_filled_in(town: Town) -> None:
    wrong: list[str] = []
    for told in TOLD:
        text = await heard_after(town.phone("rt-1"), told)
        wrong += [f"{told.said}: lacks {part!r} in {text}" for part in told.holds if part not in text]
        wrong += [f"{told.said}: has {part!r} in {text}" for part in told.never if part in text]
    assert not wrong, "\n".join(wrong)


async def test_nobody_is_called_less_than_he_is(town: Town) -> None:
    """A man called like a day, a word or an illness is searched for by it, and a child keeps all of its name."""
    phone = town.phone("rt-1")
    for name in ("Senin", "Mei", "Hari", "Umur", "Sakti", "Jumat", "pak tua", "pak umur", "bu juli"):
        assert f"“{name}”" in await heard_after(phone, Told(DEATH, name, ()))
    for name in ("Siti Jumat", "Putri Ayu", "Mei Lestari", "Putra Senin", "Ade Puskesmi"):
        await phone.answer(*BIRTH, name)
        assert "Apa jenis kelamin bayinya?" in phone.text
        await phone.answer("Perempuan", "kemarin", "Di rumah", "Karawang")
        assert f"Nama bayi: {name}\n" in phone.review
        await phone.give_up()


async def test_who_of_the_family_takes_his_place_may_be_typed(town: Town) -> None:
    """By name, or as the only such kin of a head; whoever is not of the family is none of them."""
    phone = town.phone("rt-1")
    for said in ("nurhayati", "diganti bu Nurhayati", "istrinya"):
        await phone.answer("lapor", "Lainnya", "Bantuan sosial", "Ganti pengurus bantuan", "jajang", "Jajang Nurjaman")
        await phone.answer("Sebab lain", said)
        assert "Penerima baru: Nurhayati (39)" in phone.review, said
        await phone.give_up()
    await phone.answer(*ASEP, "kemarin", "+ Kepala pengganti")
    assert "“pak budi” belum bisa dipakai" in (await phone.say("pak budi")).text
    assert "Kepala pengganti: Cucu Cahyati (49)" in (await phone.say("cucu")).review


async def test_what_a_sentence_filled_in_is_sent(town: Town) -> None:
    phone = await town.phone("rt-1").answer(*ASEP, "kemarin di rumah karena jatuh", "Kirim")
    report = await town.the_report()
    facts = dict(report.change.facts)
    assert (report.event_date.isoformat(), facts["cause:death-cause"], facts["place"]) == ("2026-11-09", "3", "rumah")
    assert "laporan sudah diterima: Kematian" in phone.text


async def test_a_sentence_that_was_changed_is_read_again_whole(town: Town) -> None:
    phone = await town.phone("rt-1").answer(*ASEP, "meninggal kemarin sakit jantung")
    await phone.edit(phone.said_ref, "meninggal tgl 5 karena jatuh")
    assert "Kamis, 5 November 2026" in phone.review
    assert "Sebab: Kecelakaan" in phone.review
    assert "Sakit" not in phone.review


async def test_a_number_presses_nothing_of_a_review(town: Town) -> None:
    """Of a long one some buttons are not shown, so nobody knows which is the third."""
    phone = await town.phone("rt-1").answer(*ASEP, "kemarin", "2")
    assert "belum dikirim" in phone.review
    assert phone.newest.labels[0] == "Kirim"


async def test_whoever_is_told_of_beside_another_is_named_as_not_used(town: Town) -> None:
    phone = await town.phone("rt-1").say("pak Asep dan bu Dedeh pindah ke Bekasi kemarin")
    assert "Belum terpakai: “Dedeh”." in phone.text
    phone = await (await phone.give_up()).say("pak Asep meninggal kemarin di rumah")
    assert "Belum terpakai" not in phone.text


async def test_what_is_not_written_is_named_at_the_review_too(town: Town) -> None:
    phone = await town.phone("rt-1").answer(*ASEP, "kemarin")
    for what, answer in (("document", "Berkas tidak disimpan"), ("video", "Video tidak bisa"), ("poll", "Jajak")):
        await phone.send(Other(what))
        assert answer in phone.review
        assert "Pertanyaan ini" not in phone.review
        assert phone.newest.labels[0] == "Kirim"
