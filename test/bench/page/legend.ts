import { COMMITS, MODULES } from '../gate/checkout.ts';
import { CASES } from '../gate/scanners.ts';
import { NEEDED } from '../side-by-side/floor.ts';
import { OPERATION_MS } from '../side-by-side/rounds.ts';
import { FAST_STAGES } from '../step.ts';
import { ANSWER_MS, CHECKS, PARALLEL } from '../suite.ts';

/** What has to be known to believe the table, or to doubt it. */
export const LEGEND: readonly string[] = [
  `**The same work on the same emulator.** Each round both sides take a public service from version 1 to version 2 and back, in turn, who begins changing with the round; the round counts only if the service shows the new traffic afterwards. Every container is a real process, every operation takes at least ${OPERATION_MS} ms. A first round that is not counted warms both sides.`,
  `**The bundles** run as the runner starts them, with the stages \`${FAST_STAGES}\`: a stage that bakes nothing is passed as soon as its traffic is shown, so nothing is asked of Monitoring and nothing can be inconclusive. The smoke suite is one request. They log in by Workload Identity Federation, three calls, in the time that is shown. All else is as by default, records and summaries included.`,
  '**The script** is [rollout.sh](../test/bench/gcloud/rollout.sh) and [roll-back.sh](../test/bench/gcloud/roll-back.sh). It is handed an access token, so it need not log in; it is told the previous revision, which the bundles find out; gcloud is installed and warm, where a runner would begin with setup-gcloud.',
  `**Floor**: the sum of the emulator's own answer times, each side for its own calls, for ${NEEDED}. (1) is five writes on both sides: creation, three stages, and the end, which takes the tag away. (2) is one write of the script, and two of the bundles: the second closes the record, in the history of the service; the row "closing write not needed" counts it as cost of the tool instead.`,
  '**What loopback does to gcloud**: it reaches the emulator as a proxy, and then its HTTP library sends the body of a request some 40 ms after the headers (delayed acknowledgement). That is in its wall time and in its floor, and so not in the difference of the two.',
  '**CPU** is user and system time of all processes, at a resolution of 10 ms; **memory** is looked at every 20 ms, the largest process by its own peak. Both on Linux only.',
  '**Start-up** ends where the first request arrives; bare node makes one `fetch` and nothing else.',
  `**A suite of ${CHECKS} checks** is run by the bundle of action-smoke-rollback against a double of a service on loopback that answers after ${ANSWER_MS} ms, ${PARALLEL} at a time; bare node sends the same requests by \`fetch\`, as many at a time. Both are whole processes. What a process takes with a single request is taken off, so that starting is not counted, while reading the file, checking the answers and writing the report are.`,
  `**Scanners side by side**: the bundle of action-security-gate runs a double of Trivy that computes and waits for a known time (${CASES.map(({ what, busyMs, waitMs }) => `${what}: ${busyMs} ms of CPU and ${waitMs} ms of waiting a scan`).join('; ')}), beside the real gitleaks, bandit and zizmor where they are installed, over a repository of ${MODULES} modules in ${COMMITS + 1} commits. In the same round each scanner runs alone, without the gate. No order of them could end before the slowest one, nor before the CPU time of all is spread over the cores: the larger of the two is the least.`,
  '**How the cost grows**: the state machine of the emulator over a double for the machine that runs containers, filled beforehand, with operations that end at once. The ratio is the median of those within each round, in which largest and smallest follow each other. One round is a deployment without traffic and a roll back on each service; what changes between rounds is one revision, and one line of history.',
];
