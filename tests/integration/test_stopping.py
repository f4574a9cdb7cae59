"""How long a process that is asked to stop may take, seen at a process of its own."""

import signal
import subprocess
import sys

import orjson

DEADLINE = 30
PROGRAM = """
import re, signal, threading
from service.api.observing.logs import write_json
from service.cli.stopping import stop_after

write_json()
asked = threading.Event()
signal.signal(signal.SIGTERM, lambda *_: asked.set())
stop_after(lambda: None, within={within})
print("ready", flush=True)
{held}
"""
ENDS_WHEN_ASKED = "asked.wait()"
NEVER_ENDS = "asked.wait(); threading.Event().wait()"
HOLDS_THE_INTERPRETER = "asked.wait(); re.match('(?:a|a)*b', 'a' * 60)"


def stopped(held, within):
    """Run the program, ask it to stop, and return its exit code and what it logged."""
    command = [sys.executable, "-c", PROGRAM.format(held=held, within=within)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout.readline() == "ready\n"
            process.terminate()
            _, err = process.communicate(timeout=DEADLINE)
        finally:
            process.kill()
    return process.returncode, [orjson.loads(line)["event"] for line in err.splitlines()]


def test_what_ends_in_its_time_ends_without_a_word():
    assert stopped(ENDS_WHEN_ASKED, within=DEADLINE) == (0, [])


def test_what_does_not_end_in_its_time_is_killed_and_the_log_says_so():
    said = "killed: it was asked to stop and had not ended after 0.1 seconds"
    assert stopped(NEVER_ENDS, within=0.1) == (-signal.SIGKILL, [said])


def test_what_lets_no_other_thread_run_is_ended_by_the_kernel():
    assert stopped(HOLDS_THE_INTERPRETER, within=0.1) == (-signal.SIGALRM, [])
