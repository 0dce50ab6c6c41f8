"""Monthly reports of RT heads by chat, from the phone to Dinas Sosial."""

__version__ = "0.1.0"
