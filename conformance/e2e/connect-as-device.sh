#!/usr/bin/env bash
# Connects as a device that knows nothing but the action's outputs: ENDPOINT, CA_FILE (all that it trusts) and FINGERPRINT of the
# certificate that it must be served. OpenSSL judges; the sandbox's MQTT port replaces the endpoint's 8883.
set -euo pipefail

served=$(openssl s_client -connect "127.0.0.1:$SANDBOX_MQTT_PORT" -servername "$ENDPOINT" -verify_hostname "$ENDPOINT" \
  -CAfile "$CA_FILE" -no-CAstore -no-CApath -verify_return_error </dev/null 2>/dev/null |
  openssl x509 -noout -fingerprint -sha256)
echo "$ENDPOINT serves ${served#*=}"
test "${served#*=}" = "$FINGERPRINT"
