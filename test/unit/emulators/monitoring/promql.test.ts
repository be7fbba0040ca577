import { describe, expect, test } from '@jest/globals';
import { prometheusWorld } from './prometheus-world.ts';

const counters = () => {
  const world = prometheusWorld();
  world.set(
    [{ __name__: 'done_total', pod: 'a', code: 'ok' }, [0, '0'], [1, '60'], [2, '180'], [3, '20']],
    [{ __name__: 'done_total', pod: 'b', code: 'ok' }, [0, '5'], [1, '5'], [2, '35'], [3, '35']],
    [{ __name__: 'done_total', pod: 'a', code: 'bad' }, [0, '0'], [1, '6'], [2, '6'], [3, '6']],
    [{ __name__: 'queue', pod: 'a' }, [1, '4'], [2, '8'], [3, 'NaN']],
  );
  world.at(60);
  return world;
};

describe('PromQL', () => {
  test.each([
    ['2', '2'],
    ['-(1 + 2) * 3 / 4', '-2.25'],
    ['1 / 0', '+Inf'],
    ['0 / 0', 'NaN'],
    ['5m', '300'],
    ['0x10', '16'],
    ['-Inf', '-Inf'],
    ['queue', ['{"__name__":"queue","pod":"a"} 8']],
    ['queue # what waits', ['{"__name__":"queue","pod":"a"} 8']],
    ['{"queue"}', ['{"__name__":"queue","pod":"a"} 8']],
    ['queue{pod!="a"}', []],
    ['queue{other=""} / 2', ['{"pod":"a"} 4']],
    ['-queue', ['{"pod":"a"} -8']],
    ['rate(done_total{pod="a",code="ok"}[1m])', ['{"pod":"a","code":"ok"} 2']],
    ['increase(done_total{pod="a",code="ok"}[2m])', ['{"pod":"a","code":"ok"} 180']],
    ['sum(increase(done_total[1m]))', ['{} 150']],
    ['sum by (pod) (increase(done_total{code=~"o.|x"}[1m]))', ['{"pod":"a"} 120', '{"pod":"b"} 30']],
    ['sum(increase(done_total{code!~"o."}[1m])) without (pod)', ['{"code":"bad"} 0']],
    ["avg(done_total{code='ok'})", ['{} 107.5']],
    ['max without (code) (done_total)', ['{"pod":"a"} 180', '{"pod":"b"} 35']],
    ['min(done_total) + count(done_total)', ['{} 9']],
    [
      'sum by (pod) (increase(done_total{code="bad"}[2m])) / sum by (pod) (increase(done_total[2m]))',
      [`{"pod":"a"} ${6 / 186}`],
    ],
    ['sum(rate(absent_total[5m])) or vector(0)', ['{} 0']],
    ['queue or vector(1)', ['{"__name__":"queue","pod":"a"} 8', '{} 1']],
    ['queue / clamp_min(vector(0), 0.5)', []],
    ['vector(8) / clamp_min(vector(0), 0.5)', ['{} 16']],
    ['clamp_max(queue, 3)', ['{"pod":"a"} 3']],
    ['avg_over_time(queue[2m])', ['{"pod":"a"} 6']],
    ['sum_over_time(queue[5m]) - min_over_time(queue[5m])', ['{"pod":"a"} 8']],
    ['max_over_time(queue[5m]) * last_over_time(queue[5m])', ['{"pod":"a"} 64']],
    ['count_over_time(queue[1m])', ['{"pod":"a"} 1']],
  ])('%s', (query, expected) => {
    expect(counters().worth(query, 2)).toEqual(expected);
  });

  test('a counter that was started again goes on from zero, and one sample is no growth', () => {
    const { worth } = counters();
    expect(worth('increase(done_total{pod="a",code="ok"}[1m])', 3)).toEqual(['{"pod":"a","code":"ok"} 20']);
    expect(worth('increase(done_total[1m])', 0)).toEqual([]);
    expect(worth('sum(increase(done_total[3m]))', 9)).toEqual([]);
  });

  test('neighbouring ranges add up', () => {
    const { worth } = counters();
    const grown = (range: string, minutes: number) =>
      Number(/ (.*)$/.exec(worth(`increase(done_total{pod="b"}[${range}])`, minutes)[0] ?? '')?.[1]);
    expect(grown('1m', 1) + grown('1m', 2) + grown('1m', 3)).toBe(grown('3m', 3));
  });

  test('a value counts for five minutes', () => {
    const { worth } = counters();
    expect(worth('count(done_total)', 7.99)).toEqual(['{} 3']);
    expect(worth('count(done_total)', 8)).toEqual([]);
  });

  test.each([
    [' # nothing', 'no expression found in input'],
    ['up +', 'parse error: unexpected end of input'],
    ['up{a="b"', 'parse error'],
    ['frequency(up)', '1:10: parse error: unknown function with name "frequency"'],
    ['up{a=~"("}', 'error parsing regexp'],
    ['rate(up)', 'expected type range vector in call to function "rate"'],
    ['rate(up[5m], 2)', 'expected 1 argument(s) in call to "rate", got 2'],
    ['rate((up)[5m])', 'ranges only allowed for vector selectors'],
    ['sum(1)', 'expected type instant vector'],
    ['histogram_quantile(up, up)', 'expected type scalar'],
    ['1 or up', 'not allowed in binary scalar expression'],
    ['up offset 5m', 'the emulator does not evaluate OffsetExpr (up offset 5m)'],
    ['up @ 5', 'the emulator does not evaluate StepInvariantExpr'],
    ['rate(up[5m] offset 1m)', 'the emulator does not evaluate OffsetExpr'],
    ['max_over_time(up[5m:1m])', 'the emulator does not evaluate SubqueryExpr'],
    ['up[5m]', 'the emulator does not evaluate MatrixSelector'],
    ['up > 1', 'the emulator does not evaluate the operator >'],
    ['up > bool 1', 'the emulator does not evaluate the modifier bool'],
    ['up / on (a) up', 'the emulator does not evaluate the modifier on (a)'],
    ['up and up', 'the emulator does not evaluate the operator and'],
    ['topk(3, up)', 'the emulator does not evaluate the aggregation topk'],
    ['stddev(up)', 'the emulator does not evaluate the aggregation stddev'],
    ['irate(up[5m])', 'the emulator does not evaluate the function irate'],
    ['time()', 'the emulator does not evaluate the function time'],
    ['"text"', 'the emulator does not evaluate StringLiteral'],
  ])('%s is refused', (query, why) => {
    const { worth } = counters();
    const answer = worth(query, 2);
    expect(answer).toMatch(/^400 bad_data: /);
    expect(answer).toContain(why);
  });

  test('two series that become one are an error of execution, and others meet by their labels', () => {
    const answer = counters().worth('increase(done_total[1m]) + sum by (pod, code) (done_total{pod="a"})', 2);
    expect(answer).toEqual(['{"pod":"a","code":"ok"} 300', '{"pod":"a","code":"bad"} 6']);
    const world = prometheusWorld();
    world.set([{ __name__: 'x' }, [0, '1']], [{ __name__: 'y' }, [0, '1']]);
    world.at(9);
    expect(world.worth('{__name__=~"x|y"} + vector(1)', 0)).toMatch(/^422 execution: found duplicate series/);
  });
});
