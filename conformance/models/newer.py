"""Members, shapes and operations newer than Debian's models: each must stand in the pinned SDK's own types."""

import re
from pathlib import Path

CLIENTS = Path(__file__).parents[2] / "node_modules/@aws-sdk"
_PACKAGES = {"acm": "client-acm", "iot": "client-iot"}


def with_newer(model, pagination, newer, service, judged=True):
    """
    Adds to `model` what it does not know. Findings: what is listed and known to it (where `judged`: a model later than
    Debian's may well know it), and what is listed and not in the SDK's types.
    """
    findings = []
    shapes = model["shapes"]

    def known(what):
        if judged:
            findings.append(f"newer.json: {service} {what} is known to the model by now: strike it out")

    for name, shape in newer.get("shapes", {}).items():
        if name in shapes:
            known(name)
        else:
            shapes[name] = {key: value for key, value in shape.items() if key != "source"}
    for entry in newer.get("members", []):
        members = shapes[entry["shape"]]["members"]
        if entry["member"] in members:
            known(f"{entry['shape']}.{entry['member']}")
        else:
            members[entry["member"]] = {"shape": entry["is"]}
    for name, operation in newer.get("operations", {}).items():
        if name in model["operations"]:
            known(name)
        else:
            model["operations"][name] = {key: value for key, value in operation.items() if key != "source"}
    for name, page in newer.get("pagination", {}).items():
        pagination.setdefault(name, page)
    return findings + list(_unsourced(newer, service, shapes))


def _unsourced(newer, service, shapes):
    types = Types(service) if newer else None
    for entry in newer.get("members", []):
        shape, member, source = entry["shape"], entry["member"], entry["source"]
        yield from types.faults(shape, {member: entry["is"]}, source, shapes)
    for name, shape in newer.get("shapes", {}).items():
        if shape["type"] == "structure":
            members = {member: target["shape"] for member, target in shape["members"].items()}
            yield from types.faults(name, members, shape["source"], shapes)
        elif "enum" in shape:
            yield from types.enum_faults(name, shape["enum"], shape["source"])
    for name, operation in newer.get("operations", {}).items():
        text = types.read(f"commands/{operation['source']}")
        for wanted in (operation["input"]["shape"], operation["output"]["shape"]):
            if not re.search(rf"\bextends {wanted}\b", text):
                yield f"newer.json: {service} {name}: {wanted} is not in {operation['source']}"
        for error in operation["errors"]:
            if f"{{@link {error['shape']}}}" not in text:
                yield f"newer.json: {service} {name}: {error['shape']} is not in {operation['source']}"
    for name, page in newer.get("pagination", {}).items():
        if f"paginate{name}" not in types.read(f"pagination/{page['source']}"):
            yield f"newer.json: {service} {name} is not in {page['source']}"


class Types:
    """The declarations of one SDK client, as TypeScript has them."""

    def __init__(self, service):
        self.service = service
        self.root = CLIENTS / _PACKAGES[service] / "dist-types"
        self._texts = {}

    def read(self, path):
        if path not in self._texts:
            file = self.root / path
            text = file.read_text() if file.exists() else ""
            self._texts[path] = text if path.startswith("commands") else re.sub(r"/\*.*?\*/", "", text, flags=re.S)
        return self._texts[path]

    def faults(self, name, members, source, shapes):
        declared = self._declared(name, self.read(f"models/{source}"))
        where = f"newer.json: {self.service} {name}"
        if declared is None:
            yield f"{where} is not in {source}"
            return
        for member, shape in members.items():
            wanted = _type_of(shape, shapes)
            if declared.get(member) != wanted:
                yield f"{where}.{member} is {wanted} here and {declared.get(member)} in {source}"

    def enum_faults(self, name, values, source):
        found = re.search(rf"declare const {name}: \{{(.*?)\}};", self.read(f"models/{source}"), re.S)
        declared = set(re.findall(r': "(.*?)";', found.group(1))) if found else None
        if declared != set(values):
            yield f"newer.json: {self.service} {name} has other values in {source}: {declared}"

    def _declared(self, name, text):
        """Members with their types; a union's are declared in a namespace, one interface each."""
        interface = re.search(rf"export interface {name} \{{(.*?)\n\}}", text, re.S)
        if interface:
            return dict(re.findall(r"(\w+)\??: (.+?)(?: \| undefined)?;", interface.group(1)))
        union = re.search(rf"export declare namespace {name} \{{(.*?)\n\}}", text, re.S)
        if not union:
            return None
        # Each member's interface says of all others that they are never there.
        members = re.sub(r"\n\s+\S+\?: never;", "", union.group(1))
        return dict(re.findall(r"interface \w+Member \{\s+(\w+): ([^;\n]+);", members))


def _type_of(name, shapes):
    shape = shapes[name]
    kind = shape["type"]
    if kind == "structure" or "enum" in shape:
        return name
    if kind == "list":
        return f"{_type_of(shape['member']['shape'], shapes)}[]"
    return {"string": "string", "boolean": "boolean", "timestamp": "Date"}.get(kind, "number")
