"""Reading a partner's file, whatever its kind."""

from pathlib import Path

from wendbaar.data.partners.csv_file import read_csv
from wendbaar.data.partners.delivery import Delivery, check_size
from wendbaar.data.partners.parquet_file import read_parquet
from wendbaar.data.partners.xlsx_file import read_xlsx
from wendbaar.errors import SourceError

READERS = {".csv": read_csv, ".txt": read_csv, ".xlsx": read_xlsx, ".parquet": read_parquet}
MOST_BYTES = {".csv": 500_000_000, ".txt": 500_000_000, ".xlsx": 50_000_000, ".parquet": 8 * 10**9}


def read_delivery(path: Path) -> Delivery:
    """Read a CSV, XLSX or Parquet file within its limits; raises SourceError."""
    kind = path.suffix.lower()
    if kind not in READERS:
        raise SourceError(
            f"Expected a .csv, .xlsx or .parquet file, found {kind or 'no extension'}.",
            hint="Save the spreadsheet as .xlsx or .csv.",
        )
    if not path.is_file():
        raise SourceError(f"No file {path.name}.", hint="Check the name and the folder.")
    check_size(path.stat().st_size, MOST_BYTES[kind], "The file")
    delivery = READERS[kind](path)
    if len(delivery) == 0:
        raise SourceError("The file holds no rows.", hint="Fill rows below the column names.")
    return delivery
