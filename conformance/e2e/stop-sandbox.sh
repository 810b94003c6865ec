#!/usr/bin/env bash
# Ends the sandbox that start-sandbox.sh has started.
set -euo pipefail

pid="$(cat "$RUNNER_TEMP/sandbox/pid")"
kill "$pid"
while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
