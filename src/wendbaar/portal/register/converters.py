"""Parts of addresses."""


class RegionConverter:
    """The code of a labour-market region, such as AM01."""

    regex = r"AM\d{2}"

    def to_python(self, value: str) -> str:
        """The code itself."""
        return value

    def to_url(self, value: str) -> str:
        """The code itself."""
        return value


class KeyConverter(RegionConverter):
    """The key of an entry of a programme."""

    regex = r"[a-z0-9]+(?:_[a-z0-9]+)*"
