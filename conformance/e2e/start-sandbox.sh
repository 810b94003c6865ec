#!/usr/bin/env bash
# Starts the sandbox in the background for the domain $1 and returns once it listens. Later steps find AWS there by their
# environment (AWS_ENDPOINT_URL, credentials, AWS_REGION, SANDBOX_*); the output amazon-root-ca is the PEM of its default endpoint's root.
set -euo pipefail
cd "$(dirname "$0")/../.."

state="$RUNNER_TEMP/sandbox"
mkdir -p "$state"
rm -f "$state/env"
# A session of its own: some runners end what a step has started together with the step. The dashes keep node from reading
# --env-file itself.
setsid nohup node -- sandbox/main.ts --domain "$1" --env-file "$state/env" >"$state/log" 2>&1 &
echo $! >"$state/pid"

for _ in {1..200}; do
  if grep -q 'Ctrl-C' "$state/log"; then
    # With a use of the certificate by IoT Core a teardown would wait for ACM for 20 minutes of the clock on the wall.
    # shellcheck source=/dev/null
    (. "$state/env" && curl -sSf -X PUT -d '{"iot": {"serverCertificateInUse": false}}' "$SANDBOX_CONTROL/knobs" >/dev/null)
    sed -E "s/^export ([A-Z0-9_]+)='(.*)'\$/\1=\2/" "$state/env" >>"$GITHUB_ENV"
    {
      echo 'amazon-root-ca<<END_OF_PEM'
      (. "$state/env" && cat "$SANDBOX_AMAZON_ROOT_CA")
      echo
      echo END_OF_PEM
    } >>"$GITHUB_OUTPUT"
    cat "$state/log"
    exit 0
  fi
  kill -0 "$(cat "$state/pid")" 2>/dev/null || break
  sleep 0.1
done
cat "$state/log"
exit 1
