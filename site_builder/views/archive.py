"""Whether a bulletin is an archive: frozen as of its last day, for which no day is today any more."""

from site_builder.assemble.bulletin import Bulletin


def is_archived(bulletin: Bulletin) -> bool:
    day = bulletin.site.archived
    return day is not None and bulletin.today >= day
