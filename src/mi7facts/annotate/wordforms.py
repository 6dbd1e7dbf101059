"""Part of speech and lemma by the pipeline's own rules, worked out once a kind of word instead of once a token.

English pipelines set both by rules over a token's text, tag and dependency (`attribute_ruler`, `lemmatizer`): equal words in equal
roles get equal answers. The few rules that look at two tokens ("gon" + "na", expletive + "is") are answered for the words together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc

#: Text, tag and dependency of a token.
Kind = tuple[str, str, str]
#: Part of speech and lemma.
Form = tuple[str, str]

#: Kinds remembered; a stream of endless new words must not fill the memory.
_REMEMBERED = 200_000
#: Stands between words that are no neighbours; no rule speaks of it.
_BETWEEN: Kind = ("|", "SYM", "dep")


class WordForms:
    """Answers part of speech and lemma for tokens whose tag and dependency are known."""

    def __init__(self, nlp: Language) -> None:
        from spacy.matcher import Matcher
        from spacy.pipeline import AttributeRuler

        self._vocab = nlp.vocab
        self._ruler = nlp.get_pipe("attribute_ruler")
        self._lemmatizer = nlp.get_pipe("lemmatizer")
        self._openers = Matcher(nlp.vocab)
        openers = list(_openers(self._ruler)) if isinstance(self._ruler, AttributeRuler) else []
        if openers:
            self._openers.add("opener", openers)
        self._single: dict[Kind, Form] = {}
        self._opening: set[Kind] = set()
        self._runs: dict[tuple[Kind, ...], tuple[Form, ...]] = {}

    def forms(self, sentences: Sequence[Sequence[Kind]]) -> list[list[Form]]:
        """Return part of speech and lemma of every token of a batch of sentences."""
        if len(self._single) + len(self._runs) > _REMEMBERED:
            self._single.clear()
            self._opening.clear()
            self._runs.clear()
        self._learn({kind for sentence in sentences for kind in sentence if kind not in self._single})
        found = [[self._single[kind] for kind in sentence] for sentence in sentences]
        runs = [(i, start, end) for i, sentence in enumerate(sentences) for start, end in self._open_runs(sentence)]
        self._learn_runs({tuple(sentences[i][start:end]) for i, start, end in runs})
        for i, start, end in runs:
            found[i][start:end] = self._runs[tuple(sentences[i][start:end])]
        return found

    def _open_runs(self, sentence: Sequence[Kind]) -> list[tuple[int, int]]:
        """Return the stretches in which a rule over several tokens may hold."""
        if self._opening.isdisjoint(sentence):
            return []
        runs: list[tuple[int, int]] = []
        at = 0
        while at < len(sentence):
            start = at
            while at < len(sentence) and sentence[at] in self._opening:
                at += 1
            if at > start:
                runs.append((start, min(at + 1, len(sentence))))
            at += 1
        return runs

    def _learn(self, kinds: Iterable[Kind]) -> None:
        new = sorted(kinds)
        if not new:
            return
        doc = self._analysed([word for kind in new for word in (kind, _BETWEEN)])
        for i, kind in enumerate(new):
            self._single[kind] = (doc[2 * i].pos_, doc[2 * i].lemma_)
        if len(self._openers):
            self._opening.update(new[start // 2] for _, start, _ in self._openers(doc) if start % 2 == 0)

    def _learn_runs(self, runs: Iterable[tuple[Kind, ...]]) -> None:
        new = sorted(run for run in runs if run not in self._runs)
        if not new:
            return
        doc = self._analysed([word for run in new for word in (*run, _BETWEEN)])
        at = 0
        for run in new:
            self._runs[run] = tuple((doc[i].pos_, doc[i].lemma_) for i in range(at, at + len(run)))
            at += len(run) + 1

    def _analysed(self, kinds: Sequence[Kind]) -> Doc:
        from spacy.tokens import Doc

        doc = Doc(
            self._vocab,
            words=[text for text, _, _ in kinds],
            tags=[tag for _, tag, _ in kinds],
            deps=[dep for _, _, dep in kinds],
            heads=list(range(len(kinds))),
        )
        return self._lemmatizer(self._ruler(doc))


def _openers(ruler: AttributeRuler) -> Iterator[list[dict[str, Any]]]:
    """Yield the first token's part of every rule over several tokens."""
    for rule in ruler.patterns:
        alternatives = rule["patterns"]
        for specs in alternatives if isinstance(alternatives, list) else ():
            if isinstance(specs, list) and len(specs) > 1:
                yield [{str(k): v for k, v in specs[0].items()}]


def replaces(nlp: Language) -> bool:
    """Does a pipeline set parts of speech and lemmas by rules over single words, so that `WordForms` gives the same?"""
    from spacy.pipeline import AttributeRuler, Lemmatizer

    if not {"attribute_ruler", "lemmatizer", "parser", "tagger"} <= set(nlp.pipe_names) or "morphologizer" in nlp.pipe_names:
        return False
    return isinstance(nlp.get_pipe("attribute_ruler"), AttributeRuler) and isinstance(nlp.get_pipe("lemmatizer"), Lemmatizer)
