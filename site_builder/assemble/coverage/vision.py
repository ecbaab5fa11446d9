"""G1: where the team wants to go, whether its people share it, and whether they know it."""

from site_builder.assemble.coverage.counted import latest_copies, roster, survey
from site_builder.assemble.coverage.found import Evidence, Found, number, share
from site_builder.assemble.coverage.look import Look, day_of
from site_builder.assemble.coverage.places import shown_since
from site_builder.model.values.bar import Measuring
from site_builder.model.values.text import plain
from site_builder.problems import Term

_KNOWN = (9, 10)  # so many parts of those asked know the vision
_VISION = Term("班组愿景", "vision of the team")


def vision_state(look: Look, measuring: Measuring) -> Found:
    vision = look.held.team.form.vision
    if vision is None or not vision.text:
        return number(0)
    adopted = day_of(vision.adopted)
    proof = look.own(_VISION, adopted, "vision")
    return number(1 + look.months(measuring.number).holds(adopted), (proof,))


def share_with_personal_vision(look: Look, measuring: Measuring) -> Found:
    del measuring
    own = sum(seat.has_vision for seat in look.held.seats if look.is_here(seat.left))
    told = latest_copies(look, "personal_visions")
    if told is not None and told[0] > own:
        return share(told[0], look.headcount, (told[1],))
    return share(own, look.headcount, roster(look) if own else ())


def share_aligned(look: Look, measuring: Measuring) -> Found:
    del measuring
    vision = look.held.team.form.vision
    pillars = {plain(one) for one in vision.pillars} if vision else set()
    here = [one for one in look.held.seats if look.is_here(one.left) and one.has_vision]
    aligned = sum(plain(one.pillar) in pillars for one in here if one.pillar)
    return share(aligned, look.headcount, roster(look) if aligned else ())


def vision_shown(look: Look, measuring: Measuring) -> Found:
    shown = shown_since(look, "vision", measuring.number)
    asked = survey(look, "vision_known")
    known: tuple[Evidence, ...] = ()
    if asked is not None and asked.count * _KNOWN[1] >= asked.out_of * _KNOWN[0]:
        known = asked.evidence
    steps = bool(shown) + (bool(known) or (asked is None and bool(shown)))
    found = number(steps, (*shown, *known))
    return found if look.held.displays else without_place(found)


def without_place(found: Found) -> Found:
    """The same for a team that has neither screen nor wall."""
    return Found(found.value, found.evidence, older=found.older, placed=False)
