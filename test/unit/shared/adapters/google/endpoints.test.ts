import { describe, expect, test } from '@jest/globals';
import { makeEndpoints } from '../../../../../shared/adapters/google/endpoints.ts';
import { ActionError } from '../../../../../shared/domain/errors/action-error.ts';

describe('endpoints', () => {
  test("are Google's own by default, regional where the API is", () => {
    const endpoints = makeEndpoints({});
    expect(endpoints.origin('run', 'europe-west1')).toBe('https://europe-west1-run.googleapis.com');
    expect(endpoints.origin('secretmanager', 'europe-west1')).toBe(
      'https://secretmanager.europe-west1.rep.googleapis.com',
    );
    expect(endpoints.origin('secretmanager')).toBe('https://secretmanager.googleapis.com');
    expect(endpoints.origin('sts')).toBe('https://sts.googleapis.com');
    expect(endpoints.override('artifactregistry')).toBeUndefined();
  });

  test.each([
    ['GHA_ENDPOINT_OVERRIDE_run', 'http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['GHA_ENDPOINT_OVERRIDE_RUN', 'https://run.example.com/', 'https://run.example.com'],
    ['GHA_ENDPOINT_OVERRIDE_run', 'http://localhost:1', 'http://localhost:1'],
    ['GHA_ENDPOINT_OVERRIDE_run', 'http://[::1]:8080', 'http://[::1]:8080'],
    ['GHA_ENDPOINT_OVERRIDE_run', 'https://run.example.com/v2', 'https://run.example.com'],
    ['GHA_ENDPOINT_OVERRIDE_run', 'http://127.0.0.1:8080/v1/', 'http://127.0.0.1:8080'],
  ])('%s=%s is taken', (name, value, origin) => {
    const endpoints = makeEndpoints({ [name]: value });
    expect(endpoints.origin('run', 'us-central1')).toBe(origin);
    expect(endpoints.override('run')).toBe(origin);
  });

  test.each([
    'http://run.example.com',
    'http://127.0.0.1.example.com',
    'http://10.0.0.1:8080',
    'https://user:password@run.example.com',
    'https://run.example.com/v2/projects',
    'https://run.example.com/cloud',
    'https://run.example.com/?key=1',
    'https://run.example.com/#key=1',
    'ftp://127.0.0.1',
    'run.example.com',
  ])('%s is refused before any token is sent there', (value) => {
    const make = () => makeEndpoints({ GHA_ENDPOINT_OVERRIDE_sts: value });
    expect(make).toThrow(ActionError);
    expect(make).toThrow(expect.objectContaining({ code: 'endpoint-refused' }));
    expect(make).toThrow(/GHA_ENDPOINT_OVERRIDE_sts/);
    expect(make).not.toThrow(/password/);
  });
});
