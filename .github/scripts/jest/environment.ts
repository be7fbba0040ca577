import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/** Programs that tests start are stripped of their types and compiled once, not anew by each start. */
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'run-delivery-compiled');

/**
 * Jest's node environment on a plain global object. Its own is a vm sandbox behind a Proxy: every `Object` or `JSON` that
 * a module names is a call of a trap, which doubles the time of a property test.
 */
export default class PlainGlobalEnvironment extends TestEnvironment {
  constructor(...settings: ConstructorParameters<typeof TestEnvironment>) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...settings);
    } finally {
      vm.createContext = createContext;
    }
  }
}
