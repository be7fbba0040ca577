import { expect, test } from '@jest/globals';
import { refuse } from '../../../../../shared/domain/errors/refuse.ts';
import { writeFaultSarif } from '../../../../../shared/engine/gate/write-fault.ts';

const FAULT = refuse('file-invalid', [
  { where: '.github/security-gate.yml', line: 3, column: 7, message: 'Expected a number, found "none"' },
]);
const NAMES = { name: 'images', action: 'action-security-gate' };

test('a gate that could not go on leaves a SARIF file that says why, and closes no alert', async () => {
  let written = ['', ''];
  const writeReport = async (path: string, text: string) => {
    written = [path, text];
    return `/reports/${path}`;
  };
  expect(await writeFaultSarif(FAULT, NAMES, { writeReport })).toBe('/reports/results.sarif');
  const [path = '', text = ''] = written;
  expect(path).toBe('results.sarif');
  expect(JSON.parse(text)).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'images' } },
        automationDetails: { id: 'images/fault/' },
        results: [],
        invocations: [
          {
            executionSuccessful: false,
            toolExecutionNotifications: [
              {
                level: 'error',
                message: { text: expect.stringContaining('Expected a number, found "none"') },
              },
            ],
          },
        ],
      },
    ],
  });
});

test('a disk that is full hides nothing of the fault', async () => {
  const writeReport = () => Promise.reject(new Error('ENOSPC'));
  expect(await writeFaultSarif(FAULT, NAMES, { writeReport })).toBeUndefined();
});
