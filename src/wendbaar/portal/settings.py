"""Settings of the Django portal, derived from `wendbaar.config.Settings`."""

import os
from pathlib import Path

from wendbaar.config import Settings
from wendbaar.errors import ConfigError
from wendbaar.portal.database import database_settings
from wendbaar.portal.secret import kept_secret

WENDBAAR = Settings.from_environ(os.environ)
HERE = Path(__file__).resolve().parent

SECRET_KEY = WENDBAAR.secret_key or kept_secret(WENDBAAR.home_folder)
DEBUG = False
ALLOWED_HOSTS = [host.strip() for host in WENDBAAR.allowed_hosts.split(",") if host.strip()]
if not ALLOWED_HOSTS:
    raise ConfigError(
        "WENDBAAR_HOSTS names no host, so the portal would answer nobody.",
        hint="Set WENDBAAR_HOSTS=cijfers.example.nl, or leave it out to use it on this machine.",
    )
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if WENDBAAR.https]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "wendbaar.portal.pages",
    "wendbaar.portal.figures",
    "wendbaar.portal.releases",
    "wendbaar.portal.register",
    "wendbaar.portal.programme",
    "wendbaar.portal.decisions",
    "wendbaar.portal.fund",
    "wendbaar.portal.deliveries",
    "wendbaar.portal.accounts",
    "wendbaar.portal.feedback",
    "wendbaar.portal.api",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "wendbaar.portal.headers.SecurityHeaders",
    "wendbaar.portal.api.rules.ApiRules",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "wendbaar.portal.accounts.sessions.EndAfterInactivity",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "wendbaar.portal.urls"
WSGI_APPLICATION = "wendbaar.portal.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wendbaar.portal.pages.context.house",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"

# Database: one file by default, a server by DATABASE_URL.
DATABASES = {"default": database_settings(WENDBAAR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Accounts.
LOGIN_URL = "accounts:login"
LOGIN_REDIRECT_URL = "register:work"
LOGOUT_REDIRECT_URL = "pages:home"
CSRF_FAILURE_VIEW = "wendbaar.portal.pages.errors.csrf_failure"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in [
        ("MinimumLengthValidator", {"min_length": 12}),
        ("CommonPasswordValidator", {}),
        ("UserAttributeSimilarityValidator", {}),
    ]
]

# Language: Dutch at the plain address, English under /en/.
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [HERE / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
USE_I18N = True

# Static files, hashed and compressed, served by the portal itself.
STATIC_URL = "/static/"
STATIC_ROOT = WENDBAAR.home_folder / "static"
STATICFILES_DIRS = [HERE / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Security.
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True  # no script of ours reads a cookie
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = WENDBAAR.https
SESSION_COOKIE_AGE = 8 * 3600  # after the last page: accounts.sessions prolongs it
if WENDBAAR.https:  # a browser takes such a name over https and from this host only
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-sessionid", "__Host-csrftoken"
SECURE_SSL_REDIRECT = WENDBAAR.https
SECURE_REDIRECT_EXEMPT = [r"^gezondheid$"]  # asked by the server itself, over plain http
SECURE_HSTS_SECONDS = 31_536_000 if WENDBAAR.https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = WENDBAAR.https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if WENDBAAR.https else None
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000

# Logs say what went wrong and where, never what a person typed or who asked.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django.request": {"level": "ERROR"},
        "wendbaar": {"level": "INFO"},
    },
}
