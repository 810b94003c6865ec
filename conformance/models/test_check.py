"""Exchanges that are right pass, each way to spoil one is found: python3 -m unittest discover -s conformance/models"""

import copy
import json
import unittest

import samples
from check import check
from newer import with_newer
from service_models import load_services
from shapes import compiled

SERVICES, LIST_FINDINGS = load_services(["acm", "iot", "route53", "secretsmanager", "sts"])


def in_answer(old, new):
    return lambda spoiled: replace(spoiled["reply"], "body", old, new)


def in_request(old, new, part="body"):
    return lambda spoiled: replace(spoiled["request"], part, old, new)


def replace(message, part, old, new):
    assert old in message[part], f"{old} is not in {message[part]}"
    message[part] = message[part].replace(old, new, 1)


def status(number):
    return lambda spoiled: spoiled["reply"].update(status=number)


def header(name, value):
    return lambda spoiled: spoiled["reply"]["headers"].update({name: value})


SPOILED_ANSWERS = [
    (
        "an unknown member, JSON",
        samples.describe_configuration,
        in_answer('"serverCertificates"', '"serverCertificate"'),
        "has no member",
    ),
    ("an unknown member, XML", samples.list_records, in_answer("<TTL>60</TTL>", "<Ttl>60</Ttl>"), "has no member Ttl"),
    (
        "a required member missing, XML",
        samples.list_records,
        in_answer("<MaxItems>1</MaxItems>", ""),
        "MaxItems is required",
    ),
    (
        "a string for a boolean, JSON",
        samples.list_certificates,
        in_answer('"InUse": false', '"InUse": "false"'),
        "is a boolean",
    ),
    ("a boolean for a string, JSON", samples.request_certificate, in_answer(f'"{samples.ARN}"', "true"), "is a string"),
    ("null, JSON", samples.list_certificates, in_answer('"InUse": false', '"InUse": null'), "null where"),
    (
        "an object for a list, JSON",
        samples.list_certificates,
        lambda spoiled: spoiled["reply"].update(body='{"CertificateSummaryList": {}}'),
        "is a list",
    ),
    ("text for a number, XML", samples.list_records, in_answer(">60<", ">sixty<"), "is no long"),
    ("text for a boolean, XML", samples.list_records, in_answer(">true<", ">yes<"), "is no boolean"),
    ("elements for text, XML", samples.list_records, in_answer(">60<", "><a/><"), "elements where"),
    (
        "an item under another name, XML",
        samples.list_records,
        in_answer("<ResourceRecord><Value>b.example.com</Value></ResourceRecord>", "<Record><Value>b</Value></Record>"),
        "an item called",
    ),
    (
        "a single member twice, XML",
        samples.list_records,
        in_answer("<TTL>60</TTL>", "<TTL>60</TTL><TTL>60</TTL>"),
        "2 times",
    ),
    ("a bad enum, JSON", samples.list_certificates, in_answer("ISSUED", "DONE"), "values"),
    ("a bad enum, newer than the model", samples.search_certificates, in_request("EQUALS", "IS"), "values"),
    ("a bad enum, XML", samples.create_zone, in_answer("PENDING", "WAITING"), "values"),
    (
        "a timestamp in text, JSON",
        samples.describe_configuration,
        in_answer("1764000000.123", '"2026-11-25T02:00:00Z"'),
        "is a timestamp",
    ),
    (
        "a timestamp in milliseconds, JSON",
        samples.describe_configuration,
        in_answer("1764000000.123", "1764000000123"),
        "epoch seconds",
    ),
    ("a timestamp by epoch, XML", samples.create_zone, in_answer("2026-11-25T02:00:00.000Z", "1764000000"), "ISO 8601"),
    ("a timestamp of no date, XML", samples.assume_role, in_answer("2026-11-25", "2026-13-25"), "ISO 8601"),
    ("a text too short", samples.assume_role, in_answer("ASIASANDBOX000000000", "ASIA"), "is less than 16"),
    ("a text out of its pattern", samples.request_certificate, in_answer("arn:aws", "aws"), "pattern"),
    ("another status of success", samples.create_zone, status(200), "succeeds with 201"),
    (
        "a header missing",
        samples.create_zone,
        lambda spoiled: spoiled["reply"]["headers"].pop("location"),
        "location is required",
    ),
    ("another content type", samples.list_policies, header("content-type", "text/html"), "content-type"),
    ("another namespace", samples.list_records, in_answer("2013-04-01", "2012-12-12"), "namespace"),
    ("another root", samples.list_records, in_answer("<ListResourceRecordSetsResponse ", "<Other "), None),
    ("no XML", samples.list_records, in_answer("</ListResourceRecordSetsResponse>", ""), "no XML"),
    ("no JSON", samples.list_policies, in_answer("}]", "}"), "no JSON"),
    (
        "no result wrapper",
        samples.assume_role,
        lambda spoiled: replace_all(spoiled, "AssumeRoleResult>", "Result>"),
        "AssumeRoleResult",
    ),
    (
        "more pages without a token",
        samples.list_records,
        in_answer("<NextRecordName>b.example.com.</NextRecordName>", ""),
        "IsTruncated",
    ),
    ("a token without more pages", samples.list_records, in_answer(">true<", ">false<"), "IsTruncated"),
    (
        "a page longer than asked for",
        samples.list_policies,
        in_answer("}]", '}, {"policyName": "q"}]'),
        "1 were asked for",
    ),
    (
        "an error code that is not modelled",
        samples.policy_exists,
        header("x-amzn-errortype", "TeapotException"),
        "neither in the operation's model",
    ),
    ("an error's status that is not its own", samples.policy_exists, status(400), "comes with 409"),
    ("a member that the error lacks", samples.policy_exists, in_answer("resourceId", "resourceName"), "has no member"),
    (
        "a message under another name",
        samples.secret_missing,
        in_answer('"Message"', '"message"'),
        "has no member message",
    ),
    ("an error without a code, JSON 1.1", samples.secret_missing, in_answer("__type", "type"), "no __type"),
    (
        "an error without a request id, XML",
        samples.change_refused,
        in_answer("<RequestId>1</RequestId>", ""),
        "RequestId",
    ),
    (
        "another code than was meant",
        samples.secret_missing,
        lambda spoiled: spoiled.update(outcome="InvalidRequestException"),
        "meant",
    ),
]

SPOILED_REQUESTS = [
    (
        "an unknown member, JSON",
        samples.request_certificate,
        in_request('"ValidationMethod"', '"Validation"'),
        "has no member",
    ),
    (
        "a required member missing, JSON",
        samples.request_certificate,
        in_request('"DomainName": "iot.example.com", ', ""),
        "is required",
    ),
    ("a type, JSON", samples.list_certificates, in_request("1", '"1"'), "is a integer"),
    ("a value out of bounds", samples.list_certificates, in_request("1", "1001"), "more than 1000"),
    ("an enum, JSON", samples.request_certificate, in_request("DNS", "PIGEON"), "values"),
    ("a pattern", samples.request_certificate, in_request("iot.example.com", "iot_example"), "pattern"),
    (
        "a list too long",
        samples.request_certificate,
        in_request('[{"Key"', "[" + '{"Key": "x"}, ' * 50 + '{"Key"'),
        "more than 50",
    ),
    (
        "two members of a union",
        samples.search_certificates,
        in_request('"FilterStatement": {', '"FilterStatement": {"And": [], '),
        "union",
    ),
    (
        "an unknown member in the query",
        samples.list_policies,
        in_request("pageSize", "maxItems", "query"),
        "has no maxItems",
    ),
    ("a type in the query", samples.list_policies, in_request("true", "yes", "query"), "is no boolean"),
    (
        "a member in the body that belongs into the path",
        samples.policy_exists,
        in_request("{", '{"policyName": "p", '),
        "in a body",
    ),
    ("another path", samples.list_policies, in_request("/policies", "/policy", "path"), "path"),
    ("another method", samples.list_policies, in_request("GET", "POST", "method"), "method"),
    (
        "another target",
        samples.secret_missing,
        lambda spoiled: spoiled["request"]["headers"].update({"x-amz-target": "x.y"}),
        "x-amz-target",
    ),
    (
        "another content type",
        samples.request_certificate,
        lambda spoiled: spoiled["request"]["headers"].update({"content-type": "text/plain"}),
        "content-type",
    ),
    ("an unknown member, XML", samples.change_refused, in_request("<TTL>60</TTL>", "<Ttl>60</Ttl>"), "has no member"),
    ("an enum, XML", samples.change_refused, in_request("UPSERT", "MERGE"), "values"),
    (
        "another root, XML",
        samples.create_zone,
        lambda spoiled: replace_all(spoiled, "CreateHostedZoneRequest", "Create", "request"),
        "root",
    ),
    ("an unknown member, form", samples.assume_role, in_request("RoleSessionName", "SessionName"), "has no member"),
    ("a value out of bounds, form", samples.assume_role, in_request("900", "9"), "less than 900"),
]


def replace_all(spoiled, old, new, side="reply"):
    spoiled[side]["body"] = spoiled[side]["body"].replace(old, new)


def findings(*lines):
    return list(check(lines, SERVICES).findings)


class Check(unittest.TestCase):
    def test_right_exchanges_pass(self):
        for make in samples.RIGHT:
            with self.subTest(make.__name__):
                self.assertEqual(findings(make()), [])

    def test_each_spoiled_answer_is_found(self):
        self._each_is_found(SPOILED_ANSWERS, ("answer", "request"))

    def test_each_spoiled_request_of_the_action_is_found(self):
        self._each_is_found(SPOILED_REQUESTS, ("request",))

    def _each_is_found(self, table, sides):
        for name, make, spoil, expected in table:
            with self.subTest(name):
                spoiled = copy.deepcopy(make())
                spoil(spoiled)
                found = [text for text in findings(spoiled) if any(f" {side}: " in text for side in sides)]
                self.assertTrue(found, "nothing was found")
                if expected:
                    self.assertTrue(any(expected in text for text in found), found)

    def test_what_others_sent_and_aws_would_refuse_must_be_refused(self):
        other = samples.request_certificate()
        other["userAgent"] = "aws-cli/2"
        in_request("DNS", "PIGEON")(other)
        self.assertIn("taken, and AWS would not", findings(other)[0])
        body = {"__type": "ValidationException", "message": "no such method"}
        other["outcome"] = "ValidationException"
        other["reply"].update(status=400, body=json.dumps(body))
        self.assertEqual(findings(other), [])

    def test_what_a_fault_rule_answered_may_have_any_code_but_no_other_shape(self):
        refused = samples.secret_missing()
        in_answer("ResourceNotFoundException", "TeapotException")(refused)
        refused["outcome"] = "refuse"
        self.assertEqual(findings(refused), [])
        in_answer("__type", "type")(refused)
        self.assertIn("no __type", findings(refused)[0])

    def test_a_cut_connection_is_no_finding(self):
        cut = samples.request_certificate()
        del cut["reply"]
        cut["outcome"] = "reset"
        self.assertEqual(findings(cut), [])

    def test_an_operation_counts_as_seen_once_it_succeeded(self):
        known = {"operations": {"acm": ["RequestCertificate"], "iot": ["CreatePolicy"]}}
        seen = check([known, samples.request_certificate(), samples.policy_exists()], SERVICES)
        self.assertEqual(seen.unseen(), ["iot:CreatePolicy"])

    def test_what_the_action_can_send_must_have_been_sent(self):
        unsent = check([samples.request_certificate(), samples.assume_role()], SERVICES).unsent()
        self.assertIn("iot:DescribeEndpoint", unsent)
        self.assertIn("iot:ListTagsForResource", unsent)
        self.assertNotIn("acm:RequestCertificate", unsent)


    def test_every_pattern_of_the_models_is_understood(self):
        for service in SERVICES.values():
            for name in service.model.shape_names:
                pattern = service.model.shape_for(name).metadata.get("pattern")
                if pattern:
                    with self.subTest(f"{service.name} {name}"):
                        compiled(pattern)


class NewerList(unittest.TestCase):
    def test_stands_in_the_sdk_s_types_and_in_no_model_of_debian_s(self):
        self.assertEqual(LIST_FINDINGS, [])

    def test_what_the_types_do_not_have_is_found(self):
        structure = {"source": "models_0.d.ts", "type": "structure", "members": {"securityPolicy": {"shape": "Text"}}}
        model = {"shapes": {"Text": {"type": "string"}}, "operations": {}}
        for name, spoiled in (
            ("an unknown structure", {"Tls": structure}),
            ("an unknown member", {"TlsConfig": {**structure, "members": {"policy": {"shape": "Text"}}}}),
            ("another type", {"Text": {"type": "boolean"}, "TlsConfig": structure}),
            ("another file", {"TlsConfig": {**structure, "source": "models_1.d.ts"}}),
            ("other values", {"ApplicationProtocol": {"source": "enums.d.ts", "type": "string", "enum": ["DEFAULT"]}}),
        ):
            with self.subTest(name):
                shapes = {} if "Text" in spoiled else model["shapes"]
                found = with_newer({**model, "shapes": dict(shapes)}, {}, {"shapes": spoiled}, "iot")
                self.assertEqual(len(found), 1, found)

    def test_what_the_model_knows_by_now_is_found(self):
        model = {"shapes": {"TlsConfig": {"type": "structure", "members": {}}}, "operations": {}}
        newer = {"shapes": {"TlsConfig": {"source": "models_0.d.ts", "type": "structure", "members": {}}}}
        self.assertEqual(
            with_newer(model, {}, newer, "iot"),
            ["newer.json: iot TlsConfig is known to the model by now: strike it out"],
        )


if __name__ == "__main__":
    unittest.main()
