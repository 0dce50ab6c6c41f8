"""Looks at WhatsApp for the doctor: can it be reached from outside, does Meta answer, how is the number rated."""

from collections.abc import Awaitable, Callable, Mapping

from bot.channels.whatsapp.door import WEBHOOK_PATH
from bot.channels.whatsapp.number import Number, NumberSilent
from bot.channels.whatsapp.traits import TRAITS
from bot.services.work.channel_plan import Approved, NotApproved
from bot.services.work.check import Check, fail, ok, warn

AskNumber = Callable[[], Awaitable[Number]]
_WELL = frozenset({"", "GREEN", "UNKNOWN", "NA"})
"""Of a rating; a number is rated when it has written to enough people."""
_CONNECTED = frozenset({"", "CONNECTED"})


async def check_number(public_url: str, ask: AskNumber) -> list[Check]:
    """Where Meta knocks; as whom the number writes; its quality, where that is told."""
    checks = [_check_public_url(public_url)]
    try:
        number = await ask()
    except NumberSilent as error:
        todo = "Periksa jaringan, [whatsapp] token, phone_number_id dan api_base."
        return [*checks, fail(TRAITS.name, f"tidak ada jawaban: {error}", todo)]
    return [*checks, _check_status(number), *_check_quality(number)]


def _check_public_url(public_url: str) -> Check:
    if public_url.startswith("https://"):
        says = f"{public_url}{WEBHOOK_PATH}"
        return ok("public address", f"{says}, untuk didaftarkan di Meta bersama [whatsapp] verify_token")
    says = f"{public_url or 'kosong'}, padahal Meta hanya memanggil alamat https"
    return fail("public address", says, "Isi [server] public_url dengan https://...")


def _check_status(number: Number) -> Check:
    if number.status.upper() in _CONNECTED:
        return ok(TRAITS.name, f"menjawab sebagai {number.shown}")
    todo = "Buka WhatsApp Manager dan ikuti petunjuknya."
    return fail(TRAITS.name, f"{number.shown}: keadaannya {number.status} menurut Meta", todo)


def _check_quality(number: Number) -> list[Check]:
    name = f"{TRAITS.name} quality"
    limit = f", batas {number.limit}" if number.limit else ""
    if number.quality.upper() in _WELL:
        return [ok(name, f"{number.quality}{limit}")] if number.quality else []
    todo = "Kurangi pesan yang tidak diminta: banyak yang memblokir atau melaporkan nomor ini."
    return [warn(name, f"{number.quality}{limit}", todo)]


_NOT_USED = {
    "absent": "belum diajukan",
    "PAUSED": "dijeda Meta",
    "REJECTED": "ditolak Meta",
    "DISABLED": "dimatikan Meta",
}
"""Of states in which a template brings nothing to anybody; others pass by themselves."""
Texts = Callable[[], Awaitable[list[Approved]]]


async def check_templates(named: Mapping[str, str], account_id: str, ask: Texts) -> list[Check]:
    """Of the templates that the configuration names, those by which nobody can be reached."""
    name = f"{TRAITS.name} templates"
    if not named:
        todo = "Ajukan teksnya (lapor-rt whatsapp templates), lalu tulis namanya di [whatsapp] template_..."
        return [warn(name, "tidak ada: siapa yang 24 jam tidak menulis baru membaca kabarnya setelah menulis", todo)]
    if not account_id:
        return [warn(name, "keadaannya tidak diperiksa", "Isi [whatsapp] account_id.")]
    try:
        texts = await ask()
    except NotApproved as error:
        return [fail(name, str(error), "Periksa [whatsapp] account_id dan izin tokennya.")]
    used = {each.name: each.state for each in texts if each.name in named.values()}
    bad = [f"{each} {_NOT_USED[state]}" for each, state in used.items() if state in _NOT_USED]
    if bad:
        return [warn(name, ", ".join(bad), "Buka WhatsApp Manager, atau: lapor-rt whatsapp templates")]
    return [ok(name, ", ".join(f"{each} {state}" for each, state in used.items()))]
