"""Fixtures for tests of the portal: a release on the shelf, published by two people."""

from dataclasses import replace
from pathlib import Path

import pytest

from support.example_bundle import make_example_bundle
from wendbaar.portal.releases.models import Release


@pytest.fixture(scope="session")
def example_release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example bundle, made once."""
    return make_example_bundle(tmp_path_factory.mktemp("bundle"))


@pytest.fixture
def shelf(tmp_path: Path, settings) -> Path:
    """A portal with a home of its own and plain static files."""
    settings.WENDBAAR = replace(settings.WENDBAAR, home=tmp_path)
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATIC_ROOT.mkdir()
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    return tmp_path


@pytest.fixture
def published(db, shelf: Path, example_release: Path) -> Release:
    """The example release, approved."""
    from wendbaar.portal.releases.demo import publish_demo_release

    return publish_demo_release(example_release)


@pytest.fixture
def waiting(db, shelf: Path, example_release: Path) -> Release:
    """The example release, brought in and not approved."""
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import Group

    from wendbaar.portal.releases.actions import import_release

    user = get_user_model().objects.create_user("anna")
    user.groups.set([Group.objects.get(name="importeur")])
    return import_release(by=user, folder=example_release)
