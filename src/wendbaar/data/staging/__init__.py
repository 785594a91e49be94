"""Typed tables made of what suppliers sent: population, profile, published figures, boundaries."""

from collections.abc import Callable

from wendbaar.config import Settings
from wendbaar.data.receipts import ReceiptStore
from wendbaar.data.sources.mirror import Mirror
from wendbaar.data.staging.from_mirror import MirrorStaging
from wendbaar.data.staging.from_package import stage_package
from wendbaar.data.staging.population import harmonise
from wendbaar.data.staging.staged import Staged

__all__ = ["Staged", "harmonise", "stage"]


def stage(settings: Settings, *, say: Callable[[str], None], regions: tuple[str, ...]) -> Staged:
    """The staged tables: from the mirror if one is set, else the network, else the package.

    `regions` are codes of labour-market regions, empty for the whole country; only the packaged
    key figures need them. Files are kept under the home folder, and so are the staged tables.
    """
    store = ReceiptStore(settings.home_folder)
    if settings.mirror is not None:
        staged = MirrorStaging(Mirror(settings.mirror, store), say).run()
    else:
        staged = stage_package(say, regions)
    staged.write(settings.home_folder / "staging")
    return staged
