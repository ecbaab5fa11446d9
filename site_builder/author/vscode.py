"""How an editor learns which schema is for which file."""

from site_builder.author.schema import schemas
from site_builder.problems import Language


def associations(
    folder: str, offered: tuple[Language, ...], content: str = "content"
) -> dict[str, list[str]]:
    """The table of the YAML extension: the path of a schema, and globs of files it is for.

    Headers of Markdown files are left out: the extension does not look into them.
    """
    return {
        f"{folder}/{one.name}": [f"{content}/{glob}" for glob in one.globs]
        for one in schemas(offered)
        if not one.is_story
    }
