"""The frame around every page: masthead, navigation, foot."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import quote

from site_builder.assemble.bulletin import Bulletin
from site_builder.problems import Language
from site_builder.views.archive import is_archived
from site_builder.views.changed import changed_on
from site_builder.views.links import DATA, HEALTH, HOME, NOT_FOUND, PRIVACY, SEARCH, href
from site_builder.views.sections import empty_sections
from site_builder.views.values import Page
from site_builder.views.wording import Wording

_LOCALES = {Language.ZH: "zh_CN", Language.EN: "en_GB"}
_WITH_SEARCH = frozenset((SEARCH, NOT_FOUND))  # pages with a field of their own
_SHORT_NAME = 4  # characters of a name in which 一 can stand as the line


@dataclass(frozen=True, slots=True)
class NavItem:
    """An entry of the navigation. `section` is the path of its page, `current` where we are."""

    label: str
    href: str
    section: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Assets:
    """Addresses of the joined style sheet, the scripts ("" for none), icons, share picture ("").

    `search` is the script of the search page alone.
    `band` is the colour around the pages, for the browser's own frame; `night_band` that at night,
    "" in a theme without a night.
    """

    stylesheet: str
    script: str
    icon: str
    touch_icon: str = ""
    share: str = ""
    band: str = ""
    night_band: str = ""
    search: str = ""


@dataclass(frozen=True, slots=True)
class Brand:
    """The name of the site around its mark: where it has the character 一, the line stands for it.

    `rest` is what follows the first words of the name, such as the name of the board.
    """

    before: str
    after: str
    rest: str


@dataclass(frozen=True, slots=True)
class Changes:
    """When content files last changed, as the page of each says it."""

    days: Mapping[str, date]
    words: Wording

    def of(self, page: Page) -> str:
        """Return the day as text, "" where it is unknown."""
        day = self.days.get(page.source)
        return "" if day is None else self.words.day(day)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a template may know besides its view. All addresses are to be written behind `@/`.

    `navigation` leads to the sections, `more` to what stands beside them. `title` is that of the page
    for the browser; `updated`, `editor` and `privacy_contact` are
    final text, "" when there is none. `built` is the day of the data and `zone` the time zone, for
    the script; an archive says in `archived` since when it is one and has no `built`. `address` is
    where the site is served, and `url` the page in it, "" where nobody said so. `name` is the title
    without that of the site, for shared links; `locale` the language as those links name it.
    `root` is where the addresses of a page begin that a server shows anywhere; `changed` says when
    what the page tells of last changed. `search` is the page of the search, "" on pages that have a field of their own.
    `is_lost`: the page stands for others that are not there. `changes` is for the frame of all pages.
    """

    site: str
    organization: str
    language: str
    theme: str
    navigation: tuple[NavItem, ...]
    assets: Assets
    home: str
    updated: str
    editor: str
    privacy_href: str
    privacy_contact: str
    brand: Brand
    zone: str
    built: str
    archived: str
    address: str
    more: tuple[NavItem, ...] = ()
    title: str = ""
    name: str = ""
    url: str = ""
    description: str = ""
    locale: str = ""
    root: str = ""
    changed: str = ""
    search: str = ""
    is_lost: bool = False
    changes: Changes | None = None

    def around(self, page: Page) -> "Frame":
        """Return the frame of one page: its title, and the navigation with its section marked."""
        current = page.section or page.path
        title = f"{page.title} · {self.site}" if page.title else self.site
        navigation = tuple(
            replace(item, current=True) if item.section == current else item
            for item in self.navigation
        )
        return replace(
            self,
            title=title,
            description=page.description,
            navigation=navigation,
            name=page.title or self.site,
            url=self._url_of(page),
            root=page.root,
            changed=self.changes.of(page) if self.changes else "",
            changes=None,
            is_lost=page.path == NOT_FOUND,
            search="" if page.path in _WITH_SEARCH else self.search,
        )

    def _url_of(self, page: Page) -> str:
        """The whole address of a page, if it has one of its own."""
        if not self.address or page.root:
            return ""
        return self.address + ("" if page.path == HOME else quote(page.path))


def navigation_labels(words: Wording) -> tuple[tuple[str, str], ...]:
    """Return the sections of the site in the order of the navigation: page path and label."""
    return (
        ("index.html", words.t("Home")),
        ("campaign/index.html", words.t("Campaign")),
        ("teams/index.html", words.t("Teams")),
        ("plan/index.html", words.t("Plan")),
        ("topics/index.html", words.t("Topics")),
        ("honours/index.html", words.t("Honours")),
        ("posts/index.html", words.t("Learning corner")),
        ("news/index.html", words.t("Notices")),
        ("coverage/index.html", words.t("Coverage")),
    )


def further_labels(words: Wording) -> tuple[tuple[str, str], ...]:
    """Return the pages that the foot leads to: page path and label."""
    return (
        ("trainings/index.html", words.t("Trainings")),
        ("library/index.html", words.t("Library")),
        ("results/index.html", words.t("Results")),
        ("suggestions/index.html", words.t("Suggestions")),
        ("instructors/index.html", words.t("Instructors")),
        ("mentors/index.html", words.t("Mentors")),
        ("skills/index.html", words.t("Skills")),
        ("special-skills/index.html", words.t("Special skills")),
        ("changes/index.html", words.t("Changes")),
        ("campaign/concepts/index.html", words.t("Concepts")),
        ("campaign/documents/index.html", words.t("Documents")),
        ("print/index.html", words.t("Print room")),
        (HEALTH, words.t("Content health")),
        (DATA, words.t("Data interfaces")),
    )


def frame_of(bulletin: Bulletin, words: Wording, pages: Iterable[Page], assets: Assets) -> Frame:
    """Return the frame shared by all pages; sections without a page or content are left out."""
    made = {page.path for page in pages} - empty_sections(bulletin)
    site = bulletin.site
    contact = site.privacy_contact
    parts = (contact.office, contact.phone or "", contact.place or "") if contact else ()
    return Frame(
        site=site.title or words.t("Team bulletin"),
        organization=site.organization or "",
        language=words.language.value,
        theme=site.theme.value,
        navigation=_made(navigation_labels(words), made),
        assets=assets,
        home=HOME,
        updated=words.day(bulletin.today),
        editor=bulletin.editor.name if bulletin.editor else "",
        privacy_href=href(PRIVACY),
        privacy_contact=words.join(part for part in parts if part),
        more=_made(further_labels(words), made),
        brand=brand_of(site.title or words.t("Team bulletin")),
        zone=site.timezone,
        built="" if _archived(bulletin, words) else bulletin.today.isoformat(),
        archived=_archived(bulletin, words),
        address=site.address or "",
        locale=_LOCALES[words.language],
        search=href(SEARCH),
        changes=Changes(changed_on(bulletin), words),
    )


def brand_of(title: str) -> Brand:
    """Return the name of a site as its masthead shows it: `一线 · 货运处班组宣传栏` in two parts."""
    first, separator, rest = title.partition("·")
    first, rest = (first.strip(), rest.strip()) if separator else (title.strip(), "")
    before, line, after = first.partition("一")
    return (
        Brand(before, after, rest) if line and len(first) <= _SHORT_NAME else Brand("", first, rest)
    )


def _archived(bulletin: Bulletin, words: Wording) -> str:
    day = bulletin.site.archived
    if day is None or not is_archived(bulletin):
        return ""
    return words.t(
        "This bulletin was closed on {day} and stays as it was then.", day=words.day(day)
    )


def _made(labels: Iterable[tuple[str, str]], made: set[str]) -> tuple[NavItem, ...]:
    return tuple(NavItem(label, href(path), path) for path, label in labels if path in made)
