"""Settings: four places, one record, and faults that name their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from mi7facts.errors import UsageError
from mi7facts.settings import MAX_BYTES, Alias, Settings, load_settings


def load(
    folder: Path, text: str = "", *, name: str = "mi7facts.toml", environment: dict[str, str] | None = None, **options: object
) -> Settings:
    """The settings of a folder with one configuration file."""
    if text:
        (folder / name).write_text(text, "utf-8")
    return load_settings(options, folder=folder, environment=environment or {}).settings


def test_defaults(tmp_path: Path) -> None:
    assert load(tmp_path) == Settings()


def test_the_stronger_place_wins_and_is_told(tmp_path: Path) -> None:
    config = tmp_path / "mi7facts.toml"
    config.write_text('jobs = 2\nmodel = "from_file"\nmax_bytes = 10\npublished = "2020-01-01"\n', "utf-8")
    loaded = load_settings(
        {"published": "2024-04-04", "model": None},
        folder=tmp_path,
        environment={"MI7FACTS_JOBS": "3", "MI7FACTS_MAX_BYTES": "2K", "OTHER": "x"},
        assignments=["jobs=4"],
    )
    assert (loaded.settings.jobs, loaded.settings.max_bytes) == (4, 2048)
    assert (loaded.settings.model, loaded.settings.published) == ("from_file", "2024-04-04")
    assert loaded.origins == {"jobs": "--set", "max_bytes": "MI7FACTS_MAX_BYTES", "model": str(config), "published": "--published"}


def test_the_nearest_file_upwards_is_read(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    (tmp_path / "mi7facts.toml").write_text("jobs = 7\n", "utf-8")
    assert load(below).jobs == 7
    (tmp_path / "a" / "pyproject.toml").write_text('[project]\nname = "other"\n', "utf-8")
    assert load(below).jobs == 7
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.mi7facts]\njobs = 5\n", "utf-8")
    assert load(below).jobs == 5
    (tmp_path / "a" / "mi7facts.toml").write_text("", "utf-8")
    assert load(below).jobs == 1


def test_isolated_reads_neither_files_nor_variables(tmp_path: Path) -> None:
    (tmp_path / "mi7facts.toml").write_text("jobs = 7\n", "utf-8")
    loaded = load_settings({"model": "m"}, isolated=True, folder=tmp_path, environment={"MI7FACTS_JOBS": "3"}, assignments=["timezone=UTC"])
    assert loaded.settings == Settings(model="m", timezone="UTC")


def test_a_named_file_replaces_the_found_one(tmp_path: Path) -> None:
    (tmp_path / "mi7facts.toml").write_text("jobs = 7\n", "utf-8")
    other = tmp_path / "other.toml"
    other.write_text('date-order = "DMY"\n', "utf-8")
    loaded = load_settings(config=str(other), folder=tmp_path, environment={})
    assert loaded.settings == Settings(date_order="DMY")


def test_aliases(tmp_path: Path) -> None:
    settings = load(tmp_path, '[[alias]]\nname = "Aurelia"\naliases = ["the white ferry", "Hull 81"]\n')
    assert settings.aliases == (Alias(name="Aurelia", aliases=("the white ferry", "Hull 81")),)


@pytest.mark.parametrize(
    ("text", "size"),
    [("10", 10), ("1k", 1024), ("2KiB", 2048), ("3 MB", 3 * 1024**2), ("1G", 1024**3)],
)
def test_sizes(tmp_path: Path, text: str, size: int) -> None:
    assert load(tmp_path, max_bytes=text).max_bytes == size
    assert load(tmp_path, f'max_bytes = "{text}"\n').max_bytes == size


@pytest.mark.parametrize("moment", ["2021", "2021-05", "2021-05-04", "2021-05-04T10:30", "2021-05-04 23:59:59+02:00", "2021-05-04T10:30Z"])
def test_publication_dates(tmp_path: Path, moment: str) -> None:
    assert load(tmp_path, published=moment).published == moment


@pytest.mark.parametrize("zone", ["UTC", "Europe/Oslo", "+02:00", "-0930", "Z"])
def test_zones(tmp_path: Path, zone: str) -> None:
    assert load(tmp_path, timezone=zone).timezone == zone


def test_jobs_auto_takes_the_processors(tmp_path: Path) -> None:
    assert load(tmp_path, jobs="auto").jobs >= 1
    assert load(tmp_path, 'jobs = "auto"\n').jobs >= 1


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"published": "4 May 2021"}, "--published: '4 May 2021' is no ISO 8601 date"),
        ({"published": "2021-02-31"}, "--published: day is out of range"),
        ({"published": "2021-05-04T25:00"}, "is no ISO 8601 date"),
        ({"timezone": "Mars/Olympus"}, "--timezone: 'Mars/Olympus' is no time zone"),
        ({"timezone": "../../etc/passwd"}, "is no time zone"),
        ({"language": "no"}, "--language: 'no' cannot be read"),
        ({"jobs": "0"}, "--jobs: 0 is too small"),
        ({"jobs": "many"}, "--jobs: Expected `int`"),
        ({"jobs": "100000"}, "too many"),
        ({"max_bytes": "-1"}, "too small"),
        ({"max_bytes": "lots"}, "--max-bytes: Expected `int`"),
        ({"timeout_per_article": "0"}, "too small"),
        ({"date_order": "MYD"}, "--date-order: Invalid enum value 'MYD'"),
        ({"input_format": "pdf"}, "--input-format: Invalid enum value 'pdf'"),
    ],
)
def test_a_wrong_option_is_named(tmp_path: Path, options: dict[str, str], says: str) -> None:
    with pytest.raises(UsageError) as caught:
        load(tmp_path, **options)
    assert says in caught.value.message


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("\njosb = 2\n", 2, "josb: no such setting; did you mean 'jobs'?"),
        ("aliases = []\n", 1, "aliases: no such setting; did you mean 'alias'?"),
        ("colour_of_the_sea = 1\n", 1, "known are alias, date_order"),
        ('jobs = 1\nmax_bytes = "many"\n', 2, "max_bytes: Expected `int`"),
        ('jobs = "2x"\n', 1, "jobs: Expected `int`"),
        ('model = "m"\njobs = [\n', None, "not valid TOML"),
        ('model = "m"\nmodel = "n"\n', None, "not valid TOML"),
        ('# a\n[[alias]]\nnmae = "x"\naliases = []\n', 2, "alias: Object contains unknown field `nmae`"),
        ('[[alias]]\nname = "x"\n', 1, "alias: Object missing required field `aliases`"),
    ],
)
def test_a_fault_in_a_file_is_located(tmp_path: Path, text: str, line: int | None, says: str) -> None:
    with pytest.raises(UsageError) as caught:
        load(tmp_path, text)
    assert says in caught.value.message
    assert caught.value.path == str(tmp_path / "mi7facts.toml")
    assert line is None or caught.value.line == line


@pytest.mark.parametrize(
    ("environment", "assignments", "says"),
    [
        ({"MI7FACTS_JOSB": "2"}, [], "MI7FACTS_JOSB: no such setting; did you mean 'jobs'?"),
        ({"MI7FACTS_JOBS": "x"}, [], "MI7FACTS_JOBS: Expected `int`"),
        ({}, ["jobs"], "say KEY=VALUE"),
        ({}, ["jbos=2"], "--set jbos: no such setting; did you mean 'jobs'?"),
        ({}, ["alias=x"], "told in mi7facts.toml only"),
        ({}, ["aliases=x"], "told in mi7facts.toml only"),
    ],
)
def test_a_wrong_variable_or_assignment_is_named(tmp_path: Path, environment: dict[str, str], assignments: list[str], says: str) -> None:
    with pytest.raises(UsageError) as caught:
        load_settings(environment=environment, assignments=assignments, folder=tmp_path)
    assert says in caught.value.message


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        load_settings(config=str(tmp_path / "gone.toml"), environment={})
    broken = tmp_path / "latin.toml"
    broken.write_bytes(b'model = "\xe9"\n')
    with pytest.raises(UsageError, match="not UTF-8"):
        load_settings(config=str(broken), environment={})
    project = tmp_path / "pyproject.toml"
    project.write_text("[tool]\nmi7facts = 3\n", "utf-8")
    with pytest.raises(UsageError, match="not a table"):
        load_settings(config=str(project), environment={})


def test_the_limit_is_what_the_documents_say() -> None:
    assert Settings().max_bytes == MAX_BYTES == 32 * 1024 * 1024
