import { describe, expect, test } from '@jest/globals';
import { isOnChange, readChangedLines } from '../../../../../shared/domain/findings/changed-lines.ts';

const DIFF = `diff --git envs/prod/main.tf envs/prod/main.tf
index 1..2 100644
--- envs/prod/main.tf
+++ envs/prod/main.tf
@@ -3 +3,2 @@ locals {
-  a = 1
+  a = 2
++++ not a file
@@ -9,2 +10,0 @@
--- a comment
-x
@@ -20,0 +20,3 @@
+1
+2
+3
diff --git gone.tf gone.tf
--- gone.tf
+++ /dev/null
@@ -1 +0,0 @@
-x
diff --git "a\\tb.tf" "a\\tb.tf"
--- "a\\tb.tf"
+++ "a\\tb.tf"
@@ -1 +1 @@
-x
+y
diff --git with space.tf with space.tf
--- with space.tf\t
+++ with space.tf\t
@@ -1 +1 @@
-x
+y
`;

describe('a diff', () => {
  const changed = readChangedLines(DIFF);

  test('names the lines that a change added, whatever they look like', () => {
    expect([...changed]).toEqual([
      [
        'envs/prod/main.tf',
        [
          { first: 3, last: 4 },
          { first: 20, last: 22 },
        ],
      ],
      ['with space.tf', [{ first: 1, last: 1 }]],
    ]);
  });

  test.each([
    ['a line of it', { path: 'envs/prod/main.tf', startLine: 4 }, true],
    ['a block around it', { path: 'envs/prod/main.tf', startLine: 18, endLine: 30 }, true],
    ['a line beside it', { path: 'envs/prod/main.tf', startLine: 5, endLine: 19 }, false],
    ['another file', { path: 'main.tf', startLine: 3 }, false],
    ['no place', undefined, false],
  ])('holds %s or not', (_, place, held) => {
    expect(isOnChange({ place }, changed)).toBe(held);
  });

  test('that is empty changes nothing', () => {
    expect(readChangedLines('').size).toBe(0);
  });
});
