import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { doorOf } from '../../../../../shared/domain/federation/admission.ts';
import { readCondition } from '../../../../../shared/domain/federation/condition.ts';
import { homesOf } from '../../../../../shared/domain/federation/homes.ts';
import { claimsOfJob } from '../../../../../shared/domain/federation/job-claims.ts';
import { admittedBeginnings, strangersTo } from '../../../../../shared/domain/federation/strangers.ts';
import { judgeArms } from '../../../../../shared/domain/federation/weakness.ts';

const mapping = {
  complete: true,
  targets: new Map([
    ['google.subject', 'assertion.sub'],
    ['attribute.repository', 'assertion.repository'],
    ['attribute.main', "assertion.ref == 'refs/heads/main' ? 'yes' : 'no'"],
  ]),
};

const own = { name: 'octo/shop', id: '7', ownerId: '5' };

const demand = fc.constantFrom(
  "assertion.repository == 'octo/shop'",
  "attribute.repository in ['octo/shop']",
  "assertion.repository_id == '7'",
  "assertion.repository_owner_id == '5'",
  "assertion.repository.startsWith('octo/')",
  "assertion.repository.endsWith('/shop')",
  "assertion.ref == 'refs/heads/main'",
  "attribute.main == 'yes'",
  "assertion.ref.startsWith('refs/heads/')",
  "assertion.ref.endsWith('/main')",
  "assertion.ref.matches('^refs/heads/(main|next)$')",
  "assertion.ref.matches('refs/heads/main')",
  "assertion.ref != 'refs/heads/old'",
  "assertion.environment == 'production'",
  "assertion.event_name == 'pull_request'",
  "google.subject == 'repo:octo/shop:ref:refs/heads/main'",
  "google.subject == 'repo:octo@5/shop@7:environment:production'",
  "assertion.sub.startsWith('repo:octo/shop:')",
  'has(assertion.environment)',
);

const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    demand,
    fc.tuple(tie('condition'), tie('condition')).map(([left, right]) => `(${left}) && (${right})`),
    fc.tuple(tie('condition'), tie('condition')).map(([left, right]) => `(${left}) || (${right})`),
    fc.tuple(tie('condition'), tie('condition')).map(([left, right]) => `!(!(${left}) || !(${right}))`),
  ),
}));

function tried(source: string) {
  const arms = readCondition(source, mapping);
  if (!arms.ok) throw new Error(arms.error);
  const admits = doorOf(source, mapping);
  const letIn = (job: Parameters<typeof claimsOfJob>[0]) =>
    (['names', 'ids'] as const).some((form) => admits(claimsOfJob(job, form)) !== undefined);
  const homes = homesOf(arms.value, own);
  const texts = [...source.matchAll(/'([^']*)'/g)].map(([, text = '']) => text);
  return {
    verdicts: judgeArms(arms.value),
    isUsable: homes.some(letIn),
    strangers: homes
      .flatMap((home) => strangersTo(home, texts, admittedBeginnings(arms.value)))
      .filter(({ job }) => letIn(job)),
  };
}

test('a condition that is judged to bind repository and ref lets no stranger in', () => {
  let judgedGood = 0;
  fc.assert(
    fc.property(condition, (source) => {
      const { verdicts, strangers } = tried(source);
      if (verdicts.some(({ weakness }) => weakness !== undefined)) return;
      judgedGood += 1;
      expect(strangers.map(({ who }) => who)).toEqual([]);
    }),
    { numRuns: 300, seed: 8 },
  );
  expect(judgedGood).toBeGreaterThan(10);
});

test('one way alone that is judged to be open lets a stranger in, unless it lets nobody in', () => {
  let judgedOpen = 0;
  fc.assert(
    fc.property(fc.uniqueArray(demand, { minLength: 1, maxLength: 3 }), (demands) => {
      const { verdicts, strangers, isUsable } = tried(demands.join(' && '));
      const [first, ...others] = verdicts;
      const weakness = others.length > 0 || !isUsable ? undefined : first?.weakness;
      // Who is let in by such a way is a pull request already, without any stranger made of it.
      if (weakness === undefined || weakness === 'unread' || weakness === 'pull-request') return;
      judgedOpen += 1;
      expect([demands, strangers.length]).not.toEqual([demands, 0]);
    }),
    { numRuns: 300, seed: 8 },
  );
  expect(judgedOpen).toBeGreaterThan(50);
});
