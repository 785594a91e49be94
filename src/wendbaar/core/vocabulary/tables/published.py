"""Figures that a supplier publishes."""

from wendbaar.core.vocabulary.contracts import Column, Privacy, Table

EXTERNAL_FIGURE = Table(
    name="external_figure",
    nl="gepubliceerde cijfers",
    en="published figures",
    row="one published value of one indicator",
    columns=tuple(
        Column(name=name, kind=kind, nl=nl, en=en, required=required, privacy=Privacy.NONE)
        for name, kind, nl, en, required in (
            (
                "indicator",
                "string",
                "sleutel van de indicator",
                "key of the indicator",
                True,
            ),
            ("area", "string", "gebiedscode", "area code", True),
            ("vintage", "int16", "jaar van de grenzen", "year of the boundaries", True),
            (
                "period",
                "string",
                "CBS-code van de periode",
                "CBS code of the period",
                True,
            ),
            (
                "group",
                "string",
                "uitsplitsing, leeg voor iedereen",
                "breakdown, empty for everyone",
                True,
            ),
            ("value", "double", "waarde", "value", False),
            (
                "numerator",
                "double",
                "teller, als die is gepubliceerd",
                "numerator, if published",
                False,
            ),
            (
                "denominator",
                "double",
                "noemer, als die is gepubliceerd",
                "denominator, if published",
                False,
            ),
            ("provisional", "bool", "voorlopig cijfer", "provisional figure", True),
            (
                "missing",
                "string",
                "reden van ontbreken (Missing), leeg als er een waarde is",
                "reason for absence",
                True,
            ),
            ("receipt", "string", "bewijs van herkomst", "receipt", True),
        )
    ),
)
