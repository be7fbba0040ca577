import { documented, type Expectation, observed, recalled } from './step.ts';

type Expectations = Readonly<Record<string, Expectation>>;

/** Refusals and ends that many steps expect, each with where they come from. */
export const badField: Expectations = {
  accepted: documented(false),
  http: observed(400),
  rpc: observed('INVALID_ARGUMENT'),
};

export const taken: Expectations = {
  accepted: documented(false),
  http: observed(409),
};

export const conflict: Expectations = {
  accepted: documented(false),
  http: observed(409),
  rpc: observed('ABORTED'),
};

export const notFound: Expectations = {
  accepted: documented(false),
  http: documented(404),
  rpc: documented('NOT_FOUND'),
};

export const notFoundInRun: Expectations = {
  ...notFound,
  reason: recalled('RESOURCE_NOT_FOUND', 'not-found-info'),
  domain: recalled('run.googleapis.com', 'not-found-info'),
};

export const answered: Expectations = { http: documented(200) };

/** The operation ended well, and the service says so in all its conditions. */
export const broughtAbout: Expectations = {
  ...answered,
  operation: documented('succeeded'),
  Ready: documented('CONDITION_SUCCEEDED'),
  RoutesReady: documented('CONDITION_SUCCEEDED'),
  ConfigurationsReady: documented('CONDITION_SUCCEEDED'),
};
