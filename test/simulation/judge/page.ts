/** The page that keeps what a simulation found, with the pictures beside it. */
export function simulationPage(report: string, on: { readonly runs: number; readonly seed: number }): string {
  return `# Simulations of the judge

\`npm run simulate -- judge --runs ${on.runs} --seed ${on.seed} --write\` wrote this page and its pictures; the same seed writes the same numbers on every machine.
What is simulated is the requests alone. The judge (\`shared/domain/analysis/judge.ts\`), the decision (\`shared/domain/rollout/decision.ts\`), the stages and the settings
are those that ship, with their defaults: intervals of one minute, numbers final after three, a deadline of ten minutes a stage, extended once while
more intervals can still decide.

![Share of rollouts that are rolled back, by the fault of the candidate](simulation/power.svg)

![Share of healthy rollouts that are rolled back, by what is usual](simulation/false-roll-backs.svg)

![Median minutes until a fault is rolled back](simulation/detection.svg)

${report}
## What to read from it

- A healthy candidate is rolled back as unhealthy in far fewer than one rollout in twenty, at any rate of errors that is usual for the service. Fixed thresholds
  do so whenever the usual rate is near them, and no threshold suits two services.
- Where both arms are ill, the candidate is not blamed. Its traffic goes back all the same, and its revision stays, to be taken up again.
- Little traffic ends without a verdict, not with a wrong one: 72 good answers are needed to prove less than 5 % of errors, and a first stage of 5 % brings 15 a
  minute of 300. A larger first stage proves, and finds, sooner; it also lets more users meet a fault. That is why the first stage is 10 %, and why the plan
  takes 5 % only where it brings as many requests as 10 % of 300 a minute. The plan itself is not simulated here: it would let own probes decide where users
  cannot, as at 60 requests a minute and fewer.
- Failures that come in bursts count for less, as measured in the hour before; such a service needs more requests for the same proof.
`;
}
