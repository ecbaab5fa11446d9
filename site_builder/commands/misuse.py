"""What is said of a command line that cannot be meant, in both languages: nothing is built yet."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

import click

_ALIKE = 0.7


class Commands(click.Group):
    """Commands of which one misspelt is told with the one that was meant."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        known = self.list_commands(ctx)
        if args and args[0] not in known and not args[0].startswith("-"):
            told = _unknown(args[0], known, ("命令", "command"))
            raise click.UsageError("\n".join(told), ctx)
        return super().resolve_command(ctx, args)


def misuse(wrong: click.ClickException) -> str:
    """The lines about a wrong command line: how it is used, what is wrong, where the rest stands."""
    if isinstance(wrong, click.BadOptionUsage):
        name = wrong.option_name
        return f"{name} 后面的值多了或者少了。\n{name} takes another number of values."
    if not isinstance(wrong, click.UsageError) or wrong.ctx is None:
        return wrong.format_message()
    usage = wrong.ctx.get_usage().removeprefix("Usage: ")
    told = "\n".join(_told(wrong, wrong.ctx))
    return f"用法 Usage: {usage}\n\n{told}\n\n全部写法 More: {wrong.ctx.command_path} --help"


def _told(wrong: click.UsageError, context: click.Context) -> Iterator[str]:
    if isinstance(wrong, click.NoSuchOption):
        known = [name for one in context.command.get_params(context) for name in one.opts]
        yield from _unknown(wrong.option_name, known, ("选项", "option"))
    elif isinstance(wrong, click.MissingParameter):
        name = _name(wrong, context)
        yield f"还没写 {name}。"
        yield f"{name} is missing."
    elif isinstance(wrong, click.BadParameter):
        yield from _refused(wrong, context)
    elif wrong.message.isascii():
        extra = wrong.message.partition("(")[2].rstrip(")").strip("'\" ")
        yield f"这里用不上“{extra or wrong.message}”。"
        yield f"The command cannot use “{extra or wrong.message}” here."
    else:
        yield wrong.message


def _unknown(name: str, known: Sequence[str], what: tuple[str, str]) -> Iterator[str]:
    near = next(iter(get_close_matches(name, known, cutoff=_ALIKE)), "")
    yield f"没有“{name}”这个{what[0]}" + (f"，是不是 {near}？" if near else "。")
    yield f"There is no {what[1]} “{name}”" + (f"; did you mean {near}?" if near else ".")


def _refused(wrong: click.BadParameter, context: click.Context) -> Iterator[str]:
    name = _name(wrong, context)
    kind = wrong.param.type if wrong.param else None
    if isinstance(kind, click.Choice):
        choices = [str(one) for one in kind.choices]
        yield f"{name} 只能写：{'、'.join(choices)}。"
        yield f"{name} must be one of: {', '.join(choices)}."
    elif wrong.message.isascii():
        yield f"{name} 的值用不上，请改一改。"
        yield f"{name}: {wrong.message}"
    else:
        yield f"{name}：{wrong.message}"


def _name(wrong: click.BadParameter, context: click.Context) -> str:
    return (wrong.param.get_error_hint(context) if wrong.param else "").strip("'") or "…"
