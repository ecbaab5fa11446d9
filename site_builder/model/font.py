"""The font file that the settings name: found among those of the content folder."""

import posixpath
import unicodedata
from collections.abc import Iterable

from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.site import Site
from site_builder.model.values.text import nearest
from site_builder.problems import Checked, Problem
from site_builder.read.files import FontFile


def font_of(entries: Iterable[Entry[Form]], fonts: Iterable[FontFile]) -> Checked[FontFile | None]:
    """Return the font that `site.yaml` asks for, None when it asks for none.

    One that is not there is told as W323, at the place where it is named.
    """
    by_path = {_folded(font.path): font for font in fonts}
    for entry in entries:
        if isinstance(entry.form, Site) and entry.form.font is not None:
            wanted = posixpath.normpath(entry.form.font.replace("\\", "/")).lstrip("/")
            found = by_path.get(_folded(wanted)) or by_path.get(_folded(wanted, "content/"))
            if found is not None:
                return Checked(found)
            paths = [font.path for font in by_path.values()]
            near = nearest(wanted, paths, 0.5)
            facts = {"found": entry.form.font} | ({"near": near[0]} if near else {})
            return Checked(None, (Problem("W323", entry.at("font"), facts, entry.language),))
    return Checked(None)


def _folded(path: str, prefix: str = "") -> str:
    return unicodedata.normalize("NFC", path).removeprefix(prefix).casefold()
