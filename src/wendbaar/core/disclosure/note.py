"""Note: the reason class that stands beside a figure, in a word a program and a page can use."""

from wendbaar.core.vocabulary.codes import CodeList


class Note(CodeList):
    """Why a figure looks as it does.

    One reason covers small counts, small remainders and small groups: to say which of the
    three it was, would tell that nearly everyone or nearly nobody in the group is meant.
    """

    NONE = 0, "", "", ""
    TOO_FEW_PEOPLE = (
        1,
        "too_few_people",
        "te weinig mensen om te tonen",
        "too few people to show",
    )
    HIDDEN_BY_SUPPLIER = (
        2,
        "hidden_by_supplier",
        "niet getoond door de leverancier",
        "not shown by the supplier",
    )
    NOBODY_IN_GROUP = (
        3,
        "nobody_in_group",
        "er is niemand in deze groep",
        "there is nobody in this group",
    )
    NOT_APPLICABLE = 4, "not_applicable", "kan niet voorkomen", "cannot occur"
    UNKNOWN = 5, "unknown", "bestaat, maar hebben we niet", "exists, but we do not have it"
    NOT_DELIVERED = (
        6,
        "not_delivered",
        "had geleverd moeten zijn",
        "should have been delivered",
    )
    ROUNDED = 7, "rounded", "afgerond om mensen te beschermen", "rounded to protect people"
    PROVISIONAL = (
        8,
        "provisional",
        "voorlopig cijfer, de leverancier kan het nog bijstellen",
        "provisional, the supplier may still revise it",
    )
