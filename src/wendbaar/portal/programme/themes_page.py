"""Initiatives by theme: a table of how each theme shows in each initiative."""

from dataclasses import dataclass

from wendbaar.core.programme.codes import LineKind
from wendbaar.core.programme.where_used import initiatives_by_theme
from wendbaar.portal.figures.language import language
from wendbaar.portal.programme.here import Here
from wendbaar.portal.programme.links import EntryLink, link


@dataclass(frozen=True)
class ThemesPage:
    """The table: a column per theme, a row per initiative; a cell is empty where it does not show."""

    themes: tuple[EntryLink, ...]
    rows: tuple[tuple[EntryLink, tuple[tuple[str, str], ...]], ...]  # cells: theme, how
    unseen: tuple[EntryLink, ...]  # themes that show in no initiative


def themes_page(here: Here) -> ThemesPage:
    """Gather the page."""
    uses, lang = initiatives_by_theme(here.programme), language()
    how = {
        (action.key, use.theme.key): words.said(lang) for use in uses for action, words in use.shown
    }
    themes = [use.theme for use in uses]
    shown = {action for action, _ in how}
    return ThemesPage(
        themes=tuple(link(here, each) for each in themes),
        rows=tuple(
            (
                link(here, each),
                tuple((t.label.said(lang), how.get((each.key, t.key), "")) for t in themes),
            )
            for each in here.programme.actions
            if each.key in shown
        ),
        unseen=tuple(
            link(here, each)
            for each in here.programme.lines
            if each.kind is LineKind.THEME and each not in themes
        ),
    )
