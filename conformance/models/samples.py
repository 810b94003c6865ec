"""An exchange of each protocol and each kind of answer, all as AWS's models have them."""

import json

from check import ACTION

ARN = "arn:aws:acm:eu-west-1:123456789012:certificate/5d5d5d5d-0000-0000-0000-000000000000"
ROUTE_53 = 'xmlns="https://route53.amazonaws.com/doc/2013-04-01/"'
STS = 'xmlns="https://sts.amazonaws.com/doc/2011-06-15/"'
JSON_11, REST_JSON, XML = "application/x-amz-json-1.1", "application/json", "text/xml"


def exchange(service, operation, request, status, content_type, body, outcome="ok", headers=None):
    method, path, query, sent = request
    target = {"acm": "CertificateManager", "secretsmanager": "secretsmanager"}.get(service)
    sent_type = "application/x-www-form-urlencoded" if service == "sts" else content_type
    return {
        "service": service,
        "operation": operation,
        "outcome": outcome,
        "userAgent": f"aws-sdk-js/3 {ACTION}",
        "request": {
            "method": method,
            "path": path,
            "query": query,
            "headers": {"content-type": sent_type, **({"x-amz-target": f"{target}.{operation}"} if target else {})},
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
    summary = {"CertificateArn": ARN, "KeyAlgorithm": "RSA-2048", "Status": "ISSUED", "InUse": False}
    body = {"CertificateSummaryList": [{**summary, "CreatedAt": 1.764e9}], "NextToken": "MQ=="}
    return exchange("acm", "ListCertificates", ("POST", "/", "", {"MaxItems": 1}), 200, JSON_11, body)


def search_certificates():
    name = {"CommonName": {"Value": "a", "ComparisonOperator": "EQUALS"}}
    sent = {"FilterStatement": {"Or": [{"Filter": {"X509AttributeFilter": {"Subject": name}}}]}}
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
    policy = {"policyName": "p", "policyArn": "arn:aws:iot:eu-west-1:123456789012:policy/p"}
    body = {"policies": [policy], "nextMarker": "1"}
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
    sent = (
        f"<CreateHostedZoneRequest {ROUTE_53}><Name>example.com</Name>"
        "<CallerReference>1</CallerReference></CreateHostedZoneRequest>"
    )
    body = (
        f"<CreateHostedZoneResponse {ROUTE_53}><HostedZone><Id>/hostedzone/Z1</Id><Name>example.com.</Name>"
        "<CallerReference>1</CallerReference><Config><PrivateZone>false</PrivateZone></Config>"
        "<ResourceRecordSetCount>2</ResourceRecordSetCount></HostedZone><ChangeInfo><Id>/change/C1</Id>"
        "<Status>PENDING</Status><SubmittedAt>2026-11-25T02:00:00.000Z</SubmittedAt></ChangeInfo><DelegationSet>"
        "<NameServers><NameServer>ns-1.awsdns-01.org</NameServer></NameServers></DelegationSet>"
        "</CreateHostedZoneResponse>"
    )
    location = {"location": "https://route53.amazonaws.com/2013-04-01/hostedzone/Z1"}
    request = ("POST", "/2013-04-01/hostedzone", "", sent)
    return exchange("route53", "CreateHostedZone", request, 201, XML, body, headers=location)


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
        f"<ChangeResourceRecordSetsRequest {ROUTE_53}><ChangeBatch><Changes><Change>"
        "<Action>UPSERT</Action><ResourceRecordSet>"
        "<Name>a.example.com</Name><Type>CNAME</Type><TTL>60</TTL><ResourceRecords><ResourceRecord><Value>b</Value>"
        "</ResourceRecord></ResourceRecords></ResourceRecordSet></Change></Changes></ChangeBatch>"
        "</ChangeResourceRecordSetsRequest>"
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
        "<SecretAccessKey>AAAA</SecretAccessKey><SessionToken>AAAA</SessionToken>"
        "<Expiration>2026-11-25T03:00:00Z</Expiration></Credentials></AssumeRoleResult>"
        "<ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></AssumeRoleResponse>"
    )
    return exchange("sts", "AssumeRole", ("POST", "/", "", sent), 200, XML, body)


RIGHT = [
    request_certificate,
    list_certificates,
    search_certificates,
    describe_configuration,
    list_policies,
    policy_exists,
    secret_missing,
    create_zone,
    list_records,
    change_refused,
    assume_role,
]
