"""An XML element against the shape it stands for; a form of the query protocol as the element it is equal to."""

import re
from urllib.parse import parse_qsl
from xml.etree import ElementTree

from shapes import body_members


def judge_xml(judge, shape, element, where, foreign=()):
    if shape.type_name == "structure":
        _structure(judge, shape, element, where, foreign)
    elif shape.type_name == "list":
        _list(judge, shape, element, where)
    elif shape.type_name == "map":
        judge.fault(where, "a map in XML, which this program does not read")
    elif len(element):
        judge.fault(where, f"elements where {shape.name} is a {shape.type_name}")
    else:
        judge.text(shape, element.text or "", where)


def _structure(judge, shape, element, where, foreign):
    if (element.text or "").strip():
        judge.fault(where, f"text where {shape.name} is a structure")
    by_tag = {}
    for child in element:
        by_tag.setdefault(tag_of(child), []).append(child)
    members = judge.structure(shape, by_tag.keys(), where, foreign)
    for tag, member in members.items():
        children = by_tag[tag]
        if member.type_name == "list" and member.serialization.get("flattened"):
            judge.size(member, len(children), f"{where}.{tag}", "number of items")
            for child in children:
                judge_xml(judge, member.member, child, f"{where}.{tag}[]")
            continue
        if len(children) > 1:
            judge.fault(where, f"{tag} stands {len(children)} times")
        judge_xml(judge, member, children[0], f"{where}.{tag}")


def _list(judge, shape, element, where):
    wanted = shape.member.serialization.get("name", "member")
    judge.size(shape, len(element), where, "number of items")
    for child in element:
        if tag_of(child) != wanted:
            judge.fault(where, f"an item called {tag_of(child)} where {shape.name}'s are called {wanted}")
        judge_xml(judge, shape.member, child, f"{where}[]")


def tag_of(element):
    return re.sub(r"^\{[^}]*\}", "", element.tag)


def namespace_of(element):
    return re.match(r"^(?:\{([^}]*)\})?", element.tag).group(1)


def parsed_xml(judge, text, where):
    """The root element; None after faulting what is no XML."""
    try:
        return ElementTree.fromstring(text.encode())
    except ElementTree.ParseError as error:
        judge.fault(where, f"no XML: {error}")
        return None


def form_as_xml(form):
    """`Tags.member.1.Key=a` as <form><Tags><member><Key>a</Key></member></Tags></form>, Action and Version left out."""
    root = ElementTree.Element("form")
    made = {(): root}
    for name, value in parse_qsl(form, keep_blank_values=True):
        if name in ("Action", "Version"):
            continue
        path = ()
        for segment in name.replace(".member.", ".").split("."):
            parent, path = made[path], (*path, segment)
            if path not in made:
                made[path] = ElementTree.SubElement(parent, "member" if segment.isdigit() else segment)
        made[path].text = value
    return root


def value_of(shape, element):
    """What an SDK would be handed to send this element."""
    if shape.type_name == "structure":
        children = {tag_of(child): child for child in element}
        members = body_members(shape).items()
        return {name: value_of(member, children[tag]) for tag, (name, member) in members if tag in children}
    if shape.type_name == "list":
        return [value_of(shape.member, child) for child in element]
    return text_value(shape, element.text or "")


def text_value(shape, text):
    """The same for a scalar. As it stands where it is none of its type, which was faulted before."""
    if shape.type_name in ("integer", "long") and re.fullmatch(r"-?\d+", text):
        return int(text)
    if shape.type_name == "boolean" and text in ("true", "false"):
        return text == "true"
    return text
