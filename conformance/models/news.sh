#!/usr/bin/env bash
# Compares botocore's newest models with those of the release that `seen` names. Exits 1 where AWS has changed something: read it,
# act on it (sandbox, sources, docs), then put the newer version into `seen`.
set -euo pipefail
cd "$(dirname "$0")"

wheels=$(mktemp -d)
# Data alone is read of the wheels: the newest one may be any.
download() { python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: --dest "$wheels/$1" "$2"; }
download seen "botocore==$(cat seen)"
download newest botocore

{
  echo "## From $(basename "$wheels"/seen/*.whl) to $(basename "$wheels"/newest/*.whl)"
  echo
  ./news.py "$wheels"/seen/*.whl "$wheels"/newest/*.whl
} | tee -a "${GITHUB_STEP_SUMMARY:-/dev/null}"
