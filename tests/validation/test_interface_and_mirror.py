"""The rows of a real table, served as CBS serves them, stage to the same figures as from a mirror."""

import json
from urllib.parse import urlsplit

import httpx
import pyarrow.parquet as pq
import pytest

from support.fake_cbs import pages_from
from wendbaar.data.sources.cbs_v3 import CbsV3
from wendbaar.data.sources.mirror import Mirror
from wendbaar.data.staging.labour import from_jobs

pytestmark = pytest.mark.shared

PAGE = 2_000


def as_cbs(mirror):
    """Entities of 83583NED from the mirror's files, over the feed in pages."""

    def answer(request: httpx.Request) -> httpx.Response:
        table, entity = urlsplit(str(request.url)).path.split("/")[3:5]
        stem = mirror / "cbs" / f"cbs.v3.{table}_"
        if entity == "TableInfos":
            return httpx.Response(
                200, json={"value": [json.loads(open_text(stem, "Metadata.json"))]}
            )
        rows = pq.read_table(f"{stem}{entity}.parquet").to_pylist()
        skip = int(request.url.params.get("$skip", 0))
        document = {"value": rows[skip : skip + PAGE]}
        if skip + PAGE < len(rows):
            link = f"https://opendata.cbs.nl/ODataFeed/odata/{table}/{entity}?$skip={skip + PAGE}"
            document["odata.nextLink"] = link
        return httpx.Response(200, json=document)

    return answer


def open_text(stem, end):
    return stem.with_name(stem.name + end).read_text("utf-8")


def test_jobs_are_the_same_from_the_interface_and_from_a_mirror(mirror, tmp_path):
    client, files = CbsV3(pages_from(as_cbs(mirror), tmp_path)), Mirror(mirror)
    asked, read = client.read(client.describe("83583NED")), files.read(files.describe("83583NED"))
    assert asked.rows == read.rows == 7_440
    assert asked.codes == read.codes
    title = "Banen van werknemers in december"
    assert asked.values(title) == read.values(title)
    assert asked.missing(title) == read.missing(title)
    assert sum(reason is not None for reason in asked.missing(title)) == 835
    without = [
        [{**vars(row), "receipt": ""} for row in from_jobs(table)] for table in (asked, read)
    ]
    assert without[0] == without[1]
    assert asked.receipts[0].rows == read.receipts[0].rows
    assert asked.description.title == read.description.title
