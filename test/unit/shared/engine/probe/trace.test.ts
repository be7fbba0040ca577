import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { requestIds } from '../../../../../shared/engine/probe/trace.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-01$/;

test('ids keep their standard forms whatever is drawn', () => {
  const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.oneof(fc.constant([0]), fc.array(unit, { minLength: 1 })), (drawn) => {
      let index = 0;
      const ids = requestIds(() => drawn[index++ % drawn.length] ?? 0);
      expect(ids.requestId).toMatch(UUID);
      expect(ids.traceparent).toMatch(TRACEPARENT);
    }),
  );
});
