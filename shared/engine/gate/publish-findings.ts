import { withHint } from '../../domain/text/with-hint.ts';
import type { Artifacts } from '../../ports/artifacts.ts';
import type { CodeScanning } from '../../ports/code-scanning.ts';
import type { Comments } from '../../ports/comments.ts';
import { type CommentToWrite, commentVerdict } from './publish/comment-verdict.ts';
import { type Choice, failedBy, type Told } from './publish/told.ts';
import { type FindingsToUpload, type UploadPorts, uploadFindings } from './publish/upload-findings.ts';

export type { Choice, Told };

export type PublishWish = {
  readonly uploadSarif: Choice;
  readonly findings: FindingsToUpload;
  readonly comment: Choice;
  /** Absent: the run belongs to no pull request. */
  readonly commentToWrite?: CommentToWrite | undefined;
  /** Absent: none is uploaded. */
  readonly artifact?:
    | { readonly name: string; readonly folder: string; readonly files: readonly string[] }
    | undefined;
};

export type PublishPorts = Omit<UploadPorts, 'codeScanning'> & {
  /** Both absent where there is no token. */
  readonly codeScanning?: CodeScanning | undefined;
  readonly comments?: Comments | undefined;
  readonly artifacts: Artifacts;
};

export type Published = {
  readonly sarif: Told;
  readonly comment: Told;
  readonly artifact: Told;
  /** What was asked for with `true` and not done, each in one sentence with what to do: the step fails by it. */
  readonly failures: readonly string[];
  /** What was not done with `auto`, likewise: people should hear of it, nothing follows from it. */
  readonly notices: readonly string[];
};

/** Tells everybody who was to be told, side by side. Whatever GitHub answers, the verdict stays what it was. */
export async function publishFindings(wish: PublishWish, ports: PublishPorts): Promise<Published> {
  const [sarif, comment, artifact] = await Promise.all([
    tellCodeScanning(wish, ports),
    tellPullRequest(wish, ports),
    keepArtifact(wish, ports),
  ]);
  const told = [
    { what: 'upload_sarif', choice: wish.uploadSarif, told: sarif },
    { what: 'comment', choice: wish.comment, told: comment },
    { what: 'upload_artifact', choice: 'auto' as const, told: artifact },
  ];
  const undone = told.flatMap(({ what, choice, told: one }) =>
    one.kind === 'refused' || one.kind === 'failed' ? [{ choice, sentence: sentenceOf(what, one) }] : [],
  );
  for (const one of [sarif, comment, artifact]) if (one.kind === 'done') ports.log.info(doneLine(one));
  return {
    ...{ sarif, comment, artifact },
    failures: undone.filter(({ choice }) => choice === 'true').map(({ sentence }) => sentence),
    notices: undone.filter(({ choice }) => choice !== 'true').map(({ sentence }) => sentence),
  };
}

const doneLine = ({ text, url }: Extract<Told, { kind: 'done' }>): string =>
  url === undefined ? text : `${text}: ${url}`;

const sentenceOf = (what: string, { text, hint }: Extract<Told, { kind: 'refused' | 'failed' }>): string =>
  withHint(`${what}: ${text}`, hint);

const NO_TOKEN: Told = {
  kind: 'refused',
  text: 'There is no token for GitHub',
  hint: 'Leave github_token out, so that the token of the job is taken',
};

async function tellCodeScanning(
  { uploadSarif, findings }: PublishWish,
  { codeScanning, ...ports }: PublishPorts,
): Promise<Told> {
  if (uploadSarif === 'false') return { kind: 'left-out', text: 'upload_sarif is false' };
  return codeScanning === undefined ? NO_TOKEN : uploadFindings(findings, { ...ports, codeScanning });
}

async function tellPullRequest(
  { comment, commentToWrite }: PublishWish,
  { comments }: PublishPorts,
): Promise<Told> {
  if (comment === 'false') return { kind: 'left-out', text: 'comment is false' };
  if (commentToWrite === undefined) return { kind: 'left-out', text: 'The run belongs to no pull request' };
  return comments === undefined ? NO_TOKEN : commentVerdict(commentToWrite, comments);
}

async function keepArtifact({ artifact }: PublishWish, { artifacts }: PublishPorts): Promise<Told> {
  if (artifact === undefined) return { kind: 'left-out', text: 'upload_artifact is false' };
  try {
    const { id, bytes } = await artifacts.upload(artifact);
    return { kind: 'done', text: `Uploaded artifact ${artifact.name} (number ${id}, ${bytes} bytes)` };
  } catch (error) {
    return failedBy(error);
  }
}
