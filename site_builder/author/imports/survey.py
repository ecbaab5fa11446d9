"""What `check` would say of content with some files changed, short of making pages."""

from collections.abc import Callable, Mapping
from datetime import date

from site_builder.assemble.assemble import Sitting, assemble
from site_builder.echoes import without_echoes
from site_builder.model.choices import Channel
from site_builder.model.interpret import interpret, site_of
from site_builder.model.lost import left_out, names_lost
from site_builder.problems import Problem
from site_builder.read.documents import parse_documents
from site_builder.read.files import Content, SourceFile

Survey = Callable[[Mapping[str, bytes]], tuple[Problem, ...]]
"""Takes the new bytes of files by their path."""


def survey_of(content: Content, today: Callable[[str], date]) -> Survey:
    """Looks at `content` with files changed or added, for the day it is in the site's time zone."""

    def survey(changed: Mapping[str, bytes]) -> tuple[Problem, ...]:
        kept = [one for one in content.sources if one.path not in changed]
        new = [SourceFile(path, data) for path, data in changed.items()]
        sources = sorted([*kept, *new], key=lambda source: source.path)
        documents = parse_documents(sources)
        entries = interpret(documents.value)
        site = site_of(entries.value)
        day = today(site.timezone)
        sitting = Sitting(day, Channel.WEB, site.language, day)
        pictures = [picture.path for picture in content.pictures]
        lost = left_out(documents.value, entries.value)
        found = assemble(entries.value, lost, pictures, sitting)
        problems = (*documents.problems, *entries.problems, *found.problems)
        nameless = names_lost(documents.value, entries.value)
        return without_echoes(problems, documents.problems, names_lost=nameless)

    return survey
