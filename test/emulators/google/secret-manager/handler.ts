import type { EmulatorRequest, EmulatorResponse, Handler } from '../../http.ts';
import { googleError, json } from '../../http.ts';
import { permissionDenied } from '../iam/error-info.ts';
import { findSecret, findVersion, notEnabled, notFound } from './find.ts';
import { payloadMessage, secretMessage, versionMessage } from './messages.ts';
import type { Secret, SecretManager, SecretVersion, VersionState } from './state.ts';
import { addVersionFrom, createSecretFrom } from './write.ts';

const route =
  /^\/v1\/(?<parent>projects\/[^/]+(?:\/locations\/[^/]+)?)\/secrets(?:\/(?<secret>[^/:]+)(?<versions>\/versions(?:\/(?<version>[^/:]+))?)?)?(?::(?<verb>\w+))?$/;

/** Secret Manager v1, global and regional. */
export function secretManagerHandler(manager: SecretManager): Handler {
  return (request) => {
    const found = route.exec(request.path)?.groups;
    const operation = found && operations[`${request.method} ${shapeOf(found)}`];
    if (found === undefined || operation === undefined) return undefined;
    const caller = manager.access.authenticate(request);
    if ('refusal' in caller) return caller.refusal;
    const resource = request.path
      .slice('/v1/'.length)
      .replace(/:\w+$/, '')
      .replace(/\/(?:secrets|versions)$/, '');
    const permission = `secretmanager.${operation.permission}`;
    if (!manager.access.allows(caller.principal, permission, resource)) {
      const message = `Permission '${permission}' denied for resource '${resource}' (or it may not exist).`;
      return permissionDenied(permission, resource, message);
    }
    const name = `${found.parent}/secrets/${found.secret}`;
    return operation.answer({
      manager,
      request,
      parent: found.parent ?? '',
      name,
      version: found.version ?? '',
    });
  };
}

type Call = {
  readonly manager: SecretManager;
  readonly request: EmulatorRequest;
  readonly parent: string;
  readonly name: string;
  readonly version: string;
};

type Operation = { readonly permission: string; readonly answer: (call: Call) => EmulatorResponse };

const operations: Readonly<Record<string, Operation>> = {
  'GET secrets': { permission: 'secrets.list', answer: listSecrets },
  'POST secrets': {
    permission: 'secrets.create',
    answer: (call) => createSecretFrom(call.manager, call.parent, call.request),
  },
  'GET secrets/S': {
    permission: 'secrets.get',
    answer: (call) => onSecret(call, (secret) => json(200, secretMessage(secret))),
  },
  'POST secrets/S:addVersion': {
    permission: 'versions.add',
    answer: (call) => addVersionFrom(call.manager, call.name, call.request),
  },
  'GET secrets/S/versions': { permission: 'versions.list', answer: listVersions },
  'GET secrets/S/versions/V': {
    permission: 'versions.get',
    answer: (call) => onVersion(call, (secret, version) => json(200, versionMessage(secret, version))),
  },
  'GET secrets/S/versions/V:access': { permission: 'versions.access', answer: access },
  'POST secrets/S/versions/V:enable': {
    permission: 'versions.enable',
    answer: (call) => changeState(call, 'ENABLED'),
  },
  'POST secrets/S/versions/V:disable': {
    permission: 'versions.disable',
    answer: (call) => changeState(call, 'DISABLED'),
  },
  'POST secrets/S/versions/V:destroy': {
    permission: 'versions.destroy',
    answer: (call) => changeState(call, 'DESTROYED'),
  },
};

function shapeOf(found: Readonly<Record<string, string | undefined>>): string {
  const secret = found.secret === undefined ? '' : '/S';
  const versions =
    found.versions === undefined ? '' : found.version === undefined ? '/versions' : '/versions/V';
  return `secrets${secret}${versions}${found.verb === undefined ? '' : `:${found.verb}`}`;
}

function listSecrets({ manager, parent }: Call): EmulatorResponse {
  const project = manager.projects.find(({ id, number }) =>
    [id, number].includes(parent.split('/')[1] ?? ''),
  );
  const prefix = ['projects', project?.number, ...parent.split('/').slice(2), 'secrets', ''].join('/');
  const secrets = [...manager.secrets.values()].filter((secret) => secret.name.startsWith(prefix));
  return json(200, { secrets: secrets.map(secretMessage), totalSize: secrets.length });
}

function listVersions(call: Call): EmulatorResponse {
  return onSecret(call, (secret) =>
    json(200, {
      versions: secret.versions.map((version) => versionMessage(secret, version)).reverse(),
      totalSize: secret.versions.length,
    }),
  );
}

function access(call: Call): EmulatorResponse {
  return onVersion(call, (secret, version) =>
    version.state === 'ENABLED'
      ? json(200, payloadMessage(secret, version))
      : googleError(
          400,
          'FAILED_PRECONDITION',
          notEnabled(`${secret.name}/versions/${version.number}`, version),
        ),
  );
}

function changeState(call: Call, state: VersionState): EmulatorResponse {
  return onVersion(call, (secret, version) => {
    if (version.state === 'DESTROYED') {
      const name = `${secret.name}/versions/${version.number}`;
      return googleError(400, 'FAILED_PRECONDITION', notEnabled(name, version));
    }
    version.state = state;
    if (state === 'DESTROYED') version.data = new Uint8Array();
    return json(200, versionMessage(secret, version));
  });
}

function onSecret(call: Call, then: (secret: Secret) => EmulatorResponse): EmulatorResponse {
  const secret = findSecret(call.manager, call.name);
  return secret.kind === 'missing' ? notFound(secret.message) : then(secret.value);
}

function onVersion(
  call: Call,
  then: (secret: Secret, version: SecretVersion) => EmulatorResponse,
): EmulatorResponse {
  return onSecret(call, (secret) => {
    const version = findVersion(secret, call.version);
    return version.kind === 'missing' ? notFound(version.message) : then(secret, version.value);
  });
}
