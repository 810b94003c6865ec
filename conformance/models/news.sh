#!/usr/bin/env bash
# Holds botocore's newest models against seen.json. Exits 1 where AWS has changed something that this project uses: read it, act on it
# (sandbox, sources, docs), then `conformance/models/news.py --look WHEEL`. With NEWS=FILE the news are written there as well.
set -euo pipefail
cd "$(dirname "$0")"

wheels=$(mktemp -d)
# Data alone is read of the wheels: the newest one may be any.
download() { python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: --dest "$wheels/$1" "$2"; }
download newest botocore
if unseen=$(./news.py "$wheels"/newest/*.whl); then
  echo "$unseen"
  exit 0
fi

seen=$(python3 -c 'import json; print(json.load(open("seen.json"))["botocore"])')
download seen "botocore==$seen"
{
  echo "## From $(basename "$wheels"/seen/*.whl) to $(basename "$wheels"/newest/*.whl)"
  echo
  # One that has been looked at and differs in nothing but its digest is recognized by that.
  ./news.py "$wheels"/seen/*.whl "$wheels"/newest/*.whl && echo "$unseen" || true
} | tee -a "${GITHUB_STEP_SUMMARY:-/dev/null}" "${NEWS:-/dev/null}"
exit 1
