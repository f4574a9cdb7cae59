"""A service on loopback that has published one invented person, and its OpenAPI document as a file."""

from pathlib import Path
from threading import Thread

import orjson
import pytest
from werkzeug.serving import make_server

from service.app import create_app
from service.config import Settings
from service.store.session import open_store
from tests.api.profiles import mira, publish


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory):
    settings = Settings(database_url=f"sqlite:///{tmp_path_factory.mktemp('store') / 'whosays.db'}")
    with open_store(settings) as store:
        publish(store, mira())
    app = create_app(settings)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", app.test_client().get("/openapi.json").json
    server.shutdown()
    thread.join()
    server.server_close()
    app.extensions["whosays"].close()


@pytest.fixture
def document(address, tmp_path: Path) -> Path:
    path = tmp_path / "openapi.json"
    path.write_bytes(orjson.dumps(address[1]))
    return path
