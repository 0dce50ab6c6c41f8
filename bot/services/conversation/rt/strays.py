"""Photos of an album whose words come with a later one: taken for the report under way, they go with their own."""

from dataclasses import replace

from bot.dialogue.prompt import Picture
from bot.dialogue.session import Session

_NONE = "-"
"""No question was answered by it."""


def noted(session: Session, picture: Picture, step: str) -> Session:
    """The report, with which album a photo is of that it took; `step` is the question that it answered."""
    own = session.context.album
    if not picture.album or picture.caption or (own is not None and own.id == picture.album):
        return session
    stray = f"{picture.album} {picture.file_id} {step or _NONE}"
    return replace(session, context=replace(session.context, strays=(*session.context.strays, stray)))


def taken_back(session: Session, album: str) -> tuple[tuple[str, ...], Session]:
    """The platform's files of that album, and the report without them: what one of them answered is asked again."""
    strays = [each.split(" ") for each in session.context.strays]
    found = [each for each in strays if each[0] == album]
    files = tuple(file for _, file, _ in found)
    steps = {step for *_, step in found}
    context = replace(
        session.context,
        photos=tuple(each for each in session.context.photos if each not in files),
        strays=tuple(each for each in session.context.strays if each.split(" ")[0] != album),
    )
    answers = {step: answer for step, answer in session.answers.items() if step not in steps}
    return files, replace(session, answers=answers, context=context)
