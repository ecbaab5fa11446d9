"""Interface words: every one is translated, none is left over, and files may be wrong."""

import ast
import re
from pathlib import Path

import site_builder
from site_builder.read.files import SourceFile
from site_builder.read.messages import read_messages
from site_builder.render.template_files import find_templates, packaged_folder

PACKAGE = Path(site_builder.__file__).parent
CALL = re.compile(r'\b_\(\s*"((?:[^"\\]|\\.)*)"')
HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def in_templates() -> set[str]:
    texts = (path.read_text(encoding="utf-8") for path in packaged_folder().rglob("*.html"))
    return {msgid for text in texts for msgid in CALL.findall(text)}


def in_views() -> tuple[set[str], set[str]]:
    """The sentences written where they are said, and every text a view may take one from."""
    said, texts = set(), set()
    for path in (*(PACKAGE / "views").rglob("*.py"), *(PACKAGE / "commands").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(attr="t"), args=[ast.Constant(value=str(msgid))]):
                    said.add(msgid)
                case ast.Constant(value=str(text)):
                    texts.add(text)
    return said, texts


def po(text: str, name: str = "templates/messages/zh_CN.po") -> SourceFile:
    return SourceFile(name, (HEAD + text).encode())


def test_every_sentence_is_translated_and_none_is_left_over() -> None:
    catalogue = read_messages(find_templates().value.messages("messages/zh_CN.po"))
    assert catalogue.problems == ()
    said, texts = in_views()
    used = in_templates() | said
    assert sorted(used - catalogue.value.keys()) == []
    assert sorted(catalogue.value.keys() - used - texts) == []


def test_a_translation_has_the_facts_of_its_sentence() -> None:
    catalogue = read_messages(find_templates().value.messages("messages/zh_CN.po")).value
    for msgid, text in catalogue.items():
        names = re.compile(r"\{(\w+)(?::[^}]*)?\}")
        assert set(names.findall(text)) <= set(names.findall(msgid)), msgid


def test_later_files_speak_over_earlier_ones() -> None:
    files = (po('msgid "Home"\nmsgstr "首页"\n'), po('msgid "Home"\nmsgstr "大厅"\n'))
    assert read_messages(files).value == {"Home": "大厅"}


def test_empty_and_doubtful_translations_do_not_count() -> None:
    text = 'msgid "A"\nmsgstr ""\n\n#, fuzzy\nmsgid "B"\nmsgstr "乙"\n'
    assert read_messages([po(text)]).value == {}


def test_of_plural_forms_the_first_is_used() -> None:
    text = 'msgid "a team"\nmsgid_plural "teams"\nmsgstr[0] "班组"\nmsgstr[1] "班组们"\n'
    assert read_messages([po(text)]).value == {"a team": "班组"}


def test_a_broken_file_is_told_at_its_line_and_left_out() -> None:
    found = read_messages([po("msgid Home\n"), po('msgid "A"\nmsgstr "甲"\n')])
    (problem,) = found.problems
    assert (problem.code, problem.span.line) == ("E334", 4)
    assert found.value == {"A": "甲"}


def test_a_file_in_an_unknown_encoding_is_told() -> None:
    found = read_messages([SourceFile("m.po", 'msgid "A"\nmsgstr "甲"\n'.encode("gb18030"))])
    assert [problem.code for problem in found.problems] == ["E334"]


def test_the_words_of_a_site_stand_over_ours(tmp_path: Path) -> None:
    own = tmp_path / "messages" / "zh_CN.po"
    own.parent.mkdir()
    own.write_text(HEAD + 'msgid "Home"\nmsgstr "大厅"\n', encoding="utf-8")
    words = read_messages(find_templates(tmp_path).value.messages("messages/zh_CN.po")).value
    assert words["Home"] == "大厅"
    assert words["Teams"] == "班组"
