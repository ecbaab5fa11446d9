"""References to other content, as written. `assemble` finds what they mean."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ref:
    """The author's words for something described elsewhere."""

    text: str

    def __str__(self) -> str:
        return self.text


class PersonRef(Ref):
    """A name, or the id of a person where names repeat."""

    __slots__ = ()


class TeamRef(Ref):
    """A team's name, short name or folder."""

    __slots__ = ()


class UnitRef(Ref):
    """A unit's name, short name or folder."""

    __slots__ = ()


class RecordRef(Ref):
    """The id, title or file name of a record."""

    __slots__ = ()


class TopicRef(RecordRef):
    __slots__ = ()


class TrainingRef(RecordRef):
    __slots__ = ()


class PlanItemRef(RecordRef):
    __slots__ = ()


class AwardRef(RecordRef):
    __slots__ = ()


class NoticeRef(RecordRef):
    __slots__ = ()


class DocumentRef(RecordRef):
    __slots__ = ()


class SuggestionRef(RecordRef):
    __slots__ = ()


class SkillRef(RecordRef):
    __slots__ = ()


class EvidenceRef(RecordRef):
    """Any record that proves something: a topic, a training, a change, a post."""

    __slots__ = ()


class SlideRef(RecordRef):
    """What a screen shows: a kind of slide, or any record that can stand on one."""

    __slots__ = ()


class SheetRef(Ref):
    """A sheet for a wall: its code, or its kind and what it is about."""

    __slots__ = ()


class GoalRef(Ref):
    """The id of a goal, requirement or concept of the campaign, such as `G4` or `R2`."""

    __slots__ = ()


class PicturePath(Ref):
    """A picture, by its path from the file that names it or from the team's photo folder."""

    __slots__ = ()
