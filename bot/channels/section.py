"""What every section of the configuration is made of."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict


class Section(BaseModel):
    """A section; each key's description says what is expected of it, and `repr=False` that its value is never shown."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True)


def _drop_last_slash(address: str) -> str:
    return address.rstrip("/")


WebAddress = Annotated[str, AfterValidator(_drop_last_slash)]
"""With http:// or https://, without the last slash."""
