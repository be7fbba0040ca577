// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are variables of Dockerfiles.
import { describe, expect, test } from '@jest/globals';
import {
  finalStage,
  lineage,
  readDockerfile,
} from '../../../../../shared/domain/dockerfile/read-dockerfile.ts';

const read = (...lines: readonly string[]) => readDockerfile('Dockerfile', `${lines.join('\n')}\n`);
const bases = (...lines: readonly string[]) =>
  read(...lines).stages.map(({ base }) => (base.kind === 'image' ? base.image : base.kind));

describe('A Dockerfile', () => {
  test('has stages, and each says what it stands on and where', () => {
    const { stages } = read('FROM node:22 AS Build', 'RUN npm ci', 'FROM build AS test', 'FROM scratch');
    expect(stages.map(({ name, base }) => [name, base.kind, base.at.startLine, base.at.startColumn])).toEqual(
      [
        ...[
          ['build', 'image', 1, 6],
          ['test', 'stage', 3, 6],
          [undefined, 'scratch', 4, 6],
        ],
      ],
    );
  });

  test('ends with its last stage, which has all below it for ancestors', () => {
    const file = read('FROM node:22 AS a', 'FROM a AS b', 'FROM alpine AS other', 'FROM b');
    const last = finalStage(file);
    expect(last && lineage(file, last).map(({ name }) => name)).toEqual([undefined, 'b', 'a']);
  });

  test('means by a name the last stage of that name above, whatever its case', () => {
    const { stages } = read('FROM a AS x', 'FROM b AS x', 'FROM X');
    expect(stages[2]?.base).toMatchObject({ kind: 'stage', index: 1 });
  });

  test('that names a stage below means an image', () => {
    expect(bases('FROM later', 'FROM node AS later')).toEqual(['later', 'node']);
  });

  test('has the default of an ARG in its FROM', () => {
    expect(bases('ARG V=22', 'ARG BASE=node:$V', 'FROM --platform=$BUILDPLATFORM ${BASE}-slim')).toEqual([
      'node:22-slim',
    ]);
  });

  test('without a default leaves its FROM undecided, and says of what it depends', () => {
    const { stages } = read('ARG REGISTRY', 'FROM ${REGISTRY}/node:${V}');
    expect(stages[0]?.base).toMatchObject({
      ...{ kind: 'undecided', variables: ['REGISTRY', 'V'], written: '${REGISTRY}/node:${V}' },
    });
  });

  test('knows no ARG of a stage in a FROM', () => {
    expect(bases('FROM node AS a', 'ARG V=1', 'FROM alpine:$V')).toEqual(['node', 'undecided']);
  });

  test('has the last USER of a stage, with its variables', () => {
    expect(read('FROM a', 'USER root', 'ARG ID=1000', 'USER $ID:users').stages[0]?.user).toMatchObject({
      ...{ ok: true, text: '1000:users', at: { startLine: 4, startColumn: 6 } },
    });
    expect(read('ARG U=app', 'FROM a', 'ARG U', 'USER $U').stages[0]?.user).toMatchObject({ text: 'app' });
    expect(read('FROM a', 'USER $U').stages[0]?.user).toMatchObject({ ok: false, variables: ['U'] });
  });

  test('has the settings of ENV and ARG in all of their forms', () => {
    const { stages, globals } = read(
      'ARG A',
      'FROM x',
      'ENV B=1 C="two words"',
      'ENV D some text',
      'ARG E=5 F',
    );
    const told = (settings: typeof globals) =>
      settings.map(({ keyword, name, value }) => [keyword, name, value]);
    expect(told(globals)).toEqual([['ARG', 'A', undefined]]);
    expect(told(stages[0]?.settings ?? [])).toEqual([
      ...[
        ['ENV', 'B', '1'],
        ['ENV', 'C', 'two words'],
        ['ENV', 'D', 'some text'],
      ],
      ...[
        ['ARG', 'E', '5'],
        ['ARG', 'F', undefined],
      ],
    ]);
  });

  test('takes nothing in a heredoc for an instruction', () => {
    const file = read(
      'FROM a',
      'RUN <<EOF',
      'FROM evil',
      'USER root',
      'EOF',
      'COPY <<-"X" /x',
      'USER root',
      'X',
      'USER app',
    );
    expect(file.stages).toHaveLength(1);
    expect(file.stages[0]?.user).toMatchObject({ text: 'app' });
  });

  test('continues a line by the escape character that it chose', () => {
    const file = read('# escape=`', 'FROM `', '  windows:1', 'ENV A=C:\\', 'USER app');
    expect(file.stages[0]).toMatchObject({
      base: { image: 'windows:1', at: { startLine: 3 } },
      user: { text: 'app' },
    });
  });

  test('passes over comments, ONBUILD and what is no instruction', () => {
    expect(read('# FROM no', 'from a', 'ONBUILD USER root', 'nonsense', 'FROM').stages).toHaveLength(1);
  });

  test('may be empty', () => {
    expect(readDockerfile('Dockerfile', '')).toEqual({ path: 'Dockerfile', stages: [], globals: [] });
  });

  test('with CRLF reads the same', () => {
    expect(readDockerfile('D', 'FROM a\r\nUSER app\r\n').stages[0]?.user).toMatchObject({ text: 'app' });
  });
});
