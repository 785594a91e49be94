"""The 35 labour-market regions of a source against those of the vocabulary."""

from wendbaar.core.vocabulary.geography import municipalities
from wendbaar.data.staging.rows import keyed
from wendbaar.errors import SchemaDrift


def check_regions(content: bytes) -> int:
    """The number of municipalities, when each stands in the region we have it in.

    Membership of a region is dated; a source that differs is of another year than our boundaries.
    """
    source = "municipalities and regions"
    found = {
        row["gm_code"]: row["am_code"] for row in keyed(content, ("gm_code", "am_code"), source)
    }
    ours = {area.code: area.region for area in municipalities()}
    other = sorted(code for code in found.keys() | ours.keys() if found.get(code) != ours.get(code))
    if other:
        code = other[0]
        raise SchemaDrift(
            f"{source}: {code} stands in {found.get(code, 'no region')} there and in "
            f"{ours.get(code, 'no region')} here ({len(other)} differ).",
            hint="The file is of another year than the regions of 2025.",
        )
    return len(found)
