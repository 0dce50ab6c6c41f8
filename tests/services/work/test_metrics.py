"""What monitoring is told: counts of what was handled, set aside and sent."""

from prometheus_client import REGISTRY

from tests.services.phones import Town


def value(name: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(f"{name}_total", labels) or 0.0


async def test_each_message_and_each_answer_is_counted(town: Town) -> None:
    handled, sent = (
        value("lapor_messages_handled", channel="web"),
        value("lapor_deliveries", channel="web", outcome="Done"),
    )
    await town.phone("rt-1").say("menu")
    assert value("lapor_messages_handled", channel="web") == handled + 1
    assert value("lapor_deliveries", channel="web", outcome="Done") == sent + 1


async def test_a_message_set_aside_is_counted(town: Town) -> None:
    before = value("lapor_messages_set_aside", channel="web")
    town.network.broken.add("rusak")
    await town.phone("rt-1").say("rusak")
    assert value("lapor_messages_set_aside", channel="web") == before + 1
