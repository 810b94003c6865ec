"""What the sandbox answered, against the model of the operation that was asked for."""

import json

import jmespath
from botocore.awsrequest import HeadersDict
from botocore.parsers import ResponseParserError

from json_form import judge_json
from shapes import Judge
from xml_form import judge_xml, namespace_of, parsed_xml, tag_of

CONTENT_TYPES = {
    "json": "application/x-amz-json-1.1",
    "rest-json": "application/json",
    "rest-xml": "text/xml",
    "query": "text/xml",
}

# What a fault rule of the sandbox answers in AWS's place: with the service's own codes, but for the last.
ASKED_FOR = ("throttle", "serverError", "refuse")


def judge_answer(service, exchange):
    """The judge with its findings. No reply, no findings."""
    judge = Judge()
    reply = exchange.get("reply")
    if reply is None:
        return judge
    content_type = reply["headers"].get("content-type")
    if content_type != CONTENT_TYPES[service.protocol]:
        judge.fault("content-type", f"{content_type} for {service.protocol}")
    operation = service.operation(exchange.get("operation"))
    if reply["status"] >= 300:
        _error(judge, service, operation, exchange, reply)
    elif operation is None:
        judge.fault("operation", f"the model of {service.name} has no {exchange.get('operation')}")
    else:
        _success(judge, service, operation, exchange, reply)
    return judge


def parse(service, reply, shape):
    """As botocore reads it, which is what the CLI and boto3 see."""
    message = {
        "status_code": reply["status"],
        "headers": HeadersDict(reply["headers"]),
        "body": reply["body"].encode(),
    }
    return service.parser.parse(message, shape)


def _success(judge, service, operation, exchange, reply):
    wanted = operation.http.get("responseCode", 200)
    if reply["status"] != wanted:
        judge.fault("status", f"{reply['status']} where {operation.name} succeeds with {wanted}")
    shape = operation.output_shape
    if shape is not None:
        _headers(judge, shape, reply["headers"])
    if service.protocol in ("json", "rest-json"):
        _json_body(judge, shape, reply["body"])
    else:
        _xml_body(judge, service, operation, reply["body"])
    if shape is None or judge.findings:
        return
    try:
        parsed = parse(service, reply, shape)
    except (ResponseParserError, ValueError, KeyError) as error:
        judge.fault("body", f"botocore cannot read it: {error}")
        return
    page = service.pagination.get(operation.name)
    if page:
        _page(judge, page, parsed, exchange)


def _headers(judge, shape, headers):
    for name, member in shape.members.items():
        if member.serialization.get("location") == "header":
            header = member.serialization["name"].lower()
            if header in headers:
                judge.members.add((shape.name, name))
                judge.text(member, headers[header], f"header {header}")
            elif name in shape.required_members:
                judge.fault("headers", f"{header} is required and missing")


def _json_body(judge, shape, body):
    """Operations without output answer with an empty body or an empty object."""
    try:
        value = json.loads(body) if body else {}
    except ValueError as error:
        judge.fault("body", f"no JSON: {error}")
        return
    if shape is not None:
        judge_json(judge, shape, value, "body")
    elif value != {}:
        judge.fault("body", f"{body[:80]!r} where the operation has no output")


def _xml_body(judge, service, operation, body):
    root = parsed_xml(judge, body, "body")
    if root is None:
        return
    _root(judge, service, root, f"{operation.name}Response")
    shape = operation.output_shape
    if service.protocol == "query":
        children = {tag_of(child): child for child in root}
        wrapper = shape.serialization["resultWrapper"]
        if set(children) != {wrapper, "ResponseMetadata"}:
            judge.fault("body", f"{sorted(children)} where {wrapper} and ResponseMetadata belong")
            return
        root = children[wrapper]
    judge_xml(judge, shape, root, "body")


def _root(judge, service, root, wanted):
    if tag_of(root) != wanted:
        judge.fault("body", f"the root is {tag_of(root)}, not {wanted}")
    metadata = service.model.metadata
    namespace = metadata.get("xmlNamespace") or f"https://route53.amazonaws.com/doc/{metadata['apiVersion']}/"
    if namespace_of(root) != namespace:
        judge.fault("body", f"the namespace is {namespace_of(root)}, not {namespace}")


def _page(judge, page, parsed, exchange):
    """By the paginators file: there is a token exactly when there is more, and a page is no longer than asked for."""
    outputs, results = _each(page["output_token"]), _each(page["result_key"])
    tokens = [jmespath.search(expression, parsed) for expression in outputs]
    if "more_results" in page:
        more = jmespath.search(page["more_results"], parsed)
        if bool(more) != (tokens[0] is not None):
            judge.fault("page", f"{page['more_results']} is {more}, {outputs[0]} is {tokens[0]!r}")
    if tokens[0] == "":
        judge.fault("page", f"{outputs[0]} is empty: clients take that for another page, or for none")
    limit = exchange.get("parameters", {}).get(page.get("limit_key"))
    found = jmespath.search(results[0], parsed)
    if found is None:
        judge.fault("page", f"{results[0]} is missing")
    elif limit is not None and len(found) > int(limit):
        judge.fault("page", f"{len(found)} {results[0]} where {limit} were asked for")


def _each(one_or_many):
    return one_or_many if isinstance(one_or_many, list) else [one_or_many]


def _error(judge, service, operation, exchange, reply):
    try:
        code = parse(service, reply, None)["Error"]["Code"]
    except (ResponseParserError, KeyError, ValueError) as error:
        judge.fault("body", f"botocore finds no error in it: {error!r}")
        return
    outcome = exchange.get("outcome")
    asked_for = outcome in ASKED_FOR
    if outcome not in (None, "ok", code) and not asked_for:
        judge.fault("code", f"botocore reads {code} where the sandbox meant {outcome}")
    # What was not recognised may be refused with any error of the service.
    shapes = service.model.error_shapes if operation is None else operation.error_shapes
    shape = {_code(shape): shape for shape in shapes}.get(code)
    if outcome != "refuse":
        _status(judge, service, code, shape, reply["status"])
    if service.protocol in ("json", "rest-json"):
        _json_error(judge, service, shape, reply)
    else:
        _xml_error(judge, service, shape, reply["body"])


def _code(shape):
    return shape.metadata.get("error", {}).get("code", shape.name)


def _status(judge, service, code, shape, status):
    if shape is not None:
        error = shape.metadata.get("error", {})
        wanted = error.get("httpStatusCode", 500 if shape.metadata.get("fault") else 400)
    elif code in service.common_errors:
        wanted = service.common_errors[code]
    else:
        judge.fault("code", f"{code} is neither in the operation's model nor common to {service.name}")
        return
    if status != wanted:
        judge.fault("status", f"{status} with {code}, which comes with {wanted}")


def _json_error(judge, service, shape, reply):
    try:
        body = json.loads(reply["body"])
    except ValueError as error:
        judge.fault("body", f"no JSON: {error}")
        return
    if service.protocol == "rest-json":
        if "__type" in body:
            judge.fault("body", "__type in REST-JSON, whose codes are in x-amzn-errortype")
    elif "__type" not in body:
        judge.fault("body", "no __type")
    if shape is not None:
        judge_json(judge, shape, body, "body", foreign=("__type",))
    elif not set(body) <= {"__type", "message", "Message"}:
        judge.fault("body", f"{sorted(body)} in a common error")


def _xml_error(judge, service, shape, body):
    root = parsed_xml(judge, body, "body")
    if root is None:
        return
    _root(judge, service, root, "ErrorResponse")
    children = {tag_of(child): child for child in root}
    if set(children) != {"Error", "RequestId"}:
        judge.fault("body", f"{sorted(children)} where Error and RequestId belong")
        return
    members = {tag_of(child) for child in children["Error"]}
    missing = {"Type", "Code", "Message"} - members
    if missing:
        judge.fault("body.Error", f"{sorted(missing)} missing")
    if shape is not None:
        judge_xml(judge, shape, children["Error"], "body.Error", foreign=("Type", "Code", "Message"))
    elif members - {"Type", "Code", "Message"}:
        judge.fault("body.Error", f"{sorted(members)} in a common error")
