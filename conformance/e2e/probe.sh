#!/usr/bin/env bash
# Runs the probes; their report goes beside the record. PROBE_ONLY, PROBE_EXCEPT, NARROW_ROLE and PRIVATE_CA may be
# empty.
# Against the sandbox also SANDBOX_DATA_PLANE (host:port) and SANDBOX_AMAZON_ROOT_CA (file).
set -euo pipefail
cd "$(dirname "$0")/../.."

node conformance/probes/main.ts --domain "$DOMAIN" --minutes "$PROBE_MINUTES" \
  --only "$PROBE_ONLY" --except "$PROBE_EXCEPT" \
  --report-dir "$RUNNER_TEMP/aws-e2e" \
  --narrow-role-arn "$NARROW_ROLE" --private-authority-arn "$PRIVATE_CA" \
  --data-plane "${SANDBOX_DATA_PLANE:-}" --amazon-root-ca "${SANDBOX_AMAZON_ROOT_CA:-}"
