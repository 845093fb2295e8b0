"""`termkit check`: one mistake is found in every kind of bitext, and told in every form."""

import json
import subprocess
import xml.etree.ElementTree as ET

import pytest

PAIRS = [
    ("双方重申坚持一个中国原则。", "Стороны подтвердили приверженность политике одного Китая."),
    ("上海合作组织发挥重要作用。", "Шанхайская организация сотрудничества играет важную роль."),
]


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """A base with terms as a translator brings them in."""
    from click.testing import CliRunner

    from termkit.cli.group import termkit

    folder = tmp_path_factory.mktemp("check")
    (folder / "terms.tsv").write_text(
        "zh\ten\tru\tstatus\n"
        "一个中国原则\tone-China principle\tпринцип одного Китая\tpreferred\n"
        "一个中国原则\tone-China policy\tполитика одного Китая\tdeprecated\n"
        "上海合作组织\tSCO\tШанхайская организация сотрудничества\tpreferred\n",
        encoding="utf-8",
    )
    result = CliRunner().invoke(termkit, ["--db", str(folder / "t.db"), "import", str(folder / "terms.tsv")])
    assert result.exit_code == 0
    return folder / "t.db"


@pytest.fixture
def bitext(call, tmp_path):
    """The pairs as a file with that suffix."""

    def make(suffix):
        table = tmp_path / "pairs.tsv"
        table.write_text("zh\tru\n" + "".join(f"{zh}\t{ru}\n" for zh, ru in PAIRS), encoding="utf-8")
        path = tmp_path / f"pairs{suffix}"
        if suffix != ".tsv":
            assert call("convert", table, path).exit_code == 0
        return path

    return make


@pytest.mark.parametrize("suffix", [".tsv", ".csv", ".tmx", ".xlsx", ".xlf", ".po"])
def test_a_forbidden_equivalent_is_found(call, base, bitext, suffix):
    """The same finding, in the same unit, from every format."""
    told = call("--db", base, "check", bitext(suffix), "--source", "zh", "--target", "ru", "--output", "json")
    assert told.exit_code == 1, told.stderr
    [finding] = json.loads(told.stdout)
    assert (finding["code"], finding["unit"], finding["source"], finding["target"]) == ("BT102", 1, *PAIRS[0])
    for text, side, marked in zip(
        PAIRS[0], ("source", "target"), ("一个中国原则", "политике одного Китая"), strict=True
    ):
        [span] = finding[f"{side}_spans"]
        assert text[span["start"] : span["end"]] == marked


def test_a_cell_of_a_table_is_a_whole_segment(call, base, tmp_path):
    """What would be synonyms in a table of terms is one segment in a bitext: its end is checked too."""
    table = tmp_path / "pairs.tsv"
    table.write_text("zh\tru\n中国；三国\tКитай; три страны 双方\n", encoding="utf-8")
    assert "BT311" in call("--db", base, "check", table, "--source", "zh", "--target", "ru").stdout


def test_a_last_line_that_waits_for_its_translation(call, base, tmp_path):
    """A blank last line is a segment where the other file has one there; a line too few is an error as before."""
    (tmp_path / "a.txt").write_text("双方同意。\n双方支持联合国。\n", encoding="utf-8")
    for text, expected in (("Стороны согласны.\n\n", 1), ("Стороны согласны.\n", 2)):
        (tmp_path / "b.txt").write_text(text, encoding="utf-8")
        told = call("--db", base, "check", "--lines", tmp_path / "a.txt", tmp_path / "b.txt", "--output", "tsv")
        assert told.exit_code == expected, told.output
        assert ("BT301" in told.output) == (expected == 1)


def test_two_files_of_lines_are_a_bitext(call, base, tmp_path):
    """`--lines`: the unit is the line."""
    for number, name in enumerate(("a.txt", "b.txt")):
        (tmp_path / name).write_text("".join(pair[number] + "\r\n" for pair in PAIRS), encoding="utf-8", newline="")
    told = call("--db", base, "check", "--lines", tmp_path / "a.txt", tmp_path / "b.txt", "--output", "json")
    assert [(f["code"], f["unit"]) for f in json.loads(told.stdout)] == [("BT102", 1)]


def test_every_report_can_be_read(call, base, bitext, tmp_path):
    """JSON and SARIF parse, JUnit is XML, the page and the workbook are written whole."""
    path = bitext(".tmx")
    for form in ("json", "sarif"):
        json.loads(call("--db", base, "check", path, "--output", form).stdout)
    assert ET.fromstring(call("--db", base, "check", path, "--output", "junit").stdout).tag.startswith("testsuite")
    for form in ("html", "xlsx", "json"):
        place = tmp_path / f"report.{form}"
        assert call("--db", base, "check", path, "--output", form, "--to", place).exit_code == 1
        assert place.stat().st_size > 100
    assert "BT102" in call("--db", base, "check", path).stdout


def test_a_baseline_silences_what_is_known(call, base, bitext, tmp_path):
    """What the baseline holds is told no more, and the exit code is 0."""
    path, known = bitext(".tmx"), tmp_path / "known.json"
    assert call("--db", base, "check", path, "--write-baseline", known).exit_code == 1
    again = call("--db", base, "check", path, "--baseline", known, "--output", "json")
    assert (again.exit_code, json.loads(again.stdout)) == (0, [])


def test_a_language_the_file_lacks_is_an_error(call, base, bitext):
    """A check of nothing is no clean check."""
    told = call("--db", base, "check", bitext(".tmx"), "--source", "kk", "--target", "ru")
    assert told.exit_code == 2
    assert "zh-CN" in told.stderr


def test_codes_choose_and_leave_out(call, base, bitext):
    """`--select` and `--ignore` take codes and beginnings of codes."""
    path = bitext(".tmx")
    assert call("--db", base, "check", path, "--ignore", "BT102").exit_code == 0
    assert call("--db", base, "check", path, "--select", "BT1").exit_code == 1
    assert call("--db", base, "check", path, "--fail-on", "never").exit_code == 0


def test_a_base_that_is_not_there_is_no_clean_check(run):
    """A name with a slip is an error; where nobody named a base, that terms were not checked is said."""
    pair = "zh\tru\n双方会谈。\tСтороны провели переговоры.\n"
    slip = run("--db", "tremkit.db", "check", "-", stdin=pair)
    assert (slip.returncode, "no term base there" in slip.stderr) == (2, True)
    bare = run("check", "-", stdin=pair)
    assert (bare.returncode, "without terms" in bare.stderr) == (0, True)


def test_standard_input_is_checked(run):
    """A text or a bitext comes through a pipe, and its findings bear the name `-`; what is no text is told as such."""
    text = run("check", "-", stdin="双方签署《上海合作组织宪章。\n")
    assert text.returncode == 1
    assert text.stdout.startswith("-:1:5: SR106")
    pairs = run("check", "-", "--output", "tsv", stdin="zh\tru\n增长12.5%。\tРост на 15,2 %.\n")
    head, row, *_ = [line.split("\t") for line in pairs.stdout.splitlines()]
    assert dict(zip(head, row, strict=True))["code"] == "BT202"
    assert row[0] == "-"
    empty = run("check", "-", stdin="")
    assert (empty.returncode, empty.stdout) == (2, "")
    assert "standard input: the file is empty" in empty.stderr
    assert run("check", "-", "--fix", stdin="双方").returncode == 2


def test_after_mending_only_what_is_left_is_told(call, base, tmp_path):
    """What `--fix` wrote is found no more; where nothing is left the exit code is 0."""
    path = tmp_path / "mend.tsv"
    bad = "双方支持一个中国原则。\tСтороны поддерживают политику одного Китая.\n"
    path.write_text(f"zh\tru\n{bad}贸易额为400亿美元。\tТоварооборот составил 4 млрд долларов.\n", encoding="utf-8")
    told = call("--db", base, "check", path, "--fix", "--output", "json")
    assert (told.exit_code, [finding["code"] for finding in json.loads(told.stdout)]) == (1, ["BT201"])
    assert "1 place mended" in told.stderr
    path.write_text(f"zh\tru\n{bad}", encoding="utf-8")
    assert call("--db", base, "check", path, "--fix").exit_code == 0


def test_messages_in_the_readers_language(run):
    """Russian and Chinese on request, by option or by the environment; codes and places stay."""
    pairs = "zh\tru\n增长12.5%。\tРост на 15,2 %.\n"
    russian = run("check", "-", "--messages", "ru", stdin=pairs).stdout
    chinese = run("check", "-", stdin=pairs, env={"TERMKIT_LANGUAGE": "zh"}).stdout
    assert "BT202 error: «12.5%» передано как «15,2 %»" in russian
    assert "BT202 error: “12.5%”译为“15,2 %”" in chinese


@pytest.fixture
def folder(tmp_path):
    """A folder of a project: a bitext with a wrong figure below it, a text, files of lines, and other things."""
    (tmp_path / "year" / "may").mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    pairs = "zh\tru\n增长12.5%。\tРост на 15,2 %.\n"
    for place in ("year/may/talks.tsv", ".git/talks.tsv", "old.tsv"):
        (tmp_path / place).write_text(pairs, encoding="utf-8")
    (tmp_path / "note.txt").write_text("双方签署《上海合作组织宪章。\n", encoding="utf-8")
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    (tmp_path / "README.md").write_text("《\n", encoding="utf-8")
    (tmp_path / "report.zh.txt").write_text("增长3%。\n", encoding="utf-8")
    (tmp_path / "report.ru.txt").write_text("Рост на 4 %.\n", encoding="utf-8")
    return tmp_path


def places(result, folder):
    return {(f["path"].removeprefix(f"{folder}/"), f["code"]) for f in json.loads(result.stdout)}


def test_a_folder_is_checked_with_all_in_it(run, folder):
    """Bitexts and texts at any depth; hidden files, read-me files and `--exclude` are left out, others are told."""
    told = run("check", folder, "--exclude", "old*", "--output", "json")
    assert places(told, folder) == {("year/may/talks.tsv", "BT202"), ("note.txt", "SR106")}
    assert "left alone, as no bitext or text: .png (1)" in told.stderr
    (folder / "empty").mkdir()
    assert run("check", folder / "empty").returncode == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("half.tmx", b'<tmx version="1.4"><header/><body><tu>'),
        ("half.docx", b"PK\x03\x04"),
        ("bad.xlsx", b"PK\x03\x04"),
        ("bad.xml", b"<tmx><body>"),
        ("bad.txt", "双方重申".encode() + b"\xff\xfe\xff" * 3),
        ("bad.tbx", b"<tbx><text>"),
        ("bad.tsv", b"id\tzh\tkind\n\xff\xfe\xff"),
    ],
)
def test_a_file_that_cannot_be_read_stops_no_other(run, folder, name, content):
    """It is told with its reason on stderr, the others are checked, and the exit code is that of an error."""
    (folder / name).write_bytes(content)
    words = ("check", folder, "--exclude", "old*", "--output", "json")
    told = run(*words)
    assert told.returncode == 2
    assert [line.startswith(f"Error: {folder / name}") for line in told.stderr.splitlines() if name in line] == [True]
    assert places(told, folder) == {("year/may/talks.tsv", "BT202"), ("note.txt", "SR106")}
    mended = run(*words, "--fix")
    assert (mended.returncode, mended.stderr.count(f"Error: {folder / name}")) == (2, 1)


def test_files_that_cannot_be_read_leave_no_report(run, tmp_path):
    """Where nothing could be checked nothing is written; each is told."""
    for name in ("a.tmx", "b.tmx"):
        (tmp_path / name).write_bytes(b"<tmx>")
    told = run("check", tmp_path, "--to", tmp_path / "x.txt")
    assert (told.returncode, told.stdout, told.stderr.count("Error: ")) == (2, "", 2)
    assert not (tmp_path / "x.txt").exists()


def test_files_of_lines_find_their_partners(run, folder):
    """`--lines` joins files whose names differ in the language; texts without a partner are texts."""
    told = run("check", "--lines", folder, "--exclude", "*.tsv", "--output", "json")
    assert places(told, folder) == {("report.zh.txt", "BT202"), ("note.txt", "SR106")}
    alone = run("check", "--lines", folder / "note.txt")
    assert (alone.returncode, "a.zh.txt" in alone.stderr) == (2, True)


def test_the_configuration_leaves_files_out(run, folder):
    """`exclude` of .termkit.toml is that of the option."""
    config = folder / "own.toml"
    config.write_text('[check]\nexclude = ["*.tsv", "note.*"]\n', encoding="utf-8")
    assert run("check", folder, "--config", config).returncode == 0


def test_a_note_of_a_unit_allows_a_finding(run, tmp_path):
    """`termkit: ignore=CODE reason` in the note of a unit; without a reason it is an error."""
    unit = (
        '<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence"'
        ' o-tmf="x" adminlang="en" srclang="zh" datatype="plaintext"/><body><tu><note>termkit: ignore=BT202{}</note>'
        '<tuv xml:lang="zh"><seg>增长12.5%。</seg></tuv><tuv xml:lang="ru"><seg>Рост на 15,2 %.</seg></tuv></tu>'
        "</body></tmx>"
    )
    path = tmp_path / "noted.tmx"
    path.write_text(unit.format(" as published"), encoding="utf-8")
    assert run("check", path).returncode == 0
    path.write_text(unit.format(""), encoding="utf-8")
    assert (run("check", path).returncode, "wants a reason" in run("check", path).stderr) == (2, True)


@pytest.mark.parametrize(("language", "word"), [("ru", "Источник"), ("zh", "来源"), ("en", "Source")])
def test_a_rule_is_explained_in_the_readers_language(run, language, word):
    """`explain CODE --messages`: the rule and the labels; the examples are those of the check."""
    told = run("explain", "SR101", "--messages", language).stdout
    assert told.startswith("SR101")
    assert f"{word}: ISO 30042:2019" in told
    assert len(run("explain", "--messages", language).stdout.splitlines()) > 50


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--target", "kk"], "holds nothing in kk, but"),
        (["--date", "2020-13-45"], "is no date; write"),
        (["--output", "xlsx"], "wants a file"),
        (["--select", "BT999"], "unknown check"),
        (["--changed-since", "HEAD"], "name a revision of its repository"),
    ],
)
def test_a_wrong_call_is_told(run, tmp_path, words, said):
    """What is wrong, and what to do; exit code 2 and nothing on standard output."""
    path = tmp_path / "pairs.tsv"
    path.write_text("zh\tru\n增长12.5%。\tРост на 15,2 %.\n", encoding="utf-8")
    told = run("check", path, *words)
    assert (told.returncode, told.stdout) == (2, "")
    assert said in told.stderr


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_checks_as_data(call, language):
    """`explain --output json`: what a script that sorts findings must know of every check, and the same of one."""
    checks = json.loads(call("explain", "--output", "json", "--messages", language).stdout)
    assert {check["severity"] for check in checks} >= {"error", "warning"}
    assert all(check["name"] and check["rule"] for check in checks)
    [one] = json.loads(call("explain", "bt101", "--output", "json", "--messages", language).stdout)
    assert one in checks


NOTE = "termkit: ignore=BT102 quoted"
UNIT = "<trans-unit id='{}'><source>{{0}}</source><target>{{1}}</target>{}</trans-unit>"
HEAD = "<xliff version='1.2' xmlns:mq='MQXliff'><file source-language='zh' target-language='ru'><body>"


def xliff(said):
    """Two units, of which the first says something; a pattern for the pair and the note."""
    return f"{HEAD}{UNIT.format(1, said)}{UNIT.format(2, '')}</body></file></xliff>"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.tsv", "zh\tru\tcomment\n{0}\t{1}\t{note}\n{0}\t{1}\t\n"),
        ("a.tsv", "{0}\t{1}\t{note}\n{0}\t{1}\t\n"),
        ("a.csv", "zh;ru;comment\n{0};{1};{note}\n{0};{1};\n"),
        ("a.po", '# {note}\nmsgid "{0}"\nmsgstr "{1}"\n\nmsgid "{0} "\nmsgstr "{1} "\n'),
        ("a.xlf", xliff("<note>{note}</note><note>seen</note>")),
        ("a.mqxliff", xliff("<mq:comments><mq:comment id='1'>{note}</mq:comment></mq:comments>")),
    ],
)
@pytest.mark.parametrize("is_piped", [False, True])
def test_a_note_allows_findings_of_its_own_unit_alone(call, base, tmp_path, name, content, is_piped):
    """Of two units with one error the second is told, in a file and from standard input."""
    path = tmp_path / name
    path.write_text(content.format(*PAIRS[0], note=NOTE), encoding="utf-8")
    words = ["--db", base, "check", "-" if is_piped else path, "--source", "zh", "--target", "ru", "--output", "json"]
    told = call(*words, stdin=path.read_bytes() if is_piped else None)
    assert [finding["unit"] for finding in json.loads(told.stdout)] == [2], told.stderr


def test_a_note_holds_for_all_segments_of_its_unit(call, base, tmp_path):
    """A unit of XLIFF 2 may have several segments."""
    segment = "<segment><source>{}</source><target>{}</target></segment>".format(*PAIRS[0])
    path = tmp_path / "a.xlf"
    path.write_text(
        "<xliff version='2.0' srcLang='zh' trgLang='ru' xmlns='urn:oasis:names:tc:xliff:document:2.0'><file id='f'>"
        f"<unit id='1'><notes><note>{NOTE}</note></notes>{segment * 2}</unit>"
        f"<unit id='2'>{segment}</unit></file></xliff>",
        encoding="utf-8",
    )
    told = call("--db", base, "check", path, "--output", "json")
    assert [finding["unit"] for finding in json.loads(told.stdout)] == [3]


def test_a_severity_of_the_settings_decides_what_is_shown(call, base, tmp_path, monkeypatch):
    """Information that the settings make a warning is told, a check that they make information is not."""
    monkeypatch.chdir(tmp_path)
    lines = [
        *PAIRS[:1],
        ("双方签署文件。", "Стороны подписали документ."),
        ("双方签字。", "Стороны подписали документ."),
    ]
    (tmp_path / "a.tsv").write_text("".join(f"{zh}\t{ru}\n" for zh, ru in lines), encoding="utf-8")
    words = ["--db", base, "check", "a.tsv", "--select", "BT102,BT313", "--output", "json"]
    codes = lambda: [finding["code"] for finding in json.loads(call(*words).stdout)]  # noqa: E731
    assert codes() == ["BT102"]
    (tmp_path / ".termkit.toml").write_text('[check.severity]\nBT102 = "info"\nBT313 = "warning"\n', encoding="utf-8")
    assert codes() == ["BT313"]


def test_settings_stand_at_the_root_of_the_repository(call, base, tmp_path, monkeypatch):
    """A check further down obeys them and the files they name; outside of a repository it does not."""
    below = tmp_path / "texts" / "2026"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    (below / "a.tsv").write_text("双方签署文件。\tСтороны  подписали документ.\n", encoding="utf-8")
    (tmp_path / ".termkit.toml").write_text('[check]\nsuppressions = "allowed.tsv"\n', encoding="utf-8")
    (tmp_path / "allowed.tsv").write_text("BT304\t*\t*\tas the client wants it\n", encoding="utf-8")
    told = lambda: call("--db", base, "check", "a.tsv", "--select", "BT304").exit_code  # noqa: E731
    assert told() == 1
    (tmp_path / ".git").mkdir()
    assert told() == 0


@pytest.mark.parametrize("form", ["tsv", "lines"])
def test_only_units_that_changed_are_told(call, base, tmp_path, monkeypatch, form):
    """Of a bitext in git, also where only the file of translations has changed."""
    monkeypatch.chdir(tmp_path)
    git = lambda *words: subprocess.run(["git", *words], check=True, capture_output=True)  # noqa: E731
    git("init", "-q")

    def write(*pairs):
        for name, texts in {
            "a.tsv": map("\t".join, pairs),
            "a.zh.txt": [zh for zh, _ in pairs],
            "a.ru.txt": [ru for _, ru in pairs],
        }.items():
            (tmp_path / name).write_text("\n".join(texts) + "\n", encoding="utf-8")

    changed = (PAIRS[1][0], "ШОС играет  важную роль.")
    write(PAIRS[0], PAIRS[1])
    git("add", ".")
    git("-c", "user.name=n", "-c", "user.email=e@e", "commit", "-qm", "first")
    write(PAIRS[0], changed)
    files = ["a.tsv"] if form == "tsv" else ["--lines", "a.zh.txt", "a.ru.txt"]
    told = call("--db", base, "check", *files, "--changed-since", "HEAD", "--output", "json")
    assert {(finding["unit"], finding["code"]) for finding in json.loads(told.stdout)} >= {(2, "BT304")}
    assert {finding["unit"] for finding in json.loads(told.stdout)} == {2}


def told(call, base, path, content, *words):
    path.write_text(content, encoding="utf-8")
    result = call("--db", base, "check", path, *words, "--output", "json")
    return [(finding["unit"], finding["code"]) for finding in json.loads(result.stdout)]


def test_what_is_not_to_be_translated_may_stay(call, base, tmp_path):
    """A unit or group marked so may be empty or as it is; one that was changed is told, and words marked inside one."""
    unit = "<trans-unit id='1' {}><source>{}</source><target>{}</target></trans-unit>"
    units = [
        unit.format("translate='no'", "上海合作组织", "上海合作组织"),
        unit.format("translate='no'", "上海合作组织", ""),
        f"<group translate='no'>{unit.format('', '上海合作组织', '上海合作组织')}</group>",
        "<group translate='no'>" + unit.format("translate='yes'", "上海合作组织", "上海合作组织") + "</group>",
        unit.format("", "上海合作组织", "上海合作组织"),
        unit.format("translate='no'", "SCO秘书处", "ШОС"),
        unit.format("", "<mrk mtype='protected'>一个中国原则</mrk>一文", "Статья 一个中国原则"),
        unit.format("", "<mrk mtype='protected'>一个中国原则</mrk>一文", "Статья «Принцип одного Китая»"),
    ]
    body = f"<file source-language='zh' target-language='ru'><body>{''.join(units)}</body></file>"
    found = told(call, base, tmp_path / "a.xlf", f"<xliff version='1.2'>{body}</xliff>")
    assert found == [(4, "BT302"), (5, "BT302"), (6, "BT106"), (8, "BT106")]


def test_every_plural_form_of_a_message_is_checked(call, base, tmp_path):
    """A Russian message has three; that they differ where Chinese has one is no inconsistency."""
    message = 'msgid "支持{0}项声明"\nmsgid_plural "支持{0}项声明"\n'
    forms = ("поддержать %d заявление", "поддержать %d  заявления", "поддержать %d заявлений")
    lines = "\n".join(f'msgstr[{number}] "{form}"' for number, form in enumerate(forms))
    found = told(
        call, base, tmp_path / "a.po", message.replace("{0}", "%d") + lines, "--source", "zh", "--target", "ru"
    )
    assert [code for _, code in found] == ["BT304"]


def test_units_of_another_pair_of_languages_are_not_empty(call, base, tmp_path):
    """A memory may hold units zh-ru and zh-en; who asks for a language is told what lacks it."""
    texts = [("zh", "签署文件"), ("ru", "подписать документ")], [("zh", "发表声明"), ("en", "to issue a statement")]
    tuvs = ("".join(f"<tuv xml:lang='{tag}'><seg>{text}</seg></tuv>" for tag, text in unit) for unit in texts)
    content = (
        f"<tmx version='1.4'><header srclang='zh'/><body>{''.join(f'<tu>{tuv}</tu>' for tuv in tuvs)}</body></tmx>"
    )
    assert told(call, base, tmp_path / "a.tmx", content) == []
    assert told(call, base, tmp_path / "a.tmx", content, "--target", "ru") == [(2, "BT301")]


FLAGGED = """zh;en;ru;fixed number;do not translate;nested
人权;human rights;права человека;yes;;
华为;Huawei;Huawei;;yes;
能源;energy;энергетика;;;yes
能源安全;energy security;энергетическая безопасность;;;
组织;organization;организация;;;
上海合作组织;SCO;ШОС;;;
"""


@pytest.mark.parametrize(
    ("zh", "ru", "codes"),
    [
        ("尊重人权。", "Уважать права человека.", []),
        ("尊重人权。", "Уважать право человека.", ["BT101"]),
        ("华为公司", "компания Huawei", []),
        ("华为公司", "компания «Хуавэй»", ["BT106"]),
        ("保障能源安全。", "Обеспечить безопасность поставок топлива.", ["BT101", "BT101"]),
        ("保障能源安全。", "Обеспечить энергетическую безопасность.", []),
        ("上海合作组织", "ШОС", []),
    ],
)
def test_the_flags_of_a_table_are_obeyed(call, tmp_path, zh, ru, codes):
    """Fixed number, not to be translated, and a term that is asked for inside longer ones, too."""
    (tmp_path / "terms.csv").write_text(FLAGGED, encoding="utf-8")
    assert call("--db", tmp_path / "t.db", "import", tmp_path / "terms.csv").exit_code == 0
    found = told(call, tmp_path / "t.db", tmp_path / "a.tsv", f"zh\tru\n{zh}\t{ru}\n")
    assert [code for _, code in found] == codes


def test_a_file_that_is_named_twice_is_told_once(call, base, tmp_path):
    """By its name and by that of its folder."""
    path = tmp_path / "a.tsv"
    content = "zh\tru\n{}\t{}\n".format(*PAIRS[0])
    assert told(call, base, path, content, path, tmp_path) == [(1, "BT102")]


def test_what_fix_cannot_write_into_is_said(call, base, tmp_path):
    """A page with a table of two languages stays as it is, and whoever asked for --fix is told."""
    page = tmp_path / "a.html"
    rows = "".join(f"<tr><td>双方同意{n}。</td><td>Стороны согласны согласны {n}.</td></tr>" for n in range(1, 4))
    page.write_text(f"<html><table>{rows}</table></html>", encoding="utf-8")
    before = page.read_bytes()
    ran = call("--db", base, "check", "--fix", page)
    assert "--fix writes into no file of this kind" in ran.stderr
    assert f"{page}:1#1: BT303" in ran.stdout
    assert page.read_bytes() == before


def test_two_documents_of_two_languages_are_no_pair_of_texts(call, base, tmp_path):
    """Whoever names two texts in two languages is told how to pair them; tables of both languages need no pairing."""
    files = [tmp_path / name for name in ("a.html", "b.html")]
    for number, path in enumerate(files):
        rows = [("双方同意该方案。", f"Стороны согласны с планом {n}.")[:: 1 - 2 * number] for n in range(3)]
        cells = "".join(f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in rows)
        path.write_text(f"<html><table>{cells}</table></html>", encoding="utf-8")
    assert "two texts" not in call("--db", base, "check", *files).stderr
    files[0].write_text("<html><p>双方同意该方案。</p></html>", encoding="utf-8")
    files[1].write_text("<html><p>Стороны согласны.</p></html>", encoding="utf-8")
    assert "two texts" in call("--db", base, "check", *files).stderr
