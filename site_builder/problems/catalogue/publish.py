"""Rules of the `publish` stage."""

from site_builder.problems.catalogue.rule import Rule

RULES: tuple[Rule, ...] = ()
