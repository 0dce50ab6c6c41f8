"""All kinds of report of a house, asked by what they say of themselves."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from bot.dialogue.flow import BadFlow, Flow
from bot.dialogue.traits import ONE_KIND_ONLY, Brings, Door, Opens, Repeats, Traits
from bot.domain.report.changes import Kind
from bot.domain.sentences.vocabulary import UnknownTopic, Vocabulary


class Kinds(Mapping[str, Flow]):
    """Every kind by its code, in the order of the menu; `BadFlow` names those that don't go together."""

    def __init__(self, flows: Iterable[Flow]) -> None:
        self._flows: dict[str, Flow] = {}
        for flow in sorted(flows, key=lambda flow: flow.order):
            clash = next((f for f in self.values() if f.kind == flow.kind or (f.code and f.code == flow.code)), None)
            if clash:
                raise BadFlow(f"flow {flow.kind!r} has the kind or code of {clash.kind!r}")
            self._flows[flow.kind] = flow
        self.traits = {Kind(kind): _traits_of(flow) for kind, flow in self._flows.items()}
        self.vocabulary = self._vocabulary()
        """The sentences that open a report."""
        for door in ONE_KIND_ONLY:
            if len(both := [flow.kind for flow, _ in self.opened_from(door)]) > 1:
                raise BadFlow(f"flows {both[0]!r} and {both[1]!r} both open from {door.value!r}, where one may")

    def __getitem__(self, kind: str) -> Flow:
        return self._flows[kind]

    def __iter__(self) -> Iterator[str]:
        return iter(self._flows)

    def __len__(self) -> int:
        return len(self._flows)

    def that_bring(self, whom: Brings) -> frozenset[Kind]:
        """The kinds that enter such people."""
        return frozenset(kind for kind, traits in self.traits.items() if traits.brings is whom)

    def repeated_by(self, kind: Kind) -> frozenset[Kind]:
        """The kinds of which a report may be the same as one of this kind: its own, or all that end being here."""
        if self.traits[kind].told.when is not Repeats.FOR_GOOD:
            return frozenset({kind})
        return frozenset(each for each, traits in self.traits.items() if traits.told.when is Repeats.FOR_GOOD)

    @cached_property
    def that_ask_to_leave(self) -> frozenset[Kind]:
        """The kinds that propose a household for getting no aid any more."""
        return frozenset(kind for kind, traits in self.traits.items() if traits.asks_to_leave)

    @cached_property
    def reported_at_once(self) -> tuple[Flow, ...]:
        """The kinds that nobody decides about: they say that nothing happened, with one tap."""
        return tuple(flow for flow in self.values() if not flow.needs_decision)

    def opened_from(self, door: Door) -> list[tuple[Flow, Opens]]:
        """The kinds that open there, as they stand among its answers."""
        found = [
            (flow, each) for kind, flow in self.items() for each in self.traits[Kind(kind)].opens if door in each.doors
        ]
        return sorted(found, key=lambda pair: pair[1].place)

    def that_put_right(self, field: str) -> tuple[Flow, Opens] | None:
        """The kind that tells what of this field of a person is right, and how it opens."""
        for kind, flow in self.items():
            for each in self.traits[Kind(kind)].opens:
                if field in each.fields:
                    return flow, replace(each, answers={**each.answers, **each.fields[field]})
        return None

    def _vocabulary(self) -> Vocabulary:
        try:
            return Vocabulary({kind: traits.spoken for kind, traits in self.traits.items() if traits.spoken})
        except UnknownTopic as error:
            raise BadFlow(str(error)) from None


def _traits_of(flow: Flow) -> Traits:
    if flow.traits is None:
        raise BadFlow(f"flow {flow.kind!r} builds no report, so it is no kind of report")
    return flow.traits
