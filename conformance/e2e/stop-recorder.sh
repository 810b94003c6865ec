#!/usr/bin/env bash
# Ends the recorder and says how many calls it wrote down.
set -euo pipefail

pid="$(cat "$RUNNER_TEMP/aws-e2e-recorder/pid")"
kill "$pid"
while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
wc -l "$RUNNER_TEMP"/aws-e2e/*.jsonl
