"""Employers per year: sector, size, reached by the programme, willing to invest, workers who learn."""

from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from wendbaar.data.synthetic import assumptions as given
from wendbaar.data.synthetic.actions import BY_KEY
from wendbaar.data.synthetic.arrow import code_of
from wendbaar.data.synthetic.latent import Trait

Array = npt.NDArray[Any]
_PROGRAMME_BEGINS = 2019
_ID_PER_MUNICIPALITY = 10_000_000


def employers(municipality: int, seed: int, workers: dict[int, int], schema: pa.Schema) -> pa.Table:
    """`employer_year` of a municipality, for years with so many working residents."""
    if not workers:
        return schema.empty_table()
    stream = np.random.default_rng([seed, municipality, int(Trait.EMPLOYERS), 0])
    most = max(round(given.EMPLOYERS_PER_WORKER * max(workers.values())), 1)
    letters = np.array(list(given.SECTORS))
    shares = np.array([share for share, _ in given.SECTORS.values()])
    sector = stream.choice(len(letters), most, p=shares / shares.sum())
    size = np.array([mean for _, mean in given.SECTORS.values()])[sector]
    traits = {
        "sector": letters[sector],
        "size": np.exp(size + 1.15 * stream.standard_normal(most)),
        "open": stream.random(most),  # to the programme
        "learns": stream.beta(1.6, 5.5, most),
    }
    tables = [
        _year(municipality, seed, (year, workers[year]), traits, schema) for year in sorted(workers)
    ]
    return pa.concat_tables(tables)


def _year(
    municipality: int, seed: int, at: tuple[int, int], traits: dict[str, Array], schema: pa.Schema
) -> pa.Table:
    year, workers = at
    stream = np.random.default_rng([seed, municipality, int(Trait.EMPLOYERS), year])
    count = max(round(given.EMPLOYERS_PER_WORKER * workers), 1)
    size = np.maximum(np.rint(traits["size"][:count] * stream.normal(1.0, 0.06, count)), 1)
    known = np.clip(0.02 + 0.035 * (year - _PROGRAMME_BEGINS), 0.02, 0.30)
    reached = traits["open"][:count] < known * np.where(size >= 50, 2.2, 1.0)
    chance = np.clip(traits["learns"][:count] + 0.05 * reached, 0, 0.95)
    asked = reached | (stream.random(count) < 0.12)
    willing = stream.random(count) < np.clip(0.30 + 0.8 * chance + 0.10 * reached, 0, 0.95)
    mark = np.clip(np.rint(stream.normal(7.2, 1.1, count)), 1, 10).astype(np.int8)
    columns = {
        "employer_id": municipality * _ID_PER_MUNICIPALITY + np.arange(count),
        "period": [f"{year}JJ00"] * count,
        "municipality": np.full(count, municipality, dtype=np.int16),
        "sector": traits["sector"][:count].tolist(),
        "employees": size.astype(np.int32),
        "reached": reached,
        "satisfaction": pa.array(mark, mask=~(reached & (stream.random(count) < 0.7))),
        "invests": pa.array(willing, mask=~asked),
        "employees_learning": stream.binomial(size.astype(np.int64), chance).astype(np.int32),
    }
    return pa.table([pa.array(columns[name]) for name in schema.names], schema=schema)


def inputs(
    started: dict[tuple[str, str, int], int],
    running: dict[tuple[str, str, int], float],
    schema: pa.Schema,
) -> pa.Table:
    """`action_period`: what an action cost in a region and quarter, from those who took part.

    `started` counts participations, `running` their hours of service, per action, region, quarter.
    """
    found = []
    for action, region, quarter in sorted(set(started) | set(running)):
        people = started.get((action, region, quarter), 0)
        contact = running.get((action, region, quarter), 0.0)
        spent = BY_KEY[action].cost * people + 2500.0
        found.append(
            {
                "action": action,
                "period": code_of(quarter),
                "region": region,
                "method": BY_KEY[action].method or None,
                "budget": float(round(spent, -1)),
                "staff": round(0.2 + 0.55 * spent / 21000, 2),
                "hours": float(round(contact)),
            }
        )
    return pa.Table.from_pylist(found, schema=schema)
