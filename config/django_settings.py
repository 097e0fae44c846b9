"""Django's settings, made from ours. Only processes of the service import this."""

from __future__ import annotations

from config.addresses import django_database
from config.secret import secret_key
from config.service import from_environment

CONFORME = from_environment()

SECRET_KEY = secret_key(CONFORME)
DEBUG = False
ALLOWED_HOSTS = list(CONFORME.allowed_hosts)
INSTALLED_APPS = ["storage"]
DATABASES = {"default": django_database(CONFORME.database, CONFORME.data_dir)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
MIDDLEWARE = [
    "intake.web.requests.RequestId",
    "intake.api.problems.InOneForm",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
]
ROOT_URLCONF = "intake.web.urls"
APPEND_SLASH = False
USE_TZ = True
TIME_ZONE = "Europe/Paris"
LANGUAGE_CODE = "fr"
USE_I18N = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
# A dossier's JSON is read whole; a piece never is: it is taken from the request as a stream.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
LOGGING_CONFIG = None
