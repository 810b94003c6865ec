import copy
import gzip
import io
import json
import os
import subprocess
import tempfile
import unittest
import zipfile
from contextlib import redirect_stdout
from pathlib import Path

import news

MODEL = {
    "operations": {
        "CreateDomainConfiguration": {
            "input": {"shape": "Request"},
            "errors": [{"shape": "LimitExceeded"}],
        },
        "CreateJob": {"input": {"shape": "Job"}},
    },
    "shapes": {
        "Request": {
            "type": "structure",
            "required": ["name"],
            "members": {"name": {"shape": "Name"}, "tls": {"shape": "Tls"}},
        },
        "Name": {"type": "string", "min": 1, "max": 128, "pattern": "[a-z]+"},
        "Tls": {"type": "structure", "members": {"policies": {"shape": "Policies"}}},
        "Policies": {"type": "list", "member": {"shape": "Policy"}},
        "Policy": {"type": "string", "enum": ["TLS12"]},
        "LimitExceeded": {"type": "structure", "members": {}},
        "Job": {"type": "structure", "members": {"id": {"shape": "Name"}}},
    },
}


def changed(change):
    model = copy.deepcopy(MODEL)
    change(model)
    return news.changes("iot", MODEL, model)


class News(unittest.TestCase):
    def test_the_same_model_is_no_news(self):
        self.assertEqual(changed(lambda model: None), [])

    def test_each_kind_of_change_is_a_line(self):
        shapes = {
            "- `iot` new: Policy may be TLS13": lambda all: all["Policy"]["enum"].append("TLS13"),
            "- `iot` new: Request.tls is required": lambda all: all["Request"]["required"].append("tls"),
            "- `iot` new: Tls.curve: Name": lambda all: all["Tls"]["members"].update(curve={"shape": "Name"}),
            "- `iot` new: Request.tls is deprecated": lambda all: all["Request"]["members"]["tls"].update(deprecated=True),
            "- `iot` no longer: Request.tls: Tls": lambda all: all["Request"]["members"].pop("tls"),
            "- `iot` new: Name has max 64": lambda all: all["Name"].update(max=64),
        }
        for line, change in shapes.items():
            with self.subTest(line):
                self.assertIn(line, changed(lambda model: change(model["shapes"])))

    def test_operations_come_and_go_and_change_their_errors(self):
        def change(model):
            model["operations"]["CreateThing"] = {}
            del model["operations"]["CreateJob"]
            model["operations"]["CreateDomainConfiguration"]["errors"].append({"shape": "Job"})

        self.assertEqual(
            [line for line in changed(change) if "Job.id" not in line],
            [
                "- `iot` no longer: operation CreateJob",
                "- `iot` new: CreateDomainConfiguration answers with Job",
                "- `iot` new: operation CreateThing",
            ],
        )

    def test_a_digest_differs_where_a_fact_does_and_names_its_shape(self):
        def change(model):
            model["shapes"]["Policy"]["enum"].append("TLS13")
            del model["shapes"]["Request"]["members"]["tls"]
            model["operations"]["CreateDomainConfiguration"]["errors"].append({"shape": "Job"})

        later = copy.deepcopy(MODEL)
        change(later)
        pattern = news.OPERATIONS["iot"]
        empty = {service: {} for service in news.OPERATIONS}
        seen = {**empty, "iot": news.digests(MODEL, pattern)}
        self.assertEqual(news.unseen(seen, seen), [])
        self.assertEqual(
            news.unseen(seen, {**empty, "iot": news.digests(later, pattern)}),
            [
                "- `iot` changed: CreateDomainConfiguration",
                "- `iot` new: Job",
                "- `iot` gone: Policy",
                "- `iot` changed: Request",
                "- `iot` gone: Tls",
            ],
        )

    def test_what_only_other_operations_use_is_no_news(self):
        self.assertEqual(changed(lambda model: model["shapes"]["Job"]["members"].update(new={"shape": "Name"})), [])

    def test_wheels_are_compared_by_their_newest_models(self):
        with tempfile.TemporaryDirectory() as folder:
            old, new = Path(folder, "old.whl"), Path(folder, "new.whl")
            later = copy.deepcopy(MODEL)
            later["shapes"]["Policy"]["enum"].append("TLS13")
            _write(old, MODEL, compress=False)
            _write(new, later, compress=True)
            for wheels, status, text in [
                ((old, old), 0, "Nothing that this project depends on has changed.\n"),
                ((old, new), 1, "- `iot` new: Policy may be TLS13\n"),
            ]:
                printed = io.StringIO()
                with redirect_stdout(printed):
                    self.assertEqual(news.main(*wheels), status)
                self.assertEqual(printed.getvalue(), text)


class Issue(unittest.TestCase):
    def keep(self, news_text, open_issue):
        with tempfile.TemporaryDirectory() as folder:
            gh, calls, text = Path(folder, "gh"), Path(folder, "calls"), Path(folder, "news.md")
            gh.write_text(f'#!/bin/sh\necho "$1 $2 $3" >> {calls}\n[ "$2" = list ] && echo "{open_issue}"\nexit 0\n')
            gh.chmod(0o755)
            if news_text is not None:
                text.write_text(news_text)
            script = Path(news.__file__).parent / "keep-issue.sh"
            environment = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"}
            status = subprocess.run([script, text], env=environment, stdout=subprocess.DEVNULL).returncode
            return status, calls.read_text().splitlines() if calls.exists() else []

    def test_one_is_created_or_the_one_that_is_open_is_edited(self):
        self.assertEqual(self.keep("- new", ""), (0, ["issue list --state", "issue create --title"]))
        self.assertEqual(self.keep("- new", "7"), (0, ["issue list --state", "issue edit 7"]))

    def test_a_comparison_that_failed_fails_the_job_and_opens_none(self):
        self.assertEqual(self.keep(None, ""), (1, []))


def _write(wheel, iot, compress):
    with zipfile.ZipFile(wheel, "w") as files:
        for service in news.OPERATIONS:
            model = iot if service == "iot" else {"operations": {}, "shapes": {}}
            for date, content in [("2010-01-01", {}), ("2020-01-01", model)]:
                text = json.dumps(content).encode()
                path = f"botocore/data/{service}/{date}/service-2.json"
                files.writestr(path + ".gz" if compress else path, gzip.compress(text) if compress else text)


if __name__ == "__main__":
    unittest.main()
