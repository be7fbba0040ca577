import { expect, test } from '@jest/globals';
import { startEmulator } from '../../../emulators/start.ts';

test('the identity of the emulator can be read and changed over HTTP', async () => {
  const emulator = await startEmulator({});
  try {
    const url = `${emulator.origin}/_emulator/identity`;
    expect((await fetch(url)).status).toBe(200);
    const changed = await fetch(url, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ job: { ref: 'refs/heads/other' } }),
    });
    expect(changed.status).toBe(200);
    expect(await (await fetch(url)).text()).toContain('refs/heads/other');
    expect((await fetch(`${emulator.origin}/_emulator/nothing`)).status).toBe(404);
  } finally {
    await emulator.close();
  }
});
