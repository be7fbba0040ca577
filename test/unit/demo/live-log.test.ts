import { describe, expect, test } from '@jest/globals';
import { createLiveLog } from '../../demo/live-log.ts';

const shown = (...lines: string[]) => lines.map(createLiveLog()).filter((line) => line !== undefined);

describe('the live log of the demo', () => {
  test('shows chapters and conclusions as lines and leaves the runner’s commands out', () => {
    const lines = shown(
      '::group::Plan',
      'shop in europe-west1',
      '::endgroup::',
      '::debug::GET 127.0.0.1/v2/x 200 1 ms',
      '::warning title=run-delivery%3A shop::said before',
      '::error title=run-delivery%3A shop::rolled back at 25 %25%0ASee the log',
      '::notice title=run-delivery%3A shop::promoted',
    );
    expect(lines).toEqual(['Plan', 'shop in europe-west1', '✘ rolled back at 25 %', '✔ promoted']);
  });

  test('says a look again only when it says something new, or of another stage', () => {
    const look = (percent: number, elapsed: string, what: string) =>
      `${percent} %, ${elapsed} elapsed, 2s of the bake left: inconclusive; ${what}`;
    const lines = [
      look(10, '1s', '0 of 8'),
      look(10, '2s', '0 of 8'),
      look(10, '2s', '4 of 8'),
      look(25, '1s', '4 of 8'),
    ];
    expect(shown(...lines)).toEqual([lines[0], lines[2], lines[3]]);
  });

  test('shortens digests', () => {
    expect(shown(`image: host/app@sha256:${'0123456789abcdef'.repeat(4)}`)).toEqual([
      'image: host/app@sha256:01234567…',
    ]);
  });
});
