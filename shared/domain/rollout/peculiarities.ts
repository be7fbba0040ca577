import { type JsonObject, numberAt, objectAt } from '../json/json.ts';
import { HISTORY_ANNOTATION, keptCandidates } from './history.ts';
import { isCandidate } from './names.ts';
import { recordOn } from './record-on.ts';
import type { ServiceView } from './service-view.ts';
import { previousTraffic, servingRevision } from './serving-template.ts';
import { describeWeights, weightsOf } from './traffic.ts';

/** What is unusual about a service, said before anything changes: each of these surprises somebody during a rollout. */
export function peculiarities(service: string, view: ServiceView, template: JsonObject): string[] {
  const notes: string[] = [];
  // While a rollout is under way, weights, names and the newest revision are its own doing.
  const own = recordOn(view) !== undefined;
  const shares = own ? [] : previousTraffic(view);
  if (shares.length > 1) {
    notes.push(
      `The traffic is split by hand (${describeWeights(weightsOf(shares))}): the stages are laid over this split, and a roll back restores it`,
    );
  }
  if (shares.length > 0 && !shares.some(({ latest }) => latest === true)) {
    notes.push(
      'The traffic is pinned to named revisions: deployments by other tools take no traffic until somebody sends it to LATEST',
    );
  }
  const minimum = numberAt(objectAt(template, 'scaling'), 'minInstanceCount') ?? 0;
  if (minimum > 0)
    notes.push(
      `The candidate runs and bills ${minimum} minimum instances from the start, also without traffic`,
    );
  if (view.raw.ingress !== undefined && view.raw.ingress !== 'INGRESS_TRAFFIC_ALL') {
    notes.push(
      `The ingress (${String(view.raw.ingress)}) hides the tag URL from this runner: give tag_url, a pattern behind your load balancer`,
    );
  }
  const serving = servingRevision(view);
  if (!own && serving !== '' && view.latestCreated !== serving) {
    notes.push(
      `The newest revision (${view.latestCreated}) is not the one that serves (${serving}): the candidate starts from the one that serves`,
    );
  }
  return [...notes, ...orphans(service, view)];
}

function orphans(service: string, view: ServiceView): string[] {
  const known = recordOn(view)?.candidate.tag;
  const kept = new Set(keptCandidates(view.annotations[HISTORY_ANNOTATION]).map(({ tag }) => tag));
  return view.traffic
    .filter((target) => target.tag !== known && isCandidate(service, target))
    .map(({ tag = '', revision }) =>
      kept.has(tag)
        ? `${revision} keeps its tag ${tag} from an earlier rollout that ended without a verdict against it; the next promotion removes the tag`
        : `The tag ${tag} on ${revision} looks like a candidate whose record is gone; it is left alone (gcloud run services update-traffic ${service} --remove-tags=${tag})`,
    );
}
