import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  numberAt,
  objectAt,
  stringAt,
} from '../../../../shared/domain/json/json.ts';
import { parseReport } from '../code/parse-report.ts';

export type ZizmorResult = {
  readonly audit: string;
  readonly description: string;
  readonly url?: string | undefined;
  readonly severity: string;
  readonly confidence: string;
  readonly ignored: boolean;
  readonly path: string;
  readonly annotation: string;
  /** Keys and indexes that lead to it in the file. */
  readonly route: readonly string[];
  readonly feature: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn: number;
};

/** undefined where the text is not a list of results of the first form of its JSON. */
export function parseZizmorReport(text: string | undefined): readonly ZizmorResult[] | undefined {
  const report = parseReport(text);
  if (!Array.isArray(report)) return undefined;
  const results = report.map(resultOf);
  return results.every((result) => result !== undefined) ? results : undefined;
}

function resultOf(value: Json): ZizmorResult | undefined {
  if (!isObject(value)) return undefined;
  const determinations = objectAt(value, 'determinations');
  const audit = stringAt(value, 'ident');
  const severity = stringAt(determinations, 'severity');
  const place = placeOf(arrayAt(value, 'locations').filter(isObject));
  if (audit === undefined || severity === undefined || place === undefined) return undefined;
  return {
    ...{ audit, severity },
    description: stringAt(value, 'desc') ?? audit,
    url: stringAt(value, 'url'),
    confidence: stringAt(determinations, 'confidence') ?? 'Unknown',
    ignored: value.ignored === true,
    ...place,
  };
}

type Place = Pick<
  ZizmorResult,
  'path' | 'annotation' | 'route' | 'feature' | 'startLine' | 'endLine' | 'startColumn'
>;

/** Rows and columns count from 0; a span that ends at column 0 ends with the line before. */
function placeOf(locations: readonly JsonObject[]): Place | undefined {
  const kindOf = (location: JsonObject) => stringAt(objectAt(location, 'symbolic'), 'kind');
  const chosen = locations.find((location) => kindOf(location) === 'Primary') ?? locations[0];
  if (chosen === undefined) return undefined;
  const symbolic = objectAt(chosen, 'symbolic');
  const concrete = objectAt(chosen, 'concrete');
  const path = stringAt(objectAt(objectAt(symbolic, 'key'), 'Local'), 'verbatim_path');
  const [start, end] = ['start_point', 'end_point'].map((key) =>
    objectAt(objectAt(concrete, 'location'), key),
  );
  const row = numberAt(start ?? {}, 'row');
  if (path === undefined || row === undefined) return undefined;
  const endRow = numberAt(end ?? {}, 'row') ?? row;
  const endsBefore = numberAt(end ?? {}, 'column') === 0 && endRow > row;
  return {
    path: path.replaceAll('\\', '/').replace(/^\.\//, ''),
    annotation: stringAt(symbolic, 'annotation') ?? '',
    route: arrayAt(objectAt(symbolic, 'route'), 'route').filter(isObject).map(stepOf),
    feature: stringAt(concrete, 'feature') ?? '',
    startLine: row + 1,
    endLine: endRow + (endsBefore ? 0 : 1),
    startColumn: (numberAt(start ?? {}, 'column') ?? 0) + 1,
  };
}

const stepOf = (step: JsonObject): string => stringAt(step, 'Key') ?? '*';
