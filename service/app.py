"""The composition root: the only place that makes the application and what it needs."""

from typing import TYPE_CHECKING

from flask import Flask

from service.api import problems
from service.api.docs import make_docs
from service.api.endpoint import CORRECTIONS, METER, PUBLIC_URL
from service.api.missing import nearest_path
from service.api.negotiation import SuffixStripper
from service.api.observing.counting import Meter
from service.api.observing.flask import observe
from service.api.observing.metrics import Teller
from service.api.remembering import Remembering
from service.api.resources.annotations import annotations
from service.api.resources.audit import audit
from service.api.resources.catalogue import catalogue
from service.api.resources.citations import citations
from service.api.resources.claims import claims
from service.api.resources.confidence import confidence
from service.api.resources.conflicts import conflicts
from service.api.resources.fields import fields
from service.api.resources.finding import finding
from service.api.resources.metrics import metrics
from service.api.resources.profiles import profiles
from service.api.resources.reconcile import reconcile
from service.api.resources.sources import sources
from service.api.resources.state import state
from service.before import before
from service.config import Settings
from service.store.bare.file import File
from service.store.bare.version import file_of, glance
from service.store.shelf import Shelf
from service.web.builder import builder
from service.web.embed import embed
from service.web.going import going
from service.web.leads import PAGES
from service.web.oembed import oembed
from service.web.pages import pages
from service.web.problem import make_problem_page
from service.web.static import static

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

_RESOURCES = tuple(
    resource.with_pages(PAGES)
    for resource in (
        finding,
        profiles,
        fields,
        claims,
        sources,
        annotations,
        citations,
        conflicts,
        audit,
        confidence,
        catalogue,
        reconcile,
        state,
    )
)
_WEB = (going, pages, embed, oembed, builder, static, metrics)


def create_app(settings: Settings) -> Flask:
    """Return the Flask application over the store that ``settings`` names.

    Raises ConfigError and StoreError as :func:`service.store.session.open_store` does.
    """
    return _assemble(_store(settings), settings, Teller(Meter()))


def create_wsgi(settings: Settings) -> "WSGIApplication":
    """Return the application to serve: the front, and Flask behind it, over one store; raises as create_app does."""
    shelf, meter = _shelf(settings), Meter()
    return before(_behind(shelf, settings, meter), shelf.representations, meter, settings)


def create_behind(settings: Settings, opened: File, meter: Meter) -> "WSGIApplication":
    """Return what stands behind the front of a file that is ``opened``, whose process is told of from now on.

    Raises StoreError where it is not there any more.
    """
    opened.see(opened.watch.look)
    return _behind(Shelf(opened), settings, meter, begin=True)


def _shelf(settings: Settings) -> Shelf:
    """Open what is to be read: a file of this version by SQLite's driver alone; raises as create_app does."""
    if settings.read_url or not glance(settings.database_url):
        return _store(settings)
    opened = File(str(file_of(settings.database_url)))
    opened.watch.begin()
    return Shelf(opened)


def _store(settings: Settings) -> Shelf:
    from service.store.session import open_store  # noqa: PLC0415 - SQLAlchemy takes a sixth of a worker's memory

    return open_store(settings, serving=True)


def _behind(store: Shelf, settings: Settings, meter: Meter, *, begin: bool = False) -> "WSGIApplication":
    teller = Teller(meter)
    if begin:
        teller.begin()
    return Remembering(_assemble(store, settings, teller), store.representations, meter)


def _assemble(store: Shelf, settings: Settings, teller: Teller) -> Flask:
    app = Flask(__name__, static_folder=None)
    app.extensions["whosays"] = store
    app.extensions[METER] = teller
    observe(app, teller)
    app.config[PUBLIC_URL] = settings.url
    app.config[CORRECTIONS] = settings.corrections
    app.url_map.merge_slashes = False
    api = (*_RESOURCES, make_docs(_RESOURCES))
    resources = (*api, *_WEB)
    for resource in resources:
        app.register_blueprint(resource.blueprint(store))
    templates = [endpoint.path for resource in resources for endpoint in resource.endpoints]
    problems.register(app, lambda path: nearest_path(path, templates), make_problem_page(store, api))
    app.wsgi_app = SuffixStripper(app.wsgi_app)  # type: ignore[method-assign]  # Flask's documented way to wrap an app
    return app
