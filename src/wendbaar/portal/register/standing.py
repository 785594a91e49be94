"""Standing: how an entry stands, and whether it changed since a form was made."""

from dataclasses import dataclass

from wendbaar.core.programme.document import Content
from wendbaar.core.programme.programme import Programme
from wendbaar.portal.register.models import Revision
from wendbaar.portal.register.spoken import Difference, differences
from wendbaar.portal.register.store import latest_approved

_DIGITS = 6  # of the number of a version, at most


@dataclass(frozen=True)
class Standing:
    """How an entry stands: what holds, and what someone works on."""

    held: Revision | None
    open: Revision | None

    @property
    def content(self) -> Content:
        """What one goes on with."""
        revision = self.open or self.held
        return revision.content if revision else {}

    @property
    def basis(self) -> str:
        """What a form was made from; another text means that something changed since."""
        number = self.held.number if self.held else 0
        return f"{number}-{self.open.written_at.isoformat() if self.open else ''}"


def standing(region: str, section: str, key: str) -> Standing:
    """How an entry stands now."""
    found = Revision.objects.of(region, section, key).open().select_related("author").first()
    return Standing(latest_approved(region, section, key), found)


def changed_since(basis: str, now: Standing, programme: Programme | None) -> tuple[Difference, ...]:
    """What others wrote in an entry since a form was made from this basis."""
    revision = now.open or now.held
    if revision is None:
        return ()
    region, section, key = revision.region, revision.section, revision.key
    before = revision_numbered(region, section, key, basis.partition("-")[0])
    return differences(section, before.content if before else None, revision.content, programme)


def revision_numbered(region: str, section: str, key: str, number: str) -> Revision | None:
    """The version of an entry with a number that came from an address; None when there is none."""
    if not (number.isascii() and number.isdigit() and len(number) <= _DIGITS):
        return None
    return Revision.objects.of(region, section, key).filter(number=int(number)).first()
