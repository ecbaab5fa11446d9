"""The pages somebody is looking at, made before the rest of the site and shown at once."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from site_builder.assemble.bulletin import Bulletin
from site_builder.memory import Memory
from site_builder.model.choices import Channel
from site_builder.problems import Severity
from site_builder.publish.check import check_site
from site_builder.render.site import SitePress
from site_builder.views.values import Page
from site_builder.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Glance:
    """What is `wanted` early, as paths of pages, and where it is to be shown, by path.

    A build renders these pages as it would anyway, only sooner: the rest of it finds them done. That
    rest is given up once it `is_in_vain`.
    """

    wanted: Callable[[], Collection[str]]
    show: Callable[[Mapping[str, bytes]], None]
    is_in_vain: Callable[[], bool] = bool

    def take(
        self,
        pages: Iterable[Page],
        press: SitePress,
        bulletin: Bulletin,
        words: Wording,
        memory: Memory,
    ) -> None:
        """Show what is wanted with its styles, each page checked for what must not be seen."""
        wanted = self.wanted()
        made = press.some(page for page in pages if page.path in wanted)
        edition = {Channel.WEB: bulletin}
        interface = words.vocabulary()
        found = check_site(made, edition, (), interface, memory=memory, whole=False).problems
        if made and not any(one.severity is Severity.PRIVACY for one in found):
            self.show({one.path: one.data for one in (*press.dressing, *made)})
        memory.unless(self.is_in_vain)
