"""What is told first goes before in a message of its own where it would push the question or its buttons off a small
screen."""

from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.prompt import Prompt, Say, Text
from bot.dialogue.screen import is_high
from bot.dialogue.turn import ADD, EXTRA

_REVIEW, _ANSWERS, _ANSWER, _LIST = "review-title", "review-answers", "review-line", "mine-title"
_TITLES = frozenset({_REVIEW, _LIST})
"""What a list begins with is not parted from it."""
_DECIDED_BY = frozenset({_REVIEW, "review-declaration", "review-ask"})
"""Of a review what stands beside its buttons, whatever else there is; so does its first answer, which says of whom."""
_WHOM = 72
"""Letters of that answer where more of it would push the buttons away; the whole of it is above."""


def in_one_screen(say: Say, worded: Callable[[Say], Prompt]) -> tuple[Say, ...]:
    """The message, or several: of the first paragraphs as many as must stand apart, of a review a screen each; a list
    as a whole. What asks nothing is left in one, but for the answers of a review."""
    if not say.options:
        return _screens(say.lines, worded) if say.lines and say.lines[0].key == _ANSWERS else (say,)
    apart, rest = _parted(say, worded)
    moved, rest = _beside_buttons(rest, worded)
    before = _screens((*apart, *moved), worded) if moved else (Say(apart),) * bool(apart)
    return (*before, rest)


def in_screens(says: tuple[Say, ...], worded: Callable[[Say], Prompt]) -> tuple[Say, ...]:
    """The same of several that follow each other: what goes before a review stands with its answers where both fit."""
    shown: list[Say] = []
    for part in (part for say in says for part in in_one_screen(say, worded)):
        both = replace(shown[-1], lines=(*shown[-1].lines, *part.lines)) if shown else part
        is_more = bool(shown) and not part.options and not shown[-1].options and shown[-1].lines[0].key == _ANSWERS
        if is_more and not is_high(worded(both)):
            shown[-1] = both
        else:
            shown.append(part)
    return tuple(shown)


def _parted(say: Say, worded: Callable[[Say], Prompt]) -> tuple[tuple[Text, ...], Say]:
    """What goes before, and what is left with the buttons."""
    apart = 0
    while _may_go(say, apart) and is_high(worded(replace(say, lines=say.lines[apart:]))):
        apart += 1
    while (
        apart and _may_go(say, apart) and all(each.key.endswith("-line") for each in say.lines[apart - 1 : apart + 1])
    ):
        apart += 1
    rest = replace(say, lines=say.lines[apart:])
    if not apart or (len(rest.lines) == 1 and is_high(worded(rest))):
        return (), say
    return say.lines[:apart], rest


def _beside_buttons(say: Say, worded: Callable[[Say], Prompt]) -> tuple[tuple[Text, ...], Say]:
    """Of a review or a list that is too high what goes above, and what says beside the buttons what they are for."""
    title = say.lines[0]
    if title.key not in _TITLES or not is_high(worded(say)):
        return (), say
    if title.key == _LIST:
        return say.lines, replace(say, lines=(Text("mine-choose"),))
    whom, *others = say.lines[1:]
    answers = tuple(each for each in others if each.key == _ANSWER)
    moved = (Text(_ANSWERS, parts=title.parts), *answers) if answers else ()
    kept = [title, whom, *(each for each in others if each.key != _ANSWER)]
    while is_high(worded(replace(say, lines=tuple(kept)))) and (remark := _remark(kept)):
        kept.remove(remark)
        moved += (remark,)
    if whom.key == _ANSWER and is_high(worded(replace(say, lines=tuple(kept)))):
        moved, kept[1] = (whom, *moved), _shortened(whom, worded)
    return moved, _with_fewer_buttons(replace(say, lines=tuple(kept)), worded)


def _remark(kept: list[Text]) -> Text | None:
    return next((each for each in kept[2:] if each.key not in _DECIDED_BY), None)


def _shortened(answer: Text, worded: Callable[[Say], Prompt]) -> Text:
    told = answer.parts.get("value")
    value = worded(Say((told,))).text if told else str(answer.args.get("value", ""))
    cut = value if len(value) <= _WHOM else f"{value[:_WHOM].rstrip()}…"
    label = {name: part for name, part in answer.parts.items() if name != "value"}
    return Text(_ANSWER, {**answer.args, "value": cut}, label)


def _with_fewer_buttons(say: Say, worded: Callable[[Say], Prompt]) -> Say:
    """What may be added is behind *Tambah keterangan* as well, where that is offered."""
    named = [each for each in say.options if each.id.startswith(f"{ADD}.")]
    while named and is_high(worded(say)) and any(each.id == EXTRA for each in say.options):
        last = named.pop()
        say = replace(say, options=tuple(each for each in say.options if each != last))
    return say


def _screens(lines: tuple[Text, ...], worded: Callable[[Say], Prompt]) -> tuple[Say, ...]:
    """Without buttons, so many lines in each as a screen holds."""
    pages: list[tuple[Text, ...]] = []
    for line in lines:
        if pages and not is_high(worded(Say((*pages[-1], line)))):
            pages[-1] += (line,)
        else:
            pages.append((line,))
    return tuple(Say(page) for page in pages)


def _may_go(say: Say, place: int) -> bool:
    left = say.lines[place:]
    return len(left) > 1 and left[0].key not in _TITLES
