import type { Finding } from '../findings/finding.ts';
import type { Discovery } from './discovery.ts';
import { folderText } from './folder-path.ts';

/** Every circle of modules, at each call that is part of it: init would go round until a path is too long for the system. */
export function circleFindings({ circles, folders }: Discovery): readonly Finding[] {
  const modules = new Map(folders.map(({ folder, module }) => [folder, module]));
  return circles.flatMap((circle) =>
    circle.slice(0, -1).flatMap((folder, at) => {
      const next = circle[at + 1];
      const calls = [...(modules.get(folder)?.calls.values() ?? [])];
      return calls
        .filter(({ source }) => source.kind === 'local' && source.folder === next)
        .map(({ name, block }): Finding => {
          const { path, start, end } = block.headRange;
          return {
            ...{ kind: 'code', tool: 'init', id: 'module-circle', aliases: [], severity: 'high' },
            title: 'Modules call each other in a circle',
            message: `module.${name} leads back to its own folder: ${circle.map(folderText).join(' -> ')}`,
            remedy: 'Take one of these calls out: no version of Terraform or OpenTofu can initialise this.',
            place: { path, startLine: start.line, endLine: end.line },
            anchor: `module ${name}`,
          };
        });
    }),
  );
}
