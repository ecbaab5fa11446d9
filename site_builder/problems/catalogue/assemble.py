"""Rules of the `assemble` stage."""

from site_builder.problems.catalogue.rule import Rule

RULES: tuple[Rule, ...] = ()
