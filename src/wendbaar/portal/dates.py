"""A field for a day, with the calendar of the browser."""

from django import forms


class Dates(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")
