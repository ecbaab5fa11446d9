"""What the options of a command ask the program to build."""

from site_builder.build import Request
from site_builder.commands.options import Options


def request_of(options: Options) -> Request:
    """Return what to build."""
    templates = options.own_templates if options.own_templates.is_dir() else None
    return Request(options.content, templates, options.today, options.language, options.strict)
