"""Writers: each makes one kind of file of a report."""
