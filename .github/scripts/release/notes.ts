const TAG = /^v(\d+\.\d+\.\d+)$/;

/** What the changelog says of a version, or throws where tag, package and changelog do not name the same one. */
export function releaseNotes(tag: string, packageVersion: string, changelog: string): string {
  const version = TAG.exec(tag)?.[1];
  if (version === undefined) throw new Error(`Expected a tag like v1.2.3, found ${tag}`);
  if (version !== packageVersion)
    throw new Error(`Expected package.json to be of ${version}, found ${packageVersion}`);
  const heading = new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d{2}-\\d{2}$`, 'm');
  const found = heading.exec(changelog);
  if (found === null)
    throw new Error(`Expected the heading "## [${version}] - YYYY-MM-DD" in CHANGELOG.md, found none`);
  const [notes = ''] = changelog.slice(found.index + found[0].length).split(/^## /m);
  if (notes.trim() === '')
    throw new Error(`Expected CHANGELOG.md to say what ${version} brings, found nothing`);
  return `${notes.trim()}\n`;
}
