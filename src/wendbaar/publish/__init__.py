"""publish: writes releases, files, charts and maps from publishable figures only."""
