"""Files of partners: registrations, inputs, employers and a region's own microdata."""

from wendbaar.data.partners.checking import Checked, read_partner_file
from wendbaar.data.partners.issues import Found, Issue
from wendbaar.data.partners.store import IngestedTable, ingested

__all__ = ["Checked", "Found", "IngestedTable", "Issue", "ingested", "read_partner_file"]
