import {
  containersOf,
  isOfCloudRun,
  podSpecOf,
  securityOf,
} from '../../../../shared/domain/manifests/containers.ts';
import type { HygieneRule } from '../rule.ts';

/** Not asked of Cloud Run: it has no such field, and what a container writes there is in memory and gone with the instance. */
export const writableRootFilesystem: HygieneRule = {
  id: 'writable-root-filesystem',
  severity: 'low',
  title: 'A container may write to its own image',
  rationale: 'An intruder can then change the program, or leave tools beside it',
  remedy:
    'Write securityContext: {readOnlyRootFilesystem: true}, and mount an emptyDir where the program writes',
  url: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  check: ({ objects }) =>
    objects
      .filter((manifest) => !isOfCloudRun(manifest))
      .flatMap((manifest) => {
        const pod = podSpecOf(manifest);
        const writable = (pod === undefined ? [] : containersOf(pod)).filter(
          (container) => securityOf(container).readOnlyRootFilesystem !== true,
        );
        return writable.map(({ name, way }) => {
          const { line, column } = manifest.locate([...way, 'securityContext', 'readOnlyRootFilesystem']);
          return {
            saw: 'fault',
            message: `${manifest.kind} ${manifest.name}: readOnlyRootFilesystem of ${name} is not true`,
            place: { path: manifest.path, startLine: line, startColumn: column },
            anchor: `${manifest.kind}/${manifest.name} ${name}`,
          };
        });
      }),
};
