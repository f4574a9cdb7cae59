"""The application for a WSGI server: ``granian --interface wsgi wsgi:app``."""

from service.app import create_wsgi
from service.config import Settings
from service.domain.memory.garbage import all_stays

app = create_wsgi(Settings.from_env())
all_stays()
