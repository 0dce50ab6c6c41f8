"""What a member of a household is called: by who heads a household of their own, or by the mother."""

from collections.abc import Mapping

from bot.domain.people.people import Relationship, Resident, Sex

SPOUSE = {Sex.MALE: Relationship.HUSBAND, Sex.FEMALE: Relationship.WIFE}
_OF_CHILD: Mapping[Relationship, Relationship] = {
    Relationship.GRANDCHILD: Relationship.CHILD,
    Relationship.HEAD: Relationship.PARENT,
    Relationship.HUSBAND: Relationship.PARENT,
    Relationship.WIFE: Relationship.PARENT,
    Relationship.CHILD: Relationship.OTHER_KIN,
}
_OF_CHILD_IN_LAW: Mapping[Relationship, Relationship] = {Relationship.GRANDCHILD: Relationship.CHILD}
_OF_PARTNER: Mapping[Relationship, Relationship] = {Relationship.CHILD: Relationship.CHILD}
_SEEN_FROM: Mapping[Relationship, Mapping[Relationship, Relationship]] = {
    Relationship.CHILD: _OF_CHILD,
    Relationship.CHILD_IN_LAW: _OF_CHILD_IN_LAW,
    Relationship.HEAD: _OF_PARTNER,
    Relationship.HUSBAND: _OF_PARTNER,
    Relationship.WIFE: _OF_PARTNER,
}
_COUPLES = (
    {Relationship.CHILD, Relationship.CHILD_IN_LAW},
    {Relationship.HEAD, Relationship.WIFE},
    {Relationship.HEAD, Relationship.HUSBAND},
)


def seen_from(head: Resident, member: Resident, couple: bool) -> Relationship | None:
    """The member's SHDK under the new head; None where the old one doesn't tell.

    `couple` where the two may be man and wife: a child and a child-in-law who leave together, nobody else of the kind.
    """
    if head.id == member.id:
        return Relationship.HEAD
    if head.relationship is None or member.relationship is None:
        return None
    if couple and member.sex and {head.relationship, member.relationship} in _COUPLES:
        return SPOUSE[member.sex]
    return _SEEN_FROM.get(head.relationship, {}).get(member.relationship)


def relationships(head: Resident, members: tuple[Resident, ...]) -> dict[str, Relationship | None]:
    """The SHDK of each member of a new household, by his id."""
    kin = [each.relationship for each in members if each.id != head.id]
    return {each.id: seen_from(head, each, kin.count(each.relationship) == 1) for each in members}


_OF_MOTHER = {
    Relationship.HEAD: Relationship.CHILD,
    Relationship.WIFE: Relationship.CHILD,
    Relationship.CHILD: Relationship.GRANDCHILD,
    Relationship.CHILD_IN_LAW: Relationship.GRANDCHILD,
    Relationship.GRANDCHILD: Relationship.OTHER_KIN,
    Relationship.PARENT: Relationship.OTHER_KIN,
    Relationship.PARENT_IN_LAW: Relationship.OTHER_KIN,
    Relationship.OTHER_KIN: Relationship.OTHER_KIN,
    Relationship.HELPER: Relationship.OTHER,
    Relationship.OTHER: Relationship.OTHER,
}


def of_mother(relationship: Relationship | None) -> Relationship | None:
    """The SHDK of a baby by that of the mother; None where hers is not known, or does not tell."""
    return _OF_MOTHER.get(relationship) if relationship else None
