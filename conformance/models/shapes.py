"""What a model's shape demands of a value, whichever wire format the value came in."""

import base64
import binascii
import re
from datetime import datetime

from botocore.model import Shape, StructureShape

# The models' patterns are Java's. Python's re has no properties of characters: the nearest class that holds them all.
_JAVA_CLASSES = {
    r"\p{L}": r"\w",
    r"\p{N}": r"\d",
    r"\p{Z}": r"\s",
    r"\p{Graph}": r"\x21-\x7e",
    r"\p{ASCII}": r"\x00-\x7f",
    r"\p{Print}": r"\x20-\x7e",
    r"\p{Alnum}": "a-zA-Z0-9",
    r"\p{Digit}": "0-9",
    r"\p{Upper}": "A-Z",
    r"\p{Cntrl}": r"\x00-\x1f\x7f",
    r"\p{C}": r"\x00-\x1f\x7f",
}

_ISO_8601 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")


class Judge:
    """Collects what is wrong with one message, and which members of which shapes were looked at."""

    def __init__(self):
        self.findings = []
        self.members = set()

    def fault(self, where, text):
        self.findings.append(f"{where}: {text}")

    def structure(self, shape: StructureShape, present, where, foreign=()):
        """
        The members among `present`, by the name they have on the wire. Faults what is unknown (but for `foreign`) or
        missing, and what does not belong into a body.
        """
        known = body_members(shape)
        for name in present:
            if name not in known and name not in foreign:
                self.fault(where, f"{shape.name} has no member {name} in a body")
        here = {known[name][0] for name in present if name in known}
        for name in shape.required_members:
            if name not in here and "location" not in shape.members[name].serialization:
                self.fault(where, f"{name} is required in {shape.name} and missing")
        if shape.is_tagged_union and len(here) != 1:
            self.fault(where, f"{shape.name} is a union and has {len(here)} members")
        self.members.update((shape.name, name) for name in here)
        return {name: member for name, (_, member) in known.items() if name in present}

    def size(self, shape: Shape, number, where, what):
        least, most = shape.metadata.get("min"), shape.metadata.get("max")
        if least is not None and number < least:
            self.fault(where, f"{what} {number} is less than {least} ({shape.name})")
        if most is not None and number > most:
            self.fault(where, f"{what} {number} is more than {most} ({shape.name})")

    def string(self, shape: Shape, text, where):
        self.size(shape, len(text), where, "length")
        if shape.enum and text not in shape.enum:
            self.fault(where, f"{text!r} is none of {shape.name}'s values")
        pattern = shape.metadata.get("pattern")
        if pattern and not compiled(pattern).fullmatch(text):
            self.fault(where, f"{text[:80]!r} does not match {shape.name}'s pattern {pattern}")

    def blob(self, shape: Shape, text, where):
        try:
            self.size(shape, len(base64.b64decode(text, validate=True)), where, "length")
        except binascii.Error:
            self.fault(where, f"{text[:80]!r} is not base64 ({shape.name})")

    def text(self, shape: Shape, text, where):
        """A scalar that is text on the wire: in XML, in a form, in a path, in a query, in a header."""
        if shape.type_name in ("string", "character"):
            self.string(shape, text, where)
        elif shape.type_name in ("integer", "long"):
            if re.fullmatch(r"-?\d+", text):
                self.size(shape, int(text), where, "value")
            else:
                self.fault(where, f"{text[:80]!r} is no {shape.type_name} ({shape.name})")
        elif shape.type_name == "boolean":
            if text not in ("true", "false"):
                self.fault(where, f"{text[:80]!r} is no boolean ({shape.name})")
        elif shape.type_name == "timestamp":
            if not is_iso_8601(text):
                self.fault(where, f"{text[:80]!r} is no ISO 8601 timestamp in UTC ({shape.name})")
        elif shape.type_name == "blob":
            self.blob(shape, text, where)
        else:
            self.fault(where, f"text where {shape.name} is a {shape.type_name}")


_compiled = {}


def compiled(pattern):
    """Models mean the whole text."""
    if pattern not in _compiled:
        translated = pattern
        for java, python in _JAVA_CLASSES.items():
            translated = translated.replace(java, python)
        _compiled[pattern] = re.compile(translated)
    return _compiled[pattern]


def body_members(shape: StructureShape):
    """Those not in the path, the query or a header: by the name on the wire, the name in the model and the shape."""
    return {
        wire_name(member, name): (name, member)
        for name, member in shape.members.items()
        if "location" not in member.serialization
    }


def wire_name(member: Shape, name):
    if member.type_name == "list" and member.serialization.get("flattened"):
        return member.member.serialization.get("name", name)
    return member.serialization.get("name", name)


def is_iso_8601(text):
    if not _ISO_8601.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return False
    return True
