#!/usr/bin/env bash
# What the action runs: annotations on standard output, the summary of the step, SARIF. The exit status is lacuna's.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
lacuna=${LACUNA_PROGRAM:-$here/../../../run}
arguments=(check --format github)
[ -z "${GITHUB_STEP_SUMMARY:-}" ] || arguments+=(--format "summary=$GITHUB_STEP_SUMMARY")
[ -z "${LACUNA_SARIF:-}" ] || arguments+=(--format "sarif=$LACUNA_SARIF")
[ -z "${GIVEN_FAIL_ON:-}" ] || arguments+=(--fail-on "$GIVEN_FAIL_ON")
[ -z "${GIVEN_LEVEL:-}" ] || arguments+=(--level "$GIVEN_LEVEL")
[ -z "${GIVEN_BASELINE:-}" ] || arguments+=(--baseline "$GIVEN_BASELINE")
[ -z "${GIVEN_WAIVERS:-}" ] || arguments+=(--waivers "$GIVEN_WAIVERS")
if [ -n "${LACUNA_FILES:-}" ]; then
  read -r -d '' -a files <<<"$LACUNA_FILES" || true  # to the end of all lines
  arguments+=(-- "${files[@]}")
fi
exec "$lacuna" "${arguments[@]}"
