#!/usr/bin/env bash
# Keeps one open issue with what is new at AWS (Markdown in the file named): creates it, or updates the one that is open.
# Exits 1 where there is no file: then the comparison itself failed. Needs gh, and GH_TOKEN with issues: write.
set -euo pipefail

news=$1
title="AWS has changed services that the action depends on"
[ -s "$news" ] || exit 1

# An issue's body ends at 65,536 characters.
body=$(mktemp)
head -c 60000 "$news" > "$body"
printf '\nAct on it, then run `conformance/models/news.py --look` on the newer wheel (conformance/models/README.md).\n' >> "$body"

# Anyone can open an issue with this title: only one of the workflow's own counts.
open=$(gh issue list --state open --app github-actions --search "in:title \"$title\"" --json number --jq '.[0].number // empty')
if [ -n "$open" ]; then
  gh issue edit "$open" --body-file "$body"
else
  gh issue create --title "$title" --body-file "$body"
fi
