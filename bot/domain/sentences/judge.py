"""Which one kind of change a sentence tells; none where it tells several, or only asks, plans or denies."""

from dataclasses import dataclass

from bot.domain.sentences.aid_rules import AID_RULES
from bot.domain.sentences.doubts import is_denied, is_no_report, is_planned, is_remembered
from bot.domain.sentences.life_rules import LIFE_RULES
from bot.domain.sentences.rule import Rule, words
from bot.domain.sentences.status_rules import STATUS_RULES

RULES: tuple[Rule, ...] = (*LIFE_RULES, *STATUS_RULES, *AID_RULES)
_HUMAN = words("""
    pak|bapak|ibu|warga|orang|anak|istri|suami|saya|keluarga|sekeluarga|tetangga|kakek|nenek|mertua|menantu|mantu|
    adik|kakak|ayah|bayi|cucu|ponakan|keponakan|sepupu|mang|kang|teh|ceu|mas|mbak|bang|om|tante|mbah|abah|emak|mak|
    aki|nini|nek|wak|haji|ustad|penghuni|penduduk|kk|janda|duda|pemuda|remaja|balita|lansia|saudara|sodara|si|bernama|
    paman|bibi|bi|kepala|putra|putri|beliau|dia|ada yang|yang|penerima|kpm|wa|uwa|neng|dede|jang|almarhum|kyai|ustadz|
    laki|perempuan|rt|sdr|sdri|orangnya|orangtua|bocah
""")
# What the kind says already: `meninggal karena sakit` is a death.
_COVERS: dict[str, frozenset[str]] = {
    "death": frozenset({"status:illness", "status:disability", "unfit", "missing"}),
    "birth": frozenset({"status:pregnancy", "status:illness"}),
    "move_out": frozenset({"status:job", "unfit", "status:school", "status:illness"}),
    "move_in": frozenset({"status:job", "move_out"}),
    "away": frozenset({"status:job"}),
    "missing": frozenset({"unfit", "status:disability"}),
    "split": frozenset({"status:marriage", "status:divorce", "move_out", "move_in"}),
    "caretaker": frozenset({
        "death", "move_out", "move_in", "away", "unfit", "correction", "status:illness", "proposal", "missing",
        "status:disability",
    }),
    "unfit": frozenset({"status:job", "proposal", "status:marriage", "status:school", "status:illness"}),
    "proposal": frozenset({"status:illness", "status:disability", "status:job", "death", "status:divorce"}),
    "pbi_baby": frozenset({"birth", "pbi_reactivate", "proposal", "correction"}),
    "pbi_reactivate": frozenset({"status:illness", "proposal", "unfit", "status:pregnancy", "status:disability"}),
    "correction": frozenset({"birth"}),
    "status:disability": frozenset({"status:illness"}),
    "status:job": frozenset({"status:illness"}),
}  # fmt: skip
# What may be hoped or feared beside it: pregnant, to be delivered next month.
_COVERS_OPEN: dict[str, frozenset[str]] = {
    "status:pregnancy": frozenset({"birth"}),
    "nil": frozenset({"status:illness"}),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A rule, and where in the plain sentence its words stand."""

    rule: Rule
    start: int
    end: int
    open: bool = False
    """It is planned, feared or remembered, no news."""

    @property
    def topic(self) -> str:
        """The kind, and of a status which."""
        return f"status:{self.rule.detail[1]}" if self.rule.kind == "status" and self.rule.detail else self.rule.kind


def judge(text: str, plain: str, *, names_somebody: bool) -> Told | None:
    """What the sentence tells; None where it is unsure."""
    if is_no_report(text, plain):
        return None
    human = names_somebody or bool(_HUMAN.search(plain))
    told = [found for each in RULES if human or not each.human for found in _tellings(each, plain)]
    event = _only_event({found.topic for found in told if not found.open})
    beside = {found.topic for found in told if found.open} - {event} - _COVERS.get(event, frozenset())
    if beside - _COVERS_OPEN.get(event, frozenset()):
        return None
    return next((found for found in told if found.topic == event and not found.open), None)


def _only_event(topics: set[str]) -> str:
    """The one topic that the others belong to; empty where there are several."""
    events = topics.difference(*(_COVERS.get(topic, frozenset()) for topic in topics)) - {"nil"} or topics
    return next(iter(events)) if len(events) == 1 else ""


def _tellings(each: Rule, plain: str) -> list[Told]:
    found = [match.span() for match in each.said.finditer(plain)]
    if not found or (each.unless and each.unless.search(plain)):
        return []
    return [
        Told(each, start, end, _is_open(each, plain, start, end))
        for start, end in found
        if each.kind == "nil" or not is_denied(plain, start, end)
    ]


def _is_open(each: Rule, plain: str, start: int, end: int) -> bool:
    if each.wish:
        return False
    return is_planned(plain, start, end) or (each.kind != "nil" and is_remembered(plain, start))
