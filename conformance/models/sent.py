"""What was sent: would AWS take it by its model, and would botocore put the same on the wire?"""

import json
from urllib.parse import parse_qsl, unquote, urlencode
from xml.etree import ElementTree

from botocore.awsrequest import HeadersDict
from botocore.validate import ParamValidator

from json_form import judge_json
from shapes import Judge, wire_name
from xml_form import form_as_xml, judge_xml, parsed_xml, tag_of, text_value, value_of


def judge_request(service, exchange, compare):
    """
    The judge with its findings, and the operation's input as an SDK is handed it (None where it cannot be read). With
    `compare`, what botocore would send is held against it.
    """
    judge = Judge()
    operation = service.operation(exchange.get("operation"))
    if operation is None:
        judge.fault("operation", f"the model of {service.name} has no {exchange.get('operation')}")
        return judge, None
    request = exchange["request"]
    parameters = read_parameters(service, operation, request, judge)
    if parameters is None or judge.findings:
        return judge, parameters
    if operation.input_shape is not None:
        report = ParamValidator().validate(parameters, operation.input_shape)
        if report.has_errors():
            judge.fault("parameters", report.generate_report().replace("\n", "; "))
            return judge, parameters
    if compare:
        _same_as_botocore(judge, service, operation, parameters, request)
    return judge, parameters


def read_parameters(service, operation, request, judge):
    """Judges path, query and body on the way."""
    shape = operation.input_shape
    if service.protocol == "query":
        form = form_as_xml(request["body"])
        if shape is None:
            return {}
        judge_xml(judge, shape, form, "body")
        return value_of(shape, form)
    if shape is None:
        return {}
    parameters = _located(judge, operation, request) if service.protocol.startswith("rest") else {}
    body = _body(judge, service, operation, request)
    if body is None:
        return None
    return {**parameters, **body}


def _located(judge, operation, request):
    """Members in the path and in the query."""
    shape = operation.input_shape
    members = {
        (member.serialization.get("location"), wire_name(member, name)): (name, member)
        for name, member in shape.members.items()
    }
    parameters = {}
    texts = [("uri", name, text) for name, text in _path_members(operation, request["path"]).items()]
    texts += [("querystring", name, text) for name, text in parse_qsl(request["query"], keep_blank_values=True)]
    for location, name, text in texts:
        found = members.get((location, name))
        if found is None:
            judge.fault(location, f"{operation.name} has no {name} there")
            continue
        judge.members.add((shape.name, found[0]))
        judge.text(found[1], text, f"{location} {name}")
        parameters[found[0]] = text_value(found[1], text)
    return parameters


def _path_members(operation, path):
    template = operation.http["requestUri"].split("?")[0].strip("/").split("/")
    segments = path.strip("/").split("/")
    return {
        part.strip("{}").rstrip("+"): unquote(segment)
        for part, segment in zip(template, segments)
        if part.startswith("{")
    }


def _body(judge, service, operation, request):
    """Judged, then read: JSON by botocore's own parser. An empty body is an input without members."""
    shape, text = operation.input_shape, request["body"]
    if not text:
        return {}
    if service.protocol == "rest-xml":
        root = parsed_xml(judge, text, "body")
        if root is None:
            return None
        name = shape.serialization.get("name", shape.name)
        if tag_of(root) != name:
            judge.fault("body", f"the root is {tag_of(root)}, not {name}")
        judge_xml(judge, shape, root, "body")
        return value_of(shape, root)
    try:
        value = json.loads(text)
    except ValueError as error:
        judge.fault("body", f"no JSON: {error}")
        return None
    judge_json(judge, shape, value, "body")
    if judge.findings:
        return None
    message = {"status_code": 200, "headers": HeadersDict({}), "body": text.encode()}
    parsed = service.parser.parse(message, shape)
    parsed.pop("ResponseMetadata", None)
    return parsed


def _same_as_botocore(judge, service, operation, parameters, request):
    """The same parameters serialized by botocore: method, path, query and body."""
    wanted = service.serializer.serialize_to_request(parameters, operation)
    if request["method"] != wanted["method"]:
        judge.fault("method", f"{request['method']}, not {wanted['method']}")
    path = wanted["url_path"].split("?")[0]
    if unquote(request["path"]).rstrip("/") != unquote(path).rstrip("/"):
        judge.fault("path", f"{request['path']}, not {path}")
    query = urlencode(sorted(wanted["query_string"].items())) if wanted["query_string"] else ""
    sent = urlencode(sorted(parse_qsl(request["query"], keep_blank_values=True)))
    if sent != query:
        judge.fault("query", f"{sent}, not {query}")
    for name in ("X-Amz-Target", "Content-Type"):
        header = wanted["headers"].get(name)
        told = request["headers"].get(name.lower(), "")
        if header is not None and told.split(";")[0] != header.split(";")[0]:
            judge.fault(name.lower(), f"{told!r}, not {header!r}")
    if _normal(service, request["body"]) != _normal(service, _text(wanted["body"])):
        judge.fault("body", f"{request['body'][:200]!r} is not what botocore sends for the same parameters")


def _text(body):
    if isinstance(body, dict):
        return urlencode(body)
    return body.decode() if isinstance(body, bytes) else body


def _normal(service, body):
    """What the order of members does not change."""
    if service.protocol == "query":
        return sorted(parse_qsl(body))
    if service.protocol == "rest-xml":
        return _tree(ElementTree.fromstring(body)) if body else None
    return json.loads(body) if body else {}


def _tree(element):
    """Items of a list keep their order, members of a structure have none."""
    children = [_tree(child) for child in element]
    is_list = len({child.tag for child in element}) < len(element)
    return (tag_of(element), element.text or "", children if is_list else sorted(children))
