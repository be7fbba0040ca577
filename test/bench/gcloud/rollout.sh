#!/usr/bin/env bash
# A canary as teams write it in a workflow: rollout.sh SERVICE IMAGE. Project and region come from the environment, as
# google-github-actions/setup-gcloud leaves them.
set -euo pipefail
service=$1
image=$2
tag=candidate

gcloud run deploy "$service" --image "$image" --no-traffic --tag "$tag" --quiet

url=$(gcloud run services describe "$service" --format json |
  jq --raw-output --arg tag "$tag" '.status.traffic[] | select(.tag == $tag) | .url')

healthy=no
for _ in 1 2 3 4 5; do
  if curl --silent --show-error --fail --max-time 10 --output /dev/null "$url/health"; then
    healthy=yes
    break
  fi
  sleep 2
done
if [[ $healthy != yes ]]; then
  echo "The candidate at $url is not healthy" >&2
  exit 1
fi

for percent in 10 50 100; do
  gcloud run services update-traffic "$service" --to-tags "$tag=$percent" --quiet
done
gcloud run services update-traffic "$service" --remove-tags "$tag" --quiet
