"""The section `[web]` of the configuration."""

from pydantic import Field

from bot.channels.section import Section


class WebSettings(Section):
    """The web channel."""

    enabled: bool = Field(default=False, description="true atau false")
