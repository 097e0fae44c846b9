"""Django's settings, made from ours. Only processes of the service import this."""

from __future__ import annotations

from pathlib import Path

from config.addresses import django_database, django_mail
from config.secret import secret_key
from config.service import from_environment
from facade.static_files import static_url

CONFORME = from_environment()

SECRET_KEY = secret_key(CONFORME)
DEBUG = False
ALLOWED_HOSTS = list(CONFORME.allowed_hosts)
INSTALLED_APPS = [
    "django.contrib.sessions",
    "django.contrib.messages",
    "storage",
    "facade",
    "intake.candidate",
    "console",
]
DATABASES = {"default": django_database(CONFORME.database, CONFORME.data_dir)}
globals().update(django_mail(CONFORME.smtp, CONFORME.data_dir))
DEFAULT_FROM_EMAIL = CONFORME.mail_from
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
MIDDLEWARE = [
    "facade.headers.Headers",
    "facade.serving.StaticFiles",
    "intake.web.requests.RequestId",
    "intake.api.problems.InOneForm",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "facade.typography.Typography",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
ROOT_URLCONF = "intake.web.urls"
APPEND_SLASH = False
USE_TZ = True
TIME_ZONE = "Europe/Paris"
LANGUAGE_CODE = "fr"
USE_I18N = True
PROJECT = Path(__file__).resolve().parent.parent
# Where each room keeps its own style and scripts; see facade/__init__.py.
STATIC_FOLDERS = tuple(
    PROJECT / room / "static" for room in ("facade", "intake/candidate", "console")
)
STATIC_URL = static_url(STATIC_FOLDERS)
STATIC_COMPRESSED = CONFORME.data_dir / "static"

_IS_PUBLIC = CONFORME.origin.startswith("https://")
SESSION_COOKIE_NAME = "conforme"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _IS_PUBLIC
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 8 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_AGE = None  # goes with the browser, as the session does
CSRF_TRUSTED_ORIGINS = [CONFORME.origin]  # what the browser sees, where a proxy carries TLS
CSRF_FAILURE_VIEW = "facade.errors.csrf_failure"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = None  # facade/headers.py says it
SECURE_CROSS_ORIGIN_OPENER_POLICY = None
SECURE_HSTS_SECONDS = 31_536_000 if _IS_PUBLIC else 0
# A dossier's JSON is read whole; a piece never is: it is taken from the request as a stream.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
LOGGING_CONFIG = None
