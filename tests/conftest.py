"""Options of the test run."""

import pytest
from hypothesis import HealthCheck, settings

# How fast a machine makes examples says nothing about the program.
settings.register_profile("any", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-golden",
        action="store_true",
        help="write what the golden cases say today into their expected files",
    )
