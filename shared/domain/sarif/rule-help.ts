import { byText } from '../findings/text-order.ts';
import { blocks, link, text } from '../report/markdown.ts';
import { sarifText } from './plain-message.ts';
import type { RuleText } from './rule-text.ts';
import type { SarifRule } from './sarif-log.ts';
import type { SarifFinding } from './tool-run.ts';

const LINES = 20;
const LONGEST = 1_000;

/** What people read beside an alert: of the rule, so of no single package among those that it found. */
export function renderHelp(
  group: readonly SarifFinding[],
  { rationale, remedy, url }: RuleText,
): SarifRule['help'] {
  const [first] = group as [SarifFinding];
  const all = remedy === undefined ? group.map(remedyOf) : [remedy];
  const remedies = [...new Set(all.filter((one) => one !== ''))].sort(byText);
  const shown = remedies.slice(0, LINES);
  const more = remedies.length - shown.length;
  const aliases =
    first.aliases.length === 0 ? '' : `Also known as ${first.aliases.slice(0, LINES).join(', ')}.`;
  const plain = [rationale, ...shown, aliases].filter((line) => line !== '').join('\n');
  return {
    text: sarifText(plain, 5 * LONGEST),
    markdown: blocks(
      text(rationale || first.id, LONGEST),
      shown.map((line) => `- ${text(line, LONGEST)}`).join('\n'),
      more > 0 ? `and ${more} more` : '',
      text(aliases),
      url === undefined ? '' : link(text(first.id), url),
    ),
  };
}

function remedyOf({ kind, remedy, package: of }: SarifFinding): string {
  // Its remedy is what is to be written at one place.
  if (kind === 'format') return 'Run fmt -recursive and commit what it writes.';
  if (of === undefined || of.fixedVersions.length === 0) return remedy ?? '';
  return `${of.name}: fixed in ${of.fixedVersions.join(', ')}`;
}
