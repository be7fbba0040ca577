/** The part of jest's result that is read here; the file that --json writes has the same. */
export type TestResults = {
  readonly testResults: readonly {
    readonly assertionResults?: readonly Assertion[];
    readonly testResults?: readonly Assertion[];
    readonly testFilePath?: string;
    readonly name?: string;
  }[];
};

type Assertion = { readonly fullName: string; readonly status: string };

const NOT_RUN = new Set(['pending', 'skipped', 'disabled', 'todo']);

/** `file: title` of every test that did not run: a number alone would hide which promise is not kept. */
export function skippedTests({ testResults }: TestResults): readonly string[] {
  return testResults.flatMap((file) => {
    const tests = file.assertionResults ?? file.testResults ?? [];
    const place = file.testFilePath ?? file.name ?? '';
    return tests.filter(({ status }) => NOT_RUN.has(status)).map(({ fullName }) => `${place}: ${fullName}`);
  });
}
