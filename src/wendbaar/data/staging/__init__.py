"""Typed tables made of what suppliers sent: population, profile, published figures, boundaries."""

import random
from collections.abc import Callable
from datetime import UTC, datetime

from wendbaar.config import Settings
from wendbaar.core.vocabulary.geography import CURRENT_VINTAGE
from wendbaar.data.receipts import Receipt, ReceiptStore
from wendbaar.data.sources.cbs_v3 import HOST, CbsV3
from wendbaar.data.sources.mirror import Mirror
from wendbaar.data.sources.paging import Pages
from wendbaar.data.sources.transport import Clock, Transport
from wendbaar.data.staging.boundaries import municipal_boundaries
from wendbaar.data.staging.from_mirror import MirrorStaging
from wendbaar.data.staging.from_network import NetworkStaging
from wendbaar.data.staging.from_package import stage_package
from wendbaar.data.staging.harmonise import harmonise
from wendbaar.data.staging.staged import Boundaries, Staged
from wendbaar.errors import SourceUnavailable

__all__ = ["Staged", "harmonise", "pages_of", "stage"]

_BORDERS = f"https://cartomap.github.io/nl/wgs84/gemeente_{CURRENT_VINTAGE}.geojson"


def stage(settings: Settings, *, say: Callable[[str], None], regions: tuple[str, ...]) -> Staged:
    """The staged tables: from the mirror if one is set, else the network, else the package.

    `regions` are codes of labour-market regions, empty for the whole country. A mirror gives the
    country anyway; the network gives population of these only, to ask no more than is needed; the
    package refuses regions it does not hold. Files are kept under the home folder, and so are the staged tables.
    """
    if settings.mirror is not None:
        mirror = Mirror(settings.mirror, ReceiptStore(settings.home_folder))
        staged = MirrorStaging(mirror, say).run()
    else:
        staged = _stage_network(settings, say, regions) or stage_package(say, regions)
    staged.write(settings.home_folder / "staging")
    return staged


def pages_of(settings: Settings) -> Pages:
    """Reading of CBS over the network, kept under the home folder."""
    store = ReceiptStore(settings.home_folder)
    clock = Clock(jitter=random.random)
    transport = Transport(store.raw / "pages", contact=settings.contact, clock=clock)
    return Pages(transport, store, datetime.now(UTC))


def _stage_network(
    settings: Settings, say: Callable[[str], None], regions: tuple[str, ...]
) -> Staged | None:
    """None, having said why, when the supplier does not answer; what it changed stops the run."""
    pages = pages_of(settings)
    if not pages.transport.reaches(HOST):
        say("CBS cannot be reached: using the key figures the package carries.")
        return None
    try:
        return NetworkStaging(CbsV3(pages), say, regions).run(lambda: _borders(pages))
    except SourceUnavailable as error:
        say(f"{error.message} Using the key figures the package carries.")
        return None


def _borders(pages: Pages) -> tuple[Boundaries, Receipt]:
    content, receipt = pages.file(_BORDERS, "Gemeentegrenzen, gegeneraliseerd (CBS/Kadaster)")
    return municipal_boundaries(content, CURRENT_VINTAGE), receipt
