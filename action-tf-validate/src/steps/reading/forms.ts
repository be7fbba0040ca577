import { counted } from '../../../../shared/domain/report/figures.ts';

/** What a tool proves of files whose form it passes over without a word, so that nobody takes its silence for their praise. */
export function notRead(files: readonly string[], isRead: RegExp, tool: string): readonly string[] {
  const forms = new Map<string, number>();
  for (const path of files) {
    const [form] = /\.(?:tf|tofu)(?:\.json)?$/.exec(path) ?? [];
    if (form !== undefined && !isRead.test(path)) forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  return [...forms].map(
    ([form, count]) => `${counted(count, 'file')} in ${form} not read, which ${tool} does not know`,
  );
}
