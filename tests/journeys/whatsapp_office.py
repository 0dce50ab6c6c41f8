"""An installation whose one channel is WhatsApp."""

from pathlib import Path

from tests.journeys.calm_month import far_from_closing
from tests.journeys.process import Installation, free_port
from tests.whatsapp import GraphApi
from tests.whatsapp.server import NUMBER_ID, SECRET, TOKEN, VERIFY

CONFIG = """
[server]
port = {port}
public_url = "http://127.0.0.1:{port}"
[whatsapp]
token = "{token}"
phone_number_id = "{number_id}"
app_secret = "{secret}"
verify_token = "{verify}"
api_base = "{api_base}"
max_per_minute_person = {pace}
groups = true
[month]
remind_days = []
close_day = {close_day}
"""


def install_on_whatsapp(folder: Path, api: GraphApi, pace: int) -> tuple[Installation, int]:
    """A folder with a configuration alone, and the port that it says; `pace` messages a minute go to one person."""
    office, port = Installation(folder), free_port()
    office.config.write_text(
        CONFIG.format(
            port=port,
            pace=pace,
            token=TOKEN,
            number_id=NUMBER_ID,
            secret=SECRET,
            verify=VERIFY,
            api_base=api.url,
            close_day=far_from_closing(),
        )
    )
    return office, port
