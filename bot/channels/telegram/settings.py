"""The section `[telegram]` of the configuration."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, SecretStr, ValidationInfo

from bot.channels.section import Section, WebAddress


def _check_token(token: SecretStr) -> SecretStr:
    if not re.fullmatch(r"(\d+:\S+)?", token.get_secret_value()):
        raise ValueError("not a bot's token")
    return token


def _check_webhook_secret(secret: SecretStr, info: ValidationInfo) -> SecretStr:
    # Telegram's own rule for setWebhook's secret_token: 1-256 characters of this alphabet.
    required = info.data.get("mode") == "webhook"
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}" if required else r"[A-Za-z0-9_-]{0,256}", secret.get_secret_value()):
        raise ValueError("not a webhook secret")
    return secret


class TelegramSettings(Section):
    """The bot on Telegram; without a token there is none. A limit of 0 leaves the choice to the sender."""

    token: Annotated[SecretStr, AfterValidator(_check_token)] = Field(
        SecretStr(""), repr=False, description='"" atau token dari @BotFather, misalnya 123456:ABC-DEF'
    )
    mode: Literal["polling", "webhook"] = Field("polling", description='"polling" atau "webhook"')
    api_base: WebAddress = Field(
        "https://api.telegram.org", pattern=r"^https?://\S+$", description="alamat dengan https://"
    )
    webhook_secret: Annotated[SecretStr, AfterValidator(_check_webhook_secret)] = Field(
        SecretStr(""),
        repr=False,
        description='1 sampai 256 huruf, angka, "_" atau "-"; boleh kosong hanya bila mode = "polling"',
    )
    max_per_second: int = Field(0, ge=0, description="pesan per detik, atau 0 untuk batas Telegram sendiri")
    max_per_minute_group: int = Field(
        0, ge=0, description="pesan per menit di satu grup, atau 0 untuk batas Telegram sendiri"
    )
