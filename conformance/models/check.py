#!/usr/bin/python3
"""
The sandbox's exchanges (SANDBOX_EXCHANGES=DIR npm test) against botocore's models of the services: every answer of the
sandbox, every request of the action, and every request of others that the sandbox took. One line a finding, then a
summary; exit 1 on any finding.

    conformance/models/check.py DIR [--models DIRECTORY]
"""

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path

from answers import judge_answer
from sent import judge_request
from service_models import DEBIAN, load_services

ACTION = "aws-iot-custom-domain"
SDK_CALLS = Path(__file__).parents[2] / "src/aws"


class Report:
    """Findings, each told once with how often it was met, and what was looked at."""

    def __init__(self):
        self.findings = Counter()
        self.exchanges = 0
        self.requests = Counter()
        self.operations = Counter()
        self.members = set()
        self.known = set()

    def add(self, service, exchange, side, judge):
        name = f"{service.name}:{exchange.get('operation', '(not recognised)')}"
        self.members.update((service.name, *member) for member in judge.members)
        for finding in judge.findings:
            self.findings[f"{name} {side}: {finding}"] += 1

    def unseen(self):
        return sorted(self.known - set(self.operations))

    def unsent(self):
        return sorted(operations_in(SDK_CALLS) - set(self.requests))


def operations_in(folder):
    """What the action's sources can send, by their imports of the SDK's commands and paginators."""
    found = set()
    for file in folder.glob("*.ts"):
        for names, package in re.findall(r"import \{([^}]*)\} from '@aws-sdk/client-([a-z0-9-]+)'", file.read_text()):
            service = package.replace("-", "")
            for command, paginated in re.findall(r"\b(?:(\w+)Command\b|paginate(\w+))", names):
                found.add(f"{service}:{command or paginated}")
    return found


def read_lines(directory):
    """Throws SystemExit where there is nothing to judge: that is no success."""
    files = sorted(Path(directory).glob("*.jsonl"))
    if not files:
        sys.exit(f"{directory} holds no exchanges: run the tests with SANDBOX_EXCHANGES={directory}")
    for file in files:
        with file.open() as lines:
            for line in lines:
                yield json.loads(line)


def check(lines, services):
    report = Report()
    for line in lines:
        if "operations" in line:
            for service, operations in line["operations"].items():
                report.known.update(f"{service}:{operation}" for operation in operations)
            continue
        report.exchanges += 1
        service = services[line["service"]]
        if "operation" in line and line.get("outcome") == "ok":
            report.operations[f"{line['service']}:{line['operation']}"] += 1
        by_action = ACTION in line.get("userAgent", "") and "operation" in line
        if by_action:
            report.requests[f"{line['service']}:{line['operation']}"] += 1
        judge_one(report, service, line, by_action)
    return report


def judge_one(report, service, exchange, by_action):
    parameters = None
    if "operation" in exchange:
        judge, parameters = judge_request(service, exchange, compare=by_action)
        if by_action:
            report.add(service, exchange, "request", judge)
        elif is_taken(exchange):
            report.add(service, exchange, "taken, and AWS would not", judge)
    report.add(service, exchange, "answer", judge_answer(service, {**exchange, "parameters": parameters or {}}))


def is_taken(exchange):
    """Tests send what is malformed on purpose: then it must be refused."""
    reply = exchange.get("reply")
    return reply is not None and reply["status"] < 300


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("directory")
    arguments.add_argument("--models", default=DEBIAN, help="botocore's data directory (Debian's by default)")
    given = arguments.parse_args()
    if not Path(given.models).is_dir():
        sys.exit(f"{given.models} is not there: Debian's python3-botocore has it, or name another with --models")
    services, findings = load_services(["acm", "iot", "kms", "route53", "secretsmanager", "ssm", "sts"], given.models)
    report = check(read_lines(given.directory), services)
    findings += [f"{text} ({count} times)" for text, count in report.findings.most_common()]
    findings += [f"{operation} was never seen to succeed" for operation in report.unseen()]
    findings += [f"{operation} is in src/aws and was never sent by the action" for operation in report.unsent()]
    for finding in findings:
        print(finding)
    print(
        f"{report.exchanges} exchanges with {len(report.operations)} of {len(report.known)} operations, "
        f"{report.requests.total()} of them by the action with {len(report.requests)} operations, "
        f"{len(report.members)} members checked, {len(findings)} findings"
    )
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
