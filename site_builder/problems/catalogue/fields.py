"""Rules of the `model` stage: what a field may say."""

from site_builder.problems.catalogue.rule import Rule

RULES: tuple[Rule, ...] = ()
