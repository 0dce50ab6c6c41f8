"""Which one kind of change a sentence tells; none where it tells several, or only asks, plans or denies."""

from dataclasses import dataclass

from bot.domain.sentences.doubts import is_denied, is_no_report, is_planned, is_remembered
from bot.domain.sentences.vocabulary import Entry, Vocabulary
from bot.domain.spelling.whole_words import words

_NOTHING: frozenset[str] = frozenset()
_HUMAN = words("""
    pak|bapak|ibu|warga|orang|anak|istri|suami|saya|keluarga|sekeluarga|tetangga|kakek|nenek|mertua|menantu|mantu|
    adik|kakak|ayah|bayi|cucu|ponakan|keponakan|sepupu|mang|kang|teh|ceu|mas|mbak|bang|om|tante|mbah|abah|emak|mak|
    aki|nini|nek|wak|haji|ustad|penghuni|penduduk|kk|janda|duda|pemuda|remaja|balita|lansia|saudara|sodara|si|bernama|
    paman|bibi|bi|kepala|putra|putri|beliau|dia|ada yang|yang|penerima|kpm|wa|uwa|neng|dede|jang|almarhum|kyai|ustadz|
    laki|perempuan|rt|sdr|sdri|orangnya|orangtua|bocah
""")


@dataclass(frozen=True, slots=True)
class Told:
    """A rule of a kind, and where in the plain sentence its words stand."""

    entry: Entry
    start: int
    end: int
    open: bool = False
    """It is planned, feared or remembered, no news."""

    @property
    def topic(self) -> str:
        """What it tells."""
        return self.entry.topic


def judge(text: str, plain: str, vocabulary: Vocabulary, *, names_somebody: bool) -> Told | None:
    """What the sentence tells; None where it is unsure."""
    if is_no_report(text, plain):
        return None
    human = names_somebody or bool(_HUMAN.search(plain))
    told = [found for each in vocabulary.entries if human or not each.rule.human for found in _tellings(each, plain)]
    event = _only_event({found.topic for found in told if not found.open}, vocabulary)
    beside = {found.topic for found in told if found.open} - {event} - vocabulary.covers.get(event, _NOTHING)
    if beside - vocabulary.beside.get(event, _NOTHING):
        return None
    return next((found for found in told if found.topic == event and not found.open), None)


def _only_event(topics: set[str], vocabulary: Vocabulary) -> str:
    """The one topic that the others belong to; empty where there are several."""
    covered = (vocabulary.covers.get(topic, _NOTHING) for topic in topics)
    events = topics.difference(*covered) - vocabulary.denials or topics
    return next(iter(events)) if len(events) == 1 else ""


def _tellings(each: Entry, plain: str) -> list[Told]:
    found = [match.span() for match in each.rule.said.finditer(plain)]
    if not found or (each.rule.unless and each.rule.unless.search(plain)):
        return []
    return [
        Told(each, start, end, _is_open(each, plain, start, end))
        for start, end in found
        if each.spoken.denies or not is_denied(plain, start, end)
    ]


def _is_open(each: Entry, plain: str, start: int, end: int) -> bool:
    if each.rule.wish:
        return False
    return is_planned(plain, start, end) or (not each.spoken.denies and is_remembered(plain, start))
