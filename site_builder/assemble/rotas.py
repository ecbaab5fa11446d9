"""Rotas of units, and the crew of a rota that a team is."""

from site_builder.assemble.desk import Desk
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.team import Team
from site_builder.model.unit import Rota, Unit
from site_builder.model.values.shift import ShiftPattern
from site_builder.model.values.text import nearest, plain


def rotas_of(form: Unit) -> tuple[ShiftPattern, ...]:
    """The rotas of a unit as patterns that can be asked about days."""
    return tuple(pattern(rota) for rota in form.shifts if rota.cycle)


def pattern(rota: Rota) -> ShiftPattern:
    return ShiftPattern(
        name=rota.name,
        cycle=tuple(rota.cycle),
        anchor=rota.anchor,
        shifts={shift: (span.start, span.end) for shift, span in rota.shifts.items()},
        crews={crew: int(offset) for crew, offset in rota.crews.items()},
    )


def crew_of(
    desk: Desk, entry: Entry[Form], form: Team, rotas: tuple[ShiftPattern, ...]
) -> tuple[ShiftPattern, str] | None:
    """The rota and the crew that `班制: 四班两倒/甲` names; a name that fits no rota is reported."""
    if form.shift is None:
        return None
    name, _, crew = plain(form.shift).partition("/")
    crew = crew.strip().removesuffix("班")
    for rota in rotas:
        if plain(rota.name) != name.strip():
            continue
        if crew in rota.crews:
            return rota, crew
        if not crew and len(rota.crews) == 1:
            return rota, next(iter(rota.crews))
    names = [f"{rota.name}/{one}" for rota in rotas for one in rota.crews]
    if crew or not rotas:
        near = nearest(form.shift, names, 0.3)[:3] or tuple(names[:3])
        desk.problems.append(entry.problem("W265", "shift", found=form.shift, nearest=near))
    return None
