"""The local engine: the same bytes for any number of jobs, and no process left behind."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from fake_pipeline import document
from mi7facts.annotate.nlp import Engine
from mi7facts.engine import workers
from mi7facts.engine.local import engine_name, run_articles
from mi7facts.errors import ModelMissing
from mi7facts.model import Document, Findings, Problem
from mi7facts.settings import Settings

PROBLEM = Problem(code="M101", severity="error", path="gone.txt", message="cannot open")
needs_fork = pytest.mark.skipif(sys.platform != "linux", reason="the fakes reach workers by fork only")


@pytest.fixture(autouse=True)
def no_process_is_left() -> Iterator[None]:
    yield
    assert multiprocessing.active_children() == []


def run(*items: Document | Problem, jobs: int = 2, timeout: float | None = None) -> list[Findings | Problem]:
    return list(run_articles(iter(items), Settings(jobs=jobs, timeout_per_article=timeout)))


def codes(answers: list[Findings | Problem]) -> list[str]:
    return [answer.code if isinstance(answer, Problem) else "ok" for answer in answers]


def texts(answers: list[Findings | Problem]) -> list[str]:
    return [answer.code if isinstance(answer, Problem) else answer.article.text for answer in answers]


@needs_fork
@pytest.mark.usefixtures("obedient")
@pytest.mark.parametrize("jobs", [1, 2, 5])
@pytest.mark.parametrize("timeout", [None, 30.0])
def test_answers_come_in_input_order(jobs: int, timeout: float | None) -> None:
    items = [PROBLEM if n % 7 == 0 else document(f"sleep {(n % 3) / 100}", n) for n in range(60)]
    answers = run(*items, jobs=jobs, timeout=timeout)
    assert texts(answers) == ["M101" if isinstance(item, Problem) else item.text for item in items]


@pytest.mark.usefixtures("obedient")
@pytest.mark.parametrize("jobs", [1, 2])
def test_nothing_gives_nothing_and_problems_need_no_model(jobs: int) -> None:
    assert run(jobs=jobs) == []
    found = list(run_articles(iter([PROBLEM] * 40), Settings(jobs=jobs, model="missing")))
    assert found == [PROBLEM] * 40


@pytest.mark.usefixtures("obedient")
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_missing_model_is_raised(jobs: int) -> None:
    with pytest.raises(ModelMissing):
        list(run_articles(iter([document("fine")]), Settings(jobs=jobs, model="missing")))


@needs_fork
@pytest.mark.usefixtures("obedient")
@pytest.mark.parametrize("jobs", [1, 3])
def test_faults_of_articles_are_told_in_their_places(jobs: int) -> None:
    items = [document(text, n) for n, text in enumerate(["fine", "bug x", "fine", "memory", "user", *["fine"] * 30])]
    assert codes(run(*items, jobs=jobs)) == ["ok", "M900", "ok", "M105", "M104", *["ok"] * 30]


@needs_fork
@pytest.mark.usefixtures("obedient")
def test_a_worker_that_dies_twice_is_told_and_the_rest_finished() -> None:
    items = [document("die" if n in (3, 40) else "fine", n) for n in range(60)]
    answers = run(*items)
    assert codes(answers) == ["M106" if n in (3, 40) else "ok" for n in range(60)]
    assert [a.path for a in answers if isinstance(a, Problem)] == ["3.txt", "40.txt"]


@needs_fork
@pytest.mark.usefixtures("obedient")
@pytest.mark.parametrize("others", [0, 20])
def test_a_worker_that_dies_once_costs_nothing(tmp_path: Path, others: int) -> None:
    items = [document(f"die-once {tmp_path / 'flag'}"), *(document("fine", n) for n in range(others))]
    assert codes(run(*items)) == ["ok"] * (others + 1)
    assert (tmp_path / "flag").exists()


@needs_fork
@pytest.mark.usefixtures("obedient")
def test_a_worker_killed_from_outside_is_replaced() -> None:
    answers = run_articles((document("sleep 0.02", n) for n in range(100)), Settings(jobs=2))
    found = [next(answers)]
    for child in multiprocessing.active_children():
        os.kill(child.pid or 0, signal.SIGKILL)
    found += answers
    assert codes(found) == ["ok"] * 100


@needs_fork
@pytest.mark.usefixtures("obedient")
@pytest.mark.parametrize("jobs", [1, 2])
def test_an_article_that_takes_too_long_is_told(jobs: int) -> None:
    began = time.monotonic()
    items = [document("sleep 60" if n in (1, 4) else "fine", n) for n in range(8)]
    answers = run(*items, jobs=jobs, timeout=0.5)
    assert codes(answers) == ["M107" if n in (1, 4) else "ok" for n in range(8)]
    assert next(a.message for a in answers if isinstance(a, Problem)).startswith("took longer than 0.5 s")
    assert time.monotonic() - began < 20


@needs_fork
@pytest.mark.usefixtures("obedient")
def test_what_cannot_be_sent_back_is_a_bug_of_that_article() -> None:
    assert codes(run(document("fine", 1), document("huge", 2), document("fine", 3))) == ["ok", "M900", "ok"]


@needs_fork
@pytest.mark.usefixtures("obedient")
def test_no_more_is_read_than_is_needed() -> None:
    read = []

    def source() -> Iterator[Document]:
        for n in range(10_000):
            read.append(n)
            yield document("fine", n)

    answers = run_articles(source(), Settings(jobs=2))
    for _ in range(16):
        next(answers)
    assert len(read) < 500
    answers.close()
    assert multiprocessing.active_children() == []


@needs_fork
@pytest.mark.usefixtures("obedient")
def test_there_are_no_more_processes_than_work() -> None:
    answers = run(*(document("pid", n) for n in range(16)), jobs=8)
    assert len({a.entities[0].name for a in answers if isinstance(a, Findings)}) == 1
    pids = {a.entities[0].name for a in run(*(document("pid", n) for n in range(600)), jobs=3) if isinstance(a, Findings)}
    assert 1 < len(pids) <= 3
    assert str(os.getpid()) not in pids


@needs_fork
@pytest.mark.usefixtures("obedient")
def test_a_fault_of_the_input_ends_the_workers() -> None:
    def source() -> Iterator[Document]:
        yield from (document("fine", n) for n in range(40))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(run_articles(source(), Settings(jobs=2)))


@needs_fork
def test_workers_that_never_start_are_no_endless_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_work", lambda *_: os._exit(1))
    monkeypatch.setattr(workers.SpacyEngine, "load", lambda self: None)
    with pytest.raises(RuntimeError, match="as soon as they are started"):
        run(document("fine"))


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_workers_do_not_outlive_their_parent(number: signal.Signals, tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(
        "import multiprocessing, sys\n"
        f"sys.path[:0] = {[str(Path(__file__).parents[1])]!r}\n"
        "from mi7facts.engine import batches, workers\n"
        "from fake_pipeline import FakeEngine, document, fake_extract\n"
        "from mi7facts.settings import Settings\n"
        "batches.extract, workers.SpacyEngine = fake_extract, FakeEngine\n"
        "answers = workers.Workers(Settings(jobs=2)).run((document('sleep 0.2', n),) for n in range(1000))\n"
        "for _ in range(3): next(answers)\n"
        "print(*(c.pid for c in multiprocessing.active_children()), flush=True)\n"
        "list(answers)\n"
    )
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        children = parent.stdout.readline().split()
        parent.send_signal(number)
        parent.wait(10)
    assert len(children) == 2
    until = time.monotonic() + 2
    while time.monotonic() < until and any(_lives(pid) for pid in children):
        time.sleep(0.05)
    assert not [pid for pid in children if _lives(pid)]


def _lives(pid: str) -> bool:
    status = Path(f"/proc/{pid}/stat")
    try:
        return status.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


STORIES = [
    f"Quay {n} opens\n\nBy Ida Holm\n\nIda Holm opened the quay in Norway on 6 May 2020. "
    f"“It cost {n + 2} million euros,” said Bo Berg, {30 + n}, who built it.\n"
    for n in range(40)
]


@needs_fork
def test_the_same_bytes_for_any_number_of_jobs(engine: Engine) -> None:
    items = [document(text, n) for n, text in enumerate(STORIES)]
    outputs = {
        msgspec.json.encode(run(*items, jobs=jobs, timeout=timeout)) for jobs, timeout in ((1, None), (2, None), (3, None), (2, 60.0))
    }
    assert len(outputs) == 1


def test_the_name_of_the_model(engine: Engine) -> None:
    assert engine_name(Settings()) == engine.name
    with pytest.raises(ModelMissing):
        engine_name(Settings(model="no_such_pipeline"))
