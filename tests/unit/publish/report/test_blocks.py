import pytest

from wendbaar.errors import InternalError
from wendbaar.publish.report.blocks import (
    Bullets,
    Callout,
    Chart,
    Facts,
    Heading,
    KeyFigure,
    KeyFigures,
    PageBreak,
    Paragraph,
    Table,
    texts_of,
)

TABLE = Table("Titel", ("A", "B"), (("1", "2"),))


def test_a_row_of_another_width_is_refused():
    with pytest.raises(InternalError, match="differ in width"):
        Table("Titel", ("A", "B"), (("1",),))


def test_shares_of_another_width_are_refused():
    with pytest.raises(InternalError, match="differ in width"):
        Table("Titel", ("A", "B"), (("1", "2"),), shares=(1,))


def test_columns_are_equal_when_nothing_is_said():
    assert TABLE.shares == (1, 1)


def test_a_chart_without_words_is_refused():
    with pytest.raises(InternalError, match="text alternative"):
        Chart("<svg/>", " ", "Onderschrift", ("a/b/c",), TABLE)


@pytest.mark.parametrize(
    ("block", "texts"),
    [
        (Heading(1, "Kop"), ["Kop"]),
        (Paragraph("Tekst"), ["Tekst"]),
        (Bullets(("een", "twee")), ["een", "twee"]),
        (TABLE, ["Titel", "A", "B", "1", "2"]),
        (Chart("<svg/>", "Alt", "Bij", ("a",), TABLE), ["Alt", "Bij", "Titel", "A", "B", "1", "2"]),
        (KeyFigures((KeyFigure("3", "op koers", "van 9"),)), ["3", "op koers", "van 9"]),
        (Callout("Let op", "Gemaakt"), ["Let op", "Gemaakt"]),
        (Facts((("Vraag", "Doorgaan?"),)), ["Vraag", "Doorgaan?"]),
        (PageBreak(), []),
    ],
)
def test_every_text_of_a_block_is_found(block, texts):
    assert list(texts_of(block)) == texts
