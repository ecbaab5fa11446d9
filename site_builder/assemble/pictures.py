"""Which pictures may be shown: everyone in them must have agreed, and someone must have answered."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from site_builder.assemble.answers import is_answer
from site_builder.assemble.people import Directory
from site_builder.assemble.records import Photo
from site_builder.assemble.redact import Redactor
from site_builder.model.choices import PhotoUnknown
from site_builder.model.entry import Entry
from site_builder.model.form import Form
from site_builder.model.lost import Lost
from site_builder.model.photo import Photo as PhotoForm
from site_builder.model.refs import PicturePath
from site_builder.model.values.text import nearest
from site_builder.problems import Edit, Problem


@dataclass(frozen=True, slots=True)
class Gallery:
    """All pictures of the content folder, and what is known of those in them.

    `shown` holds the pictures that may be shown. `withheld` are pictures with somebody in them who
    did not agree, `unanswered` those nobody answered for.
    """

    paths: frozenset[str]
    shown: Mapping[str, Photo]
    withheld: frozenset[str]
    unanswered: frozenset[str]
    lenient: bool
    folded: Mapping[str, str]  # every path by its spelling without capitals

    @property
    def hidden(self) -> frozenset[str]:
        """Pictures that must not reach the site."""
        return self.withheld if self.lenient else self.withheld | self.unanswered

    def look_up(
        self, entry: Entry[Form], ref: PicturePath, *steps: str | int
    ) -> tuple[Photo | None, Problem | None]:
        """The picture `ref` means, seen from `entry`, and what is to be said of it."""
        path = self.resolve(entry, ref.text)
        if path is None:
            near = self._near(entry, ref.text)
            code = "E120" if near else "E314"
            return None, entry.problem(code, *steps, found=ref.text, near=near)
        problem = None
        before, slash, name = ref.text.replace("\\", "/").rpartition("/")
        if name != path.rpartition("/")[2]:
            fixed = before + slash + path.rpartition("/")[2]
            edits = (Edit(entry.at(*steps), fixed),)
            problem = entry.problem(
                "W120", *steps, edits=edits, found=ref.text, actual=path, fixed=fixed
            )
        if path in self.unanswered:
            problem = entry.problem("W123", *steps, found=path.rpartition("/")[2], path=path)
        if path in self.hidden:
            return None, problem
        return self.shown.get(path, Photo(path, "")), problem

    def resolve(self, entry: Entry[Form] | Lost, written: str) -> str | None:
        folder = entry.path.rpartition("/")[0]
        tidy = written.replace("\\", "/").removeprefix("./").strip("/")
        candidates = [
            _join(base, tidy) for base in (folder, entry.home, f"{entry.home}/photos", "")
        ]
        for candidate in candidates:
            if candidate in self.paths:
                return candidate
        found = (self.folded.get(candidate.casefold()) for candidate in candidates)
        return next((path for path in found if path is not None), None)

    def _near(self, entry: Entry[Form], written: str) -> tuple[str, ...]:
        """The picture of the team whose file name is most like the one written, if any is."""
        base = f"{entry.home}/" if entry.home else ""
        own = [path.removeprefix(base) for path in sorted(self.paths) if path.startswith(base)]
        by_name = {path.rpartition("/")[2]: path for path in own}
        near = nearest(written.replace("\\", "/").rpartition("/")[2], by_name, 0.7)[:1]
        return tuple(by_name[name] for name in near)


def gallery(  # noqa: PLR0913  (pictures, who answered for them, and how strict the site is)
    paths: Iterable[str],
    entries: Iterable[Entry[Form]],
    lost: Iterable[Lost],
    people: Directory,
    redactor: Redactor,
    *,
    unknown: PhotoUnknown,
) -> tuple[Gallery, tuple[Problem, ...]]:
    """Judge every picture by the `photos.yaml` of its folder.

    A picture whose answer could not be read is withheld, even where unanswered ones are shown.
    """
    known = frozenset(paths)
    lenient = unknown is PhotoUnknown.WARN
    folded = {path.casefold(): path for path in sorted(known)}
    found = Gallery(known, {}, frozenset(), known, lenient, folded)
    shown: dict[str, Photo] = {}
    withheld: set[str] = set(_unread(found, lost)) if lenient else set()
    problems: list[Problem] = []
    for entry in entries:
        if not isinstance(entry.form, PhotoForm):
            continue
        path = found.resolve(entry, entry.form.file.text)
        if path is None:
            problems += (p for p in (found.look_up(entry, entry.form.file, "file")[1],) if p)
            continue
        agreed = _agreed(entry, entry.form, people)
        if agreed:
            shown[path] = _photo(path, entry.form, entry.home, redactor)
        elif agreed is not None:
            withheld.add(path)
    agreed_to = {path: photo for path, photo in shown.items() if path not in withheld}
    unanswered = known - agreed_to.keys() - withheld
    hall = Gallery(known, agreed_to, frozenset(withheld), unanswered, lenient, folded)
    return hall, tuple(problems)


def _photo(path: str, form: PhotoForm, home: str, redactor: Redactor) -> Photo:
    caption = redactor.text(form.caption or "", home)
    return Photo(path, caption, form.taken, redactor.text(form.place or "", home))


def _unread(hall: Gallery, lost: Iterable[Lost]) -> Iterator[str]:
    """The pictures about which something was written that nobody could read."""
    for one in lost:
        if one.kind != "photo":
            continue
        if one.names is None:
            folder = f"{one.home}/" if one.home else ""
            yield from (path for path in hall.paths if path.startswith(folder))
        else:
            yield from (p for p in (hall.resolve(one, name) for name in one.names) if p)


def _agreed(entry: Entry[Form], form: PhotoForm, people: Directory) -> bool | None:
    """Whether everyone in a photo agreed to it; None when nobody said who is in it."""
    if not form.people:
        return None
    if len(form.people) == 1 and is_answer(form.people[0]):
        return True
    for ref in form.people:
        bearers = people.find(ref.text, entry.home)
        if len(bearers) != 1 or not (bearers[0].person.photo and bearers[0].active):
            return False
    return True


def _join(base: str, path: str) -> str:
    parts: list[str] = []
    for part in f"{base}/{path}".split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)
