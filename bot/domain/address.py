"""Where somebody can be written to."""

from dataclasses import dataclass

_TOPIC = "/"


@dataclass(frozen=True, slots=True)
class Address:
    """Where somebody can be written to: a chat on one channel. A room is an address too, and so is each topic of a
    room that has some: `chat/topic`."""

    channel: str
    id: str

    @property
    def chat(self) -> str:
        """The platform's chat, whatever the topic."""
        return self.id.partition(_TOPIC)[0]

    @property
    def topic(self) -> str:
        """The topic in it; empty where there is none, or in its general one."""
        return self.id.partition(_TOPIC)[2]

    def in_topic(self, topic: str) -> "Address":
        """This topic of the chat; an empty one is the chat itself."""
        return Address(self.channel, f"{self.chat}{_TOPIC}{topic}" if topic else self.chat)
