"""An interruption while a connection is given back says nothing of its own."""

import pytest
from sqlalchemy import event


def _give_back(store, error):
    """Use a connection, and let ``error`` come while it is given back."""

    def fail(*_args):
        raise error

    engine = store._database.engine
    event.listen(engine, "reset", fail)
    try:
        store.profiles.all()
    finally:
        event.remove(engine, "reset", fail)


def test_an_interruption_goes_on_and_is_not_logged(store, caplog):
    with pytest.raises(KeyboardInterrupt):
        _give_back(store, KeyboardInterrupt())
    assert caplog.records == []


def test_a_fault_is_logged(store, caplog):
    _give_back(store, OSError("the disk is gone"))
    assert ["reset" in record.message for record in caplog.records] == [True]
