"""Files to take away: the same figures and the same facts as CSV, XLSX and JSON-stat."""
