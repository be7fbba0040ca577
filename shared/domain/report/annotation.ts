/** A remark beside a run, a file or a line of it. Actions cap them: ten errors, ten warnings and ten notices a step. */
export type Annotation = {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
};

const A_STEP = 10;

/** Keeps the first of each level; the last one that fits says how many were left out. */
export function withinCaps(
  annotations: readonly Annotation[],
  room: Readonly<Record<Annotation['level'], number>> = { error: A_STEP, warning: A_STEP, notice: A_STEP },
): Annotation[] {
  return (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const all = annotations.filter((annotation) => annotation.level === level);
    if (all.length <= room[level]) return all;
    const kept = all.slice(0, room[level] - 1);
    const left = all.length - kept.length;
    return [...kept, { level, title: 'run-delivery', message: `${left} more: see the job summary` }];
  });
}
