"""The section `[whatsapp]` of the configuration."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr, ValidationInfo

from bot.channels.section import Section, WebAddress
from bot.services.work.notice import Notice


def _is_used(info: ValidationInfo) -> bool:
    token = info.data.get("token")
    return isinstance(token, SecretStr) and bool(token.get_secret_value())


def _check_secret(secret: SecretStr, info: ValidationInfo) -> SecretStr:
    if not re.fullmatch(r"\S+" if _is_used(info) else r"\S*", secret.get_secret_value()):
        raise ValueError("no secret")
    return secret


def _check_number_id(number_id: str, info: ValidationInfo) -> str:
    if not re.fullmatch(r"\d{1,32}" if _is_used(info) else r"\d{0,32}", number_id):
        raise ValueError("not the id of a number")
    return number_id


_Secret = Annotated[SecretStr, AfterValidator(_check_secret)]
_Name = Annotated[str, Field(pattern=r"^[a-z0-9_]{0,512}$")]
_TEMPLATE = '"" atau nama template yang disetujui Meta, huruf kecil, angka dan "_"'
_EMPTY_WITHOUT = "boleh kosong hanya bila token kosong"


class WhatsAppSettings(Section):
    """The office's number on WhatsApp; without a token there is none. A limit of 0 stands for WhatsApp's own."""

    token: _Secret = Field(SecretStr(""), repr=False, description='"" atau token tetap dari Meta, tanpa spasi')
    phone_number_id: Annotated[str, AfterValidator(_check_number_id)] = Field(
        "", description=f'"ID nomor telepon" dari Meta, hanya angka; {_EMPTY_WITHOUT}'
    )
    app_secret: _Secret = Field(
        SecretStr(""), repr=False, description=f"kunci rahasia aplikasi dari Meta, tanpa spasi; {_EMPTY_WITHOUT}"
    )
    verify_token: _Secret = Field(
        SecretStr(""), repr=False, description=f"kata sandi webhook buatan sendiri, tanpa spasi; {_EMPTY_WITHOUT}"
    )
    api_base: WebAddress = Field(
        "https://graph.facebook.com", pattern=r"^https?://\S+$", description="alamat dengan https://"
    )
    api_version: str = Field("v23.0", pattern=r"^v\d{1,3}\.\d$", description='versi Graph API, misalnya "v23.0"')
    account_id: str = Field("", pattern=r"^\d{0,32}$", description='"" atau "ID akun WhatsApp Business", hanya angka')
    template_returned: _Name = Field("", description=_TEMPLATE)
    template_decided: _Name = Field("", description=_TEMPLATE)
    template_reminder: _Name = Field("", description=_TEMPLATE)
    template_month_closed: _Name = Field("", description=_TEMPLATE)
    template_card_waiting: _Name = Field("", description=_TEMPLATE)
    template_digest: _Name = Field("", description=_TEMPLATE)
    template_language: str = Field("id", pattern=r"^[a-z]{2}(_[A-Z]{2})?$", description='kode bahasa, misalnya "id"')
    groups: bool = Field(default=False, description="true atau false")
    max_per_second: int = Field(0, ge=0, description="pesan per detik, atau 0 untuk batas WhatsApp sendiri")
    max_per_minute_person: int = Field(
        0, ge=0, description="pesan per menit ke satu orang, atau 0 untuk batas WhatsApp sendiri"
    )

    @property
    def templates(self) -> dict[str, str]:
        """The names of approved messages by the `Notice` that each is for."""
        named = {each.value: getattr(self, f"template_{each.value}") for each in Notice}
        return {notice: name for notice, name in named.items() if name}
