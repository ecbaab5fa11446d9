"""The words that the page and the player of a screen say by themselves."""

from collections.abc import Mapping

from site_builder.views.wording import Wording

NO_SCRIPT = "This screen needs JavaScript: please switch it on in the browser."


def shell_words(words: Wording, *, leads: bool = False) -> Mapping[str, str]:
    """Return the texts in the page of a screen, for as long as there is nothing else.

    `leads`: of the page that leads to the others.
    """
    if leads:
        return {
            "unknown": words.t(
                "There is no screen of this name yet. To assign it, write a file of this name in"
                " content/screens/ and publish; this page then changes by itself."
            ),
            "nameless": words.t(
                "Which screen is this? Put ?s= and its name at the end of the address, such as"
                " ?s=lobby. The names are those of the files in content/screens/."
            ),
        }
    return {
        "waiting": words.t("Getting today's bulletin…"),
        "unassigned": words.t(
            "Nothing has arrived for this screen yet. It keeps asking, nobody has to press anything."
            " If this stays: is its file still in content/screens/, and has the site been"
            " published since?"
        ),
        "not_for_life": words.t(
            "A bulletin board, not an alarm: messages may come late or not at all. Never rely on"
            " it where life or limb is at stake."
        ),
    }


def player_words(words: Wording) -> Mapping[str, str]:
    """Return the texts of the player for `words` of a build, where `date` is to be added.

    `date` is the day of the build as it is written; the player fills in `{date}` and `{days}`.
    """
    return {
        "nothing": words.t("Nothing to show at this hour. The next pages come by themselves."),
        "dated": words.t("As of {date}", date="{date}"),
        "aged": words.t("As of {date}, nothing new for {days} days", date="{date}", days="{days}"),
    }
