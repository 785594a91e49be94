"""The portal for a web server: `gunicorn wendbaar.portal.wsgi`."""

import os
from threading import Thread

from django.core.wsgi import get_wsgi_application

from wendbaar.portal.warm import warm_up

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wendbaar.portal.settings")
application = get_wsgi_application()

# The first page and the first chart of a process take seconds; meanwhile pages are served.
Thread(target=warm_up, name="warm-up", daemon=True).start()
