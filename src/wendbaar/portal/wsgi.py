"""The portal for a web server: `gunicorn wendbaar.portal.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wendbaar.portal.settings")
application = get_wsgi_application()
