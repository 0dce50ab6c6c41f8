"""What is no report is answered for itself, at any time; in the midst of a report its question comes back."""

import pytest

from bot.dialogue.prompt import Other, Picture, Pin, Said, SharedContact, Text
from bot.storage import tables
from bot.storage.files import attachments
from tests.services.phones import Phone, Town

APOLOGY = "belum mengerti"


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Assalamualaikum pak", "Salam, Ujang Suryana"),
        ("ok siap", "Baik. Kalau ada kejadian"),
        ("👍", "Baik. Kalau ada kejadian"),
        ("terima kasih bu", "Sama-sama"),
        ("mau lapor", "Silakan. Tekan apa yang terjadi"),
        ("gimana caranya", "Cara melapor:"),
        ("siapa operatornya", "Operator desa: Rina Marlina"),
        ("kapan cair", "tidak bisa dijanjikan"),
        ("nanti ya", "Baik, kapan saja"),
        ("ini siapa", "dijawab oleh mesin"),
        ("salah kirim", "Belum ada laporan yang terkirim"),
        ("laporan saya yang kemarin sampai mana", "Belum ada laporan"),
        ("pak tatang ternyata gak jadi pindah", "buka laporannya di “Laporan saya”"),
        ("batal pindah", "buka laporannya di “Laporan saya”"),
    ],
)
async def test_what_is_no_report_has_an_answer_of_its_own(town: Town, said: str, answer: str) -> None:
    phone = await town.phone("rt-1").say(said)
    assert answer in phone.text
    assert APOLOGY not in phone.text
    assert phone.newest.labels


async def test_who_greets_a_second_time_is_an_operator(town: Town) -> None:
    phone = await town.phone("operator").say("selamat pagi")
    assert phone.text.startswith("Salam, ")
    for told in ("pak tatang batal pindah", "keguguran"):
        await phone.say(told)
        assert any("ketua RT" in bubble.prompt.text for bubble in phone.chat[-2:])
    assert APOLOGY not in (await phone.say("kapan cair")).text or phone.newest.labels


async def test_what_is_not_written_is_named_where_nothing_was_asked(town: Town) -> None:
    """What he may do instead stands beside it, and an office hears nothing of an RT head's example."""
    named: tuple[tuple[Said, str], ...] = (
        (Other("sticker"), "Baik. Kalau ada kejadian"),
        (Other("voice", "v"), "Pesan suara belum bisa didengar di sini. Tulis saja apa yang terjadi"),
        (Other("video"), "Video tidak bisa dipakai di sini. Tulis saja"),
        (Other("video_note"), "Video tidak bisa dipakai di sini. Tulis saja"),
        (Other("document", "d"), "Kalau itu surat, kirim sebagai foto. Tulis saja"),
        (Other("poll"), "Jajak pendapat tidak bisa dibaca di sini. Tulis saja"),
        (Other("contact"), "Nomor orang tidak perlu dikirim di sini. Tulis saja"),
        (SharedContact("+628123", own=False), "Nomor orang tidak perlu dikirim di sini. Tulis saja"),
        (Pin(-6.3, 107.3), "Lokasi tidak perlu dikirim di sini. Tulis saja"),
        (Other("dice"), "Pesan seperti ini belum bisa dibaca. Tulis saja"),
    )
    for said, answer in named:
        phone = await town.phone("rt-1").send(said)
        assert answer in "\n".join(bubble.prompt.text for bubble in phone.chat[-2:])
        assert phone.newest.labels
        if said != Other("sticker"):
            office = await town.phone("operator").send(said)
            assert "Jawab" not in office.text
            assert "Tulis saja" not in office.text


async def test_words_below_what_cannot_be_used_are_heard_alone(town: Town) -> None:
    phone = await town.phone("rt-1").send(Other("video", caption="Asep Saepudin meninggal kemarin"))
    assert phone.chat[-2].prompt.text == "Videonya tidak bisa dipakai di sini, tapi tulisannya dibaca."
    assert "Yang saya tangkap: Kematian" in phone.text
    await phone.tap("Asep Saepudin (52)")
    await phone.send(Other("document", "d", "surat.pdf", caption="meninggalnya di rumah"))
    assert any("Kalau itu surat, kirim sebagai foto" in bubble.prompt.text for bubble in phone.chat[-3:])
    assert "Tempat: rumah" in phone.review


async def test_what_was_sent_by_mistake_is_withdrawn_after_asking(town: Town) -> None:
    phone = await town.rt_reports_death()
    await phone.say("maaf salah kirim, hapus laporan tadi")
    assert phone.text.startswith("Tarik kembali laporan")
    await phone.tap(next(label for label in phone.newest.labels if "arik" in label))
    assert (await town.the_report()).status == "withdrawn"


async def test_who_is_gone_is_asked_why_and_filled_in(town: Town) -> None:
    phone = await town.phone("rt-1").say("si Asep Saepudin udah gak di sini")
    assert phone.text == "Ada apa dengan Asep Saepudin?"
    assert phone.newest.labels == ["Meninggal", "Pindah", "Merantau", "Tidak tahu ke mana", "Menu"]
    await phone.tap("Pindah")
    assert "mirip dengan “Asep Saepudin”" in phone.text
    await phone.answer("Asep Saepudin (27)")
    assert "Siapa saja" in phone.text


async def test_a_name_in_letters_that_no_button_holds_still_leads_on(town: Town) -> None:
    phone = await town.phone("rt-1").say("si Nurhasanah Kusumahdiningrat Rohmatullóh udah gak di sini")
    await phone.tap("Meninggal")
    assert "mirip dengan “Nurhasanah" in phone.text


async def half_filled(town: Town) -> Phone:
    phone = town.phone("rt-1")
    return await phone.answer("lapor", "Kematian", "asep", "Asep Saepudin (52)", "kemarin", "+ Sebab")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("terima kasih", "Sama-sama. Laporan ini belum terkirim"),
        ("ok siap", "Baik, kita lanjutkan"),
        ("assalamualaikum", "Salam, "),
        ("siapa operatornya", "Operator desa: Rina Marlina"),
        ("kapan cair pak", "tidak bisa dijanjikan"),
        ("gimana caranya", "Jawab pertanyaan di bawah ini"),
        ("eh salah", "belum terkirim"),
        ("gak jadi pindah", "Kalau tidak jadi, ketik: batal"),
        ("si Dedi udah gak di sini", "Kabar tentang Dedi"),
    ],
)
async def test_in_the_midst_of_a_report_it_is_answered_and_the_question_comes_back(
    town: Town, said: str, answer: str
) -> None:
    phone = await half_filled(town)
    await phone.say(said)
    assert answer in phone.text
    assert "Apa sebab meninggalnya?" in phone.text
    await phone.answer("Sakit biasa", "Kirim")
    assert (await town.the_report()).kind == "death"


async def test_who_wants_to_report_is_offered_what_is_half_filled_and_may_tell_something_else(town: Town) -> None:
    phone = await half_filled(town)
    town.clock.advance(minutes=60 * 24)
    await phone.say("pak saya mau lapor")
    assert (
        phone.text
        == "Ada laporan Kematian yang belum selesai: Asep Saepudin (52), Kp. Sukamaju No. 1. Mau dilanjutkan?"
    )
    assert phone.newest.labels == ["Lanjutkan", "Simpan dulu", "Buang"]
    await phone.answer("Simpan dulu", "Kelahiran")
    assert "Siapa nama ibunya?" in phone.text


async def test_where_nothing_was_answered_yet_who_wants_to_report_chooses_what(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "mau lapor")
    assert phone.text.startswith("Silakan. Tekan apa yang terjadi")
    assert "Pindah masuk" in phone.newest.labels


async def test_who_was_refused_a_report_and_has_another_the_next_day_is_not_led_into_the_first(town: Town) -> None:
    await town.rt_reports_death("Asep Saepudin (52)")
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", "Asep Saepudin (52)")
    assert "Bapak/Ibu sudah melaporkan Asep Saepudin" in phone.text
    town.clock.advance(minutes=60 * 24)
    await phone.say("pak saya mau lapor")
    assert "Siapa yang meninggal?" not in phone.text
    assert "Pindah masuk" in phone.newest.labels


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("besok", "“besok” terbaca"),
        ("lusa", "“lusa” terbaca"),
        ("nanti sore", "Isian ini tersimpan"),
        ("terserah bapak aja", "Kalau tidak tahu, tulis tidak tahu"),
        ("kenapa ditanya?", "Jawab pertanyaan di bawah ini"),
        ("males ah", "Kalau tidak tahu, tulis tidak tahu"),
        ("besok saja", "Isian ini tersimpan"),
        ("nanti dulu", "Isian ini tersimpan"),
        ("gas", "Baik, kita lanjutkan"),
        ("tidak", "Kalau tidak tahu, tulis tidak tahu"),
    ],
)
async def test_what_evades_a_question_leaves_it_open(town: Town, said: str, answer: str) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", "Asep Saepudin (52)", said)
    assert answer in phone.text
    assert "Kapan meninggalnya?" in phone.text


async def test_a_slip_is_no_answer(town: Town) -> None:
    """*Salah* may be a *tidak*; *eh salah* and *salah tombol* are not."""
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Lainnya", "Bantuan sosial", "Usulan kurang mampu", "mumuh", "Mumuh Muhidin", "Ya")
    question = phone.text.splitlines()[-1]
    for said in ("eh salah", "salah tombol deh", "aduh salah pencet"):
        assert "Tekan Kembali" in (await phone.say(said)).text, said
        assert phone.text.splitlines()[-1] == question


async def test_going_on_the_next_day_skips_nothing(town: Town) -> None:
    """*Lanjut* is no *Lewati*, where a question has that."""
    phone = await half_filled(town)
    town.clock.advance(days=1)
    for said in ("lanjut", "ok teruskan", "besok aja"):
        await phone.say(said)
        assert "Apa sebab meninggalnya?" in phone.text, said
    assert "belum dikirim" in (await phone.answer("lewati", "lanjut")).text


async def test_who_must_answer_is_told_to_ask(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "cucu", "Cucu Cahyati", "Siti", "terserah")
    assert phone.text.startswith("Kalau belum tahu, tanyakan dulu.")
    assert "Apa jenis kelamin bayinya?" in phone.text


async def test_what_may_be_left_out_says_so_to_who_asks_back(town: Town) -> None:
    phone = await half_filled(town)
    await phone.answer("Sakit biasa", "+ Tempat", "di mana ya")
    assert "Boleh juga dilewati: tekan Lewati." in phone.text
    await phone.answer("Lewati", "Kirim")
    assert (await town.the_report()).kind == "death"


async def test_courtesy_is_never_searched_for_as_a_name(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "siap pak")
    assert "mirip dengan" not in phone.text
    assert "Siapa yang meninggal?" in phone.text


async def test_a_yes_answers_a_question_that_asks_for_it(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Lainnya", "Usulan penerima", "asep", "Asep Saepudin (52)")
    before = phone.text
    await phone.say("iya pak")
    assert "Baik." not in phone.text
    assert phone.text != before


async def test_a_number_that_is_also_a_courtesy_answers_where_an_age_is_asked(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Pindah masuk", "Wiranatakusumah", "kemarin", "1", "Laki-laki")
    assert "Berapa umur Wiranatakusumah?" in phone.text
    await phone.say("86")
    assert "Lahir Wiranatakusumah: tahun 1940" in phone.text


@pytest.mark.parametrize("name", ["Amin", "Selamat"])
async def test_a_name_that_is_also_a_courtesy_is_that_of_somebody_new(town: Town, name: str) -> None:
    phone = await town.phone("rt-1").answer(
        "lapor", "Pindah masuk", "Wiranatakusumah", "kemarin", "2", "Laki-laki", "50"
    )
    assert "Siapa nama orang ke-2?" in phone.text
    await phone.say(name)
    assert f"Apa jenis kelamin {name}?" in phone.text


async def test_the_same_where_somebody_is_asked_for_is_a_courtesy(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "86")
    assert "mirip dengan" not in phone.text
    assert "Siapa yang meninggal?" in phone.text


async def kept_photos(town: Town) -> list[bytes]:
    report = await town.the_report()
    async with town.house.db.read() as transaction:
        found = await attachments.of_report(transaction, report.id)
    return sorted(town.house.attachments.read(each.ref) for each in found)


async def test_a_photo_with_no_report_open_goes_with_the_report_chosen(town: Town) -> None:
    phone = await town.phone("rt-1").photo(b"first")
    assert phone.text.startswith("Foto ini untuk laporan apa?")
    await phone.photo(b"second")
    assert phone.text.startswith("2 foto ini untuk laporan apa?")
    await phone.answer("Kematian", "Pak Asep Saepudin meninggal kemarin", "Asep Saepudin (52)")
    assert "Foto surat: foto terlampir" in phone.text
    await phone.tap("Kirim")
    assert await kept_photos(town) == [b"first", b"second"]


async def test_a_photo_whose_caption_tells_what_happened_opens_that_report(town: Town) -> None:
    phone = town.phone("rt-1")
    town.network.photos["surat"] = b"letter"
    await phone.send(Picture("surat", "Pak Asep Saepudin meninggal kemarin"))
    await phone.answer("Asep Saepudin (52)", "Kirim")
    assert await kept_photos(town) == [b"letter"]


async def test_a_photo_in_the_midst_of_a_report_is_kept_for_it(town: Town) -> None:
    phone = await half_filled(town)
    await phone.photo(b"letter")
    assert phone.text.startswith("Fotonya sudah disimpan untuk laporan ini.")
    assert "Apa sebab meninggalnya?" in phone.text
    await phone.answer("Sakit biasa", "Kirim")
    assert await kept_photos(town) == [b"letter"]


async def test_a_photo_for_no_report_is_not_kept(town: Town) -> None:
    phone = await town.phone("rt-1").photo(b"cat")
    await phone.tap("Jangan disimpan")
    assert phone.text.startswith("Baik, fotonya tidak disimpan.")
    assert await town.rows(tables.attachments) == []


async def test_a_photo_for_another_than_the_last_report_is_asked_about(town: Town) -> None:
    phone = await town.rt_reports_death()
    await phone.photo(b"card")
    await phone.tap("Laporan lain")
    assert "untuk laporan apa?" in phone.text
    assert "Kelahiran" in phone.newest.labels


async def test_a_story_in_ones_own_words_is_no_talk(town: Town) -> None:
    phone = await half_filled(town)
    await phone.answer("Sakit biasa", "+ Tempat", "salah kamar di rumah sakit")
    assert "Tempat: salah kamar di rumah sakit" in phone.text


@pytest.mark.parametrize("name", ["Amin", "pak Sabar", "Selamat"])
async def test_a_name_that_is_also_a_courtesy_is_a_name_where_somebody_is_asked_for(town: Town, name: str) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", name)
    assert "Tidak ada di daftar" in phone.newest.labels
    await phone.answer("Tidak ada di daftar", name)
    assert "Kapan meninggalnya" in phone.text, "of no question but that"


async def test_who_is_tired_is_let_go_wherever_he_is_and_nothing_he_says_becomes_a_name(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Perbaikan data")
    await phone.say("eh salah")
    assert "Jawab pertanyaan ini, atau tekan Batal." in phone.text
    await phone.answer("wawan", "Wawan Hermawan", "Nama", "lanjut besok aja")
    assert "Baik, kapan saja." in phone.text
    assert "Siapa nama yang benar?" in phone.text
    await phone.answer("Wawan Hermansyah", "terusin besok pagi ya")
    assert "Baik, kapan saja." in phone.text
    assert "Nama yang benar: Wawan Hermansyah" in phone.text
    await phone.say("eh salah")
    assert "Tekan Ubah untuk mengganti jawaban, atau Batal." in phone.text


async def test_who_does_not_move_after_all_is_shown_the_report_of_it_and_what_may_be_done_with_it(town: Town) -> None:
    phone = town.phone("rt-1")
    for name in ("Cucu Cahyati", "Nurhayati"):
        town.clock.advance(minutes=1)
        await phone.answer("lapor", "Pindah keluar", name, name, "Hanya", "kemarin", "Provinsi lain", "Kirim")
    await phone.say("bu nurhayati tidak jadi pindah")
    assert "Ini laporan pindahnya." in phone.text
    assert "Nurhayati" in phone.text
    assert "Tarik kembali" in phone.newest.labels
    await phone.say("tidak jadi pindah")
    assert phone.newest.labels == ["1. Nurhayati", "2. Cucu Cahyati", "Menu"]
    await phone.answer("2. Cucu", "Tarik kembali", "Ya, tarik", "batal pindah")
    assert "Ini laporan pindahnya." in phone.text
    await town.room.answer("Setujui")
    assert "Minta dibatalkan" in (await phone.say("bu nurhayati tidak jadi pindah")).newest.labels


async def test_the_name_of_any_kind_may_be_typed_where_no_menu_is_shown(town: Town) -> None:
    phone = await town.phone("rt-1").say("lainnya")
    assert "Perubahan status" in phone.newest.labels
    for flow in town.house.flows.values():
        if flow.steps:
            await phone.say("terima kasih")
            await phone.say(town.house.texts.say("id", Text(f"kind-{flow.kind}")).lower())
            assert any("Batal" in bubble.labels for bubble in phone.chat[-2:])
            await phone.say("batal")
