"""A server that speaks Meta's Graph API for WhatsApp, with people who write to the office: for tests and benchmarks."""

from tests.whatsapp.failures import Failure
from tests.whatsapp.server import GraphApi
from tests.whatsapp.world import Button, Person, Sent

__all__ = ["Button", "Failure", "GraphApi", "Person", "Sent"]
