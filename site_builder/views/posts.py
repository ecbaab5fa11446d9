"""The learning corner: the question of the month, and what colleagues wrote down, year by year."""

from dataclasses import dataclass
from functools import partial

from site_builder.assemble.bulletin import Bulletin
from site_builder.assemble.records import Post
from site_builder.model.choices import PostKind
from site_builder.views.folding import Fold, folded
from site_builder.views.items import tag_of
from site_builder.views.links import CONCEPTS, LIBRARY, POSTS, TRAININGS, record_href
from site_builder.views.parts import Anchor, Empty, Head, home_crumb
from site_builder.views.post import Question
from site_builder.views.post_rows import PostRow, kinds_of, post_list_row, teams_of
from site_builder.views.topics import Choosable
from site_builder.views.values import Later, Page
from site_builder.views.wording import Wording
from site_builder.views.years import YearLink, year_links, year_path, years_of


@dataclass(frozen=True, slots=True)
class PostsView:
    """`kinds` and `teams` are () where there is nothing to choose.

    Of a long year `posts` has the latest and `months` what came before.
    """

    head: Head
    years: tuple[YearLink, ...]
    question: Question | None
    kinds: tuple[Choosable, ...]
    teams: tuple[Choosable, ...]
    posts: tuple[PostRow, ...]
    months: tuple[Fold[PostRow], ...]
    empty: Empty
    onward: tuple[Anchor, ...]


def pages(bulletin: Bulletin, words: Wording) -> tuple[Page, ...]:
    """Return the page of the latest year, and one for each year before."""
    years = years_of(one.form.date for one in bulletin.posts) or (bulletin.today.year,)
    return tuple(_index(bulletin, year, years, words) for year in years)


def _index(bulletin: Bulletin, year: int, years: tuple[int, ...], words: Wording) -> Page:
    title, is_latest = words.t("Learning corner"), year == years[0]
    name = title if is_latest else words.t("Learning corner {year}", year=words.year(year))
    crumbs = (home_crumb(words),) if is_latest else (home_crumb(words), Anchor(title, POSTS))
    lead = words.t("Written down by colleagues, for colleagues.")
    view = Later(partial(_view, bulletin, year, years, Head(name, crumbs, lead), words))
    path = year_path(POSTS, year, years)
    return Page(path, "pages/posts.html", view, title=name, description=lead, section=POSTS)


def _view(
    bulletin: Bulletin, year: int, years: tuple[int, ...], head: Head, words: Wording
) -> PostsView:
    found = [one for one in bulletin.posts if one.form.date.year == year]
    posts, months = folded(
        [(one.form.date, post_list_row(bulletin, one, words)) for one in found], words
    )
    return PostsView(
        head=head,
        years=year_links(POSTS, year, years, words),
        question=_question(found) if year == years[0] else None,
        kinds=kinds_of(found, words),
        teams=teams_of(bulletin, found),
        posts=posts,
        months=months,
        empty=Empty(
            words.t("Nobody has written anything down yet."),
            words.t("Three lines are enough: what was it, what did we think, what do we do now?"),
        ),
        onward=(
            Anchor(words.t("Library"), LIBRARY),
            Anchor(words.t("What was learned"), TRAININGS),
            Anchor(words.t("Concepts"), CONCEPTS),
        ),
    )


def _question(found: list[Post]) -> Question | None:
    """Return the question of the latest reflection that asks one."""
    for one in found:
        form = one.form
        if form.kind is PostKind.REFLECTION and form.question:
            return Question(
                form.question,
                form.before or "",
                form.after or "",
                record_href(one),
                tag_of(one.team),
            )
    return None
