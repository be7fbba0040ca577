import { appendFileSync } from 'node:fs';

/** Sets a value in a file that the runner reads when the step ends. */
export function appendValue(path: string, name: string, value: string): void {
  const delimiter = absentFrom(value);
  appendFileSync(path, `${name}<<${delimiter}\n${value}\n${delimiter}\n`, 'utf8');
}

/** The line that ends a value is chosen after it, so no value can hold it and set another name. */
function absentFrom(value: string): string {
  let delimiter = 'ghadelimiter';
  while (value.includes(delimiter)) delimiter += '_';
  return delimiter;
}
