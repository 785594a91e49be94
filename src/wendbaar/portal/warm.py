"""What a server process does before its first visitor comes, so that nobody waits for it."""

import logging

from django.db import DatabaseError, connection
from django.urls import get_resolver

from wendbaar.errors import WendbaarError
from wendbaar.publish.charts.svg import warm_up as prepare_charts

logger = logging.getLogger(__name__)
MOST_RELEASES = 6  # as many as stay open, see releases.shelf


def warm_up() -> None:
    """Load every view, read what the first pages need, and draw a first chart."""
    _ = get_resolver().url_patterns
    read_first_pages()
    prepare_charts()


def read_first_pages() -> None:
    """Open the bundles that are published; without a database the first visitor waits."""
    from wendbaar.portal.figures.reading import trends_of_all
    from wendbaar.portal.releases.models import Release
    from wendbaar.portal.releases.place import find_place

    try:
        for release in Release.objects.current()[:MOST_RELEASES]:
            place = find_place(release.focus)
            if place is not None:
                trends_of_all(place)
    except (DatabaseError, WendbaarError, OSError) as error:
        logger.warning("The first pages could not be read ahead: %s", error)
    finally:
        connection.close()
