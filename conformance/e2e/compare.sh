#!/usr/bin/env bash
# Compares a record with the sandbox, into the job summary and beside the record. Fails where they differ.
set -euo pipefail
cd "$(dirname "$0")/../.."

out="$RUNNER_TEMP/aws-e2e"
status=0
node conformance/record/compare.ts "$out/$1" --knobs "$SANDBOX_KNOBS" >"$out/$1.differences.txt" || status=$?
cat "$out/$1.differences.txt"
{
  echo '## AWS and the sandbox'
  echo '```text'
  cat "$out/$1.differences.txt"
  echo '```'
} >>"$GITHUB_STEP_SUMMARY"
exit "$status"
