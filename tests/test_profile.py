"""A profile names the stages of a build."""

from datetime import date
from functools import partial

from site_builder.build import Request, build
from site_builder.commands.profiling import profile_told, profiled
from site_builder.problems import Language
from tests.whole import SOUND, TODAY


def test_every_costly_stage_is_named() -> None:
    request = Request(SOUND, None, lambda _zone: date.fromisoformat(TODAY))
    _, stats = profiled(partial(build, request))
    told = profile_told(stats, Language.EN)
    stages, owners = told.split("Whose code it was")
    assert {"site.all", "index.make_search", "check.check_site", "screens.render_screens"} <= {
        line.split()[-1] for line in stages.splitlines()
    }
    assert "render" in owners
    assert "Python itself" in owners
