import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { noticesOf } from '../../../../../shared/domain/notify/notices.ts';
import { pagerDutyAction, pagerDutyEvent } from '../../../../../shared/domain/notify/pagerduty-event.ts';
import { slackMessage } from '../../../../../shared/domain/notify/slack-message.ts';
import { webhookBody } from '../../../../../shared/domain/notify/webhook-body.ts';
import schema from '../../../../../shared/schemas/notification.v1.json' with { type: 'json' };
import { HOSTILE } from '../report/arbitrary-text.ts';
import { outcomes } from '../report/outcome-arbitrary.ts';
import { STABLE } from '../report/outcomes.ts';
import { KEY, notice } from './samples.ts';

// biome-ignore lint/suspicious/noExplicitAny: read field by field, as the service does
type Wire = any;
const sent = (message: object | undefined): Wire => JSON.parse(JSON.stringify(message ?? null));
/** Each outcome is a large one. */
const RUNS = { numRuns: 40 };
const notices = outcomes.map((one) => noticesOf({ ...one, dryRun: false }));

describe('for Slack', () => {
  test('a message has a title, the facts, the line that restores, and text for where blocks are not shown', () => {
    const { text, blocks } = sent(slackMessage(notice()));
    expect(blocks.map(({ type }: Wire) => type)).toEqual([
      ...['header', 'section', 'section', 'section', 'section', 'context'],
    ]);
    expect(blocks[0].text).toEqual({
      ...{ type: 'plain_text', text: 'shop in europe-west1: rolled-back', emoji: false },
    });
    expect(blocks[1].text.text).toContain('12.0 % of the answers were 5xx');
    const fields = blocks[2].fields.map((field: Wire) => field.text);
    expect(fields).toContain(`*Serves now*\n${STABLE} 100 %`);
    expect(fields).toContain('*By*\noctocat');
    expect(fields.at(-1)).toBe('*Run*\n<https://github.com/acme/shop/actions/runs/42|Open the log>');
    expect(blocks[4].text.text).toContain(`\`\`\`gcloud run services update-traffic shop`);
    expect(text).toContain('shop in europe-west1: rolled-back\n');
    expect(text).toContain('12.0 % of the answers were 5xx');
    expect(text).toContain('<https://github.com/acme/shop/actions/runs/42>');
  });

  test.each([
    ['<!channel> and <@U1>', '&lt;!channel&gt; and &lt;\u200b@U1&gt;'],
    ['<https://evil.example|log in>', '&lt;https\u200b://evil.example|log in&gt;'],
    ['*bold* `code` :fire: @here', '\u200b*bold\u200b* \u200b`code\u200b` \u200b:fire\u200b: \u200b@here'],
    ['a &amp; b', 'a &amp;amp; b'],
  ])('foreign text calls nobody and links nowhere: %s', (headline, shown) => {
    expect(sent(slackMessage(notice({ headline }))).blocks[1].text.text).toBe(shown);
  });

  test('an address cannot end its link', () => {
    const { blocks } = sent(slackMessage(notice({ runUrl: 'https://x.example/a>b|c d?e=1&f' })));
    expect(blocks[2].fields.at(-1).text).toBe(
      '*Run*\n<https://x.example/a%3Eb%7Cc%20d?e=1&amp;f|Open the log>',
    );
  });

  test('whatever happened, every part keeps the limits of Slack', () => {
    fc.assert(
      fc.property(notices, (all) => {
        for (const one of all) {
          const { text, blocks } = sent(slackMessage(one));
          expect(text.length).toBeLessThanOrEqual(4_000);
          expect(blocks.length).toBeLessThanOrEqual(50);
          for (const block of blocks) {
            const limit = block.type === 'header' ? 150 : 3_000;
            if (block.text) expect(block.text.text.length).toBeLessThanOrEqual(limit);
            if (block.text) expect(block.text.text).not.toBe('');
            for (const field of block.fields ?? []) expect(field.text.length).toBeLessThanOrEqual(2_000);
            expect((block.fields ?? []).length).toBeLessThanOrEqual(10);
          }
        }
      }),
      RUNS,
    );
  });
});

describe('for PagerDuty', () => {
  test('a bad end triggers, with what Events API v2 asks for', () => {
    expect(sent(pagerDutyEvent(notice(), { routingKey: KEY }))).toMatchObject({
      ...{ routing_key: KEY, event_action: 'trigger', client: 'run-delivery' },
      dedup_key: 'run-delivery/acme-prod/europe-west1/shop',
      payload: {
        summary: expect.stringContaining('12.0 % of the answers were 5xx'),
        ...{
          source: 'acme-prod/europe-west1/shop',
          severity: 'error',
          component: 'shop',
          class: 'rolled-back',
        },
        timestamp: '2026-11-21T10:12:30.000Z',
        custom_details: { serves_now: `${STABLE} 100 %`, actor: 'octocat' },
      },
      links: [{ href: 'https://github.com/acme/shop/actions/runs/42', text: 'Workflow run' }],
    });
  });

  test('a promotion resolves the incident of the same service, and has no payload', () => {
    expect(sent(pagerDutyEvent(notice({ conclusion: 'promoted' }), { routingKey: KEY }))).toEqual({
      ...{ routing_key: KEY, event_action: 'resolve', dedup_key: 'run-delivery/acme-prod/europe-west1/shop' },
    });
  });

  test.each(['deployed', 'unchanged'] as const)('%s is no event', (conclusion) => {
    expect(pagerDutyAction(conclusion)).toBeUndefined();
    expect(pagerDutyEvent(notice({ conclusion }), { routingKey: KEY })).toBeUndefined();
  });

  test('the severity is that of the conclusion, or that of the user', () => {
    const severity = (choice?: 'info') =>
      sent(pagerDutyEvent(notice({ severity: 'critical' }), { routingKey: KEY, severity: choice })).payload
        .severity;
    expect([severity(), severity('info')]).toEqual(['critical', 'info']);
  });

  test('whatever happened, the event keeps the limits of PagerDuty', () => {
    fc.assert(
      fc.property(notices, (all) => {
        for (const one of all) {
          const event = sent(pagerDutyEvent(one, { routingKey: KEY }));
          if (event === null) continue;
          expect(event.dedup_key.length).toBeLessThanOrEqual(255);
          expect(JSON.stringify(event).length).toBeLessThan(512_000);
          if (event.payload) expect(event.payload.summary.length).toBeLessThanOrEqual(1_024);
        }
      }),
      RUNS,
    );
  });
});

describe('for a webhook', () => {
  const valid = new Ajv2020({ strict: true }).compile({
    ...schema,
    additionalProperties: false,
    $defs: { share: { ...schema.$defs.share, additionalProperties: false } },
  });

  test('the body is what its schema describes, and nothing that it does not', () => {
    fc.assert(
      fc.property(notices, (all) => {
        for (const one of all) {
          const body = sent(webhookBody(one));
          valid(body);
          expect(valid.errors ?? []).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('texts are shown without what a terminal would obey', () => {
    const body = sent(webhookBody(notice({ headline: HOSTILE.join(' '), reason: '\u001b[31mred' })));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
    expect(body.headline + body.reason).not.toMatch(/[\u0000-\u0008\u001b\u202e]/);
  });
});
