"""Progress as bars on standard error, and the closing summary of a build."""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table


class Bars:
    """Shows each step of a use case as a bar (see `pipeline.progress.Progress`)."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self._bars = Progress(
            SpinnerColumn(finished_text="✓"),
            TextColumn("{task.description}"),
            BarColumn(bar_width=24),
            TimeElapsedColumn(),
            TextColumn("[dim]{task.fields[note]}"),
            console=console,
        )
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        """Start drawing."""
        self._bars.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop drawing, also after Ctrl-C."""
        self._bars.stop()

    def begin(self, step: str) -> None:
        """A bar for a step."""
        self._task = self._bars.add_task(step, total=None, note="")

    def say(self, text: str) -> None:
        """A line above the bars."""
        self.console.print(f"  {text}", style="dim", markup=False)

    def advance(self, done: int, total: int) -> None:
        """Move the bar of the present step."""
        if self._task is not None:
            self._bars.update(self._task, completed=done, total=total)

    def end(self, step: str, seconds: float, note: str) -> None:
        """Fill the bar and say what came out."""
        if self._task is not None:
            self._bars.update(self._task, completed=1, total=1, note=note)
            self._bars.stop_task(self._task)


def table(title: str, *columns: str) -> Table:
    """A plain table for summaries."""
    made = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    for column in columns:
        made.add_column(column, overflow="fold")
    return made
