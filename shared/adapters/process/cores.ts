import { availableParallelism } from 'node:os';

/** How many programs may compute side by side without taking from each other. */
export const coresOfMachine = (): number => availableParallelism();
