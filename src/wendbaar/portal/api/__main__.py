"""Prints the OpenAPI document: `python -m wendbaar.portal.api > docs/reference/openapi.json`."""

import os
import sys

import django


def main() -> None:
    """Print the document; Django has to be set up before the routes are read."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wendbaar.portal.settings")
    django.setup()
    from wendbaar.portal.api.document import openapi_document, to_json

    sys.stdout.write(to_json(openapi_document()))


if __name__ == "__main__":
    main()
