#!/usr/bin/env bash
# A roll back as teams write it in a workflow: roll-back.sh SERVICE PREVIOUS-REVISION, which a person has looked up.
set -euo pipefail
gcloud run services update-traffic "$1" --to-revisions "$2=100" --quiet
