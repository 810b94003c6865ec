"""Exchanges that are right pass; each way to spoil one is found. Run: python3 -m unittest discover -s conformance/models"""

import copy
import json
import unittest

from check import ACTION, check
from newer import with_newer
from service_models import load_services

SERVICES, LIST_FINDINGS = load_services(["acm", "iot", "route53", "secretsmanager", "sts"])
ARN = "arn:aws:acm:eu-west-1:123456789012:certificate/5d5d5d5d-0000-0000-0000-000000000000"
ROUTE_53 = 'xmlns="https://route53.amazonaws.com/doc/2013-04-01/"'
STS = 'xmlns="https://sts.amazonaws.com/doc/2011-06-15/"'
JSON_11, REST_JSON, XML = "application/x-amz-json-1.1", "application/json", "text/xml"


def exchange(service, operation, request, status, content_type, body, outcome="ok", headers=None):
    method, path, query, sent = request
    target = {"acm": "CertificateManager", "secretsmanager": "secretsmanager"}.get(service)
    return {
        "service": service,
        "operation": operation,
        "outcome": outcome,
        "userAgent": f"aws-sdk-js/3 {ACTION}",
        "request": {
            "method": method,
            "path": path,
            "query": query,
            "headers": {"x-amz-target": f"{target}.{operation}"} if target else {},
            "body": sent if isinstance(sent, str) else json.dumps(sent),
        },
        "reply": {
            "status": status,
            "headers": {"content-type": content_type, **(headers or {})},
            "body": body if isinstance(body, str) else json.dumps(body),
        },
    }


def request_certificate():
    sent = {"DomainName": "iot.example.com", "ValidationMethod": "DNS", "Tags": [{"Key": "a", "Value": "b"}]}
    return exchange("acm", "RequestCertificate", ("POST", "/", "", sent), 200, JSON_11, {"CertificateArn": ARN})


def list_certificates():
    summary = {"CertificateArn": ARN, "KeyAlgorithm": "RSA-2048", "Status": "ISSUED", "InUse": False, "CreatedAt": 1.764e9}
    body = {"CertificateSummaryList": [summary], "NextToken": "MQ=="}
    return exchange("acm", "ListCertificates", ("POST", "/", "", {"MaxItems": 1}), 200, JSON_11, body)


def search_certificates():
    statement = {"Filter": {"X509AttributeFilter": {"Subject": {"CommonName": {"Value": "a", "ComparisonOperator": "EQUALS"}}}}}
    sent = {"FilterStatement": {"Or": [statement]}}
    body = {"Results": [{"CertificateArn": ARN, "X509Attributes": {"SubjectAlternativeNames": [{"DnsName": "a"}]}}]}
    return exchange("acm", "SearchCertificates", ("POST", "/", "", sent), 200, JSON_11, body)


def describe_configuration():
    body = {
        "domainConfigurationName": "iot",
        "serverCertificates": [{"serverCertificateArn": ARN, "serverCertificateStatus": "VALID"}],
        "domainConfigurationStatus": "ENABLED",
        "lastStatusChangeDate": 1764000000.123,
        "tlsConfig": {"securityPolicy": "IoTSecurityPolicy_TLS13_1_2_2022_10"},
    }
    request = ("GET", "/domainConfigurations/iot", "", "")
    return exchange("iot", "DescribeDomainConfiguration", request, 200, REST_JSON, body)


def list_policies():
    request = ("GET", "/policies", "pageSize=1&isAscendingOrder=true", "")
    body = {"policies": [{"policyName": "p", "policyArn": "arn:aws:iot:eu-west-1:123456789012:policy/p"}], "nextMarker": "1"}
    return exchange("iot", "ListPolicies", request, 200, REST_JSON, body)


def policy_exists():
    request = ("POST", "/policies/p", "", {"policyDocument": "{}"})
    body = {"message": "it exists", "resourceId": "p", "resourceArn": "arn:aws:iot:eu-west-1:123456789012:policy/p"}
    code = "ResourceAlreadyExistsException"
    return exchange("iot", "CreatePolicy", request, 409, REST_JSON, body, code, {"x-amzn-errortype": code})


def secret_missing():
    body = {"__type": "ResourceNotFoundException", "Message": "no such secret"}
    request = ("POST", "/", "", {"SecretId": "ca"})
    return exchange("secretsmanager", "GetSecretValue", request, 400, JSON_11, body, "ResourceNotFoundException")


def create_zone():
    sent = f"<CreateHostedZoneRequest {ROUTE_53}><Name>example.com</Name><CallerReference>1</CallerReference></CreateHostedZoneRequest>"
    body = (
        f"<CreateHostedZoneResponse {ROUTE_53}><HostedZone><Id>/hostedzone/Z1</Id><Name>example.com.</Name>"
        "<CallerReference>1</CallerReference><Config><PrivateZone>false</PrivateZone></Config>"
        "<ResourceRecordSetCount>2</ResourceRecordSetCount></HostedZone><ChangeInfo><Id>/change/C1</Id>"
        "<Status>PENDING</Status><SubmittedAt>2026-11-25T02:00:00.000Z</SubmittedAt></ChangeInfo><DelegationSet>"
        "<NameServers><NameServer>ns-1.awsdns-01.org</NameServer></NameServers></DelegationSet></CreateHostedZoneResponse>"
    )
    location = {"location": "https://route53.amazonaws.com/2013-04-01/hostedzone/Z1"}
    return exchange("route53", "CreateHostedZone", ("POST", "/2013-04-01/hostedzone", "", sent), 201, XML, body, headers=location)


def list_records():
    request = ("GET", "/2013-04-01/hostedzone/Z1/rrset", "name=a.example.com&type=CNAME&maxitems=1", "")
    body = (
        f"<ListResourceRecordSetsResponse {ROUTE_53}><ResourceRecordSets><ResourceRecordSet><Name>a.example.com.</Name>"
        "<Type>CNAME</Type><TTL>60</TTL><ResourceRecords><ResourceRecord><Value>b.example.com</Value></ResourceRecord>"
        "</ResourceRecords></ResourceRecordSet></ResourceRecordSets><IsTruncated>true</IsTruncated>"
        "<NextRecordName>b.example.com.</NextRecordName><NextRecordType>A</NextRecordType><MaxItems>1</MaxItems>"
        "</ListResourceRecordSetsResponse>"
    )
    return exchange("route53", "ListResourceRecordSets", request, 200, XML, body)


def change_refused():
    sent = (
        f"<ChangeResourceRecordSetsRequest {ROUTE_53}><ChangeBatch><Changes><Change><Action>UPSERT</Action><ResourceRecordSet>"
        "<Name>a.example.com</Name><Type>CNAME</Type><TTL>60</TTL><ResourceRecords><ResourceRecord><Value>b</Value>"
        "</ResourceRecord></ResourceRecords></ResourceRecordSet></Change></Changes></ChangeBatch></ChangeResourceRecordSetsRequest>"
    )
    body = (
        f"<ErrorResponse {ROUTE_53}><Error><Type>Sender</Type><Code>InvalidChangeBatch</Code><Message>[no]</Message>"
        "<messages><Message>no</Message></messages></Error><RequestId>1</RequestId></ErrorResponse>"
    )
    request = ("POST", "/2013-04-01/hostedzone/Z1/rrset", "", sent)
    return exchange("route53", "ChangeResourceRecordSets", request, 400, XML, body, "InvalidChangeBatch")


def assume_role():
    sent = (
        "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fdns"
        "&RoleSessionName=session&DurationSeconds=900"
    )
    body = (
        f"<AssumeRoleResponse {STS}><AssumeRoleResult><Credentials><AccessKeyId>ASIASANDBOX000000000</AccessKeyId>"
        "<SecretAccessKey>AAAA</SecretAccessKey><SessionToken>AAAA</SessionToken><Expiration>2026-11-25T03:00:00Z</Expiration>"
        "</Credentials></AssumeRoleResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></AssumeRoleResponse>"
    )
    return exchange("sts", "AssumeRole", ("POST", "/", "", sent), 200, XML, body)


RIGHT = [
    request_certificate, list_certificates, search_certificates, describe_configuration, list_policies, policy_exists,
    secret_missing, create_zone, list_records, change_refused, assume_role,
]


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
    ("an unknown member, JSON", describe_configuration, in_answer('"serverCertificates"', '"serverCertificate"'), "has no member"),
    ("an unknown member, XML", list_records, in_answer("<TTL>60</TTL>", "<Ttl>60</Ttl>"), "has no member Ttl"),
    ("a required member missing, XML", list_records, in_answer("<MaxItems>1</MaxItems>", ""), "MaxItems is required"),
    ("a string for a boolean, JSON", list_certificates, in_answer('"InUse": false', '"InUse": "false"'), "is a boolean"),
    ("a boolean for a string, JSON", request_certificate, in_answer(f'"{ARN}"', "true"), "is a string"),
    ("null, JSON", list_certificates, in_answer('"InUse": false', '"InUse": null'), "null where"),
    ("an object for a list, JSON", list_certificates, lambda spoiled: spoiled["reply"].update(body='{"CertificateSummaryList": {}}'), "is a list"),
    ("text for a number, XML", list_records, in_answer(">60<", ">sixty<"), "is no long"),
    ("text for a boolean, XML", list_records, in_answer(">true<", ">yes<"), "is no boolean"),
    ("elements for text, XML", list_records, in_answer(">60<", "><a/><"), "elements where"),
    ("an item under another name, XML", list_records, in_answer("<ResourceRecord><Value>b.example.com</Value></ResourceRecord>", "<Record><Value>b</Value></Record>"), "an item called"),
    ("a single member twice, XML", list_records, in_answer("<TTL>60</TTL>", "<TTL>60</TTL><TTL>60</TTL>"), "2 times"),
    ("a bad enum, JSON", list_certificates, in_answer("ISSUED", "DONE"), "values"),
    ("a bad enum, newer than the model", search_certificates, in_request("EQUALS", "IS"), "values"),
    ("a bad enum, XML", create_zone, in_answer("PENDING", "WAITING"), "values"),
    ("a timestamp in text, JSON", describe_configuration, in_answer("1764000000.123", '"2026-11-25T02:00:00Z"'), "is a timestamp"),
    ("a timestamp in milliseconds, JSON", describe_configuration, in_answer("1764000000.123", "1764000000123"), "epoch seconds"),
    ("a timestamp by epoch, XML", create_zone, in_answer("2026-11-25T02:00:00.000Z", "1764000000"), "ISO 8601"),
    ("a timestamp of no date, XML", assume_role, in_answer("2026-11-25", "2026-13-25"), "ISO 8601"),
    ("a text too short", assume_role, in_answer("ASIASANDBOX000000000", "ASIA"), "is less than 16"),
    ("a text out of its pattern", request_certificate, in_answer("arn:aws", "aws"), "pattern"),
    ("another status of success", create_zone, status(200), "succeeds with 201"),
    ("a header missing", create_zone, lambda spoiled: spoiled["reply"]["headers"].pop("location"), "location is required"),
    ("another content type", list_policies, header("content-type", "text/html"), "content-type"),
    ("another namespace", list_records, in_answer("2013-04-01", "2012-12-12"), "namespace"),
    ("another root", list_records, in_answer("<ListResourceRecordSetsResponse ", "<Other "), None),
    ("no XML", list_records, in_answer("</ListResourceRecordSetsResponse>", ""), "no XML"),
    ("no JSON", list_policies, in_answer("}]", "}"), "no JSON"),
    ("no result wrapper", assume_role, lambda spoiled: replace_all(spoiled, "AssumeRoleResult>", "Result>"), "AssumeRoleResult"),
    ("more pages without a token", list_records, in_answer("<NextRecordName>b.example.com.</NextRecordName>", ""), "IsTruncated"),
    ("a token without more pages", list_records, in_answer(">true<", ">false<"), "IsTruncated"),
    ("a page longer than asked for", list_policies, in_answer("}]", '}, {"policyName": "q"}]'), "1 were asked for"),
    ("an error code that is not modelled", policy_exists, header("x-amzn-errortype", "TeapotException"), "neither in the operation's model"),
    ("an error's status that is not its own", policy_exists, status(400), "comes with 409"),
    ("a member that the error lacks", policy_exists, in_answer("resourceId", "resourceName"), "has no member"),
    ("a message under another name", secret_missing, in_answer('"Message"', '"message"'), "has no member message"),
    ("an error without a code, JSON 1.1", secret_missing, in_answer("__type", "type"), "no __type"),
    ("an error without a request id, XML", change_refused, in_answer("<RequestId>1</RequestId>", ""), "RequestId"),
    ("another code than was meant", secret_missing, lambda spoiled: spoiled.update(outcome="InvalidRequestException"), "meant"),
]

SPOILED_REQUESTS = [
    ("an unknown member, JSON", request_certificate, in_request('"ValidationMethod"', '"Validation"'), "has no member"),
    ("a required member missing, JSON", request_certificate, in_request('"DomainName": "iot.example.com", ', ""), "is required"),
    ("a type, JSON", list_certificates, in_request("1", '"1"'), "is a integer"),
    ("a value out of bounds", list_certificates, in_request("1", "1001"), "more than 1000"),
    ("an enum, JSON", request_certificate, in_request("DNS", "PIGEON"), "values"),
    ("a pattern", request_certificate, in_request("iot.example.com", "iot_example"), "pattern"),
    ("a list too long", request_certificate, in_request('[{"Key"', "[" + '{"Key": "x"}, ' * 50 + '{"Key"'), "more than 50"),
    ("two members of a union", search_certificates, in_request('"FilterStatement": {', '"FilterStatement": {"And": [], '), "union"),
    ("an unknown member in the query", list_policies, in_request("pageSize", "maxItems", "query"), "has no maxItems"),
    ("a type in the query", list_policies, in_request("true", "yes", "query"), "is no boolean"),
    ("a member in the body that belongs into the path", policy_exists, in_request("{", '{"policyName": "p", '), "in a body"),
    ("another path", list_policies, in_request("/policies", "/policy", "path"), "path"),
    ("another method", list_policies, in_request("GET", "POST", "method"), "method"),
    ("another target", secret_missing, lambda spoiled: spoiled["request"]["headers"].update({"x-amz-target": "x.y"}), "x-amz-target"),
    ("an unknown member, XML", change_refused, in_request("<TTL>60</TTL>", "<Ttl>60</Ttl>"), "has no member"),
    ("an enum, XML", change_refused, in_request("UPSERT", "MERGE"), "values"),
    ("another root, XML", create_zone, lambda spoiled: replace_all(spoiled, "CreateHostedZoneRequest", "Create", "request"), "root"),
    ("an unknown member, form", assume_role, in_request("RoleSessionName", "SessionName"), "has no member"),
    ("a value out of bounds, form", assume_role, in_request("900", "9"), "less than 900"),
]


def replace_all(spoiled, old, new, side="reply"):
    spoiled[side]["body"] = spoiled[side]["body"].replace(old, new)


def findings(*lines):
    return list(check(lines, SERVICES).findings)


class Check(unittest.TestCase):
    def test_right_exchanges_pass(self):
        for make in RIGHT:
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
        other = request_certificate()
        other["userAgent"] = "aws-cli/2"
        in_request("DNS", "PIGEON")(other)
        self.assertIn("taken, and AWS would not", findings(other)[0])
        body = {"__type": "ValidationException", "message": "no such method"}
        other["outcome"] = "ValidationException"
        other["reply"].update(status=400, body=json.dumps(body))
        self.assertEqual(findings(other), [])

    def test_what_a_fault_rule_answered_may_have_any_code_but_no_other_shape(self):
        refused = secret_missing()
        in_answer("ResourceNotFoundException", "TeapotException")(refused)
        refused["outcome"] = "refuse"
        self.assertEqual(findings(refused), [])
        in_answer("__type", "type")(refused)
        self.assertIn("no __type", findings(refused)[0])

    def test_a_cut_connection_is_no_finding(self):
        cut = request_certificate()
        del cut["reply"]
        cut["outcome"] = "reset"
        self.assertEqual(findings(cut), [])

    def test_an_operation_counts_as_seen_once_it_succeeded(self):
        known = {"operations": {"acm": ["RequestCertificate"], "iot": ["CreatePolicy"]}}
        self.assertEqual(check([known, request_certificate(), policy_exists()], SERVICES).unseen(), ["iot:CreatePolicy"])


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
