"""Cover: title, date, release, and the marks of what was made up."""

from collections.abc import Iterator

from wendbaar.publish.charts.style import accent_of
from wendbaar.publish.report import saying
from wendbaar.publish.report.basis import Basis
from wendbaar.publish.report.blocks import Block, Callout, Report


def report_of(basis: Basis, title: str, blocks: tuple[Block, ...], *, contents: str = "") -> Report:
    """A report with the title, date and footer that all reports have."""
    programme = basis.programme
    region, release = basis.area(programme.region), basis.bundle.release_id
    words = [f"{title} {region}", release]
    if basis.is_synthetic:
        words.append(basis.say(saying.SYNTHETIC_FIGURES))
    if basis.has_examples:
        words.append(basis.pick("met voorbeelden", "with examples"))
    return Report(
        title=f"{title} {basis.on.year}: {basis.say(programme.head.label)}",
        subtitle=basis.pick(
            f"Arbeidsmarktregio {region}, publicatie {release}",
            f"Labour-market region {region}, release {release}",
        ),
        publisher=str(basis.bundle.manifest["publisher"]["name"]),
        date=saying.day(basis, basis.on),
        day=basis.on.isoformat(),
        footer=" \N{MIDDLE DOT} ".join(words),
        language=basis.language,
        accent=accent_of(programme.region),
        contents=contents,
        blocks=blocks,
    )


def marks(basis: Basis) -> Iterator[Block]:
    """What a reader must know before the first figure."""
    if basis.is_synthetic:
        yield Callout(
            basis.pick("Synthetische cijfers", "Synthetic figures"),
            basis.pick(
                "Deze publicatie bevat cijfers over gemaakte inwoners. Zij laten zien hoe het werkt en "
                "gaan niet over echte mensen. Zulke cijfers zijn gemerkt met: synthetisch.",
                "This release holds figures about made residents. They show how it works and are not "
                "about real people. Such figures are marked: synthetic.",
            ),
        )
    if basis.has_examples:
        yield Callout(
            basis.pick("Voorbeelden", "Examples"),
            basis.pick(
                "Delen van dit programma zijn bedacht om te laten zien hoe het werkt, zoals bedragen, "
                "streefwaarden of besluiten. Zij staan niet in het plan en zijn gemerkt met: voorbeeld.",
                "Parts of this programme were made up to show how it works, such as amounts, targets or "
                "decisions. They are not in the plan and are marked: example.",
            ),
        )
