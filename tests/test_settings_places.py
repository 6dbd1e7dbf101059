"""Every setting from every place it can be told, which place wins, and what a fault in each says."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mi7facts.errors import UsageError
from mi7facts.settings import FIELDS, MAX_JOBS, Loaded, Settings, line_of, load_settings

#: For each setting three values: as TOML, as a string, as the record holds it.
VALUES: dict[str, list[tuple[str, str, object]]] = {
    "model": [('"one"', "one", "one"), ('"two"', "two", "two"), ('"three"', "three", "three")],
    "published": [('"2030"', "2030", "2030"), ('"2031-02"', "2031-02", "2031-02"), ('"2032-03-04"', "2032-03-04", "2032-03-04")],
    "date_order": [('"DMY"', "DMY", "DMY"), ('"MDY"', "MDY", "MDY"), ('"YMD"', "YMD", "YMD")],
    "timezone": [('"UTC"', "UTC", "UTC"), ('"+02:00"', "+02:00", "+02:00"), ('"Europe/Oslo"', "Europe/Oslo", "Europe/Oslo")],
    "language": [('"en"', "en", "en")] * 3,
    "input_format": [('"txt"', "txt", "txt"), ('"html"', "html", "html"), ('"jsonl"', "jsonl", "jsonl")],
    "jobs": [("2", "2", 2), ("3", "3", 3), ("4", "4", 4)],
    "max_bytes": [("100", "100", 100), ('"2K"', "2K", 2048), ('"1 MiB"', "1 MiB", 1024**2)],
    "timeout_per_article": [("2", "2", 2.0), ("0.5", "0.5", 0.5), ("1e2", "1e2", 100.0)],
}
PLACES = ("file", "environment", "--set", "option")


def told(folder: Path, key: str, at: dict[str, tuple[str, str, object]]) -> Loaded:
    """The settings where the places of `at` tell a key."""
    if "file" in at:
        (folder / "mi7facts.toml").write_text(f"{key} = {at['file'][0]}\n", "utf-8")
    return load_settings(
        {key: at["option"][1]} if "option" in at else {},
        folder=folder,
        environment={f"MI7FACTS_{key.upper()}": at["environment"][1]} if "environment" in at else {},
        assignments=[f"{key}={at['--set'][1]}"] if "--set" in at else [],
    )


def test_every_setting_is_tried() -> None:
    assert set(VALUES) == {*FIELDS} - {"aliases"}


@pytest.mark.parametrize("key", VALUES)
@pytest.mark.parametrize("place", PLACES)
def test_every_place_can_tell_every_setting(tmp_path: Path, key: str, place: str) -> None:
    for value in VALUES[key]:
        loaded = told(tmp_path, key, {place: value})
        assert getattr(loaded.settings, key) == value[2]
        assert loaded.origins == {
            key: {
                "file": str(tmp_path / "mi7facts.toml"),
                "environment": f"MI7FACTS_{key.upper()}",
                "--set": "--set",
                "option": f"--{key.replace('_', '-')}",
            }[place]
        }


@pytest.mark.parametrize("key", [key for key in VALUES if key != "language"])
@pytest.mark.parametrize(("weaker", "stronger"), list(itertools.combinations(PLACES, 2)))
def test_the_stronger_of_two_places_wins(tmp_path: Path, key: str, weaker: str, stronger: str) -> None:
    first, second, _ = VALUES[key]
    assert getattr(told(tmp_path, key, {weaker: first, stronger: second}).settings, key) == second[2]
    assert getattr(told(tmp_path, key, {weaker: second, stronger: first}).settings, key) == first[2]


def test_the_later_of_two_assignments_wins(tmp_path: Path) -> None:
    loaded = load_settings(folder=tmp_path, environment={}, assignments=["jobs=2", " jobs = 5 ", "model=a=b"])
    assert loaded.settings == Settings(jobs=5, model="a=b")


@pytest.mark.parametrize("spelling", ["max_bytes", "max-bytes"])
def test_a_hyphen_is_as_good_as_an_underscore(tmp_path: Path, spelling: str) -> None:
    (tmp_path / "mi7facts.toml").write_text(f"{spelling} = 7\n", "utf-8")
    assert load_settings(folder=tmp_path, environment={}).settings.max_bytes == 7
    assert load_settings(folder=tmp_path, environment={}, assignments=[f"{spelling}=8"]).settings.max_bytes == 8


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("wrong", "near"),
    [
        ("modle", "model"),
        ("publishd", "published"),
        ("dateorder", "date_order"),
        ("time_zone", "timezone"),
        ("lang", "language"),
        ("input_formt", "input_format"),
        ("job", "jobs"),
        ("maxbytes", "max_bytes"),
        ("timeout", "timeout_per_article"),
    ],
)
def test_the_nearest_key_is_told(tmp_path: Path, place: str, wrong: str, near: str) -> None:
    with pytest.raises(UsageError) as caught:
        told(tmp_path, wrong, {place: ('"x"', "x", "x")})
    shown = {"file": wrong, "environment": f"MI7FACTS_{wrong.upper()}", "--set": f"--set {wrong}", "option": f"--{wrong.replace('_', '-')}"}
    assert caught.value.message == f"{shown[place]}: no such setting; did you mean {near!r}?"
    assert (caught.value.line, caught.value.path) == ((1, str(tmp_path / "mi7facts.toml")) if place == "file" else (None, None))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('jobs = "2"', "jobs: Expected `int`, got `str`"),
        ("jobs = 1.5", "jobs: Expected `int`, got `float`"),
        ("jobs = true", "jobs: Expected `int`, got `bool`"),
        (f"jobs = {MAX_JOBS + 1}", f"{MAX_JOBS + 1} processes are too many; auto takes one a processor"),
        ("jobs = -3", "jobs: -3 is too small"),
        ("max_bytes = 0", "max_bytes: 0 is too small"),
        ('max_bytes = "12 parsecs"', "max_bytes: Expected `int`"),
        ("timeout_per_article = nan", "timeout_per_article: nan is too small"),
        ('timeout_per_article = "5"', "timeout_per_article: Expected `float | null`"),
        ("model = 3", "model: Expected `str | null`, got `int`"),
        ("published = 2031-05-06", "published: Expected `str | null`, got `date`"),
        ('published = "2031-13"', "published: month must be in 1..12"),
        ('timezone = "+15:00"', "is no time zone such as Europe/Oslo"),
        ('timezone = ""', "is no time zone such as Europe/Oslo"),
        ('date_order = "dmy"', "date_order: Invalid enum value 'dmy'"),
        ("alias = 3", "alias: Expected `array`, got `int`"),
        ("[tool.mi7facts]\njobs = 2", "tool: no such setting"),
    ],
)
def test_a_wrong_value_in_a_file_is_told_with_its_line(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "mi7facts.toml").write_text(f"# of the newsroom\n\n{text}\n", "utf-8")
    with pytest.raises(UsageError) as caught:
        load_settings(folder=tmp_path, environment={})
    assert says in caught.value.message
    assert caught.value.line == (None if text.startswith("[tool") else 3)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[tool.other]\njobs = 3\n\n[tool.mi7facts]\njobs = 0\n", 5),
        ("[tool.mi7facts]\njobs = 0\n[tool.other]\njobs = 3\n", 2),
        ('[project]\nname = "x"\n[ tool . mi7facts ]\n# why\n  "jobs" = 0\n', 5),
        ("[tool.other]\njobs = 3\n[tool]\nmi7facts = { jobs = 0 }\n", None),
        ('[[tool.other.alias]]\n[tool.mi7facts]\n[[tool.mi7facts.alias]]\nnmae = "x"\n', 3),
    ],
)
def test_the_line_in_a_pyproject_is_that_of_our_table(tmp_path: Path, text: str, line: int | None) -> None:
    (tmp_path / "pyproject.toml").write_text(text, "utf-8")
    with pytest.raises(UsageError) as caught:
        load_settings(folder=tmp_path, environment={})
    if line is not None:
        assert caught.value.line == line
    assert caught.value.path == str(tmp_path / "pyproject.toml")


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("a = 1\nb = 2\n", "b", 2),
        ("ab = 1\nb = 2\n", "b", 2),
        ("\n\n  'b' = 2\n", "b", 3),
        ("[[b]]\nx = 1\n", "b", 1),
        ("[ b ]\n", "b", 1),
        ("# b = 1\nb=2\n", "b", 2),
        ("c = 1\n", "b", None),
        ("bc = 1\n", "b", None),
    ],
)
def test_the_line_of_a_key(text: str, key: str, line: int | None) -> None:
    assert line_of(text, key) == line


@pytest.mark.parametrize("name", ["mi7facts.toml", "pyproject.toml"])
def test_a_folder_under_the_name_of_a_file_is_passed_over(tmp_path: Path, name: str) -> None:
    below = tmp_path / "desk"
    (below / name).mkdir(parents=True)
    (tmp_path / "mi7facts.toml").write_text("jobs = 6\n", "utf-8")
    assert load_settings(folder=below, environment={}).settings.jobs == 6


def test_our_own_file_is_taken_before_the_project_s(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.mi7facts]\njobs = 5\n", "utf-8")
    assert load_settings(folder=tmp_path, environment={}).settings.jobs == 5
    (tmp_path / "mi7facts.toml").write_text("jobs = 6\n", "utf-8")
    assert load_settings(folder=tmp_path, environment={}).settings.jobs == 6
    assert load_settings(config=str(tmp_path / "pyproject.toml"), folder=tmp_path, environment={}).settings.jobs == 5


@given(st.integers(1, 10**6), st.sampled_from([("", 1), ("K", 1024), ("m", 1024**2), ("GiB", 1024**3), (" kb", 1024)]))
def test_any_size_is_its_number_times_its_letter(number: int, unit: tuple[str, int]) -> None:
    loaded = load_settings({"max_bytes": f"{number}{unit[0]}"}, isolated=True)
    assert loaded.settings.max_bytes == number * unit[1]


@given(st.text(max_size=30))
def test_any_string_is_a_date_or_a_usage_error(text: str) -> None:
    try:
        loaded = load_settings({"published": text}, isolated=True)
    except UsageError as error:
        assert error.message.startswith("--published: ")
    else:
        assert loaded.settings.published == text
        assert text[:4].isdigit()
