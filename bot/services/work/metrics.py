"""What a monitoring system may ask: counts without a person in them, served at `/metrics`."""

from prometheus_client import Counter

HANDLED = Counter("lapor_messages_handled", "Messages committed with all they caused.", ["channel"])
SET_ASIDE = Counter(
    "lapor_messages_set_aside", "Messages kept in the inbox because they could not be handled.", ["channel"]
)
COMMITS_FAILED = Counter("lapor_commits_failed", "Group commits that the database could not take.")
BUTTONS_DROPPED = Counter(
    "lapor_buttons_dropped", "Second buttons of one id that were left out of a message; each is a fault of ours."
)
DELIVERED = Counter("lapor_deliveries", "Messages carried out, by what became of them.", ["channel", "outcome"])
