"""A name typed below a list of buttons presses the one that it names; of several he is asked which."""

from tests.services.phones import Town


async def test_of_two_reports_of_his_the_named_one_is_opened(town: Town) -> None:
    await town.rt_reports_death("Asep Saepudin (52)")
    await town.rt_reports_death("Asep Saepudin (27)")
    phone = await town.phone("rt-1").say("laporan saya")
    await phone.say("saepudin")
    assert phone.text.startswith("Ada 2 yang bernama “saepudin”. Yang mana?")
    assert phone.newest.labels == ["1. Asep Saepudin", "2. Asep Saepudin", "Menu"]
    assert "\n2. Kematian Asep Saepudin (27), Kp. Sukamaju No. 6" in phone.text
    await phone.say("2")
    assert "Asep Saepudin (27)" in phone.text
    assert "Tarik kembali" in phone.newest.labels


async def test_a_name_that_is_on_no_button_is_no_choice(town: Town) -> None:
    await town.rt_reports_death("Asep Saepudin (52)")
    phone = await town.phone("rt-1").answer("laporan saya", "cucu")
    assert "Yang mana?" not in phone.text


async def test_who_is_called_otherwise_besides_is_another(town: Town) -> None:
    await town.rt_reports_death("Asep Saepudin (52)")
    phone = await town.phone("rt-1").answer("laporan saya", "asep cahyadi")
    assert "Tarik kembali" not in phone.newest.labels


async def test_the_buttons_of_an_older_message_are_not_meant(town: Town) -> None:
    await town.rt_reports_death("Asep Saepudin (52)")
    phone = await town.phone("rt-1").answer("laporan saya", "menu", "asep")
    assert "saya belum mengerti" in phone.text


async def test_where_a_question_takes_a_name_it_is_its_answer(town: Town) -> None:
    await town.rt_reports_death("Asep Saepudin (52)")
    phone = await town.phone("rt-1").answer("lapor", "Pindah keluar", "laporan saya", "asep")
    assert "mirip dengan “asep”" in phone.text
