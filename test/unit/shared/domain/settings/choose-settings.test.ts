import { describe, expect, test } from '@jest/globals';
import { stage } from '../../../../../shared/domain/rollout/stages.ts';
import { chooseSettings } from '../../../../../shared/domain/settings/choose-settings.ts';
import { parseSettings } from '../../../../../shared/domain/settings/parse-settings.ts';
import { DEFAULT_SETTINGS } from '../../../../../shared/domain/settings/settings.ts';

const MIN = 60_000;
const path = '.github/rollout.yml';

function file(text: string) {
  const parsed = parseSettings(text, path);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return { settings: parsed.value, path };
}

describe('chooseSettings', () => {
  test('takes the defaults where there is neither file nor input', () => {
    expect(chooseSettings(undefined, {})).toEqual({ settings: DEFAULT_SETTINGS, notes: [], problems: [] });
  });

  test('lets an input win over the file, and says so', () => {
    const stages = [stage(50, 10 * MIN), stage(100, 0)];
    const chosen = chooseSettings(file('stages: 5%/2m, 100%\non_inconclusive: hold'), {
      stages,
      onInconclusive: 'promote',
    });
    expect(chosen.settings).toEqual({ ...DEFAULT_SETTINGS, stages, onInconclusive: 'promote' });
    expect(chosen.notes).toEqual([
      'The input stages is used in place of the stages of .github/rollout.yml',
      'The input on_inconclusive (promote) is used in place of that of .github/rollout.yml (hold)',
    ]);
  });

  test('says nothing where the file has no stages of its own', () => {
    expect(chooseSettings(file('analysis: {errors: 1%}'), { stages: [stage(100, 0)] }).notes).toEqual([]);
  });

  test('refuses a deadline before which two intervals of the stage cannot be final', () => {
    const stages = [stage(5, MIN, 6 * MIN - 1), stage(25, MIN, 6 * MIN), stage(100, 0)];
    const { problems } = chooseSettings(undefined, { stages });
    expect(problems).toEqual([
      {
        where: 'stages',
        message: expect.stringMatching(
          /^Expected a deadline of at least 6m for the stage of 5 %, found 5m59s999ms/,
        ),
      },
    ]);
    expect(chooseSettings(file('analysis: {interval: 1s, settle: 0s}'), { stages }).problems).toEqual([]);
    expect(chooseSettings(undefined, { stages, onInconclusive: 'promote' }).problems).toEqual([]);
    expect(chooseSettings(file('stages: 5%/1m/4m, 100%'), {}).problems[0]?.where).toBe(path);
  });
});
