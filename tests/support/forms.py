"""What the tests of forms share: the fields of a page, as a browser would send them."""

from html.parser import HTMLParser


class _Fields(HTMLParser):
    """Gathers what the forms of a page would send: the longest form only."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[dict[str, list[str]]] = []
        self._select = self._area = None

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag == "form":
            self.forms.append({})
        elif not self.forms:
            return
        elif tag == "input" and found.get("name"):
            ticked = found.get("type") not in ("checkbox", "radio") or "checked" in found
            if ticked and found.get("type") not in ("submit", "file"):
                self._add(found["name"], found.get("value") or ("on" if "checked" in found else ""))
        elif tag == "select":
            self._select, self._first, self._chosen = found["name"], None, None
        elif tag == "option" and self._select:
            value = found.get("value", "")
            self._first = value if self._first is None else self._first
            self._chosen = value if "selected" in found else self._chosen
        elif tag == "textarea":
            self._area, self._text = found["name"], ""

    def handle_data(self, data):
        if self._area:
            self._text += data

    def handle_endtag(self, tag):
        if tag == "select" and self._select:
            self._add(self._select, self._first if self._chosen is None else self._chosen)
            self._select = None
        if tag == "textarea" and self._area:
            self._add(self._area, self._text.removeprefix("\n"))
            self._area = None

    def _add(self, name, value):
        self.forms[-1].setdefault(name, []).append(value or "")


def fields_on(response) -> dict[str, list[str]]:
    """What the form of a page would send when nothing is changed."""
    reader = _Fields()
    reader.feed(response.content.decode())
    return max(reader.forms, key=len)


def sent(client, address, *, on=None, do="bewaar", **changes):
    """Open a form, change fields and send it; `on` is a page that is open already."""
    data = fields_on(on or client.get(address))
    for name, value in changes.items():
        data[name.replace("__", ".")] = value
    return client.post(address, {**data, "doe": do})
