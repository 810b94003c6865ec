#!/usr/bin/env python3
"""
What AWS has changed in the services that this project depends on: two releases of botocore, as wheels, compared.

    conformance/models/news.py botocore-OLD.whl botocore-NEW.whl
    conformance/models/news.py botocore-NEW.whl
    conformance/models/news.py --look botocore-NEW.whl

Prints Markdown, a line a change, and exits 1 where there is any; with one wheel, a line for each operation and shape whose digest
is not that of seen.json. --look writes seen.json. Nothing of a wheel is run: its models are data.
"""

import gzip
import hashlib
import json
import re
import sys
import zipfile
from pathlib import Path

# By service, the operations whose inputs, outputs and errors are read. Of the others only their coming and going is of interest.
OPERATIONS = {
    "acm": r"Certificate",
    "iot": r"DomainConfiguration|Certificate|Policy|Policies|Endpoint",
    "kms": r"^(CreateKey|DescribeKey|GetPublicKey|Sign)$",
    "route53": r"ResourceRecordSets|HostedZone|^GetChange$|Protection",
    "secretsmanager": r"Secret",
    "ssm": r"^(PutParameter|GetParameter|DeleteParameter|ListTagsForResource)$",
    "sts": r"^AssumeRole|^GetCallerIdentity$",
}
CONSTRAINTS = ("min", "max", "pattern")
SEEN = Path(__file__).parent / "seen.json"


def read_model(wheel, service):
    """The newest model of the service in the wheel."""
    with zipfile.ZipFile(wheel) as files:
        path = max(name for name in files.namelist() if re.match(rf"botocore/data/{service}/[\d-]+/service-2\.json(\.gz)?$", name))
        content = files.read(path)
    return json.loads(gzip.decompress(content) if path.endswith(".gz") else content)


def facts(model, pattern):
    """Everything of the model that a caller can notice, as lines; two models differ where these sets do."""
    operations, shapes = model["operations"], model["shapes"]
    found = {f"operation {name}" for name in operations}
    reached = set()
    for name, operation in operations.items():
        if re.search(pattern, name):
            found.update(f"{name} answers with {error['shape']}" for error in operation.get("errors", []))
            parts = [operation.get("input"), operation.get("output"), *operation.get("errors", [])]
            for part in filter(None, parts):
                _reach(part["shape"], shapes, reached)
    for name in reached:
        found.update(_facts_of_shape(name, shapes[name]))
    return found


def _reach(name, shapes, reached):
    if name in reached:
        return
    reached.add(name)
    shape = shapes[name]
    for part in [*shape.get("members", {}).values(), shape.get("member"), shape.get("key"), shape.get("value")]:
        if part:
            _reach(part["shape"], shapes, reached)


def _facts_of_shape(name, shape):
    for member, target in shape.get("members", {}).items():
        yield f"{name}.{member}: {target['shape']}"
        if target.get("deprecated"):
            yield f"{name}.{member} is deprecated"
    for member in shape.get("required", []):
        yield f"{name}.{member} is required"
    for value in shape.get("enum", []):
        yield f"{name} may be {value}"
    for constraint in CONSTRAINTS:
        if constraint in shape:
            yield f"{name} has {constraint} {shape[constraint]}"


def changes(service, old, new):
    """Markdown lines; what is gone comes first, since that is what breaks."""
    before, after = facts(old, OPERATIONS[service]), facts(new, OPERATIONS[service])
    gone = [f"- `{service}` no longer: {fact}" for fact in sorted(before - after)]
    return gone + [f"- `{service}` new: {fact}" for fact in sorted(after - before)]


def digests(model, pattern):
    """By operation or shape that is used, a digest of its facts; `operations` is that of all names of operations."""
    by_subject = {}
    for fact in facts(model, pattern):
        subject = "operations" if fact.startswith("operation ") else re.split(r"[ .]", fact)[0]
        by_subject.setdefault(subject, []).append(fact)
    return {
        subject: hashlib.sha256("\n".join(sorted(known)).encode()).hexdigest()[:16]
        for subject, known in sorted(by_subject.items())
    }


def digests_of(wheel):
    return {service: digests(read_model(wheel, service), pattern) for service, pattern in OPERATIONS.items()}


def unseen(seen, found):
    """Markdown lines: what has another digest than when it was last looked at."""
    lines = []
    for service in OPERATIONS:
        before, after = seen.get(service, {}), found[service]
        for subject in sorted(before.keys() | after.keys()):
            if before.get(subject) != after.get(subject):
                state = "new" if subject not in before else "gone" if subject not in after else "changed"
                lines.append(f"- `{service}` {state}: {subject}")
    return lines


def look(wheel):
    version = re.search(r"botocore-([\d.]+)-", Path(wheel).name).group(1)
    SEEN.write_text(json.dumps({"botocore": version, "digests": digests_of(wheel)}, indent=2) + "\n")


def compare(old, new):
    lines = []
    for service in OPERATIONS:
        lines += changes(service, read_model(old, service), read_model(new, service))
    return lines


def main(*arguments):
    if arguments[0] == "--look":
        look(arguments[1])
        return 0
    if len(arguments) == 1:
        lines = unseen(json.loads(SEEN.read_text())["digests"], digests_of(arguments[0]))
    else:
        lines = compare(*arguments)
    print("\n".join(lines) if lines else "Nothing that this project depends on has changed.")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
