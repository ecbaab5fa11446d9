"""Options of the test run, and the finished sites that tests of all kinds look at."""

import functools
import os
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings

from tests.finished import Finished, finish

# How fast a machine makes examples says nothing about the program.
settings.register_profile("any", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-golden",
        action="store_true",
        help="write what the golden cases say today into their expected files",
    )


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Finished]:
    """A finished site by its name."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    return functools.partial(finish, shared=shared / "finished")
