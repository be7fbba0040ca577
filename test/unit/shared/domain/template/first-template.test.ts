import { describe, expect, test } from '@jest/globals';
import { firstTemplate } from '../../../../../shared/domain/template/change-template.ts';

describe('firstTemplate', () => {
  test('starts from nothing, and keeps the CPU idle between requests', () => {
    const result = firstTemplate({ image: 'gcr.io/p/app', memoryBytes: 1024 ** 3, maxInstances: 3 });
    expect(result.ok && result.value).toEqual({
      template: {
        containers: [{ image: 'gcr.io/p/app', resources: { cpuIdle: true, limits: { memory: '1Gi' } } }],
      },
      fields: { scaling: { maxInstanceCount: 3 } },
      changed: ['containers added', 'service scaling.maxInstanceCount: none -> 3'],
    });
  });

  test('takes the image from the fragment too', () => {
    const result = firstTemplate({ fragment: { containers: [{ image: 'gcr.io/p/app' }] }, port: 3000 });
    expect(result.ok && result.value.template).toEqual({
      containers: [{ image: 'gcr.io/p/app', ports: [{ containerPort: 3000 }] }],
    });
  });

  test('asks for an image', () => {
    const result = firstTemplate({ concurrency: 1 });
    expect(!result.ok && result.error).toEqual([
      { where: 'image', message: expect.stringContaining('the service does not exist yet') },
    ]);
  });
});
