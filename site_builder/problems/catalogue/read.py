"""Rules of the `read` stage."""

from site_builder.problems.catalogue.rule import Rule

RULES: tuple[Rule, ...] = ()
