#!/usr/bin/env bash
# Starts the recorder in the background, at RECORDER_PORT, and returns once it listens. $1: the record's file, below
# RUNNER_TEMP/aws-e2e. RECORDER_UPSTREAM: where calls go instead of to AWS.
set -euo pipefail
cd "$(dirname "$0")/../.."

out="$RUNNER_TEMP/aws-e2e"
state="$RUNNER_TEMP/aws-e2e-recorder"
mkdir -p "$out" "$state"
nohup node conformance/record/main.ts --record "$out/$1" --port "$RECORDER_PORT" \
  --upstream "${RECORDER_UPSTREAM:-}" >"$state/log" 2>&1 &
echo $! >"$state/pid"

for _ in {1..100}; do
  if grep -q AWS_ENDPOINT_URL "$state/log"; then
    cat "$state/log"
    exit 0
  fi
  kill -0 "$(cat "$state/pid")" 2>/dev/null || break
  sleep 0.1
done
cat "$state/log"
exit 1
